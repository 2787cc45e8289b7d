//! A breakdown as a chart in one of four forms, with its table.

use yew::prelude::*;

use super::frame::Frame;
use super::lines_table::LinesTable;
use crate::chart::{Form, draw};
use crate::disclosure::{Breakdown, Path};
use crate::lang::{Words, fill};
use crate::page::composition;
use crate::page::reader::use_reader;

#[derive(Properties, PartialEq)]
pub struct CompositionChartProps {
    pub breakdown: Breakdown,
}

/// The chart opens as bars, which compare exactly; the reader may change the form.
#[component]
pub fn CompositionChart(props: &CompositionChartProps) -> Html {
    let reader = use_reader();
    let words = reader.words();
    let form = use_state_eq(|| Form::Bars);
    let breakdown = &props.breakdown;
    let title = composition::title(&reader, breakdown);
    let subtitle = composition::subtitle(&reader, words.subtitle_composition, &breakdown.total);
    // Where all views are seen at once, each says which one it is.
    let subtitle = match breakdown.by {
        Some(by) => [reader.view_name(by), &subtitle].join(words.place_separator),
        None => subtitle,
    };
    let drawing = use_memo(
        (reader.clone(), breakdown.clone(), *form),
        |(reader, breakdown, form)| {
            let parts = composition::parts(reader, breakdown);
            let label = composition::title(reader, breakdown);
            draw(|width| form.compose(&parts, width).with_label(label.clone()))
        },
    );
    let buttons = Form::ALL.into_iter().map(|choice| {
        let onclick = {
            let form = form.clone();
            Callback::from(move |_| form.set(choice))
        };
        html! {
            <button type="button" data-form={choice.identifier()} aria-pressed={(*form == choice).to_string()} {onclick}>
                { form_name(words, choice) }
            </button>
        }
    });
    html! {
        <Frame
            id={breakdown.id()}
            title={title.clone()}
            {subtitle}
            anchor={breakdown.by.map(|_| AttrValue::from(breakdown.id()))}
            target={breakdown.id()}
            place={reader.places([&breakdown.total])}
            forms={html! { <div class="forms" role="group" aria-label={words.forms}>{ for buttons }</div> }}
            drawing={(*drawing).clone()}
            note={composition::notes(&reader, breakdown)}
            table={html! {
                <LinesTable
                    id={breakdown.id()}
                    paths={composition::rows(&reader, breakdown)}
                    total={breakdown.total.clone()}
                    caption={fill(words.table_of, &[("title", &title)])}
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

/// Every breakdown below a root total, in document order.
#[component]
pub fn Compositions(props: &CompositionsProps) -> Html {
    let reader = use_reader();
    let below = |total: &Path| total.root() == props.root;
    let breakdowns = reader.disclosure.breakdowns();
    breakdowns
        .into_iter()
        .filter(|breakdown| below(&breakdown.total) && !composition::is_nested(breakdown))
        .map(|breakdown| {
            let key = breakdown.id();
            html! { <CompositionChart {key} {breakdown} /> }
        })
        .collect()
}

fn form_name(words: &Words, form: Form) -> &'static str {
    match form {
        Form::Bars => words.form_bars,
        Form::Waffle => words.form_waffle,
        Form::Donut => words.form_donut,
        Form::Treemap => words.form_treemap,
    }
}
