//! One finding: what was checked, its outcome and arithmetic, and both sides where they differ.

use yew::prelude::*;

use crate::disclosure::Path;
use crate::lang::finding::{evidence_text, figures_text, remedy, rule_name, tolerance_text};
use crate::report::{Finding, Outcome};
use crate::view::View;

/// Its links lead to the figures; their badges lead back.
pub fn finding_item(view: &View, finding: &Finding) -> Html {
    let words = view.words();
    let subjects = finding.subjects();
    let addends = finding.addends();
    let id = ["audit/", &finding.key].concat();
    html! {
        <li {id} data-finding={finding.rule.identifier} data-outcome={finding.outcome.identifier()}>
            <p>
                <span class="rule">{ rule_name(words, finding.rule) }</span>
                if !subjects.is_empty() { { words.colon } }
                { links(&subjects, " ↔ ", |path| view.full_name(path)) }
                if let Some(by) = finding.view() {
                    { words.place_separator }{ view.view_name(by) }
                }
            </p>
            if !addends.is_empty() {
                <p class="addends">{ links(&addends, words.list_separator, |path| view.name_of(path)) }</p>
            }
            <p class="arithmetic">{ evidence_text(words, finding) }</p>
            if finding.outcome == Outcome::Contradiction {
                if let Some(why) = tolerance_text(words, finding) { <p class="arithmetic">{ why }</p> }
                if let Some(remedy) = remedy(words, finding) { <p class="arithmetic">{ remedy }</p> }
            }
            if finding.outcome >= Outcome::Rounding { { sides(view, finding) } }
        </li>
    }
}

/// Lines as links to their figures.
fn links(paths: &[&Path], separator: &'static str, name: impl Fn(&Path) -> String) -> Html {
    let links = paths.iter().enumerate().map(|(index, path)| {
        html! {
            <>
                if index > 0 { { separator } }
                <a href={["#", path.as_str()].concat()}>{ name(path) }</a>
            </>
        }
    });
    links.collect()
}

/// Where both sides stand, each sentence or row once, as the document has it.
fn sides(view: &View, finding: &Finding) -> Html {
    let words = view.words();
    let passages = finding.passages(&view.disclosure).into_iter();
    let sides = passages.map(|passage| {
        let figures = figures_text(words, view.lang, &view.disclosure, &passage);
        html! {
            <li>
                { view.place(passage.place) }
                if !figures.is_empty() { { words.colon }{ figures } }
                if let Some(quote) = passage.quote {
                    <q lang="zh">{ quote.to_owned() }</q>{ " " }
                    <a href={["#document/", passage.place].concat()}>{ words.read_there }</a>
                }
            </li>
        }
    });
    html! { <ul class="sides">{ for sides }</ul> }
}
