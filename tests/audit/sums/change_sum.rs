//! The changes of parts against the change of their total.

use budget_viewer::report::Outcome;

use super::{contradictions, told};

#[test]
fn changes_of_parts_that_are_all_there_can_be_add_up() {
    let vehicles = |running: &str| {
        format!(
            "一、“三公”经费。公务用车购置及运行维护费30万元，比上年预算增加8万元。其中：公务用车购置费18万元，比上年预算增加18万元；公务用车运行维护费12万元，比上年预算减少{running}万元。"
        )
    };
    let kept = told("change-sum", &[&vehicles("10")]);
    assert_eq!(kept, [(Outcome::Exact, "18 − 10 ≠ 8".to_owned())]);
    let broken = contradictions("change-sum", &[&vehicles("6")]);
    assert_eq!(broken, ["18 − 6 ≠ 8"]);
}

#[test]
fn a_change_that_is_left_over_belongs_to_parts_that_are_not_named_where_there_is_room() {
    let paragraphs = |change: &str| {
        [
            "一、支出预算。2027年预算支出总额500万元，比上年预算增加40万元。".to_owned(),
            "二、一般公共预算情况。2027年一般公共预算支出450万元，具体如下：".to_owned(),
            format!("（一）基本支出。2027年基本支出300万元，比上年预算{change}20万元。"),
            "（二）项目支出。2027年项目支出150万元，比上年预算减少20万元。".to_owned(),
        ]
    };
    let found = |change: &str| {
        let paragraphs = paragraphs(change);
        contradictions("change-sum", &paragraphs.each_ref().map(String::as_str))
    };
    // 50 of the 500 are something else, which may have risen by 40 but not by 80.
    assert!(found("增加").is_empty());
    assert_eq!(found("减少"), ["-20 − 20 ≠ 40"]);
}

#[test]
fn what_is_left_over_cannot_fall_by_more_than_there_was() {
    let paragraphs = |total: &'static str| {
        [
            "一、支出预算增减变动情况",
            total,
            "1.工资福利支出较上年增80万元，增长40%。",
            "2.商品和服务支出较上年增3万元，增长10%。",
            "3.对个人和家庭的补助较上年减少10万元，下降50%。",
        ]
    };
    // 200 + 30 + 20 were all that there was of 250.
    let kept =
        paragraphs("（一）基本支出。2027年基本支出预算较上年增73万元，增长29.2%。变动情况如下：");
    assert_eq!(told("change-sum", &kept).len(), 1);
    assert!(contradictions("change-sum", &kept).is_empty());
    let broken =
        paragraphs("（一）基本支出。2027年基本支出预算较上年增50万元，增长20%。变动情况如下：");
    assert_eq!(contradictions("change-sum", &broken), ["80 + 3 − 10 ≠ 50"]);
    // Of 500 there was more than what is listed.
    let partial =
        paragraphs("（一）基本支出。2027年基本支出预算较上年增50万元，增长10%。变动情况如下：");
    assert!(contradictions("change-sum", &partial).is_empty());
}

#[test]
fn changes_against_different_years_or_nearly_no_change_are_not_added_up() {
    let execution = "一、“三公”经费。公务用车购置及运行维护费30万元，比上年预算增加8万元。其中：公务用车购置费18万元，比2026年预算执行数增加18万元；公务用车运行维护费12万元，比2026年预算执行数减少2万元。";
    assert!(contradictions("change-sum", &[execution]).is_empty());
    let nearly = "一、“三公”经费。公务用车购置及运行维护费30万元，比上年预算减少0.5万元。其中：公务用车购置费18万元，比上年预算增加0万元；公务用车运行维护费12万元，与上年预算基本持平。";
    assert!(contradictions("change-sum", &[nearly]).is_empty());
}
