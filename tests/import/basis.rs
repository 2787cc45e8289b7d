//! Budgets, adjusted budgets and outturns of one line are figures of their own.
#![cfg(feature = "import")]

use budget_viewer::audit::audit;
use budget_viewer::disclosure::{Base, Basis, Disclosure};
use budget_viewer::import::{Imported, import};
use budget_viewer::report::Outcome;

const FINAL: &str = "未名市图书馆2027年度部门决算公开";
const BUDGET: &str = "未名市图书馆2027年部门预算公开";

fn imported(title: &str, text: &str) -> Imported {
    let document = format!("{title}\n一、情况说明\n{text}");
    import("document.txt", document.as_bytes()).expect("it is text")
}

/// Path, measure, digits and basis of every figure.
fn read(title: &str, text: &str) -> Vec<String> {
    let imported = imported(title, text);
    let own = imported.metadata.kind.basis();
    let readings = imported.readings.iter().map(|reading| {
        let basis = reading.basis.unwrap_or(own).identifier();
        let (path, measure, printed) = (&reading.path, reading.measure, &reading.printed);
        format!("{path} {measure} {printed} {basis}")
    });
    readings.collect()
}

fn disclosure(title: &str, text: &str) -> Disclosure {
    imported(title, text).disclosure("library").unwrap()
}

fn contradictions(title: &str, text: &str) -> Vec<String> {
    let findings = audit(&disclosure(title, text)).into_iter();
    let contradicting = findings.filter(|finding| finding.outcome == Outcome::Contradiction);
    contradicting
        .map(|finding| finding.rule.identifier.to_owned())
        .collect()
}

#[test]
fn what_was_planned_stands_beside_what_came_of_it() {
    for (plan, basis) in [
        ("年初预算", "initial"),
        ("年初预算数", "initial"),
        ("全年预算数", "adjusted"),
        ("调整预算数", "adjusted"),
        ("预算数", "budget"),
        ("预算", "budget"),
    ] {
        let text = format!("“三公”经费{plan}为100万元，支出决算为90万元。");
        let expected = [
            format!("three-public amount 100 {basis}"),
            "three-public amount 90 actual".to_owned(),
        ];
        assert_eq!(read(FINAL, &text), expected);
        assert!(contradictions(FINAL, &text).is_empty(), "{text}");
    }
}

#[test]
fn the_name_of_a_line_tells_the_basis_and_the_name_of_a_fund_does_not() {
    let text = "2027年支出预算100万元。2027年支出决算90万元。";
    let expected = [
        "expenditure amount 100 budget",
        "expenditure amount 90 actual",
    ];
    assert_eq!(read(FINAL, text), expected);
    let text = "2027年收入总计90万元，其中：一般公共预算90万元。";
    let expected = [
        "income amount 90 actual",
        "income/general-public amount 90 actual",
    ];
    assert_eq!(read(FINAL, text), expected);
}

#[test]
fn a_note_says_which_budget_is_meant() {
    let text =
        "“三公”经费预算数为100万元，决算数为90万元。\n注：本表预算数为“三公”经费全年预算数。";
    assert_eq!(read(FINAL, text)[0], "three-public amount 100 adjusted");
    let text = "“三公”经费预算数为100万元，决算数为90万元。\n注：预算数为年初预算数。";
    assert_eq!(read(FINAL, text)[0], "three-public amount 100 initial");
}

#[test]
fn in_a_budget_the_budget_is_its_own_and_an_outturn_is_told_only_where_its_year_is_certain() {
    let text = "“三公”经费年初预算为100万元，支出决算为90万元，完成年初预算的90%。";
    let expected = [
        "three-public amount 100 initial",
        "three-public amount 90 actual",
    ];
    assert_eq!(read(BUDGET, text), expected);
    assert!(contradictions(BUDGET, text).is_empty());
    let unknown = imported(BUDGET, "“三公”经费决算数为90万元。");
    assert!(unknown.readings.is_empty(), "{:?}", unknown.readings);
    assert_eq!(unknown.unread.len(), 1);
}

