//! What the command line says of its own.

use super::table::table;
use crate::link::Lang;

table! {
    /// The command line's sentences in a language.
    pub struct CommandWords in Lang;

    standard_input = "标准输入" | "standard input";
    no_documents = "里面没有可以读取的文件。" | "there is no document to read in there.";
    needs_folder(count) = "有 {count} 个文件，请用 --output 指定写入的文件夹。" | "there are {count} files; name a folder to write to with --output.";
    cannot_write(reason) = "写不进去（{reason}）。" | "it cannot be written ({reason}).";
    cannot_print(reason) = "结果未能输出（{reason}）。" | "the result cannot be printed ({reason}).";
    import_progress(done, left) = "{done} 个文件，还需 {left}" | "{done} documents, {left} left";
    import_done(count, total, folder) = "{total} 个文件中有 {count} 个已导入 {folder}。" | "{count} of {total} documents imported into {folder}.";
    import_failed(count) = "{count} 个未能导入。" | "{count} could not be imported.";
    verdict_clean = "没有矛盾" | "nothing contradicts";
    verdict_contradicting(count) = "{count} 项矛盾" | "{count} contradicting";
    verdict_missing(count) = "法律法规要求的内容有 {count} 项没有找到" | "{count} required by law not found";
    files_summary(count, clean, contradicting, unreadable) = "{count} 个文件：{clean} 个没有矛盾，{contradicting} 个有矛盾，{unreadable} 个未能读取。" | "{count} files: {clean} without contradictions, {contradicting} with, {unreadable} not readable.";
    line_number(number) = "第{number}行" | "line {number}";
    missing = "没有找到" | "Not found";
    see_also = "另见" | "See also";
    rule_missing(name) = "应有：{name}" | "Expected: {name}";
    full_stop = "。" | ".";
}

/// The command line's sentences of a language.
pub fn command_words(lang: Lang) -> &'static CommandWords {
    CommandWords::of(lang)
}
