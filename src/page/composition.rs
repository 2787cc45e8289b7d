//! A breakdown in the reader's words: what its chart draws and says.

use yew::Html;

use super::checked;
use super::coverage;
use super::others;
use super::reader::Reader;
use crate::chart::{Form, MOST_MARKS, Part, Scene, Subject, Width, compare, draw, tone};
use crate::disclosure::{Breakdown, By, Coverage, Path, Stated};
use crate::lang::{Words, fill};

/// A share that stands for “all of it”, in per cent.
const WHOLE: rust_decimal::Decimal = rust_decimal::Decimal::ONE_HUNDRED;

/// The breakdown that the page opens with: what expenditure is for.
pub fn opening(reader: &Reader) -> Option<Breakdown> {
    let breakdowns = &reader.breakdowns;
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
    paths.sort_by_cached_key(|path| std::cmp::Reverse(amount(path)));
    paths
}

/// The rows of a breakdown's table: its lines in their order, each followed by what it is
/// made of in its classification, with its depth.
pub fn rows(reader: &Reader, breakdown: &Breakdown) -> Vec<(Path, usize)> {
    let mut rows = Vec::new();
    add_rows(reader, breakdown, 0, &mut rows);
    rows
}

fn add_rows(reader: &Reader, breakdown: &Breakdown, depth: usize, rows: &mut Vec<(Path, usize)>) {
    for path in sorted(reader, breakdown) {
        let below = reader.breakdowns.nested_in(&path);
        rows.push((path, depth));
        if let Some(below) = below {
            add_rows(reader, below, depth + 1, rows);
        }
    }
}

/// The marks of a breakdown's chart, largest first, those of too many lines as one, and what they
/// leave of their total.
pub fn parts(reader: &Reader, breakdown: &Breakdown) -> Vec<Part> {
    let lines = others::lines(reader, breakdown);
    let own = lines.own.iter().enumerate();
    own.filter_map(|(index, path)| part(reader, path, tone(index)))
        .chain(lines.others.map(|others| others.part(reader, breakdown)))
        .chain(coverage::rest(reader, breakdown))
        .collect()
}

/// The breakdown's drawing in any form, as [`scenes`] lays it out.
pub fn drawings(reader: &Reader, breakdown: &Breakdown) -> impl Fn(Form) -> Html {
    let scenes = scenes(reader, breakdown);
    move |form| draw(|width| scenes(form, width))
}

/// The breakdown in any form and width; where its lines are parts of no whole, always as bars
/// beside one another.
pub fn scenes(reader: &Reader, breakdown: &Breakdown) -> impl Fn(Form, Width) -> Scene {
    let parts = parts(reader, breakdown);
    let label = title(reader, breakdown);
    let has_whole = coverage::has_whole(reader, breakdown);
    move |form, width| {
        let scene = match has_whole {
            true => form.compose(&parts, width),
            false => compare(&parts, width),
        };
        scene.with_label(label.clone())
    }
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
    let description = describe(words, &name, &reader.amount(amount), &share_text);
    let (name, description) = checked::with_badge(words, name, description, is_contradicted);
    Some(Part {
        subject: Subject::Line(path.to_string()),
        description,
        name,
        amount_text,
        share_text,
        value: amount.approximate(),
        tone,
    })
}

/// A mark's name, amount and share in one sentence.
pub fn describe(words: &Words, name: &str, amount: &str, share: &str) -> String {
    let template = match share.is_empty() {
        true => words.mark_plain,
        false => words.mark,
    };
    let values = [
        ("name", name),
        ("amount", &aloud(words, amount)),
        ("share", &aloud(words, share)),
    ];
    fill(template, &values)
}

/// A figure as it is read aloud: the mark of a computed one in words.
pub fn aloud(words: &Words, figure: &str) -> String {
    match figure.strip_suffix('*') {
        Some(figure) => [figure, words.computed_aloud].concat(),
        None => figure.to_owned(),
    }
}

