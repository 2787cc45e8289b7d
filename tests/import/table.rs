//! What is read from tables: each document shows one thing.
#![cfg(feature = "import")]

use budget_viewer::import::{Imported, import};

fn imported(document: &str) -> Imported {
    import("document.txt", document.as_bytes()).expect("it is text")
}

/// Path and digits of every figure that is read from a budget of 2027 with such a table.
fn read(table: &str) -> Vec<String> {
    let document = format!("2027年部门预算公开\n{table}");
    let readings = imported(&document).readings.into_iter();
    readings
        .map(|reading| format!("{} {}", reading.path, reading.printed))
        .collect()
}

const THREE_PUBLIC: &str = "\
三公经费和机关运行经费预算表
编制部门：未名市卫生局 | 单位：万元
| “三公”经费预算数 ||||||机关运行经费预算数|
| 合计 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行费 ||||
|||| 小计 | 购置费 | 运行费 ||
";

#[test]
fn figures_stand_below_their_columns_across_empty_cells() {
    let table = format!("{THREE_PUBLIC}| 7.5 || 2 | 5.5 || 5.5 | 80 |");
    let expected = [
        "three-public 7.5",
        "three-public/reception 2",
        "three-public/vehicles 5.5",
        "three-public/vehicles/running 5.5",
        "operating 80",
    ];
    assert_eq!(read(&table), expected);
}

#[test]
fn a_row_that_has_lost_cells_is_not_assigned() {
    let table = format!("{THREE_PUBLIC}\u{c}| 7.5 | 2 | 80 |");
    assert!(read(&table).is_empty(), "{:?}", read(&table));
}

#[test]
fn the_appropriation_is_told_by_fund_and_its_total_comes_before_the_current_year() {
    let table = "\
财政拨款收支预算总表
单位：万元
| 收入 || 支出 ||||
| 项目 | 预算数 | 项目 | 合计 | 一般公共预算 | 政府性基金预算 | 国有资本经营预算 |
| 一、一般公共预算 | 90 | 一、教育支出 | 60 | 50 | 10 ||
||| 二、城乡社区支出 | 30 || 30 ||
| 本年收入合计 | 90 | 本年支出合计 | 90 | 50 | 40 ||
| 总计 | 95.5 | 总计 | 95.5 | 55.5 | 40 ||
";
    let expected = [
        "income/general-public 90",
        "appropriation/function/205 60",
        "appropriation/general-public/function/205 50",
        "appropriation/government-funds/function/205 10",
        "appropriation/function/212 30",
        "appropriation/government-funds/function/212 30",
        "appropriation/general-public 50",
        "appropriation/government-funds 40",
        "appropriation 95.5",
        "appropriation 90",
    ];
    assert_eq!(read(table), expected);
}

#[test]
fn income_is_told_by_source_although_sources_are_empty() {
    let table = "\
收入预算总表
单位：元
| 科目编码 | 科目名称 | 合计 | 财政拨款收入 | 事业收入 | 经营收入 | 其他收入 |
| 205 | 教育支出 | 90000 | 80000 |||10000|
| 合计 || 90000 | 80000 ||| 10000 |
";
    let expected = [
        "income 90000",
        "income/appropriation 80000",
        "income/other 10000",
    ];
    assert_eq!(read(table), expected);
}

#[test]
fn whole_amounts_below_the_head_are_no_codes() {
    let table = "\
支出预算总表
单位：元
| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| 205 | 教育支出 | 90000 || 90000 |
| 208 | 社会保障和就业支出 | 500 | 500 ||
| 合计 || 90500 | 500 | 90000 |
";
    let expected = [
        "expenditure/function/205 90000",
        "expenditure/function/208 500",
        "expenditure 90500",
        "expenditure/kind/basic 500",
        "expenditure/kind/project 90000",
    ];
    assert_eq!(read(table), expected);
}

