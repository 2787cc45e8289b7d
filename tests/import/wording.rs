//! What sentences say in the words of other provinces and years.
#![cfg(feature = "import")]

use budget_viewer::import::{Imported, import};

fn imported(text: &str) -> Imported {
    let document = format!("未名市图书馆2027年部门预算公开\n一、情况说明\n{text}");
    import("document.txt", document.as_bytes()).expect("it is text")
}

/// Path, measure and digits of every figure.
fn read(text: &str) -> Vec<String> {
    let readings = imported(text).readings.into_iter();
    let told = readings.map(|it| format!("{} {} {}", it.path, it.measure, it.printed));
    told.collect()
}

#[test]
fn a_rate_behind_brackets_is_of_what_stands_before_them() {
    let text = "公务用车购置及运行费87.15万元（其中：公务用车购置费0万元，公务用车运行费87.15万元），较上年预算增长329.31%。";
    let expected = [
        "three-public/vehicles amount 87.15",
        "three-public/vehicles/purchase amount 0",
        "three-public/vehicles/running amount 87.15",
        "three-public/vehicles growth 329.31%",
    ];
    assert_eq!(read(text), expected);
}

#[test]
fn codes_stand_before_the_names_that_belong_to_them() {
    let text = "2027年支出总计100万元，其中：20404公共安全\\检察20万元；208社会保障和就业支出30万元；2050203初中教育支出50万元。";
    let expected = [
        "expenditure amount 100",
        "expenditure/function/20404 amount 20",
        "expenditure/function/208 amount 30",
        "expenditure/function/2050203 amount 50",
    ];
    assert_eq!(read(text), expected);
}

#[test]
fn an_item_whose_name_ends_like_a_class_is_not_the_class() {
    let text =
        "2027年支出总计100万元，其中：特殊教育支出20万元，国防教育支出30万元，教育支出50万元。";
    assert_eq!(
        read(text),
        [
            "expenditure amount 100",
            "expenditure/function/205 amount 50"
        ]
    );
    assert_eq!(imported(text).unread.len(), 2);
}

#[test]
fn zero_in_words_is_a_figure() {
    assert_eq!(
        read("公务接待费零元，与上年持平。"),
        [
            "three-public/reception amount 零",
            "three-public/reception change 持平"
        ]
    );
    assert!(read("公务接待费二十零元。").is_empty());
}

#[test]
fn income_and_expenditure_take_turns_in_one_sentence_and_keep_its_year() {
    assert_eq!(
        read("2027年收入安排100万元，支出90万元。"),
        ["income amount 100", "expenditure amount 90"]
    );
    let before = imported("2025年预算内收入安排80万元，支出70万元。");
    assert!(before.readings.is_empty(), "{:?}", before.readings);
    assert_eq!(
        read("收、支总计各增加3.65万元，增长8.36%。"),
        [
            "income change 3.65",
            "expenditure change 3.65",
            "income growth 8.36%",
            "expenditure growth 8.36%",
        ]
    );
}

#[test]
fn what_institutions_spend_besides_has_lines_of_its_own() {
    let text = "2027年支出总计100万元，其中：基本支出60万元，项目支出30万元，经营支出10万元。";
    let expected = [
        "expenditure amount 100",
        "expenditure/kind/basic amount 60",
        "expenditure/kind/project amount 30",
        "expenditure/kind/business amount 10",
    ];
    assert_eq!(read(text), expected);
}

#[test]
fn an_economic_class_is_a_part_of_what_its_paragraph_is_about() {
    assert_eq!(
        read("2027年支出总计90万元，其中：工资福利支出60万元，商品和服务支出30万元。"),
        [
            "expenditure amount 90",
            "expenditure/economic/301 amount 60",
            "expenditure/economic/302 amount 30",
        ]
    );
    let of_projects = "项目支出30万元，占支出总计的30%。其中：商品和服务支出30万元。";
    let of_projects = imported(&format!("2027年支出总计100万元。\n{of_projects}"));
    let is_economic = |path: &str| path.contains("/economic/");
    assert!(!of_projects.readings.iter().any(|it| is_economic(&it.path)));
}

#[test]
fn the_time_of_day_and_how_often_a_page_was_read_are_no_amounts() {
    let text = "2027年“三公”经费预算情况说明 发布时间:2027-02-14 16:15 浏览次数:3854\n2027年，“三公”经费预算为10万元。";
    assert_eq!(read(text), ["three-public amount 10"]);
}

#[test]
fn a_year_that_has_lost_its_word_is_no_part_of_an_amount() {
    let text = "“三公”经费预算10万元，比2026247.15万元减少。2027年收入总计20271.5万元。";
    assert_eq!(
        read(text),
        ["three-public amount 10", "income amount 20271.5"]
    );
    assert_eq!(imported(text).unread.len(), 1);
}

#[test]
fn another_classification_behind_basic_and_project_is_of_both_together() {
    let text = "2027年支出预算100万元。按支出项目类别分：1、基本支出70万元，其中：人员经费50万元，公用经费20万元；2、项目支出30万元。按支出经济分类科目：工资福利支出60万元；商品和服务支出40万元。";
    assert!(read(text).contains(&"expenditure/economic/301 amount 60".to_owned()));
    let basic =
        "一般公共预算基本支出70万元。按经济分类科目：工资福利支出60万元；商品和服务支出10万元。";
    assert!(
        read(basic)
            .iter()
            .all(|told| !told.starts_with("expenditure/economic")),
        "{:?}",
        read(basic)
    );
}

#[test]
fn of_several_figures_for_as_many_lines_each_is_of_one() {
    let text =
        "2027年收入总计10万元，支出总计9万元，收、支总计各增加1.5万元、2.5万元，增长17%、38%。";
    let expected = [
        "income amount 10",
        "expenditure amount 9",
        "income change 1.5",
        "expenditure change 2.5",
        "income growth 17%",
        "expenditure growth 38%",
    ];
    assert_eq!(read(text), expected);
    let three = "2027年收、支总计各增加1.5万元、2.5万元、3.5万元。";
    assert!(read(three).is_empty());
    assert_eq!(imported(three).unread.len(), 3);
}

#[test]
fn what_a_line_grew_by_is_no_amount_of_it() {
    let text = "2027年收入预算10万元，比上年增加事业收入3.24万元。";
    assert_eq!(
        read(text),
        ["income amount 10", "income/operations change 3.24"]
    );
}
