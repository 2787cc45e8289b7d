//! What the lines of a breakdown leave of its total, or have too much, in the reader's words.

use crate::chart::{Part, Subject};
use crate::disclosure::coverage;
use crate::disclosure::{Breakdown, Coverage, Path};
use crate::lang::Words;
use crate::money::Amount;
use crate::view::{View, checked, describe};

/// What marks a difference or a sum as computed.
pub const COMPUTED: &str = "*";

/// How far a breakdown's lines account for its total.
pub fn of(view: &View, breakdown: &Breakdown) -> Coverage {
    coverage(&view.disclosure, breakdown)
}

/// Whether there is a whole that the lines, with what is not listed, are the parts of.
pub fn has_whole(view: &View, breakdown: &Breakdown) -> bool {
    let coverage = of(view, breakdown);
    matches!(coverage, Coverage::Full | Coverage::Short { .. })
}

/// What the lines leave of their total, as a mark that leads to the check of their sum.
pub fn rest(view: &View, breakdown: &Breakdown) -> Option<Part> {
    let Coverage::Short { amount, share } = of(view, breakdown) else {
        return None;
    };
    let name = view.words().rest.to_owned();
    let share_text = format!("{share}{COMPUTED}");
    let explained_at = match checked::sum(view, breakdown) {
        Some(finding) => format!("audit/{}", finding.key),
        None => breakdown.total.to_string(),
    };
    Some(Part {
        subject: Subject::Rest {
            of: breakdown.id(),
            explained_at,
        },
        description: describe(view.words(), &name, &with_unit(view, amount), &share_text),
        name,
        amount_text: [&view.number(amount), COMPUTED].concat(),
        share_text,
        value: amount.approximate(),
        tone: 0,
    })
}

/// What a chart says below it where its lines do not come to their total.
pub fn note(view: &View, breakdown: &Breakdown) -> Option<String> {
    let words = view.words();
    match of(view, breakdown) {
        Coverage::Full => None,
        Coverage::Short { amount, .. } => Some(rest_note(view, breakdown, amount)),
        Coverage::Over(amount) => Some(told(view, breakdown, Words::excess_note, amount)),
        Coverage::Unknown if !has_amounts(view, breakdown) => None,
        Coverage::Unknown => {
            let total = total_name(view, &breakdown.total);
            Some(words.unknown_total_note(&total))
        }
    }
}

fn has_amounts(view: &View, breakdown: &Breakdown) -> bool {
    let amount = |path| view.disclosure.lines.get(path)?.amount();
    let mut amounts = breakdown.parts.iter().filter_map(amount);
    amounts.any(|amount| !amount.is_zero())
}

/// What the flow picture says of one of its sides.
pub fn flow_note(view: &View, breakdown: &Breakdown) -> Option<String> {
    match of(view, breakdown) {
        Coverage::Short { amount, .. } => Some(rest_note(view, breakdown, amount)),
        Coverage::Over(amount) => Some(told(view, breakdown, Words::excess_flow_note, amount)),
        Coverage::Full | Coverage::Unknown => None,
    }
}

fn rest_note(view: &View, breakdown: &Breakdown, amount: Amount) -> String {
    let words = view.words();
    let note = told(view, breakdown, Words::rest_note, amount);
    let reason = rest_reason(view, breakdown).map(str::to_owned);
    let notes: Vec<String> = std::iter::once(note).chain(reason).collect();
    notes.join(words.sentence_space)
}

/// Why something may be missing, where the document cannot be said to leave it out.
pub fn rest_reason(view: &View, breakdown: &Breakdown) -> Option<&'static str> {
    let check = checked::sum(view, breakdown);
    let is_left_out = check.is_some_and(checked::is_contradiction);
    (!is_left_out).then_some(view.words().rest_elsewhere)
}

/// A sentence of the total and of the difference that the lines have to it.
fn told(
    view: &View,
    breakdown: &Breakdown,
    sentence: fn(&Words, total: &str, amount: &str) -> String,
    amount: Amount,
) -> String {
    let total = total_name(view, &breakdown.total);
    sentence(view.words(), &total, &with_unit(view, amount))
}

/// A difference with its unit, marked as computed.
pub fn with_unit(view: &View, difference: Amount) -> String {
    [&view.amount(difference), COMPUTED].concat()
}

/// The total's name within a sentence.
pub fn total_name(view: &View, total: &Path) -> String {
    view.in_sentence(&view.name_of(total))
}
