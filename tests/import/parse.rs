//! What is refused as a disclosure, and how it is said where and why.

use budget_viewer::audit::audit;
use budget_viewer::disclosure::{Disclosure, FORMAT, ParseError};
use proptest::prelude::*;
use serde_json::{Value, json};

const SHIPPED: &str = include_str!("../../data/tianmen-12345/2026.json");

/// Reads the JSON with every reader there is; they have to agree.
fn read(json: &str) -> Result<Disclosure, ParseError> {
    let read = Disclosure::from_json(json);
    #[cfg(feature = "prerender")]
    assert_eq!(read.is_ok(), Disclosure::from_json_with_paths(json).is_ok());
    read
}

/// The reader's message, and that of the reader that knows paths.
fn messages(json: &str) -> Vec<String> {
    vec![
        Disclosure::from_json(json).unwrap_err().to_string(),
        #[cfg(feature = "prerender")]
        Disclosure::from_json_with_paths(json)
            .unwrap_err()
            .to_string(),
    ]
}

/// The shipped JSON with the value at `pointer` set.
fn set(pointer: &str, value: Value) -> String {
    alter(pointer, |parent, key| match parent {
        Value::Array(array) => array[key.parse::<usize>().unwrap()] = value,
        parent => parent[key] = value,
    })
}

/// The shipped JSON without the key at `pointer`.
fn without(pointer: &str) -> String {
    alter(pointer, |parent, key| {
        let removed = parent.as_object_mut().and_then(|parent| parent.remove(key));
        assert!(removed.is_some(), "{pointer} was there");
    })
}

fn alter(pointer: &str, change: impl FnOnce(&mut Value, &str)) -> String {
    let mut json: Value = serde_json::from_str(SHIPPED).unwrap();
    let (parent, key) = pointer
        .rsplit_once('/')
        .expect("a pointer starts with a slash");
    change(
        json.pointer_mut(parent).expect("the parent exists"),
        &key.replace("~1", "/"),
    );
    json.to_string()
}

#[test]
fn the_altered_copies_of_these_tests_differ_in_nothing_else() {
    let copy = set("/year", json!(2026));
    assert_eq!(read(&copy).unwrap(), read(SHIPPED).unwrap());
}

#[test]
fn content_that_does_not_hold_together_is_refused_with_its_place_and_reason() {
    let line = "/lines/income~1carry-over";
    let statement = "/lines/income/statements/0";
    let empty = || json!({ "zh": "有", "en": " " });
    #[rustfmt::skip]
    let cases = [
        (set("/format", json!(0)), "format", "the count starts from 1"),
        (set("/year", json!(26)), "year", "a year has four digits"),
        (set("/entity/id", json!("Tianmen 12345")), "entity.id", "use lowercase letters, digits and hyphens"),
        (set("/entity/id", json!("")), "entity.id", "use lowercase letters, digits and hyphens"),
        (set("/entity/name", empty()), "entity.name.en", "the text is empty"),
        (set("/entity/name/zh", json!("")), "entity.name.zh", "the text is empty"),
        (set("/entity/region", empty()), "entity.region.en", "the text is empty"),
        (set("/source/title", empty()), "source.title.en", "the text is empty"),
        (set("/places/staff/part", empty()), "places.staff.part.en", "the text is empty"),
        (set("/places/staff/heading", empty()), "places.staff.heading.en", "the text is empty"),
        (set("/places/staff/paragraph", json!(0)), "places.staff.paragraph", "the count starts from 1"),
        (set("/places/staff/page", json!(0)), "places.staff.page", "the count starts from 1"),
        (set(&format!("{line}/name"), empty()), "lines.income/carry-over.name.en", "the text is empty"),
        (set(&format!("{line}/statements"), json!([])), "lines.income/carry-over.statements", "a line needs at least one statement"),
        (set(&format!("{statement}/place"), json!("nowhere")), "lines.income.statements[0].place", "“nowhere” is not one of the places"),
        (set(&format!("{statement}/reason"), empty()), "lines.income.statements[0].reason.en", "the text is empty"),
        (set("/lines/operating~130201/code/value", json!("30202")), "lines.operating/30201.code.value", "“30202” differs from the path's “30201”"),
        (set(&format!("{line}/code"), json!({ "value": "carry-over", "origin": "printed" })), "lines.income/carry-over.code.value", "a code has three, five or seven digits"),
        (without("/places/income"), "lines.income.statements[0].place", "“income” is not one of the places"),
        (without("/lines/income"), "lines.income/carry-over", "the total “income” is missing"),
        (without("/lines/operating"), "lines.operating/30201", "the total “operating” is missing"),
        (set("/lines", json!({})), "lines", "a disclosure needs at least one line"),
        (set("/organisation/duties/1/place", json!("nowhere")), "organisation.duties[1].place", "“nowhere” is not one of the places"),
        (set("/organisation/duties/1/text", empty()), "organisation.duties[1].text.en", "the text is empty"),
        (set("/organisation/offices/place", json!("nowhere")), "organisation.offices.place", "“nowhere” is not one of the places"),
        (set("/organisation/offices/names/2", empty()), "organisation.offices.names[2].en", "the text is empty"),
        (set("/organisation/coverage/place", json!("nowhere")), "organisation.coverage.place", "“nowhere” is not one of the places"),
        (set("/organisation/coverage/text", empty()), "organisation.coverage.text.en", "the text is empty"),
        (set("/glossary/6/place", json!("nowhere")), "glossary[6].place", "“nowhere” is not one of the places"),
        (set("/glossary/6/name", empty()), "glossary[6].name.en", "the text is empty"),
        (set("/glossary/6/meaning", empty()), "glossary[6].meaning.en", "the text is empty"),
        (set("/glossary/6/forms/zh", json!([""])), "glossary[6].forms", "the text is empty"),
        (set("/glossary/6/id", json!("a/b")), "glossary[6].id", "use lowercase letters, digits and hyphens"),
        (set("/glossary/6/id", json!("personnel")), "glossary[6].id", "“personnel” stands twice"),
    ];
    for (json, at, reason) in cases {
        for message in messages(&json) {
            assert_eq!(message, format!("at {at}: {reason}"));
        }
    }
}

