//! What each rule finds in documents that keep it and in documents that break it.

#![cfg(feature = "import")]

use budget_viewer::audit::audit;
use budget_viewer::import::import;
use budget_viewer::report::{Evidence, Finding, Outcome};

/// The findings of one rule in a document of these paragraphs.
fn findings(rule: &str, paragraphs: &[&str]) -> Vec<Finding> {
    let title = "未名市图书馆2027年部门预算公开";
    let text = [&[title], paragraphs].concat().join("\n");
    let imported = import("budget.txt", text.as_bytes()).unwrap();
    let mut findings = audit(&imported.disclosure("library").unwrap());
    findings.retain(|finding| finding.rule.identifier == rule);
    findings
}

fn outcomes(rule: &str, paragraphs: &[&str]) -> Vec<Outcome> {
    let findings = findings(rule, paragraphs);
    findings.iter().map(|finding| finding.outcome).collect()
}

const INCOME: &str = "一、收入预算。2027年预算收入总额100万元。";

#[test]
fn income_and_expenditure_have_to_balance() {
    let spent = |amount: &str| format!("二、支出预算。2027年预算支出总额{amount}万元。");
    assert_eq!(
        outcomes("balance", &[INCOME, &spent("100")]),
        [Outcome::Exact]
    );
    assert_eq!(
        outcomes("balance", &[INCOME, &spent("110")]),
        [Outcome::Contradiction]
    );
}

#[test]
fn the_sum_of_this_years_money_is_not_compared_with_a_total_that_holds_what_was_carried_over() {
    let paragraphs = [
        "一、收入预算。2027年收入总计120万元。",
        "二、支出预算。2027年支出总计120万元。",
        "三、支出情况。本年支出合计100万元，其中：基本支出60万元，占60%；项目支出40万元，占40%。",
    ];
    for rule in ["balance", "repeated", "share", "parts"] {
        let found = outcomes(rule, &paragraphs);
        assert!(
            !found.contains(&Outcome::Contradiction),
            "{rule:?} {found:?}"
        );
    }
}

#[test]
fn basic_expenditure_is_personnel_and_common_operation() {
    let paragraphs = |personnel: &str| {
        [
            "一、支出预算。2027年预算支出总额100万元，其中：基本支出80万元，项目支出20万元。"
                .to_owned(),
            format!(
                "二、支出预算。2027年预算支出总额100万元，其中：人员类项目支出{personnel}万元，公用经费项目支出10万元，其他运转类项目支出5万元，特定目标类项目支出15万元。"
            ),
        ]
    };
    let found = |personnel: &str| {
        let paragraphs = paragraphs(personnel);
        outcomes("identity", &paragraphs.each_ref().map(String::as_str))
    };
    assert_eq!(found("70"), [Outcome::Exact, Outcome::Exact]);
    assert_eq!(found("60"), [Outcome::Contradiction, Outcome::Exact]);
}

#[test]
fn a_class_with_the_totals_amount_beside_others_is_one_mistake() {
    let text = "一、支出预算。2027年预算支出总额100万元，其中：教育支出100万元，卫生健康支出60万元，住房保障支出40万元。";
    let found = findings("class-total", &[text]);
    assert_eq!(
        found[0].line().unwrap().as_str(),
        "expenditure/function/205"
    );
    assert_eq!(found[0].outcome, Outcome::Contradiction);
    assert!(outcomes("parts", &[text]).is_empty());
    let kept =
        "一、支出预算。2027年预算支出总额100万元，其中：教育支出100万元，卫生健康支出0万元。";
    assert!(outcomes("class-total", &[kept]).is_empty());
}

#[test]
fn yuan_in_the_place_of_ten_thousand_yuan_is_told_as_such() {
    let again = |amount: &str| format!("二、机关运行经费。2027年机关运行经费{amount}万元。");
    let first = "一、机关运行经费。2027年机关运行经费12.5万元。";
    let confused = again("125000");
    assert_eq!(
        outcomes("unit", &[first, &confused]),
        [Outcome::Contradiction]
    );
    assert!(outcomes("repeated", &[first, &confused]).is_empty());
    let other = again("13.5");
    assert!(outcomes("unit", &[first, &other]).is_empty());
    assert_eq!(
        outcomes("repeated", &[first, &other]),
        [Outcome::Contradiction]
    );
}

