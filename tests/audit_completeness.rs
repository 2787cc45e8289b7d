//! What a disclosure is found to contain, to say there is none of, and to lack.

#![cfg(feature = "import")]

use std::collections::HashSet;

use budget_viewer::audit::{Item, Level, Presence, completeness};
use budget_viewer::disclosure::Disclosure;
use budget_viewer::import::import;

fn shipped() -> Disclosure {
    Disclosure::from_json(include_str!("../data/tianmen-12345/2026.json")).unwrap()
}

fn imported(paragraphs: &str) -> Disclosure {
    let text = format!(
        "未名市图书馆2027年部门预算公开\n一、收支\n2027年预算收入总额100万元。\n{paragraphs}"
    );
    let imported = import("budget.txt", text.as_bytes()).unwrap();
    imported.disclosure("library").unwrap()
}

fn presence(disclosure: &Disclosure, identifier: &str) -> &'static str {
    let items = completeness(disclosure);
    let mut items = items.iter();
    let item = items.find(|item| item.requirement.identifier == identifier);
    item.expect("the item is in the list").presence.identifier()
}

#[test]
fn every_item_has_a_name_a_level_and_a_basis_in_both_languages() {
    let items = completeness(&shipped());
    let mut known = HashSet::new();
    for Item { requirement, .. } in &items {
        assert!(
            known.insert(requirement.identifier),
            "{}",
            requirement.identifier
        );
        for text in [&requirement.name, &requirement.basis] {
            assert!(!text.zh.is_empty() && !text.en.is_empty());
            let is_han = |character| ('\u{4e00}'..='\u{9fff}').contains(&character);
            assert!(!text.en.contains(is_han), "{}", text.en);
        }
    }
    for level in Level::ALL {
        assert!(
            items.iter().any(|item| item.requirement.level == level),
            "{level:?}"
        );
    }
}

#[test]
fn what_rests_on_catalogues_says_that_the_rule_itself_was_not_at_hand() {
    for Item { requirement, .. } in completeness(&shipped()) {
        if requirement.level == Level::Catalogue {
            assert!(
                requirement.basis.zh.contains("未能查阅"),
                "{}",
                requirement.identifier
            );
        }
    }
}

#[test]
fn the_shipped_disclosure_has_what_it_states_and_lacks_its_items_of_seven_digits() {
    let disclosure = shipped();
    assert_eq!(presence(&disclosure, "budget"), "found");
    assert_eq!(presence(&disclosure, "function-items"), "not-found");
    assert_eq!(presence(&disclosure, "basic-economic"), "not-found");
}

#[test]
fn a_line_that_is_taken_away_is_not_found_any_more() {
    let mut disclosure = shipped();
    disclosure.lines.shift_remove("income");
    assert_eq!(presence(&disclosure, "budget"), "not-found");
}

#[test]
fn an_item_is_found_where_it_stands_and_none_where_the_document_says_so() {
    let identifier = "performance";
    assert_eq!(presence(&imported(""), identifier), "not-found");
    let told = imported("二、绩效目标情况\n本部门对重点项目设定了绩效目标。");
    assert_eq!(presence(&told, identifier), "found");
    let items = completeness(&told);
    let item = items
        .iter()
        .find(|item| item.requirement.identifier == identifier);
    let Some(Presence::Found { place, .. }) = item.map(|item| &item.presence) else {
        panic!("{item:?}");
    };
    assert!(place.starts_with("block-"), "{place}");
    let none = imported("二、其他说明\n本部门2027年无重点项目绩效目标。");
    assert_eq!(presence(&none, identifier), "none");
}
