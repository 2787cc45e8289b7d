//! One finding: what was checked, its outcome and arithmetic, and both sides where they differ.

use yew::prelude::*;

use crate::disclosure::Path;
use crate::lang::finding::{evidence_text, figures_text, remedy, rule_name, tolerance_text};
use crate::page::reader::Reader;
use crate::report::{Finding, Outcome};

/// Its links lead to the figures; their badges lead back.
pub fn finding_item(reader: &Reader, finding: &Finding) -> Html {
    let words = reader.words();
    let subjects = finding.subjects();
    let addends = finding.addends();
    let id = format!("audit/{}", finding.key);
    html! {
        <li key={id.clone()} {id} data-finding={finding.rule.identifier()} data-outcome={finding.outcome.identifier()}>
            <p>
                <span class="rule">{ rule_name(words, finding.rule) }</span>
                if !subjects.is_empty() { { words.colon } }
                { links(&subjects, " ↔ ", |path| reader.full_name(path)) }
                if let Some(by) = finding.view() {
                    { words.place_separator }{ reader.view_name(by) }
                }
            </p>
            if !addends.is_empty() {
                <p class="addends">{ links(&addends, words.list_separator, |path| reader.name_of(path)) }</p>
            }
            <p class="arithmetic">{ evidence_text(words, finding) }</p>
            if finding.outcome == Outcome::Contradiction {
                if let Some(why) = tolerance_text(words, finding) { <p class="arithmetic">{ why }</p> }
                if let Some(remedy) = remedy(words, finding) { <p class="arithmetic">{ remedy }</p> }
            }
            if finding.outcome >= Outcome::Rounding { { sides(reader, finding) } }
        </li>
    }
}

/// Lines as links to their figures.
fn links(paths: &[&Path], separator: &'static str, name: impl Fn(&Path) -> String) -> Html {
    let links = paths.iter().enumerate().map(|(index, path)| {
        html! {
            <>
                if index > 0 { { separator } }
                <a href={format!("#{path}")}>{ name(path) }</a>
            </>
        }
    });
    links.collect()
}

/// Where both sides stand, each sentence or row once, as the document has it.
fn sides(reader: &Reader, finding: &Finding) -> Html {
    let words = reader.words();
    let passages = finding.passages(&reader.disclosure).into_iter();
    let sides = passages.map(|passage| {
        let figures = figures_text(words, reader.lang, &reader.disclosure, &passage);
        html! {
            <li key={passage.place.to_owned()}>
                { reader.place(passage.place) }
                if !figures.is_empty() { { words.colon }{ figures } }
                if let Some(quote) = passage.quote {
                    <q lang="zh">{ quote }</q>{ " " }
                    <a href={format!("#document/{}", passage.place)}>{ words.read_there }</a>
                }
            </li>
        }
    });
    html! { <ul class="sides">{ for sides }</ul> }
}
