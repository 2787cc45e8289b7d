//! How values are read from JSON: by one visitor of serde's for all of them.
//!
//! Derived readers are code of their own for every type, and all of it would be fetched with every
//! page. Here a type only says where its parts belong, a [`Slot`] for each, and the visitor puts
//! them there. Writing is derived: few programs do it.

mod slot;
mod types;
mod visitor;

use std::fmt::Display;
use std::str::FromStr;

use serde::de::{DeserializeSeed, Deserializer};

pub(crate) use slot::{Container, Entries, Field, Printed, Record, Slot, Whole, unknown};

/// What can be read from JSON.
pub(crate) trait Read: Sized + 'static {
    /// What stands there until it is read; nobody sees it.
    fn blank() -> Self;

    /// Where it is read into.
    fn slot(&mut self) -> Slot<'_>;
}

/// Reads a value from whatever serde reads from.
pub(crate) fn deserialize<'de, T: Read, D: Deserializer<'de>>(reader: D) -> Result<T, D::Error> {
    let mut value = T::blank();
    value.slot().deserialize(reader)?;
    Ok(value)
}

/// Reads a value from a JSON text.
///
/// # Errors
/// What is wrong with the text, with its line and column.
pub(crate) fn from_str<T: Read>(json: &str) -> Result<T, serde_json::Error> {
    let mut value = T::blank();
    fill(value.slot(), json)?;
    Ok(value)
}

/// Not of the type, so that there is but one.
fn fill(slot: Slot<'_>, json: &str) -> Result<(), serde_json::Error> {
    let mut reader = serde_json::Deserializer::from_str(json);
    slot.deserialize(&mut reader)?;
    reader.end()
}

/// Lets serde read types that are [`Read`].
macro_rules! readable {
    ($($type:ty),*) => {$(
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
                crate::json::deserialize(reader)
            }
        }
    )*};
}

/// Lets a struct be read from an object: first come the fields that have to be there, behind `or`
/// those that may lack. An `open` one passes over fields that it does not know.
macro_rules! record {
    ($type:ident { $($required:ident),* } $(or { $($optional:ident),* })?) => {
        crate::json::record!(@ Record $type { $($required),* } { $($($optional),*)? });
    };
    (open $type:ident { $($required:ident),* } $(or { $($optional:ident),* })?) => {
        crate::json::record!(@ OpenRecord $type { $($required),* } { $($($optional),*)? });
    };
    (@ $kind:ident $type:ident { $($required:ident),* } { $($optional:ident),* }) => {
        impl crate::json::Read for $type {
            fn blank() -> Self {
                $type {
                    $($required: crate::json::Read::blank(),)*
                    $($optional: crate::json::Read::blank(),)*
                }
            }

            fn slot(&mut self) -> crate::json::Slot<'_> {
                crate::json::Slot::$kind(self)
            }
        }

        impl crate::json::Record for $type {
            fn fields(&mut self) -> Vec<crate::json::Field<'_>> {
                use crate::json::{Field, Read};
                vec![
                    $(Field::required(stringify!($required), self.$required.slot()),)*
                    $(Field::optional(stringify!($optional), self.$optional.slot()),)*
                ]
            }
        }

        crate::json::readable!($type);
    };
}

/// Makes a type one text in JSON: its print, from which it is parsed. Until then it is `blank`.
macro_rules! printed {
    ($type:ty, $blank:expr) => {
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
                writer.collect_str(self)
            }
        }

        impl crate::json::Read for $type {
            fn blank() -> Self {
                $blank
            }

            fn slot(&mut self) -> crate::json::Slot<'_> {
                crate::json::Slot::Printed(self)
            }
        }

        impl crate::json::Printed for $type {
            fn read(&mut self, text: &str) -> Result<(), String> {
                *self = crate::json::parsed(text)?;
                Ok(())
            }
        }

        crate::json::readable!($type);
    };
}

/// What a text is the print of, or why it is of nothing.
pub(crate) fn parsed<T: FromStr<Err: Display>>(text: &str) -> Result<T, String> {
    text.parse().map_err(|error: T::Err| error.to_string())
}

/// Lets an enum be read from the identifiers of its variants, which serde writes.
macro_rules! named {
    ($($type:ty),*) => {$(
        impl crate::json::Read for $type {
            fn blank() -> Self {
                let [first, ..] = <$type>::ALL;
                first
            }

            fn slot(&mut self) -> crate::json::Slot<'_> {
                crate::json::Slot::Printed(self)
            }
        }

        impl crate::json::Printed for $type {
            fn read(&mut self, text: &str) -> Result<(), String> {
                *self = crate::json::named_so(&<$type>::ALL, <$type>::identifier, text)?;
                Ok(())
            }
        }

        crate::json::readable!($type);
    )*};
}

/// The variant of a name.
pub(crate) fn named_so<T: Copy>(
    all: &[T],
    identifier: fn(T) -> &'static str,
    name: &str,
) -> Result<T, String> {
    let found = all.iter().find(|variant| identifier(**variant) == name);
    found.copied().ok_or_else(|| {
        let names: Vec<&str> = all.iter().map(|variant| identifier(*variant)).collect();
        unknown("variant", name, &names)
    })
}

pub(crate) use {named, printed, readable, record};
