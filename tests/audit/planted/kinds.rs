//! The kinds of mistakes that departments make, each with how it gets into a document and what
//! has to tell of it.

use super::department::Document::{self, Budget, FinalAccounts};

/// What tells of a mistake.
#[derive(Clone, Copy, Debug)]
pub enum Told {
    /// A contradiction of a rule, about a line.
    By(&'static str, &'static str),
    /// A contradiction of a rule about words that no figure stands beside.
    InWords(&'static str),
    /// Something that the document has to contain, and is not found.
    Missing(&'static str),
    /// A line that a reader would ask about, as there was nothing of it before.
    New(&'static str),
}
use Told::{By, InWords, Missing, New};

/// From where on, what is written there, and what is written in its place.
type Edit = (&'static str, &'static str, &'static str);

/// A kind of mistake.
pub struct Kind {
    pub name: &'static str,
    pub document: Document,
    pub edits: &'static [Edit],
    pub told: Told,
}

const fn kind(name: &'static str, document: Document, edits: &'static [Edit], told: Told) -> Kind {
    Kind {
        name,
        document,
        edits,
        told,
    }
}

const SPENT: &str = "三、2027年支出总表\n单位";
const GENERAL: &str = "五、2027年一般公共预算支出表\n单位";
const TOLD: &str = "第三部分 2027年部门预算情况说明\n一、";
const DETAILS: &str = "二、一般公共预算财政拨款支出决算情况";
const THREE_PUBLIC: &str = "三、“三公”经费支出决算情况";

/// A line a kind.
#[rustfmt::skip]
pub const KINDS: &[Kind] = &[
    kind("a part of a sum is off", Budget, &[("一、2027年收支总表\n单位", "{own}", "{own+3}")], By("parts", "income")),
    kind("a total is off", Budget, &[(SPENT, "合计 | | {total}", "合计 | | {total+2}")], By("parts", "expenditure")),
    kind("a row whose parts are more than its total", Budget, &[(SPENT, "行政运行 | {run} | {run} | 0.00", "行政运行 | {run} | {run} | 5.00")], By("row", "expenditure/function/2010301")),
    kind("one figure with two values in two tables", Budget, &[("一、2027年收支总表\n单位", "卫生健康支出 | {medical}", "卫生健康支出 | {medical+1}")], By("repeated", "expenditure/function/210")),
    kind("the same split told differently in two places", Budget, &[(TOLD, "基本支出{basic}万元，占{basic%total}%；项目支出{admin}万元，占{admin%total}%", "基本支出{basic-5}万元，占{basic-5%total}%；项目支出{admin+5}万元，占{admin+5%total}%")], By("repeated", "expenditure/kind/basic")),
    kind("growth of 100 % from nothing", Budget, &[(TOLD, "公务接待费{reception}万元，与上年预算持平", "公务接待费{reception}万元，比上年预算0.00万元增加{reception}万元，增长100%")], New("three-public/reception")),
    kind("growth of 100 % from nothing, which follows", Budget, &[(TOLD, "公务接待费{reception}万元，与上年预算持平", "公务接待费{reception}万元，比上年预算增加{reception}万元，增长100%")], New("three-public/reception")),
    kind("growth by some per cent from nothing", Budget, &[(TOLD, "公务接待费{reception}万元，与上年预算持平", "公务接待费{reception}万元，比上年预算0.00万元增加{reception}万元，增长25%")], By("zero-base", "three-public/reception")),
    kind("some per cent of a budget of nothing", FinalAccounts, &[(DETAILS, "年初预算为{admin-own}万元，支出决算为{admin}万元，完成年初预算的{admin%admin-own}%", "年初预算为0.00万元，支出决算为{admin}万元，完成年初预算的100%")], By("zero-base", "appropriation/general-public/function/2010302")),
    kind("a wrong per cent of the budget", FinalAccounts, &[(DETAILS, "完成年初预算的{admin%admin-own}%", "完成年初预算的{admin%admin-own@30}%")], By("completion", "appropriation/general-public/function/2010302")),
    kind("a part of a part that exceeds the total", Budget, &[(TOLD, "公务用车购置及运行维护费{running}万元，比上年预算减少{running.prior-running}万元，主要原因是用车次数减少", "公务用车运行维护费{reception+running+7}万元")], By("repeated", "three-public/vehicles/running")),
    kind("a rate of growth without its per cent sign", Budget, &[(TOLD, "增长{total-total.prior%total.prior}%", "增长{total-total.prior%total.prior}")], By("percent", "income")),
    kind("a share without its per cent sign", Budget, &[(TOLD, "占{admin%total}%", "占{admin%total}")], InWords("percent")),
    kind("a share that is cut off by more than rounding", Budget, &[(TOLD, "占{admin%total}%", "占{admin%total@-0.02}%")], By("share", "expenditure/kind/project")),
    kind("a wrong rate of growth", Budget, &[("五、机关运行经费情况", "{common.prior-common%common.prior}", "{common.prior-common%common.prior@1}")], By("growth", "operating")),
    kind("a wrong share", Budget, &[(TOLD, "{pension%general}", "{pension%general@1}")], By("share", "appropriation/general-public/function/208")),
    kind("a wrong change", Budget, &[(TOLD, "增加{total-total.prior}", "增加{total-total.prior+3}")], By("change", "income")),
    kind("a wrong direction", Budget, &[(TOLD, "增加{total-total.prior}", "减少{total-total.prior}")], By("direction", "income")),
    kind("what changed called unchanged", Budget, &[("四、“三公”经费情况", "减少{running.prior-running}万元，下降{running.prior-running%reception+running.prior}%", "持平")], By("direction", "three-public")),
    kind("an outturn above the budget called below", FinalAccounts, &[(DETAILS, "决算数大于预算数", "决算数小于预算数")], By("reason", "appropriation/general-public/function/2010302")),
    kind("an outturn below the budget called above", FinalAccounts, &[(DETAILS, "决算数小于预算数", "决算数大于预算数")], By("reason", "appropriation")),
    kind("an outturn below the budget called equal", FinalAccounts, &[(THREE_PUBLIC, "决算数小于预算数的主要原因是用车次数减少", "决算数等于预算数")], By("reason", "three-public/vehicles")),
    kind("an outturn below the budget called level", FinalAccounts, &[(THREE_PUBLIC, "决算数小于预算数的主要原因是用车次数减少", "决算数与预算数持平")], By("reason", "three-public/vehicles")),
    kind("a part that is another year's", Budget, &[("第二部分 2027年部门预算表\n一、2027年收支总表\n单位", "第三部分 2027年部门预算情况说明", "第三部分 2026年部门预算情况说明")], InWords("heading-year")),
    kind("a table that is another year's", Budget, &[("单位：万元", "七、2027年“三公”经费支出表", "七、2025年“三公”经费支出表")], InWords("heading-year")),
    kind("a part of final accounts that is another year's", FinalAccounts, &[("", "第三部分 2026年度", "第三部分 2025年度")], InWords("heading-year")),
    kind("a day that is still to come", Budget, &[("", "截至2026年12月31日", "截至2027年12月31日")], InWords("as-of")),
    kind("a day of last year's final accounts", FinalAccounts, &[("", "截至2026年12月31日", "截至2025年12月31日")], InWords("as-of")),
    kind("a comparison with the year itself", Budget, &[(TOLD, "比上年预算{total.prior}", "比2027年预算{total.prior}")], By("year", "income")),
    kind("a table of the contents that is not there", Budget, &[("单位：万元", "二、2027年收入总表\n单位：万元\n| 科目编码 | 科目名称 | 合计 | 一般公共预算财政拨款收入 | 单位资金收入 |\n| 201 | 一般公共服务支出 | {run+admin} | {run+admin-own} | {own} |\n| 208 | 社会保障和就业支出 | {pension} | {pension} | 0.00 |\n| 210 | 卫生健康支出 | {medical} | {medical} | 0.00 |\n| 221 | 住房保障支出 | {housing} | {housing} | 0.00 |\n| 合计 | | {total} | {general} | {own} |\n", "")], Missing("income-table")),
    kind("a table that was emptied", Budget, &[("二、2027年收入总表\n单位", "| 201 | 一般公共服务支出 | {run+admin} | {run+admin-own} | {own} |\n| 208 | 社会保障和就业支出 | {pension} | {pension} | 0.00 |\n| 210 | 卫生健康支出 | {medical} | {medical} | 0.00 |\n| 221 | 住房保障支出 | {housing} | {housing} | 0.00 |\n| 合计 | | {total} | {general} | {own} |\n", "| | | | | |\n")], Missing("income-table")),
    kind("an empty table without its note", Budget, &[("", "注：本部门没有政府性基金预算支出，本表为空表。\n", "")], Missing("empty-tables")),
    kind("an empty table with another table's note", Budget, &[("", "注：本部门没有政府性基金预算支出，本表为空表。\n", "注：本部门没有国有资本经营预算支出，本表为空表。\n")], InWords("note")),
    kind("a doubled comma", Budget, &[("", "安排，管理接待场所", "安排，，管理接待场所")], InWords("punctuation")),
    kind("a doubled stop", Budget, &[("", "核定接待费用。", "核定接待费用。。")], InWords("punctuation")),
    kind("a comma before a stop", Budget, &[("", "来访批次增加。", "来访批次增加，。")], InWords("punctuation")),
    kind("an office without its name", Budget, &[("", "未名市接待办公室负责", "XX局负责")], InWords("template")),
    kind("an office without its name, in wide letters", Budget, &[("", "未名市接待办公室负责", "ＸＸ局负责")], InWords("template")),
    kind("an office named by circles", Budget, &[("", "未名市接待办公室负责", "○○局负责")], InWords("template")),
    kind("something that is still to be written", Budget, &[("", "来访批次增加", "待填写")], By("template", "income")),
    kind("something to be done", Budget, &[("", "来访批次增加", "TBD")], By("template", "income")),
    kind("something left out", Budget, &[("", "未名市接待办公室负责来访接待的安排，管理接待场所，核定接待费用。", "（略）")], InWords("template")),
    kind("both directions left from the template", Budget, &[(TOLD, "增加{total-total.prior}", "增加（减少）{total-total.prior}")], By("template", "income")),
    kind("a purpose copied from another item", Budget, &[(TOLD, "主要用于行政单位医疗", "主要用于住房公积金")], By("copied", "appropriation/general-public/function/2101101")),
    kind("an item that the text calls by another's name", Budget, &[(TOLD, "行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）{pension}万元，主要用于机关事业单位基本养老保险缴费", "行政事业单位养老支出（款）机关事业单位职业年金缴费支出（项）{pension}万元，主要用于机关事业单位职业年金缴费")], By("parts", "appropriation/general-public/function/20805")),
    kind("an item whose name is misspelt in the text", Budget, &[(TOLD, "（款）一般行政管理事务（项）", "（款）一般行政事务处理（项）")], By("item", "appropriation/general-public/function/2010302")),
    kind("a class called as it was years ago", Budget, &[(SPENT, "210 | 卫生健康支出", "210 | 医疗卫生与计划生育支出")], By("former-name", "expenditure/function/210")),
    kind("a class called as it was years ago, in the text", Budget, &[(TOLD, "4.卫生健康支出（类）", "4.医疗卫生与计划生育支出（类）")], InWords("former-name")),
    kind("a code with another's name", Budget, &[(SPENT, "2101101 | 行政单位医疗", "2101101 | 住房公积金")], By("code", "expenditure/function/2101101")),
    kind("元 in the place of 万元", Budget, &[(TOLD, "其中：一般公共预算财政拨款收入{general}万元", "其中：一般公共预算财政拨款收入{general}元")], By("unit", "income/general-public")),
    kind("a table whose unit is another's", Budget, &[(GENERAL, "单位：万元", "单位：元")], By("unit", "appropriation/general-public/function/210")),
    kind("vehicles that are more than all", Budget, &[("七、国有资产占用情况", "其他用车2辆", "其他用车3辆")], InWords("list")),
    kind("an office more than is named", Budget, &[("", "内设2个科室", "内设3个科室")], InWords("count")),
];
