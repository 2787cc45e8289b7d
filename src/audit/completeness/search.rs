//! Looking for things in a document: its lines by pattern, its text by words.

use crate::audit::prose::sentence::{Sentence, is_quotation_mark, sentences};
use crate::audit::prose::text_line::{TextLine, body_lines};
use crate::disclosure::{Disclosure, Line, Path};

/// Words for nothing that stand before what there is none of.
const NONE_BEFORE: [&str; 6] = ["无", "没有", "未安排", "不涉及", "未使用", "不存在"];
/// Words for nothing that stand after it.
const NONE_AFTER: [&str; 7] = [
    "为空",
    "无数据",
    "不涉及",
    "未安排",
    "没有",
    "无安排",
    "为无",
];
/// Words below a table that it has nothing.
const EMPTY: [&str; 5] = ["空", "无", "没有", "未安排", "不涉及"];
/// Words for tables that stand elsewhere.
const ANNEXED: [&str; 5] = ["见附件", "见附表", "附后", "另附", "如附"];
/// What holds one of them and means something else.
const NOT_NONE: [&str; 3] = ["无偿", "无形", "无论"];
/// How far such words may stand from what there is none of, in characters.
const NEAR: usize = 14;
/// A heading is no longer than this, in characters.
const LONGEST_TITLE: usize = 40;
/// What the number of a heading begins with.
const NUMBERED: [char; 12] = [
    '(', '（', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十',
];

/// A document's text without blanks and quotation marks, sentence by sentence.
pub(super) struct Search<'a> {
    disclosure: &'a Disclosure,
    sentences: Vec<(Sentence<'a>, String)>,
    /// All but the table of contents, which names what may not be there.
    lines: Vec<TextLine<'a>>,
}

impl<'a> Search<'a> {
    pub fn new(disclosure: &'a Disclosure) -> Search<'a> {
        let sentences = sentences(disclosure).map(|sentence| {
            let text = unquoted(&sentence.plain());
            (sentence, text)
        });
        Search {
            disclosure,
            sentences: sentences.collect(),
            lines: body_lines(disclosure),
        }
    }

    /// The lines whose path fits a pattern.
    pub fn lines<'b>(
        &self,
        pattern: &'b str,
    ) -> impl Iterator<Item = (&'a Path, &'a Line)> + use<'a, 'b> {
        let lines = self.disclosure.lines.iter();
        lines.filter(move |(path, _)| fits(path.as_str(), pattern))
    }

    /// The place of the first sentence that names one of `phrases`.
    pub fn said(&self, phrases: &str) -> Option<String> {
        self.place_of(|text| any(phrases, |phrase| names(text, phrase)))
    }

    /// The place of the first sentence that says there is none of `terms`.
    pub fn denied(&self, terms: &str) -> Option<String> {
        self.place_of(|text| {
            let mut clauses = text.split([',', '，', '：', ':']);
            clauses.any(|clause| any(terms, |term| denies(clause, term)))
        })
    }

    fn place_of(&self, is_sought: impl Fn(&str) -> bool) -> Option<String> {
        let mut sentences = self.sentences.iter();
        let (sentence, _) = sentences.find(|(_, text)| is_sought(text))?;
        Some(sentence.side().place)
    }

    /// The place of the first figure below a heading that names one of `titles`.
    pub fn headed(&self, titles: &str) -> Option<String> {
        let mut places = self.disclosure.places.iter();
        let (key, _) = places.find(|(_, place)| {
            is_title(&place.heading.zh, titles) || is_title(&place.part.zh, titles)
        })?;
        Some(key.clone())
    }

    /// The place of the first short line of the document's text that names one of `titles`.
    pub fn titled(&self, titles: &str) -> Option<String> {
        let mut lines = self.lines.iter();
        let line = lines.find(|line| is_title(line.text, titles))?;
        Some(line.key())
    }

    /// The same of a title with something below it: a figure, or that there is none.
    pub fn filled(&self, titles: &str) -> Option<String> {
        let mut lines = self.lines.iter().enumerate();
        let (_, line) =
            lines.find(|(at, line)| is_title(line.text, titles) && !self.is_empty_below(*at))?;
        Some(line.key())
    }

