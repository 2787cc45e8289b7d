//! What is unusual in a disclosure, in words.

use super::{Words, full_name, with_unit};
use crate::disclosure::Disclosure;
use crate::link::Lang;
use crate::money::Amount;
use crate::report::{Peculiarity, Unusual};

/// What is unusual about a line.
pub fn peculiarity_name(words: &Words, peculiarity: Peculiarity) -> &'static str {
    match peculiarity {
        Peculiarity::LargeChange => words.unusual_large_change,
        Peculiarity::New => words.unusual_new,
        Peculiarity::Discontinued => words.unusual_discontinued,
        Peculiarity::Zero => words.unusual_zero,
    }
}

/// The amounts of an unusual line, where `amount` says one.
pub fn unusual_amounts(
    words: &Words,
    unusual: &Unusual,
    amount: impl Fn(Amount) -> String,
) -> String {
    match [unusual.prior, unusual.current].map(|stated| stated.map(&amount)) {
        [Some(prior), Some(current)] => format!("{prior} → {current}"),
        [None, Some(current)] => current,
        [_, None] => words.none_stated.to_owned(),
    }
}

/// A line that a reader would ask about, with its amounts as printed.
pub fn unusual_text(
    words: &Words,
    lang: Lang,
    disclosure: &Disclosure,
    unusual: &Unusual,
) -> String {
    let line = unusual.side.line.as_ref();
    let name = line.map(|path| full_name(words, lang, disclosure, path));
    let kind = peculiarity_name(words, unusual.peculiarity);
    let figures = unusual_amounts(words, unusual, |amount| {
        with_unit(words, &amount.number(), amount.unit())
    });
    let told = [kind, &name.unwrap_or_default()].join(words.colon);
    [told, figures].join(words.clause_separator)
}
