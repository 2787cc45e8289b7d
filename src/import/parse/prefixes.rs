//! Names that are looked for at every character of a text.

use std::collections::HashMap;

/// Names with what they mean, found by their first character.
#[derive(Clone)]
pub struct Prefixes<T> {
    /// Under each first character, the longest name first.
    names: HashMap<char, Vec<(Vec<char>, T)>>,
}

impl<T> Default for Prefixes<T> {
    fn default() -> Self {
        Prefixes {
            names: HashMap::new(),
        }
    }
}

impl<T: Default> Prefixes<T> {
    /// What `name` means, to be read or changed; the default for a new name.
    pub fn entry(&mut self, name: &[char]) -> Option<&mut T> {
        let names = self.names.entry(*name.first()?).or_default();
        let index = match names.iter().position(|(known, _)| known == name) {
            Some(index) => index,
            None => {
                let index = names.partition_point(|(known, _)| known.len() > name.len());
                names.insert(index, (name.to_vec(), T::default()));
                index
            }
        };
        Some(&mut names[index].1)
    }
}

impl<T> Prefixes<T> {
    /// The longest name at the beginning of `text` that `counts`: its length and meaning.
    pub fn longest_where(&self, text: &[char], counts: impl Fn(&T) -> bool) -> Option<(usize, &T)> {
        let names = self.names.get(text.first()?)?.iter();
        let mut found = names.filter(|(name, meaning)| text.starts_with(name) && counts(meaning));
        found.next().map(|(name, meaning)| (name.len(), meaning))
    }

    /// The longest name at the beginning of `text`: its length and meaning.
    pub fn longest_at(&self, text: &[char]) -> Option<(usize, &T)> {
        self.longest_where(text, |_| true)
    }

    /// What exactly `name` means.
    pub fn get(&self, name: &[char]) -> Option<&T> {
        let names = self.names.get(name.first()?)?.iter();
        let mut found = names.filter(|(known, _)| known == name);
        found.next().map(|(_, meaning)| meaning)
    }
}
