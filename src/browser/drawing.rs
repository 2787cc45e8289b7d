//! Charts in another form, and another view of expenditure: what is drawn changes places with what
//! a template holds ready.

use wasm_bindgen::JsCast;
use web_sys::{DocumentFragment, Element, HtmlElement, HtmlTemplateElement, Node};

use super::document::{all, document, one, one_within, within};
use crate::carried::{BY, DRAWING, FLOW};
use crate::link::Link;

/// The attribute of a chart's buttons that names a form.
pub const FORM: &str = "data-form";

/// The rows of a long table that wait to be opened.
const FOLDED: &str = "tbody[data-folded]";

/// The chart of that name. It may come from an address: a selector would have to be escaped.
pub fn chart(name: &str) -> Option<Element> {
    let mut figures = all("figure[data-chart]").into_iter();
    figures.find(|figure| figure.get_attribute("data-chart").as_deref() == Some(name))
}

/// The chart that a link shows alone, if the page has it.
pub fn alone(link: &Link) -> Option<Element> {
    chart(&link.decoded_embed()?)
}

/// Whether a chart can be drawn in a form.
pub fn has_form(figure: &Element, form: &str) -> bool {
    let mut buttons = within(figure, &format!("button[{FORM}]")).into_iter();
    buttons.any(|button| button.get_attribute(FORM).as_deref() == Some(form))
}

/// The form that a chart is drawn in, unless it opens with it: with the first.
pub fn chosen_form(figure: &Element) -> Option<String> {
    let first = one_within(figure, &format!("button[{FORM}]"))?.get_attribute(FORM);
    pressed(figure, FORM).filter(|form| first.as_ref() != Some(form))
}

/// Draws the chart that a link shows alone in the form that it asks for.
pub fn follow(link: &Link) {
    if let (Some(figure), Some(chart)) = (alone(link), link.decoded_embed())
        && let Some(form) = link.form(&chart)
    {
        show_form(&figure, form.identifier());
    }
}

/// Draws a chart in another form.
pub fn show_form(figure: &Element, form: &str) {
    let drawn = pressed(figure, FORM);
    let place = one_within(figure, ".drawing > div");
    let ready = one_within(figure, &format!("template[{DRAWING}='{form}']"));
    if let (Some(drawn), Some(place), Some(ready)) = (drawn, place, ready) {
        exchange(&place, &ready, &drawn);
        press(&within(figure, &format!("button[{FORM}]")), FORM, form);
    }
}

/// Shows one view of expenditure, and the flow into it.
pub fn show_view(by: &str) {
    press(&all("button[data-view]"), "data-view", by);
    for view in all(&format!(".view[{BY}]")) {
        let is_shown = view.get_attribute(BY).as_deref() == Some(by);
        // Refused for malformed names only.
        let _ = view.class_list().toggle_with_force("other", !is_shown);
    }
    let flow = one(&format!(".flows > figure[{FLOW}]"));
    let ready = one(&format!(".flows > template[{FLOW}='{by}']"));
    if let (Some(flow), Some(ready)) = (flow, ready)
        && let Some(drawn) = flow.get_attribute(FLOW)
        && let Some(ready) = ready.dyn_ref::<HtmlTemplateElement>()
        && let Some(next) = ready.content().first_element_child()
        && flow.replace_with_with_node_1(&next).is_ok()
    {
        // Fails only where a node is put into itself, or a name is malformed.
        let _ = ready.content().append_child(&flow);
        let _ = ready.set_attribute(FLOW, &drawn);
    }
}

/// Shows the view and opens the details, or the folded rows, that an element is in.
pub fn uncover(element: &Element) {
    if let Ok(Some(view)) = element.closest(&format!(".view.other[{BY}]"))
        && let Some(by) = view.get_attribute(BY)
    {
        show_view(&by);
    }
    if let Ok(Some(details)) = element.closest("details:not([open])") {
        let _ = details.set_attribute("open", "");
    }
    if let Ok(Some(rows)) = element.closest(FOLDED) {
        unfold(&rows);
    }
}

/// Opens the folded rows of the table that a button is in, and leads the keys to the first of them.
pub fn unfold_table(button: &Element) {
    let table = button.closest("table").ok().flatten();
    let Some(rows) = table.and_then(|table| one_within(&table, FOLDED)) else {
        return;
    };
    unfold(&rows);
    let first = one_within(&rows, "a, button");
    if let Some(first) = first.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        // What cannot have the focus leaves it where it is.
        let _ = first.focus();
    }
}

fn unfold(rows: &Element) {
    // Fails for malformed names only.
    let _ = rows.remove_attribute("data-folded");
}

/// The value of the pressed one of the buttons that have an attribute, in an element.
pub fn pressed(around: &Element, name: &str) -> Option<String> {
    one_within(around, &format!("button[{name}][aria-pressed=true]"))?.get_attribute(name)
}

/// Presses the one of the buttons whose attribute has this value.
pub fn press(buttons: &[Element], name: &str, value: &str) {
    for button in buttons {
        let is_pressed = button.get_attribute(name).as_deref() == Some(value);
        // Setting an attribute fails for malformed names only.
        let _ = button.set_attribute("aria-pressed", if is_pressed { "true" } else { "false" });
    }
}

/// Puts what a template holds into a place, and what was there into the template, under
/// its form's name.
fn exchange(place: &Element, template: &Element, drawn: &str) {
    let Some(template) = template.dyn_ref::<HtmlTemplateElement>() else {
        return;
    };
    let before: DocumentFragment = document().create_document_fragment();
    move_children(place, &before);
    move_children(&template.content(), place);
    move_children(&before, &template.content());
    // Setting an attribute fails for malformed names only.
    let _ = template.set_attribute(DRAWING, drawn);
}

fn move_children(from: &Node, to: &Node) {
    while let Some(child) = from.first_child() {
        if to.append_child(&child).is_err() {
            return;
        }
    }
}
