//! The table of changes: prior, current, difference, rate.

use yew::prelude::*;

use super::badge::badge;
use super::prose::Prose;
use crate::disclosure::{Line, Path};
use crate::page::reader::{Reader, computed_mark, use_reader};

#[derive(Properties, PartialEq)]
pub struct ChangeTableProps {
    pub paths: Vec<Path>,
    pub caption: AttrValue,
}

/// One row a line; computed figures are marked.
#[component]
pub fn ChangeTable(props: &ChangeTableProps) -> Html {
    let reader = use_reader();
    let words = reader.words();
    let lines = &reader.disclosure.lines;
    let rows = props
        .paths
        .iter()
        .filter_map(|path| Some(row(&reader, path, lines.get(path)?)));
    html! {
        <>
            <div class="scroll" tabindex="0" role="region" aria-label={props.caption.clone()}>
                <table data-table="change">
                    <caption class="visually-hidden">{ &props.caption }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ words.column_name }</th>
                            <th scope="col" class="figure">{ words.column_prior }</th>
                            <th scope="col" class="figure">{ words.column_current }</th>
                            <th scope="col" class="figure">{ words.column_change }</th>
                            <th scope="col" class="figure">{ words.column_growth }</th>
                            <th scope="col" class="checks">{ words.column_checks }</th>
                        </tr>
                    </thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
            <p class="note">{ words.computed_note }</p>
        </>
    }
}

fn row(reader: &Reader, path: &Path, line: &Line) -> Html {
    let words = reader.words();
    let amount = line.leading().and_then(|statement| statement.amount);
    let prior = line
        .prior()
        .map(|prior| format!("{}{}", reader.amount(prior.value), computed_mark(&prior)));
    let change = line
        .change()
        .map(|change| format!("{}{}", reader.change(change.value), computed_mark(&change)));
    let growth = line.growth().map(|growth| {
        format!(
            "{}{}",
            reader.growth(line, growth.value),
            computed_mark(&growth)
        )
    });
    let or_unstated = |text: Option<String>| text.unwrap_or_else(|| words.not_stated.to_owned());
    html! {
        <tr key={path.to_string()} data-line={path.to_string()}>
            <th scope="row"><Prose text={reader.name(line)} /></th>
            <td class="figure">{ or_unstated(prior) }</td>
            <td class="figure">{ reader.stated(amount) }</td>
            <td class="figure">{ or_unstated(change) }</td>
            <td class="figure">{ or_unstated(growth) }</td>
            <td class="checks">{ reader.outcome(path).map(|outcome| badge(words, outcome)) }</td>
        </tr>
    }
}
