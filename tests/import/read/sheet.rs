//! Spreadsheets.

use budget_viewer::import::read::read;

use super::{document, lines, zip};

#[test]
fn numbers_are_shown_as_their_cells_show_them() {
    assert_eq!(
        lines(&document("numbers.xlsx")),
        [
            "0.3",
            "120",
            "1,234,567.89",
            "9.55%",
            "50%",
            "2026年1月9日",
            "2026/1/9",
            "(3.50)",
            "0.00",
            "12.35",
            "2.68",
            "0.0000001",
            "12.5万元",
            "0.5",
            "100000000000000000000",
            "2026-01-09 12:00:00",
        ]
    );
    let old = lines(&document("numbers.xls"));
    assert_eq!(
        old[..6],
        [
            "0.3",
            "120",
            "1,234,567.89",
            "9.55%",
            "2026年1月9日",
            "1.23"
        ]
    );
    assert_eq!(old[6], "长".repeat(3000), "texts go on in further records");
    assert_eq!(old[7], "名".repeat(1500), "texts go on in further records");
}

#[test]
fn a_sheet_gives_its_name_as_title_only_where_it_has_none() {
    let lines = lines(&document("disclosure.xlsx"));
    let titles = lines.iter().filter(|line| line.ends_with('表'));
    let titles: Vec<&str> = titles.map(String::as_str).collect();
    assert_eq!(titles[titles.len() - 2..], ["收支总表", "“三公”经费支出表"]);
    assert!(
        lines.contains(&"其他收入|2.50".to_owned()),
        "nothing behind the last cell"
    );
    assert!(
        lines.contains(&"|||单位：万元".to_owned()),
        "cells keep their columns"
    );
    assert!(
        !lines.iter().any(|line| line.contains("7万元")),
        "hidden sheets are left out"
    );
}

/// A workbook of one sheet with this markup, these shared texts, and these codes of numbers.
fn workbook(sheet: &str, texts: &str, codes: &[&str]) -> Vec<String> {
    let formats = codes
        .iter()
        .enumerate()
        .map(|(index, code)| format!("<numFmt numFmtId='{}' formatCode='{code}'/>", 164 + index));
    let styles = (0..codes.len()).map(|index| format!("<xf numFmtId='{}'/>", 164 + index));
    let bytes = zip(&[
        (
            "xl/workbook.xml",
            "<workbook xmlns:rel='r'><sheets><sheet name='a' rel:id='one'/></sheets></workbook>",
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id='one' Type='x/worksheet' Target='worksheets/one.xml'/>
             <Relationship Id='two' Type='x/styles' Target='styles.xml'/>
             <Relationship Id='three' Type='x/sharedStrings' Target='texts.xml'/></Relationships>",
        ),
        (
            "xl/worksheets/one.xml",
            &format!("<worksheet>{sheet}</worksheet>"),
        ),
        ("xl/texts.xml", &format!("<sst>{texts}</sst>")),
        (
            "xl/styles.xml",
            &format!(
                "<styleSheet><numFmts>{}</numFmts><cellXfs>{}</cellXfs></styleSheet>",
                formats.collect::<String>(),
                styles.collect::<String>()
            ),
        ),
    ]);
    lines(&read("a.xlsx", &bytes).unwrap())
}

#[test]
fn hidden_rows_and_columns_are_not_read_but_for_what_reaches_beyond_them() {
    let row = |number: u32, attributes: &str, texts: [&str; 3]| {
        let cells = ["A", "B", "C"]
            .iter()
            .zip(texts)
            .map(|(column, text)| format!("<c r='{column}{number}' t='str'><v>{text}</v></c>"));
        let cells: String = cells.collect();
        format!("<row r='{number}' {attributes}>{cells}</row>")
    };
    let sheet = [
        "<cols><col min='1' max='1' hidden='1'/><col min='2' max='3'/></cols><sheetData>"
            .to_owned(),
        row(1, "", ["收支总表", "", ""]),
        row(2, "", ["草稿", "甲", "1"]),
        row(3, "hidden='true'", ["草稿", "乙", "35.00"]),
        row(4, "hidden='0'", ["草稿", "乙", "30.00"]),
        "</sheetData><mergeCells><mergeCell ref='A1:C1'/></mergeCells>".to_owned(),
    ];
    assert_eq!(
        workbook(&sheet.concat(), "", &[]),
        ["收支总表", "|甲|1", "|乙|30.00"]
    );
}

