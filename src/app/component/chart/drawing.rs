//! A chart's drawing: marks that can be pointed at, gone through with the keys, and pinned.

use std::cell::OnceCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, MouseEvent, PointerEvent};
use yew::prelude::*;

use crate::app::context::Context;
use crate::app::pointing::Explained;
use crate::app::state::Action;
use crate::chart::{Subject, draw};
use crate::platform::focus;
use crate::platform::pointer::placement::Pointer;
use crate::platform::pointer::tooltip::pointing;
use crate::view::View;
use crate::view::chart::drawn::Drawn;

#[derive(Properties, PartialEq)]
pub struct DrawingProps {
    pub cx: Context,
    /// The chart's name.
    pub name: AttrValue,
    pub drawn: Drawn,
}

/// Drawn anew only where something else is drawn.
#[component]
pub fn Drawing(props: &DrawingProps) -> Html {
    let DrawingProps { cx, name, drawn } = props;
    let place = use_node_ref();
    let marks = use_memo((cx.view.clone(), *drawn), |(view, drawn)| Marks {
        place: place.clone(),
        view: view.clone(),
        drawn: *drawn,
        subjects: OnceCell::new(),
    });
    // What was there when the page was sent, until something else is drawn in its place.
    let sent = use_mut_ref(|| (!cx.runtime.state().is_settled()).then_some(*drawn));
    if *sent.borrow() != Some(*drawn) {
        sent.replace(None);
    }
    {
        let (marks, pointing) = (marks.clone(), cx.runtime.clone());
        let name = name.clone();
        // Of the marks that are there until this is rendered.
        let focused = marks.focused();
        use_effect_with(marks.clone(), move |_| {
            let finder = marks.clone();
            let find = move |subject: &Subject| finder.element_of(subject);
            pointing.pointing.add(&name, Rc::new(find));
            if let Some(focused) = focused {
                marks.keep_focus(focused);
            }
            move || pointing.pointing.remove(&name)
        });
    }
    let on_marks = |handle: fn(&Context, &Marks, &Event, usize)| {
        let (cx, marks) = (cx.clone(), marks.clone());
        move |event: &Event| {
            if let Some(index) = marks.index_at(event) {
                handle(&cx, &marks, event, index);
            }
        }
    };
    let point = on_marks(explain);
    let go = on_marks(go_on);
    let press = on_marks(press);
    let onpointerover = {
        let (cx, point, marks) = (cx.clone(), point.clone(), marks.clone());
        Callback::from(move |event: PointerEvent| {
            if marks.index_at(&event).is_some() {
                event.stop_propagation();
                if !cx.runtime.pointing.rests(&event) {
                    point(&event);
                }
            }
        })
    };
    let draw = || drawn.scenes(&cx.view).map(draw).unwrap_or_default();
    let drawing = match sent.borrow().is_some() {
        true => cx.as_sent(draw),
        false => draw(),
    };
    html! {
        <div class="drawing" ref={place}
            {onpointerover}
            onfocusin={Callback::from(move |event: FocusEvent| point(&event))}
            onclick={Callback::from(move |event: MouseEvent| press(&event))}
            onkeydown={Callback::from(move |event: KeyboardEvent| go(&event))}
        >
            <div>{ drawing }</div>
        </div>
    }
}

/// The marks of a drawing: links in the order of what they stand for.
struct Marks {
    place: NodeRef,
    view: View,
    drawn: Drawn,
    /// Found when the first of them is pointed at.
    subjects: OnceCell<Vec<Subject>>,
}

impl PartialEq for Marks {
    fn eq(&self, other: &Marks) -> bool {
        self.view == other.view && self.drawn == other.drawn
    }
}

impl Marks {
    fn subjects(&self) -> &[Subject] {
        self.subjects
            .get_or_init(|| self.drawn.subjects(&self.view))
    }

    fn elements(&self) -> Vec<Element> {
        let place: Option<Element> = self.place.cast();
        let chart = place.and_then(|place| place.query_selector("svg").ok()?);
        let Some(chart) = chart else {
            return Vec::new();
        };
        let marks = chart.children();
        (0..marks.length())
            .filter_map(|index| marks.item(index))
            .collect()
    }

    fn element_of(&self, subject: &Subject) -> Option<Element> {
        let index = self.subjects().iter().position(|it| it == subject)?;
        self.elements().into_iter().nth(index)
    }

    /// The one that has the focus.
    fn focused(&self) -> Option<usize> {
        let elements = self.elements();
        let active = (!elements.is_empty()).then(focus::active)??;
        elements.iter().position(|element| *element == active)
    }

    /// Gives the focus back to a mark that was drawn anew and lost it by that.
    fn keep_focus(&self, index: usize) {
        if self.focused().is_none()
            && let Some(element) = self.elements().get(index)
        {
            focus::focus(element);
        }
    }

    /// Which mark an event is about.
    fn index_at(&self, event: &Event) -> Option<usize> {
        let target: Element = event.target()?.dyn_into().ok()?;
        let mark = target.closest("a").ok()??;
        self.elements().iter().position(|element| *element == mark)
    }
}

fn explain(cx: &Context, marks: &Marks, event: &Event, index: usize) {
    let elements = marks.elements();
    if let (Some(subject), Some(element)) = (marks.subjects().get(index), elements.get(index)) {
        if event.type_() == "focusin" {
            make_tab_stop(&elements, index);
        }
        let explained = Explained::Mark(subject.clone());
        cx.runtime.pointing.explain(explained, element, event);
    }
}

/// One chart is one tab stop: the mark that was focused last.
fn make_tab_stop(marks: &[Element], stop: usize) {
    for (index, mark) in marks.iter().enumerate() {
        let tabindex = if index == stop { "0" } else { "-1" };
        // Setting an attribute fails for malformed names only.
        let _ = mark.set_attribute("tabindex", tabindex);
    }
}

/// Arrows, Home and End lead to another mark.
fn go_on(_: &Context, marks: &Marks, event: &Event, index: usize) {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
        return;
    };
    // These mean something to the browser.
    if event.alt_key() || event.ctrl_key() || event.meta_key() {
        return;
    }
    let elements = marks.elements();
    let last = elements.len() - 1;
    let next = match event.key().as_str() {
        "ArrowRight" | "ArrowDown" => (index + 1).min(last),
        "ArrowLeft" | "ArrowUp" => index.saturating_sub(1),
        "Home" => 0,
        "End" => last,
        _ => return,
    };
    event.prevent_default();
    focus::focus(&elements[next]);
}

/// A line is pinned in place: following its link would scroll to the table. Of what is no line, a
/// tap shows the tooltip; a click of a mouse, which has shown it already, follows the link.
fn press(cx: &Context, marks: &Marks, event: &Event, index: usize) {
    let mouse = event.dyn_ref::<MouseEvent>();
    let elsewhere = mouse.is_some_and(|it| it.ctrl_key() || it.meta_key() || it.shift_key());
    let Some(subject) = marks.subjects().get(index).filter(|_| !elsewhere) else {
        return;
    };
    match subject {
        Subject::Line(path) => {
            event.prevent_default();
            explain(cx, marks, event, index);
            cx.runtime.dispatch(Action::Pin(path.clone()));
        }
        Subject::Rest { .. } if matches!(pointing(event), Pointer::Finger { .. }) => {
            event.prevent_default();
            explain(cx, marks, event, index);
        }
        Subject::Others { .. } | Subject::Rest { .. } => {}
    }
}
