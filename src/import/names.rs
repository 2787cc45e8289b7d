//! What lines are called where the document does not say.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::parse::classification::{economic, functional};
use crate::disclosure::{Path, Text};

const NAMES: &str = include_str!("../../data/lexicon/names.csv");

/// Path, or the end of one, ▶ its names.
static BY_PATH: LazyLock<HashMap<&str, Text>> = LazyLock::new(|| {
    let rows = NAMES.lines().filter(|line| !line.starts_with('#')).skip(1);
    let names = rows.filter_map(|row| {
        let mut cells = row.splitn(3, ',');
        let (path, zh, en) = (cells.next()?, cells.next()?, cells.next()?);
        let (zh, en) = (zh.to_owned(), en.to_owned());
        Some((path, Text { zh, en }))
    });
    names.collect()
});

/// The classification code that a path ends in.
pub fn code_of(path: &Path) -> Option<String> {
    let last = path.last();
    let is_code = matches!(last.len(), 3 | 5 | 7) && last.bytes().all(|byte| byte.is_ascii_digit());
    is_code.then(|| last.to_owned())
}

/// The official name, or the path itself where there is none.
pub fn name_of(path: &Path) -> Text {
    let text = path.as_str();
    if let Some(code) = code_of(path) {
        let list = match text.contains("/function/") {
            true => functional(),
            false => economic(),
        };
        let zh = list.name(&code).unwrap_or(&code).to_owned();
        let en = list
            .english(&code)
            .map_or_else(|| zh.clone(), str::to_owned);
        return Text { zh, en };
    }
    let ends = text.match_indices('/').map(|(index, _)| &text[index + 1..]);
    let known = std::iter::once(text)
        .chain(ends)
        .find_map(|end| BY_PATH.get(end));
    known.cloned().unwrap_or_else(|| Text::untranslated(text))
}
