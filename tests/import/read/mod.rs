//! Reading texts, pages, Word files and spreadsheets.
#![cfg(feature = "import")]

mod changed;
mod format;
mod limit;
mod page;
mod sheet;
mod word;
mod zip;

use std::fs;

use budget_viewer::import::read::{Document, read};

use zip::zip;

/// One disclosure in every format.
const DISCLOSURES: [&str; 8] = [
    "disclosure.txt",
    "disclosure-gb18030.txt",
    "disclosure.html",
    "packed.doc",
    "disclosure.docx",
    "disclosure.xlsx",
    "disclosure.xls",
    "disclosure.ods",
];

fn bytes(name: &str) -> Vec<u8> {
    let path = format!("{}/tests/documents/{name}", env!("CARGO_MANIFEST_DIR"));
    fs::read(path).expect("the document is part of the project")
}

fn document(name: &str) -> Document {
    read(name, &bytes(name)).expect("the document can be read")
}

/// Every line with its cells between bars.
fn lines(document: &Document) -> Vec<String> {
    let lines = document.lines.iter();
    lines.map(|line| line.cells.join("|")).collect()
}

fn packed_word(body: &str) -> Vec<u8> {
    let names = "xmlns:w=\"w\" xmlns:mc=\"mc\"";
    zip(&[(
        "word/document.xml",
        &format!("<w:document {names}><w:body>{body}</w:body></w:document>"),
    )])
}
