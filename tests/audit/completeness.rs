//! What a disclosure is found to contain, to say there is none of, and to lack.

#![cfg(feature = "import")]

use std::collections::HashSet;

use budget_viewer::audit::{completeness, report};
use budget_viewer::disclosure::Disclosure;
use budget_viewer::import::import;
use budget_viewer::report::{Level, Presence};

fn shipped() -> Disclosure {
    Disclosure::from_json(include_str!("../../data/tianmen-12345/2026.json")).unwrap()
}

fn imported(paragraphs: &str) -> Disclosure {
    let text = format!(
        "未名市图书馆2027年部门预算公开\n一、收支\n2027年预算收入总额100万元。\n{paragraphs}"
    );
    let imported = import("budget.txt", text.as_bytes()).unwrap();
    imported.disclosure("library").unwrap()
}

/// A made-up disclosure with all that one has to contain, but for tables with nothing in them.
const WHOLE: &str = "\
未名市图书馆2027年部门预算公开
第一部分　概况
一、主要职责
负责图书借阅。
二、机构设置
内设办公室和借阅部。
第二部分　预算表
部门收支预算总表
单位：万元
| 项目 | 预算数 | 项目 | 预算数 |
| 一、财政拨款收入 | 100 | 一、文化旅游体育与传媒支出 | 100 |
| 收入总计 | 100 | 支出总计 | 100 |
部门收入预算总表
单位：万元
| 功能分类科目编码 | 功能分类科目名称 | 合计 | 财政拨款收入 |
| 2070104 | 图书馆 | 100 | 100 |
部门支出预算总表
单位：万元
| 功能分类科目编码 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出 |
| 2070104 | 图书馆 | 100 | 70 | 30 |
部门财政拨款收支预算总表
单位：万元
| 项目 | 预算数 | 项目 | 预算数 |
| 一、一般公共预算 | 100 | 一、文化旅游体育与传媒支出 | 100 |
部门一般公共预算支出功能分类预算表
单位：万元
| 功能分类科目编码 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出 |
| 2070104 | 图书馆 | 100 | 70 | 30 |
部门一般公共预算基本支出经济分类预算表
单位：万元
| 经济分类科目编码 | 经济分类科目名称 | 合计 | 人员经费 | 公用经费 |
| 30101 | 基本工资 | 70 | 70 | 0 |
部门“三公”经费预算表
单位：万元
| “三公”经费合计 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行费 | 公务用车购置费 | 公务用车运行费 |
| 3 | 0 | 1 | 2 | 0 | 2 |
部门政府性基金预算支出表
单位：万元
| 功能分类科目编码 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出 |
| 2082201 | 移民补助 | 1 | 0 | 1 |
部门国有资本经营预算支出表
单位：万元
| 功能分类科目编码 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出 |
| 2230101 | 补充基金 | 1 | 0 | 1 |
第三部分　预算情况说明
一、收支情况
2027年收入预算100万元，比上年增加10万元，主要是购书经费增加。
2027年支出预算100万元，比上年增加10万元，主要是购书经费增加。
二、“三公”经费情况
2027年“三公”经费预算3万元，比上年减少1万元，原因是公务用车减少。其中：因公出国（境）费0万元；公务接待费1万元；公务用车购置费0万元，公务用车运行费2万元。
三、机关运行经费情况
2027年机关运行经费预算5万元。
四、政府采购情况
2027年政府采购预算9万元，其中：政府采购货物预算4万元、政府采购工程预算3万元、政府采购服务预算2万元。
五、国有资产占用情况
截至上年底，共有车辆1辆。
六、绩效目标情况
重点项目均设定绩效目标。
第四部分　名词解释
一、基本支出：指保障机构正常运转的支出。
";

/// The whole document with some of its text replaced.
fn whole(replaced: &[(&str, &str)]) -> Disclosure {
    let text = replaced.iter().fold(WHOLE.to_owned(), |text, (old, new)| {
        assert!(text.contains(old), "{old}");
        text.replace(old, new)
    });
    let imported = import("budget.txt", text.as_bytes()).unwrap();
    imported.disclosure("library").unwrap()
}

fn presence(disclosure: &Disclosure, identifier: &str) -> &'static str {
    let items = completeness(disclosure);
    let mut items = items.iter();
    let item = items.find(|item| item.identifier == identifier);
    item.expect("the item is in the list").presence.identifier()
}

