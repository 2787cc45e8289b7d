//! What can be read in five seconds: who, when, how much, how it changed, what for.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::component::{DataTable, Frame, Group, copy_link, essentials, frame, phrases};
use crate::app::context::Context;
use crate::app::state::State;
use crate::chart::text::width;
use crate::disclosure::{Breakdown, Line};
use crate::link::{MoneyUnit, Section};
use crate::money::Unit;
use crate::view::View;
use crate::view::chart::composition::{self, Subtitle};
use crate::view::chart::coverage;
use crate::view::chart::drawn::{Drawn, OVERVIEW};
use crate::view::chart::exported::Exported;
use crate::view::statement::change_sentence;

/// The headline, and what each 100 yuan goes to.
pub fn overview(cx: &Context, state: &State) -> Html {
    let Context { view, .. } = cx;
    let entity = view.entity();
    let opening = composition::opening(view);
    let line = view.disclosure.line("expenditure");
    html! {
        <section id={Section::Overview.identifier()} aria-labelledby="overview-heading">
            <div class="opening">
                <header class="masthead">
                    <p class="kicker">{ view.kicker() }</p>
                    <div class="title">
                        <h1 id="overview-heading">{ phrases(&entity) }</h1>
                        { copy_link(cx, Section::Overview.identifier().to_owned(), &entity) }
                    </div>
                    if let Some(line) = line { { headline(view, line) } }
                </header>
                if let Some(breakdown) = opening { { hundred(cx, state, breakdown) } }
                { essentials(cx) }
            </div>
        </section>
    }
}

fn headline(view: &View, line: &Line) -> Html {
    let stated = line.leading().and_then(|statement| statement.amount);
    let amount = view.stated(stated);
    // By its width its size is chosen.
    let ems = width(&amount, 1.0).ceil() as u32;
    html! {
        <>
            <p class="headline-label">{ view.headline_label() }</p>
            <p class={["headline ems-", &ems.to_string()].concat()}><strong>{ amount }</strong></p>
            if let Some(yuan) = in_yuan(view, line) { <p class="headline-also">{ yuan }</p> }
            <p class="headline-change">{ change_sentence(view, line) }</p>
        </>
    }
}

/// The amount in yuan, for languages in which 万 is no everyday number.
fn in_yuan(view: &View, line: &Line) -> Option<String> {
    if view.unit == MoneyUnit::Yuan {
        return None;
    }
    let yuan = view.with_unit(line.amount()?.to(Unit::Yuan)?);
    let told = view.words().headline_in_yuan(&yuan);
    (!told.is_empty()).then_some(told)
}

/// Of every 100 yuan: one square each.
fn hundred(cx: &Context, state: &State, breakdown: &Breakdown) -> Html {
    let Context { view, .. } = cx;
    let words = cx.words();
    let title = composition::title(view, breakdown);
    let kind = match coverage::has_whole(view, breakdown) {
        true => Subtitle::Waffle,
        false => Subtitle::Composition,
    };
    let notes = [
        coverage::note(view, breakdown),
        composition::is_contradicted(view, breakdown)
            .then(|| composition::contradicted_elsewhere(words)),
    ];
    let groups = Rc::new(vec![Group {
        heading: "",
        parts: composition::parts(view, breakdown),
    }]);
    frame(
        cx,
        state,
        Frame {
            name: OVERVIEW.to_owned(),
            heading: "h2",
            has_id: false,
            subtitle: composition::subtitle(view, kind, &breakdown.total),
            target: OVERVIEW.to_owned(),
            place: view.places([&breakdown.total]),
            forms: html! {},
            drawn: Some(Drawn::Overview),
            exported: Exported::Opening,
            note: composition::joined(words, notes),
            table: html! { <DataTable cx={cx.clone()} name={OVERVIEW} title={title.clone()} {groups} /> },
            title,
        },
    )
}
