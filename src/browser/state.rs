//! What the reader chose in a page, and where they are in it, for taking it into another.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, SvgElement};

use super::document::{all, by_id, document, one, window};
use super::{drawing, filter};
use crate::carried::ROOT;

/// The forms of charts, the view of expenditure, the filter, what is folded; the place and the focus.
pub struct State {
    /// Charts by name, with their forms.
    forms: Vec<(String, String)>,
    view: Option<String>,
    filter: Option<String>,
    /// Whether each of the page's details is open; pages of one disclosure have the same ones.
    open: Vec<bool>,
    /// The names of the long tables that were opened.
    unfolded: Vec<String>,
    /// A selector of what has the focus.
    focus: Option<String>,
    /// The first element with a name in the window, and where its top is, in pixels.
    anchor: Option<(String, f64)>,
}

/// The attributes that tell what can have the focus apart.
const NAMES: [&str; 8] = [
    "data-mark",
    "data-rest",
    "data-switch",
    "data-view",
    "data-form",
    "data-filter",
    "data-import",
    "data-copy",
];

impl State {
    pub fn of_document() -> State {
        let root = by_id(ROOT);
        let pressed = |name| drawing::pressed(root.as_ref()?, name);
        let figures = all("[data-chart]").into_iter();
        let forms = figures.filter_map(|figure| {
            let form = drawing::pressed(&figure, drawing::FORM)?;
            Some((figure.get_attribute("data-chart")?, form))
        });
        State {
            forms: forms.collect(),
            view: pressed("data-view"),
            filter: pressed("data-filter"),
            open: details()
                .iter()
                .map(|it| it.has_attribute("open"))
                .collect(),
            unfolded: all("table:has(.unfold):not(:has([data-folded]))")
                .iter()
                .filter_map(|table| table.get_attribute("data-table"))
                .collect(),
            focus: document().active_element().and_then(|it| selector_of(&it)),
            anchor: anchor(),
        }
    }

    /// Makes the page that is now there as the other was.
    pub fn restore(&self) {
        if let Some(view) = &self.view {
            drawing::show_view(view);
        }
        for (chart, form) in &self.forms {
            if let Some(figure) = drawing::chart(chart) {
                drawing::show_form(&figure, form);
            }
        }
        if let Some(filter) = &self.filter {
            filter::show(filter);
        }
        for name in &self.unfolded {
            if let Some(button) = one(&format!("[data-table='{name}'] [data-unfold]")) {
                drawing::unfold_table(&button);
            }
        }
        let details = details();
        if details.len() == self.open.len() {
            for (element, is_open) in details.iter().zip(&self.open) {
                // Fails for malformed names only.
                let _ = element.toggle_attribute_with_force("open", *is_open);
            }
        }
        if let Some((id, top)) = &self.anchor
            && let Some(element) = by_id(id)
        {
            let moved = element.get_bounding_client_rect().top() - top;
            window().scroll_by_with_x_and_y(0.0, moved);
        }
        let focus = self.focus.as_deref().and_then(one);
        // What cannot have it any more leaves it to the document.
        let _ = match focus.map(JsCast::dyn_into::<HtmlElement>) {
            Some(Ok(element)) => element.focus(),
            Some(Err(mark)) => mark.unchecked_into::<SvgElement>().focus(),
            None => Ok(()),
        };
    }
}

fn details() -> Vec<Element> {
    all(&format!("#{ROOT} details"))
}

fn selector_of(element: &Element) -> Option<String> {
    let name = NAMES.into_iter().find(|name| element.has_attribute(name))?;
    let value = element.get_attribute(name)?;
    let around = element.closest("[data-chart]").ok().flatten();
    let chart = around.and_then(|figure| figure.get_attribute("data-chart"));
    let within = chart.map(|chart| format!("[data-chart='{chart}'] "));
    Some(format!("{}[{name}='{value}']", within.unwrap_or_default()))
}

/// At the top of the page there is none: its head stays where it is.
fn anchor() -> Option<(String, f64)> {
    if window().scroll_y().is_ok_and(|y| y == 0.0) {
        return None;
    }
    all("main :is(section, figure, tr, h2, h3)[id]")
        .into_iter()
        .map(|element| (element.id(), element.get_bounding_client_rect()))
        .find(|(_, place)| place.height() > 0.0 && place.top() >= 0.0)
        .map(|(id, place)| (id, place.top()))
}
