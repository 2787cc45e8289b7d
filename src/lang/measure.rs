//! Chinese measure words, and what stands for them.

use crate::link::{Lang, Setting};

/// A column a language, as documents write them first.
const MEASURES: &[[&str; Lang::ALL.len()]] = &[
    ["平方公里", "km²"],
    ["平方米", "m²"],
    ["公里", "km"],
    ["公顷", "ha"],
    ["亩", "mu"],
    ["吨", "t"],
    ["人次", "visits"],
    ["批次", "visiting groups"],
    ["辆", "vehicles"],
    ["台", "machines"],
    ["套", "sets"],
    ["个", "items"],
    ["户", "households"],
    ["家", "organisations"],
    ["所", "institutions"],
    ["栋", "buildings"],
    ["间", "rooms"],
    ["批", "batches"],
    ["项", "items"],
    ["件", "pieces"],
    ["次", "times"],
];

/// What stands for a document's measure word; itself where there is nothing else.
pub fn measure_name(lang: Lang, word: &str) -> &str {
    let known = MEASURES.iter().find(|[written, ..]| *written == word);
    known.map_or(word, |names| names[lang as usize])
}
