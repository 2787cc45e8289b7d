//! What can be read in five seconds: who, when, how much, how it changed, what for.

use yew::prelude::*;

use crate::chart::Form;
use crate::chart::text::width;
use crate::disclosure::{Breakdown, Line};
use crate::lang::fill;
use crate::link::{MoneyUnit, Section};
use crate::money::Unit;
use crate::page::component::{CopyLink, DataTable, Essentials, Frame, Phrases, change_sentence};
use crate::page::composition;
use crate::page::coverage;
use crate::page::reader::{Reader, use_reader};

/// The headline, and what each 100 yuan goes to.
#[component]
pub fn Overview() -> Html {
    let reader = use_reader();
    let words = reader.words();
    let disclosure = &reader.disclosure;
    let entity = reader.text(&disclosure.entity.name);
    let headline = disclosure.line("expenditure").map(|line| {
        let stated = line.leading().and_then(|statement| statement.amount);
        let amount = reader.stated(stated);
        let ems = width(&amount, 1.0).ceil();
        html! {
            <>
                <p class="headline-label">{ fill(words.headline_expenditure, &[("year", &disclosure.year.to_string())]) }</p>
                <p class={format!("headline ems-{ems}")}><strong>{ amount }</strong></p>
                if let Some(yuan) = in_yuan(&reader, line) {
                    <p class="headline-also">{ yuan }</p>
                }
                <p class="headline-change">{ change_sentence(&reader, line) }</p>
            </>
        }
    });
    html! {
        <section id={Section::Overview.identifier()} aria-labelledby="overview-heading">
            <div class="opening">
                <header class="masthead">
                    <p class="kicker">{ reader.kicker() }</p>
                    <div class="title">
                        <h1 id="overview-heading"><Phrases text={entity.clone()} /></h1>
                        <CopyLink target={Section::Overview.identifier()} name={entity.clone()} />
                    </div>
                    { headline }
                </header>
                if let Some(breakdown) = composition::opening(&reader) {
                    <Hundred {breakdown} />
                }
                <Essentials />
            </div>
        </section>
    }
}

/// The amount in yuan, for languages in which 万 is no everyday number.
fn in_yuan(reader: &Reader, line: &Line) -> Option<String> {
    let template = reader.words().headline_in_yuan;
    if template.is_empty() || reader.unit == MoneyUnit::Yuan {
        return None;
    }
    let yuan = reader.with_unit(line.amount()?.to(Unit::Yuan)?);
    Some(fill(template, &[("amount", &yuan)]))
}

#[derive(Properties, PartialEq)]
struct HundredProps {
    breakdown: Breakdown,
}

/// Of every 100 yuan: one square each.
#[component]
fn Hundred(props: &HundredProps) -> Html {
    let reader = use_reader();
    let words = reader.words();
    let breakdown = &props.breakdown;
    let title = composition::title(&reader, breakdown);
    let parts = composition::parts(&reader, breakdown);
    let template = match coverage::has_whole(&reader, breakdown) {
        true => words.subtitle_waffle,
        false => words.subtitle_composition,
    };
    let notes = [
        coverage::note(&reader, breakdown),
        composition::is_contradicted(&reader, breakdown)
            .then(|| composition::contradicted_elsewhere(words)),
    ];
    html! {
        <Frame
            id="overview"
            heading="h2"
            title={title.clone()}
            subtitle={composition::subtitle(&reader, template, &breakdown.total)}
            target={Section::Overview.identifier()}
            place={reader.places([&breakdown.total])}
            drawing={composition::drawings(&reader, breakdown)(Form::Waffle)}
            note={composition::joined(words, notes)}
            table={html! { <DataTable id="overview" {title} groups={vec![("".into(), parts)]} /> }}
        />
    }
}
