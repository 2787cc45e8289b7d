//! Prior year beside current year, for every line where both are known.

use yew::prelude::*;

use super::frame::SectionFrame;
use crate::chart::change::compose;
use crate::chart::{ChangeRow, draw};
use crate::disclosure::{Line, Path};
use crate::lang::fill;
use crate::link::Section;
use crate::money::Amount;
use crate::page::checked;
use crate::page::component::{ChangeTable, Frame};
use crate::page::composition::aloud;
use crate::page::reader::{Reader, computed_mark, use_reader};

/// The changes that the document states, with the reasons it gives.
#[component]
pub fn Change() -> Html {
    let reader = use_reader();
    let words = reader.words();
    let lines: Vec<(Path, Line)> = reader
        .disclosure
        .lines
        .iter()
        .filter(|(_, line)| line.prior().is_some() && line.amount().is_some())
        .map(|(path, line)| (path.clone(), line.clone()))
        .collect();
    if lines.is_empty() {
        return html! { <SectionFrame section={Section::Change}><p>{ words.not_stated }</p></SectionFrame> };
    }
    let title = title(&reader, &lines);
    let rows: Vec<ChangeRow> = lines
        .iter()
        .filter_map(|(path, line)| row(&reader, path, line))
        .collect();
    let mut paths = lines.iter().map(|(path, _)| path);
    let note = match paths.any(|path| is_contradicted(&reader, path)) {
        true => words.contradicted_note,
        false => "",
    };
    let reasons: Html = lines
        .iter()
        .filter_map(|(_, line)| {
            let reason = line.leading()?.reason.as_ref()?;
            let name = reader.name(line);
            let reason = reader.text(reason);
            Some(html! { <li><b>{ name }</b>{ words.colon }{ reason }</li> })
        })
        .collect();
    let has_reasons = lines.iter().any(|(_, line)| {
        line.leading()
            .is_some_and(|statement| statement.reason.is_some())
    });
    html! {
        <SectionFrame section={Section::Change}>
            <Frame
                id="change"
                title={title.clone()}
                subtitle={fill(words.subtitle_change, &[("unit", reader.unit_name(reader.money_unit()))])}
                target="change"
                place={reader.places(lines.iter().map(|(path, _)| path))}
                {note}
                drawing={draw(|width| compose(&rows, width).with_label(title.clone()))}
                table={html! {
                    <ChangeTable paths={lines.iter().map(|(path, _)| path.clone()).collect::<Vec<_>>()} caption={fill(words.table_of, &[("title", &title)])} />
                }}
            />
            if has_reasons {
                <h3>{ words.reasons }</h3>
                <ul class="prose">{ reasons }</ul>
            }
        </SectionFrame>
    }
}

/// The first line's change: the total that the document opens with.
fn title(reader: &Reader, lines: &[(Path, Line)]) -> String {
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