#[test]
fn how_much_of_a_plan_was_carried_out_is_told_of_the_plan() {
    let text = "“三公”经费支出年初预算为100万元，支出决算为90万元，完成年初预算的90.00%。";
    let expected = [
        "three-public amount 100 initial",
        "three-public amount 90 actual",
        "three-public completion 90.00% initial",
    ];
    assert_eq!(read(FINAL, text), expected);
    for rate in ["完成预算的90%", "预算执行率90%", "完成率为90%"] {
        let text = format!("“三公”经费支出预算为100万元，支出决算为90万元，{rate}。");
        assert_eq!(
            read(FINAL, &text)[2],
            "three-public completion 90% budget",
            "{rate}"
        );
    }
    let share = "“三公”经费支出决算为90万元，占年初预算的90%。";
    assert_eq!(read(FINAL, share)[1], "three-public completion 90% initial");
}

#[test]
fn completion_follows_from_outturn_and_plan() {
    let text = |rate: &str| {
        format!("“三公”经费支出年初预算为100万元，支出决算为90万元，完成年初预算的{rate}。")
    };
    assert!(contradictions(FINAL, &text("90%")).is_empty());
    assert_eq!(contradictions(FINAL, &text("95%")), ["completion"]);
    // Which budget is meant elsewhere is not certain.
    let elsewhere =
        "“三公”经费支出预算为100万元。\n二、执行情况\n“三公”经费支出决算为90万元，完成预算的95%。";
    assert!(contradictions(FINAL, elsewhere).is_empty());
    // Nothing is carried out by so much of no budget, and nobody can say what was meant.
    let nothing = "“三公”经费支出年初预算为0万元，支出决算为0万元，完成年初预算的100%。";
    assert!(contradictions(FINAL, nothing).is_empty());
}

#[test]
fn a_comparison_with_the_same_years_budget_is_not_one_with_the_year_before() {
    let bases = |text: &str| {
        let readings = imported(FINAL, text).readings.into_iter();
        let compared = readings.filter(|reading| reading.measure.identifier() == "change");
        compared.map(|reading| reading.base).collect::<Vec<_>>()
    };
    for (compared, base) in [
        ("比年初预算", Base::InitialBudget),
        ("比预算数", Base::CurrentBudget),
        ("较预算", Base::CurrentBudget),
        ("比上年预算数", Base::Budget),
        ("比上年决算数", Base::FinalAccounts),
        ("比上年", Base::FinalAccounts),
    ] {
        let text = format!("“三公”经费支出决算为90万元，{compared}减少10万元。");
        assert_eq!(bases(&text), [base], "{compared}");
    }
}

/// A table of the three public expenses with budget and outturn side by side.
const PAIRED: [&str; 3] = [
    // Cells, a row a line.
    "“三公”经费支出决算表\n单位：万元\n| 项目 | 预算数 | 决算数 |\n| 合计 | 77.00 | 68.30 |\n| 公务接待费 | 35.00 | 26.40 |\n| 公务用车购置及运行维护费 | 42.00 | 41.90 |\n",
    // The same the other way round.
    "“三公”经费支出决算表\n单位：万元\n| 项目 | 决算数 | 预算数 |\n| 合计 | 68.30 | 77.00 |\n| 公务接待费 | 26.40 | 35.00 |\n| 公务用车购置及运行维护费 | 41.90 | 42.00 |\n",
    // Without cells.
    "“三公”经费支出决算表\n单位：万元\n项目\n预算数\n决算数\n合计\n77.00\n68.30\n公务接待费\n35.00\n26.40\n公务用车购置及运行维护费\n42.00\n41.90\n",
];

#[test]
fn paired_columns_are_told_apart_in_either_order() {
    for table in PAIRED {
        let mut read = read(FINAL, table);
        read.sort();
        let expected = [
            "three-public amount 68.30 actual",
            "three-public amount 77.00 budget",
            "three-public/reception amount 26.40 actual",
            "three-public/reception amount 35.00 budget",
            "three-public/vehicles amount 41.90 actual",
            "three-public/vehicles amount 42.00 budget",
        ];
        assert_eq!(read, expected, "{table}");
        assert!(contradictions(FINAL, table).is_empty());
    }
}

#[test]
fn where_a_cell_of_a_pair_is_lost_neither_is_taken_for_the_other() {
    let table = "“三公”经费支出决算表\n单位：万元\n项目\n预算数\n决算数\n合计\n77.00\n68.30\n公务接待费\n35.00\n公务用车购置及运行维护费\n42.00\n41.90\n";
    let imported = imported(FINAL, table);
    let reception = imported
        .readings
        .iter()
        .find(|reading| reading.path == "three-public/reception");
    assert_eq!(reception, None);
    assert!(
        imported
            .unread
            .iter()
            .any(|unread| unread.printed == "35.00")
    );
}

