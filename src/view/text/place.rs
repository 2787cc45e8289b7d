//! Where in the document something stands, in words.

use crate::disclosure::{Line, Path};
use crate::lang::place_steps;
use crate::view::View;

impl View {
    /// Where something stands: part, heading, paragraph.
    pub fn place(&self, key: &str) -> String {
        self.place_steps(key).join(self.words().place_separator)
    }

    fn place_steps(&self, key: &str) -> Vec<String> {
        let place = self.disclosure.places.get(key);
        place.map_or_else(Vec::new, |place| {
            place_steps(self.words(), self.lang, place)
        })
    }

    /// Where all of these lines stand, each place once; what a place has in common with
    /// the one before it is not said again.
    pub fn places<'a>(&self, paths: impl IntoIterator<Item = &'a Path>) -> String {
        let mut places: Vec<Vec<String>> = Vec::new();
        for path in paths {
            let line = self.disclosure.lines.get(path);
            let statement = line.and_then(Line::leading);
            let steps = statement.map(|statement| self.place_steps(&statement.place));
            if let Some(steps) = steps.filter(|steps| !places.contains(steps)) {
                places.push(steps);
            }
        }
        let words = self.words();
        let mut before: &[String] = &[];
        let mut told = Vec::with_capacity(places.len());
        for steps in &places {
            let common = steps.iter().zip(before).take_while(|(a, b)| a == b).count();
            told.push(steps[common..].join(words.place_separator));
            before = steps;
        }
        told.join(words.clause_separator)
    }
}
