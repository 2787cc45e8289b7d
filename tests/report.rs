//! What the audit found survives its JSON.

#![cfg(feature = "import")]

use std::collections::HashSet;
use std::fmt::Debug;

use budget_viewer::audit::{self, RULES};
use budget_viewer::disclosure::Disclosure;
use budget_viewer::import::import;
use budget_viewer::report::{
    Evidence, Level, Measure, Outcome, Peculiarity, Presence, Report, fingerprint,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

const SHIPPED: &str = include_str!("../data/tianmen-12345/2026.json");

/// A document with contradictions of every kind, some of them in sentences without figures.
const CONTRADICTING: &str = "\
未名市图书馆2027年部门预算公开
一、机构设置。设4个内设机构，分别为：办公室、政策法规科、财务审计科。
二、收入预算。2027年预算收入总额100万元，比2026年预算增加10万元，增长20%。
三、支出预算。2027年预算支出总额90万元。
四、“三公”经费。因公出国（境）费0万元，较上年增加（减少）0万元。
五、国有资产。本部门共有车辆6辆，其中：机要通信用车1辆、执法执勤用车3辆、其他用车3辆。
六、其他说明。无。";

fn shipped() -> Disclosure {
    Disclosure::from_json(SHIPPED).unwrap()
}

fn contradicting() -> Disclosure {
    let imported = import("budget.txt", CONTRADICTING.as_bytes()).unwrap();
    imported.disclosure("library").unwrap()
}

/// The report's JSON, after it was read back from it as it was.
fn kept(report: &Report) -> String {
    let json = serde_json::to_string(report).unwrap();
    let read = Report::from_json(&json, RULES).unwrap();
    assert_eq!(&read, report);
    // Numbers that are equal may be printed otherwise.
    assert_eq!(serde_json::to_string(&read).unwrap(), json);
    json
}

#[test]
fn a_report_is_the_same_after_it_was_json() {
    let mut report = audit::report(&shipped());
    assert!(!kept(&report).contains(r#""of""#));
    report.of = fingerprint(SHIPPED);
    assert!(kept(&report).contains(&report.of));
    kept(&audit::report(&contradicting()));
}

#[test]
fn a_report_holds_every_kind_of_evidence_measure_and_presence() {
    let reports = [shipped(), contradicting()].map(|disclosure| audit::report(&disclosure));
    let findings = || reports.iter().flat_map(|report| &report.findings);
    let kinds = findings().map(|finding| match &finding.evidence {
        Evidence::Nothing => "nothing",
        Evidence::Arithmetic(_) => "arithmetic",
        Evidence::Wording(_) => "wording",
        Evidence::Count(_) => "count",
    });
    assert_eq!(kinds.collect::<HashSet<_>>().len(), 4);
    let measures = findings().filter_map(|finding| finding.arithmetic());
    let measures = measures.map(|arithmetic| match &arithmetic.measure {
        Measure::Money(_) => "money",
        Measure::Things(_) => "things",
        Measure::Percent => "percent",
    });
    assert_eq!(measures.collect::<HashSet<_>>().len(), 3);
    let items = reports.iter().flat_map(|report| &report.completeness);
    let presences = items.map(|item| item.presence.identifier());
    assert_eq!(presences.collect::<HashSet<_>>().len(), 3);
    for outcome in Outcome::ALL {
        let is_there = reports.iter().any(|report| report.count(outcome) > 0);
        assert!(is_there, "{outcome:?}");
    }
}

#[test]
fn sides_bring_the_words_that_the_places_do_not_have_and_no_others() {
    let disclosure = contradicting();
    let report = audit::report(&disclosure);
    let sides = || report.findings.iter().flat_map(|finding| &finding.sides);
    assert!(sides().any(|side| side.quote.is_some()));
    assert!(sides().any(|side| side.quote.is_none()));
    for side in sides() {
        let place = disclosure.places.get(&side.place);
        let known = place.and_then(|place| place.quote.as_deref());
        assert!(side.quote.is_none() || known.is_none(), "{side:?}");
        let quote = side.quote(&disclosure).unwrap();
        assert!(CONTRADICTING.contains(quote), "{quote}");
    }
    // Nobody has the words of a document that was entered by hand.
    let report = audit::report(&shipped());
    let mut sides = report.findings.iter().flat_map(|finding| &finding.sides);
    assert!(sides.all(|side| side.quote(&shipped()).is_none()));
}

#[test]
fn what_is_json_of_something_else_is_refused() {
    assert!(Report::from_json("", RULES).is_err());
    assert!(Report::from_json(SHIPPED, RULES).is_err());
    assert!(Report::from_json("{}", RULES).is_err());
}

fn is_named<T: DeserializeOwned + Serialize + PartialEq + Debug>(value: T, name: &str) {
    assert_eq!(serde_json::to_value(&value).unwrap(), name);
    assert_eq!(serde_json::from_value::<T>(name.into()).unwrap(), value);
}

#[test]
fn what_has_a_stable_name_has_the_same_one_in_json() {
    for rule in RULES {
        assert_eq!(serde_json::to_value(rule).unwrap(), rule.identifier);
    }
    for outcome in Outcome::ALL {
        is_named(outcome, outcome.identifier());
    }
    for level in Level::ALL {
        is_named(level, level.identifier());
    }
    for peculiarity in Peculiarity::ALL {
        is_named(peculiarity, peculiarity.identifier());
    }
    is_named(Presence::NotFound, Presence::NotFound.identifier());
    let place = "income".to_owned();
    let found = Presence::Found {
        line: None,
        place: place.clone(),
    };
    let none = Presence::StatedNone { line: None, place };
    for presence in [found, none] {
        let name = presence.identifier();
        let json: Value = serde_json::to_value(&presence).unwrap();
        assert_eq!(json, json!({ name: { "place": "income" } }));
    }
}

/// The vectors that its authors publish.
#[test]
fn a_fingerprint_is_the_fnv_1a_hash() {
    assert_eq!(fingerprint(""), "cbf29ce484222325");
    assert_eq!(fingerprint("a"), "af63dc4c8601ec8c");
    assert_eq!(fingerprint("foobar"), "85944171f73967e8");
}

/// Write it anew with `UPDATE_REPORT=1 cargo test --features prerender --test report`.
#[cfg(feature = "prerender")]
#[test]
fn the_report_that_the_program_ships_is_of_the_disclosure_that_it_ships() {
    let data = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let json = std::fs::read_to_string(data.join("tianmen-12345/2026.json")).unwrap();
    let mut found = audit::report(&Disclosure::from_json(&json).unwrap());
    found.of = fingerprint(&json);
    let text = serde_json::to_string(&found).unwrap() + "\n";
    let path = data.join("shipped-report.json");
    if std::env::var_os("UPDATE_REPORT").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    let ships = std::fs::read_to_string(path).unwrap();
    assert!(
        ships == text,
        "the audit finds something else: UPDATE_REPORT=1 renews what ships"
    );
}
