//! What is embedded in files of Word.

use budget_viewer::disclosure::UnreadPart;
use budget_viewer::import::read::{Document, read};

use super::lines;
use super::zip::zip_of_bytes;

/// A workbook whose second sheet is the active one; of this, three columns are shown.
fn workbook() -> Vec<u8> {
    let cell = |place: &str, text: &str| format!("<c r='{place}' t='str'><v>{text}</v></c>");
    let sheet = |cells: String| format!("<worksheet><sheetData>{cells}</sheetData></worksheet>");
    let shown = [
        format!(
            "<row r='1'>{}{}</row>",
            cell("A1", "项目"),
            cell("B1", "预算数")
        ),
        format!(
            "<row r='2'>{}{}</row>",
            cell("A2", "收入总计"),
            "<c r='B2'><f>SUM(B9)</f><v/></c>"
        ),
        format!(
            "<row r='3'>{}{}</row>",
            cell("A3", "支出总计"),
            cell("D3", "草稿")
        ),
        "<row r='9'><c r='B9'><v>120.5</v></c></row>".to_owned(),
    ];
    zip_of_bytes(&[
        (
            "xl/workbook.xml",
            "<workbook><bookViews><workbookView activeTab='1'/></bookViews><sheets>\
             <sheet name='a' r:id='a'/><sheet name='b' r:id='b'/></sheets>\
             <oleSize ref='A1:C3'/></workbook>"
                .as_bytes(),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            b"<a><b Id='a' Target='a.xml'/><b Id='b' Target='b.xml'/></a>",
        ),
        (
            "xl/a.xml",
            sheet("<row><c><v>7</v></c></row>".to_owned()).as_bytes(),
        ),
        ("xl/b.xml", sheet(shown.concat()).as_bytes()),
    ])
}

fn object(program: &str, more: &str) -> String {
    format!(
        "<w:p><w:r><w:object><v:shape><w:txbxContent><w:p/></w:txbxContent></v:shape>\
         <o:OLEObject ProgID='{program}' {more} r:id='o'/></w:object></w:r></w:p>"
    )
}

/// A file of Word that has a part beside its body, called by `o`.
fn word(body: &str, part: &str, bytes: &[u8]) -> Document {
    let document = format!("<w:document><w:body><w:p/>{body}</w:body></w:document>");
    let relationships = format!("<a><b Id='o' Type='x/package' Target='{part}'/></a>");
    let bytes = zip_of_bytes(&[
        ("word/document.xml", document.as_bytes()),
        ("word/_rels/document.xml.rels", relationships.as_bytes()),
        (&format!("word/{part}"), bytes),
    ]);
    read("a.docx", &bytes).expect("it can be read")
}

#[test]
fn an_embedded_worksheet_is_read_as_far_as_it_is_shown() {
    let read = word(
        &object("Excel.Sheet.12", ""),
        "embeddings/book.xlsx",
        &workbook(),
    );
    assert_eq!(lines(&read), ["项目|预算数", "收入总计|120.5", "支出总计"]);
    assert_eq!(read.unread, []);
}

#[test]
fn an_embedded_sheet_of_an_old_workbook_is_named_where_nobody_knows_which_is_shown() {
    let old = super::bytes("disclosure.xls");
    let read = word(&object("Excel.Sheet.8", ""), "embeddings/book.xls", &old);
    assert_eq!(read.unread, [UnreadPart::object("book.xls", None)]);
}

#[test]
fn what_cannot_be_read_is_named_but_for_formulas() {
    let name = "embeddings/object.bin";
    let unread = |body: &str| word(body, name, b"nothing that is known").unread;
    let named = [UnreadPart::object("object.bin", None)];
    assert_eq!(unread(&object("Excel.Sheet.12", "")), named);
    assert_eq!(unread(&object("Visio.Drawing.15", "")), named);
    assert_eq!(unread(&object("Equation.3", "")), []);
    let symbol = object("Excel.Sheet.12", "DrawAspect='Icon'");
    let symbol = word(&symbol, "embeddings/book.xlsx", &workbook());
    assert_eq!(symbol.unread, [UnreadPart::object("book.xlsx", None)]);
}

#[test]
fn texts_of_other_formats_stand_where_they_are_embedded() {
    let body = "<w:p><w:r><w:t>上文</w:t></w:r></w:p><w:altChunk r:id='o'/>\
                <w:p><w:r><w:t>下文</w:t></w:r></w:p>";
    let page = "<html><body><table><tr><td>收入总计<td>120.5</table></body></html>";
    let read = word(body, "chunk.html", page.as_bytes());
    assert_eq!(lines(&read), ["　　上文", "收入总计|120.5", "　　下文"]);
    let rich = word(body, "chunk.rtf", b"{\\rtf1 120.5}");
    assert_eq!(lines(&rich), ["　　上文", "　　下文"]);
    assert_eq!(rich.unread, [UnreadPart::object("chunk.rtf", None)]);
}

#[test]
fn no_more_than_some_of_the_parts_that_a_document_embeds_are_read() {
    let objects = object("Excel.Sheet.12", "").repeat(1_000);
    let read = word(&objects, "embeddings/book.xlsx", &workbook());
    assert_eq!((read.lines.len(), read.unread.len()), (300, 900));
}
