//! Tables that spreadsheets save as text.

use budget_viewer::import::import;
use budget_viewer::import::read::{read, text};
use encoding_rs::GBK;

use super::lines;

const TABLE: &str = "未名市图书馆2026年部门预算公开\t\t\n部门收支总表\t\t\n\t\t单位：万元\n项目\t预算数\t上年预算数\n\
                     事业收入\t\"1,230.50\"\t30\n收入总计\t\"1,245.50\"\t\n";

fn rows(text: &str) -> Vec<String> {
    lines(&text::read(text))
}

/// What is read of a file: path and amount in its unit.
fn amounts(name: &str, bytes: &[u8]) -> Vec<(String, String)> {
    let imported = import(name, bytes).expect("it can be read");
    let readings = imported.readings.into_iter();
    readings.map(|it| (it.path, it.value.to_string())).collect()
}

#[test]
fn tabs_part_cells_and_quotation_marks_hold_them_together() {
    assert_eq!(
        rows(TABLE)[2..],
        [
            "\t\t单位：万元",
            "项目|预算数|上年预算数",
            "事业收入|1,230.50|30",
            "收入总计|1,245.50|"
        ]
    );
    assert_eq!(
        rows("\t2026年收入预算120.5万元。"),
        ["\t2026年收入预算120.5万元。"]
    );
    assert_eq!(
        rows("甲\t\"基本\n支出\"\t\"“三公”\"\"经费\"\"\"\n乙\t1\t2"),
        ["甲|基本 支出|“三公”\"经费\"", "乙|1|2"]
    );
    assert_eq!(rows("甲\t5\" 管\n乙\t1"), ["甲|5\" 管", "乙|1"]);
}

#[test]
fn every_encoding_and_separator_of_a_spreadsheet_gives_the_same_figures() {
    let expected = [("income/operations", "1230.50"), ("income", "1245.50")];
    let expected = expected.map(|(path, value)| (path.to_owned(), value.to_owned()));
    let (gbk, _, _) = GBK.encode(TABLE);
    let units = TABLE.encode_utf16().flat_map(u16::to_le_bytes);
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(units).collect();
    let commas = TABLE.replace('\t', ",");
    assert_eq!(amounts("a.txt", TABLE.as_bytes()), expected);
    assert_eq!(amounts("a.tsv", &gbk), expected);
    assert_eq!(amounts("a.txt", &utf16), expected);
    assert_eq!(amounts("a.csv", commas.as_bytes()), expected);
    assert_eq!(amounts("a.txt", GBK.encode(&commas).0.as_ref()), expected);
}

/// 452,430 is two numbers where the head has two columns of them, and nobody knows where a row has
/// more cells than the head.
#[test]
fn commas_that_part_cells_are_told_from_commas_within_numbers_or_nothing_is_read() {
    let table = |row: &str| {
        format!(
            "2026年部门收支总表\n单位：万元\n项目,预算数,上年预算数\n{row}\n事业收入,30,28\n其他收入,4,2\n收入总计,486,460\n"
        )
    };
    let read = amounts("a.txt", table("一般公共预算拨款收入,452,430").as_bytes());
    assert_eq!(
        read[0],
        ("income/general-public".to_owned(), "452".to_owned())
    );
    assert_eq!(read.len(), 4);
    let more = table("一般公共预算拨款收入,1,452,430");
    let read = amounts("a.txt", more.as_bytes());
    assert!(
        read.iter().all(|(path, _)| path != "income/general-public"),
        "{read:?}"
    );
    let imported = import("a.txt", more.as_bytes()).expect("it can be read");
    let unread: Vec<&str> = imported
        .unread
        .iter()
        .map(|it| it.printed.as_str())
        .collect();
    assert!(
        ["1", "452", "430"].iter().all(|part| unread.contains(part)),
        "{unread:?}"
    );
}

#[test]
fn prose_with_narrow_commas_is_no_table() {
    let prose = "2026年收入预算120.5万元,比上年增加。\n支出预算120.5万元,比上年增加。\n其中,基本支出100万元。";
    assert_eq!(rows(prose), prose.lines().collect::<Vec<_>>());
    assert_eq!(rows("甲,乙\n丙,丁\n戊,己"), ["甲,乙", "丙,丁", "戊,己"]);
}

#[test]
fn quotation_marks_that_nothing_closes_cost_no_time() {
    let start = std::time::Instant::now();
    for line in ["\"甲\t1\n", "\"甲,乙\n", "甲,乙\n", "甲,1\n"] {
        assert!(read("a.txt", line.repeat(100_000).as_bytes()).is_ok());
    }
    assert!(start.elapsed() < std::time::Duration::from_secs(20));
}
