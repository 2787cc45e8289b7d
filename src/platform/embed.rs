//! One chart alone, in a frame of another page.

use std::iter::successors;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::pointer::highlight;
use super::{all, document, root};

/// The chart that is shown alone.
const ALONE: &str = "data-alone";
/// The page around it.
const FRAMED: &str = "data-framed";
/// What that chart stands in.
const AROUND: &str = "data-around";
/// The `id` of the element that holds the page.
const APP: &str = "app";

/// Makes a chart the one that is shown alone: marks it, and what it stands in, for the style sheet.
/// start.js has done so in the page that was sent.
pub fn stand_alone(figure: &Element) {
    for attribute in [ALONE, AROUND] {
        highlight::unset(&all(&format!("[{attribute}]")), attribute);
    }
    let ancestors = successors(figure.parent_element(), |element| element.parent_element());
    let around: Vec<Element> = ancestors
        .take_while(|element| element.id() != APP)
        .collect();
    highlight::set(&around, AROUND);
    highlight::set(std::slice::from_ref(figure), ALONE);
    // A page that was sent without the chart was not known to have it.
    if let Some(root) = root() {
        highlight::set(&[root], FRAMED);
    }
}

/// How high a chart is alone, in pixels, where it is as narrow as it may become.
pub fn height_alone(figure: &Element) -> Option<i32> {
    let place: HtmlElement = document().create_element("div").ok()?.dyn_into().ok()?;
    place.set_class_name("sizing");
    place
        .append_child(&figure.clone_node_with_deep(true).ok()?)
        .ok()?;
    document().body()?.append_child(&place).ok()?;
    let height = place.offset_height();
    place.remove();
    Some(height)
}
