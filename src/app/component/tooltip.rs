//! The one tooltip of the page: what is said of what is pointed at, or else of what is pinned.

use web_sys::Element;
use yew::prelude::*;

use super::copy_link::copy_link;
use crate::app::context::Context;
use crate::app::pointing::Explained;
use crate::chart::Subject;
use crate::disclosure::Path;
use crate::platform::pointer::tooltip::move_beside;
use crate::view::explanation::{self, Explanation};

#[derive(Properties, PartialEq)]
pub struct TooltipProps {
    pub cx: Context,
    pub pinned: Option<Path>,
}

/// Always in the page, so that marks can refer to it; empty and hidden at rest.
#[component]
pub fn Tooltip(props: &TooltipProps) -> Html {
    let TooltipProps { cx, pinned } = props;
    let redraw = use_force_update();
    {
        let runtime = cx.runtime.clone();
        use_effect_with((), move |()| {
            let changed = Callback::from(move |()| redraw.force_update());
            runtime.pointing.watch(changed);
        });
    }
    let explained = cx.runtime.pointing.explained();
    let is_rehearsal = matches!(explained, Some(Explained::Unseen(_)));
    let is_pinned = match (&explained, pinned) {
        (None, Some(_)) => true,
        (Some(Explained::Mark(Subject::Line(path))), Some(pinned)) => path == pinned,
        (Some(Explained::Mark(_) | Explained::Term(_) | Explained::Unseen(_)), _)
        | (None, None) => false,
    };
    let explanation = match (&explained, pinned) {
        (Some(Explained::Mark(subject)), _) => explanation::of_subject(&cx.view, subject),
        (Some(Explained::Term(id)), _) => explanation::of_term(&cx.view, id),
        (Some(Explained::Unseen(path)), _) | (None, Some(path)) => {
            explanation::of_subject(&cx.view, &Subject::Line(path.clone()))
        }
        (None, None) => None,
    };
    {
        let (runtime, pinned) = (cx.runtime.clone(), pinned.clone());
        let is_shown = explanation.is_some();
        // Where it belongs depends on what was drawn.
        use_effect(move || {
            if is_rehearsal {
                runtime.pointing.end_rehearsal();
            } else if is_shown {
                place(&runtime, pinned.filter(|_| is_pinned));
            }
        });
    }
    let shared = pinned.as_ref().filter(|_| is_pinned);
    html! {
        <div id="tooltip" role="tooltip" class={is_pinned.then_some("pinned")} hidden={explanation.is_none()} data-rehearsal={is_rehearsal.then_some("")}>
            if let Some(explanation) = &explanation {
                // Nothing of what was said before moves to make room for other rows: that would count
                // as a shift of the layout.
                <div key={[&*explanation.whereabouts, &explanation.name].concat()}>{ text(cx, explanation) }</div>
                if let Some(path) = shared {
                    { copy_link(cx, path.to_string(), &explanation.name) }
                }
            }
        </div>
    }
}

fn place(runtime: &crate::app::context::Runtime, pinned: Option<Path>) {
    let pointing = &runtime.pointing;
    let pointed = match pinned {
        Some(path) => pointing.place_of(&path),
        None => pointing.pointed(),
    };
    let Some(pointed) = pointed else {
        return;
    };
    let is_alone = runtime.state().alone().is_some();
    let free = is_alone.then(|| onward(&pointed.element)).flatten();
    move_beside(&pointed.element, pointed.pointer, free.as_ref());
}

/// In a frame, the line that leads to the whole page.
fn onward(mark: &Element) -> Option<Element> {
    let figure = mark.closest("figure").ok()??;
    figure.query_selector(".onward").ok()?
}

fn text(cx: &Context, explanation: &Explanation) -> Html {
    let words = cx.words();
    let Explanation {
        whereabouts,
        name,
        amount,
        sentences,
        rows,
        checks,
        is_checked,
        quote,
    } = explanation;
    let has_checks = *is_checked || !checks.is_empty();
    let has_list = has_checks || !rows.is_empty();
    let rows = rows.iter().map(|(term, text)| {
        html! { <div key={*term}><dt>{ *term }</dt><dd>{ text }</dd></div> }
    });
    let links = checks.iter().map(|check| {
        html! { <li key={check.key.clone()}><a href={["#audit/", &check.key].concat()}>{ &check.told }</a></li> }
    });
    let checks = match checks.is_empty() {
        true => html! { { words.no_checks } },
        false => html! { <ul>{ for links }</ul> },
    };
    html! {
        <>
            if !whereabouts.is_empty() { <p class="whereabouts">{ whereabouts }</p> }
            <b>{ name }</b>
            if !amount.is_empty() { <p class="amount">{ amount }</p> }
            { for sentences.iter().map(|sentence| html! { <p>{ sentence }</p> }) }
            if has_list {
                <dl>
                    { for rows }
                    if has_checks {
                        <div key={words.tip_checks}><dt>{ words.tip_checks }</dt><dd>{ checks }</dd></div>
                    }
                </dl>
            }
            if let Some(quote) = quote {
                <p class="sentence">{ &quote.text }{ " " }<a href={["#document/", &quote.place].concat()}>{ words.read_there }</a></p>
            }
        </>
    }
}