#[test]
fn every_item_has_a_name_a_level_and_a_basis_in_both_languages() {
    let report = report(&shipped());
    let items = &report.completeness;
    let mut known = HashSet::new();
    for item in items {
        assert!(known.insert(&item.identifier), "{}", item.identifier);
        for text in [&item.name, report.basis(item).unwrap()] {
            assert!(!text.zh.is_empty() && !text.en.is_empty());
            let is_han = |character| ('\u{4e00}'..='\u{9fff}').contains(&character);
            assert!(!text.en.contains(is_han), "{}", text.en);
        }
    }
    for level in Level::ALL {
        assert!(items.iter().any(|item| item.level == level), "{level:?}");
    }
}

#[test]
fn what_rests_on_catalogues_says_that_the_rule_itself_was_not_at_hand() {
    let report = report(&shipped());
    for item in &report.completeness {
        if item.level == Level::Catalogue {
            let basis = report.basis(item).unwrap();
            assert!(basis.zh.contains("未能查阅"), "{}", item.identifier);
        }
    }
}

#[test]
fn the_shipped_disclosure_has_what_it_states_and_lacks_its_items_of_seven_digits() {
    let disclosure = shipped();
    assert_eq!(presence(&disclosure, "budget"), "found");
    assert_eq!(presence(&disclosure, "function-items"), "not-found");
    assert_eq!(presence(&disclosure, "basic-economic"), "not-found");
}

#[test]
fn a_line_that_is_taken_away_is_not_found_any_more() {
    let mut disclosure = shipped();
    disclosure.lines.shift_remove("income");
    assert_eq!(presence(&disclosure, "budget"), "not-found");
}

#[test]
fn an_item_is_found_where_it_stands_and_none_where_the_document_says_so() {
    let identifier = "performance";
    assert_eq!(presence(&imported(""), identifier), "not-found");
    let told = imported("二、绩效目标情况\n本部门对重点项目设定了绩效目标。");
    assert_eq!(presence(&told, identifier), "found");
    let items = completeness(&told);
    let item = items.iter().find(|item| item.identifier == identifier);
    let Some(Presence::Found { place, .. }) = item.map(|item| &item.presence) else {
        panic!("{item:?}");
    };
    assert!(place.starts_with("block-"), "{place}");
    let none = imported("二、其他说明\n本部门2027年无重点项目绩效目标。");
    assert_eq!(presence(&none, identifier), "none");
}

#[test]
fn a_document_with_everything_lacks_nothing() {
    for item in completeness(&whole(&[])) {
        let identifier = item.identifier;
        assert_eq!(item.presence.identifier(), "found", "{identifier}");
    }
}

#[test]
fn a_document_with_nothing_but_its_income_lacks_the_rest() {
    for item in completeness(&imported("")) {
        let identifier = item.identifier;
        assert_eq!(item.presence.identifier(), "not-found", "{identifier}");
    }
}

#[test]
fn what_the_document_denies_in_words_is_none() {
    let denials = [
        ("operating", "本部门无机关运行经费。"),
        ("procurement", "2027年未安排政府采购预算。"),
        ("procurement-goods", "2027年未安排政府采购预算。"),
        ("procurement-works", "2027年未安排政府采购预算。"),
        ("procurement-services", "2027年未安排政府采购预算。"),
        ("three-public-table", "本部门没有“三公”经费。"),
        ("three-public-change", "本部门没有“三公”经费。"),
        ("overseas", "因公出国（境）费为无。"),
        ("reception", "本部门没有“三公”经费。"),
        ("vehicle-purchase", "未安排公务用车购置。"),
        ("vehicle-running", "无公务用车购置及运行费。"),
        (
            "government-funds-table",
            "本部门没有使用政府性基金预算拨款安排的支出。",
        ),
        ("state-capital-table", "本部门不涉及国有资本经营预算。"),
        ("assets", "本单位没有占用国有资产。"),
        ("performance", "绩效目标：本年未安排绩效目标。"),
    ];
    for (identifier, sentence) in denials {
        let disclosure = imported(&format!("二、其他说明\n{sentence}"));
        assert_eq!(presence(&disclosure, identifier), "none", "{sentence}");
    }
}

#[test]
fn money_stands_against_a_denial() {
    let note = "| 3 | 0 | 1 | 2 | 0 | 2 |\n注：本部门无“三公”经费预算，故本表为空表。";
    let disclosure = whole(&[("| 3 | 0 | 1 | 2 | 0 | 2 |", note)]);
    assert_eq!(presence(&disclosure, "three-public-table"), "found");
    assert_eq!(presence(&disclosure, "reception"), "found");
}

