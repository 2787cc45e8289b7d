//! Contradictions found, missed and false.
//!
//! A finding is the key's if it is about one of the row's lines and shows two of its numbers (or a word beside one). Rows
//! in doubt count neither as missed nor, where they are found, as false.

use std::collections::BTreeMap;

use budget_viewer::audit::audit;
use budget_viewer::report::{Arithmetic, Evidence, Finding, Outcome};
use rust_decimal::Decimal;

use super::Keyed;

/// A contradiction that somebody found by reading.
struct Genuine<'a> {
    kind: &'a str,
    paths: Vec<&'a str>,
    numbers: Vec<Decimal>,
    about: &'a str,
}

impl Genuine<'_> {
    fn is_doubtful(&self) -> bool {
        self.about.starts_with("doubtful:")
    }
}

/// A line for each document, and the shares of all.
pub fn print(documents: &[Keyed]) {
    println!("file       genuine found missed    false");
    let mut sums = [0_usize; 4];
    let mut kinds: BTreeMap<String, [usize; 2]> = BTreeMap::new();
    for document in documents {
        let Ok(disclosure) = document.imported.disclosure(&document.name) else {
            println!("{:10} cannot be read", document.name);
            continue;
        };
        let key: Vec<Genuine> = document.key.iter().filter_map(|row| genuine(row)).collect();
        let mut findings = audit(&disclosure);
        findings.retain(|finding| finding.outcome == Outcome::Contradiction);
        let (certain, _): (Vec<&Genuine>, Vec<_>) = key.iter().partition(|row| !row.is_doubtful());
        let is_found = |row: &Genuine| findings.iter().any(|finding| is_about(finding, row));
        let (found, missed): (Vec<&Genuine>, Vec<_>) =
            certain.iter().partition(|row| is_found(row));
        for row in &certain {
            let counts = kinds.entry(row.kind.to_owned()).or_default();
            counts[0] += 1;
            counts[1] += usize::from(is_found(row));
        }
        let is_genuine = |finding: &&Finding| key.iter().any(|row| is_about(finding, row));
        let wrong: Vec<&Finding> = findings.iter().filter(|one| !is_genuine(one)).collect();
        let counts = [certain.len(), found.len(), missed.len(), wrong.len()];
        println!(
            "{:10} {:7}{:6}{:7}{:9}",
            document.name, counts[0], counts[1], counts[2], counts[3]
        );
        if document.is_shown {
            for row in missed {
                println!("  missed {} {:?}: {}", row.kind, row.numbers, row.about);
            }
            for finding in wrong {
                println!("  false {}", described(finding));
            }
        }
        for (sum, count) in sums.iter_mut().zip(counts) {
            *sum += count;
        }
    }
    for (kind, [genuine, found]) in kinds {
        println!("{kind:12} {found} of {genuine}");
    }
    let share = 100.0 * sums[1] as f64 / sums[0].max(1) as f64;
    println!("contradictions: {share:.1} % found, {} false", sums[3]);
}

fn genuine(row: &[String]) -> Option<Genuine<'_>> {
    let [kind, paths, numbers, _, about] = row else {
        return None;
    };
    let numbers = numbers.split_whitespace();
    Some(Genuine {
        kind,
        paths: paths.split_whitespace().collect(),
        numbers: numbers.filter_map(|number| number.parse().ok()).collect(),
        about,
    })
}

/// The kinds of the key that a rule's findings can be. One mistake can be told in several ways.
fn kinds(rule: &str) -> &'static [&'static str] {
    match rule {
        "parts" | "row" | "list" | "class-total" | "identity" => {
            &["parts", "class-total", "repeated"]
        }
        "change-sum" => &["change", "parts"],
        "change" | "direction" | "growth" | "zero-base" | "completion" => {
            &["change", "direction", "growth", "repeated"]
        }
        "share" | "share-sum" => &["share"],
        "balance" | "repeated" | "unit" => &["repeated", "unit", "balance", "class-total"],
        "code" | "item" | "former-name" => &["code"],
        "year" | "heading-year" | "as-of" => &["year"],
        "template" | "note" => &["template"],
        "reason" => &["direction"],
        "count" => &["parts", "other"],
        // What the key has no kind of its own for.
        _ => &["other"],
    }
}

fn is_about(finding: &Finding, row: &Genuine) -> bool {
    // A class is the same in every table, under whatever total.
    let last = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
    let known: Vec<String> = row.paths.iter().map(|path| last(path)).collect();
    let lines = || finding.sides.iter().filter_map(|side| side.line.as_ref());
    let on_line = row.paths == ["-"]
        || lines().next().is_none()
        || lines().any(|line| known.contains(&last(line.as_str())));
    let shows = match &finding.evidence {
        Evidence::Arithmetic(arithmetic) => {
            let shown = numbers(arithmetic);
            let known = row.numbers.iter().filter(|number| shown.contains(number));
            known.count() > 1 || finding.rule.identifier == "class-total"
        }
        Evidence::Wording(_) if finding.line().is_some() => true,
        Evidence::Wording(wording) => row.numbers.iter().any(|number| {
            let number = number.to_string();
            wording.printed.contains(&number) || wording.sentence.contains(&number)
        }),
        Evidence::Count(count) => {
            let shown = [count.announced, count.listed].map(Decimal::from);
            row.numbers.iter().any(|number| shown.contains(number))
        }
        Evidence::Nothing => false,
    };
    kinds(finding.rule.identifier).contains(&row.kind) && on_line && shows
}

/// Every number of a calculation.
fn numbers(arithmetic: &Arithmetic) -> Vec<Decimal> {
    let plain = arithmetic.expression.replace(',', "");
    let inside = plain.split(|character: char| !character.is_ascii_digit() && character != '.');
    let inside = inside.filter_map(|number| number.parse().ok());
    let ends = [arithmetic.printed.abs(), arithmetic.computed.abs()];
    inside.chain(ends).collect()
}

fn described(finding: &Finding) -> String {
    let line = finding.line().map(ToString::to_string).unwrap_or_default();
    let evidence = match &finding.evidence {
        Evidence::Arithmetic(arithmetic) => format!(
            "{} = {} against {} ± {} {}",
            arithmetic.expression,
            arithmetic.computed,
            arithmetic.printed,
            arithmetic.tolerance,
            arithmetic.measure.symbol()
        ),
        Evidence::Wording(wording) => format!("{} in {}", wording.printed, wording.sentence),
        Evidence::Count(count) => {
            format!("{} but {}: {:?}", count.printed, count.listed, count.items)
        }
        Evidence::Nothing => String::new(),
    };
    format!("{} {line}: {evidence}", finding.rule.identifier)
}
