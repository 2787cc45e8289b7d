//! What is listed against what is announced, and what is left blank.

#![cfg(feature = "import")]

use budget_viewer::audit::audit;
use budget_viewer::disclosure::Disclosure;
use budget_viewer::import::import;
use budget_viewer::lang::finding::{evidence_text, remedy};
use budget_viewer::lang::words;
use budget_viewer::link::Lang;
use budget_viewer::report::{Count, Evidence, Finding, Outcome};

fn findings(rule: &str, text: &str) -> Vec<Finding> {
    let text = format!(
        "未名市图书馆2027年部门预算公开\n一、收入预算。2027年预算收入总额100万元。\n{text}\n四、其他说明。无。"
    );
    let imported = import("budget.txt", text.as_bytes()).unwrap();
    let mut findings = audit(&imported.disclosure("library").unwrap());
    findings.retain(|finding| finding.rule.identifier == rule);
    findings
}

/// What is announced and listed, where the two differ.
fn contradicted(text: &str) -> Vec<(usize, usize)> {
    let findings = findings("count", text).into_iter();
    let broken = findings.filter(|finding| finding.outcome == Outcome::Contradiction);
    let counts = broken.filter_map(|finding| match finding.evidence {
        Evidence::Count(Count {
            announced, listed, ..
        }) => Some((announced, listed)),
        _ => None,
    });
    counts.collect()
}

#[test]
fn a_list_has_as_many_names_as_its_sentence_announces() {
    for (text, expected) in [
        (
            "设4个内设机构，分别为：办公室、政策法规科、财务审计科。",
            (4, 3),
        ),
        ("内设三个股室（办公室、业务股、财务股、法规股）。", (3, 4)),
        (
            "设7个科室和3个直属单位，分别为：办公室、人事科、财务科、法规科、业务科、综合科、宣传科、图书馆、文化馆。",
            (10, 9),
        ),
        (
            "内设机构3个，分别是：办公室、业务科、财务科；下属单位3个，分别是：图书馆、文化馆。",
            (3, 2),
        ),
        (
            "本馆内设办公室、借阅部、采编部4个部室，面积约900平方米。",
            (4, 3),
        ),
        (
            "本馆内设科室5个，所属事业单位0个。\n内设科室分别是办公室、借阅部、采编部、技术部。",
            (5, 4),
        ),
        (
            "下属单位共4个，具体包括：\n1．未名市图书馆。\n2．未名市少年儿童图书馆。\n3．未名市古籍保护中心。\n三、人员",
            (4, 3),
        ),
        (
            "下属单位共4个，具体包括：1.未名市图书馆；2.未名市博物馆；3.未名市文化馆。",
            (4, 3),
        ),
    ] {
        assert_eq!(contradicted(text), [expected], "{text}");
    }
}

#[test]
fn a_list_that_can_be_read_as_long_as_announced_is_no_contradiction() {
    for text in [
        "设3个内设机构：办公室（挂党建办公室牌子）、政策法规科、财务、审计科。",
        "设6个内设机构，包括：办公室、人事科、计划和财务科、执法一科、执法二科、法规科，机关党委按规定设置。",
        "设6个内设机构，包括：办公室、人事科、财务科、执法一科、执法二科、法规科和机关党委。",
        "内设3个股室：办公室、业务股、财务股，编制20名，实有18人。",
        "设4个内设机构：办公室，人事科，财务科，业务科。",
        "行政单位1家，事业单位2家，具体包括：\n1.未名市文化局本级\n2.未名市图书馆\n3.未名市博物馆\n三、人员",
        "包括本级及下属2家预算单位，具体包括：\n1.未名市文化局本级\n2.未名市图书馆\n3.未名市博物馆\n三、人员",
        "内设综合部、信息部、财务部3个部室。",
    ] {
        assert!(contradicted(text).is_empty(), "{text}");
    }
}

