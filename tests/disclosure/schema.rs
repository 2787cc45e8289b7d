//! The JSON Schemas that ship are generated from the types and say what they take.
#![cfg(feature = "prerender")]

use std::fmt::Display;
use std::path::Path;
use std::str::FromStr;

use budget_viewer::disclosure::{self, Change, Disclosure, Stated};
use budget_viewer::money::Percentage;
use budget_viewer::report::programs::Report;
use proptest::prelude::*;
use proptest::string::string_regex;
use schemars::Schema;
use schemars::generate::SchemaSettings;
use serde_json::Value;

fn schema() -> Value {
    schemars::schema_for!(Disclosure).to_value()
}

/// Of what is written; nothing reads it back.
fn report_schema() -> Schema {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    settings.into_generator().into_root_schema_for::<Report>()
}

/// Write them anew with `UPDATE_SCHEMA=1 cargo test --features prerender --test disclosure`.
#[test]
fn the_schemas_that_ship_are_those_of_the_types() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    for (name, schema) in [
        ("disclosure.schema.json", schemars::schema_for!(Disclosure)),
        ("check.schema.json", report_schema()),
    ] {
        let path = data.join(name);
        if std::env::var_os("UPDATE_SCHEMA").is_some() {
            let text = serde_json::to_string_pretty(&schema).unwrap() + "\n";
            std::fs::write(&path, text).unwrap();
        }
        let shipped = std::fs::read_to_string(&path).unwrap_or_default();
        let shipped: Value = serde_json::from_str(&shipped).unwrap_or_default();
        assert!(
            shipped == schema.to_value(),
            "{name}: run this test with UPDATE_SCHEMA=1"
        );
    }
}

#[test]
fn figures_paths_and_codes_have_a_pattern_and_counts_start_from_one() {
    let schema = schema();
    for text in [
        "Stated",
        "Change",
        "Percentage",
        "Code/properties/value",
        "Entity/properties/id",
        "Term/properties/id",
        "Text/properties/zh",
        "Text/properties/en",
        "Forms/properties/zh/items",
        "Forms/properties/en/items",
    ] {
        let text = schema.pointer(&format!("/$defs/{text}"));
        assert!(text.unwrap()["pattern"].is_string(), "{text:?}");
    }
    for count in ["paragraph", "page"] {
        assert_eq!(schema["$defs"]["Place"]["properties"][count]["minimum"], 1);
    }
    let lines = &schema["properties"]["lines"];
    assert_eq!(lines["patternProperties"].as_object().unwrap().len(), 1);
    assert_eq!(lines["additionalProperties"], false);
}

/// Texts of the pattern of one definition, with numbers that a decimal holds.
fn texts(pattern: &Value) -> impl Strategy<Value = String> + use<> {
    let pattern = pattern
        .as_str()
        .unwrap()
        .trim_start_matches('^')
        .trim_end_matches('$');
    string_regex(&pattern.replace("]+", "]{1,14}")).unwrap()
}

fn defined(name: &str) -> impl Strategy<Value = String> + use<> {
    texts(&schema()["$defs"][name]["pattern"])
}

fn paths() -> impl Strategy<Value = String> {
    let schema = schema();
    let patterns = schema["properties"]["lines"]["patternProperties"]
        .as_object()
        .unwrap();
    texts(&Value::from(patterns.keys().next().unwrap().as_str()))
}

fn is_read<T: FromStr + Display>(text: &str) -> bool {
    text.parse::<T>().is_ok()
}

proptest! {
    #[test]
    fn every_text_that_the_schema_allows_is_read(
        stated in defined("Stated"),
        change in defined("Change"),
        percentage in defined("Percentage"),
        path in paths(),
    ) {
        prop_assert!(is_read::<Stated>(&stated), "{}", stated);
        prop_assert!(is_read::<Change>(&change), "{}", change);
        prop_assert!(is_read::<Percentage>(&percentage), "{}", percentage);
        prop_assert!(is_read::<disclosure::Path>(&path), "{}", path);
    }
}

#[test]
fn the_examples_in_the_schema_are_read_and_written_back_as_they_are() {
    let schema = schema();
    let check = |name: &str, write: fn(&str) -> String| {
        let examples = schema["$defs"][name]["examples"].as_array().unwrap();
        for example in examples.iter().map(|example| example.as_str().unwrap()) {
            assert_eq!(write(example), example);
        }
        examples.len()
    };
    fn again<T: FromStr<Err: std::fmt::Debug> + Display>(text: &str) -> String {
        text.parse::<T>().unwrap().to_string()
    }
    assert_eq!(check("Stated", again::<Stated>), 4);
    assert_eq!(check("Change", again::<Change>), 3);
    assert_eq!(check("Percentage", again::<Percentage>), 2);
}
