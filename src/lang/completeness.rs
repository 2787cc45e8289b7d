//! What has to be in a disclosure, and whether it was found, in words.

use super::{Words, fill_counts};
use crate::report::{Item, Level, Presence};

/// How many items were found, in a sentence.
pub fn completeness_summary(words: &Words, items: &[Item]) -> String {
    let count = |is_sought: fn(&Presence) -> bool| {
        let of = items.iter().filter(|item| is_sought(&item.presence));
        of.count()
    };
    let values = [
        ("count", items.len()),
        ("found", count(|it| matches!(it, Presence::Found { .. }))),
        (
            "none",
            count(|it| matches!(it, Presence::StatedNone { .. })),
        ),
        ("missing", count(|it| *it == Presence::NotFound)),
    ];
    fill_counts(words.completeness_summary, values)
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
