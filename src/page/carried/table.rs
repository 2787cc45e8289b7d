//! All lines as CSV.

use yew::prelude::*;

use crate::carried::TABLE;
use crate::disclosure::Path;
use crate::export;
use crate::page::reader::Reader;

/// In the page's language; the program takes out what a chart shows.
pub fn table(reader: &Reader) -> Html {
    let disclosure = &reader.disclosure;
    let paths: Vec<Path> = disclosure.lines.keys().cloned().collect();
    html! { <template id={TABLE}>{ export::csv(disclosure, &paths, reader.lang) }</template> }
}
