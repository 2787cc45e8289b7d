//! What the command line says of its own, in a table a language.

use crate::link::Lang;

/// One language's sentences. `{…}` are the places to fill, see [`fill`](super::fill).
pub struct CommandWords {
    pub standard_input: &'static str,
    pub no_documents: &'static str,
    pub needs_folder: &'static str,
    pub cannot_write: &'static str,
    pub cannot_print: &'static str,
    pub import_progress: &'static str,
    pub import_done: &'static str,
    pub import_failed: &'static str,
    pub verdict_clean: &'static str,
    pub verdict_contradicting: &'static str,
    pub verdict_missing: &'static str,
    pub files_summary: &'static str,
    pub line_number: &'static str,
    pub missing: &'static str,
    pub see_also: &'static str,
    pub rule_missing: &'static str,
    pub full_stop: &'static str,
}

/// The command line's sentences of a language.
pub fn command_words(lang: Lang) -> &'static CommandWords {
    match lang {
        Lang::Chinese => &CHINESE,
        Lang::English => &ENGLISH,
    }
}

const CHINESE: CommandWords = CommandWords {
    standard_input: "标准输入",
    no_documents: "里面没有可以读取的文件。",
    needs_folder: "有 {count} 个文件，请用 --output 指定写入的文件夹。",
    cannot_write: "写不进去（{reason}）。",
    cannot_print: "结果未能输出（{reason}）。",
    import_progress: "{bar:32} {pos}/{len} 个文件，还需 {eta}",
    import_done: "{total} 个文件中有 {count} 个已导入 {folder}。",
    import_failed: "{count} 个未能导入。",
    verdict_clean: "没有矛盾",
    verdict_contradicting: "{count} 项矛盾",
    verdict_missing: "法律法规要求的内容有 {count} 项没有找到",
    files_summary: "{count} 个文件：{clean} 个没有矛盾，{contradicting} 个有矛盾，{unreadable} 个未能读取。",
    line_number: "第{number}行",
    missing: "没有找到",
    see_also: "另见",
    rule_missing: "应有：{name}",
    full_stop: "。",
};

const ENGLISH: CommandWords = CommandWords {
    standard_input: "standard input",
    no_documents: "there is no document to read in there.",
    needs_folder: "there are {count} files; name a folder to write to with --output.",
    cannot_write: "it cannot be written ({reason}).",
    cannot_print: "the result cannot be printed ({reason}).",
    import_progress: "{bar:32} {pos}/{len} documents, {eta} left",
    import_done: "{count} of {total} documents imported into {folder}.",
    import_failed: "{count} could not be imported.",
    verdict_clean: "nothing contradicts",
    verdict_contradicting: "{count} contradicting",
    verdict_missing: "{count} required by law not found",
    files_summary: "{count} files: {clean} without contradictions, {contradicting} with, {unreadable} not readable.",
    line_number: "line {number}",
    missing: "Not found",
    see_also: "See also",
    rule_missing: "Expected: {name}",
    full_stop: ".",
};
