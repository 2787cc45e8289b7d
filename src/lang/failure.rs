//! Why a file could not be read, in words.

use super::{Words, fill};
use crate::exchange::{Damage, Failure};

/// The failure in a sentence: what, and how to mend it.
pub fn failure_text(words: &Words, failure: &Failure) -> String {
    let plain = match failure {
        Failure::TooLarge(megabytes) => {
            return fill(words.failure_too_large, &[("size", &megabytes.to_string())]);
        }
        Failure::Damaged(damage) => {
            let reason = damage_text(words, damage);
            return fill(words.failure_damaged, &[("reason", &reason)]);
        }
        Failure::Unopened(reason) => return fill(words.failure_unopened, &[("reason", reason)]),
        Failure::NotDisclosure(reason) => {
            return fill(words.failure_not_disclosure, &[("reason", reason)]);
        }
        Failure::Absent => words.failure_absent,
        Failure::Forbidden => words.failure_forbidden,
        Failure::Empty => words.failure_empty,
        Failure::TooMuchText => words.failure_too_much_text,
        Failure::Scan => words.failure_scan,
        Failure::Encrypted => words.failure_encrypted,
        Failure::OldWord => words.failure_old_word,
        Failure::UnknownFormat => words.failure_unknown_format,
        Failure::NoFigures => words.failure_no_figures,
        Failure::NoYear => words.failure_no_year,
        Failure::Newer => words.failure_newer_file,
        Failure::Crashed => words.failure_crashed,
    };
    plain.to_owned()
}

fn damage_text(words: &Words, damage: &Damage) -> String {
    let plain = match damage {
        Damage::Markup(byte) => {
            return fill(words.damage_markup, &[("byte", &byte.to_string())]);
        }
        Damage::Part(name) => return fill(words.damage_part, &[("name", name)]),
        Damage::Cut => words.damage_cut,
        Damage::CutCharacter => words.damage_cut_character,
        Damage::Characters => words.damage_characters,
        Damage::Structure => words.damage_structure,
        Damage::NoContent => words.damage_no_content,
        Damage::Protection => words.damage_protection,
        Damage::TooComplex => words.damage_too_complex,
    };
    plain.to_owned()
}
