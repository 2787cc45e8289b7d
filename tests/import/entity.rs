//! Whose document it is, and of which kind, wherever the document says it.
#![cfg(feature = "import")]

use budget_viewer::disclosure::Kind;
use budget_viewer::import::{Metadata, import};

fn metadata(lines: &[&str]) -> Metadata {
    let document = lines.join("\n");
    import("document.txt", document.as_bytes())
        .unwrap()
        .metadata
}

fn entity(lines: &[&str]) -> Option<String> {
    metadata(lines).entity
}

#[test]
fn the_office_is_named_before_the_year_behind_it_and_in_the_line_above() {
    for lines in [
        &["未名市图书馆2027年部门预算公开"][..],
        &["2027年未名市图书馆部门预算公示说明—三公经费"],
        &["2027年未名市图书馆“三公”经费预算情况统计表"],
        &["未名市图书馆", "2027年部门预算公开"],
        &["名 称", "名称未名市图书馆", "2027年部门预算公开"],
    ] {
        assert_eq!(entity(lines).as_deref(), Some("未名市图书馆"), "{lines:?}");
    }
}

#[test]
fn without_a_title_the_first_part_or_the_first_sentence_names_it() {
    for lines in [
        &[
            "目 录",
            "第一部分 未名市图书馆概况",
            "第二部分 2027年部门预算表",
        ][..],
        &["（一）未名市图书馆是负责文献收藏的全额拨款事业单位。"],
        &["未名市图书馆2027年度收入总计100万元。"],
    ] {
        assert_eq!(entity(lines).as_deref(), Some("未名市图书馆"), "{lines:?}");
    }
}

#[test]
fn what_stands_around_a_document_on_a_website_is_no_office() {
    for lines in [
        &["设为首页 | 繁体中文 |无障碍浏览", "2027年部门预算公开"][..],
        &["文号 | 浏览量 |", "2027年部门预算公开"],
        &["第二部分 2027年部门预算表"],
    ] {
        assert_eq!(entity(lines), None, "{lines:?}");
    }
}

#[test]
fn a_text_without_a_title_is_of_what_it_speaks_of_and_funds_are_called_budgets_in_both() {
    let text = "一般公共预算支出决算数为90万元，一般公共预算财政拨款基本支出决算80万元。";
    assert_eq!(metadata(&[text]).kind, Kind::FinalAccounts);
    let text = "一般公共预算支出预算数为90万元，比上年决算数增加。支出预算80万元。";
    assert_eq!(metadata(&[text]).kind, Kind::Budget);
}