#[test]
fn sheets_show_neither_what_was_struck_out_nor_marks_of_notes_as_figures() {
    let texts = "<si><r><rPr><strike/></rPr><t>482.35</t></r><r><rPr/><t>486.35</t></r>\
                 <r><rPr><vertAlign val='superscript'/></rPr><t>1</t></r><r><t>万元</t></r></si>";
    let sheet = "<sheetData><row><c t='s'><v>0</v></c></row></sheetData>";
    assert_eq!(workbook(sheet, texts, &[]), ["486.35万元"]);
}

#[test]
fn a_point_that_a_format_puts_among_the_digits_stands_there() {
    let shown = |code: &str, value: &str| {
        let sheet = format!("<sheetData><row><c s='0'><v>{value}</v></c></row></sheetData>");
        workbook(&sheet, "", &[code])
    };
    for (code, value, expected) in [
        ("0\\.0000", "4863500", "486.3500"),
        ("0!.0000", "35", "0.0035"),
        ("0\\.0000\"万元\"", "4863500", "486.3500万元"),
        ("0!.0,", "4863500", "486.4"),
        ("0!.0000;-0!.0000", "-42000", "-4.2000"),
        ("0.00\"元\"", "5", "5.00元"),
        ("0%\"整\"", "0.5", "50%整"),
    ] {
        assert_eq!(shown(code, value), [expected], "{code}");
    }
}

#[test]
fn the_stroke_of_an_accounting_format_is_the_figure_nought() {
    let shown = |code: &str, value: &str| {
        let sheet = format!("<sheetData><row><c s='0'><v>{value}</v></c></row></sheetData>");
        workbook(&sheet, "", &[code])
    };
    let accounting =
        "_ [$¥-804]* #,##0.00_ ;_ [$¥-804]* -#,##0.00_ ;_ [$¥-804]* &quot;-&quot;??_ ;_ @_ ";
    for (value, expected) in [
        ("0", "0.00"),
        ("4863500", "¥4,863,500.00"),
        ("-4.2", "¥-4.20"),
    ] {
        assert_eq!(shown(accounting, value), [expected]);
    }
    assert_eq!(
        shown("0.00;-0.00;&quot;无&quot;", "0"),
        ["无"],
        "words stay words"
    );
}

#[test]
fn hidden_rows_and_columns_of_an_open_document_are_not_read_either() {
    let cell = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let row = |attributes: &str, texts: [&str; 2]| {
        let cells: String = texts.iter().map(|text| cell(text)).collect();
        format!("<table:table-row {attributes}>{cells}</table:table-row>")
    };
    let content = [
        "<office:document-content><table:table table:name='a'>".to_owned(),
        "<table:table-column table:visibility='collapse'/><table:table-column/>".to_owned(),
        "<table:table-row><table:table-cell table:number-columns-spanned='2'><text:p>收支总表</text:p></table:table-cell><table:covered-table-cell/></table:table-row>".to_owned(),
        row("table:visibility='filter'", ["草稿", "35.00"]),
        row("", ["草稿", "30.00"]),
        "</table:table></office:document-content>".to_owned(),
    ];
    let bytes = zip(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", &content.concat()),
    ]);
    assert_eq!(
        lines(&read("a.ods", &bytes).unwrap()),
        ["收支总表", "|30.00"]
    );
}
