//! A rule that is made here stands in everything that the program prints.

use std::path::Path;

use budget_viewer::audit::{BASE, Check};
use budget_viewer::disclosure::Disclosure;
use budget_viewer::link::Lang;
use budget_viewer::report::rule::{Message, Rule};
use budget_viewer::report::{Evidence, Finding, Outcome, Side, Wording};

use super::{Audited, Checked, Format, How, check, json, print, sarif, text};

/// No entity is called after a number.
static RULE: Rule = Rule {
    identifier: "unnumbered",
    name: Message {
        zh: "单位名称中没有数字",
        en: "No entity is called after a number",
    },
    ..BASE
};

const WHY: Message = Message {
    zh: "名称里的数字会被当成金额。",
    en: "A number in a name is taken for an amount.",
};

fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    let (path, line) = disclosure.lines.first().unwrap();
    let name = &disclosure.entity.name.zh;
    let digits: String = name.chars().filter(char::is_ascii_digit).collect();
    let side = Side {
        line: Some(path.clone()),
        place: line.statements[0].place.clone(),
        quote: None,
    };
    let wording = Wording {
        printed: digits,
        fitting: None,
        sentence: name.clone(),
    };
    vec![Finding {
        key: String::new(),
        rule: &RULE,
        outcome: Outcome::Contradiction,
        sides: vec![side],
        evidence: Evidence::Wording(wording),
    }]
}

/// What is printed of a document that was checked by the rule alone.
fn printed(format: Format, lang: Lang) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents/disclosure.txt");
    let checks = [Check {
        rule: &RULE,
        why: WHY,
        find: findings,
    }];
    let result: Result<Audited, _> = check(&checks, &file);
    let checked = [Checked { file, result }];
    let how = How {
        format,
        lang,
        strict: false,
        verbose: false,
    };
    let mut out: Vec<u8> = Vec::new();
    match format {
        Format::Text => text::print(&mut out, &checked, how),
        Format::Json => print(&mut out, &json::report(&checked, lang)),
        Format::Sarif => print(&mut out, &sarif::log(&checked, &checks, 1, lang)),
    }
    .unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn a_rule_is_told_in_the_terminal_in_every_language() {
    for (lang, name) in [(Lang::Chinese, RULE.name.zh), (Lang::English, RULE.name.en)] {
        let text = printed(Format::Text, lang);
        assert!(text.contains(name), "{text}");
    }
}

#[test]
fn a_rule_is_named_in_json_with_a_key_of_its_finding() {
    let json: serde_json::Value =
        serde_json::from_str(&printed(Format::Json, Lang::English)).unwrap();
    let finding = &json["files"][0]["audit"]["findings"][0];
    assert_eq!(finding["rule"], RULE.identifier, "{json}");
}

#[test]
fn a_rule_is_described_in_sarif_and_its_result_refers_to_it() {
    for (lang, why) in [(Lang::Chinese, WHY.zh), (Lang::English, WHY.en)] {
        let log: serde_json::Value = serde_json::from_str(&printed(Format::Sarif, lang)).unwrap();
        let run = &log["runs"][0];
        let result = &run["results"][0];
        assert_eq!(result["ruleId"], RULE.identifier);
        let index = result["ruleIndex"].as_u64().unwrap() as usize;
        let rule = &run["tool"]["driver"]["rules"][index];
        assert_eq!(rule["id"], RULE.identifier);
        let help = rule["help"]["text"].as_str().unwrap();
        assert!(help.starts_with(why), "{help}");
    }
}
