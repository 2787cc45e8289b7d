//! The formats that a disclosure is written in.

use super::made::{Block, Made, RAISED, Row, STRUCK};
use super::zip::zip;

/// How a disclosure is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Text,
    Page,
    Word,
    Sheet,
}

impl Format {
    pub const ALL: [Format; 4] = [Format::Text, Format::Page, Format::Word, Format::Sheet];

    pub fn name(self) -> &'static str {
        match self {
            Format::Text => "budget.txt",
            Format::Page => "budget.html",
            Format::Word => "budget.docx",
            Format::Sheet => "budget.xlsx",
        }
    }

    pub fn written(self, made: &Made) -> Vec<u8> {
        match self {
            Format::Text => text(made).into_bytes(),
            Format::Page => page(made).into_bytes(),
            Format::Word => zip(&[("word/document.xml", &word(made))]),
            Format::Sheet => sheet(made),
        }
    }
}

/// A text without what is struck out and with what is raised between other marks.
fn marked(text: &str, raised: [&str; 2]) -> String {
    let mut marked = String::new();
    let mut is_struck = false;
    for each in text.chars() {
        match each {
            _ if each == STRUCK[0] => is_struck = true,
            _ if each == STRUCK[1] => is_struck = false,
            _ if is_struck => {}
            _ if each == RAISED[0] => marked.push_str(raised[0]),
            _ if each == RAISED[1] => marked.push_str(raised[1]),
            _ => marked.push(each),
        }
    }
    marked
}

fn shown(rows: &[Row]) -> impl Iterator<Item = &Row> {
    rows.iter().filter(|row| !row.is_hidden)
}

/// What a text cannot hide or strike out, it does not have.
fn text(made: &Made) -> String {
    let lines = made.0.iter().map(|block| match block {
        Block::Paragraph(text) => marked(text, ["[", "]"]) + "\n",
        Block::Table(rows) => {
            let rows = shown(rows).map(|row| format!("| {} |\n", row.cells.join(" | ")));
            marked(&rows.collect::<String>(), ["[", "]"])
        }
    });
    lines.collect()
}

fn page(made: &Made) -> String {
    let html = |text: &str| {
        let text = text.replace(STRUCK[0], "<s>").replace(STRUCK[1], "</s>");
        text.replace(RAISED[0], "<sup>")
            .replace(RAISED[1], "</sup>")
    };
    let blocks = made.0.iter().map(|block| match block {
        Block::Paragraph(text) => format!("<p>{}</p>\n", html(text)),
        Block::Table(rows) => {
            let rows = rows.iter().map(|row| {
                let cells = row
                    .cells
                    .iter()
                    .map(|cell| format!("<td>{}</td>", html(cell)));
                let style = if row.is_hidden {
                    " style=\"display:none\""
                } else {
                    ""
                };
                format!("<tr{style}>{}</tr>\n", cells.collect::<String>())
            });
            format!("<table>{}</table>\n", rows.collect::<String>())
        }
    });
    let body: String = blocks.collect();
    format!("<!doctype html><html><head><meta charset=\"utf-8\"></head><body>{body}</body></html>")
}

fn word(made: &Made) -> String {
    let run = |text: &str| {
        let open = |properties| {
            format!("</w:t></w:r><w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">")
        };
        let strike = open("<w:strike/>");
        let raise = open("<w:vertAlign w:val=\"superscript\"/>");
        let text = text.replace(STRUCK[0], &strike).replace(RAISED[0], &raise);
        let text = text.replace([STRUCK[1], RAISED[1]], &open(""));
        format!("<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
    };
    let blocks = made.0.iter().map(|block| match block {
        Block::Paragraph(text) => run(text),
        Block::Table(rows) => {
            let rows = rows.iter().map(|row| {
                let cells = row
                    .cells
                    .iter()
                    .map(|cell| format!("<w:tc>{}</w:tc>", run(cell)));
                let hidden = match row.is_hidden {
                    true => "<w:trPr><w:hidden/></w:trPr>",
                    false => "",
                };
                format!("<w:tr>{hidden}{}</w:tr>", cells.collect::<String>())
            });
            format!("<w:tbl>{}</w:tbl>", rows.collect::<String>())
        }
    });
    let body: String = blocks.collect();
    format!("<w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>")
}

/// One sheet with everything in it, a paragraph in the first cell of a row.
fn sheet(made: &Made) -> Vec<u8> {
    let mut rows = String::new();
    let mut number = 0;
    let mut add = |cells: &[String], is_hidden: bool| {
        number += 1;
        let hidden = if is_hidden { " hidden=\"1\"" } else { "" };
        let cells = cells.iter().enumerate().map(|(column, text)| {
            let column = char::from(b'A' + column as u8);
            // A cell's own text is plain.
            let text = marked(text, ["[", "]"]);
            format!("<c r=\"{column}{number}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
        });
        let cells: String = cells.collect();
        rows.push_str(&format!("<row r=\"{number}\"{hidden}>{cells}</row>"));
    };
    for block in &made.0 {
        match block {
            Block::Paragraph(text) => add(std::slice::from_ref(text), false),
            Block::Table(table) => {
                for row in table {
                    add(&row.cells, row.is_hidden);
                }
            }
        }
    }
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let related = |kind: &str, target: &str| {
        format!(
            "<Relationships xmlns=\"{package}\"><Relationship Id=\"rId1\" Type=\"{office}/{kind}\" Target=\"{target}\"/></Relationships>"
        )
    };
    zip(&[
        ("_rels/.rels", &related("officeDocument", "xl/workbook.xml")),
        (
            "xl/workbook.xml",
            &format!(
                "<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            &related("worksheet", "worksheets/sheet1.xml"),
        ),
        (
            "xl/worksheets/sheet1.xml",
            &format!("<worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData></worksheet>"),
        ),
    ])
}
