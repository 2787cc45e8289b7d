//! The document as a whole: its title, language and appearance, and what it says of itself to style
//! sheets, assistive technology and whoever waits for it.

use wasm_bindgen::JsCast;
use web_sys::{ErrorEvent, Event, HtmlElement};

use super::{address, by_id, document, early, root, window};

/// From here to the program: something is shown only once that is there.
const AWAITED: &str = "data-awaited";
/// Scripts run, so that what only they can switch to is hidden.
const SCRIPTS: &str = "data-scripts";

/// Names the page, in tabs and in the history.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Makes the document's language the one of this code, as HTML names it.
pub fn set_lang(code: &str) {
    set("lang", Some(code));
}

/// Chooses the page's appearance, as the style sheets name it; without one, the system's.
pub fn set_theme(theme: Option<&str>) {
    set("data-theme", theme);
}

/// Says that something is on its way that will take the place of what is shown, or that it is
/// there.
pub fn set_busy(is_busy: bool) {
    set("aria-busy", is_busy.then_some("true"));
}

/// Says that the page takes the files that are dragged over it.
pub fn set_dropping(is_dropping: bool) {
    set("data-dropping", is_dropping.then_some(""));
}

/// Says that the page can be used, and since when: in whole milliseconds since it was asked for.
pub fn mark_ready() {
    let performance = window().performance();
    let now = performance.map_or(0.0, |performance| performance.now());
    set("data-ready", Some(&(now.round() as u32).to_string()));
}

/// Shows what start.js hid because the program may show something else in its place.
pub fn stop_waiting() {
    set(AWAITED, None);
}

/// Says in a sentence that the program stopped, in the place that the page keeps for it, and shows
/// everything in the page that only the program could switch to.
pub fn show_failure(sentence: &str) {
    for waits in [SCRIPTS, AWAITED] {
        set(waits, None);
    }
    let failure = by_id("failure").and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(failure) = failure {
        failure.set_text_content(Some(sentence));
        failure.set_hidden(false);
    }
    early::give_up();
}

/// Whether something uncaught happened in a script of the page's own, or in one without a name that
/// may be: those of the reader's browser run in every page.
pub fn is_own_error(event: &Event) -> bool {
    let Some(event) = event.dyn_ref::<ErrorEvent>() else {
        return false;
    };
    let file = event.filename();
    let own = [address::origin(), address::file()];
    let is_own = file.is_empty() || own.iter().any(|own| file.starts_with(own));
    // What browsers themselves complain about has no error of its own.
    is_own && !event.error().is_null() && !event.error().is_undefined()
}

/// The text in the element of that `id`, such as a script that holds data.
pub fn text_of(id: &str) -> Option<String> {
    by_id(id)?.text_content()
}

/// Prints one section, by its name, or the whole page where none is named. The style sheet hides
/// the rest while the dialogue, which stops the program, is open.
pub fn print(section: Option<&str>) {
    set("data-printed", section);
    let _ = window().print();
    set("data-printed", None);
}

/// Sets or removes an attribute of the document's own element.
fn set(name: &str, value: Option<&str>) {
    let Some(root) = root() else {
        return;
    };
    // Setting an attribute fails for malformed names only.
    let _ = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
}