#[test]
fn a_table_that_is_missing_is_not_found_although_its_figures_stand_elsewhere() {
    for (identifier, title) in [
        ("totals-table", "部门收支预算总表"),
        ("income-table", "部门收入预算总表"),
        ("expenditure-table", "部门支出预算总表"),
        ("appropriation-table", "部门财政拨款收支预算总表"),
        ("general-public-table", "部门一般公共预算支出功能分类预算表"),
        ("basic-table", "部门一般公共预算基本支出经济分类预算表"),
        ("three-public-table", "部门“三公”经费预算表"),
        ("government-funds-table", "部门政府性基金预算支出表"),
        ("state-capital-table", "部门国有资本经营预算支出表"),
    ] {
        let disclosure = whole(&[(title, "部门其他支付情况经费表")]);
        assert_eq!(presence(&disclosure, identifier), "not-found", "{title}");
    }
}

#[test]
fn a_table_without_data_needs_a_note_only_where_there_is_nothing_to_show() {
    let row = "| 2082201 | 移民补助 | 1 | 0 | 1 |\n";
    let noted = whole(&[(row, "注：本部门无政府性基金预算，故本表为空表。\n")]);
    assert_eq!(presence(&noted, "government-funds-table"), "none");
    assert_eq!(presence(&noted, "empty-tables"), "found");

    let unnoted = whole(&[(row, ""), ("共有车辆1辆。", "本部门无政府性基金预算。")]);
    assert_eq!(presence(&unnoted, "empty-tables"), "not-found");

    let has_note = |disclosure: &Disclosure| {
        let items = completeness(disclosure);
        items.iter().any(|item| item.identifier == "empty-tables")
    };
    assert!(!has_note(&whole(&[])));
    assert!(!has_note(&shipped()));
}

#[test]
fn the_parts_of_nothing_are_none() {
    let disclosure = shipped();
    for identifier in [
        "procurement-goods",
        "procurement-works",
        "procurement-services",
    ] {
        assert_eq!(presence(&disclosure, identifier), "none");
    }
    assert_eq!(presence(&disclosure, "procurement"), "found");
    assert_eq!(presence(&disclosure, "vehicle-purchase"), "not-found");
}

#[test]
fn a_line_that_is_stated_as_none_is_none() {
    let json = include_str!("../../data/tianmen-12345/2026.json");
    let zero = r#""place": "procurement", "amount": "0万元""#;
    assert!(json.contains(zero));
    let none = json.replace(zero, r#""place": "procurement", "amount": "none""#);
    let disclosure = Disclosure::from_json(&none).unwrap();
    assert_eq!(presence(&disclosure, "procurement"), "none");
}

#[test]
fn a_change_without_a_reason_is_not_explained() {
    let disclosure = whole(&[("，主要是购书经费增加", ""), ("，原因是公务用车减少", "")]);
    for identifier in ["income-change", "expenditure-change", "three-public-change"] {
        assert_eq!(
            presence(&disclosure, identifier),
            "not-found",
            "{identifier}"
        );
    }
    let unchanged = whole(&[("比上年增加10万元，主要是购书经费增加", "与上年持平")]);
    assert_eq!(presence(&unchanged, "income-change"), "found");
    let later = whole(&[(
        "收入预算100万元，比上年增加10万元，主要是购书经费增加。",
        "收入预算100万元，比上年增加10万元。均为财政拨款。收入增长主要原因是购书经费增加。",
    )]);
    assert_eq!(presence(&later, "income-change"), "found");
}

#[test]
fn a_heading_counts_with_its_text_in_the_same_line() {
    let disclosure = imported("二、其他说明\n（一）职能职责。负责图书借阅，开展阅读活动。");
    assert_eq!(presence(&disclosure, "duties"), "found");
    let prose = imported("二、其他说明\n本馆依照职责，负责图书借阅。");
    assert_eq!(presence(&prose, "duties"), "not-found");
}

#[test]
fn why_other_spending_fell_does_not_explain_all_of_it() {
    let disclosure = imported("二、其他说明\n会议费支出比上年减少1万元，原因是会议减少。");
    assert_eq!(presence(&disclosure, "expenditure-change"), "not-found");
}
