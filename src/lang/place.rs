//! Where something stands in a document, in words.

use super::{Words, text_in};
use crate::disclosure::{Place, UNTITLED};
use crate::link::Lang;

/// Part, heading, paragraph and page, as far as the document has them.
pub fn place_steps(words: &Words, lang: Lang, place: &Place) -> Vec<String> {
    let mut steps = vec![
        text_in(&place.part, lang).to_owned(),
        text_in(&place.heading, lang).to_owned(),
        words.paragraph(&place.paragraph.to_string()),
    ];
    let page = place.page.map(|page| page.to_string());
    steps.extend(page.map(|page| words.page_number(&page)));
    steps.retain(|step| step != UNTITLED);
    steps
}
