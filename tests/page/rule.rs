//! A rule of the audit is told on the page without the page knowing it.

use budget_viewer::audit::{BASE, Check, report_by};
use budget_viewer::disclosure::Disclosure;
use budget_viewer::link::Lang;
use budget_viewer::prerender::render;
use budget_viewer::report::rule::{Message, Rule};
use budget_viewer::report::{Evidence, Finding, Outcome, Side};
use budget_viewer::view::View;

use super::{all, attributes, one, parsed, shipped, text};

/// Nothing is spent.
static THRIFT: Rule = Rule {
    identifier: "thrift",
    name: Message {
        zh: "没有支出",
        en: "Nothing is spent",
    },
    ..BASE
};

fn spending(disclosure: &Disclosure) -> Vec<Finding> {
    let (path, line) = disclosure.lines.get_key_value("expenditure").unwrap();
    vec![Finding {
        key: String::new(),
        rule: &THRIFT,
        outcome: Outcome::Contradiction,
        sides: vec![Side {
            line: Some(path.clone()),
            place: line.statements[0].place.clone(),
            quote: None,
        }],
        evidence: Evidence::Nothing,
    }]
}

#[tokio::test(flavor = "current_thread")]
async fn a_rule_that_is_made_here_is_told_on_the_page_and_at_the_figure_that_bears_it() {
    let thrift = [Check {
        rule: &THRIFT,
        why: THRIFT.name,
        find: spending,
    }];
    let disclosure = shipped();
    for (lang, name) in [
        (Lang::Chinese, THRIFT.name.zh),
        (Lang::English, THRIFT.name.en),
    ] {
        let report = report_by(&thrift, &disclosure);
        let view = View::new(disclosure.clone(), report);
        let view = view.with(lang, view.unit);
        let page = parsed(&render(&view, None).await);
        let finding = one(
            &page,
            "[data-finding='thrift'][data-outcome='contradiction']",
        );
        assert!(text(finding).contains(name), "{}", text(finding));
        let badges = all(&page, "[href='#audit/thrift/expenditure']");
        assert!(!badges.is_empty(), "a row of expenditure bears it");
        let titles = attributes(&badges, "title");
        assert!(
            titles.iter().all(|title| title.contains(name)),
            "{titles:?}"
        );
    }
}