#[test]
fn a_printed_code_has_to_belong_to_its_name() {
    let table = |name: &str| {
        format!(
            "一般公共预算支出表\n单位：万元\n科目编码|科目名称|合计|基本支出|项目支出\n205|{name}|60|60|0\n210|卫生健康支出|40|40|0\n合计||100|100|0"
        )
    };
    let found = |name: &str| outcomes("code", &[&table(name)]);
    let kept = found("教育支出");
    assert!(
        !kept.is_empty() && kept.iter().all(|outcome| *outcome == Outcome::Exact),
        "{kept:?}"
    );
    assert!(found("住房保障支出").contains(&Outcome::Contradiction));
}

#[test]
fn a_year_compared_with_itself_is_found_with_the_year_that_fits() {
    let compared = |year: &str| {
        format!("一、收入预算。2027年预算收入总额100万元，比{year}年预算增加10万元，增长11.11%。")
    };
    let found = findings("year", &[&compared("2027")]);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].line().unwrap().as_str(), "income");
    match &found[0].evidence {
        Evidence::Wording(wording) => assert_eq!(wording.fitting.as_deref(), Some("比2026年")),
        other => panic!("{other:?}"),
    }
    assert_eq!(outcomes("year", &[&compared("2026")]), [Outcome::Exact]);
}

#[test]
fn alternatives_and_blanks_of_the_template_are_found() {
    let left = "一、“三公”经费。因公出国（境）费0万元，较上年增加（减少）0万元。";
    let blank = "二、收入预算。2027年预算收入总额XX万元。";
    let kept = "一、“三公”经费。因公出国（境）费0万元，较上年增加0万元。";
    assert_eq!(outcomes("template", &[left]), [Outcome::Contradiction]);
    assert_eq!(
        outcomes("template", &[INCOME, blank]),
        [Outcome::Contradiction]
    );
    assert_eq!(outcomes("template", &[kept]), [Outcome::Exact]);
}

#[test]
fn a_sum_that_falls_short_is_a_contradiction_only_where_no_part_can_be_missing() {
    let told =
        "一、支出预算。2027年预算支出总额100万元，其中：教育支出60万元，卫生健康支出30万元。";
    assert_eq!(outcomes("parts", &[told]), [Outcome::Contradiction]);
    let apart = [
        "一、支出预算。2027年预算支出总额100万元。",
        "教育支出60万元，主要用于学校。",
        "卫生健康支出30万元，主要用于医院。",
    ];
    assert!(!outcomes("parts", &apart).contains(&Outcome::Contradiction));
    let announced = [
        "一、支出预算。2027年预算支出总额100万元。包括：",
        "1．教育支出60万元。",
        "2．卫生健康支出30万元。",
        "二、其他说明。本单位没有其他需要说明的情况。",
    ];
    assert_eq!(outcomes("parts", &announced), [Outcome::Contradiction]);
}

#[test]
fn every_finding_has_a_key_of_its_own() {
    let text =
        "一、支出预算。2027年预算支出总额100万元，其中：教育支出60万元，卫生健康支出40万元。";
    let imported = import(
        "budget.txt",
        format!("2027年部门预算公开\n{text}\n{text}").as_bytes(),
    );
    let findings = audit(&imported.unwrap().disclosure("library").unwrap());
    let mut keys: Vec<&str> = findings
        .iter()
        .map(|finding| finding.key.as_str())
        .collect();
    keys.sort_unstable();
    let count = keys.len();
    keys.dedup();
    assert_eq!(keys.len(), count);
}

#[test]
fn a_sum_beside_a_figure_that_could_not_be_placed_is_no_contradiction() {
    for third in ["其他收入-4.2万元", "其他收入1千元", "某某拨入款9 9万元"] {
        let told = format!(
            "一、收入预算。2027年收入预算486.35万元，其中：一般公共预算拨款452.15万元，事业收入38.4万元，{third}。"
        );
        let outcomes = outcomes("parts", &[&told]);
        assert!(!outcomes.contains(&Outcome::Contradiction), "{third}");
    }
    let told = "一、收入预算。2027年收入预算486.35万元，其中：一般公共预算拨款452.15万元，事业收入38.4万元。";
    assert_eq!(outcomes("parts", &[told]), [Outcome::Contradiction]);
}

#[test]
fn what_an_office_owns_may_be_more_than_the_kinds_that_are_told_of_it() {
    let told = |total: &str| {
        format!("一、国有资产。资产总额{total}万元，其中：流动资产300万元，固定资产650万元。")
    };
    let outcomes = |total| outcomes("parts", &[&told(total)]);
    assert!(!outcomes("1000").contains(&Outcome::Contradiction));
    assert!(outcomes("900").contains(&Outcome::Contradiction));
}
