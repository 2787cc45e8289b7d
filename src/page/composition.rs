//! A breakdown in the reader's words: what its chart draws and says.

use super::checked;
use super::reader::{Reader, computed_mark};
use crate::chart::{Part, tone};
use crate::disclosure::{Breakdown, By, Disclosure, Path, Stated};
use crate::lang::{Words, fill};

/// The badge of a line with a figure that contradicts another.
const CONTRADICTED: &str = "≠";
/// A share that stands for “all of it”, in per cent.
const WHOLE: rust_decimal::Decimal = rust_decimal::Decimal::ONE_HUNDRED;

/// The breakdown that the page opens with: what expenditure is for.
pub fn opening(disclosure: &Disclosure) -> Option<Breakdown> {
    let breakdowns = disclosure.breakdowns();
    let by_function = |breakdown: &&Breakdown| breakdown.by == Some(By::Function);
    let of_all = |breakdown: &&Breakdown| breakdown.total.as_str() == "expenditure";
    let found = breakdowns.iter().find(by_function);
    found.or_else(|| breakdowns.iter().find(of_all)).cloned()
}

/// The lines of a breakdown, the largest first: the order of its chart and of
/// its colours. Lines without an amount come last.
pub fn sorted(reader: &Reader, breakdown: &Breakdown) -> Vec<Path> {
    let mut paths = breakdown.parts.clone();
    let amount = |path: &Path| {
        let line = reader.disclosure.lines.get(path)?;
        line.amount()?.base()
    };
    paths.sort_by_key(|path| std::cmp::Reverse(amount(path)));
    paths
}

/// The rows of a breakdown's table: its lines in their order, each followed by what it is
/// made of in its classification, with its depth.
pub fn rows(reader: &Reader, breakdown: &Breakdown) -> Vec<(Path, usize)> {
    let breakdowns = reader.disclosure.breakdowns();
    let mut rows = Vec::new();
    add_rows(reader, &breakdowns, breakdown, 0, &mut rows);
    rows
}

fn add_rows(
    reader: &Reader,
    breakdowns: &[Breakdown],
    breakdown: &Breakdown,
    depth: usize,
    rows: &mut Vec<(Path, usize)>,
) {
    for path in sorted(reader, breakdown) {
        let below = breakdowns
            .iter()
            .find(|below| below.total == path && is_nested(below));
        rows.push((path, depth));
        if let Some(below) = below {
            add_rows(reader, breakdowns, below, depth + 1, rows);
        }
    }
}

/// Whether a breakdown is told in the table of the line's own classification: a 类 by its 款,
/// a 款 by its 项.
pub fn is_nested(breakdown: &Breakdown) -> bool {
    let total = breakdown.total.last();
    total.len() >= 3 && total.bytes().all(|byte| byte.is_ascii_digit())
}

/// The marks of a breakdown's chart, largest first.
pub fn parts(reader: &Reader, breakdown: &Breakdown) -> Vec<Part> {
    sorted(reader, breakdown)
        .iter()
        .enumerate()
        .filter_map(|(index, path)| part(reader, path, tone(index)))
        .collect()
}

/// One line as a mark; `None` where it has no amount.
pub fn part(reader: &Reader, path: &Path, tone: usize) -> Option<Part> {
    let line = reader.disclosure.lines.get(path)?;
    let amount = line.amount()?;
    let is_contradicted = checked::is_contradicted(reader, path);
    let name = reader.name(line);
    let amount_text = reader.number(amount);
    let share = reader.disclosure.share(path);
    let share_text = share.map(|share| reader.share(share)).unwrap_or_default();
    let words = reader.words();
    let template = match share_text.is_empty() {
        true => words.mark_plain,
        false => words.mark,
    };
    let description = fill(
        template,
        &[
            ("name", name.as_str()),
            ("amount", &reader.amount(amount)),
            ("share", &aloud(words, &share_text)),
        ],
    );
    let (name, description) = match is_contradicted {
        true => (
            [&name, CONTRADICTED].join(" "),
            [&description, words.contradicted].join(words.list_separator),
        ),
        false => (name, description),
    };
    Some(Part {
        id: path.to_string(),
        description,
        name,
        amount_text,
        share_text,
        value: amount.approximate(),
        tone,
    })
}

