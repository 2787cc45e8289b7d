//! The shipped disclosure says what the real document says: every figure, at
//! its place, as printed, and nothing else.

use std::collections::BTreeMap;

use budget_viewer::disclosure::{CodeOrigin, Disclosure, Kind, Statement};

fn shipped() -> Disclosure {
    Disclosure::from_json(include_str!("../../data/tianmen-12345/2026.json")).unwrap()
}

/// Path, place, name as printed, then the figures as printed: amount, prior,
/// change, growth, share, each empty where the document does not state it.
type Row = [&'static str; 8];

#[rustfmt::skip]
const LINES: [Row; 41] = [
    ["income", "income", "预算收入总额", "296.01万元", "251.79万元", "+44.22万元", "17.56%", ""],
    ["income/general-public", "income", "一般公共预算财政拨款", "296.01万元", "", "", "", ""],
    ["income/government-funds", "income", "政府性基金预算财政拨款收入", "0万元", "", "", "", ""],
    ["income/state-capital", "income", "国有资本经营预算财政拨款收入", "0万元", "", "", "", ""],
    ["income/special-account", "income", "财政专户管理资金收入", "0万元", "", "", "", ""],
    ["income/own-funds", "income", "单位资金收入", "0万元", "", "", "", ""],
    ["income/carry-over", "income", "上年结余结转", "0万元", "", "", "", ""],
    ["expenditure", "expenditure", "预算支出总额", "296.01万元", "", "+44.22万元", "17.56%", ""],
    ["expenditure/program/personnel", "expenditure", "人员类项目支出", "70.7万元", "", "", "", ""],
    ["expenditure/program/common-operation", "expenditure", "公用经费项目支出", "7.31万元", "", "", "", ""],
    ["expenditure/program/other-operation", "expenditure", "其他运转类项目支出", "0万元", "", "", "", ""],
    ["expenditure/program/specific-purpose", "expenditure", "特定目标类项目支出", "218万元", "", "", "", ""],
    ["expenditure/function/201", "expenditure", "一般公共服务支出", "278.39万元", "", "", "", "94.05%"],
    ["expenditure/function/208", "expenditure", "社会保障和就业支出", "8万元", "", "", "", "2.70%"],
    ["expenditure/function/210", "expenditure", "医疗卫生支出", "3.3万元", "", "", "", "1.11%"],
    ["expenditure/function/221", "expenditure", "住房保障支出", "6.33万元", "", "", "", "2.14%"],
    ["operating", "operating", "机关运行经费预算总额", "7.31万元", "", "+0.03万元", "0.41%", ""],
    ["operating/30201", "operating", "办公费", "1.5万元", "", "", "", ""],
    ["operating/30202", "operating", "印刷费", "0.3万元", "", "", "", ""],
    ["operating/30205", "operating", "水费", "0.12万元", "", "", "", ""],
    ["operating/30206", "operating", "电费", "0.48万元", "", "", "", ""],
    ["operating/30207", "operating", "邮电费", "0.6万元", "", "", "", ""],
    ["operating/30209", "operating", "物业管理费", "0.18万元", "", "", "", ""],
    ["operating/30211", "operating", "差旅费", "1.2万元", "", "", "", ""],
    ["operating/30213", "operating", "维护费", "0.18万元", "", "", "", ""],
    ["operating/30215", "operating", "会议费", "0.3万元", "", "", "", ""],
    ["operating/30216", "operating", "培训费", "0.12万元", "", "", "", ""],
    ["operating/30217", "operating", "公务接待费", "0.12万元", "", "", "", ""],
    ["operating/30228", "operating", "工会经费", "0.41万元", "", "", "", ""],
    ["operating/30299", "operating", "其他商品和服务", "1.8万元", "", "", "", ""],
    ["three-public", "three-public", "“三公”经费", "0.12万元", "", "unchanged", "", ""],
    ["three-public/reception", "three-public", "公务接待费", "0.12万元", "", "unchanged", "", ""],
    ["three-public/overseas", "three-public", "因公出国（境）经费", "0万元", "", "", "", ""],
    ["three-public/vehicles/running", "three-public", "公车运行维护费", "0万元", "", "", "", ""],
    ["procurement", "procurement", "政府采购", "0万元", "", "", "", ""],
    ["assets", "assets", "国有资产", "553.16万元", "", "", "", ""],
    ["assets/fixed", "assets", "固定资产", "24.13万元", "", "", "", ""],
    ["assets/intangible", "assets", "无形资产", "529.03万元", "", "", "", ""],
    ["staff", "staff", "编制人数", "7人", "", "", "", ""],
    ["staff/institution", "staff", "事业编制", "7人", "", "", "", ""],
    ["staff/retired", "staff", "离退休人员", "none", "", "", "", ""],
];

/// Key, part, heading and paragraph of every place.
#[rustfmt::skip]
const PLACES: [(&str, &str, &str, u32); 18] = [
    ("duties-1", "第一部分　概况", "一、主要职责及机构设置情况 · （一）主要职责", 1),
    ("duties-2", "第一部分　概况", "一、主要职责及机构设置情况 · （一）主要职责", 2),
    ("offices", "第一部分　概况", "一、主要职责及机构设置情况 · （二）机构设置情况", 1),
    ("coverage", "第一部分　概况", "二、部门预算单位构成", 1),
    ("staff", "第一部分　概况", "三、人员构成", 1),
    ("income", "第二部分　预算编制情况说明", "一、预算收支安排及增减变化情况", 1),
    ("expenditure", "第二部分　预算编制情况说明", "一、预算收支安排及增减变化情况", 2),
    ("operating", "第二部分　预算编制情况说明", "二、机关运行经费预算安排及增减变化情况", 1),
    ("three-public", "第二部分　预算编制情况说明", "三、一般公共预算“三公”经费及增减变化情况", 1),
    ("procurement", "第二部分　预算编制情况说明", "四、政府采购预算安排情况", 1),
    ("assets", "第二部分　预算编制情况说明", "五、国有资产占用情况", 1),
    ("glossary-1", "第四部分　名词解释", "一、一般公共预算财政拨款收入", 1),
    ("glossary-2", "第四部分　名词解释", "二、人员类项目", 1),
    ("glossary-3", "第四部分　名词解释", "三、运转类项目", 1),
    ("glossary-4", "第四部分　名词解释", "四、特定目标类项目", 1),
    ("glossary-5", "第四部分　名词解释", "五、机关运行经费", 1),
    ("glossary-6", "第四部分　名词解释", "六、“三公”经费", 1),
    ("glossary-7", "第四部分　名词解释", "七、政府采购", 1),
];

fn print<T: ToString>(figure: Option<T>) -> String {
    figure.map_or_else(String::new, |figure| figure.to_string())
}

/// Amount, prior, change, growth and share as they are printed.
fn figures(statement: &Statement) -> [String; 5] {
    [
        print(statement.amount),
        print(statement.prior),
        print(statement.change),
        print(statement.growth),
        print(statement.share),
    ]
}

#[test]
fn every_figure_of_the_document_is_in_the_json_and_no_other() {
    let disclosure = shipped();
    let paths: Vec<&str> = disclosure.lines.keys().map(|path| path.as_str()).collect();
    assert_eq!(paths, LINES.map(|[path, ..]| path));
    for [path, place, name, expected @ ..] in LINES {
        let line = disclosure.line(path).unwrap();
        let [statement] = &line.statements[..] else {
            panic!("{path} is stated more than once");
        };
        assert_eq!(line.name.zh, name);
        assert_eq!(statement.place, place, "place of {path}");
        assert_eq!(figures(statement), expected, "figures of {path}");
    }
}

#[test]
fn every_place_is_where_the_document_has_it_and_is_referred_to() {
    let disclosure = shipped();
    let places: Vec<_> = disclosure
        .places
        .iter()
        .map(|(key, place)| {
            assert_eq!(place.page, None, "the document has no pages");
            (
                key.as_str(),
                place.part.zh.as_str(),
                place.heading.zh.as_str(),
                place.paragraph,
            )
        })
        .collect();
    assert_eq!(places, PLACES);
    let json = include_str!("../../data/tianmen-12345/2026.json");
    for key in disclosure.places.keys() {
        assert!(
            json.contains(&format!("\"place\": \"{key}\"")),
            "{key} is not used"
        );
    }
}

#[test]
fn codes_are_assigned_because_the_document_prints_none() {
    for (path, line) in &shipped().lines {
        let has_code = path.last().bytes().all(|byte| byte.is_ascii_digit());
        assert_eq!(line.code.is_some(), has_code, "code of {path}");
        if let Some(code) = &line.code {
            assert_eq!(code.origin, CodeOrigin::Assigned);
            assert_eq!(code.value, path.last());
        }
    }
}

#[test]
fn only_the_two_totals_and_the_operating_expenses_give_a_reason_for_their_change() {
    let disclosure = shipped();
    let reasoned: Vec<&str> = disclosure
        .statements()
        .filter(|(_, statement)| statement.reason.is_some())
        .map(|(path, _)| path.as_str())
        .collect();
    assert_eq!(reasoned, ["income", "expenditure", "operating"]);
}

#[test]
fn who_discloses_what_is_what_the_title_says() {
    let disclosure = shipped();
    let entity = &disclosure.entity;
    assert_eq!(entity.id, "tianmen-12345");
    assert_eq!(entity.name.zh, "天门市12345公共服务热线中心");
    assert_eq!((disclosure.year, disclosure.kind), (2026, Kind::Budget));
    let title = format!("{}{}年部门预算公开", entity.name.zh, disclosure.year);
    assert_eq!(disclosure.source.title.zh, title);
}

#[test]
fn duties_offices_coverage_and_terms_are_those_of_the_document() {
    let disclosure = shipped();
    let organisation = &disclosure.organisation;
    let duties = organisation.duties.iter().map(|duty| duty.place.as_str());
    assert!(duties.eq(["duties-1", "duties-2"]));
    assert_eq!(organisation.coverage.as_ref().unwrap().place, "coverage");

    let offices = organisation.offices.as_ref().unwrap();
    assert_eq!((offices.place.as_str(), offices.count), ("offices", 3));
    let names = offices.names.iter().map(|name| name.zh.as_str());
    assert!(names.eq(["综合科", "热线管理科", "数字城管科"]));

    let terms: Vec<_> = disclosure
        .glossary
        .iter()
        .map(|term| (term.id.as_str(), term.place.as_str(), term.name.zh.as_str()))
        .collect();
    assert_eq!(
        terms,
        [
            ("general-public", "glossary-1", "一般公共预算财政拨款收入"),
            ("personnel", "glossary-2", "人员类项目"),
            ("operation", "glossary-3", "运转类项目"),
            ("specific-purpose", "glossary-4", "特定目标类项目"),
            ("operating", "glossary-5", "机关运行经费"),
            ("three-public", "glossary-6", "“三公”经费"),
            ("procurement", "glossary-7", "政府采购"),
        ]
    );
    for term in &disclosure.glossary {
        assert!(
            term.forms.zh.contains(&term.name.zh),
            "forms of {}",
            term.id
        );
    }
}

/// The document's text without spaces and with ASCII percent signs, or `None`
/// where it is not at hand.
fn document() -> Option<String> {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../shared/disclosures/tianmen-12345-2026.txt"
    );
    match std::fs::read_to_string(path) {
        Ok(text) => Some(squeeze(&text)),
        Err(error) => {
            eprintln!("skipped: the document is not at hand ({error})");
            None
        }
    }
}

