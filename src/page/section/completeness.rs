//! Is everything there: what a disclosure has to contain, and where it does.

use yew::prelude::*;

use crate::lang::completeness::{completeness_summary, level_name, presence_name};
use crate::lang::fill;
use crate::page::reader::{Reader, use_reader};
use crate::report::{Item, Presence};

/// One sentence on the whole, and every item with its basis.
#[component]
pub fn Completeness() -> Html {
    let reader = use_reader();
    let words = reader.words();
    let report = &reader.findings.report;
    let items = &report.completeness;
    let missing = report.missing().map(|item| reader.text(&item.name));
    let missing: Vec<String> = missing.collect();
    html! {
        <section class="completeness" aria-labelledby="completeness-heading">
            <h3 id="completeness-heading">{ words.completeness_heading }</h3>
            <p>{ completeness_summary(words, items) }</p>
            if !missing.is_empty() {
                <p>{ fill(words.completeness_missing, &[("names", &missing.join(words.list_separator))]) }</p>
            }
            <p class="note">{ words.completeness_note }</p>
            <details>
                <summary>{ words.completeness_list }</summary>
                <div class="scroll">
                    <table>
                        <thead>
                            <tr>
                                <th scope="col">{ words.column_item }</th>
                                <th scope="col">{ words.column_presence }</th>
                                <th scope="col">{ words.column_basis }</th>
                            </tr>
                        </thead>
                        <tbody>{ for items.iter().map(|item| row(&reader, item)) }</tbody>
                    </table>
                </div>
            </details>
        </section>
    }
}

fn row(reader: &Reader, item: &Item) -> Html {
    let words = reader.words();
    let basis = reader.findings.report.basis(item);
    let basis = basis.map(|basis| reader.text(basis));
    let name = presence_name(words, &item.presence);
    let at = match &item.presence {
        Presence::Found { line, place } | Presence::StatedNone { line, place } => {
            Some((line, place))
        }
        Presence::NotFound => None,
    };
    let link = at.and_then(|(line, place)| match line {
        Some(line) => Some(format!("#{line}")),
        None if reader.disclosure.source.text.is_empty() => None,
        None => Some(format!("#document/{place}")),
    });
    html! {
        <tr key={item.identifier.clone()} data-requirement={item.identifier.clone()} data-presence={item.presence.identifier()}>
            <th scope="row">{ reader.text(&item.name) }</th>
            <td>
                if let Some(href) = link { <a {href}>{ name }</a> } else { { name } }
            </td>
            <td class="basis">{ level_name(words, item.level) }{ words.place_separator }{ basis.unwrap_or_default() }</td>
        </tr>
    }
}