/// A figure as it is read aloud: the mark of a computed one in words.
pub fn aloud(words: &Words, figure: &str) -> String {
    match figure.strip_suffix('*') {
        Some(figure) => [figure, words.computed_aloud].concat(),
        None => figure.to_owned(),
    }
}

/// The breakdown's finding as a headline: what most of the money is.
pub fn title(reader: &Reader, breakdown: &Breakdown) -> String {
    let words = reader.words();
    let total_name = reader
        .disclosure
        .lines
        .get(&breakdown.total)
        .map(|line| reader.name(line))
        .unwrap_or_default();
    let largest = sorted(reader, breakdown).into_iter().find_map(|path| {
        let line = reader.disclosure.lines.get(&path)?;
        let amount = line.amount().filter(|amount| !amount.is_zero())?;
        Some((line, amount, reader.disclosure.share(&path)?))
    });
    let Some((line, amount, share)) = largest else {
        return fill(words.title_none, &[("name", &total_name)]);
    };
    let name = reader.in_sentence(&reader.name(line));
    if share.value.value() == WHOLE {
        let template = match breakdown.total.as_str() {
            "income" => words.title_only_income,
            _ => words.title_only,
        };
        return fill(template, &[("name", &name)]);
    }
    let share_text = share.value.to_string();
    match breakdown.total.as_str() {
        "expenditure" => fill(
            words.title_hundred,
            &[("share", share_text.trim_end_matches('%')), ("name", &name)],
        ),
        _ => fill(
            words.title_largest,
            &[
                ("name", name.as_str()),
                ("amount", &reader.amount(amount)),
                ("share", &format!("{share_text}{}", computed_mark(&share))),
            ],
        ),
    }
}

/// What the chart shows, of which total, in which unit.
pub fn subtitle(reader: &Reader, template: &str, total: &Path) -> String {
    let Some(line) = reader.disclosure.lines.get(total) else {
        return String::new();
    };
    let stated = line.leading().and_then(|statement| statement.amount);
    fill(
        template,
        &[
            ("total", reader.name(line).as_str()),
            ("amount", &reader.stated(stated)),
            ("unit", reader.unit_of(total)),
        ],
    )
}

/// What the chart itself cannot say: lines that are zero, and what ≠ means.
pub fn notes(reader: &Reader, breakdown: &Breakdown) -> String {
    let mut parts = breakdown.parts.iter();
    let contradicted = parts
        .any(|path| checked::is_contradicted(reader, path))
        .then(|| reader.words().contradicted_note.to_owned());
    let notes: Vec<String> = zero_lines(reader, breakdown)
        .into_iter()
        .chain(contradicted)
        .collect();
    notes.join(reader.words().sentence_space)
}

/// The names of the breakdown's lines that are zero: said in words, not drawn.
fn zero_lines(reader: &Reader, breakdown: &Breakdown) -> Option<String> {
    let zero = |path: &&Path| {
        let line = reader.disclosure.lines.get(*path);
        let stated = line
            .and_then(|line| line.leading())
            .and_then(|statement| statement.amount);
        matches!(stated, Some(Stated::Figure(amount)) if amount.is_zero())
    };
    let names: Vec<String> = breakdown
        .parts
        .iter()
        .filter(zero)
        .filter_map(|path| Some(reader.name(reader.disclosure.lines.get(path)?)))
        .collect();
    let words = reader.words();
    let list = names.join(words.list_separator);
    (!names.is_empty()).then(|| fill(words.zero_lines, &[("names", &list)]))
}
