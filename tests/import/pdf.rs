//! What is read from PDFs: the files in `tests/documents` show one thing each.

#![cfg(feature = "import")]

use std::fs;
use std::path::Path;

use budget_viewer::import::read::{Document, ReadError, pdf};
use proptest::prelude::*;

fn bytes(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents");
    fs::read(folder.join(name).with_extension("pdf")).expect("the file is part of the project")
}

fn document(name: &str) -> Document {
    pdf::read(&bytes(name)).expect("the file can be read")
}

/// Every line, with bars between its cells.
fn lines(name: &str) -> Vec<String> {
    let lines = document(name).lines.into_iter();
    lines.map(|line| line.cells.join("|")).collect()
}

fn is_damaged(read: &Result<Document, ReadError>) -> bool {
    matches!(read, Err(ReadError::Damaged(_)))
}

const TEXT: [&str; 2] = [
    "部门预算说明",
    "    收入预算1,234.56万元，“三公”经费①5万元。",
];

#[test]
fn reads_an_embedded_font_by_its_map_to_unicode() {
    assert_eq!(lines("embedded"), TEXT);
}

#[test]
fn reads_an_embedded_font_by_its_own_map_turned_round() {
    assert_eq!(lines("without-tounicode"), TEXT);
}

#[test]
fn reads_fonts_that_are_not_embedded_by_their_encoding() {
    assert_eq!(lines("gbk-euc"), TEXT);
    assert_eq!(lines("unigb-ucs2"), TEXT);
    assert_eq!(lines("unigb-utf16"), TEXT);
}

#[test]
fn takes_characters_without_meaning_for_a_picture_and_never_guesses() {
    assert_eq!(
        pdf::read(&bytes("unknown-characters")),
        Err(ReadError::Scan)
    );
}

const RULED: [&str; 9] = [
    "2025年部门支出预算总表",
    "编制部门：某某局|单位：万元",
    "科目编码|||科目名称|支出预算||",
    "类|款|项||合计|基本支出|项目支出",
    "201|||一般公共服务支出|12.00||12.00",
    "201|03||政府办公厅（室）|12.00|2.00|10.00",
    "208|05|05|机关事业单位基本养老保险缴费支出|176.32||176.32",
    "|||名称很长的项目|234,567,890.12||1.00",
    "|||合计|188.32|2.00|186.32",
];

#[test]
fn keeps_empty_merged_and_wrapped_cells_of_a_table_with_rules() {
    assert_eq!(lines("ruled-table"), RULED);
}

#[test]
fn puts_a_table_upright_that_lies_on_its_side() {
    assert_eq!(lines("turned-table"), RULED);
}

#[test]
fn keeps_empty_cells_of_a_table_without_rules() {
    let expected = [
        "项目|2024年|2025年",
        "财政拨款收入|10.00|12.00",
        "事业收入||3.00",
        "其他收入|1.50|",
        "合计|11.50|15.00",
    ];
    assert_eq!(lines("plain-table")[2..], expected);
}

#[test]
fn tells_rows_apart_that_no_rule_parts() {
    let expected = [
        "项目|预算数|决算数",
        "事业收入|10.00|12.00",
        "经营收入||",
        "其他收入|1.50|1.00",
    ];
    assert_eq!(lines("rows-without-rules"), expected);
}

#[test]
fn keeps_prose_in_lines_with_its_indentation() {
    let expected = [
        "一、总体情况",
        "    收入预算100.00万元，其中财政拨款收入90.00万元，比上年增",
        "加5.00万元，主要原因是人员经费增加；事业收入",
        "10.00万元。",
        "    支出预算100.00万元。",
        "    第2页的第一段，是一句独立的话。",
        "    另一段独立的话。",
        "    第3页的第一段，是一句独立的话。",
        "    另一段独立的话。",
    ];
    let lines = lines("prose");
    assert_eq!(lines[0].replace(' ', ""), "目录");
    assert_eq!(lines[1..], expected);
}

#[test]
fn counts_pages_from_one() {
    let pages: Vec<_> = document("prose")
        .lines
        .iter()
        .map(|line| line.page)
        .collect();
    assert_eq!(pages.first(), Some(&Some(1)));
    assert_eq!(pages.last(), Some(&Some(3)));
}

#[test]
fn reads_what_only_an_owner_has_locked() {
    assert_eq!(lines("owner-password"), TEXT);
    assert_eq!(lines("owner-password-rc4"), TEXT);
}

#[test]
fn says_what_cannot_be_read() {
    assert_eq!(pdf::read(&bytes("password")), Err(ReadError::Encrypted));
    assert_eq!(pdf::read(&bytes("password-rc4")), Err(ReadError::Encrypted));
    assert_eq!(pdf::read(&bytes("scan")), Err(ReadError::Scan));
    assert_eq!(pdf::read(&bytes("form-in-itself")), Err(ReadError::Scan));
    assert!(is_damaged(&pdf::read(b"")));
    assert!(is_damaged(&pdf::read(b"%PDF-1.7\n")));
    let garbage: Vec<u8> = (0..5000_u32)
        .map(|index| (index * index % 251) as u8)
        .collect();
    assert!(is_damaged(&pdf::read(&garbage)));
}

#[test]
fn reads_a_truncated_file_as_far_as_it_goes_or_not_at_all() {
    let whole = bytes("ruled-table");
    for length in 0..whole.len() {
        if let Ok(document) = pdf::read(&whole[..length]) {
            assert!(document.lines.len() <= RULED.len());
        }
    }
}

const MUTATED: [&str; 8] = [
    "embedded",
    "without-tounicode",
    "gbk-euc",
    "ruled-table",
    "plain-table",
    "prose",
    "owner-password",
    "form-in-itself",
];

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 400,
        failure_persistence: None,
        rng_seed: prop::test_runner::RngSeed::Fixed(2026),
        ..ProptestConfig::default()
    })]

    #[test]
    fn never_panics(
        name in prop::sample::select(&MUTATED[..]),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..40),
    ) {
        let mut bytes = bytes(name);
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        let _ = pdf::read(&bytes);
    }
}
