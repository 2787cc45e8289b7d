//! Formulas whose results a file does not store.

use std::time::{Duration, Instant};

use budget_viewer::import::import;
use budget_viewer::import::read::read;

use super::{lines, zip};

/// A workbook of one sheet with these cells; what it says of computing.
fn workbook(cells: &str, calculation: &str) -> Vec<u8> {
    let workbook =
        format!("<workbook><sheets><sheet name='a' r:id='r'/></sheets>{calculation}</workbook>");
    let styles = "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='0.00'/></numFmts>\
                  <cellXfs><xf numFmtId='0'/><xf numFmtId='164'/></cellXfs></styleSheet>";
    let sheet = format!("<worksheet><sheetData>{cells}</sheetData></worksheet>");
    zip(&[
        ("xl/workbook.xml", &workbook),
        (
            "xl/_rels/workbook.xml.rels",
            "<a><b Id='r' Target='s.xml'/><b Type='x/styles' Target='styles.xml'/></a>",
        ),
        ("xl/styles.xml", styles),
        ("xl/s.xml", &sheet),
    ])
}

/// What the cell of a formula shows below 1.5 and 2.25 in column A, and a text in A3.
fn shown(formula: &str) -> String {
    let cells = format!(
        "<row r='1'><c r='A1'><v>1.5</v></c></row><row r='2'><c r='A2'><v>2.25</v></c></row>\
         <row r='3'><c r='A3' t='str'><v>注</v></c></row>\
         <row r='9'><c r='B9' s='1'><f>{formula}</f><v></v></c></row>"
    );
    let read = read("a.xlsx", &workbook(&cells, "")).expect("it can be read");
    lines(&read)[3].trim_start_matches('|').to_owned()
}

#[test]
fn sums_without_results_are_computed_as_their_cells_show_them() {
    for (formula, expected) in [
        ("SUM(A1:A8)", "3.75"),
        ("sum($A$1, A2, 10)", "13.75"),
        ("A1+A2", "3.75"),
        ("-A1 + (A2 - 0.75)", "0.00"),
        ("SUM(A1:A2)-SUM(A2:A1)+A7", "0.00"),
    ] {
        assert_eq!(shown(formula), expected, "{formula}");
    }
}

#[test]
fn what_is_more_than_a_sum_is_shown_as_it_was_written() {
    for formula in [
        "A1*2",
        "IF(A1=0,1,2)",
        "Sheet2!A1",
        "SUM(Sheet2!A1:A2)",
        "SUM(A:A)",
        "A1+A3",
        "SUM(B9:B9)",
        "ROUND(A1,1)",
        "SUM(A1:A2",
        "",
    ] {
        assert_eq!(shown(formula), format!("={formula}"), "{formula}");
    }
}

#[test]
fn formulas_that_cells_share_move_with_them() {
    let cells = "<row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c></row>\
                 <row r='2'><c r='A2'><f t='shared' ref='A2:B2' si='0'>SUM(A$1:A1)</f><v/></c>\
                 <c r='B2'><f t='shared' si='0'/><v/></c></row>";
    let read = read("a.xlsx", &workbook(cells, "")).expect("it can be read");
    assert_eq!(lines(&read), ["1|2", "1|2"]);
}

#[test]
fn a_nought_that_is_to_be_computed_is_no_result_but_an_empty_text_is() {
    let cells = "<row r='1'><c r='A1'><v>3</v></c><c r='B1'><f>SUM(A1)</f><v>0</v></c>\
                 <c r='C1'><f>A1*2</f><v>0</v></c><c r='D1'><f>A1*2</f><v>6</v></c>\
                 <c r='E1' t='str'><f>IF(1,\"\")</f><v></v></c></row>";
    let shown = |calculation: &str| {
        let read = read("a.xlsx", &workbook(cells, calculation)).expect("it can be read");
        lines(&read)
    };
    assert_eq!(shown(""), ["3|0|0|6"]);
    assert_eq!(shown("<calcPr fullCalcOnLoad='1'/>"), ["3|3|=A1*2|6"]);
}

#[test]
fn sums_of_an_open_document_are_computed_too() {
    let cell = |attributes: &str| format!("<table:table-cell {attributes}/>");
    let row = |cells: &str| format!("<table:table-row>{cells}</table:table-row>");
    let content = [
        "<office:document-content><table:table table:name='a'>".to_owned(),
        row(&cell("office:value='1.5'")),
        row(&cell("office:value='2.25'")),
        row(&cell("table:formula='of:=SUM([.A1:.A2])'")),
        row(&cell("table:formula='of:=[.A1]*2'")),
        row(&cell("table:formula='of:=[$b.A1]'")),
        "</table:table></office:document-content>".to_owned(),
    ];
    let bytes = zip(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", &content.concat()),
    ]);
    let read = read("a.ods", &bytes).expect("it can be read");
    assert_eq!(
        lines(&read),
        ["1.5", "2.25", "3.75", "=[.A1]*2", "=[$b.A1]"]
    );
}

#[test]
fn a_formula_that_is_not_computed_is_listed_as_unread_with_its_row() {
    let text = |column: &str, row: u32, text: &str| {
        format!("<c r='{column}{row}' t='str'><v>{text}</v></c>")
    };
    let cells = [
        format!("<row r='1'>{}</row>", text("A", 1, "2026年部门收支总表")),
        format!("<row r='2'>{}</row>", text("A", 2, "单位：万元")),
        format!(
            "<row r='3'>{}{}</row>",
            text("A", 3, "项目"),
            text("B", 3, "预算数")
        ),
        format!(
            "<row r='4'>{}<c r='B4'><f>C1*2</f><v/></c></row>",
            text("A", 4, "事业收入")
        ),
        format!(
            "<row r='5'>{}<c r='B5'><v>12.5</v></c></row>",
            text("A", 5, "收入总计")
        ),
    ];
    let imported = import("a.xlsx", &workbook(&cells.concat(), "")).expect("it can be read");
    let read: Vec<&str> = imported
        .readings
        .iter()
        .map(|it| it.path.as_str())
        .collect();
    assert_eq!(read, ["income"]);
    let unread = imported.unread.iter();
    let unread: Vec<(&str, String)> = unread
        .map(|it| {
            let quote = imported.passages().place(&it.span).quote;
            (it.printed.as_str(), quote.unwrap_or_default())
        })
        .collect();
    assert_eq!(unread, [("=C1*2", "事业收入\t=C1*2".to_owned())]);
}

/// Chains, circles, nesting and wide areas: each cell is looked at once, and no stack is used up.
#[test]
fn formulas_cost_neither_time_nor_stack() {
    let row = |row: u32, formula: &str| {
        format!("<row r='{row}'><c r='A{row}'><f>{formula}</f><v/></c></row>")
    };
    let chain: String = (1..20_000)
        .map(|at| row(at, &format!("A{}", at + 1)))
        .collect();
    let circle = [row(1, "A2"), row(2, "A1")].concat();
    let nested = row(1, &format!("{}1{}", "(".repeat(900), ")".repeat(900)));
    let signs = row(1, &"-".repeat(1_900));
    let wide: String = (1..5_000).map(|at| row(at, "SUM(B1:XFD1048576)")).collect();
    for (name, cells) in [
        ("chain", chain),
        ("circle", circle),
        ("nested", nested),
        ("signs", signs),
        ("wide", wide),
    ] {
        let start = Instant::now();
        assert!(read("a.xlsx", &workbook(&cells, "")).is_ok(), "{name}");
        assert!(start.elapsed() < Duration::from_secs(20), "{name}");
    }
}
