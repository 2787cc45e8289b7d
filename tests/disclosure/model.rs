//! The model: its JSON, its paths, and which lines are the parts of which total.

use budget_viewer::disclosure::{By, Disclosure, Path};
use indexmap::IndexMap;
use serde::de::IgnoredAny;
use serde_json::Value;

const SHIPPED: &str = include_str!("../../data/tianmen-12345/2026.json");

fn shipped() -> Disclosure {
    Disclosure::from_json(SHIPPED).unwrap()
}

fn path(text: &str) -> Path {
    text.parse().expect("a path in a test")
}

#[test]
fn the_shipped_json_is_written_back_with_the_same_values_and_line_order() {
    let written = serde_json::to_string(&shipped()).unwrap();
    assert_eq!(Disclosure::from_json(&written).unwrap(), shipped());
    let value = |json: &str| serde_json::from_str::<Value>(json).unwrap();
    assert_eq!(value(&written), value(SHIPPED));

    #[derive(serde::Deserialize)]
    struct Order {
        places: IndexMap<String, IgnoredAny>,
        lines: IndexMap<String, IgnoredAny>,
    }
    let order = |json: &str| {
        let Order { places, lines } = serde_json::from_str(json).unwrap();
        (
            Vec::from_iter(places.into_keys()),
            Vec::from_iter(lines.into_keys()),
        )
    };
    assert_eq!(order(&written), order(SHIPPED));
}

#[test]
fn a_path_is_lowercase_segments_under_a_known_root() {
    for text in [
        "income",
        "staff/retired",
        "expenditure/function/2010301",
        "three-public",
    ] {
        assert_eq!(path(text).to_string(), text);
    }
    for refused in [
        "",
        "/",
        "/income",
        "income/",
        "income//x",
        "Income",
        "income/一",
        "income/a b",
        "spending",
        "incomes/x",
        "income/a_b",
        "income/%20",
    ] {
        assert!(
            refused.parse::<Path>().is_err(),
            "{refused:?} was read as a path"
        );
    }
}

#[test]
fn a_path_knows_its_root_last_segment_and_view() {
    let item = path("expenditure/function/2010301");
    assert_eq!(
        (item.root(), item.last(), item.is_root()),
        ("expenditure", "2010301", false)
    );
    assert_eq!(item.by(), Some(By::Function));
    assert_eq!(path("expenditure").by(), None);
    assert_eq!(path("expenditure/other").by(), None);
    assert_eq!(path("operating/30201").by(), None);
    for by in By::ALL {
        let text = format!("expenditure/{}/x", by.segment());
        assert_eq!(path(&text).by(), Some(by));
    }
}

#[test]
fn shorter_codes_come_before_shorter_paths_among_the_ancestors() {
    let ancestors = |text: &str| -> Vec<String> {
        path(text)
            .ancestors()
            .map(|path| path.to_string())
            .collect()
    };
    assert_eq!(
        ancestors("expenditure/function/2010301"),
        [
            "expenditure/function/20103",
            "expenditure/function/201",
            "expenditure/function",
            "expenditure"
        ]
    );
    assert_eq!(
        ancestors("expenditure/function/20103"),
        [
            "expenditure/function/201",
            "expenditure/function",
            "expenditure"
        ]
    );
    assert_eq!(ancestors("operating/302"), ["operating"]);
    assert_eq!(
        ancestors("three-public/vehicles/running"),
        ["three-public/vehicles", "three-public"]
    );
    assert!(ancestors("income").is_empty());
}

/// The shipped disclosure with exactly these lines, all with the same content.
fn with_lines(paths: &[&str]) -> Disclosure {
    let mut disclosure = shipped();
    let line = disclosure.lines[0].clone();
    disclosure.lines = paths
        .iter()
        .map(|text| (path(text), line.clone()))
        .collect();
    disclosure
}

#[test]
fn a_line_is_held_by_the_nearest_ancestor_that_the_disclosure_has() {
    let disclosure = with_lines(&[
        "expenditure",
        "expenditure/function/201",
        "expenditure/function/2010301",
        "expenditure/function/20805",
        "three-public",
        "three-public/vehicles/running",
    ]);
    let holder = |text: &str| {
        let (total, by) = disclosure.holder(&path(text))?;
        Some((total.to_string(), by))
    };
    let held = |total: &str, by| Some((total.to_owned(), by));
    assert_eq!(holder("expenditure"), None);
    assert_eq!(holder("assets/fixed"), None);
    assert_eq!(
        holder("expenditure/function/201"),
        held("expenditure", Some(By::Function))
    );
    assert_eq!(
        holder("expenditure/function/20805"),
        held("expenditure", Some(By::Function))
    );
    assert_eq!(
        holder("expenditure/function/2010301"),
        held("expenditure/function/201", None)
    );
    assert_eq!(
        holder("three-public/vehicles/running"),
        held("three-public", None)
    );
}

#[test]
fn each_view_of_a_total_is_a_breakdown_of_its_own_in_document_order() {
    let disclosure = with_lines(&[
        "expenditure",
        "expenditure/function/208",
        "expenditure/kind/basic",
        "expenditure/function/20805",
        "expenditure/function/201",
        "expenditure/kind/project",
    ]);
    let breakdowns: Vec<(String, String)> = disclosure
        .breakdowns()
        .iter()
        .map(|breakdown| {
            let parts: Vec<&str> = breakdown.parts.iter().map(Path::last).collect();
            (breakdown.id(), parts.join(" "))
        })
        .collect();
    let expected = [
        ("expenditure/function", "208 201"),
        ("expenditure/kind", "basic project"),
        ("expenditure/function/208", "20805"),
    ];
    assert_eq!(
        breakdowns,
        expected.map(|(id, parts)| (id.to_owned(), parts.to_owned()))
    );
}

#[test]
fn the_shipped_disclosure_has_seven_breakdowns() {
    let ids: Vec<String> = shipped()
        .breakdowns()
        .iter()
        .map(|view| view.id())
        .collect();
    assert_eq!(
        ids,
        [
            "income",
            "expenditure/program",
            "expenditure/function",
            "operating",
            "three-public",
            "assets",
            "staff"
        ]
    );
}
