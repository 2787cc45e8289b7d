//! What the audit found: contradictions, what is missing, what is unusual.

macro_rules! audit {
    ($($table:tt)*) => {
        gather! { $($table)*
            audit_summary(count, exact, rounding, contradictions, more) = "{count} 项核对：{exact} 项一致，{rounding} 项在四舍五入误差之内，{contradictions}{more}。" | "{count} checks: {exact} exact, {rounding} within rounding, {contradictions}{more}.";
            audit_contradictions(contradiction) = "{contradiction} 项矛盾" | "{contradiction} contradicting";
            audit_no_contradiction = "没有矛盾" | "none contradicting";
            audit_more(unstated) = "；另有 {unstated} 项文件没有说明，无从核对" | "; {unstated} more cannot be made, because the document does not say";
            audit_short(count, contradiction, rounding) = "{count}\u{a0}项核对：{contradiction}\u{a0}项矛盾，{rounding}\u{a0}项差在四舍五入之内" | "{count} checks: {contradiction} contradict, {rounding} within rounding";
            audit_note = "容差只由原文的小数位数得出；按原文单位核对；不改动任何数字。" | "Tolerances come from the printed digits alone; figures are checked in the unit they are printed in; nothing is corrected.";
            not_audited = "这一页的数字在核对之后改过，所以这里不列核对结果。" | "The figures of this page were changed after they were checked, so no checks are listed here.";
            no_checks = "没有可做的核对" | "nothing to check";
            finding_here(rule, outcome) = "{rule}：{outcome}" | "{rule}: {outcome}";
            outcome_exact = "一致" | "exact";
            outcome_rounding = "四舍五入误差" | "within rounding";
            outcome_contradiction = "矛盾" | "contradicts";
            outcome_unstated = "未说明" | "not stated";

            arithmetic_unstated = "文件没有给出做这项核对所需的数。" | "The document does not give the figures that this check needs.";
            figure(name, figure) = "{name} {figure}" | "{name} {figure}";
            tolerance_sum(count) = "容差：{count} 个数在印出时各可差末位的一半。" | "The tolerance: {count} figures, each off by up to half of its last digit.";
            tolerance_rate = "容差：分子、分母和印出的百分比各可差末位的一半。" | "The tolerance: numerator, denominator and printed rate, each off by up to half of its last digit.";
            tolerance_none = "容差为零：位数相同的同一个数，四舍五入后必须一样。" | "No tolerance: the same number printed to the same digit rounds to the same figure.";
            wording_printed(printed) = "原文写着“{printed}”" | "The document says “{printed}”";
            wording_kept(printed) = "原文为“{printed}”" | "The document says “{printed}”";
            wording_none = "全文没有发现。" | "Nothing of the kind was found in the text.";
            count_printed(printed, listed, items) = "原文写着“{printed}”，列出 {listed}：{items}" | "The document says “{printed}” and lists {listed}: {items}";
            count_kept(printed, listed) = "原文写着“{printed}”，列出 {listed}" | "The document says “{printed}” and lists {listed}";
            remedy_count(listed, announced) = "如果写成 {listed}，或者列出 {announced}，就吻合。" | "It would agree with {listed} announced, or with {announced} listed.";

            filter_label = "按结果筛选" | "Filter by outcome";
            filter_all = "全部" | "All";
            filter_count(name, count) = "{name} {count}" | "{name} {count}";
            print_report = "打印核对报告" | "Print the report";

            completeness_heading = "是否齐全" | "Is everything there?";
            completeness_summary(count, found, none, missing) = "应有 {count} 项：找到 {found} 项，文件说明没有的 {none} 项，没有找到 {missing} 项。" | "{count} items are expected: {found} found, {none} that the document says there is none of, {missing} not found.";
            completeness_note = "没有找到，可能是文件用了别的说法，也可能在另一份文件里。目录类要求依据引用财预〔2016〕143号的地方公开目录，该文件本身未能查阅。" | "What was not found may stand there in other words, or in another document. Catalogue items rest on local catalogues that cite rule Caiyu (2016) No. 143, whose own text was not at hand.";
            completeness_list = "逐项查看" | "See every item";
            completeness_missing(names) = "没有找到：{names}。" | "Not found: {names}.";
            presence_found = "找到" | "found";
            presence_none = "说明没有" | "none, it says";
            presence_not_found = "没有找到" | "not found";
            level_law = "法律法规要求" | "by law";
            level_catalogue = "公开目录要求" | "by local catalogues";
            level_progressive = "逐步公开" | "step by step";
            level_practice = "通行做法" | "common practice";

            unusual_large_change = "变动较大，未说明原因" | "Large change without a reason";
            unusual_new = "上年没有，本年新增" | "New this year";
            unusual_discontinued = "上年有，本年没有" | "Nothing any more";
            unusual_zero = "金额为零" | "Zero";
            unusual_heading = "值得一问" | "Worth asking";
            unusual_note = "变动在 30% 以上、且占总额 1% 以上而没有说明原因的，以及新增、停止和为零的项目。这里只列出，不作判断。" | "Changes of 30 % or more that make up 1 % of the total and have no reason given, and lines that are new, discontinued or zero. They are listed, not judged.";
            unusual_none = "没有变动较大而未说明原因的项目，也没有新增、停止或为零的项目。" | "No large change lacks a reason, and no line is new, discontinued or zero.";
            unusual_explained = "文件说明了原因" | "the document gives a reason";
            unusual_unexplained = "文件没有说明原因" | "the document gives no reason";
        }
    };
}

pub(super) use audit;