fn squeeze(text: &str) -> String {
    text.split_whitespace()
        .collect::<String>()
        .replace('％', "%")
}

/// How often each number stands right before `unit`.
fn printed(text: &str, unit: &str) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for (at, _) in text.match_indices(unit) {
        let before =
            text[..at].trim_end_matches(|letter: char| letter.is_ascii_digit() || letter == '.');
        if before.len() < at {
            *counts.entry(text[before.len()..at].to_owned()).or_default() += 1;
        }
    }
    counts
}

#[test]
fn the_document_prints_each_figure_as_often_as_the_json_has_it() {
    let Some(document) = document() else { return };
    let figures: String = shipped()
        .statements()
        .flat_map(|(_, statement)| figures(statement))
        .collect::<Vec<_>>()
        .join(" ");
    let (start, end) = (document.find("第1部分"), document.find("第三部分"));
    let parts_1_and_2 = &document[start.unwrap()..end.unwrap()];
    for unit in ["万元", "%", "人"] {
        assert_eq!(
            printed(&figures, unit),
            printed(parts_1_and_2, unit),
            "figures in {unit}"
        );
    }
    assert_eq!(printed(&figures, "万元")["296.01"], 3);
}

#[test]
fn the_document_prints_each_name_heading_and_term() {
    let Some(document) = document() else { return };
    let disclosure = shipped();
    // The document mixes 1、 and 一、 and drops a 第, so numbering is left out.
    let headings = disclosure
        .places
        .values()
        .flat_map(|place| place.heading.zh.split(" · "))
        .filter_map(|heading| heading.split(['、', '）']).next_back());
    let names = disclosure.lines.values().map(|line| line.name.zh.as_str());
    let terms = disclosure.glossary.iter().map(|term| term.name.zh.as_str());
    for wording in headings.chain(names).chain(terms) {
        assert!(
            document.contains(&squeeze(wording)),
            "{wording} is not printed"
        );
    }
    assert!(document.starts_with(&disclosure.source.title.zh));
}
