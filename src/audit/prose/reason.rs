//! The reasons that a document states, each with the figures that it explains.

use std::collections::HashMap;

use super::sentence::{Sentence, sentences};
use super::trend::Trend;
use crate::disclosure::{Disclosure, Path, Statement};

/// What a reason follows where the word 原因 is missing.
const BEGINNINGS: [&str; 4] = ["主要是", "主要系", "主要由于", "主要因"];
/// What stands between these words and the reason itself.
const LINKS: [&str; 9] = ["由于", "因为", "在于", "是", "为", "系", "因", ":", ","];
/// What a list of reasons begins with, which goes on in the next sentences.
const LISTS: [&str; 6] = ["一是", "1", "(1", "(一", "一、", "①"];

/// Why a figure is what it is.
pub(in crate::audit) struct Reason<'a> {
    /// Where it is stated.
    pub sentence: Sentence<'a>,
    /// The words between the last comma and the reason: 减少的主要.
    pub opening: String,
    /// The reason itself.
    pub words: String,
    /// What is explained, all of it in one sentence.
    pub explained: Vec<(&'a Path, &'a Statement)>,
}

/// Every reason whose figures are certain: those of its own sentence, or where that has none
/// which go any way, those of the sentence before.
pub(in crate::audit) fn reasons(disclosure: &Disclosure) -> Vec<Reason<'_>> {
    let mut stated: HashMap<&str, Vec<(&Path, &Statement)>> = HashMap::new();
    for (path, statement) in disclosure.statements() {
        let place = stated.entry(&statement.place).or_default();
        place.push((path, statement));
    }
    let going = |sentence: &Sentence| -> Vec<(&Path, &Statement)> {
        let figures = stated.get(sentence.key().as_str());
        let figures = figures.into_iter().flatten().copied();
        figures
            .filter(|(_, statement)| Trend::of(statement).is_some())
            .collect()
    };
    let mut before: Option<Sentence> = None;
    let mut reasons = Vec::new();
    for sentence in sentences(disclosure).filter(|sentence| !sentence.in_table) {
        let told = told(&sentence.bare());
        let sentence_before = before.replace(sentence.clone());
        let Some((opening, words)) = told else {
            continue;
        };
        let mut explained = going(&sentence);
        if explained.is_empty() {
            let before = sentence_before.filter(|before| before.block == sentence.block);
            let before = before.filter(|before| !before.text.contains("原因"));
            explained = before.map(|before| going(&before)).unwrap_or_default();
        }
        reasons.push(Reason {
            sentence,
            opening,
            words,
            explained,
        });
    }
    reasons.retain(|reason| !reason.explained.is_empty());
    reasons
}

/// The opening and the words of the one reason of a sentence.
fn told(bare: &str) -> Option<(String, String)> {
    let mut markers = std::iter::once("原因").chain(BEGINNINGS);
    let marker = markers.find(|marker| bare.contains(marker))?;
    let (before, after) = bare.split_once(marker)?;
    let is_linked = marker != "原因" || LINKS.iter().any(|link| after.starts_with(link));
    // “……，主要是” explains a figure before it.
    let is_reason = marker == "原因" || before.contains(|each: char| each.is_ascii_digit());
    let is_one = !after.contains("原因") && !BEGINNINGS.iter().any(|other| after.contains(other));
    let mut words = after;
    let is_overseas = |words: &str| words.starts_with("因公");
    while let Some(rest) = LINKS.iter().find_map(|link| words.strip_prefix(link)) {
        if is_overseas(words) {
            break;
        }
        words = rest;
    }
    let goes_on = bare.ends_with(';') || LISTS.iter().any(|list| words.starts_with(list));
    let opening = before.rsplit([',', ';', ':']).next().unwrap_or(before);
    let words = words.trim_end_matches(['。', '!', '.']);
    let is_told = is_linked && is_reason && is_one && !goes_on && !words.is_empty();
    is_told.then(|| (opening.to_owned(), words.to_owned()))
}
