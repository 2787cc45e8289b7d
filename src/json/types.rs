//! How what serde knows by itself is read.

use std::fmt::Display;
use std::hash::Hash;
use std::str::FromStr;

use indexmap::IndexMap;
use indexmap::map::Entry;

use super::{Container, Entries, Read, Slot, Whole, parsed};

impl Read for bool {
    fn blank() -> bool {
        false
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::Truth(self)
    }
}

impl Read for String {
    fn blank() -> String {
        String::new()
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::Text(self, str::to_owned)
    }
}

macro_rules! whole {
    ($($type:ident),*) => {$(
        impl Read for $type {
            fn blank() -> $type {
                0
            }

            fn slot(&mut self) -> Slot<'_> {
                Slot::Whole(self)
            }
        }

        impl Whole for $type {
            fn name(&self) -> &'static str {
                stringify!($type)
            }

            fn hold(&mut self, number: u64) -> bool {
                let held = $type::try_from(number);
                held.is_ok_and(|number| {
                    *self = number;
                    true
                })
            }
        }
    )*};
}

whole!(u16, u32, usize);

impl<T: Read> Read for Option<T> {
    fn blank() -> Option<T> {
        None
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::Optional(self)
    }
}

impl<T: Read> Container for Option<T> {
    fn add(&mut self) -> Slot<'_> {
        self.insert(T::blank()).slot()
    }
}

impl<T: Read> Read for Vec<T> {
    fn blank() -> Vec<T> {
        Vec::new()
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::List(self)
    }
}

impl<T: Read> Container for Vec<T> {
    fn add(&mut self) -> Slot<'_> {
        self.push_mut(T::blank()).slot()
    }
}

impl<K: Hash + Eq + 'static, V: Read> Read for IndexMap<K, V>
where
    IndexMap<K, V>: Entries,
{
    fn blank() -> IndexMap<K, V> {
        IndexMap::new()
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::Map(self)
    }
}

/// JSON readers usually let the last of two equal keys win, and a line would be lost in silence.
impl<K, V> Entries for IndexMap<K, V>
where
    K: FromStr<Err: Display> + Hash + Eq + 'static,
    V: Read,
{
    fn entry(&mut self, key: &str) -> Slot<'_> {
        match parsed(key).map(|key| self.entry(key)) {
            Ok(Entry::Vacant(entry)) => entry.insert(V::blank()).slot(),
            Ok(Entry::Occupied(_)) => Slot::Refused(format!("“{key}” stands twice")),
            Err(reason) => Slot::Refused(reason),
        }
    }
}
