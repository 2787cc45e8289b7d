//! A disclosure written in every format and otherwise than usual says what it said: its figures
//! are read as the same or listed as unread, and nothing contradicts.

#![cfg(feature = "import")]

mod format;
mod made;
mod ways;
#[path = "../../import/read/zip.rs"]
mod zip;

use std::collections::BTreeSet;

use budget_viewer::audit::audit;
use budget_viewer::import::{Imported, import};
use budget_viewer::report::Outcome;
use rust_decimal::Decimal;

use super::planted::department::{Department, Document};
use format::Format;
use made::Made;
use ways::{WAYS, Way};

fn made(seed: u8) -> Made {
    Made::parsed(&Department::drawn(seed).printed(Document::Budget.words()))
}

type Figure = (String, &'static str, Option<Decimal>);

/// Every figure that is read, with its line.
fn figures(imported: &Imported) -> BTreeSet<Figure> {
    let readings = imported.readings.iter();
    let figures = readings.map(|reading| {
        let value = reading.base_value().map(|value| value.normalize());
        (reading.path.clone(), reading.measure.identifier(), value)
    });
    figures.collect()
}

/// What is wrong with a disclosure that was written otherwise: it has every figure of the control,
/// and no other than those that it may have.
fn wrong(
    format: Format,
    made: &Made,
    control: &Imported,
    may_have: &BTreeSet<Figure>,
) -> Vec<String> {
    let imported = match import(format.name(), &format.written(made)) {
        Ok(imported) => imported,
        Err(error) => return vec![format!("{error:?}")],
    };
    let (known, read) = (figures(control), figures(&imported));
    let others = read
        .difference(may_have)
        .map(|figure| format!("another: {figure:?}"));
    let mut wrong: Vec<String> = others.collect();
    // A dash says that there is nothing, and is no figure.
    let count = |imported: &Imported| {
        let read = imported.readings.iter();
        let read = read.filter(|reading| !reading.value.is_zero());
        let unread = imported.unread.iter();
        let unread = unread.filter(|unread| unread.printed != "0.00");
        read.count() + unread.count()
    };
    let (all, told) = (count(control), count(&imported));
    if told < all {
        let missing: Vec<&Figure> = known.difference(&read).collect();
        wrong.push(format!(
            "lost {} of {all} ({} {} {} {}): {missing:?}",
            all - told,
            control.readings.len(),
            control.unread.len(),
            imported.readings.len(),
            imported.unread.len()
        ));
    }
    match imported.disclosure("reception") {
        Ok(disclosure) => {
            let found = audit(&disclosure).into_iter();
            let found = found.filter(|finding| finding.outcome == Outcome::Contradiction);
            wrong.extend(found.map(|finding| format!("contradiction: {}", finding.key)));
        }
        Err(error) => wrong.push(format!("{error:?}")),
    }
    wrong
}

fn is_less((name, _): &Way) -> bool {
    name.starts_with("less ")
}

fn assert_says_the_same(seed: u8, formats: &[Format], ways: &[&[Way]]) {
    let text = Format::Text;
    let control = import(text.name(), &text.written(&made(seed))).unwrap();
    // Those that write how much less something is say it in a column of their own.
    let compared = || {
        let mut compared = made(seed);
        let less = WAYS.iter().find(|way| is_less(way));
        if let Some((_, write)) = less {
            write(&mut compared);
        }
        import(text.name(), &text.written(&compared)).unwrap()
    };
    let (usual, compared) = (figures(&control), figures(&compared()));
    let compared = usual.union(&compared).cloned().collect();
    let mut failed = Vec::new();
    for format in formats {
        for ways in ways {
            let mut made = made(seed);
            for (_, write) in *ways {
                write(&mut made);
            }
            let may_have = match ways.iter().any(is_less) {
                true => &compared,
                false => &usual,
            };
            let wrong = wrong(*format, &made, &control, may_have);
            let names: Vec<&str> = ways.iter().map(|(name, _)| *name).collect();
            if !wrong.is_empty() {
                failed.push(format!("{format:?} {names:?}: {wrong:?}"));
            }
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn a_disclosure_says_the_same_in_every_format_and_way() {
    let mut ways: Vec<&[Way]> = WAYS.iter().map(std::slice::from_ref).collect();
    ways.push(&[]);
    for seed in 0..2 {
        assert_says_the_same(seed, &Format::ALL, &ways);
    }
}

#[test]
fn two_ways_at_once_say_the_same() {
    let pairs = WAYS.iter().enumerate().flat_map(|(at, first)| {
        let others = WAYS[at + 1..].iter();
        others.map(move |second| vec![*first, *second])
    });
    // Nothing is in two units.
    let measured = |(name, _): &Way| name.split_once(" in ").map(|(what, _)| what);
    let is_one_unit =
        |pair: &Vec<Way>| measured(&pair[0]).is_none_or(|what| Some(what) != measured(&pair[1]));
    let pairs: Vec<Vec<Way>> = pairs.filter(is_one_unit).collect();
    // Every third pair in each format, another third in the next.
    for (shift, format) in [Format::Text, Format::Page, Format::Word]
        .into_iter()
        .enumerate()
    {
        let some = pairs.iter().skip(shift).step_by(3);
        let some: Vec<&[Way]> = some.map(Vec::as_slice).collect();
        assert_says_the_same(2, &[format], &some);
    }
}

#[test]
fn every_way_writes_something_else() {
    let usual = Format::Page.written(&made(0));
    for (name, write) in WAYS {
        let mut made = made(0);
        write(&mut made);
        assert!(Format::Page.written(&made) != usual, "{name}");
    }
}
