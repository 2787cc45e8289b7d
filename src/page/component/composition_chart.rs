//! A breakdown as a chart in one of four forms, with its table.

use yew::prelude::*;

use super::frame::Frame;
use super::lines_table::LinesTable;
use super::root_table::RootTable;
use crate::chart::Form;
use crate::disclosure::{Breakdown, Path};
use crate::lang::{Words, fill};
use crate::link::Section;
use crate::page::composition;
use crate::page::coverage;
use crate::page::index::is_nested;
use crate::page::reader::use_reader;

/// The form that every chart opens in.
const SHOWN: Form = Form::Bars;

#[derive(Properties, PartialEq)]
pub struct CompositionChartProps {
    pub breakdown: Breakdown,
    /// Whether the total's row in the table is the one that links lead to.
    #[prop_or_default]
    pub has_total_id: bool,
}

/// The chart opens as bars, which compare exactly; the reader may change the form, and finds the
/// others beside it.
#[component]
pub fn CompositionChart(props: &CompositionChartProps) -> Html {
    let reader = use_reader();
    let words = reader.words();
    let breakdown = &props.breakdown;
    let title = composition::title(&reader, breakdown);
    let subtitle = composition::subtitle(&reader, words.subtitle_composition, &breakdown.total);
    // Where all views are seen at once, each says which one it is.
    let subtitle = match breakdown.by {
        Some(by) => [reader.view_name(by), &subtitle].join(words.place_separator),
        None => subtitle,
    };
    // What are parts of no whole can only be compared.
    let has_whole = coverage::has_whole(&reader, breakdown);
    let forms = Form::ALL.into_iter();
    let forms = forms.filter(|form| has_whole || *form == SHOWN);
    let others = forms.clone().filter(|form| *form != SHOWN);
    let buttons = forms.map(|form| {
        html! {
            <button type="button" data-form={form.identifier()} aria-pressed={(form == SHOWN).to_string()}>
                { form_name(words, form) }
            </button>
        }
    });
    let drawing = composition::drawings(&reader, breakdown);
    html! {
        <Frame
            id={breakdown.id()}
            title={title.clone()}
            {subtitle}
            anchor={breakdown.by.map(|_| AttrValue::from(breakdown.id()))}
            target={breakdown.id()}
            place={reader.places([&breakdown.total])}
            forms={html! { <div class="forms" role="group" aria-label={words.forms}>{ for buttons }</div> }}
            drawing={drawing(SHOWN)}
            other_drawings={others.map(|form| html! {
                <template data-drawing={form.identifier()}>{ drawing(form) }</template>
            }).collect::<Html>()}
            note={composition::notes(&reader, breakdown)}
            table={html! {
                <LinesTable
                    id={breakdown.id()}
                    paths={composition::rows(&reader, breakdown)}
                    total={breakdown.total.clone()}
                    caption={fill(words.table_of, &[("title", &title)])}
                    breakdown={breakdown.clone()}
                    has_total_id={props.has_total_id}
                />
            }}
        />
    }
}

/// The breakdowns of a root total, a chart each.
#[derive(Properties, PartialEq)]
pub struct CompositionsProps {
    /// The root's path.
    pub root: &'static str,
}

/// Every breakdown below a root total, in document order; the first one tells the total, where
/// that has no section. A total without parts has a table alone.
#[component]
pub fn Compositions(props: &CompositionsProps) -> Html {
    let reader = use_reader();
    let root = props.root;
    let below = |total: &Path| total.root() == root;
    let breakdowns = reader.breakdowns.iter();
    let breakdowns: Vec<Breakdown> = breakdowns
        .filter(|breakdown| below(&breakdown.total) && !is_nested(breakdown))
        .cloned()
        .collect();
    let is_section = Section::ALL.map(Section::identifier).contains(&root);
    let of_root = |breakdown: &Breakdown| breakdown.total.as_str() == root;
    let first = breakdowns.iter().position(of_root);
    if first.is_none() && !is_section {
        return html! { <RootTable {root} /> };
    }
    let charts = breakdowns
        .into_iter()
        .enumerate()
        .map(|(index, breakdown)| {
            let key = breakdown.id();
            let has_total_id = first == Some(index) && !is_section;
            html! { <CompositionChart {key} {breakdown} {has_total_id} /> }
        });
    charts.collect()
}

fn form_name(words: &Words, form: Form) -> &'static str {
    match form {
        Form::Bars => words.form_bars,
        Form::Waffle => words.form_waffle,
        Form::Donut => words.form_donut,
        Form::Treemap => words.form_treemap,
    }
}
