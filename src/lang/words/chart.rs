//! What a chart says in its title, at its marks and below them.

macro_rules! chart {
    ($($table:tt)*) => {
        gather! { $($table)*
            same_money = "收入与支出是同一笔钱的来处与去处，不相加。" | "Income and expenditure are the same money, where it comes from and where it goes: never added together.";
            title_hundred(yuan, name) = "每 100\u{a0}元中，{yuan}\u{a0}元用于{name}" | "Of every 100 yuan, {yuan} goes to {name}";
            title_hundred_rest(yuan, name, rest_yuan) = "每 100\u{a0}元中，{yuan}\u{a0}元用于{name}，{rest_yuan}\u{a0}元的用途这里没有列出" | "Of every 100 yuan, {yuan} goes to {name}; what {rest_yuan} goes to is not listed here";
            title_only_income(name) = "收入全部来自{name}" | "All income is {name}";
            title_only(name) = "全部是{name}" | "All of it is {name}";
            title_largest(name, amount, share) = "最大一项是{name}：{amount}，占 {share}" | "The largest item is {name}: {amount}, {share}";
            title_largest_rest(name, amount, share, rest) = "所列最大一项是{name}：{amount}，占 {share}；另有 {rest}* 这里没有列出" | "The largest item listed is {name}: {amount}, {share}; {rest}* is not listed here";
            title_largest_listed(name, amount) = "所列最大一项是{name}：{amount}" | "The largest item listed is {name}: {amount}";
            title_none(name) = "{name}为零" | "{name}: zero";
            title_nothing_listed(name) = "{name}：所列各项为零或没有金额" | "{name}: what is listed is zero or has no amount";
            title_excess(total, amount) = "所列各项之和比{total}多 {amount}*" | "The lines listed come to {amount}* more than {total}";
            title_flow(total) = "{total}从哪里来，到哪里去" | "Where the {total} comes from and where it goes";
            title_change(name, change, growth) = "{name}比上年{change}（{growth}）" | "{name} {change} on the prior year ({growth})";

            subtitle_composition(total, amount, unit) = "{total}{amount}的构成；单位：{unit}" | "{total}, {amount}: its breakdown; in {unit}";
            subtitle_unstated(total, unit) = "{total}所列各项；单位：{unit}" | "{total}: the lines listed; in {unit}";
            subtitle_waffle(total, amount, unit) = "{total}{amount}；每格 1 元；金额单位：{unit}" | "{total}: {amount}; one square is one yuan in 100; amounts in {unit}";
            subtitle_flow(view, unit) = "来源 → 总额 → {view}；色带宽度与金额成正比；单位：{unit}" | "Sources → total → {view}; widths in proportion to amounts, in {unit}";
            subtitle_change(unit) = "上年与本年并列；每行各用自己的比例尺，不同行之间长短不可比；单位：{unit}" | "Prior year beside current year; each row has its own scale, so lengths compare within a row only; in {unit}";

            zero_lines(names) = "金额为 0 的项目：{names}。" | "Zero: {names}.";
            zero_lines_more(count, names) = "金额为 0 的有 {count} 项，如{names}；都在表中。" | "{count} lines are zero, such as {names}; all of them are in the table.";
            others(count) = "其余 {count} 项" | "{count} other lines";
            others_meaning(drawn) = "图中逐一画出最大的 {drawn} 项，其余合为一条，金额由本页相加；每一项都在图下的表中。" | "The chart draws the {drawn} largest lines each, and all others as one, added up by this page; every one of them is in the table below.";
            others_changed(more, less, same) = "增加 {more} 项，减少 {less} 项，不变 {same} 项" | "{more} increased, {less} decreased, {same} unchanged";
            others_changed_note(drawn) = "图中是变动最大的 {drawn} 项，其余见表；同一笔钱可能列在几处，所以不相加。" | "The chart has the {drawn} largest changes; all others are in the table. The same money may stand in several lines, so they are not added up.";

            rest = "未列出" | "Not listed";
            rest_note(total, amount) = "所列各项之和比{total}少 {amount}：空框“未列出”是这个差额，不是文件中的一项。" | "The lines listed come to {amount} less than {total}: the empty outline “not listed” is that difference and no line of the document.";
            rest_meaning(total) = "{total}减去所列各项的差额，由本页推算，不是文件中的一项。" | "What the lines listed leave of {total}: computed by this page, no line of the document.";
            rest_elsewhere = "它可能列在别处，也可能没有读出。" | "It may stand elsewhere, or not have been read.";
            excess_note(total, amount) = "所列各项之和比{total}多 {amount}，不能画成它的组成部分：长短只供各项互相比较。" | "The lines listed come to {amount} more than {total}, so they cannot be drawn as parts of it: lengths compare them with one another only.";
            excess_flow_note(total, amount) = "所列各项之和比{total}多 {amount}，多出的部分画在总额之外。" | "The lines listed come to {amount} more than {total}; what is too much is drawn beyond it.";
            unknown_total_note(total) = "没有读到{total}的金额，所以不画各项的占比：长短只供各项互相比较。" | "No amount of {total} was found, so no shares in it are drawn: lengths compare the lines with one another only.";

            views = "支出的口径" | "Views of expenditure";
            views_note = "同一总额的不同口径，不可相加。" | "Different views of one total, never added together.";
            by_program = "按项目类别" | "By program";
            by_kind = "按基本与项目支出" | "By kind";
            by_function = "按功能分类" | "By function";
            by_economic = "按经济分类" | "By economic classification";
            forms = "图形" | "Chart form";
            form_bars = "条形" | "Bars";
            form_waffle = "百元格" | "100 yuan";
            form_donut = "环形" | "Donut";
            form_treemap = "矩形树图" | "Treemap";

            mark(name, amount, share) = "{name}，{amount}，占 {share}" | "{name}, {amount}, {share}";
            mark_plain(name, amount) = "{name}，{amount}" | "{name}, {amount}";
            mark_change(name, prior, current, change) = "{name}，上年 {prior}，本年 {current}，{change}" | "{name}: prior year {prior}, current year {current}, {change}";
        }
    };
}

pub(super) use chart;
