//! Handing a link on: the system's share sheet, or else the clipboard. A chart's embed code too.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, HtmlElement, ShareData};

use super::desk::Desk;
use super::document::{document, one_within, window};
use super::notice::announce;
use super::phrase::{phrase, say};
use super::{address, drawing};
use crate::carried::Phrase;
use crate::export::escape;

/// Shares or copies the address of a part of the page, and says how it went.
pub fn hand_on(desk: &Desk, target: &str) {
    let url = address::absolute(&desk.link(), target);
    let navigator = window().navigator();
    if is_touch_first() && has(&navigator, "share") {
        let data = ShareData::new();
        data.set_url(&url);
        data.set_title(&document().title());
        let shared = navigator.share_with_data(&data);
        // A reader who closes the sheet has changed their mind: nothing to say.
        spawn_local(async move {
            let _ = JsFuture::from(shared).await;
        });
        return;
    }
    copy(url, Phrase::Copied);
}

/// Copies `text`, and says that it was, or else the text itself.
fn copy(text: String, copied: Phrase) {
    let navigator = window().navigator();
    let refused = say(Phrase::CopyFailed, &[("url", &text)]);
    if !has(&navigator, "clipboard") {
        announce(&refused);
        return;
    }
    let written = navigator.clipboard().write_text(&text);
    spawn_local(async move {
        match JsFuture::from(written).await {
            Ok(_) => announce(&phrase(copied)),
            Err(_) => announce(&refused),
        }
    });
}

/// Copies the code that frames the button's chart on another page, as it is now shown.
pub fn hand_on_frame(desk: &Desk, button: &Element, chart: &str) -> Option<()> {
    let figure = button.closest("figure").ok()??;
    let (chart, state) = match chart.split_once('#') {
        Some((chart, state)) => (chart, Some(state)),
        None => (chart, None),
    };
    let has_mark = |path: &&str| one_within(&figure, &format!("[data-mark='{path}']")).is_some();
    let pinned = desk.pinned();
    let pinned = pinned.as_deref().filter(has_mark);
    let url = address::embedded(
        &desk.link(),
        chart,
        drawing::chosen_form(&figure).and_then(|form| form.parse().ok()),
        pinned.or(state),
    );
    let finding = one_within(&figure, ".finding")?.text_content()?;
    let title = [document().title(), phrase(Phrase::Colon), finding].concat();
    let code = format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"{}\" loading=\"lazy\" style=\"border:0\"></iframe>",
        escape(&url),
        escape(&title),
        height_alone(&figure)?
    );
    copy(code, Phrase::EmbedCopied);
    Some(())
}

/// How high the chart is alone, in pixels, where it is as narrow as it may become.
fn height_alone(figure: &Element) -> Option<i32> {
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

/// Whether the browser offers `property`; what it lacks must not be called.
fn has(navigator: &web_sys::Navigator, property: &str) -> bool {
    let value = Reflect::get(navigator, &JsValue::from_str(property));
    value.is_ok_and(|value| !value.is_undefined())
}

/// On a desktop a copied link is handier than its share sheet.
fn is_touch_first() -> bool {
    let query = window().match_media("(pointer: coarse)").ok().flatten();
    query.is_some_and(|query| query.matches())
}
