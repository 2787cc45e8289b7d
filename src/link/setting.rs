//! The switches of the page and their names in the query.

/// A closed set of values of one switch.
pub trait Setting: Copy + Default + PartialEq + 'static {
    /// The switch's name in the query.
    const KEY: &'static str;
    /// Every value, the default one first.
    const ALL: &'static [Self];

    /// The value's name in the query.
    fn identifier(self) -> &'static str;

    /// What a switch offers next.
    fn next(self) -> Self {
        let mut after = Self::ALL.iter().skip_while(|value| **value != self).skip(1);
        after.next().copied().unwrap_or_default()
    }

    /// The value of that name.
    fn from_identifier(identifier: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|value| value.identifier() == identifier)
    }
}

macro_rules! setting {
    ($(#[$about:meta])* $name:ident as $key:literal {
        $($(#[$value_about:meta])* $value:ident = $identifier:literal),+
    }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        pub enum $name {
            #[default]
            $($(#[$value_about])* $value),+
        }

        impl Setting for $name {
            const KEY: &'static str = $key;
            const ALL: &'static [Self] = &[$($name::$value),+];

            fn identifier(self) -> &'static str {
                match self {
                    $($name::$value => $identifier),+
                }
            }
        }
    };
}

setting! {
    /// The language of everything on the page but the document's own words.
    Lang as "lang" {
        /// 简体中文
        Chinese = "zh",
        English = "en"
    }
}

setting! {
    /// The unit that money is shown in, whatever the print.
    MoneyUnit as "unit" {
        /// 万元, ten thousand yuan.
        Wan = "wan",
        /// 元
        Yuan = "yuan"
    }
}

setting! {
    /// Which disclosure is shown.
    Shown as "file" {
        /// The one that the page was published with.
        Published = "published",
        /// The reader's own, which only their browser has.
        Own = "own"
    }
}

setting! {
    /// Light or dark.
    Theme as "theme" {
        /// As the reader's system has it; then dark, so that the first press of the switch changes
        /// something for the many whose system is light.
        System = "system",
        Dark = "dark",
        Light = "light"
    }
}

impl Lang {
    /// As HTML names the language.
    pub fn code(self) -> &'static str {
        match self {
            Lang::Chinese => "zh-CN",
            Lang::English => "en",
        }
    }
}
