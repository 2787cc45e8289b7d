//! What of a document was not read, in words.

use super::Words;
use crate::disclosure::{PartKind, UnreadPart};

/// Which part it is, and why it was not read.
pub fn unread_part_text(words: &Words, part: &UnreadPart) -> String {
    let page = part.page.map(|page| page.to_string());
    let name = part.name.as_deref().unwrap_or_default();
    match (part.kind, page) {
        (PartKind::Page, page) => words.unread_page(&page.unwrap_or_default()),
        (PartKind::Sheet, _) => words.unread_sheet(name),
        (PartKind::Object, Some(page)) => words.unread_object_on(name, &page),
        (PartKind::Object, None) => words.unread_object(name),
    }
}
