//! What looks like a mistake and is none, or is none for certain.

use budget_viewer::report::Outcome;

use super::{missing, reported};

/// What contradicts by one rule in a document of these paragraphs.
fn told(rule: &str, title: &str, paragraphs: &[&str]) -> usize {
    let text = [&[title], paragraphs].concat().join("\n");
    let findings = reported(&text).findings.into_iter();
    let told = findings.filter(|finding| {
        finding.rule.identifier == rule && finding.outcome == Outcome::Contradiction
    });
    told.count()
}

const BUDGET: &str = "未名市接待办公室2027年部门预算公开";
const FINAL_ACCOUNTS: &str = "未名市接待办公室2026年度部门决算";
const INCOME: &str = "一、收入预算。2027年收入预算100.00万元。";

#[test]
fn growth_of_a_hundred_per_cent_is_what_many_call_new() {
    let grown = |rate: &str| {
        format!("二、公务接待费。公务接待费3.00万元，比上年预算0.00万元增加3.00万元，增长{rate}。")
    };
    let told = |rate| told("zero-base", BUDGET, &[INCOME, &grown(rate)]);
    assert_eq!(told("100%"), 0);
    assert_eq!(told("0%"), 0);
    assert_eq!(told("50%"), 1);
}

#[test]
fn nothing_spent_of_nothing_is_any_per_cent() {
    let spent = |amount: &str| {
        format!("（一）公务接待费支出年初预算为0.00万元，支出决算为{amount}万元，完成预算的100%。")
    };
    let told = |amount| told("zero-base", FINAL_ACCOUNTS, &[&spent(amount)]);
    assert_eq!(told("0.00"), 0);
    // A budget of nothing may be some yuan that were rounded away.
    assert_eq!(told("0.01"), 0);
    assert_eq!(told("3.00"), 1);
}

#[test]
fn what_rounding_hides_is_level() {
    let spent = |amount: &str| {
        format!(
            "（一）公务接待费支出年初预算为2.57万元，支出决算为{amount}万元，决算数与预算数持平。"
        )
    };
    let told = |amount| told("reason", FINAL_ACCOUNTS, &[&spent(amount)]);
    assert_eq!(told("2.57"), 0);
    assert_eq!(told("2.58"), 0);
    assert_eq!(told("2.67"), 1);
}

#[test]
fn more_than_two_marks_lead_to_a_page_or_leave_something_out() {
    let told = |text| told("punctuation", BUDGET, &[INCOME, text]);
    assert_eq!(told("第一部分 部门概况。。。。。。3"), 0);
    assert_eq!(told("负责接待、核算、。。。"), 0);
    assert_eq!(told("负责接待、、核算。"), 1);
}

#[test]
fn a_number_without_a_unit_is_a_rate_only_right_behind_an_amount() {
    let told = |text| told("percent", BUDGET, &[INCOME, text]);
    assert_eq!(told("二、场所。接待场所占12.50亩。"), 0);
    assert_eq!(
        told("二、支出。2027年支出预算100.00万元，增长12.50万元。"),
        0
    );
    assert_eq!(
        told("二、支出。2027年支出预算100.00万元，增长12.50，主要是来访增加。"),
        1
    );
}

#[test]
fn a_part_about_another_year_is_no_slip() {
    let told = |heading| {
        let paragraphs = ["第一部分 2027年部门预算情况说明", heading, INCOME];
        told("heading-year", BUDGET, &paragraphs)
    };
    assert_eq!(told("第二部分 2026年部门预算执行情况"), 0);
    assert_eq!(told("第二部分 2026年部门决算"), 0);
    assert_eq!(told("第二部分 2026年部门预算表"), 1);
}

#[test]
fn a_day_to_come_may_be_planned_for() {
    let told = |text| told("as-of", BUDGET, &[INCOME, text]);
    assert_eq!(told("截至2025年12月31日，本部门共有车辆3辆。"), 0);
    assert_eq!(told("截至2027年12月31日，预计共有车辆3辆。"), 0);
    assert_eq!(told("截至2027年12月31日，本部门共有车辆3辆。"), 1);
}

#[test]
fn a_former_name_that_a_document_keeps_to_is_no_slip() {
    let table = |first: &str| {
        format!("支出总表\n单位：万元\n| 科目编码 | 科目名称 | 合计 |\n| 210 | {first} | 100.00 |")
    };
    let told = |first: &str, text| told("former-name", BUDGET, &[&table(first), text]);
    let former = "1.医疗卫生与计划生育支出（类）100.00万元。";
    assert_eq!(told("医疗卫生与计划生育支出", former), 0);
    assert_eq!(told("卫生健康支出", "1.用于医疗卫生支出100.00万元。"), 0);
    assert_eq!(told("卫生健康支出", former), 1);
}

#[test]
fn a_row_with_a_column_of_its_own_need_not_add_up() {
    let row = |project: &str| {
        format!(
            "支出总表\n单位：万元\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n| 201 | 一般公共服务支出 | 50.00 | 50.00 | {project} |\n| 208 | 社会保障和就业支出 | 20.00 | 20.00 | 0.00 |\n| 210 | 卫生健康支出 | 20.00 | 20.00 | 0.00 |\n| 221 | 住房保障支出 | 10.00 | 10.00 | 0.00 |"
        )
    };
    assert_eq!(told("row", BUDGET, &[&row("0.00")]), 0);
    assert_eq!(told("row", BUDGET, &[&row("5.00")]), 1);
    let others = row("5.00").replace("项目支出 |", "项目支出 | 经营支出 |");
    assert_eq!(told("row", BUDGET, &[&others]), 0);
}

#[test]
fn tables_that_are_only_listed_are_found_where_they_are_said_to_be_annexed() {
    let is_missing = |below: &str| {
        let listed = [
            "第一部分 预算报表",
            "一、收支总表",
            "二、收入总表",
            below,
            "第二部分 说明",
        ];
        let text = [&[BUDGET], &listed[..], &[INCOME]].concat().join("\n");
        missing(&reported(&text)).contains(&"totals-table")
    };
    assert!(!is_missing("（上述报表详见附件）"));
    assert!(is_missing("三、支出总表"));
}

#[test]
fn an_item_may_have_a_shorter_name_in_the_text() {
    let told = |name: &str, amount: &str| {
        let words = super::Document::Budget.words();
        let own = "（款）一般行政管理事务（项）{admin-own}万元";
        let text = words.replace(own, &format!("（款）{name}（项）{amount}万元"));
        let report = reported(&super::Department::drawn(0).printed(&text));
        let contradictions = super::contradictions(&report).into_iter();
        contradictions
            .filter(|one| one.rule.identifier == "item")
            .count()
    };
    assert_eq!(told("一般行政管理事务支出", "{admin-own}"), 0);
    // What another item is called may be another item, and what has another amount may too.
    assert_eq!(told("事业运行", "{admin-own}"), 0);
    assert_eq!(told("行政管理事务", "{admin-own}"), 0);
    assert_eq!(told("一般行政事务处理", "{admin-own+1}"), 0);
    assert_eq!(told("一般行政事务处理", "{admin-own}"), 1);
}
