//! What a line may be called in a document's sentences.

use super::sentence::bare;
use crate::classification::{FUNCTIONAL, entries};
use crate::disclosure::{Disclosure, Path};

/// What documents add to a name or leave out.
const ENDINGS: [&str; 8] = ["支出", "经费", "费用", "预算", "资金", "缴费", "款", "费"];

/// Every name of a line. A class of the functional classification may have those of the classes
/// above it in front of its own, since many are called the same (宣传事务一般行政管理事务).
pub(in crate::audit) fn names(disclosure: &Disclosure, path: &Path) -> Vec<String> {
    let line = disclosure.lines.get(path);
    let printed = line.map(|line| bare(&line.name.zh));
    let Some(code) = item_code(path) else {
        return printed.into_iter().collect();
    };
    let own: Vec<String> = names_of_code(disclosure, code).chain(printed).collect();
    let above: Vec<String> = names_of_code(disclosure, &code[..5]).collect();
    let far_above: Vec<String> = names_of_code(disclosure, &code[..3]).collect();
    let before = |above: &[String], names: &[String]| -> Vec<String> {
        let pairs = above
            .iter()
            .flat_map(|above| names.iter().map(move |name| format!("{above}{name}")));
        pairs.collect()
    };
    let under = before(&above, &own);
    let far_under = before(&far_above, &under);
    [own, under, far_under].concat()
}

/// The code of a line that is a 项, the lowest class.
pub(in crate::audit) fn item_code(path: &Path) -> Option<&str> {
    let code = path.last();
    let is_code = code.len() == 7 && code.bytes().all(|byte| byte.is_ascii_digit());
    is_code.then_some(code)
}

fn names_of_code(disclosure: &Disclosure, code: &str) -> impl Iterator<Item = String> {
    let printed = disclosure
        .lines
        .iter()
        .filter(move |(path, _)| path.last() == code);
    let printed = printed.map(|(_, line)| bare(&line.name.zh));
    let official = entries(FUNCTIONAL).filter(move |entry| entry.code == code);
    let official = official.flat_map(|entry| entry.names().map(bare));
    printed.chain(official)
}

/// Whether two texts are one name but for what documents add to it or leave out.
pub(in crate::audit) fn is_same(one: &str, other: &str) -> bool {
    // Short names mean something else without their ending: 人员经费 are no 人员.
    const SHORTEST: usize = 4;
    let (core, other_core) = (core(one), core(other));
    one == other || core == other_core && core.chars().count() >= SHORTEST
}

fn core(name: &str) -> &str {
    let mut core = name;
    while let Some(rest) = ENDINGS.iter().find_map(|ending| core.strip_suffix(ending)) {
        core = rest;
    }
    core
}
