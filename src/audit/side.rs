//! How sides are made.

use super::prose::sentence::sentences_from;
use crate::disclosure::{Disclosure, Path, Statement};
use crate::report::Side;

impl Side {
    /// What stands at a place, of a line or of none.
    pub(super) fn at(line: Option<&Path>, place: String) -> Side {
        Side {
            line: line.cloned(),
            place,
            quote: None,
        }
    }

    /// What is stated of a line.
    pub(super) fn of(path: &Path, statement: &Statement) -> Side {
        Side::at(Some(path), statement.place.clone())
    }

    /// A line where it is stated first.
    pub(super) fn leading(disclosure: &Disclosure, path: &Path) -> Side {
        let line = disclosure.lines.get(path);
        let statement = line.and_then(|line| line.leading());
        let place = statement.map_or_else(String::new, |statement| statement.place.clone());
        Side::at(Some(path), place)
    }

    /// Takes its words from the document's text, where they are nowhere else.
    pub(super) fn add_quote(&mut self, disclosure: &Disclosure) {
        if self.quote(disclosure).is_none() {
            let sentence = sentences_from(disclosure, &self.place).next();
            self.quote = sentence.map(|sentence| sentence.text.to_owned());
        }
    }
}