/// The breakdown's finding as a headline: what most of the money is, or that its lines cannot
/// be parts of the total.
pub fn title(reader: &Reader, breakdown: &Breakdown) -> String {
    let words = reader.words();
    let coverage = coverage::of(reader, breakdown);
    if let Coverage::Over(amount) = coverage {
        let total = coverage::total_name(reader, &breakdown.total);
        let values = [("total", &*total), ("amount", &reader.amount(amount))];
        return fill(words.title_excess, &values);
    }
    let largest = sorted(reader, breakdown).into_iter().find_map(|path| {
        let line = reader.disclosure.lines.get(&path)?;
        let amount = line.amount().filter(|amount| !amount.is_zero())?;
        Some((line, amount, reader.disclosure.share(&path)))
    });
    let Some((line, amount, share)) = largest else {
        let template = match coverage {
            Coverage::Full => words.title_none,
            _ => words.title_nothing_listed,
        };
        return fill(template, &[("name", &reader.name_of(&breakdown.total))]);
    };
    let is_all = share.is_some_and(|share| share.value.value() == WHOLE);
    let template = match (coverage, breakdown.total.as_str()) {
        (Coverage::Unknown, _) => words.title_largest_listed,
        (Coverage::Full, "income") if is_all => words.title_only_income,
        (Coverage::Full, _) if is_all => words.title_only,
        (Coverage::Full, "expenditure") => words.title_hundred,
        (Coverage::Full, _) => words.title_largest,
        (_, "expenditure") => words.title_hundred_rest,
        (_, _) => words.title_largest_rest,
    };
    let rest = match coverage {
        Coverage::Short { share, .. } => share.to_string(),
        _ => String::new(),
    };
    let printed = share.map(|share| share.value.to_string());
    let printed = printed.unwrap_or_default();
    let yuan = |per_cent: &str| per_cent.trim_end_matches('%').to_owned();
    let marked = share.map(|share| reader.share(share)).unwrap_or_default();
    let values = [
        ("name", reader.in_sentence(&reader.name(line))),
        ("amount", reader.amount(amount)),
        ("share", marked),
        ("yuan", yuan(&printed)),
        ("rest", rest.clone()),
        ("rest_yuan", yuan(&rest)),
    ];
    let values = values
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    fill(template, &values)
}

/// What the chart shows, of which total, in which unit.
pub fn subtitle(reader: &Reader, template: &str, total: &Path) -> String {
    let Some(line) = reader.disclosure.lines.get(total) else {
        return String::new();
    };
    let stated = line.leading().and_then(|statement| statement.amount);
    let template = match stated {
        Some(_) => template,
        None => reader.words().subtitle_unstated,
    };
    fill(
        template,
        &[
            ("total", reader.name(line).as_str()),
            ("amount", &reader.stated(stated)),
            ("unit", reader.unit_of(total)),
        ],
    )
}

/// What the chart itself cannot say: lines that are zero, what the lines leave of their total or
/// have too much, and what ≠ means.
pub fn notes(reader: &Reader, breakdown: &Breakdown) -> String {
    let words = reader.words();
    let notes = [
        zero_lines(reader, breakdown),
        coverage::note(reader, breakdown),
        is_contradicted(reader, breakdown).then(|| words.contradicted_note.to_owned()),
    ];
    joined(words, notes)
}

/// Notes that follow one another.
pub fn joined(words: &Words, notes: impl IntoIterator<Item = Option<String>>) -> String {
    let notes: Vec<String> = notes.into_iter().flatten().collect();
    notes.join(words.sentence_space)
}

/// What ≠ means where no checks stand below the chart.
pub fn contradicted_elsewhere(words: &Words) -> String {
    fill(words.contradicted_elsewhere, &[("section", words.audit)])
}

/// Whether a line of the breakdown has a figure that contradicts another.
pub fn is_contradicted(reader: &Reader, breakdown: &Breakdown) -> bool {
    let mut parts = breakdown.parts.iter();
    parts.any(|path| checked::is_contradicted(reader, path))
}

/// The names of the breakdown's lines that are zero, or of the first of many: said in words, not
/// drawn.
fn zero_lines(reader: &Reader, breakdown: &Breakdown) -> Option<String> {
    let zero = |path: &&Path| {
        let line = reader.disclosure.lines.get(*path);
        let stated = line
            .and_then(|line| line.leading())
            .and_then(|statement| statement.amount);
        matches!(stated, Some(Stated::Figure(amount)) if amount.is_zero())
    };
    let zero: Vec<&Path> = breakdown.parts.iter().filter(zero).collect();
    let words = reader.words();
    let (template, named) = match zero.len() {
        0 => return None,
        count if count <= MOST_MARKS => (words.zero_lines, count),
        _ => (words.zero_lines_more, MOST_MARKS / 2),
    };
    let names: Vec<String> = zero[..named]
        .iter()
        .map(|path| reader.name_of(path))
        .collect();
    let list = names.join(words.list_separator);
    let count = others::told(zero.len());
    Some(fill(template, &[("names", &list), ("count", &count)]))
}