    /// Whether a table named by one of `titles` has a head and nothing below it.
    pub fn is_bare(&self, titles: &str) -> bool {
        let mut lines = self.lines.iter().enumerate();
        lines.any(|(at, line)| {
            let mut below = self.lines[at + 1..].iter();
            let mut below = below
                .by_ref()
                .take_while(|line| !is_next(&unquoted(line.text)));
            let has_head = below.any(|line| line.text.contains('\t'));
            is_title(line.text, titles) && has_head && self.is_empty_below(at)
        })
    }

    /// Whether nothing stands between a table's head and the next title.
    fn is_empty_below(&self, at: usize) -> bool {
        let below = self.lines[at + 1..].iter().map(|line| unquoted(line.text));
        // Titles that follow one another may all be told of below the last one.
        let mut after = below.clone().skip_while(|text| is_next(text));
        let is_annexed = after
            .next()
            .is_some_and(|text| ANNEXED.iter().any(|word| text.contains(word)));
        if is_annexed {
            return false;
        }
        let mut below = below.take_while(|text| !is_next(text));
        let is_something = |text: String| {
            let is_none = EMPTY.iter().any(|word| text.contains(word));
            is_none || text.contains(|each: char| each.is_ascii_digit())
        };
        !below.any(is_something)
    }
}

/// Whether a line, without blanks, begins another table or part.
fn is_next(text: &str) -> bool {
    let is_part = text.starts_with('第') && text.contains("部分");
    text.chars().count() <= LONGEST_TITLE && (text.ends_with('表') || is_part)
}

fn is_title(text: &str, titles: &str) -> bool {
    let text = unquoted(text);
    // “（一）职能职责。本局负责……”: a heading with its text in one line.
    let title = match text.starts_with(NUMBERED) {
        true => text.split('。').next().unwrap_or(&text),
        false => &text,
    };
    let is_short = title.chars().count() <= LONGEST_TITLE;
    let has_stop = title.contains(['。', '，', '；']);
    is_short && !has_stop && any(titles, |sought| names(title, sought))
}

fn any(alternatives: &str, holds: impl Fn(&str) -> bool) -> bool {
    alternatives.split_whitespace().any(holds)
}

/// Whether a path fits a pattern with `?` for a character and `*` for its beginning or end.
fn fits(path: &str, pattern: &str) -> bool {
    if let Some(rest) = pattern.strip_prefix('*') {
        let mut ends = path.char_indices();
        return ends.any(|(start, _)| fits(&path[start..], rest));
    }
    if let Some(start) = pattern.strip_suffix('*') {
        return path.starts_with(start);
    }
    let mut pairs = path.bytes().zip(pattern.bytes());
    path.len() == pattern.len() && pairs.all(|(byte, sought)| sought == b'?' || sought == byte)
}

/// Whether a text holds the pieces of a phrase in their order, and nothing that it excludes.
fn names(text: &str, phrase: &str) -> bool {
    let mut pieces = phrase.split('!');
    let mut sought = pieces.next().unwrap_or_default().split('*');
    let found = sought.try_fold(text, |rest, piece| Some(rest.split_once(piece)?.1));
    found.is_some() && !pieces.any(|excluded| text.contains(excluded))
}

fn denies(clause: &str, term: &str) -> bool {
    let Some((before, after)) = clause.split_once(term) else {
        return false;
    };
    let start = before.char_indices().rev().nth(NEAR - 1);
    let before = &before[start.map_or(0, |(index, _)| index)..];
    let end = after.char_indices().nth(NEAR);
    let after = &after[..end.map_or(after.len(), |(index, _)| index)];
    let means_none = |text: &str, words: &[&str]| {
        let others = NOT_NONE.iter();
        let text = others.fold(text.to_owned(), |text, other| text.replace(other, ""));
        words.iter().any(|word| text.contains(word))
    };
    means_none(before, &NONE_BEFORE) || means_none(after, &NONE_AFTER)
}

/// Without what is printed around and between words for looks only.
fn unquoted(text: &str) -> String {
    let is_kept = |each: &char| !each.is_whitespace() && !is_quotation_mark(*each);
    text.chars().filter(is_kept).collect()
}
