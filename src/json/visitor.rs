//! Serde's visitor, which puts what it is shown where it belongs.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::slot::{Container, Entries, Fields, Slot};

/// A value without others in it.
enum Plain<'t> {
    Null,
    Truth(bool),
    Whole(u64),
    Negative(i64),
    /// A number that is not whole.
    Fraction,
    Text(&'t str),
}

impl fmt::Display for Plain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Plain::Null => f.write_str("null"),
            Plain::Truth(truth) => write!(f, "boolean `{truth}`"),
            Plain::Whole(number) => write!(f, "integer `{number}`"),
            Plain::Negative(number) => write!(f, "integer `{number}`"),
            Plain::Fraction => f.write_str("number with a fraction"),
            Plain::Text(text) => write!(f, "string {text:?}"),
        }
    }
}

/// What is under the keys of an object.
enum Keys<'a> {
    /// What nobody wants.
    Ignored,
    Entries(&'a mut (dyn Entries + 'static)),
    Fields(Fields<'a>),
}

impl Slot<'_> {
    /// What fits.
    fn expected(&self) -> &'static str {
        match self {
            Slot::Ignored | Slot::Refused(_) => "anything",
            Slot::Nothing => "null",
            Slot::Truth(_) => "a boolean",
            Slot::Whole(number) => number.name(),
            Slot::Text(..) | Slot::Printed(_) => "a string",
            Slot::Optional(_) | Slot::Choice(_) => "another value",
            Slot::List(_) => "a sequence",
            Slot::Map(_) | Slot::Record(_) | Slot::OpenRecord(_) => "an object",
        }
    }

    fn refusal(&self, found: &str) -> String {
        format!("invalid type: {found}, expected {}", self.expected())
    }

    fn put(self, value: Plain) -> Result<(), String> {
        match (self, value) {
            (Slot::Ignored, _) => Ok(()),
            (Slot::Nothing | Slot::Optional(_), Plain::Null) => Ok(()),
            (Slot::Refused(reason), _) => Err(reason),
            (Slot::Optional(place), value) => place.add().put(value),
            (Slot::Choice(choice), Plain::Text(name)) => choice.entry(name).put(Plain::Null),
            (Slot::Truth(place), Plain::Truth(truth)) => {
                *place = truth;
                Ok(())
            }
            (Slot::Text(place, taken), Plain::Text(text)) => {
                *place = taken(text);
                Ok(())
            }
            (Slot::Printed(place), Plain::Text(text)) => place.read(text),
            (Slot::Whole(place), value @ (Plain::Whole(_) | Plain::Negative(_))) => {
                let is_held = match value {
                    Plain::Whole(number) => place.hold(number),
                    _ => false,
                };
                is_held
                    .then_some(())
                    .ok_or_else(|| format!("invalid value: {value}, expected {}", place.name()))
            }
            (slot, value) => Err(slot.refusal(&value.to_string())),
        }
    }

    /// Where a list or an object belongs: where the value does that may lack.
    fn filled(self) -> Self {
        match self {
            Slot::Optional(place) => place.add().filled(),
            slot => slot,
        }
    }
}

impl<'de> DeserializeSeed<'de> for Slot<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<(), D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Slot<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expected())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.put(Plain::Null).map_err(E::custom)
    }

    fn visit_bool<E: Error>(self, truth: bool) -> Result<(), E> {
        self.put(Plain::Truth(truth)).map_err(E::custom)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<(), E> {
        self.put(Plain::Whole(number)).map_err(E::custom)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<(), E> {
        self.put(Plain::Negative(number)).map_err(E::custom)
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        self.put(Plain::Fraction).map_err(E::custom)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.put(Plain::Text(text)).map_err(E::custom)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        match self.filled() {
            Slot::List(list) => while access.next_element_seed(Added(list))?.is_some() {},
            Slot::Ignored => while access.next_element_seed(Slot::Ignored)?.is_some() {},
            Slot::Refused(reason) => return Err(A::Error::custom(reason)),
            slot => return Err(A::Error::custom(slot.refusal("sequence"))),
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        let slot = self.filled();
        let is_choice = matches!(slot, Slot::Choice(_));
        let mut keys = match slot {
            Slot::Ignored => Keys::Ignored,
            Slot::Map(entries) | Slot::Choice(entries) => Keys::Entries(entries),
            Slot::Record(record) => Keys::Fields(Fields {
                fields: record.fields(),
                is_open: false,
            }),
            Slot::OpenRecord(record) => Keys::Fields(Fields {
                fields: record.fields(),
                is_open: true,
            }),
            Slot::Refused(reason) => return Err(A::Error::custom(reason)),
            slot => return Err(A::Error::custom(slot.refusal("map"))),
        };
        let mut count = 0;
        while let Some(key) = access.next_key::<String>()? {
            // A key that is refused is so where its value is, for readers that tell where that is.
            access.next_value_seed(match &mut keys {
                Keys::Ignored => Slot::Ignored,
                Keys::Entries(entries) => entries.entry(&key),
                Keys::Fields(fields) => fields.take(&key),
            })?;
            count += 1;
        }
        if is_choice && count != 1 {
            return Err(A::Error::custom(format!("{count} keys, expected one")));
        }
        match keys {
            Keys::Ignored | Keys::Entries(_) => Ok(()),
            Keys::Fields(fields) => fields.check().map_err(A::Error::custom),
        }
    }
}

/// A place for another value in a list, made when there is one.
struct Added<'a>(&'a mut (dyn Container + 'static));

impl<'de> DeserializeSeed<'de> for Added<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<(), D::Error> {
        self.0.add().deserialize(reader)
    }
}
