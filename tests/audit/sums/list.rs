//! What prose lists of a quantity against that quantity.

use budget_viewer::report::{Finding, Outcome};

use super::{findings, told};

const INCOME: &str = "一、收入预算。2027年预算收入总额900万元。";

/// The contradictions in one paragraph below the income.
fn contradictions(paragraphs: &[&str]) -> Vec<String> {
    super::contradictions("list", &[&[INCOME], paragraphs].concat())
}

#[test]
fn vehicles_by_use_come_to_all_vehicles() {
    let vehicles = |others: &str| {
        format!(
            "二、国有资产。截至2026年12月31日，本部门共有车辆6辆，其中：机要通信用车1辆、执法执勤用车3辆、其他用车{others}辆；单价100万元（含）以上设备7台（套）。"
        )
    };
    let kept = told("list", &[INCOME, &vehicles("2")]);
    assert_eq!(kept, [(Outcome::Exact, "1 + 3 + 2 ≠ 6".to_owned())]);
    assert_eq!(contradictions(&[&vehicles("1")]), ["1 + 3 + 1 ≠ 6"]);
    assert_eq!(contradictions(&[&vehicles("3")]), ["1 + 3 + 3 ≠ 6"]);
}

#[test]
fn a_list_that_names_some_parts_may_fall_short_but_not_exceed() {
    let fields = |second: &str| {
        format!("二、试验基地。现有试验田260亩，其中：水稻试验田120亩，油菜试验田{second}亩。")
    };
    assert!(contradictions(&[&fields("90")]).is_empty());
    assert_eq!(contradictions(&[&fields("150")]), ["120 + 150 ≠ 260"]);
}

#[test]
fn what_is_and_what_is_not_make_up_the_whole_within_what_print_rounds() {
    let area = |below: &str| {
        format!(
            "二、办公楼。建筑面积8200.5平方米（其中地上建筑面积6150平方米，地下建筑面积{below}平方米），2025年启用。"
        )
    };
    assert!(contradictions(&[&area("2050.5")]).is_empty());
    assert!(contradictions(&[&area("2050.6")]).is_empty());
    assert_eq!(
        contradictions(&[&area("1950.5")]),
        ["6,150 + 1,950.5 ≠ 8200.5"]
    );
    let households = "二、服务对象。服务农户800户（其中：脱贫户300户、非脱贫户400户）。";
    assert_eq!(contradictions(&[households]), ["300 + 400 ≠ 800"]);
}

#[test]
fn projects_in_numbered_paragraphs_are_no_more_than_what_announces_them() {
    let projects = |first: &'static str| {
        [
            "二、项目支出。2027年项目支出预算300万元，比上年减少150万元，下降33.33%，主要原因是项目减少。其中：",
            first,
            "2.病虫害防治项目80万元。",
            "三、其他说明。无其他需要说明的情况。",
        ]
    };
    assert!(contradictions(&projects("1.良种推广项目200万元。")).is_empty());
    assert_eq!(
        contradictions(&projects("1.良种推广项目370万元。")),
        ["370 + 80 ≠ 300"]
    );
    // A project that was reduced by so much is no part of what is left.
    assert!(contradictions(&projects("1.良种推广项目减少370万元。")).is_empty());
}

#[test]
fn one_part_alone_is_no_more_than_its_total_whatever_it_has_in_common_with_the_others() {
    let staff = |women: &str| {
        format!("二、人员情况。现有职工40人，其中：党员25人，女职工{women}人，高级职称12人。")
    };
    assert!(contradictions(&[&staff("30")]).is_empty());
    assert_eq!(contradictions(&[&staff("45")]), ["45 ≠ 40"]);
}

#[test]
fn numbers_by_kind_come_to_the_number_of_all() {
    for (text, expected) in [
        (
            "共有职工73人，其中行政编制25人、参公编制20人、事业编制26人。",
            "25 + 20 + 26 ≠ 73",
        ),
        (
            "实有人员40人，其中行政人员25人、事业人员20人。",
            "25 + 20 ≠ 40",
        ),
        (
            "共有车辆10辆，其中：执法执勤用车6辆、特种专业技术用车2辆、其他用车1辆。",
            "6 + 2 + 1 ≠ 10",
        ),
    ] {
        assert_eq!(contradictions(&[text]), [expected], "{text}");
    }
    for text in [
        // Who is of no kind that is told.
        "现有在职人员30人，其中行政人员12人，事业人员15人。",
        "编制30名，其中行政编制12名、事业编制15名。",
        "共有车辆10辆，其中：执法执勤用车6辆、特种专业技术用车2辆。",
        // Who is of two kinds.
        "实有人员30人，其中党员20人、女职工15人。",
        "共有职工50人，其中行政编制20人（含工勤编制3人）、事业编制30人。",
    ] {
        assert!(contradictions(&[text]).is_empty(), "{text}");
    }
}

#[test]
fn what_may_be_meant_otherwise_is_no_contradiction() {
    for text in [
        "二、资产。资产总额800万元，其中：固定资产原值1200万元，累计折旧500万元。",
        "二、基地。规划面积约为260亩，其中核心区面积200亩，示范区面积90亩。",
        "二、人员。编制30名，实有26人，其中：管理人员20人，技术人员15人。",
        "二、培训。办培训班3个，培训300人次，其中：农民学员比上年增加400人次。",
        "二、采购。政府采购预算90万元，其中：货物采购60万元；中小企业预留120万元。",
        "二、采购。本年采购设备6台，单价不超过5万元以上标准，其中：检测设备4台。",
        "二、机构。下设科室5个，不包括派出机构9个。",
        "二、经费。培训经费20万元，其中：师资费12万元，讲课费12万元，场地费8万元。",
        "二、项目。第3个五年计划安排示范点9个，其中：第1批示范点4个。",
        "二、效益。带动农户90户，每户增收3000元，其中：种植户100亩以上40户。",
    ] {
        assert!(contradictions(&[text]).is_empty(), "{text}");
    }
}

#[test]
fn sums_that_are_checked_by_their_lines_are_not_checked_again() {
    let text = "二、支出预算。2027年预算支出总额900万元，其中：基本支出600万元，项目支出200万元。";
    assert!(told("list", &[text]).is_empty());
    assert_eq!(super::contradictions("parts", &[text]).len(), 1);
}

#[test]
fn each_sentence_that_takes_part_is_shown() {
    let paragraphs = [
        INCOME,
        "二、项目支出。2027年项目支出预算300万元，包括：",
        "（一）良种推广项目270万元。",
        "（二）病虫害防治项目80万元。",
    ];
    let found: Vec<Finding> = findings("list", &paragraphs);
    assert_eq!(found[0].sides.len(), 3);
    let lines: Vec<&str> = found[0].others().map(|line| line.as_str()).collect();
    assert!(
        found[0].line().is_none() && lines.is_empty(),
        "the document names no total for them"
    );
}
