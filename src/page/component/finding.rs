//! One finding: what was checked, its outcome and arithmetic, and both sides of a contradiction.

use yew::prelude::*;

use crate::audit::{Finding, Outcome, Rule};
use crate::disclosure::Path;
use crate::lang::finding::{evidence_text, remedy, rule_name};
use crate::page::reader::Reader;

/// Its links lead to the figures; their badges lead back.
pub fn finding_item(reader: &Reader, finding: &Finding) -> Html {
    let words = reader.words();
    let paths: Vec<&Path> = finding.line().into_iter().chain(finding.others()).collect();
    let shown = match finding.rule {
        Rule::Repeated | Rule::Unit | Rule::Balance | Rule::Identity => paths.len(),
        _ => 1,
    };
    let mut linked: Vec<&Path> = paths.iter().copied().take(shown).collect();
    linked.dedup();
    let links = linked.iter().enumerate().map(|(index, path)| {
        html! {
            <>
                if index > 0 { { " ↔ " } }
                <a href={format!("#{path}")}>{ reader.full_name(path) }</a>
            </>
        }
    });
    let is_sum = matches!(finding.rule, Rule::Parts | Rule::ShareSum);
    let view = paths.get(1).and_then(|other| other.by());
    let id = format!("audit/{}", finding.key);
    html! {
        <li key={id.clone()} {id} data-finding={finding.rule.identifier()} data-outcome={finding.outcome.identifier()}>
            <p>
                <span class="rule">{ rule_name(words, finding.rule) }</span>
                if !paths.is_empty() { { words.colon } }
                { for links }
                if let Some(by) = view.filter(|_| is_sum) {
                    { words.place_separator }{ reader.view_name(by) }
                }
            </p>
            <p class="arithmetic">{ evidence_text(words, finding) }</p>
            if let Some(remedy) = remedy(words, finding) { <p class="arithmetic">{ remedy }</p> }
            if finding.outcome == Outcome::Contradiction { { sides(reader, finding) } }
        </li>
    }
}

/// Where both sides stand, each sentence or row once, as the document has it.
fn sides(reader: &Reader, finding: &Finding) -> Html {
    let passages = finding.passages(&reader.disclosure).into_iter();
    let sides = passages.map(|(key, quote)| {
        html! {
            <li key={key.to_owned()}>
                { reader.place(key) }
                if let Some(quote) = quote {
                    <q lang="zh">{ quote }</q>{ " " }
                    <a href={format!("#document/{key}")}>{ reader.words().read_there }</a>
                }
            </li>
        }
    });
    html! { <ul class="sides">{ for sides }</ul> }
}