#[test]
fn a_form_that_is_not_a_disclosures_is_refused_with_its_place_and_reason() {
    let statement = "/lines/income/statements/0";
    let wrong = |key: &str, value: &str| set(&format!("{statement}/{key}"), json!(value));
    let at_statement = "lines.income.statements[0]";
    let figure = |key: &str| format!("{at_statement}.{key}");
    #[rustfmt::skip]
    let cases = [
        (without("/entity"), ".".to_owned(), "missing field `entity`"),
        (without("/kind"), ".".to_owned(), "missing field `kind`"),
        (without("/glossary"), ".".to_owned(), "missing field `glossary`"),
        (without("/entity/id"), "entity".to_owned(), "missing field `id`"),
        (without("/entity/name/en"), "entity.name".to_owned(), "missing field `en`"),
        (without("/lines/income/name"), "lines.income".to_owned(), "missing field `name`"),
        (without("/lines/income/statements"), "lines.income".to_owned(), "missing field `statements`"),
        (without(&format!("{statement}/place")), at_statement.to_owned(), "missing field `place`"),
        (set("/note", json!("x")), "note".to_owned(), "unknown field `note`"),
        (wrong("total", "1万元"), figure("total"), "unknown field `total`"),
        (set("/kind", json!("plan")), "kind".to_owned(), "unknown variant `plan`"),
        (set("/year", json!("2026")), "year".to_owned(), "invalid type: string \"2026\", expected u16"),
        (set("/year", json!(-1)), "year".to_owned(), "invalid value: integer `-1`, expected u16"),
        (set("/lines", json!([])), "lines".to_owned(), "invalid type: sequence, expected an object"),
        (set("/lines/Income", json!({})), "lines.Income".to_owned(), "“Income” is not a path: use lowercase letters, digits and hyphens between slashes"),
        (set("/lines/wealth", json!({})), "lines.wealth".to_owned(), "“wealth” does not start with one of income, expenditure"),
        (wrong("amount", "1e3万元"), figure("amount"), "“1e3” is not a plain decimal number such as 70.7"),
        (wrong("amount", "1,234.5万元"), figure("amount"), "“1,234.5” is not a plain decimal number such as 70.7"),
        (wrong("amount", "296.01"), figure("amount"), "“296.01” does not end in 万元, 元 or 人"),
        (wrong("amount", ""), figure("amount"), "“” does not end in 万元, 元 or 人"),
        (wrong("prior", "None"), figure("prior"), "“None” does not end in 万元, 元 or 人"),
        (wrong("change", "44.22万元"), figure("change"), "“44.22万元” is not a change: start it with + or -, or write unchanged"),
        (wrong("change", "+44.22"), figure("change"), "“44.22” does not end in 万元, 元 or 人"),
        (wrong("growth", "17.56"), figure("growth"), "“17.56” does not end in %"),
        (wrong("share", "x%"), figure("share"), "“x” is not a plain decimal number such as 70.7"),
        (set(&format!("{statement}/amount"), json!(296.01)), figure("amount"), "invalid type: number with a fraction, expected a string"),
    ];
    for (json, at, reason) in cases {
        let messages = messages(&json);
        assert!(
            messages[0].contains(reason),
            "{} lacks: {reason}",
            messages[0]
        );
        assert!(
            messages[0].contains(" at line 1 column "),
            "{} has no place",
            messages[0]
        );
        if let Some(message) = messages.get(1) {
            assert!(
                message.starts_with(&format!("at {at}: ")),
                "{message} is not at {at}"
            );
            assert!(message.contains(reason), "{message} lacks: {reason}");
        }
    }
}

