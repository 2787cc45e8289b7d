//! Parts of files that nothing can be read of.

use budget_viewer::disclosure::UnreadPart;
use budget_viewer::import::import;
use budget_viewer::import::read::{ReadError, read};

use super::{lines, pdf, zip};

/// Operators that show a text in the test's font.
fn text(text: &str) -> String {
    let codes = text.encode_utf16().map(|unit| format!("{unit:04x}"));
    let codes: String = codes.collect();
    format!("BT /F 12 Tf 50 700 Td <{codes}> Tj ET ")
}

/// Operators that show a picture over so much of a page, in points.
fn picture(width: u32, height: u32) -> String {
    format!("q {width} 0 0 {height} 0 0 cm /I Do Q ")
}

#[test]
fn pages_of_a_pdf_that_are_pictures_are_named() {
    let prose = "2026年部门预算公开，2026年收入预算120.5万元，2026年支出预算120.5万元。".repeat(2);
    let pages = [
        text(&prose),
        picture(595, 842),
        // A picture behind prose, and a seal.
        picture(595, 842) + &text(&prose),
        picture(595, 500) + &text("附件"),
        picture(100, 100) + &text("公章"),
        String::new(),
    ];
    let document = read("a.pdf", &pdf(&pages)).expect("it can be read");
    assert_eq!(document.unread, [UnreadPart::page(2), UnreadPart::page(4)]);
    let imported = import("a.pdf", &pdf(&pages)).expect("it can be read");
    let disclosure = imported.disclosure("a").expect("it has figures");
    assert_eq!(disclosure.unread_parts, document.unread);
    let only = [picture(595, 842), picture(595, 842)];
    assert_eq!(read("a.pdf", &pdf(&only)), Err(ReadError::Scan));
}

#[test]
fn a_font_that_claims_more_characters_than_there_are_is_not_loaded() {
    let bytes = pdf(&[text("2026年收入预算120.5万元。")]);
    let plain = String::from_utf8(bytes).expect("the test writes text");
    let wide = plain.replace(
        "/DW 1000",
        "/DW 1000 /W [0 2147483647 500 0 4294967295 600]",
    );
    assert_eq!(read("a.pdf", wide.as_bytes()), Err(ReadError::Scan));
}

#[test]
fn sheets_that_only_have_pictures_are_named() {
    let relationships = "<a><b Id='a' Target='a.xml'/><b Id='b' Target='b.xml'/>\
                         <b Id='c' Target='c.xml'/></a>";
    let title = "<sheetData><row><c t='str'><v>收支总表</v></c></row></sheetData>";
    let figures = "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData>";
    let drawing = "<drawing r:id='d'/>";
    let sheet = |content: &[&str]| format!("<worksheet>{}</worksheet>", content.concat());
    let bytes = zip(&[
        (
            "xl/workbook.xml",
            "<workbook><sheets><sheet name='收支总表' r:id='a'/><sheet name='表二' r:id='b'/>\
             <sheet name='封底' r:id='c'/></sheets></workbook>",
        ),
        ("xl/_rels/workbook.xml.rels", relationships),
        ("xl/a.xml", &sheet(&[title, drawing])),
        ("xl/b.xml", &sheet(&[figures, drawing])),
        ("xl/c.xml", &sheet(&["<sheetData/>"])),
    ]);
    let document = read("a.xlsx", &bytes).expect("it can be read");
    assert_eq!(document.unread, [UnreadPart::sheet("收支总表")]);
    assert_eq!(lines(&document), ["收支总表", "1|2"]);
    let content = "<office:document-content><table:table table:name='附表'><table:shapes>\
                   <draw:frame/></table:shapes></table:table></office:document-content>";
    let bytes = zip(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content),
    ]);
    let document = read("a.ods", &bytes).expect("it can be read");
    assert_eq!(document.unread, [UnreadPart::sheet("附表")]);
}
