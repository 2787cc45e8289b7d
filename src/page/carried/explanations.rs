//! What the tooltip says: a line's figures, what no line accounts for, a term's meaning.

use yew::prelude::*;

use crate::carried::{OF_LINE, OF_OTHERS, OF_REST, OF_TERM};
use crate::disclosure::{Breakdown, Coverage, Line, Path, Term};
use crate::lang::finding::{outcome_name, rule_name};
use crate::lang::{Words, fill};
use crate::link::Section;
use crate::page::index::is_nested;
use crate::page::reader::{Reader, computed_mark};
use crate::page::{checked, coverage, others};
use crate::report::Finding;

/// An explanation of everything that can be pointed at.
pub fn explanations(reader: &Reader) -> Html {
    let disclosure = &reader.disclosure;
    let lines = disclosure.lines.iter();
    let lines =
        lines.map(|(path, line)| explanation(OF_LINE, path.as_str(), of_line(reader, path, line)));
    let drawn = || {
        reader
            .breakdowns
            .iter()
            .filter(|breakdown| !is_nested(breakdown))
    };
    let others = drawn().filter_map(|breakdown| {
        let others = others::explained(reader, breakdown)?;
        Some(explanation(OF_OTHERS, &breakdown.id(), others))
    });
    let rests = drawn().filter_map(|breakdown| {
        let rest = of_rest(reader, breakdown)?;
        Some(explanation(OF_REST, &breakdown.id(), rest))
    });
    let terms = disclosure.glossary.iter();
    let terms = terms.map(|term| explanation(OF_TERM, &term.id, of_term(reader, term)));
    html! { <>{ for lines }{ for others }{ for rests }{ for terms }</> }
}

fn explanation(of: &str, name: &str, content: Html) -> Html {
    html! { <template id={[of, name].concat()}>{ content }</template> }
}

fn of_term(reader: &Reader, term: &Term) -> Html {
    html! {
        <>
            <b>{ reader.text(&term.name) }</b>
            <p>{ reader.text(&term.meaning) }</p>
        </>
    }
}

/// The section, and the view of its total, that a line belongs to; nothing for the
/// total itself, whose name says as much.
fn whereabouts(reader: &Reader, path: &Path) -> String {
    let section = Section::ALL
        .into_iter()
        .find(|section| section.identifier() == path.root());
    let section = section.filter(|_| !path.is_root());
    let names = [
        section.map(|section| reader.section_name(section)),
        path.by().map(|by| reader.view_name(by)),
    ];
    let names: Vec<&str> = names.into_iter().flatten().collect();
    names.join(reader.words().place_separator)
}

/// What no line of a breakdown accounts for.
fn of_rest(reader: &Reader, breakdown: &Breakdown) -> Option<Html> {
    let words = reader.words();
    let rest = coverage::rest(reader, breakdown)?;
    let Coverage::Short { amount, .. } = coverage::of(reader, breakdown) else {
        return None;
    };
    let total = coverage::total_name(reader, &breakdown.total);
    let values = [("share", rest.share_text.as_str()), ("total", &total)];
    let share = fill(words.share_of, &values);
    let meaning = fill(words.rest_meaning, &[("total", &total)]);
    let check = checked::sum(reader, breakdown).map(|finding| html! {
        <dl><div><dt>{ words.tip_checks }</dt><dd><ul>{ check(words, finding) }</ul></dd></div></dl>
    });
    Some(html! {
        <>
            <b>{ &rest.name }</b>
            <p class="amount">{ coverage::with_unit(reader, amount) }</p>
            <p>{ share }</p>
            <p>{ meaning }{ words.sentence_space }{ coverage::rest_reason(reader, breakdown) }</p>
            { check }
        </>
    })
}

/// A finding as a link to it.
fn check(words: &Words, finding: &Finding) -> Html {
    let rule = rule_name(words, finding.rule);
    let outcome = outcome_name(words, finding.outcome);
    let told = fill(words.finding_here, &[("rule", rule), ("outcome", outcome)]);
    html! { <li key={finding.key.clone()}><a href={format!("#audit/{}", finding.key)}>{ told }</a></li> }
}

fn of_line(reader: &Reader, path: &Path, line: &Line) -> Html {
    let words = reader.words();
    let leading = line.leading();
    let stated = leading.and_then(|statement| statement.amount);
    let printed = line.amount();
    // As printed, in the document's own unit, where the page shows another.
    let as_printed = printed
        .map(|amount| amount.to_string())
        .filter(|print| *print != reader.stated(stated));
    let is_zero = printed.is_some_and(|amount| amount.is_zero());
    let share = reader
        .disclosure
        .share(path)
        .filter(|_| !is_zero)
        .and_then(|share| {
            let (total, _) = reader.disclosure.holder(path)?;
            let total = reader.name(reader.disclosure.lines.get(&total)?);
            let total = reader.in_sentence(&total);
            Some(fill(
                words.share_of,
                &[("share", reader.share(share).as_str()), ("total", &total)],
            ))
        });
    let change = line.change().map(|change| {
        let growth = line.growth().map(|growth| {
            format!(
                "{}{}",
                reader.growth(line, growth.value),
                computed_mark(&growth)
            )
        });
        let change = reader.change(change.value);
        match growth {
            Some(growth) => fill(
                words.change_with_rate,
                &[("change", change.as_str()), ("growth", &growth)],
            ),
            None => change,
        }
    });
    let prior = line
        .prior()
        .map(|prior| format!("{}{}", reader.amount(prior.value), computed_mark(&prior)));
    let place = leading.map(|statement| reader.place(&statement.place));
    let quote = leading.and_then(|statement| {
        let quote = reader
            .disclosure
            .places
            .get(&statement.place)?
            .quote
            .as_ref()?;
        Some((&statement.place, quote))
    });
    let checks = reader.findings.of(path);
    let checks: Vec<Html> = checks.map(|finding| check(words, finding)).collect();
    let checks = match checks.is_empty() {
        true => html! { { words.no_checks } },
        false => html! { <ul>{ for checks }</ul> },
    };
    let text = |text: String| html! { { text } };
    let rows: [(&str, Option<Html>); 6] = [
        (words.tip_printed, as_printed.map(text)),
        (words.tip_share, share.map(text)),
        (words.tip_prior, prior.map(text)),
        (words.tip_change, change.map(text)),
        (words.tip_place, place.map(text)),
        (words.tip_checks, Some(checks)),
    ];
    html! {
        <>
            <p class="whereabouts">{ whereabouts(reader, path) }</p>
            <b>{ reader.name(line) }</b>
            <p class="amount">{ reader.stated(stated) }</p>
            <dl>
                { for rows.into_iter().filter_map(|(term, text)| text.map(|text| html! {
                    <div key={term}><dt>{ term }</dt><dd>{ text }</dd></div>
                })) }
            </dl>
            if let Some((key, quote)) = quote {
                <p class="sentence">{ quote }{ " " }<a href={format!("#document/{key}")}>{ words.read_there }</a></p>
            }
        </>
    }
}
