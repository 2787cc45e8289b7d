//! What the tooltip says: a line's figures, what no line accounts for, a term's meaning.

use super::chart::{composition, coverage, others};
use super::{View, checked, computed_mark, execution};
use crate::chart::{MOST_MARKS, Subject};
use crate::disclosure::{Basis, Breakdown, Coverage, Line, Path, Term};
use crate::lang::Words;
use crate::lang::finding::{outcome_name, rule_name};
use crate::link::Section;
use crate::report::{Finding, Report};

/// What is said of something that can be pointed at, ready to be set. What is empty is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Explanation {
    /// The section, and the view of its total, that a line belongs to.
    pub whereabouts: String,
    pub name: String,
    /// The amount with its unit, as the page shows it.
    pub amount: String,
    pub sentences: Vec<String>,
    /// What is said, under what name.
    pub rows: Vec<(&'static str, String)>,
    /// The checks that it takes part in.
    pub checks: Vec<Check>,
    /// Whether that there are no checks is to be said.
    pub is_checked: bool,
    /// The document's own words.
    pub quote: Option<Quote>,
}

/// A check, as a link to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// The finding's key.
    pub key: String,
    /// What was checked and how it came out.
    pub told: String,
}

/// A sentence of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The key of its place.
    pub place: String,
    pub text: String,
}

/// What is said of what a mark or a row stands for; nothing where the disclosure has no such thing.
pub fn of_subject(view: &View, subject: &Subject) -> Option<Explanation> {
    let drawn = |name: &str| composition::drawn(view).find(|breakdown| breakdown.id() == name);
    match subject {
        Subject::Line(path) => Some(of_line(view, path, view.disclosure.lines.get(path)?)),
        Subject::Others { of, .. } => of_others(view, drawn(of)?),
        Subject::Rest { of, .. } => of_rest(view, drawn(of)?),
    }
}

/// What a term means, by its id in the glossary.
pub fn of_term(view: &View, id: &str) -> Option<Explanation> {
    let mut terms = view.disclosure.glossary.iter();
    let term: &Term = terms.find(|term| term.id == id)?;
    Some(Explanation {
        name: view.text(&term.name),
        sentences: vec![view.text(&term.meaning)],
        ..Explanation::default()
    })
}

/// The section, and the view of its total, that a line belongs to; nothing for the
/// total itself, whose name says as much.
fn whereabouts(view: &View, path: &Path) -> String {
    let section = Section::ALL
        .into_iter()
        .find(|section| section.identifier() == path.root());
    let section = section.filter(|_| !path.is_root());
    let names = [
        section.map(|section| view.section_name(section)),
        path.by().map(|by| view.view_name(by)),
    ];
    let names: Vec<&str> = names.into_iter().flatten().collect();
    names.join(view.words().place_separator)
}

/// The lines that a breakdown's chart draws as one.
fn of_others(view: &View, breakdown: &Breakdown) -> Option<Explanation> {
    let words = view.words();
    let others = others::lines(view, breakdown).others?;
    let share = others.share_text().map(|share| {
        let total = coverage::total_name(view, &breakdown.total);
        words.share_of(&total, &share)
    });
    let drawn = (MOST_MARKS - 1).to_string();
    let meaning = words.others_meaning(&drawn);
    Some(Explanation {
        name: others.name(view),
        amount: others.amount_text(view),
        sentences: share.into_iter().chain([meaning]).collect(),
        ..Explanation::default()
    })
}

/// What no line of a breakdown accounts for.
fn of_rest(view: &View, breakdown: &Breakdown) -> Option<Explanation> {
    let words = view.words();
    let rest = coverage::rest(view, breakdown)?;
    let Coverage::Short { amount, .. } = coverage::of(view, breakdown) else {
        return None;
    };
    let total = coverage::total_name(view, &breakdown.total);
    let meaning = words.rest_meaning(&total);
    let reason = coverage::rest_reason(view, breakdown).unwrap_or_default();
    let check = checked::sum(view, breakdown).map(|finding| check(words, finding));
    Some(Explanation {
        name: rest.name,
        amount: coverage::with_unit(view, amount),
        sentences: vec![
            words.share_of(&total, &rest.share_text),
            [&meaning, words.sentence_space, reason].concat(),
        ],
        checks: check.into_iter().collect(),
        ..Explanation::default()
    })
}

fn check(words: &Words, finding: &Finding) -> Check {
    let rule = rule_name(words, finding.rule);
    let outcome = outcome_name(words, finding.outcome);
    Check {
        key: finding.key.clone(),
        told: words.finding_here(rule, outcome),
    }
}

fn of_line(view: &View, path: &Path, line: &Line) -> Explanation {
    let words = view.words();
    let leading = line.leading();
    let stated = leading.and_then(|statement| statement.amount);
    let printed = line.amount();
    // As printed, in the document's own unit, where the page shows another.
    let as_printed = printed
        .map(|amount| amount.to_string())
        .filter(|print| *print != view.stated(stated));
    let prior = line
        .prior()
        .map(|prior| [&view.amount(prior.value), computed_mark(&prior)].concat());
    let place = leading.map(|statement| view.place(&statement.place));
    let quote = leading.and_then(|statement| {
        let place = view.disclosure.places.get(&statement.place)?;
        Some(Quote {
            place: statement.place.clone(),
            text: place.quote.clone()?,
        })
    });
    let rows = [
        (words.tip_printed, as_printed),
        (words.tip_share, share(view, path)),
        (words.tip_prior, prior),
        (words.tip_change, change(view, line)),
        (words.tip_place, place),
    ];
    let plans = [
        Basis::Initial,
        Basis::Adjusted,
        Basis::Budget,
        Basis::Actual,
    ]
    .into_iter();
    let plans = plans.map(|basis| {
        let name = execution::basis_name(view, basis);
        (name, execution::plan(view, line, basis))
    });
    let rows = rows.into_iter().chain(plans);
    let checks = view.findings.of(path);
    Explanation {
        whereabouts: whereabouts(view, path),
        name: view.name(line),
        amount: view.stated(stated),
        sentences: Vec::new(),
        rows: rows
            .filter_map(|(name, text)| Some((name, text?)))
            .collect(),
        checks: checks.map(|finding| check(words, finding)).collect(),
        is_checked: *view.report != Report::default(),
        quote,
    }
}

/// The line's share in the total that holds it; what is zero has none worth a figure.
fn share(view: &View, path: &Path) -> Option<String> {
    let disclosure = &view.disclosure;
    let amount = disclosure.lines.get(path)?.amount();
    if amount.is_some_and(|amount| amount.is_zero()) {
        return None;
    }
    let share = view.share(disclosure.share(path)?);
    let (total, _) = disclosure.holder(path)?;
    let total = view.in_sentence(&view.name(disclosure.lines.get(&total)?));
    Some(view.words().share_of(&total, &share))
}

/// The line's change with its rate.
fn change(view: &View, line: &Line) -> Option<String> {
    let change = view.change(line.change()?.value);
    let Some(growth) = line.growth() else {
        return Some(change);
    };
    let rate = [&view.growth(line, growth.value), computed_mark(&growth)].concat();
    Some(view.words().change_with_rate(&change, &rate))
}