#[test]
fn a_table_of_two_sides_is_read_by_halves() {
    let table = "\
一般公共预算基本支出表
单位：万元
| 编码 | 名称 | 合计 | 人员经费 | 公用经费 | 编码 | 名称 | 合计 | 人员经费 | 公用经费 |
| 301 | 工资福利支出 | 60.5 | 60.5 || 302 | 商品和服务支出 | 9.5 || 9.5 |
| 30103 | 奖金 |||| 30201 | 办公费 | 9.5 || 9.5 |
| 合计 || 70.0 | 60.5 | 9.5 ||||||
";
    let basic = "appropriation/general-public/kind/basic";
    let expected = [
        format!("{basic}/economic/301 60.5"),
        format!("{basic}/economic/302 9.5"),
        format!("{basic}/economic/30201 9.5"),
        format!("{basic} 70.0"),
        format!("{basic}/personnel 60.5"),
        format!("{basic}/common-operation 9.5"),
    ];
    assert_eq!(read(table), expected);
}

#[test]
fn totals_of_personnel_and_operation_may_have_rows_of_their_own() {
    let table = "\
一般公共预算基本支出表
单位：万元
| 编码 | 名称 | 预算数 | 编码 | 名称 | 预算数 |
| 301 | 工资福利支出 | 60.5 | 302 | 商品和服务支出 | 9.5 |
| 人员经费合计 || 60.5 | 公用经费合计 || 9.5 |
";
    let read = read(table);
    let basic = "appropriation/general-public/kind/basic";
    assert!(
        read.contains(&format!("{basic}/personnel 60.5")),
        "{read:?}"
    );
    assert!(
        read.contains(&format!("{basic}/common-operation 9.5")),
        "{read:?}"
    );
}

#[test]
fn brackets_and_signs_make_amounts_negative_and_a_dash_is_no_figure() {
    let table = "\
收支预算总表
单位：万元
| 项目 | 预算数 | 项目 | 预算数 |
| 事业收入 | （3.50） | 教育支出 | －1,203.50 |
| 其他收入 | — | 卫生健康支出 | (0.25) |
| 经营收入 | / | 其他支出 | - |
";
    let document = format!("2027年部门预算公开\n{table}");
    let imported = imported(&document);
    let values: Vec<String> = imported
        .readings
        .iter()
        .map(|reading| reading.value.to_string())
        .collect();
    assert_eq!(values, ["-3.50", "-1203.50", "-0.25"]);
    assert!(imported.unread.is_empty(), "{:?}", imported.unread);
}

#[test]
fn a_table_is_in_the_unit_that_it_states_and_not_in_what_an_office_is_called() {
    let yuan = |line: &str| {
        let table = format!("收支总表\n{line}\n| 项目 | 预算数 |\n| 收入总计 | 486.35 |");
        let document = format!("2027年部门预算公开\n{table}");
        let readings = imported(&document).readings;
        readings
            .first()
            .and_then(|reading| reading.base_value())
            .map(|yuan| yuan.normalize().to_string())
    };
    for line in [
        "单位：万元",
        "编制单位：元江县卫生局　单位：万元",
        "预算单位：万元村 | 金额单位：人民币万元",
        "（单位: 万元）",
        "单位万元",
    ] {
        assert_eq!(yuan(line).as_deref(), Some("4863500"), "{line}");
    }
    for line in [
        "编制单位：元江县卫生局",
        "单位：千元",
        "单位：亿元",
        "单位：万元 | 单位：元",
    ] {
        assert_eq!(yuan(line), None, "{line}");
    }
}

#[test]
fn cells_may_have_their_unit_or_the_sign_of_their_currency() {
    let table = "收支总表\n单位：元\n| 项目 | 预算数 |\n| 事业收入 | ￥300,000.00 |\n| 其他收入 | △1.50 |\n| 收入总计 | 486.35万元 |";
    assert_eq!(
        read(table),
        [
            "income/operations 300,000.00",
            "income/other -1.50",
            "income 486.35"
        ]
    );
}

