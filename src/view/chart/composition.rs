//! A breakdown in the reader's words: what its chart draws and says.

use super::sorted::sorted;
use super::{coverage, others};
use crate::chart::{Form, MOST_MARKS, Part, Scene, Subject, Width, compare, tone};
use crate::disclosure::{Breakdown, By, Coverage, Path, Stated};
use crate::lang::Words;
use crate::view::{View, checked, describe, is_nested};

/// Totals whose lines are told in a table alone.
const UNDRAWN: [&str; 4] = ["meetings", "training", "performance", "staff"];

/// A share that stands for “all of it”, in per cent.
const WHOLE: rust_decimal::Decimal = rust_decimal::Decimal::ONE_HUNDRED;

/// The breakdown that the page opens with: what expenditure is for.
pub fn opening(view: &View) -> Option<&Breakdown> {
    let breakdowns = &view.breakdowns;
    let by_function = |breakdown: &&Breakdown| breakdown.by == Some(By::Function);
    let of_all = |breakdown: &&Breakdown| breakdown.total.as_str() == "expenditure";
    let found = breakdowns.iter().find(by_function);
    found.or_else(|| breakdowns.iter().find(of_all))
}

/// The form that every chart opens in: bars, which compare exactly.
pub const OPENING_FORM: Form = Form::Bars;

/// The forms that a breakdown can be drawn in: what are parts of no whole can only be compared.
pub fn forms(view: &View, breakdown: &Breakdown) -> Vec<Form> {
    match coverage::has_whole(view, breakdown) {
        true => Form::ALL.to_vec(),
        false => vec![OPENING_FORM],
    }
}

/// What a form is called.
pub fn form_name(words: &Words, form: Form) -> &'static str {
    match form {
        Form::Bars => words.form_bars,
        Form::Waffle => words.form_waffle,
        Form::Donut => words.form_donut,
        Form::Treemap => words.form_treemap,
    }
}

/// The breakdowns that have a chart of their own; the others are told in a table: in their total's,
/// or in that of the class that they are the parts of.
pub fn drawn(view: &View) -> impl Iterator<Item = &Breakdown> {
    view.breakdowns.iter().filter(|breakdown| {
        let is_undrawn = UNDRAWN.contains(&breakdown.total.root());
        !is_nested(breakdown) && !is_undrawn
    })
}

/// The rows of a breakdown's table: its lines in their order, each followed by what it is
/// made of in its classification, with its depth.
pub fn rows(view: &View, breakdown: &Breakdown) -> Vec<(Path, usize)> {
    let mut rows = Vec::new();
    add_rows(view, breakdown, 0, &mut rows);
    rows
}

fn add_rows(view: &View, breakdown: &Breakdown, depth: usize, rows: &mut Vec<(Path, usize)>) {
    for path in sorted(view, breakdown) {
        let below = view.breakdowns.nested_in(&path);
        rows.push((path, depth));
        if let Some(below) = below {
            add_rows(view, below, depth + 1, rows);
        }
    }
}

/// The marks of a breakdown's chart, largest first, those of too many lines as one, and what they
/// leave of their total.
pub fn parts(view: &View, breakdown: &Breakdown) -> Vec<Part> {
    let lines = others::lines(view, breakdown);
    let own = lines.own.iter().enumerate();
    own.filter_map(|(index, path)| part(view, path, tone(index)))
        .chain(lines.others.map(|others| others.part(view, breakdown)))
        .chain(coverage::rest(view, breakdown))
        .collect()
}

/// The breakdown in any form and width; where its lines are parts of no whole, always as bars
/// beside one another.
pub fn scenes(view: &View, breakdown: &Breakdown) -> impl Fn(Form, Width) -> Scene + use<> {
    let parts = parts(view, breakdown);
    let label = title(view, breakdown);
    let has_whole = coverage::has_whole(view, breakdown);
    move |form, width| {
        let scene = match has_whole {
            true => form.compose(&parts, width),
            false => compare(&parts, width),
        };
        scene.with_label(label.clone())
    }
}

/// One line as a mark; `None` where it has no amount.
pub fn part(view: &View, path: &Path, tone: usize) -> Option<Part> {
    let line = view.disclosure.lines.get(path)?;
    let amount = line.amount()?;
    let is_contradicted = checked::is_contradicted(view, path);
    let name = view.name(line);
    let amount_text = view.number(amount);
    let share = view.disclosure.share(path);
    let share_text = share.map(|share| view.share(share)).unwrap_or_default();
    let words = view.words();
    let description = describe(words, &name, &view.amount(amount), &share_text);
    let (name, description) = checked::with_badge(words, name, description, is_contradicted);
    Some(Part {
        subject: Subject::Line(path.clone()),
        description,
        name,
        amount_text,
        share_text,
        value: amount.approximate(),
        tone,
    })
}

