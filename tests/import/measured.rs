//! Tables that compare two years: what each of their columns is.
#![cfg(feature = "import")]

use budget_viewer::import::import;

/// Path, measure and digits of every figure.
fn measured(table: &str) -> Vec<String> {
    let document = format!("2027年部门预算公开\n{table}");
    let readings = import("document.txt", document.as_bytes())
        .expect("it is text")
        .readings
        .into_iter();
    let told = readings.map(|it| format!("{} {} {}", it.path, it.measure, it.printed));
    told.collect()
}

#[test]
fn columns_of_the_year_before_and_differences_are_told_as_such_in_any_order() {
    let expected = [
        "three-public amount 6",
        "three-public change -3.5",
        "three-public growth -36.84%",
        "three-public prior 9.5",
        "three-public/overseas amount 2",
        "three-public/overseas change 2",
        "three-public/reception amount 4",
        "three-public/reception change （5.50）",
        "three-public/reception prior 9.5",
    ];
    for table in [
        "三公经费预算表\n单位：万元\n\
        | 项目 | 2026年预算数 | 2027年预算数 | 增减额 | 增减幅度 |\n\
        | 三公经费合计 | 9.5 | 6 | -3.5 | -36.84% |\n\
        | 因公出国（境）费 || 2 | 2 ||\n\
        | 公务接待费 | 9.5 | 4 | （5.50） ||\n",
        "三公经费预算表\n单位：万元\n\
        | 项目 | 本年预算数 | 上年预算数 | 本年比上年增减情况 ||\n\
        |||| 增减额 | 增减% |\n\
        | 三公经费合计 | 6 | 9.5 | -3.5 | -36.84% |\n\
        | 因公出国（境）费 | 2 || 2 ||\n\
        | 公务接待费 | 4 | 9.5 | （5.50） ||\n",
    ] {
        let mut told: Vec<String> = measured(table)
            .iter()
            .map(|told| told.replace("(5.50)", "（5.50）"))
            .collect();
        told.sort();
        assert_eq!(told, expected, "{table}");
    }
}

#[test]
fn without_cells_a_row_is_told_by_its_order_where_it_has_every_figure() {
    let head = "三公经费预算表\n单位：万元\n项目\n上年预算数\n本年预算数\n增减额\n增减率\n";
    let whole =
        format!("{head}合计\n9.5\n6.0\n-3.5\n-36.84%\n公务接待费\n9.5\n6.0\n-3.5\n-36.84%\n");
    let told = measured(&whole);
    assert!(
        told.contains(&"three-public/reception amount 6.0".to_owned()),
        "{told:?}"
    );
    assert!(
        told.contains(&"three-public/reception prior 9.5".to_owned()),
        "{told:?}"
    );
    assert!(
        told.contains(&"three-public/reception growth -36.84%".to_owned()),
        "{told:?}"
    );
    // Whether 9.5 is the year before's or this year's, nobody can tell.
    let cut = format!("{head}合计\n9.5\n6.0\n-3.5\n-36.84%\n公务接待费\n9.5\n");
    let reception = measured(&cut)
        .into_iter()
        .find(|told| told.starts_with("three-public/reception"));
    assert_eq!(reception, None);
}
