//! The flow picture: sources → total → the chosen view of expenditure.

use yew::prelude::*;

use super::data_table::DataTable;
use super::frame::Frame;
use crate::chart::{self, Part, draw};
use crate::disclosure::{Breakdown, By};
use crate::lang::fill;
use crate::page::checked;
use crate::page::composition::{
    contradicted_elsewhere, is_contradicted, joined, part, parts, subtitle,
};
use crate::page::coverage::flow_note;
use crate::page::reader::Reader;

/// The flow into a view of expenditure; `None` where a side of it is missing. Nothing more than
/// the document says: which source pays for which use is not in it, so all money meets in the
/// total.
pub fn flow(reader: &Reader, by: Option<By>) -> Option<Html> {
    let words = reader.words();
    let find = |root: &str, by: Option<By>| {
        let wanted =
            |breakdown: &&Breakdown| breakdown.total.as_str() == root && breakdown.by == by;
        reader.breakdowns.iter().find(wanted)
    };
    let (sources, uses) = (find("income", None)?, find("expenditure", by)?);
    let total = part(reader, &uses.total, 0)?;
    let view = by.map(|by| reader.view_name(by)).unwrap_or_default();
    let amount = reader
        .disclosure
        .lines
        .get(&uses.total)
        .and_then(|line| line.amount());
    let amount = amount
        .map(|amount| reader.amount(amount))
        .unwrap_or_default();
    let title = fill(words.title_flow, &[("total", &amount)]);
    let template = words
        .subtitle_flow
        .replace("{view}", &reader.in_sentence(view));
    let flow = chart::Flow {
        sources: parts(reader, sources),
        total,
        parts: parts(reader, uses),
    };
    let positive = |parts: &[Part]| {
        parts
            .iter()
            .filter(|part| part.value > 0.0)
            .cloned()
            .collect()
    };
    let groups: Vec<(AttrValue, Vec<Part>)> = vec![
        (words.column_source.into(), positive(&flow.sources)),
        (words.column_use.into(), positive(&flow.parts)),
    ];
    let is_contradicted = is_contradicted(reader, sources)
        || is_contradicted(reader, uses)
        || checked::is_contradicted(reader, &uses.total);
    let notes = [
        flow_note(reader, sources),
        flow_note(reader, uses),
        is_contradicted.then(|| contradicted_elsewhere(words)),
    ];
    Some(html! {
        <Frame
            id="flow"
            anchor="flow"
            title={title.clone()}
            subtitle={subtitle(reader, &template, &uses.total)}
            target="flow"
            flow={by.map(By::segment)}
            state={by.map(|by| AttrValue::from(format!("expenditure/{}", by.segment())))}
            place={reader.places([&sources.total, &uses.total])}
            note={joined(words, notes)}
            drawing={draw(|width| chart::flow::compose(&flow, width).with_label(title.clone()))}
            table={html! { <DataTable id="flow" {title} {groups} /> }}
        />
    })
}