#[test]
fn one_row_under_two_heads_has_each_line_twice() {
    let table = "“三公”经费支出决算表\n单位：万元\n\
        | 预算数 ||| 决算数 |||\n\
        | 合计 | 因公出国（境）费 | 公务接待费 | 合计 | 因公出国（境）费 | 公务接待费 |\n\
        | 10 | 4 | 6 | 9 | 3.5 | 5.5 |\n";
    let mut read = read(FINAL, table);
    read.sort();
    let expected = [
        "three-public amount 10 budget",
        "three-public amount 9 actual",
        "three-public/overseas amount 3.5 actual",
        "three-public/overseas amount 4 budget",
        "three-public/reception amount 5.5 actual",
        "three-public/reception amount 6 budget",
    ];
    assert_eq!(read, expected);
}

#[test]
fn a_balance_of_three_columns_has_all_three() {
    let table = "收入支出决算总表\n单位：万元\n\
        | 收入 |||| 支出 ||||\n\
        | 项目 | 年初预算数 | 调整预算数 | 决算数 | 项目 | 年初预算数 | 调整预算数 | 决算数 |\n\
        | 事业收入 | 10 | 12 | 11 | 教育支出 | 30 | 35 | 34 |\n";
    let mut read = read(FINAL, table);
    read.sort();
    let expected = [
        "expenditure/function/205 amount 30 initial",
        "expenditure/function/205 amount 34 actual",
        "expenditure/function/205 amount 35 adjusted",
        "income/operations amount 10 initial",
        "income/operations amount 11 actual",
        "income/operations amount 12 adjusted",
    ];
    assert_eq!(read, expected);
}

#[test]
fn a_line_leads_with_the_documents_own_basis_wherever_that_stands() {
    let text = "“三公”经费年初预算为100万元。\n二、执行情况\n“三公”经费支出决算为90万元，比上年减少10万元，下降10%。";
    let disclosure = disclosure(FINAL, text);
    let line = disclosure.line("three-public").unwrap();
    let leading = line.leading().unwrap();
    assert_eq!(line.amount().unwrap().to_string(), "90万元");
    assert!(leading.basis.is_none() && leading.change.is_some() && leading.growth.is_some());
    assert_eq!(line.statements.len(), 2);
    assert_eq!(line.statements[1].basis, Some(Basis::Initial));
    let json = serde_json::to_string(&disclosure).unwrap();
    assert_eq!(Disclosure::from_json(&json).unwrap(), disclosure);
}

#[test]
fn of_what_was_only_planned_no_outturn_is_told() {
    let disclosure = disclosure(FINAL, "“三公”经费年初预算为100万元。支出决算为90万元。");
    let planned = self::disclosure(FINAL, "支出决算90万元。“三公”经费年初预算为100万元。");
    assert!(disclosure.line("three-public").is_some());
    assert_eq!(planned.line("three-public").unwrap().amount(), None);
}

#[test]
fn the_parts_of_a_plan_are_planned_and_those_of_an_outturn_are_not() {
    for text in [
        "“三公”经费预算为16万元，其中：公务接待费10万元，公务用车运行维护费6万元。",
        "“三公”经费预算为16万元。其中：公务接待费10万元，公务用车运行维护费6万元。",
    ] {
        let expected = [
            "three-public amount 16 budget",
            "three-public/reception amount 10 budget",
            "three-public/vehicles/running amount 6 budget",
        ];
        assert_eq!(read(FINAL, text), expected, "{text}");
    }
    let text =
        "“三公”经费预算为16万元，支出决算为9万元，其中：公务接待费5万元。公务用车运行维护费4万元。";
    let expected = [
        "three-public amount 16 budget",
        "three-public amount 9 actual",
        "three-public/reception amount 5 actual",
        "three-public/vehicles/running amount 4 actual",
    ];
    assert_eq!(read(FINAL, text), expected);
}

#[test]
fn a_row_of_the_head_that_lost_its_first_cells_says_nothing_of_the_columns_below_it() {
    let table = "“三公”经费支出决算表\n单位：万元\n\
        | 项目 | 预算数 | 决算数 |||||\n\
        | 合计 | 一般公共预算 | 政府性基金 | 合计 | 一般公共预算 | 政府性基金 ||\n\
        | 公务接待费 | 0.95 | 0.95 | 0.00 | 0.39 | 0.39 | 0.00 |\n";
    let imported = imported(FINAL, table);
    assert!(imported.readings.is_empty(), "{:?}", imported.readings);
    assert_eq!(imported.unread.len(), 6);
}
