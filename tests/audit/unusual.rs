//! What a reader would ask about, and what nobody needs to.

use budget_viewer::audit::unusual;
use budget_viewer::disclosure::Disclosure;
use budget_viewer::report::{Peculiarity, Unusual};
use serde_json::{Value, json};

const SHIPPED: &str = include_str!("../../data/tianmen-12345/2026.json");

/// What is unusual about the income with these figures.
fn income(figures: Value) -> Option<Unusual> {
    let mut json: Value = serde_json::from_str(SHIPPED).unwrap();
    let mut statement = figures;
    statement["place"] = "income".into();
    json["lines"]["income"]["statements"] = json!([statement]);
    let disclosure = Disclosure::from_json(&json.to_string()).unwrap();
    let mut lines = unusual(&disclosure).into_iter();
    lines.find(|line| {
        line.side
            .line
            .as_ref()
            .is_some_and(|path| path.as_str() == "income")
    })
}

fn kind(figures: Value) -> Option<Peculiarity> {
    income(figures).map(|line| line.peculiarity)
}

#[test]
fn nothing_is_unusual_in_the_shipped_disclosure_but_its_zeros() {
    let disclosure = Disclosure::from_json(SHIPPED).unwrap();
    let lines = unusual(&disclosure);
    assert!(!lines.is_empty());
    assert!(
        lines
            .iter()
            .all(|line| line.peculiarity == Peculiarity::Zero)
    );
}

#[test]
fn a_large_change_is_unusual_only_without_a_reason() {
    let change = json!({ "amount": "300万元", "prior": "200万元", "change": "+100万元" });
    assert_eq!(kind(change.clone()), Some(Peculiarity::LargeChange));
    let mut explained = change;
    explained["reason"] = json!({ "zh": "业务量增加。", "en": "A heavier workload." });
    assert_eq!(kind(explained), None);
    let small = json!({ "amount": "220万元", "prior": "200万元", "change": "+20万元" });
    assert_eq!(kind(small), None);
}

#[test]
fn what_is_new_or_gone_has_no_rate_without_end() {
    let new = income(json!({ "amount": "300万元", "prior": "0万元" })).unwrap();
    assert_eq!((new.peculiarity, new.rate), (Peculiarity::New, None));
    let gone = kind(json!({ "amount": "0万元", "prior": "300万元" }));
    assert_eq!(gone, Some(Peculiarity::Discontinued));
    let zero = kind(json!({ "amount": "0万元", "prior": "0万元" }));
    assert_eq!(zero, Some(Peculiarity::Zero));
}

/// What is unusual in a made-up document with these sentences: path, peculiarity, whether explained.
#[cfg(feature = "import")]
fn told(sentences: &str) -> Vec<(String, &'static str, bool)> {
    let text = format!("未名市图书馆2027年部门预算公开\n一、收支情况\n{sentences}");
    let imported = budget_viewer::import::import("budget.txt", text.as_bytes()).unwrap();
    let disclosure = imported.disclosure("library").unwrap();
    let lines = unusual(&disclosure).into_iter();
    lines
        .map(|line| {
            let path = line.side.line.unwrap().to_string();
            (path, line.peculiarity.identifier(), line.reason)
        })
        .collect()
}

#[cfg(feature = "import")]
#[test]
fn a_reason_counts_in_the_sentence_in_the_next_and_at_the_end_of_a_total() {
    let change = "2027年收入预算100万元，比上年增加40万元";
    let bare = told(&format!("{change}。"));
    assert_eq!(bare, [("income".to_owned(), "large-change", false)]);
    for reason in [
        "，原因是购书经费增加。",
        "，主要是购书经费增加。",
        "，由于读者增加。",
        "。主要原因是购书经费增加。",
        "。均为财政拨款。收入增长主要原因是购书经费增加。",
    ] {
        assert_eq!(told(&format!("{change}{reason}")), [], "{reason}");
    }
    assert_eq!(
        told(&format!(
            "{change}。\n二、其他说明\n财政拨款收入支出增加的主要原因是：购书经费增加。"
        )),
        []
    );
}

#[cfg(feature = "import")]
#[test]
fn the_reason_of_another_line_is_none() {
    let told = told(
        "2027年收入预算100万元，比上年增加40万元；支出预算100万元，比上年增加40万元，主要是购书经费增加。",
    );
    assert_eq!(told, [("income".to_owned(), "large-change", false)]);
}

#[cfg(feature = "import")]
#[test]
fn a_total_is_explained_by_a_part_that_changed() {
    let told = told(
        "2027年“三公”经费预算4万元，比上年增加2万元。其中：公务接待费1万元，比上年持平；\
         公务用车运行费3万元，比上年增加2万元，原因是车辆增加。",
    );
    assert_eq!(told, []);
}

#[cfg(feature = "import")]
#[test]
fn what_is_new_gone_or_zero_says_whether_it_is_explained() {
    let sentence = |amount: &str, change: &str, reason: &str| {
        told(&format!(
            "2027年“三公”经费预算9万元。其中：公务接待费{amount}万元，比上年{change}{reason}。"
        ))
    };
    let expected =
        |peculiarity, reason| [("three-public/reception".to_owned(), peculiarity, reason)];
    let reason = "，原因是恢复接待";
    assert_eq!(sentence("9", "增加9万元", ""), expected("new", false));
    assert_eq!(sentence("9", "增加9万元", reason), expected("new", true));
    assert_eq!(
        sentence("0", "减少9万元", ""),
        expected("discontinued", false)
    );
    assert_eq!(
        sentence("0", "减少9万元", reason),
        expected("discontinued", true)
    );
    assert_eq!(sentence("0", "持平", ""), expected("zero", false));
    assert_eq!(sentence("0", "持平", reason), expected("zero", true));
}

#[test]
fn trifles_do_not_stand_out_however_much_they_grow() {
    let mut json: Value = serde_json::from_str(SHIPPED).unwrap();
    let mut office = |amount: &str, prior: &str| {
        json["lines"]["operating/30202"]["statements"] =
            json!([{ "place": "operating", "amount": amount, "prior": prior }]);
        let disclosure = Disclosure::from_json(&json.to_string()).unwrap();
        let lines = unusual(&disclosure);
        lines
            .iter()
            .any(|line| line.peculiarity == Peculiarity::LargeChange)
    };
    // One per cent of the total of 7.31万元 is 0.0731万元.
    assert!(office("0.3万元", "0.2万元"));
    assert!(!office("0.14万元", "0.07万元"));
}

#[test]
fn a_deviation_from_the_same_years_budget_is_no_change() {
    let figures = json!({ "amount": "0万元", "prior": "300万元", "base": "initial-budget" });
    assert_eq!(kind(figures), Some(Peculiarity::Zero));
}

#[test]
fn what_was_none_in_words_is_new() {
    let figures = json!({ "amount": "300万元", "prior": "none" });
    assert_eq!(kind(figures), Some(Peculiarity::New));
}
