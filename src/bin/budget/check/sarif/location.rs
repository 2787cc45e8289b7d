//! Where results stand: the file, the lines of those that have lines, and the budget's line.

use std::env;
use std::path::{Component, Path};

use budget_viewer::lang::{place_steps, text_in, words};
use budget_viewer::link::Lang;
use budget_viewer::report::Side;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use super::super::super::document::Document;
use super::text::escaped;

/// What a path may hold in a URI reference without being encoded.
const PATH: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~');

/// The file, at its beginning: code hosts ask for a region also where nothing is known of it.
pub fn whole(uri: &str) -> Value {
    let region = json!({ "startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1 });
    json!({ "physicalLocation": { "artifactLocation": { "uri": uri }, "region": region } })
}

/// Where a side stands.
pub fn of_side(
    uri: &str,
    document: &Document,
    side: &Side,
    quote: Option<&str>,
    lang: Lang,
) -> Value {
    let words = words(lang);
    let mut location = whole(uri);
    let line = side.line.as_ref();
    let named = line.and_then(|path| document.disclosure.lines.get(path));
    if let Some((path, line)) = line.zip(named) {
        location["logicalLocations"] = json!([{
            "name": text_in(&line.name, lang),
            "fullyQualifiedName": path.to_string(),
        }]);
    }
    if let Some(region) = quote.and_then(|quote| document.region(&side.place, quote)) {
        location["physicalLocation"]["region"] = json!({
            "startLine": region.start.line,
            "startColumn": region.start.column,
            "endLine": region.end.line,
            "endColumn": region.end.column,
            "snippet": { "text": region.text },
        });
    }
    let place = document.place(&side.place);
    let steps = place.map(|place| place_steps(words, lang, &place));
    let steps = steps.unwrap_or_default().join(words.place_separator);
    let quote = quote.map(|quote| format!("“{quote}”"));
    let told = [Some(steps), quote].into_iter().flatten();
    let told: Vec<String> = told.filter(|told| !told.is_empty()).collect();
    if !told.is_empty() {
        location["message"] = json!({ "text": escaped(&told.join(words.colon)) });
    }
    location
}

/// The file as a URI reference: relative to the working directory wherever it stands below it.
pub fn uri(file: &Path) -> String {
    let here = env::current_dir().unwrap_or_default();
    let file = file.strip_prefix(&here).unwrap_or(file);
    let steps = file.components().filter(|step| *step != Component::CurDir);
    let path: std::path::PathBuf = steps.collect();
    let path = path.to_string_lossy().replace('\\', "/");
    let encoded = utf8_percent_encode(&path, PATH).to_string();
    match file.is_absolute() {
        true => format!("file://{encoded}"),
        false => encoded,
    }
}
