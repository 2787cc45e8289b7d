//! What has to be in a disclosure, and whether it was found, in words.

use super::Words;
use crate::report::{Item, Level, Presence};

/// How many items were found, in a sentence.
pub fn completeness_summary(words: &Words, items: &[Item]) -> String {
    let count = |is_sought: fn(&Presence) -> bool| {
        let of = items.iter().filter(|item| is_sought(&item.presence));
        of.count().to_string()
    };
    words.completeness_summary(
        &items.len().to_string(),
        &count(|it| matches!(it, Presence::Found { .. })),
        &count(|it| matches!(it, Presence::StatedNone { .. })),
        &count(|it| *it == Presence::NotFound),
    )
}

/// Whether something required was found.
pub fn presence_name(words: &Words, presence: &Presence) -> &'static str {
    match presence {
        Presence::Found { .. } => words.presence_found,
        Presence::StatedNone { .. } => words.presence_none,
        Presence::NotFound => words.presence_not_found,
    }
}

/// How binding a requirement is.
pub fn level_name(words: &Words, level: Level) -> &'static str {
    match level {
        Level::Law => words.level_law,
        Level::Catalogue => words.level_catalogue,
        Level::Progressive => words.level_progressive,
        Level::Practice => words.level_practice,
    }
}
