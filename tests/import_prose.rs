//! What is read from sentences: each document shows one thing.
#![cfg(feature = "import")]

use budget_viewer::disclosure::{Path, Stated};
use budget_viewer::import::{Imported, import};

fn imported(sentence: &str) -> Imported {
    let document = format!("2027年部门预算公开\n一、预算情况\n{sentence}");
    import("document.txt", document.as_bytes()).expect("it is text")
}

fn unread(sentence: &str) -> Vec<String> {
    let unread = imported(sentence).unread.into_iter();
    unread.map(|figure| figure.printed).collect()
}

#[test]
fn what_there_is_none_of_is_stated_as_none_and_not_as_zero() {
    let sentence =
        "2027年财政拨款支出预算90万元。无使用政府性基金预算拨款安排的支出，与上年保持一致。";
    let disclosure = imported(sentence).disclosure("none").unwrap();
    let path: Path = "appropriation/government-funds".parse().unwrap();
    let statement = disclosure.lines[&path].leading().unwrap();
    assert_eq!(statement.amount, Some(Stated::None));
    assert_eq!(statement.change, None);
}

#[test]
fn amounts_after_what_there_is_none_of_are_not_its_own() {
    let read = imported("本单位无离退休人员，另有30人，与上年持平。").readings;
    assert!(
        read.iter().all(|reading| reading.unit.is_none()),
        "{read:?}"
    );
}

#[test]
fn numbers_without_a_unit_that_may_be_amounts_are_listed_as_unread() {
    assert_eq!(
        unread("收入预算1,234.50，支出预算 300。"),
        ["1,234.50", "300"]
    );
    assert_eq!(unread("设备更新投入 45.60 ，已完成。"), ["45.60"]);
}

#[test]
fn years_numberings_codes_and_telephones_are_no_unread_amounts() {
    let sentences = [
        "收入预算2027，见国发〔2014〕45号。",
        "1.1收入预算说明。",
        "公开日期2027.2.15，2027-02-15。",
        "三公经费 1．因公出国（境）经费。",
        "采购目录A02.01，共12页，电话021-52564588，邮编200333。",
    ];
    for sentence in sentences {
        assert!(
            unread(sentence).is_empty(),
            "{sentence}: {:?}",
            unread(sentence)
        );
    }
}
