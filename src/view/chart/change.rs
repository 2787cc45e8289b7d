//! Prior year beside current year, for every line where both are known: what the chart draws and
//! says.

use std::cmp::Reverse;

use super::composition::joined;
use super::others::{self, told};
use crate::chart::change::{Others, compose};
use crate::chart::{ChangeRow, MOST_MARKS, Scene, Width};
use crate::disclosure::{Change as Changed, Direction, Line, Path};
use crate::money::Amount;
use crate::order::by_key;
use crate::view::{View, aloud, checked, computed_mark};

/// The chart's name.
pub const CHART: &str = "change";

/// The `id` of the table's rows that the chart does not draw: each line's own row is in its section.
pub const BEGIN_OF_OTHERS: &str = "change/others";

/// Before a line's path: the `id` of its row in the table of changes.
pub const OF_CHANGE: &str = "change/";

/// Whether a line's change is shown.
fn is_shown(line: &Line) -> bool {
    line.prior().is_some() && line.amount().is_some()
}

/// Whether the document states any change.
pub fn exists(view: &View) -> bool {
    view.disclosure.lines.values().any(is_shown)
}

/// The chart of changes and what stands around it.
pub struct Changes {
    pub title: String,
    pub subtitle: String,
    /// Every line of the table: those that are drawn first.
    pub paths: Vec<Path>,
    /// How many lines have a mark of their own.
    pub drawn: usize,
    rows: Vec<ChangeRow>,
    others: Option<Others>,
    pub note: String,
    /// Where the drawn lines stand in the document.
    pub place: String,
    /// Lines with the reasons that the document gives.
    pub reasons: Vec<(String, String)>,
}

impl Changes {
    /// The changes that the document states; nothing where it states none.
    pub fn of(view: &View) -> Option<Changes> {
        let words = view.words();
        let lines = view.disclosure.lines.iter();
        let lines = lines.filter(|(_, line)| is_shown(line));
        let lines: Vec<(&Path, &Line)> = lines.collect();
        let title = title(view, &lines)?;
        let reasons = lines.iter().filter_map(|(_, line)| {
            let reason = line.leading()?.reason.as_ref()?;
            Some((view.name(line), view.text(reason)))
        });
        let reasons = reasons.collect();
        let (lines, drawn) = ordered(lines);
        let (own, others) = lines.split_at(drawn);
        let rows = own.iter().filter_map(|(path, line)| row(view, path, line));
        let rows: Vec<ChangeRow> = rows.collect();
        let mut all = lines.iter();
        let is_contradicted = all.any(|(path, _)| is_contradicted(view, path));
        let others = summary(view, others);
        let count = rows.len().to_string();
        let notes = [
            others.as_ref().map(|_| words.others_changed_note(&count)),
            is_contradicted.then(|| words.contradicted_note.to_owned()),
        ];
        let unit = view.unit_name(view.money_unit());
        Some(Changes {
            subtitle: words.subtitle_change(unit),
            paths: lines.iter().map(|(path, _)| (*path).clone()).collect(),
            place: view.places(own.iter().map(|(path, _)| *path)),
            note: joined(words, notes),
            title,
            drawn,
            rows,
            others,
            reasons,
        })
    }

    /// Whether a mark stands for lines that are not drawn each.
    pub fn has_others(&self) -> bool {
        self.others.is_some()
    }

    /// What the marks stand for, in the chart's order.
    pub fn scene(&self, width: Width) -> Scene {
        compose(&self.rows, self.others.as_ref(), width).with_label(self.title.clone())
    }
}

/// The lines, and how many of them are drawn. Where that is not all, those that changed most come
/// first.
fn ordered<'a>(lines: Vec<(&'a Path, &'a Line)>) -> (Vec<(&'a Path, &'a Line)>, usize) {
    if lines.len() <= MOST_MARKS {
        let drawn = lines.len();
        return (lines, drawn);
    }
    let lines = by_key(lines, |(_, line)| {
        let change = line.change().and_then(|change| change.value.signed_base());
        Reverse(change.map(|change| change.abs()))
    });
    (lines, MOST_MARKS - 1)
}

/// How many of the lines that are not drawn have more, less, and as much as in the prior year.
fn summary(view: &View, others: &[(&Path, &Line)]) -> Option<Others> {
    if others.is_empty() {
        return None;
    }
    let words = view.words();
    let count = |wanted: fn(Changed) -> bool| {
        let changes = others.iter().filter_map(|(_, line)| line.change());
        told(changes.filter(|change| wanted(change.value)).count())
    };
    let text = words.others_changed(
        &count(|it| matches!(it, Changed::By(Direction::Increase, _))),
        &count(|it| matches!(it, Changed::By(Direction::Decrease, _))),
        &count(|it| matches!(it, Changed::Unchanged)),
    );
    let label = others::name(view, others.len());
    let description = [label.as_str(), words.colon, &text].concat();
    let mut paths = others.iter();
    let is_contradicted = paths.any(|(path, _)| is_contradicted(view, path));
    let (label, description) = checked::with_badge(words, label, description, is_contradicted);
    Some(Others {
        begin_at: BEGIN_OF_OTHERS.to_owned(),
        label,
        text,
        description,
    })
}

/// The first line's change: the total that the document opens with.
fn title(view: &View, lines: &[(&Path, &Line)]) -> Option<String> {
    let (_, line) = lines.first()?;
    let change = line
        .change()
        .map(|change| view.change(change.value))
        .unwrap_or_default();
    let growth = line
        .growth()
        .map(|growth| view.growth(line, growth.value))
        .unwrap_or_default();
    let words = view.words();
    Some(words.title_change(&view.name(line), &change, &growth))
}

/// Whether a figure of the line's row contradicts another, as its row of the table says.
fn is_contradicted(view: &View, path: &Path) -> bool {
    let mut findings = checked::change(view, path).into_iter();
    findings.any(checked::is_contradiction)
}

fn row(view: &View, path: &Path, line: &Line) -> Option<ChangeRow> {
    let current = line.amount()?;
    let prior = line.prior()?;
    let change = view.change(line.change()?.value);
    let label = view.name(line);
    let prior_text = format!("{}{}", view.amount(prior.value), computed_mark(&prior));
    let current_text = view.amount(current);
    let words = view.words();
    // The subtitle names the unit of money, and on a phone there is no room to say it again.
    let beside = |amount: Amount| match amount.unit().is_money() {
        true => view.number(amount),
        false => view.amount(amount),
    };
    let prior_aloud = aloud(words, &prior_text);
    let description = words.mark_change(&label, &prior_aloud, &current_text, &change);
    let is_contradicted = is_contradicted(view, path);
    let (label, description) = checked::with_badge(words, label, description, is_contradicted);
    Some(ChangeRow {
        path: path.clone(),
        label,
        description,
        prior: prior.value.approximate(),
        current: current.approximate(),
        prior_text: format!(
            "{} {}{}",
            words.prior_year,
            beside(prior.value),
            computed_mark(&prior)
        ),
        current_text: format!("{} {}", words.current_year, beside(current)),
        change_text: change,
        tone: 0,
    })
}
