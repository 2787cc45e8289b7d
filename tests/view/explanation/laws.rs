//! What holds of the explanation of any figures.

use crate::{JSON, SHIPPED};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::assert_explains_every_line;

/// Figures as documents print them.
fn any_figure() -> impl Strategy<Value = String> {
    r"(0|[1-9][0-9]{0,8})(\.[0-9]{1,4})?(万元|元|人)"
}

fn any_stated() -> impl Strategy<Value = Option<String>> {
    prop_oneof![
        1 => Just(None),
        1 => Just(Some("none".to_owned())),
        6 => any_figure().prop_map(Some),
    ]
}

fn any_change() -> impl Strategy<Value = Option<String>> {
    let figure = (prop::sample::select(vec!["+", "-"]), any_figure());
    prop_oneof![
        2 => Just(None),
        1 => Just(Some("unchanged".to_owned())),
        3 => figure.prop_map(|(sign, figure)| Some([sign, &figure].concat())),
    ]
}

fn any_rate() -> impl Strategy<Value = Option<String>> {
    prop::option::of(r"(0|[1-9][0-9]{0,2})(\.[0-9]{1,3})?%")
}

prop_compose! {
    /// What a line may print.
    fn any_statement()(
        amount in any_stated(),
        prior in any_stated(),
        change in any_change(),
        growth in any_rate(),
        share in any_rate(),
    ) -> Vec<(&'static str, String)> {
        let figures = [
            ("amount", amount),
            ("prior", prior),
            ("change", change),
            ("growth", growth),
            ("share", share),
        ];
        figures.into_iter().filter_map(|(name, print)| Some((name, print?))).collect()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn whatever_the_lines_print_is_explained_exactly(
        statements in prop::collection::vec(any_statement(), SHIPPED.lines.len()),
    ) {
        let mut json: Value = serde_json::from_str(JSON).unwrap();
        let lines = json["lines"].as_object_mut().unwrap().values_mut();
        for (line, printed) in lines.zip(statements) {
            let mut statement = json!({ "place": line["statements"][0]["place"] });
            for (name, print) in printed {
                statement[name] = print.into();
            }
            line["statements"] = json!([statement]);
        }
        assert_explains_every_line(&json);
    }
}
