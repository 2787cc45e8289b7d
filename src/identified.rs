//! Enums of which each value is listed once, with the name that links and programs know it by.

/// Makes an enum with `ALL`, its values in the order in which they are listed, and `identifier`,
/// the stable name of each.
macro_rules! identified {
    ($(#[$about:meta])* pub enum $name:ident {
        $($(#[$value_about:meta])* $value:ident = $identifier:literal),+ $(,)?
    }) => {
        $(#[$about])*
        pub enum $name {
            $($(#[$value_about])* $value),+
        }

        impl $name {
            /// Every value, in the order in which they are shown.
            pub const ALL: [$name; [$($identifier),+].len()] = [$($name::$value),+];

            /// Its stable name, the same in every language: in links, in the page, for programs.
            pub fn identifier(self) -> &'static str {
                match self {
                    $($name::$value => $identifier),+
                }
            }
        }
    };
}

pub(crate) use identified;
