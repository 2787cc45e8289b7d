//! Reasons and purposes against the figures and items that they belong to.

#![cfg(feature = "import")]

use budget_viewer::audit::audit;
use budget_viewer::import::import;
use budget_viewer::report::{Evidence, Finding, Outcome};

fn contradictions(rule: &str, text: &str) -> Vec<Finding> {
    let imported = import("budget.txt", text.as_bytes()).unwrap();
    let mut findings = audit(&imported.disclosure("library").unwrap());
    findings.retain(|finding| {
        finding.rule.identifier == rule && finding.outcome == Outcome::Contradiction
    });
    findings
}

/// What is printed against the figures, and what would fit.
fn told(findings: &[Finding]) -> Vec<(String, Option<String>)> {
    let wordings = findings
        .iter()
        .filter_map(|finding| match &finding.evidence {
            Evidence::Wording(wording) => Some((wording.printed.clone(), wording.fitting.clone())),
            _ => None,
        });
    wordings.collect()
}

const TITLE: &str = "未名市图书馆2027年部门预算公开";

/// The reasons that contradict in a sentence about receptions.
fn reception(sentence: &str) -> Vec<(String, Option<String>)> {
    let text = format!(
        "{TITLE}\n二、“三公”经费。2027年“三公”经费预算12万元。\n1.公务接待费2万元，{sentence}\n四、其他。无。"
    );
    told(&contradictions("reason", &text))
}

#[test]
fn a_reason_that_the_figure_itself_goes_the_other_way_contradicts_it() {
    let found = reception("比上年减少1万元，主要原因是公务接待费增加。");
    let fitting = Some("公务接待费减少".to_owned());
    assert_eq!(found, [("公务接待费增加".to_owned(), fitting)]);
    for sentence in [
        "比上年减少1万元。主要原因是公务接待费保持不变。",
        "比上年减少1万元。增加的主要原因是接待批次变化。",
        "比上年减少1万元，主要原因是业务量增加。",
        "与上年持平，主要原因是经费有所增加。",
        "比上年增加1万元，主要原因是厉行节约，压减一般性支出。",
        "比上年增加1万元。增加的主要原因是严格落实中央八项规定精神，厉行节约。",
    ] {
        assert_eq!(reception(sentence).len(), 1, "{sentence}");
    }
}

#[test]
fn what_happened_elsewhere_or_before_may_move_a_figure_either_way() {
    for sentence in [
        "比上年减少1万元，主要原因是厉行节约，压减一般性支出。",
        "比上年减少1万元。减少的主要原因是接待批次变化。",
        "比上年减少1万元，主要原因是上年一次性接待项目增加。",
        "比上年增加1万元，主要原因是上年厉行节约，压减支出。",
        "比上年增加1万元，主要原因是公务用车运行费减少。",
        "比上年增加1万元，主要原因是人员减少。",
        "比上年增加1万元，主要原因是：一是公务接待费减少；二是外事接待增加。",
        "比上年减少1万元，增减变动的主要原因是接待批次变化。",
        "与上年持平，主要原因是厉行节约，压减一般性支出。",
        // A word for less of nothing says two things by itself.
        "比上年减少0万元，主要原因是公务接待费增加。",
    ] {
        assert!(reception(sentence).is_empty(), "{sentence}");
    }
}

#[test]
fn the_reason_why_more_was_spent_than_planned_is_not_given_where_less_was() {
    let found = |word: &str| {
        let text = format!(
            "未名市图书馆2027年度部门决算\n五、一般公共预算财政拨款支出决算情况说明\n一般公共预算财政拨款支出年初预算为100万元，支出决算为90万元，完成年初预算的90%。决算数{word}预算数的主要原因：人员变动。\n六、其他。无。"
        );
        contradictions("reason", &text).len()
    };
    assert_eq!(found("小于"), 0);
    assert_eq!(found("大于"), 1);
}

/// A document with an item for each name, purpose, current and prior amount, way and reason.
fn items(rows: &[(&str, &str, [u8; 2], &str)]) -> String {
    let items = rows.iter().enumerate().map(|(index, (name, purpose, [current, prior], reason))| {
        let number = index + 1;
        let way = if current < prior { "减少10%" } else { "增加10%" };
        format!(
            "{number}. “社会保障和就业支出（类）行政事业单位养老支出（款）{name}（项）”{current}万元，主要用于{purpose}。2026年当年预算执行数为{prior}万元，2027年预算安排{current}万元，比2026年预算执行数{way}。主要原因是：{reason}。"
        )
    });
    let items: Vec<String> = items.collect();
    format!(
        "{TITLE}\n二、支出情况。2027年预算支出总额100万元。财政拨款支出主要内容如下：\n{}\n三、其他。无。",
        items.join("\n")
    )
}

