//! Handing a link on: the system's share sheet, or else the clipboard.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::ShareData;

use super::document::{announce, document, window};
use super::{Desk, address};
use crate::lang::{fill, words};

/// Shares or copies the address of a part of the page, and says how it went.
pub fn hand_on(desk: &Desk, target: &str) {
    let view = desk.view.borrow();
    let url = address::absolute(&view, target);
    let words = words(view.link.lang);
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
    let refused = fill(words.copy_failed, &[("url", &url)]);
    if !has(&navigator, "clipboard") {
        announce(&refused);
        return;
    }
    let copied = navigator.clipboard().write_text(&url);
    spawn_local(async move {
        match JsFuture::from(copied).await {
            Ok(_) => announce(words.copied),
            Err(_) => announce(&refused),
        }
    });
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
