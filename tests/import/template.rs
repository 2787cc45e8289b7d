//! A document in the template of the shipped disclosure imports to exactly its figures.
#![cfg(feature = "import")]

use std::collections::BTreeMap;
use std::path::Path;

use budget_viewer::disclosure::{Disclosure, Statement};
use budget_viewer::import::import;

/// A made-up disclosure in the same template, with the same traps: spaces before units, signs
/// of full width, a letter-spaced word, names without quotation marks, one unit left out.
const DOCUMENT: &str = "\
未名市12320公共卫生热线中心
2027年部门预算公开
 第1部分　 未名市12320公共卫生热线中心概况
1、 主要职责及机构设置情况
（一）主要职责
1、接听群众的公共卫生咨询，按类别答复或转办。
三、人员构成
未名市12320公共卫生热线中心编制人数12人，其中：事业编制11人，行政编制1人。无离退休人员。

第二部分　未名市12320公共卫生热线中心预算编制情况说明
一、预算收支安排及增减变化情况
1．预算收入情况：2027年预算收入总额１,２05.30万元，比上年1100.20万元预算增加105.1 万元，增长9.55 %。其中：一般公共预算财政拨款1000.3万元，政府性基金预算财政拨款收入0万元，单位资金收入205万元，上年结余结转0万元。收入增长主要原因是新增坐席50万元。
2．预算支出情况：2027年预算支出总额1205.30万元，比上年预算增加105.1万元，增长9.55％。其中：人员类项目支出800万元，公用经费项目支出55.3万元，其他运转类项目支出0万元，特定目标类项目支出350万元。本年支出构成为：卫 生 健 康 支 出1150.3万元，占本年支出95.44％；社会保障和就业支出55万元，占本年支出4.56％。
二、机关运行经费预算安排及增减变化情况
2027年机关运行经费预算总额55.3万元，比上年预算减少1.2万元，下降2.12%。其中：办公费30万元、水费5.3万元、维护费8万元、其他商品和服务12万元。
三、一般公共预算“三公”经费及增减变化情况
2027年三公经费预算0.5万元，较上年预算无变化，其中：公务接待费0.5万元，较上年无变化；因公出国（境）经费 0万元；公车运行维护费0万元。
四、政府采购预算安排情况
2027年政府采购预算0万元。
五、国有资产占用情况
截至上年底，本部门占有使用国有资产80.25万元，主要资产为：固定资产60.25万元、无形资产20万元。
四部分　名词解释
一、人员类项目：指部门和单位有关人员的工资福利支出。
";

/// Path ▶ amount, prior, change, growth, share as JSON writes them.
type Figures = BTreeMap<String, [String; 5]>;

fn figures(disclosure: &Disclosure) -> Figures {
    let told = |statement: &Statement| {
        let json = serde_json::to_value(statement).unwrap();
        ["amount", "prior", "change", "growth", "share"]
            .map(|field| json[field].as_str().unwrap_or_default().to_owned())
    };
    let lines = disclosure.lines.iter();
    lines
        .map(|(path, line)| (path.to_string(), told(line.leading().unwrap())))
        .collect()
}

fn row(path: &str, figures: [&str; 5]) -> (String, [String; 5]) {
    (path.to_owned(), figures.map(str::to_owned))
}

