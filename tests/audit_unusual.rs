//! What a reader would ask about, and what nobody needs to.

use budget_viewer::audit::{Peculiarity, Unusual, unusual};
use budget_viewer::disclosure::Disclosure;
use serde_json::{Value, json};

const SHIPPED: &str = include_str!("../data/tianmen-12345/2026.json");

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
