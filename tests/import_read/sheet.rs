//! Spreadsheets.

use super::{document, lines};

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
            "-",
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