#[test]
fn a_list_that_says_it_is_not_whole_can_only_be_too_long() {
    for text in [
        "内设科室5个，包括办公室、人事科、业务科等。",
        "下设5个二级单位，包括但不限于博物馆、文化馆、图书馆。",
        "内设办公室、人事科、业务科等8个科室。",
        "共有内设机构12个，其中行政科室3个：办公室、人事科、业务科。",
        "内设8个科室，办公室负责日常工作，人事科负责人事工作。",
    ] {
        assert!(contradicted(text).is_empty(), "{text}");
    }
    let long = "内设科室2个，包括办公室、人事科、业务科等。";
    assert_eq!(contradicted(long), [(2, 3)]);
}

#[test]
fn the_offices_of_a_written_disclosure_are_counted_too() {
    let shipped = include_str!("../../data/tianmen-12345/2026.json");
    let outcome = |count: &str| {
        let json = shipped.replacen("\"count\": 3", &format!("\"count\": {count}"), 1);
        let findings = audit(&Disclosure::from_json(&json).unwrap());
        let mut counted = findings
            .iter()
            .filter(|finding| finding.rule.identifier == "count");
        counted.next().unwrap().outcome
    };
    assert_eq!(outcome("3"), Outcome::Exact);
    assert_eq!(outcome("4"), Outcome::Contradiction);
}

#[test]
fn both_numbers_and_the_list_are_told_and_where_they_stand() {
    let text = "本馆内设科室3个。\n内设科室分别是办公室、借阅部。";
    let found = findings("count", text);
    let zh = words(Lang::Chinese);
    assert_eq!(
        evidence_text(zh, &found[0]),
        "原文写着“本馆内设科室3个”，列出 2：办公室、借阅部"
    );
    assert_eq!(
        remedy(zh, &found[0]).unwrap(),
        "如果写成 2，或者列出 3，就吻合。"
    );
    assert_eq!(found[0].sides.len(), 2);
}

#[test]
fn blanks_that_nobody_filled_in_are_found() {
    let outcome = |text: &str| findings("template", text)[0].outcome;
    for text in [
        "我单位现有人员人，其中在编人员8人。",
        "行政编制名，事业编制8名。",
        "比上年增加万元，增长20%。",
        "比上年增加1万元，增长 %。",
        "比上年增加（减少）万元。",
        "内设个科室，分别为。",
        "主要原因是。",
        "决算数大于（小于）预算数的主要原因是人员变动。",
        "截至年12月31日，共有车辆0辆。",
    ] {
        assert_eq!(outcome(text), Outcome::Contradiction, "{text}");
    }
    for text in [
        "人员编制人数8人，职工人均经费3万元，人员名单见附件。",
        "本表金额单位为万元。",
        "增加万元产值能耗考核支出。",
        "表中比上年增加（减少）额为负数的，表示减少。",
        "截至年底，共有车辆0辆。",
    ] {
        assert_eq!(outcome(text), Outcome::Exact, "{text}");
    }
}

#[test]
fn the_period_of_a_project_is_not_the_year_before() {
    let outcome = |text: &str| findings("year", text)[0].outcome;
    for text in [
        "实施周期：2026年1月1日至2026年12月31日。",
        "五、实施周期\n2026年1月-12月",
    ] {
        assert_eq!(outcome(text), Outcome::Contradiction, "{text}");
    }
    for text in [
        "实施周期：2027年1月1日至2027年12月31日。",
        "实施周期：2024年3月至2026年12月31日。",
        "实施周期：2026年1月1日至2027年12月31日。",
    ] {
        assert_eq!(outcome(text), Outcome::Exact, "{text}");
    }
}

#[test]
fn a_list_that_the_next_sentence_goes_on_with_is_not_all() {
    let list = "设5个内设机构，包括办公室、政策法规科、财务审计科。";
    assert_eq!(contradicted(list), [(5, 3)]);
    assert!(contradicted(&format!("{list}另有两个派出机构位于城东、城西。")).is_empty());
}
