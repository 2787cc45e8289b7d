//! Files made in the browser, handed to it for saving.

use js_sys::{Array, JSON, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use crate::platform::document;

/// How many blanks a level of JSON begins with.
const INDENT: i32 = 2;

/// Saves a text under a name; `None` where the browser makes no file of it.
pub fn save_text(name: &str, media_type: &str, text: &str) -> Option<()> {
    let parts = Array::of1(&Uint8Array::from(text.as_bytes()));
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    save(&blob, name)
}

/// JSON with a line for each value, as people read it; `None` where the text is no JSON.
pub fn indented(json: &str) -> Option<String> {
    let value = JSON::parse(json).ok()?;
    let text = JSON::stringify_with_replacer_and_space(&value, &JsValue::NULL, &INDENT.into());
    text.ok().map(String::from)
}

/// Saves a blob under a name, as following a link to it does; `None` where the browser makes no
/// file of it.
pub fn save(blob: &Blob, name: &str) -> Option<()> {
    let url = Url::create_object_url_with_blob(blob).ok()?;
    let link: HtmlAnchorElement = document().create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&url).ok()
}
