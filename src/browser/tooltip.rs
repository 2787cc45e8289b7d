//! The one tooltip of the page: it shows what the page has ready for what is pointed at.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::document::by_id;
use super::phrase::template;
use super::spot::{Spot, place_tooltip};
use crate::carried::{OF_LINE, OF_OTHERS, OF_REST, OF_TERM};

/// What a tooltip is about.
#[derive(Clone, Debug, PartialEq)]
pub enum Explained {
    /// A line, by its path.
    Line(String),
    /// The lines that a chart draws as one, by the breakdown's name.
    Others(String),
    /// What no line of a breakdown accounts for, by the breakdown's name.
    Rest(String),
    /// A term of the glossary, by its id.
    Term(String),
}

impl Explained {
    /// The template that explains it.
    fn id(&self) -> String {
        match self {
            Explained::Line(path) => [OF_LINE, path].concat(),
            Explained::Others(breakdown) => [OF_OTHERS, breakdown].concat(),
            Explained::Rest(breakdown) => [OF_REST, breakdown].concat(),
            Explained::Term(id) => [OF_TERM, id].concat(),
        }
    }
}

/// Shows the tooltip of what is pointed at or pinned, where it belongs; hides it without any.
pub fn show(explained: Option<&Explained>, is_pinned: bool, spot: &Spot) {
    let tooltip = by_id("tooltip").and_then(|element| element.dyn_into::<HtmlElement>().ok());
    let Some(tooltip) = tooltip else {
        return;
    };
    let explanation = explained.and_then(|explained| {
        let copy = template(&explained.id())?.clone_node_with_deep(true).ok()?;
        Some((explained, copy))
    });
    tooltip.set_text_content(None);
    tooltip.set_hidden(explanation.is_none());
    let Some((explained, copy)) = explanation else {
        return;
    };
    tooltip.set_class_name(if is_pinned { "pinned" } else { "" });
    // Fails only where a node is put into itself.
    let _ = tooltip.append_child(&copy);
    place_tooltip(&tooltip, spot, explained);
}