#[test]
fn a_line_or_place_that_stands_twice_is_refused() {
    for (first, key) in [
        ("\"income\": {\n      \"name\"", "income"),
        ("\"staff\": {\n      \"part\"", "staff"),
    ] {
        let (before, rest) = SHIPPED.split_once(first).unwrap();
        let end = rest.find("\n    },").unwrap() + "\n    },".len();
        let twice = format!("{before}{first}{}{first}{rest}", &rest[..end]);
        for message in messages(&twice) {
            assert!(
                message.contains(&format!("“{key}” stands twice")),
                "{message}"
            );
        }
    }
}

#[test]
fn a_newer_format_is_refused_even_if_nothing_else_is_as_expected() {
    let newer = FORMAT + 1;
    let json = json!({ "format": newer, "anything": [] }).to_string();
    assert_eq!(read(&json), Err(ParseError::Newer { found: newer }));
    assert_eq!(
        messages(&json)[0],
        "format 2 is newer than this program's 1: use a newer budget viewer"
    );
}

#[test]
fn what_is_not_one_json_object_with_a_format_is_refused() {
    let nested = "[".repeat(100_000);
    for text in [
        "",
        "null",
        "[]",
        "{}",
        "{\"format\":1}",
        "{\"format\":\"1\"}",
        "天门",
        &nested,
    ] {
        assert!(matches!(
            read(text),
            Err(ParseError::Form(_) | ParseError::Content { .. })
        ));
    }
    assert!(matches!(
        read(&format!("{SHIPPED}x")),
        Err(ParseError::Form(_))
    ));
}

proptest! {
    #[test]
    fn a_truncated_disclosure_is_refused(length in 0..SHIPPED.trim_end().len()) {
        let end = SHIPPED.floor_char_boundary(length);
        prop_assert!(matches!(read(&SHIPPED[..end]), Err(ParseError::Form(_))));
    }

    #[test]
    fn a_disclosure_with_damaged_characters_is_refused_or_audited_but_never_a_panic(
        damages in prop::collection::vec((0..SHIPPED.len(), "[0-9.+\\-%\",:{}\\[\\]万元人a-z]{0,3}"), 1..4)
    ) {
        let mut json = SHIPPED.to_owned();
        for (at, text) in damages {
            let start = json.floor_char_boundary(at);
            let end = json.ceil_char_boundary((start + 1).min(json.len()));
            json.replace_range(start..end, &text);
        }
        if let Ok(disclosure) = read(&json) {
            prop_assert!(!audit(&disclosure).is_empty());
        }
    }

    #[test]
    fn figures_of_any_size_and_sign_are_audited_without_a_panic(
        numbers in prop::collection::vec(hostile_number(), 1..12),
        unit in prop::sample::select(vec!["万元", "元", "人"]),
    ) {
        let mut numbers = numbers.iter().cycle();
        let mut json: Value = serde_json::from_str(SHIPPED).unwrap();
        for line in json["lines"].as_object_mut().unwrap().values_mut() {
            let number = numbers.next().unwrap();
            let statement = line["statements"][0].as_object_mut().unwrap();
            for (key, figure) in statement {
                let unsigned = number.trim_start_matches('-');
                *figure = match key.as_str() {
                    "amount" | "prior" => json!(format!("{number}{unit}")),
                    "change" if number.starts_with('-') => json!(format!("-{unsigned}{unit}")),
                    "change" => json!(format!("+{unsigned}{unit}")),
                    "growth" | "share" => json!(format!("{number}%")),
                    _ => continue,
                };
            }
        }
        let findings = audit(&read(&json.to_string()).unwrap());
        for arithmetic in findings.iter().filter_map(|finding| finding.arithmetic()) {
            prop_assert!(!arithmetic.difference().is_sign_negative());
        }
    }
}

/// Numbers at and near the edges of what a `Decimal` holds, and small ones.
fn hostile_number() -> impl Strategy<Value = String> {
    prop_oneof![
        "-?(79228162514264337593543950335|792281625142643375935439503|0|0\\.00|1)",
        "-?7922816251426433759354395033\\.[0-5]",
        "-?0\\.[0-9]{28}",
        "-?[1-9][0-9]{0,26}(\\.[0-9])?",
    ]
}
