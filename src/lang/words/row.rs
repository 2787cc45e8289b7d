//! What stands at the rows and columns of tables, on the page and in files.

macro_rules! row {
    ($($table:tt)*) => {
        gather! { $($table)*
            column_path = "路径" | "Path";
            column_unit = "单位" | "Unit";
            column_computed = "其中由本页推算" | "Computed";
            column_name = "项目" | "Line";
            column_code = "代码" | "Code";
            column_code_origin = "代码来源" | "Origin of the code";
            code_origin_printed = "原文" | "printed";
            code_origin_assigned = "本页按名称对应" | "assigned by name";
            column_people = "人数" | "People";
            column_amount = "金额" | "Amount";
            column_share = "占比" | "Share";
            column_prior = "上年" | "Prior year";
            column_current = "本年" | "Current year";
            column_change = "增减" | "Change";
            column_growth = "增减率" | "Rate";
            column_which_budget = "预算口径" | "Which budget";
            column_planned = "预算数" | "Budgeted";
            column_difference = "差额" | "Difference";
            column_completion = "完成率（原文）" | "Carried out, as printed";
            column_completion_computed = "完成率（推算）" | "Carried out, computed";
            column_checks = "核对" | "Checks";
            column_link = "链接" | "Link";
            column_source = "来源" | "Source";
            column_use = "用途" | "Use";
            column_item = "内容" | "Item";
            column_presence = "结果" | "Result";
            column_basis = "依据" | "Basis";

            in_unit(unit) = "（{unit}）" | " ({unit})";
            code_assigned = "带 † 的代码由本页按科目名称对应，原文未列。" | "Codes marked † are assigned by name; the document does not print them.";
            table_of(title) = "{title}：数据表" | "{title}: table";
            data_table = "数据表" | "Table";
            unfold(count) = "显示全部 {count} 项" | "Show all {count} lines";

            contradicted = "有矛盾" | "contradicted";
            contradicted_note = "带 ≠ 的项目有数字与别处矛盾，见表中“核对”一栏。" | "Lines with ≠ have a figure that contradicts another: see the checks in the table.";
            contradicted_elsewhere(section) = "带 ≠ 的项目有数字与别处矛盾，见“{section}”一节。" | "Lines with ≠ have a figure that contradicts another: see “{section}”.";
        }
    };
}

pub(super) use row;
