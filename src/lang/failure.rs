//! Why a file could not be read, in words. The import worker and the command line say it; a page shows
//! what it is told.

use super::table::table;
use super::words;
use crate::disclosure::Text;
use crate::exchange::{Damage, Failure};
use crate::link::Lang;

table! {
    struct FailureWords in Lang;

    empty = "文件是空的，请选择公开文件本身。" | "the file is empty; choose the disclosure itself.";
    too_large(size) = "文件有 {size} MB，太大了，请去掉图片或拆分后再试。" | "it has {size} MB, which is too much; remove pictures or split it.";
    too_much_text = "文件展开后文字过多，请只保留公开文件本身。" | "it unpacks to too much text; save the disclosure by itself.";
    scan = "这份 PDF 没有文字，可能是扫描件；请用原文件，或先识别文字。" | "this PDF has no text, as scans have none; use the original, or recognise its text first.";
    encrypted = "文件有密码保护，请另存一份没有密码的。" | "it is protected by a password; save a copy without one.";
    old_word = "不能读取旧版 Word（.doc），请另存为 .docx 或 PDF。" | "Word files before 2007 (.doc) cannot be read; save it as .docx or PDF.";
    unknown_format = "不认识这种格式，请用 .docx、.xlsx、.xls、.ods、.pdf、.html、.txt、.csv 或 .tsv。" | "this format is not known; use .docx, .xlsx, .xls, .ods, .pdf, .html, .txt, .csv or .tsv.";
    damaged(reason) = "文件已损坏（{reason}），请重新保存或下载。" | "the file is damaged ({reason}); save or download it again.";
    absent = "没有这个文件，请检查文件名。" | "there is no such file; check its name.";
    unopened(reason) = "文件打不开（{reason}）。" | "it cannot be opened ({reason}).";
    not_disclosure(reason) = "这个 JSON 不是本程序写出的公开数据（{reason}）。" | "this JSON is no disclosure that this program wrote ({reason}).";
    newer = "文件由更新的版本写出，请更新本程序。" | "it was written by a newer version; update this program.";
    cut = "缺少结尾" | "its end is missing";
    cut_character = "在一个字符中间断开" | "it breaks off within a character";
    characters = "有些字符既不是 UTF-8 也不是 GB18030" | "some characters are neither UTF-8 nor GB18030";
    markup(byte) = "标记在第 {byte} 字节处断开" | "its markup breaks off at byte {byte}";
    part(name) = "其中的 {name} 无法解压" | "{name} in it cannot be unpacked";
    structure = "内部结构无法读取" | "what it is made of cannot be read";
    no_content = "没有正文部分" | "the part with its content is missing";
    protection = "使用了不认识的保护方式" | "its protection is of an unknown kind";
    too_complex = "页数或图形多得不像文件" | "it has more pages or drawings than a document can show";
    no_figures = "没有找到预算数字，请选择部门预算公开文件本身。" | "no figure of a budget was found; choose the disclosure itself.";
    no_year = "文件没有说明是哪一年的预算，请在标题中写明年份。" | "it does not say which year it is about; name the year in its title.";
}

/// The failure in a sentence: what, and how to mend it.
pub fn failure_text(lang: Lang, failure: &Failure) -> String {
    let words = FailureWords::of(lang);
    let plain = match failure {
        Failure::TooLarge(megabytes) => return words.too_large(&megabytes.to_string()),
        Failure::Damaged(damage) => return words.damaged(&damage_text(words, damage)),
        Failure::Unopened(reason) => return words.unopened(reason),
        Failure::NotDisclosure(reason) => return words.not_disclosure(reason),
        Failure::Absent => words.absent,
        Failure::Forbidden => self::words(lang).failure_forbidden,
        Failure::Empty => words.empty,
        Failure::TooMuchText => words.too_much_text,
        Failure::Scan => words.scan,
        Failure::Encrypted => words.encrypted,
        Failure::OldWord => words.old_word,
        Failure::UnknownFormat => words.unknown_format,
        Failure::NoFigures => words.no_figures,
        Failure::NoYear => words.no_year,
        Failure::Newer => words.newer,
        Failure::Crashed => self::words(lang).failure_crashed,
    };
    plain.to_owned()
}

/// The failure in a sentence of each language.
pub fn failure_in_both(failure: &Failure) -> Text {
    Text {
        zh: failure_text(Lang::Chinese, failure),
        en: failure_text(Lang::English, failure),
    }
}

fn damage_text(words: &FailureWords, damage: &Damage) -> String {
    let plain = match damage {
        Damage::Markup(byte) => return words.markup(&byte.to_string()),
        Damage::Part(name) => return words.part(name),
        Damage::Cut => words.cut,
        Damage::CutCharacter => words.cut_character,
        Damage::Characters => words.characters,
        Damage::Structure => words.structure,
        Damage::NoContent => words.no_content,
        Damage::Protection => words.protection,
        Damage::TooComplex => words.too_complex,
    };
    plain.to_owned()
}