#[test]
fn a_class_that_a_table_tells_once_for_every_unit_is_not_the_departments() {
    let table = "部门支出总表\n单位：万元\n| 科目编码 | 科目名称 | 合计 |\n| | 合计 | 486.35 |\n\
        | | 本级 | 320.00 |\n| 201 | 一般公共服务支出 | 250.00 |\n| 205 | 教育支出 | 70.00 |\n\
        | | 东城分中心 | 166.35 |\n| 201 | 一般公共服务支出 | 138.40 |\n| 208 | 社会保障和就业支出 | 27.95 |";
    let read = read(table);
    assert!(
        !read.iter().any(|figure| figure.contains("function/201 ")),
        "{read:?}"
    );
    let document = format!("2027年部门预算公开\n{table}");
    let unread = imported(&document).unread.into_iter();
    let unread: Vec<String> = unread.map(|figure| figure.printed).collect();
    assert!(unread.contains(&"250.00".to_owned()) && unread.contains(&"138.40".to_owned()));
}

#[test]
fn the_column_of_this_years_amounts_is_known_by_any_of_its_names() {
    for head in [
        "本年预算",
        "2027年预算数",
        "本年度预算金额",
        "金额（元）",
        "年初预算数",
        "预算",
    ] {
        let table = format!(
            "收支总表\n单位：元\n| 项目 | {head} |\n| 事业收入 | 300000 |\n| 收入总计 | 4863500 |"
        );
        assert_eq!(
            read(&table),
            ["income/operations 300000", "income 4863500"],
            "{head}"
        );
    }
    let prior =
        "收支总表\n单位：元\n| 项目 | 上年预算 |\n| 事业收入 | 300000 |\n| 收入总计 | 4863500 |";
    assert_eq!(read(prior), [""; 0]);
}

#[test]
fn a_cell_with_several_numbers_says_none_and_its_name_is_not_the_next_ones() {
    let table = "收支总表\n单位：万元\n| 项目 | 预算数 |\n| 事业收入 | 45 2.15 |\n| 其他收入 | 4.20 |\n| 收入总计 | 486.3 5 |";
    assert_eq!(read(table), ["income/other 4.20"]);
}

/// The figures of a table that are not read, as printed.
fn left(table: &str) -> Vec<String> {
    let document = format!("2027年部门预算公开\n{table}");
    let unread = imported(&document).unread.into_iter();
    unread.map(|figure| figure.printed).collect()
}

#[test]
fn whole_numbers_below_the_head_of_amounts_are_listed_where_they_are_not_read() {
    let table = "收支总表\n单位：万元\n| 行次 | 项目 | 预算数 | 上年预算数 |\n\
        | 1 | 不认识的收入 | 20 | 18 |\n| 2 | 事业收入 | .5 | 3 |\n| 3 | 收入总计 | 120 | 115 |";
    assert_eq!(left(table), ["20", "18", ".5", "3", "115"]);
    assert_eq!(read(table), ["income 120"]);
}

#[test]
fn other_provinces_call_the_table_of_both_sides_otherwise() {
    for title in [
        "部门收支总表",
        "部门收支总体情况表",
        "2027年收支预算汇总表",
        "部门收支预算表",
        "收入支出预算总表（续）",
    ] {
        let table = format!(
            "{title}\n单位：万元\n| 项目 | 预算数 |\n| 事业收入 | 30.00 |\n| 收入总计 | 486.35 |"
        );
        assert_eq!(
            read(&table),
            ["income/operations 30.00", "income 486.35"],
            "{title}"
        );
    }
}

#[test]
fn a_line_names_the_entity_as_far_as_to_the_tables_unit() {
    for line in [
        "编制单位：未名市图书馆　　单位：万元",
        "部门：未名市图书馆（金额单位：万元）",
        "预算单位：未名市图书馆 单位万元",
    ] {
        let document =
            format!("2027年部门收支总表\n{line}\n| 项目 | 预算数 |\n| 收入总计 | 486.35 |");
        let entity = imported(&document).metadata.entity;
        assert_eq!(entity.as_deref(), Some("未名市图书馆"), "{line}");
    }
}
