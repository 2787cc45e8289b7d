//! Reading texts, pages, Word files and spreadsheets.
#![cfg(feature = "import")]

mod changed;
mod delimited;
mod embedded;
mod format;
mod formula;
mod limit;
mod page;
mod sheet;
mod unread;
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

/// A PDF of pages with these operators, a font F without a program, and a picture I.
fn pdf(pages: &[String]) -> Vec<u8> {
    let numbers = (0..pages.len()).map(|index| format!("{} 0 R ", 10 + 2 * index));
    let kids: String = numbers.collect();
    let mut file = format!(
        "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n\
         2 0 obj\n<< /Type /Pages /Kids [{kids}] /Count {} >>\nendobj\n\
         3 0 obj\n<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H \
         /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light \
         /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 >>] >>\nendobj\n\
         4 0 obj\n<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray \
         /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream\nendobj\n",
        pages.len()
    );
    for (index, operators) in pages.iter().enumerate() {
        let (page, content) = (10 + 2 * index, 11 + 2 * index);
        file += &format!(
            "{page} 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {content} 0 R \
             /Resources << /Font << /F 3 0 R >> /XObject << /I 4 0 R >> >> >>\nendobj\n\
             {content} 0 obj\n<< /Length {} >>\nstream\n{operators}\nendstream\nendobj\n",
            operators.len()
        );
    }
    file += "trailer\n<< /Root 1 0 R >>\n";
    file.into_bytes()
}

fn packed_word(body: &str) -> Vec<u8> {
    let names = "xmlns:w=\"w\" xmlns:mc=\"mc\"";
    zip(&[(
        "word/document.xml",
        &format!("<w:document {names}><w:body>{body}</w:body></w:document>"),
    )])
}