/// The breakdown's finding as a headline: what most of the money is, or that its lines cannot
/// be parts of the total.
pub fn title(view: &View, breakdown: &Breakdown) -> String {
    let words = view.words();
    let coverage = coverage::of(view, breakdown);
    if let Coverage::Over(amount) = coverage {
        let total = coverage::total_name(view, &breakdown.total);
        return words.title_excess(&total, &view.amount(amount));
    }
    let largest = sorted(view, breakdown).into_iter().find_map(|path| {
        let line = view.disclosure.lines.get(&path)?;
        let amount = line.amount().filter(|amount| !amount.is_zero())?;
        Some((line, amount, view.disclosure.share(&path)))
    });
    let Some((line, amount, share)) = largest else {
        let name = view.name_of(&breakdown.total);
        return match coverage {
            Coverage::Full => words.title_none(&name),
            _ => words.title_nothing_listed(&name),
        };
    };
    let is_all = share.is_some_and(|share| share.value.value() == WHOLE);
    let name = view.in_sentence(&view.name(line));
    let amount = view.amount(amount);
    let rest = match coverage {
        Coverage::Short { share, .. } => share.to_string(),
        _ => String::new(),
    };
    let printed = share.map(|share| share.value.to_string());
    let printed = printed.unwrap_or_default();
    let marked = share.map(|share| view.share(share)).unwrap_or_default();
    match (coverage, breakdown.total.as_str()) {
        (Coverage::Unknown, _) => words.title_largest_listed(&name, &amount),
        (Coverage::Full, "income") if is_all => words.title_only_income(&name),
        (Coverage::Full, _) if is_all => words.title_only(&name),
        (Coverage::Full, "expenditure") => {
            words.title_hundred(printed.trim_end_matches('%'), &name)
        }
        (Coverage::Full, _) => words.title_largest(&name, &amount, &marked),
        (_, "expenditure") => words.title_hundred_rest(
            printed.trim_end_matches('%'),
            &name,
            rest.trim_end_matches('%'),
        ),
        (_, _) => words.title_largest_rest(&name, &amount, &marked, &rest),
    }
}

/// What a chart of a total shows of it.
#[derive(Clone, Copy)]
pub enum Subtitle<'a> {
    /// Its parts.
    Composition,
    /// Every hundredth of it.
    Waffle,
    /// Where it comes from and where it goes, in a view of that name.
    Flow(&'a str),
}

/// What the chart shows, of which total, in which unit.
pub fn subtitle(view: &View, kind: Subtitle, total: &Path) -> String {
    let Some(line) = view.disclosure.lines.get(total) else {
        return String::new();
    };
    let words = view.words();
    let (name, unit) = (view.name(line), view.unit_of(total));
    let stated = line.leading().and_then(|statement| statement.amount);
    if stated.is_none() {
        return words.subtitle_unstated(&name, unit);
    }
    let amount = view.stated(stated);
    match kind {
        Subtitle::Composition => words.subtitle_composition(&name, &amount, unit),
        Subtitle::Waffle => words.subtitle_waffle(&name, &amount, unit),
        Subtitle::Flow(by) => words.subtitle_flow(by, unit),
    }
}

/// What the chart itself cannot say: lines that are zero, what the lines leave of their total or
/// have too much, and what ≠ means.
pub fn notes(view: &View, breakdown: &Breakdown) -> String {
    let words = view.words();
    let notes = [
        zero_lines(view, breakdown),
        coverage::note(view, breakdown),
        is_contradicted(view, breakdown).then(|| words.contradicted_note.to_owned()),
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
    words.contradicted_elsewhere(words.audit)
}

/// Whether a line of the breakdown has a figure that contradicts another.
pub fn is_contradicted(view: &View, breakdown: &Breakdown) -> bool {
    let mut parts = breakdown.parts.iter();
    parts.any(|path| checked::is_contradicted(view, path))
}

/// The names of the breakdown's lines that are zero, or of the first of many: said in words, not
/// drawn.
fn zero_lines(view: &View, breakdown: &Breakdown) -> Option<String> {
    let zero = |path: &&Path| {
        let line = view.disclosure.lines.get(*path);
        let stated = line
            .and_then(|line| line.leading())
            .and_then(|statement| statement.amount);
        matches!(stated, Some(Stated::Figure(amount)) if amount.is_zero())
    };
    let zero: Vec<&Path> = breakdown.parts.iter().filter(zero).collect();
    let words = view.words();
    let names = |zero: &[&Path]| {
        let names: Vec<String> = zero.iter().map(|path| view.name_of(path)).collect();
        names.join(words.list_separator)
    };
    match zero.len() {
        0 => None,
        count if count <= MOST_MARKS => Some(words.zero_lines(&names(&zero))),
        count => {
            let some = names(&zero[..MOST_MARKS / 2]);
            Some(words.zero_lines_more(&others::told(count), &some))
        }
    }
}

/// The view of expenditure that the page opens with: what the money is for.
pub fn opening_view(view: &View) -> Option<By> {
    let views = &view.breakdowns.views;
    let by_function = views.iter().find(|by| **by == By::Function);
    by_function.or(views.first()).copied()
}

/// Whether a chart can be drawn in a form.
pub fn has_form(view: &View, chart: &str, form: Form) -> bool {
    let mut drawn = drawn(view);
    let breakdown = drawn.find(|breakdown| breakdown.id() == chart);
    breakdown.is_some_and(|breakdown| forms(view, breakdown).contains(&form))
}
