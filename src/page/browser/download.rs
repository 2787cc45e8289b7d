//! Files made in the browser: pictures, tables, the whole disclosure.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, BlobPropertyBag, Element, HtmlAnchorElement, Url};

use super::document::{announce, document};
use super::{Desk, address, picture};
use crate::disclosure::Path;
use crate::export;
use crate::lang::words;

/// Makes the file that the button stands for, and hands it to the browser.
pub fn start(desk: &Desk, button: &Element, kind: &str) {
    let view = desk.view.borrow();
    let disclosure = view.disclosure();
    let lang = view.link.lang;
    let name = format!("{}-{}", disclosure.entity.id, disclosure.year);
    let frame = button
        .closest("[data-chart], [data-table-frame]")
        .ok()
        .flatten();
    let file = |frame: &Element, ending: &str| {
        let id = frame
            .get_attribute("data-chart")
            .or_else(|| frame.get_attribute("data-table-frame"));
        format!(
            "{name}-{}.{ending}",
            id.unwrap_or_default().replace('/', "-")
        )
    };
    let failed = move || announce(words(lang).download_failed);
    match (kind, frame) {
        ("json", _) => {
            if export::json(disclosure)
                .and_then(|json| save(json.as_bytes(), "application/json", &format!("{name}.json")))
                .is_none()
            {
                failed();
            }
        }
        ("csv", Some(frame)) => {
            let csv = export::csv(disclosure, &lines_of(&frame), lang);
            if save(
                csv.as_bytes(),
                "text/csv;charset=utf-8",
                &file(&frame, "csv"),
            )
            .is_none()
            {
                failed();
            }
        }
        ("svg" | "png", Some(frame)) => {
            let link = address::absolute(&view.link, &target_of(&frame));
            let Some(svg) = picture::standalone(&frame, disclosure, lang, &link) else {
                return failed();
            };
            let file = file(&frame, kind);
            if kind == "svg" {
                if save(svg.text.as_bytes(), "image/svg+xml", &file).is_none() {
                    failed();
                }
                return;
            }
            spawn_local(async move {
                let saved = match picture::rasterise(&svg).await {
                    Ok(blob) => save_blob(&blob, &file),
                    Err(_) => None,
                };
                if saved.is_none() {
                    failed();
                }
            });
        }
        _ => {}
    }
}

/// The lines that a table shows, in its order.
fn lines_of(frame: &Element) -> Vec<Path> {
    let Ok(rows) = frame.query_selector_all("tr[data-line]") else {
        return Vec::new();
    };
    (0..rows.length())
        .filter_map(|index| rows.item(index)?.dyn_into::<Element>().ok())
        .filter_map(|row| row.get_attribute("data-line")?.parse().ok())
        .collect()
}

/// What the chart's own link button points at.
fn target_of(frame: &Element) -> String {
    let button = frame.query_selector(".foot [data-copy]").ok().flatten();
    button
        .and_then(|button| button.get_attribute("data-copy"))
        .unwrap_or_default()
}

fn save(bytes: &[u8], kind: &str, file: &str) -> Option<()> {
    let parts = Array::of1(&Uint8Array::from(bytes));
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    save_blob(&blob, file)
}

/// Follows a link to the blob that asks for saving it under a name.
fn save_blob(blob: &Blob, file: &str) -> Option<()> {
    let url = Url::create_object_url_with_blob(blob).ok()?;
    let link: HtmlAnchorElement = document().create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&url);
    link.set_download(file);
    link.click();
    Url::revoke_object_url(&url).ok()
}
