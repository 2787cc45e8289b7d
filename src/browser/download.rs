//! Files made in the browser: pictures, tables, the whole disclosure.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, BlobPropertyBag, Element, HtmlAnchorElement, Url};

use super::document::{announce, document};
use super::picture::Picture;
use super::{Desk, address, picture};
use crate::disclosure::{Disclosure, Path};
use crate::export;
use crate::lang::words;
use crate::page::view::View;

/// Makes the file that the button stands for, and hands it to the browser.
pub fn start(desk: &Desk, button: &Element, kind: &str) {
    let view = desk.view.borrow();
    let lang = view.link.lang;
    let kind = kind.to_owned();
    let made = match kind.as_str() {
        "json" => whole(view.disclosure()),
        "csv" => table(&view, button),
        "svg" | "png" => chart(&view, button),
        _ => return,
    };
    spawn_local(async move {
        let saved = match made {
            Some(Made::File(file)) => file.save(),
            Some(Made::Picture(picture, name)) if kind == "png" => {
                let blob = picture::rasterise(&picture).await.ok();
                blob.and_then(|blob| save(&blob, &format!("{name}.png")))
            }
            Some(Made::Picture(picture, name)) => File {
                name: format!("{name}.svg"),
                kind: "image/svg+xml",
                text: picture.text,
            }
            .save(),
            None => None,
        };
        if saved.is_none() {
            announce(words(lang).download_failed);
        }
    });
}

/// What a button makes: a file as it is, or a picture without its ending.
enum Made {
    File(File),
    Picture(Picture, String),
}

struct File {
    name: String,
    kind: &'static str,
    text: String,
}

fn whole(disclosure: &Disclosure) -> Option<Made> {
    Some(Made::File(File {
        name: format!("{}.json", stem(disclosure)),
        kind: "application/json",
        text: export::json(disclosure)?,
    }))
}

fn table(view: &View, button: &Element) -> Option<Made> {
    let (frame, id) = frame_of(button)?;
    let disclosure = view.disclosure();
    Some(Made::File(File {
        name: format!("{}-{id}.csv", stem(disclosure)),
        kind: "text/csv;charset=utf-8",
        text: export::csv(disclosure, &lines_of(&frame), view.link.lang),
    }))
}

fn chart(view: &View, button: &Element) -> Option<Made> {
    let (frame, id) = frame_of(button)?;
    let disclosure = view.disclosure();
    let link = address::absolute(view, &target_of(&frame));
    let picture = picture::standalone(&frame, disclosure, view.link.lang, &link)?;
    Some(Made::Picture(picture, format!("{}-{id}", stem(disclosure))))
}

/// What the names of all files of a disclosure begin with.
fn stem(disclosure: &Disclosure) -> String {
    format!("{}-{}", disclosure.entity.id, disclosure.year)
}

/// The chart or table that the button belongs to, and its name in file names.
fn frame_of(button: &Element) -> Option<(Element, String)> {
    let frame = button.closest("[data-chart], [data-table-frame]").ok()??;
    let id = frame
        .get_attribute("data-chart")
        .or_else(|| frame.get_attribute("data-table-frame"))?;
    Some((frame, id.replace('/', "-")))
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

impl File {
    fn save(&self) -> Option<()> {
        let parts = Array::of1(&Uint8Array::from(self.text.as_bytes()));
        let options = BlobPropertyBag::new();
        options.set_type(self.kind);
        let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
        save(&blob, &self.name)
    }
}

/// Follows a link to the blob that asks for saving it under a name.
fn save(blob: &Blob, file: &str) -> Option<()> {
    let url = Url::create_object_url_with_blob(blob).ok()?;
    let link: HtmlAnchorElement = document().create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&url);
    link.set_download(file);
    link.click();
    Url::revoke_object_url(&url).ok()
}