#[test]
fn a_document_in_the_shipped_template_imports_to_exactly_its_figures() {
    let imported = import("document.txt", DOCUMENT.as_bytes()).unwrap();
    let disclosure = imported.disclosure("unnamed").unwrap();
    let expected: Figures = [
        row("staff", ["12人", "", "", "", ""]),
        row("staff/institution", ["11人", "", "", "", ""]),
        row("staff/administrative", ["1人", "", "", "", ""]),
        row("staff/retired", ["none", "", "", "", ""]),
        row(
            "income",
            ["1205.30万元", "1100.20万元", "+105.1万元", "9.55%", ""],
        ),
        row("income/general-public", ["1000.3万元", "", "", "", ""]),
        row("income/government-funds", ["0万元", "", "", "", ""]),
        row("income/own-funds", ["205万元", "", "", "", ""]),
        row("income/carry-over", ["0万元", "", "", "", ""]),
        row(
            "expenditure",
            ["1205.30万元", "", "+105.1万元", "9.55%", ""],
        ),
        row("expenditure/program/personnel", ["800万元", "", "", "", ""]),
        row(
            "expenditure/program/common-operation",
            ["55.3万元", "", "", "", ""],
        ),
        row(
            "expenditure/program/other-operation",
            ["0万元", "", "", "", ""],
        ),
        row(
            "expenditure/program/specific-purpose",
            ["350万元", "", "", "", ""],
        ),
        row(
            "expenditure/function/210",
            ["1150.3万元", "", "", "", "95.44%"],
        ),
        row("expenditure/function/208", ["55万元", "", "", "", "4.56%"]),
        row("operating", ["55.3万元", "", "-1.2万元", "2.12%", ""]),
        row("operating/30201", ["30万元", "", "", "", ""]),
        row("operating/30205", ["5.3万元", "", "", "", ""]),
        row("operating/30213", ["8万元", "", "", "", ""]),
        row("operating/30299", ["12万元", "", "", "", ""]),
        row("three-public", ["0.5万元", "", "unchanged", "", ""]),
        row(
            "three-public/reception",
            ["0.5万元", "", "unchanged", "", ""],
        ),
        row("three-public/overseas", ["0万元", "", "", "", ""]),
        row("three-public/vehicles/running", ["0万元", "", "", "", ""]),
        row("procurement", ["0万元", "", "", "", ""]),
        row("assets", ["80.25万元", "", "", "", ""]),
        row("assets/fixed", ["60.25万元", "", "", "", ""]),
        row("assets/intangible", ["20万元", "", "", "", ""]),
    ]
    .into();
    assert_eq!(figures(&disclosure), expected);
    assert_eq!(disclosure.year, 2027);
    assert_eq!(disclosure.entity.name.zh, "未名市12320公共卫生热线中心");
}

#[test]
fn a_figure_in_a_reason_is_listed_as_unread_with_its_sentence() {
    let imported = import("document.txt", DOCUMENT.as_bytes()).unwrap();
    let disclosure = imported.disclosure("unnamed").unwrap();
    let [unread] = disclosure.unread.as_slice() else {
        panic!("{:?}", disclosure.unread);
    };
    assert_eq!(unread.printed, "50万元");
    let quote = disclosure.places[&unread.place].quote.as_deref();
    assert_eq!(quote, Some("收入增长主要原因是新增坐席50万元。"));
}

#[test]
fn every_statement_quotes_the_sentence_that_it_was_read_from() {
    let imported = import("document.txt", DOCUMENT.as_bytes()).unwrap();
    let disclosure = imported.disclosure("unnamed").unwrap();
    for (path, statement) in disclosure.statements() {
        let quote = disclosure.places[&statement.place]
            .quote
            .as_deref()
            .unwrap();
        assert!(DOCUMENT.contains(quote), "{path}: {quote}");
    }
    let json = budget_viewer::export::json(&disclosure).unwrap();
    assert_eq!(Disclosure::from_json(&json).as_ref(), Ok(&disclosure));
}

/// Tried where the real documents are; skipped elsewhere.
#[test]
fn the_real_document_imports_to_the_figures_that_ship() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let document = root.join("../shared/disclosures/tianmen-12345-2026.txt");
    if !document.exists() {
        return;
    }
    let json = std::fs::read_to_string(root.join("data/tianmen-12345/2026.json")).unwrap();
    let shipped = Disclosure::from_json(&json).unwrap();
    let bytes = std::fs::read(&document).unwrap();
    let imported = import("document.txt", &bytes).unwrap();
    let disclosure = imported.disclosure("tianmen-12345").unwrap();
    assert_eq!(figures(&disclosure), figures(&shipped));
    assert_eq!(imported.unread, []);
    assert_eq!(disclosure.entity.name.zh, shipped.entity.name.zh);
}
