//! Files made in the browser: pictures, tables, the whole disclosure.

use js_sys::{Array, JSON, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, BlobPropertyBag, Element, HtmlAnchorElement, Url};

use super::desk::Desk;
use super::document::{document, one_within, within};
use super::notice::announce;
use super::page::published_json;
use super::phrase::{phrase, template};
use super::picture::Picture;
use super::{address, page, picture};
use crate::carried::{Phrase, TABLE};

/// Makes the file that the button stands for, and hands it to the browser.
pub fn start(desk: &Desk, button: &Element, kind: &str) {
    let kind = kind.to_owned();
    let made = match kind.as_str() {
        "json" => whole(desk),
        "csv" => table(button),
        "svg" | "png" => chart(desk, button),
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
            announce(&phrase(Phrase::DownloadFailed));
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

fn whole(desk: &Desk) -> Option<Made> {
    let text = match desk.own().as_ref().filter(|_| desk.shows_own()) {
        Some(own) => own.json.clone(),
        None => indented(&published_json())?,
    };
    Some(Made::File(File {
        name: format!("{}.json", stem()),
        kind: "application/json",
        text,
    }))
}

/// JSON for people: the page carries it without blanks.
fn indented(json: &str) -> Option<String> {
    let value = JSON::parse(json).ok()?;
    let text = JSON::stringify_with_replacer_and_space(&value, &JsValue::NULL, &2.into()).ok()?;
    text.as_string()
}

fn table(button: &Element) -> Option<Made> {
    let (frame, id) = frame_of(button)?;
    let all = template(TABLE)?.text_content()?;
    let (head, records) = all.split_once('\n')?;
    let of = |path: &str| {
        let mut records = records.lines();
        records.find(|record| {
            record
                .strip_prefix(path)
                .is_some_and(|rest| rest.starts_with(','))
        })
    };
    let lines = lines_of(&frame);
    let chosen = lines.iter().filter_map(|path| of(path));
    let text = [head].into_iter().chain(chosen);
    Some(Made::File(File {
        name: format!("{}-{id}.csv", stem()),
        kind: "text/csv;charset=utf-8",
        text: text.map(|record| format!("{record}\r\n")).collect(),
    }))
}

fn chart(desk: &Desk, button: &Element) -> Option<Made> {
    let (frame, id) = frame_of(button)?;
    let link = address::absolute(&desk.link(), &target_of(&frame));
    let picture = picture::standalone(&frame, &link)?;
    Some(Made::Picture(picture, format!("{}-{id}", stem())))
}

/// What the names of all files of a disclosure begin with.
fn stem() -> String {
    page::path().replace('/', "-")
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
fn lines_of(frame: &Element) -> Vec<String> {
    let rows = within(frame, "tr[data-line]").into_iter();
    rows.filter_map(|row| row.get_attribute("data-line"))
        .collect()
}

/// What the chart's own link button points at.
fn target_of(frame: &Element) -> String {
    let button = one_within(frame, ".foot [data-copy]");
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
