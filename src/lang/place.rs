//! Where something stands in a document, in words.

use super::{Words, fill, text_in};
use crate::disclosure::{Place, UNTITLED};
use crate::link::Lang;

/// Part, heading, paragraph and page, as far as the document has them.
pub fn place_steps(words: &Words, lang: Lang, place: &Place) -> Vec<String> {
    let numbered = |template, number: u32| fill(template, &[("number", &number.to_string())]);
    let mut steps = vec![
        text_in(&place.part, lang).to_owned(),
        text_in(&place.heading, lang).to_owned(),
        numbered(words.paragraph, place.paragraph),
    ];
    steps.extend(place.page.map(|page| numbered(words.page_number, page)));
    steps.retain(|step| step != UNTITLED);
    steps
}
