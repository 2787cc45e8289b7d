//! All that is about one thing: a line's marks and rows, the lines that a chart draws as one, a rest.

use web_sys::Element;

use super::document::{all, by_id, within};
use crate::carried::OF_CHANGE;

/// Where to look for what has no `id`: the drawings, and the rows that repeat, below a chart, what
/// has its own row elsewhere.
const PLACES: &str = ".drawing, tr:is([data-line], [data-others-row], [data-rest-row]):not([id])";

/// What is alike in the page. Looking through a page with ten thousand lines takes longer than a
/// frame, so the few places are remembered, and all other rows found by their ids.
#[derive(Default)]
pub struct Alike {
    places: Vec<Element>,
}

impl Alike {
    /// A line's marks and rows.
    pub fn of_line(&mut self, path: &str) -> Vec<Element> {
        let ids = [path.to_owned(), [OF_CHANGE, path].concat()];
        let rows = ids.iter().filter_map(|id| by_id(id));
        let mut found: Vec<Element> = rows.filter(|row| row.has_attribute("data-line")).collect();
        found.extend(self.matching(&format!("[data-mark='{path}'], [data-line='{path}']")));
        found
    }

    /// The marks and rows of what is no line: others of a breakdown together, or its rest.
    pub fn in_chart_and_table(&mut self, what: &str, breakdown: &str) -> Vec<Element> {
        let selector = format!("[data-{what}='{breakdown}'], [data-{what}-row='{breakdown}']");
        self.matching(&selector)
    }

    /// Finds the places, unless they are known: another page, or another view, has others.
    fn look_around(&mut self) {
        if self.places.is_empty() || !self.places.iter().all(|place| place.is_connected()) {
            self.places = all(PLACES);
        }
    }

    fn matching(&mut self, selector: &str) -> Vec<Element> {
        self.look_around();
        let places = self.places.iter();
        let found = places.flat_map(|place| match place.matches(selector) {
            Ok(true) => vec![place.clone()],
            _ => within(place, selector),
        });
        found.collect()
    }
}
