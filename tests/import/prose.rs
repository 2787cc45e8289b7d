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

/// Path and digits of every amount that is read.
fn amounts(sentence: &str) -> Vec<String> {
    let readings = imported(sentence).readings.into_iter();
    readings
        .map(|reading| format!("{} {}", reading.path, reading.printed))
        .collect()
}

#[test]
fn a_number_is_read_whole_or_not_at_all() {
    for number in [
        "4 86.35万元",
        "4 8 6 . 3 5万元",
        "1 486.35万元",
        "26.3\n5万元",
        "1亿2000万元",
        "12万5千元",
        "120,5万元",
        ".5万元",
        "100-120万元",
        "100~120万元",
        "-4.2万元",
    ] {
        let sentence = format!("收入预算{number}。");
        assert_eq!(amounts(&sentence), [""; 0], "{number}");
        assert!(!unread(&sentence).is_empty(), "{number} is listed");
    }
}

#[test]
fn an_amount_in_a_unit_that_is_not_known_is_none_in_another() {
    for number in [
        "1.25亿元",
        "300千元",
        "5百元",
        "120.5万美元",
        "3万欧元",
        "80英镑",
    ] {
        let sentence = format!("收入预算{number}，支出预算20万元。");
        assert_eq!(amounts(&sentence), ["expenditure 20"], "{number}");
        assert!(!unread(&sentence).is_empty(), "{number} is listed");
    }
}

#[test]
fn a_number_of_which_nobody_knows_what_belongs_to_it_is_listed_whole() {
    for (number, printed) in [
        ("4\n86.35万元", "4\n86.35万元"),
        ("4 8 6 . 3 5万元", "4 8 6 . 3 5万元"),
        ("26.3\n5万元", "26.3\n5万元"),
        ("1 486.35万元", "1 486.35万元"),
        ("1亿2000万元", "1亿2000万元"),
        ("120,5万元", "120,5万元"),
        (".5万元", ".5万元"),
        ("-4.2万元", "-4.2万元"),
        ("10-20万元", "10-20万元"),
    ] {
        let sentence = format!("收入预算{number}，支出预算20万元。");
        assert_eq!(amounts(&sentence), ["expenditure 20"], "{number}");
        assert_eq!(unread(&sentence), [printed]);
    }
    assert_eq!(
        unread("合计 486.35 406.35 80.00"),
        ["486.35", "406.35", "80.00"],
        "a blank behind cents parts numbers"
    );
}

#[test]
fn a_mark_without_width_parts_no_number() {
    assert_eq!(amounts("收入预算12\u{200b}0.5万元。"), ["income 120.5"]);
}

#[test]
fn what_is_compared_behind_a_number_that_is_unread_is_of_the_same_line() {
    let sentence = "收入预算4 86.35万元，其中：事业收入30万元。比上年增加26.35万元。";
    assert_eq!(amounts(sentence), ["income/operations 30", "income 26.35"]);
}

#[test]
fn the_numbers_of_a_list_are_no_money() {
    for [first, second] in [
        ["1、", "2、"],
        ["1.", "2."],
        ["1．", "2．"],
        ["1）", "2）"],
        ["（1）", "（2）"],
        ["①", "②"],
        ["一是", "二是"],
        ["第1项", "第2项"],
    ] {
        let sentence = format!(
            "“三公”经费预算5.6万元，其中：{first}公务接待费2万元；{second}公务用车购置及运行维护费3.6万元。"
        );
        let expected = [
            "three-public 5.6",
            "three-public/reception 2",
            "three-public/vehicles 3.6",
        ];
        assert_eq!(amounts(&sentence), expected, "{first}");
        assert_eq!(unread(&sentence), [""; 0], "{first}");
    }
}
