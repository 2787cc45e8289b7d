//! Is everything there: what a disclosure has to contain, and where it does.

use yew::prelude::*;

use crate::lang::completeness::{completeness_summary, level_name, presence_name};
use crate::report::{Item, Presence};
use crate::view::View;

/// One sentence on the whole, and every item with its basis.
pub fn completeness(view: &View) -> Html {
    let words = view.words();
    let items = &view.report.completeness;
    let missing = view.report.missing().map(|item| view.text(&item.name));
    let missing: Vec<String> = missing.collect();
    html! {
        <section class="completeness" aria-labelledby="completeness-heading">
            <h3 id="completeness-heading">{ words.completeness_heading }</h3>
            <p>{ completeness_summary(words, items) }</p>
            if !missing.is_empty() {
                <p>{ words.completeness_missing(&missing.join(words.list_separator)) }</p>
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
                        <tbody>{ for items.iter().map(|item| row(view, item)) }</tbody>
                    </table>
                </div>
            </details>
        </section>
    }
}

fn row(view: &View, item: &Item) -> Html {
    let words = view.words();
    let name = presence_name(words, &item.presence);
    let at = match &item.presence {
        Presence::Found { line, place } | Presence::StatedNone { line, place } => {
            Some((line, place))
        }
        Presence::NotFound => None,
    };
    let link = at.and_then(|(line, place)| match line {
        Some(line) => Some(["#", line.as_str()].concat()),
        None if view.disclosure.source.text.is_empty() => None,
        None => Some(["#document/", place].concat()),
    });
    let basis = view.report.basis(item).map(|basis| view.text(basis));
    html! {
        <tr data-requirement={item.identifier.clone()} data-presence={item.presence.identifier()}>
            <th scope="row">{ view.text(&item.name) }</th>
            <td>
                if let Some(href) = link { <a {href}>{ name }</a> } else { { name } }
            </td>
            <td class="basis">{ level_name(words, item.level) }{ words.place_separator }{ basis.unwrap_or_default() }</td>
        </tr>
    }
}
