//! Sentences in a table: a line each, with its places to fill, and the languages side by side.

/// A sentence with places to fill, which the method of its name fills.
#[derive(Clone, Copy, Debug)]
pub struct Template(pub(super) &'static str);

/// Makes a struct of sentences, and one of it for every language.
///
/// A line has a column a language, in the order of the languages' `ALL`. A sentence without places
/// to fill becomes a field; `told(name) = "… {name} …" | …` a method with an argument a place. Where
/// a language leaves places out, its text says which: `without(name) "…"`. Any other difference
/// between the places of a line and of its texts ends the build, as does a column too few or many.
macro_rules! table {
    (
        $(#[$about:meta])*
        $visibility:vis struct $Words:ident in $Lang:ident $(as $lang:ident)?;
        $(
            $(#[doc = $meaning:literal])*
            $(#[cfg($condition:meta)])?
            $key:ident $(($($place:ident),+))? = $($(without($($left_out:ident),+))? $text:literal)|+;
        )+
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug)]
        $visibility struct $Words {
            $(pub $lang: $Lang,)?
            $(
                $(#[doc = $meaning])*
                $(#[cfg($condition)])?
                pub $key: $crate::lang::table::kind!($($($place)+)?),
            )+
        }

        impl $Words {
            const LANGUAGES: usize = <$Lang as $crate::link::Setting>::ALL.len();

            /// In a language.
            $visibility fn of(lang: $Lang) -> &'static $Words {
                static ALL: [$Words; $Words::LANGUAGES] = {
                    let mut all = [$Words::in_column(0); $Words::LANGUAGES];
                    let mut column = 1;
                    while column < all.len() {
                        all[column] = $Words::in_column(column);
                        column += 1;
                    }
                    all
                };
                // A setting lists its values as they are numbered.
                &ALL[lang as usize]
            }

            const fn in_column(column: usize) -> $Words {
                $Words {
                    $($lang: <$Lang as $crate::link::Setting>::ALL[column],)?
                    $(
                        $(#[cfg($condition)])?
                        $key: {
                            let texts: &[&'static str] = &[$($text),+];
                            $crate::lang::table::kind!($($($place)+)? = texts[column])
                        },
                    )+
                }
            }

            $($crate::lang::table::method! {
                $(#[doc = $meaning])*
                $(#[cfg($condition)])?
                $key($($($place),+)?)
            })+
        }

        $($crate::lang::table::check! {
            $Words $key [$($(stringify!($place)),+)?] $([$($(stringify!($left_out)),+)?] $text),+
        })+
    };
}

/// What a sentence is: the type of its field, or the field's value of a text.
macro_rules! kind {
    () => { &'static str };
    ($($place:ident)+) => { $crate::lang::table::Template };
    (= $text:expr) => { $text };
    ($($place:ident)+ = $text:expr) => { $crate::lang::table::Template($text) };
}

/// The method that fills a sentence; nothing where there is nothing to fill.
macro_rules! method {
    ($(#[$about:meta])* $key:ident()) => {};
    ($(#[$about:meta])* $key:ident($($place:ident),+)) => {
        $(#[$about])*
        pub fn $key(&self, $($place: &str),+) -> String {
            $crate::lang::fill(self.$key.0, &[$((stringify!($place), $place)),+])
        }
    };
}

/// Ends the build where a line has not a text for each language, or a text not the places of its
/// line.
macro_rules! check {
    ($Words:ident $key:ident $places:tt $($left_out:tt $text:literal),+) => {
        const _: () = assert!(
            [$($text),+].len() == $Words::LANGUAGES,
            concat!(stringify!($key), ": not a text for each language")
        );
        $(const _: () = assert!(
            $crate::lang::table::fits($text, &$places, &$left_out),
            "{}",
            concat!(stringify!($key), ": not the places that its line has: ", $text)
        );)+
    };
}

pub(crate) use {check, kind, method, table};

/// Whether a text has every one of these places but those that it leaves out, and no other.
pub(super) const fn fits(text: &str, places: &[&str], left_out: &[&str]) -> bool {
    let mut rest = text.as_bytes();
    while let Some((name, after)) = next_place(rest) {
        if !is_among(name, places) || is_among(name, left_out) {
            return false;
        }
        rest = after;
    }
    let mut others = places;
    while let [name, after @ ..] = others {
        if !is_among(name.as_bytes(), left_out) && !has(text, name.as_bytes()) {
            return false;
        }
        others = after;
    }
    let mut others = left_out;
    while let [name, after @ ..] = others {
        if !is_among(name.as_bytes(), places) {
            return false;
        }
        others = after;
    }
    true
}

/// The name of a text's first place, and what comes after it.
const fn next_place(mut text: &[u8]) -> Option<(&[u8], &[u8])> {
    while let [first, rest @ ..] = text {
        if *first == b'{' {
            let mut end = 0;
            while end < rest.len() && rest[end] != b'}' {
                end += 1;
            }
            // What is not closed is no name that a line could have.
            return match end < rest.len() {
                true => Some(rest.split_at(end)),
                false => Some((text, &[])),
            };
        }
        text = rest;
    }
    None
}

const fn has(text: &str, place: &[u8]) -> bool {
    let mut rest = text.as_bytes();
    while let Some((name, after)) = next_place(rest) {
        if is_same(name, place) {
            return true;
        }
        rest = after;
    }
    false
}

const fn is_among(place: &[u8], mut names: &[&str]) -> bool {
    while let [name, others @ ..] = names {
        if is_same(name.as_bytes(), place) {
            return true;
        }
        names = others;
    }
    false
}

const fn is_same(mut one: &[u8], mut other: &[u8]) -> bool {
    while let ([first, rest @ ..], [also_first, other_rest @ ..]) = (one, other) {
        if *first != *also_first {
            return false;
        }
        (one, other) = (rest, other_rest);
    }
    one.is_empty() && other.is_empty()
}

#[cfg(test)]
mod tests {
    use super::fits;
    use crate::link::Setting;

    #[derive(Clone, Copy, Debug, Default, PartialEq)]
    enum Tongue {
        #[default]
        Chinese,
        English,
        Latin,
    }

    impl Setting for Tongue {
        const KEY: &'static str = "tongue";
        const ALL: &'static [Self] = &[Tongue::Chinese, Tongue::English, Tongue::Latin];

        fn identifier(self) -> &'static str {
            match self {
                Tongue::Chinese => "zh",
                Tongue::English => "en",
                Tongue::Latin => "la",
            }
        }
    }

    table! {
        struct Greetings in Tongue as tongue;

        /// To everybody.
        hello = "大家好" | "Hello" | "Salvete";
        #[cfg(not(test))]
        unseen = "看不见" | "Unseen" | "Invisum";
        to(name, count) = "{name}你好，第{count}次" | "Hello {name}, {count} times" | without(count) "Salve {name}";
    }

    #[test]
    fn a_third_language_is_a_third_column() {
        let all = Tongue::ALL.iter().map(|tongue| Greetings::of(*tongue));
        let all = all.map(|words| (words.tongue, words.hello, words.to("Marce", "2")));
        let expected = [
            (Tongue::Chinese, "大家好", "Marce你好，第2次".to_owned()),
            (Tongue::English, "Hello", "Hello Marce, 2 times".to_owned()),
            (Tongue::Latin, "Salvete", "Salve Marce".to_owned()),
        ];
        assert_eq!(all.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_text_has_every_place_of_its_line_and_no_other() {
        assert!(fits("", &[], &[]));
        assert!(fits("{b} of {a} {b}", &["a", "b"], &[]));
        for misspelt in ["{a} {c}", "{a}", "{a} {b", "{a} {b} {}", "{a} {b} {bb}"] {
            assert!(!fits(misspelt, &["a", "b"], &[]), "{misspelt}");
        }
        assert!(!fits("{a}", &[], &[]));
    }

    #[test]
    fn a_text_leaves_out_what_it_says_and_nothing_else() {
        assert!(fits("{a}", &["a", "b"], &["b"]));
        assert!(!fits("{a} {b}", &["a", "b"], &["b"]));
        assert!(!fits("{a}", &["a"], &["b"]));
    }
}
