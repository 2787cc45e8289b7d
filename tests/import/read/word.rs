//! Word files.

use budget_viewer::import::read::read;

use super::{document, lines, packed_word, zip};

fn paragraphs(body: &str) -> Vec<String> {
    lines(&read("a.docx", &packed_word(body)).expect("the document can be read"))
}

#[test]
fn word_numbers_paragraphs_by_their_lists() {
    let read = document("disclosure.docx");
    let lines = lines(&read);
    for expected in [
        "　　第一部分 单位概况",
        "　　一、主要职责",
        "　　三、“三公”经费预算情况",
        "　　（二）公务接待费1.2万元，与上年持平。",
        "　　第三部分 部门预算公开表",
    ] {
        assert!(
            lines.iter().any(|line| line == expected),
            "{expected} in {lines:#?}"
        );
    }
    assert!(
        lines.contains(&"　　第一部分 单位概况……2".to_owned()),
        "contents have leaders"
    );
    let last = read.lines.last().and_then(|line| line.page);
    assert_eq!((read.lines[0].page, last), (Some(1), Some(2)));
}

#[test]
fn word_keeps_what_was_inserted_and_shown_alone() {
    let run = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let body = format!(
        "<w:p><w:del>{0}</w:del><w:ins>{1}</w:ins><w:moveFrom>{0}</w:moveFrom>
         <w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>
         <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{1}</w:p><w:p>{2}</w:p>
         <w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p>{2}</w:p></w:txbxContent></mc:Choice>
         <mc:Fallback><w:txbxContent><w:p>{2}</w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>{1}</w:p>",
        run("删"),
        run("甲 &amp; "),
        run("乙")
    );
    assert_eq!(
        paragraphs(&body),
        ["　　甲 &", "　　甲 & 乙", "　　甲 &", "　　乙"]
    );
}

#[test]
fn word_tables_keep_cells_that_span_others() {
    let cell = |properties: &str, text: &str| {
        format!("<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>")
    };
    let rows = [
        cell("<w:vMerge w:val='restart'/>", "甲") + &cell("<w:gridSpan w:val='2'/>", "乙"),
        cell("<w:vMerge/>", "看不见") + &cell("", "1") + &cell("", "2"),
        "<w:trPr><w:del/></w:trPr>".to_owned() + &cell("", "删") + &cell("", "删"),
    ];
    let rows: String = rows
        .iter()
        .map(|row| format!("<w:tr>{row}</w:tr>"))
        .collect();
    assert_eq!(
        paragraphs(&format!("<w:tbl>{rows}</w:tbl>")),
        ["甲|乙|", "|1|2"]
    );
}

#[test]
fn word_shows_neither_what_was_struck_out_nor_marks_of_notes_as_figures() {
    let run = |properties: &str, text: &str| {
        format!("<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>")
    };
    let raised = "<w:vertAlign w:val=\"superscript\"/>";
    let body = [
        "<w:p>".to_owned(),
        run("<w:strike/>", "482.35"),
        run("<w:dstrike/><w:b/>", "1"),
        run("<w:strike w:val=\"0\"/>", "486.35"),
        run(raised, "1"),
        run("", "万元，80m"),
        run(raised, "2"),
        "</w:p>".to_owned(),
    ];
    assert_eq!(paragraphs(&body.concat()), ["　　486.35万元，80m2"]);
}

#[test]
fn the_main_part_of_a_file_is_found_by_its_relationships() {
    let relationships = |part: &str| {
        format!(
            "<Relationships><Relationship Id='a' Type='http://x/metadata/core-properties' Target='core.xml'/>
             <Relationship Id='b' Type='http://x/relationships/officeDocument' Target='{part}'/></Relationships>"
        )
    };
    let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    let types =
        format!("<Types><Override PartName='/word/document2.xml' ContentType='{kind}'/></Types>");
    let text =
        "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>文</w:t></w:r></w:p></w:body></w:document>";
    let bytes = zip(&[
        ("_rels/.rels", &*relationships("/word/document2.xml")),
        ("[Content_Types].xml", &types),
        ("word/document2.xml", text),
    ]);
    assert_eq!(lines(&read("a.bin", &bytes).unwrap()), ["　　文"]);
}