const OWN: [(&str, &str, [u8; 2], &str); 3] = [
    (
        "行政单位离退休",
        "退休人员",
        [11, 10],
        "行政单位离退休经费增加",
    ),
    (
        "机关事业单位基本养老保险缴费支出",
        "缴纳基本养老保险",
        [22, 20],
        "机关事业单位基本养老保险缴费支出增加",
    ),
    (
        "机关事业单位职业年金缴费支出",
        "缴纳职业年金",
        [11, 10],
        "机关事业单位职业年金缴费支出增加",
    ),
];

#[test]
fn a_reason_in_another_items_name_is_a_copy_where_reasons_bear_their_own() {
    let with = |last| items(&[OWN.as_slice(), &[last]].concat());
    assert!(contradictions("copied", &items(&OWN)).is_empty());
    let reason = "行政单位离退休经费增加";
    let copied = contradictions(
        "copied",
        &with(("事业单位离退休", "退休人员", [11, 10], reason)),
    );
    let fitting = Some("事业单位离退休".to_owned());
    assert_eq!(told(&copied), [("行政单位离退休经费".to_owned(), fitting)]);
    let lines: Vec<&str> = copied[0]
        .sides
        .iter()
        .filter_map(|side| Some(side.line.as_ref()?.last()))
        .collect();
    assert_eq!(lines, ["2080502", "2080501"]);
    // What grew there may have been taken from here.
    let moved = with(("事业单位离退休", "退休人员", [9, 10], reason));
    assert!(contradictions("copied", &moved).is_empty());
    // One item alone shows no custom.
    let few = items(&[OWN[0], ("事业单位离退休", "退休人员", [11, 10], reason)]);
    assert!(contradictions("copied", &few).is_empty());
}

#[test]
fn a_purpose_in_another_items_name_is_a_copy_where_both_mean_one_thing() {
    let row = |name, purpose| (name, purpose, [11, 10], "人员变动");
    let copied = |rows: &[_]| contradictions("copied", &items(rows)).len();
    let pension = row("机关事业单位基本养老保险缴费支出", "缴纳养老保险");
    let annuity = "机关事业单位职业年金缴费支出";
    let purpose = "机关事业单位基本养老保险缴费支出";
    assert_eq!(copied(&[pension, row(annuity, purpose)]), 1);
    assert_eq!(copied(&[pension, row(annuity, "职业年金")]), 0);
    // Other items' money may be spent on anything.
    let others = row("其他行政事业单位养老支出", purpose);
    assert_eq!(copied(&[pension, others]), 0);
    let two = row(annuity, "机关事业单位基本养老保险缴费和职业年金缴费");
    assert_eq!(copied(&[pension, two]), 0);
}

#[test]
fn an_item_listed_in_anothers_place_has_no_figure_in_the_table() {
    let found = |list: &str| {
        let text = format!(
            "{TITLE}\n一般公共预算基本支出表\n单位：万元\n科目编码|科目名称|合计|人员经费|公用经费\n301|工资福利支出|90|90|\n30101|基本工资|60|60|\n30102|津贴补贴|30|30|\n302|商品和服务支出|12||12\n30201|办公费|12||12\n303|对个人和家庭的补助|8|8|\n30302|退休费|5|5|\n30305|生活补助|3|3|\n合计||110|98|12\n二、一般公共预算基本支出情况。2027年一般公共预算基本支出110万元。其中：人员经费98万元，主要包括：{list}；公用经费12万元，主要包括：办公费。"
        );
        told(&contradictions("listed", &text))
    };
    let swapped = ("救济费".to_owned(), Some("生活补助".to_owned()));
    assert_eq!(found("基本工资、津贴补贴、退休费、救济费"), [swapped]);
    for list in [
        "基本工资、津贴补贴、退休费、生活补助",
        // What is small may be left out, and a list of all that there could be says little.
        "基本工资、津贴补贴、退休费",
        "基本工资、津贴补贴、奖金、绩效工资、退休费、生活补助、奖励金",
        // What is open, or of another class, or not known.
        "基本工资、津贴补贴、退休费、救济费等",
        "基本工资、津贴补贴、退休费、住房公积金",
        "基本工资、津贴补贴、退休费、慰问金",
    ] {
        assert!(found(list).is_empty(), "{list}");
    }
}
