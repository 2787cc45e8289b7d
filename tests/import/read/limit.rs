//! Files that are made to take all memory or time.

use std::time::{Duration, Instant};

use budget_viewer::import::read::{Document, MOST_TEXT, ReadError, read};
use budget_viewer::import::{Imported, import};

use super::{lines, packed_word, zip};

fn within(limit: Duration, name: &str, bytes: &[u8]) -> Result<Document, ReadError> {
    let start = Instant::now();
    let read = read(name, bytes);
    let elapsed = start.elapsed();
    assert!(elapsed < limit, "{name} took {elapsed:?}");
    read
}

/// Unoptimised code takes some ten times as long.
const MOMENT: Duration = Duration::from_secs(20);

#[test]
fn nesting_costs_no_stack() {
    let deep = |opened: &str, text: &str, closed: &str| {
        [
            opened.repeat(100_000),
            text.to_owned(),
            closed.repeat(100_000),
        ]
        .concat()
    };
    for opened in ["<div>", "<table><tr><td>", "<b>", "<p><b id=1>", "<svg>"] {
        let page = deep(opened, "收入", "</div>");
        assert!(within(MOMENT, "a.html", format!("<html>{page}").as_bytes()).is_ok());
    }
    let table = deep("<w:tbl><w:tr><w:tc>", "<w:p/>", "</w:tc></w:tr></w:tbl>");
    assert!(within(MOMENT, "a.docx", &packed_word(&table)).is_ok());
}

#[test]
fn what_unpacks_to_too_much_is_refused() {
    let text = "收入预算".repeat(MOST_TEXT / 12 + 1);
    let word = packed_word(&format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"));
    let cells = "<tr><td colspan=1000 rowspan=1000>1<td>2".repeat(3_000);
    let page = format!("<html><table>{cells}");
    let lines = "\n".repeat(MOST_TEXT / 2);
    for (name, bytes) in [
        ("a.docx", word.as_slice()),
        ("a.html", page.as_bytes()),
        ("a.txt", lines.as_bytes()),
    ] {
        let error = within(MOMENT, name, bytes).err();
        assert_eq!(error, Some(ReadError::TooMuchText), "{name}");
    }
}

/// A million cells, fewer where the code is not optimised.
const ROWS: usize = if cfg!(debug_assertions) { 50 } else { 1000 };

#[test]
fn a_sheet_with_a_million_cells_ends_soon() {
    let rows = format!("<row>{}</row>", "<c><v>120.5</v></c>".repeat(1000)).repeat(ROWS);
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    let book = zip(&[
        (
            "xl/workbook.xml",
            "<workbook><sheets><sheet name='a' r:id='r'/></sheets></workbook>",
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<a><b Id='r' Target='s.xml'/></a>",
        ),
        ("xl/s.xml", &sheet),
    ]);
    let read = within(MOMENT, "a.xlsx", &book);
    assert_eq!(read.map(|read| read.lines.len()), Ok(ROWS));
}

/// What makes no element, or one that is soon closed, costs time as well; and every attribute is
/// compared with all others of its tag.
#[test]
fn pages_of_nothing_but_tags_or_attributes_are_refused() {
    let attributes: String = (0..3_000).map(|number| format!(" a{number}")).collect();
    let values: String = (0..3_000)
        .map(|number| format!("/a{number}='<>'"))
        .collect();
    for tags in [
        "</p>".repeat(3_000_000),
        "</x>".repeat(3_000_000),
        "<p>a".repeat(3_000_000),
        format!("<p{attributes}>"),
        format!("<!-- <p a=' --><p{attributes}>"),
        format!("<p{values}>"),
        format!("<p ='{attributes}>"),
    ] {
        let page = format!("<html><body>{tags}收入");
        let error = within(MOMENT, "a.html", page.as_bytes()).err();
        assert_eq!(error, Some(ReadError::TooMuchText), "{}", &page[..30]);
    }
}

#[test]
fn scripts_and_long_values_are_no_attributes() {
    let picture = "iVBORw0/+A ".repeat(10_000);
    let script = "for (i = 0; i<n; i++) { x = '<'; } ".repeat(30);
    let page = format!("<html><p title='{picture}'>收入<script>{script}</script><p>支出");
    let read = within(MOMENT, "a.html", page.as_bytes()).expect("it can be read");
    assert_eq!(lines(&read), ["　　收入", "　　支出"]);
}

fn imported(text: &str) -> Imported {
    let text = format!("2026年部门预算公开\n{text}");
    import("a.txt", text.as_bytes()).expect("a text can be read")
}

/// What is said over and over costs each time the same: nothing looks back to the beginning.
#[test]
fn long_texts_end_soon() {
    let table = "单位：万元\n支出总表\n";
    for (begin, repeated) in [
        ("　　", "收入预算120.5万元，比上年增加0.5万元，"),
        ("　　", "收入预算120.5万元，比上年增加0.5万元\n"),
        ("", "（一）收入预算120.5万元。\n"),
        ("　　收入", "1.1."),
        ("　　收入", "1111111111"),
        (table, "| 2010301 | 行政运行 | 120.50 |\n"),
    ] {
        let start = Instant::now();
        let imported = imported(&[begin, &repeated.repeat(20_000)].concat());
        let _disclosure = imported.disclosure("a");
        assert!(start.elapsed() < MOMENT, "{repeated} took long");
    }
}

/// Its last digits alone would be a figure that the document does not have.
#[test]
fn a_number_beyond_all_amounts_is_not_read_in_part() {
    let imported = imported(&format!("　　2026年收入预算{}.5万元。", "12".repeat(20)));
    assert_eq!(imported.readings, []);
}
