//! Prior year beside current year, for every line where both are known.

use std::cmp::Reverse;

use yew::prelude::*;

use super::frame::SectionFrame;
use crate::chart::change::{Others, compose};
use crate::chart::{ChangeRow, MOST_MARKS, draw};
use crate::disclosure::{Change as Changed, Direction, Line, Path};
use crate::lang::fill;
use crate::link::Section;
use crate::money::Amount;
use crate::page::checked;
use crate::page::component::{BEGIN_OF_OTHERS, ChangeTable, Frame};
use crate::page::composition::{aloud, joined};
use crate::page::others::{self, told};
use crate::page::reader::{Reader, computed_mark, use_reader};

/// The changes that the document states, with the reasons it gives.
#[component]
pub fn Change() -> Html {
    let reader = use_reader();
    let words = reader.words();
    let mut lines: Vec<(&Path, &Line)> = reader
        .disclosure
        .lines
        .iter()
        .filter(|(_, line)| line.prior().is_some() && line.amount().is_some())
        .collect();
    if lines.is_empty() {
        return html! { <SectionFrame section={Section::Change}><p>{ words.not_stated }</p></SectionFrame> };
    }
    let title = title(&reader, &lines);
    let reasons = lines.iter().filter_map(|(_, line)| {
        let reason = line.leading()?.reason.as_ref()?;
        let (name, reason) = (reader.name(line), reader.text(reason));
        Some(html! { <li><b>{ name }</b>{ words.colon }{ reason }</li> })
    });
    let reasons: Vec<Html> = reasons.collect();
    let drawn = order(&mut lines);
    let (own, others) = lines.split_at(drawn);
    let rows = own
        .iter()
        .filter_map(|(path, line)| row(&reader, path, line));
    let rows: Vec<ChangeRow> = rows.collect();
    let all = || lines.iter().map(|(path, _)| *path);
    let is_contradicted = all().any(|path| is_contradicted(&reader, path));
    let others = summary(&reader, others);
    let drawn = rows.len().to_string();
    let notes = [
        others
            .as_ref()
            .map(|_| fill(words.others_changed_note, &[("drawn", &drawn)])),
        is_contradicted.then(|| words.contradicted_note.to_owned()),
    ];
    html! {
        <SectionFrame section={Section::Change}>
            <Frame
                id="change"
                title={title.clone()}
                subtitle={fill(words.subtitle_change, &[("unit", reader.unit_name(reader.money_unit()))])}
                target="change"
                place={reader.places(own.iter().map(|(path, _)| *path))}
                note={joined(words, notes)}
                drawing={draw(|width| compose(&rows, others.as_ref(), width).with_label(title.clone()))}
                table={html! {
                    <ChangeTable paths={all().cloned().collect::<Vec<_>>()} first_of_others={others.is_some().then_some(own.len())} caption={fill(words.table_of, &[("title", &title)])} />
                }}
            />
            if !reasons.is_empty() {
                <h3>{ words.reasons }</h3>
                <ul class="prose">{ for reasons }</ul>
            }
        </SectionFrame>
    }
}

/// How many of the lines are drawn. Where that is not all of them, those that changed most come
/// first.
fn order(lines: &mut [(&Path, &Line)]) -> usize {
    if lines.len() <= MOST_MARKS {
        return lines.len();
    }
    lines.sort_by_cached_key(|(_, line)| {
        let change = line.change().and_then(|change| change.value.signed_base());
        Reverse(change.map(|change| change.abs()))
    });
    MOST_MARKS - 1
}

/// How many of the lines that are not drawn have more, less, and as much as in the prior year.
fn summary(reader: &Reader, others: &[(&Path, &Line)]) -> Option<Others> {
    if others.is_empty() {
        return None;
    }
    let words = reader.words();
    let count = |wanted: fn(Changed) -> bool| {
        let changes = others.iter().filter_map(|(_, line)| line.change());
        told(changes.filter(|change| wanted(change.value)).count())
    };
    let text = fill(
        words.others_changed,
        &[
            (
                "more",
                &count(|it| matches!(it, Changed::By(Direction::Increase, _))),
            ),
            (
                "less",
                &count(|it| matches!(it, Changed::By(Direction::Decrease, _))),
            ),
            ("same", &count(|it| matches!(it, Changed::Unchanged))),
        ],
    );
    let label = others::name(reader, others.len());
    let description = [label.as_str(), words.colon, &text].concat();
    let mut paths = others.iter();
    let is_contradicted = paths.any(|(path, _)| is_contradicted(reader, path));
    let (label, description) = checked::with_badge(words, label, description, is_contradicted);
    Some(Others {
        begin_at: BEGIN_OF_OTHERS.to_owned(),
        label,
        text,
        description,
    })
}

/// The first line's change: the total that the document opens with.
fn title(reader: &Reader, lines: &[(&Path, &Line)]) -> String {
    let Some((_, line)) = lines.first() else {
        return String::new();
    };
    let change = line
        .change()
        .map(|change| reader.change(change.value))
        .unwrap_or_default();
    let growth = line
        .growth()
        .map(|growth| reader.growth(line, growth.value))
        .unwrap_or_default();
    fill(
        reader.words().title_change,
        &[
            ("name", reader.name(line).as_str()),
            ("change", &change),
            ("growth", &growth),
        ],
    )
}

/// Whether a figure of the line's row contradicts another, as its row of the table says.
fn is_contradicted(reader: &Reader, path: &Path) -> bool {
    let mut findings = checked::change(reader, path).into_iter();
    findings.any(checked::is_contradiction)
}

fn row(reader: &Reader, path: &Path, line: &Line) -> Option<ChangeRow> {
    let current = line.amount()?;
    let prior = line.prior()?;
    let change = reader.change(line.change()?.value);
    let label = reader.name(line);
    let prior_text = format!("{}{}", reader.amount(prior.value), computed_mark(&prior));
    let current_text = reader.amount(current);
    let words = reader.words();
    // The subtitle names the unit of money, and on a phone there is no room to say it again.
    let beside = |amount: Amount| match amount.unit().is_money() {
        true => reader.number(amount),
        false => reader.amount(amount),
    };
    let description = fill(
        words.mark_change,
        &[
            ("name", label.as_str()),
            ("prior", &aloud(words, &prior_text)),
            ("current", &current_text),
            ("change", &change),
        ],
    );
    let is_contradicted = is_contradicted(reader, path);
    let (label, description) = checked::with_badge(words, label, description, is_contradicted);
    Some(ChangeRow {
        id: path.to_string(),
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
