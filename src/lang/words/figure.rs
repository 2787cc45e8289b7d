//! Figures, what they are compared with, and where they stand in the document.

macro_rules! figure {
    ($($table:tt)*) => {
        gather! { $($table)*
            unit_wan = "万元" | "wan yuan";
            unit_yuan = "元" | "yuan";
            unit_people = "人" | "people";
            amount(number, unit) = "{number}{unit}" | "{number} {unit}";
            /// Empty where 万 is an everyday number.
            headline_in_yuan(amount) = without(amount) "" | "that is {amount}; one wan is 10,000";
            headline_outturn(year) = "{year}年决算支出" | "Spending in {year}";
            headline_expenditure(year) = "{year}年预算支出" | "Budgeted spending in {year}";

            increase(amount) = "增加{amount}" | "up {amount}";
            decrease(amount) = "减少{amount}" | "down {amount}";
            unchanged = "无变化" | "unchanged";
            against_prior(change, growth, prior) = "比上年{change}（{growth}）；上年{prior}" | "{change} ({growth}) from {prior} in the prior year";
            against_prior_plain(change) = "比上年{change}" | "{change} on the prior year";
            change_with_rate(change, growth) = "{change}（{growth}）" | "{change} ({growth})";
            share_of(total, share) = "{total}的 {share}" | "{share} of {total}";
            prior_year = "上年" | "Prior year";
            current_year = "本年" | "Current year";

            computed_aloud = "（本页推算）" | " (computed)";
            computed_note = "带 * 的数由本页根据原文数字推算，原文未列。" | "Figures marked * are computed by this page from printed ones; the document does not print them.";
            not_stated = "未说明" | "not stated";
            none_stated = "无（文件说明）" | "none (stated)";
            paragraph(number) = "第{number}段" | "paragraph {number}";
            page_number(number) = "第{number}页" | "page {number}";

            basis_initial = "年初预算" | "Initial budget";
            basis_adjusted = "调整预算" | "Adjusted budget";
            basis_budget = "预算" | "Budget";
            basis_actual = "决算" | "Outturn";
            carried_out(rate) = "完成 {rate}" | "{rate} carried out";
            execution_heading = "预算与决算" | "Budget against outturn";
            execution_note = "差额为决算减预算。文件没有印出完成率的，只列推算的。" | "The difference is the outturn less the budget. Where the document prints no rate, there is only the computed one.";

            tip_printed = "原文" | "Printed as";
            tip_share = "占比" | "Share";
            tip_prior = "上年" | "Prior year";
            tip_change = "增减" | "Change";
            tip_place = "出处" | "In the document";
            tip_checks = "核对" | "Checks";

            procurement_not_split = "文件未按货物、工程、服务细分。" | "The document does not split it into goods, works and services.";
            reasons = "文件给出的原因" | "Reasons that the document gives";
            reason(reason) = "原因：{reason}" | "Reason: {reason}";
            root_missing = "文件没有说明这一项。" | "The document does not state this.";
            offices_sentence(count, names) = "设 {count} 个科室：{names}。" | "{count} offices: {names}.";
            duties_note = "按文件第一部分概括。" | "Summarised from the first part of the document.";
            glossary_note = "按文件的名词解释概括；正文中带虚下划线的词都可以悬停、聚焦或轻点查看。" | "Summarised from the document’s own list; words with a dotted underline explain themselves on hover, focus or tap.";
            as_of_prior_year_end = "截至上年底占有使用的国有资产。" | "State-owned assets held at the end of the prior year.";
        }
    };
}

pub(super) use figure;
