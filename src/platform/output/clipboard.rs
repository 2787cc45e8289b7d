//! Handing a text on: the system's share sheet, and the clipboard.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Navigator, ShareData};

use crate::platform::window;

/// Copies `text`; false where the browser has no clipboard, or refuses it. Copying begins before
/// this returns: browsers allow it only in answer to a click.
pub fn copy(text: &str) -> impl Future<Output = bool> + use<> {
    let navigator = window().navigator();
    let written = has(&navigator, "clipboard").then(|| navigator.clipboard().write_text(text));
    async move {
        match written {
            Some(written) => JsFuture::from(written).await.is_ok(),
            None => false,
        }
    }
}

/// Asks for the system's share sheet; false where there is none, or a copied address is handier, as
/// on a desktop.
pub fn share(url: &str, title: &str) -> bool {
    let navigator = window().navigator();
    if !is_touch_first() || !has(&navigator, "share") {
        return false;
    }
    let data = ShareData::new();
    data.set_url(url);
    data.set_title(title);
    let shared = navigator.share_with_data(&data);
    // A reader who closes the sheet has changed their mind: nothing to say.
    spawn_local(async move {
        let _ = JsFuture::from(shared).await;
    });
    true
}

/// Whether the browser offers `property`; what it lacks must not be called.
fn has(navigator: &Navigator, property: &str) -> bool {
    let value = Reflect::get(navigator, &JsValue::from_str(property));
    value.is_ok_and(|value| !value.is_undefined())
}

fn is_touch_first() -> bool {
    let query = window().match_media("(pointer: coarse)").ok().flatten();
    query.is_some_and(|query| query.matches())
}
