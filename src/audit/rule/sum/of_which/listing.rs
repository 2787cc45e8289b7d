//! What running text lists of a quantity: “共有车辆3辆，其中：机要通信用车1辆、其他用车2辆”,
//! within one sentence, one pair of brackets, or the numbered paragraphs below.

use super::quantity::{Quantity, quantities};
use crate::audit::prose::bracket::{blank_brackets, closing, open_bracket};
use crate::audit::prose::numbering::{bears, numbering};
use crate::audit::prose::sentence::{Sentence, sentences};
use crate::disclosure::Disclosure;
use crate::report::{Measure, Side};

/// What announces the parts of the quantity before it.
const ANNOUNCING: [&str; 2] = ["其中", "包括"];
/// What makes a clause about another amount than the one of its subject.
const COMPARING: [&str; 9] = ["比", "较", "增", "减", "降", "上升", "上年", "去年", "超"];
/// What a list of parts ends before, since figures behind it explain, or are of another time.
const EXPLAINING: [&str; 10] = [
    "主要是",
    "主要为",
    "主要系",
    "原因",
    "由于",
    "因为",
    "用于",
    "截至",
    "截止",
    "实有",
];
/// Words around an amount that is measured otherwise than what it stands beside.
const OTHERWISE: [&str; 9] = [
    "原值",
    "净值",
    "折旧",
    "累计",
    "负债",
    "总投资",
    "概算",
    "合同",
    "单价",
];
/// What makes a number a guess.
const ROUGHLY: [&str; 5] = ["约", "近", "逾", "大概", "不足"];
/// What stands between the name of a part and its figure.
const LINKING: [&str; 10] = [
    "分别", "合计", "共计", "共有", "为", "是", "有", "共", "计", "数",
];
/// What separates the clauses of a list.
const SEPARATORS: [char; 7] = ['，', ',', '、', '；', ';', '：', ':'];

/// A quantity and what is listed of it.
pub(super) struct Listing {
    pub total: Quantity,
    pub parts: Vec<Part>,
    /// Whether every figure behind the announcement is one of the parts.
    pub is_plain: bool,
    /// Where the total and the parts stand, each sentence once.
    pub sides: Vec<Side>,
}

impl Listing {
    /// Those of the parts, as the text lists them.
    pub fn names(&self) -> Vec<&str> {
        self.parts.iter().map(|part| part.name.as_str()).collect()
    }
}

/// One part of what is listed.
pub(super) struct Part {
    pub name: String,
    pub quantity: Quantity,
}

/// Every list of a document's prose.
pub(super) fn listings(disclosure: &Disclosure) -> Vec<Listing> {
    let paragraphs = paragraphs(disclosure);
    let numbered = paragraphs.iter().enumerate();
    numbered
        .flat_map(|(index, paragraph)| {
            let announcements = ANNOUNCING.iter().flat_map(|word| {
                let words = paragraph.text.match_indices(word);
                words.map(|(at, word)| (at, at + word.len()))
            });
            let below = &paragraphs[index + 1..];
            announcements
                .flat_map(|(at, end)| announced(paragraph, below, at, end))
                .collect::<Vec<_>>()
        })
        .collect()
}

/// A paragraph in plain print, with where its sentences begin in it.
struct Paragraph<'a> {
    text: String,
    sentences: Vec<(usize, Sentence<'a>)>,
}

fn paragraphs(disclosure: &Disclosure) -> Vec<Paragraph<'_>> {
    let mut paragraphs: Vec<(usize, Paragraph)> = Vec::new();
    for sentence in sentences(disclosure).filter(|sentence| !sentence.in_table) {
        let block = sentence.block;
        if paragraphs.last().is_none_or(|(last, _)| *last != block) {
            let (text, sentences) = (String::new(), Vec::new());
            paragraphs.push((block, Paragraph { text, sentences }));
        }
        if let Some((_, paragraph)) = paragraphs.last_mut() {
            let plain = sentence.plain();
            paragraph.sentences.push((paragraph.text.len(), sentence));
            paragraph.text.push_str(&plain);
        }
    }
    paragraphs
        .into_iter()
        .map(|(_, paragraph)| paragraph)
        .collect()
}

impl Paragraph<'_> {
    /// The sentence of a figure, with the line that it is about where that has such figures.
    fn side(&self, at: usize, measure: &Measure) -> Option<Side> {
        let mut before = self.sentences.iter().rev();
        let (_, sentence) = before.find(|(begin, _)| *begin <= at)?;
        let has_lines = !matches!(measure, Measure::Things(_));
        let line = sentence.line().filter(|_| has_lines);
        Some(Side::at(line, sentence.place()))
    }
}

/// The lists that an announcement, between these bytes of its paragraph, makes: one for each unit
/// that has a single figure before it.
fn announced(paragraph: &Paragraph, below: &[Paragraph], at: usize, end: usize) -> Vec<Listing> {
    let text = paragraph.text.as_str();
    if text[..at].ends_with(['不', '未', '还', '另', '也']) {
        return Vec::new();
    }
    let rest = text[end..].trim_start_matches([':', '：', ',', '，']);
    let begin = text.len() - rest.len();
    let bracket = open_bracket(&text[..at]);
    let list = match bracket {
        Some(open) if open + 1 == at => closing(rest).map(|close| &rest[..close]),
        Some(_) => None,
        None => Some(&rest[..rest.find('。').unwrap_or(rest.len())]),
    };
    let Some(list) = list else {
        return Vec::new();
    };
    let (totals, list) = match bracket {
        Some(open) => (bracketed(&text[..open]), list),
        None => (totals(text, at), up_to_semicolon(list)),
    };
    let lists = totals.into_iter().filter_map(|total| {
        let found = match list.is_empty() {
            true => below_it(below, &total.measure)?,
            false => within(paragraph, list, begin, &total.measure)?,
        };
        let total_side = paragraph.side(total.start, &total.measure)?;
        let mut sides = vec![total_side];
        for (_, side) in &found.parts {
            if !sides.iter().any(|known| known.place == side.place) {
                sides.push(side.clone());
            }
        }
        Some(Listing {
            total,
            parts: found.parts.into_iter().map(|(part, _)| part).collect(),
            is_plain: found.is_plain,
            sides,
        })
    });
    lists.collect()
}

/// The quantity that a bracket at the end of a text follows.
fn bracketed(text: &str) -> Vec<Quantity> {
    let mut all = quantities(text);
    all.retain(|one| one.end == text.len() && !has_any(clause(text, one), &ROUGHLY));
    all
}

/// A list up to the semicolon that it ends with: what follows is something else, unless it is
/// numbered on.
fn up_to_semicolon(list: &str) -> &str {
    let mut numbers = 2..;
    let mut stops = list.match_indices(['；', ';']);
    let end = stops.find(|(at, stop)| {
        let next = &list[at + stop.len()..];
        let number = numbers.next();
        number.is_none_or(|number| numbering(next, number).is_none())
    });
    end.map_or(list, |(at, _)| &list[..at])
}

/// The quantities that an announcement at a byte can be about: those of the sentence before it, or
/// of the paragraph where a sentence begins with it, and only one of a kind.
fn totals(text: &str, at: usize) -> Vec<Quantity> {
    let sentence = text[..at]
        .rfind('。')
        .map_or(0, |stop| stop + '。'.len_utf8());
    let begins_with_it = quantities(&text[sentence..at]).is_empty();
    let begin = if begins_with_it { 0 } else { sentence };
    let before = &text[begin..at];
    let all = quantities(before).into_iter();
    let own: Vec<Quantity> = all
        .filter(|one| open_bracket(&before[..one.start]).is_none())
        .filter(|one| !has_any(clause(before, one), &COMPARING))
        .collect();
    let single = |one: &&Quantity| {
        let alike = own.iter().filter(|other| other.measure == one.measure);
        alike.count() == 1 && !has_any(clause(before, one), &ROUGHLY)
    };
    let singles = own.iter().filter(single);
    singles
        .map(|one| Quantity {
            start: one.start + begin,
            end: one.end + begin,
            ..one.clone()
        })
        .collect()
}

/// Parts, each with where it stands.
struct Found {
    parts: Vec<(Part, Side)>,
    is_plain: bool,
}

/// The parts in a list that begins at a byte of a paragraph.
fn within(paragraph: &Paragraph, list: &str, begin: usize, measure: &Measure) -> Option<Found> {
    let list = blank_brackets(list);
    let mut parts = Vec::new();
    let mut is_plain = true;
    if has_any(&list, &OTHERWISE) {
        return None;
    }
    let mut at = 0;
    for clause in list.split_inclusive(SEPARATORS) {
        let ends = has_any(clause, &EXPLAINING) || has_any(clause, &ANNOUNCING);
        let upto = if ends { &list[at..] } else { clause };
        let figures = quantities(upto).into_iter();
        let figures: Vec<Quantity> = figures.filter(|one| one.measure == *measure).collect();
        let is_other = ends || has_any(clause, &COMPARING) || has_any(clause, &ROUGHLY);
        match figures.as_slice() {
            [] => {}
            _ if is_other => is_plain = false,
            [figure] => {
                let side = paragraph.side(begin + at + figure.start, measure)?;
                parts.push((part(clause, figure), side));
            }
            _ => return None,
        }
        if ends {
            break;
        }
        at += clause.len();
    }
    Some(Found { parts, is_plain })
}

/// The parts in the paragraphs below that are numbered on from one.
fn below_it(below: &[Paragraph], measure: &Measure) -> Option<Found> {
    let (around, in_numerals) = numbering(&below.first()?.text, 1)?;
    let numbered = below.iter().zip(1..);
    let items = numbered
        .take_while(|(paragraph, number)| bears(&paragraph.text, *number, around, in_numerals));
    let parts = items.map(|(paragraph, _)| {
        let sentence = paragraph.text.split('。').next()?;
        let plain = blank_brackets(sentence);
        let figures = quantities(&plain);
        let mut figures = figures.iter().filter(|one| one.measure == *measure);
        let figure = figures.next()?;
        let words = [
            &COMPARING[..],
            &EXPLAINING,
            &ANNOUNCING,
            &OTHERWISE,
            &ROUGHLY,
        ]
        .concat();
        let is_one = figures.next().is_none() && !has_any(&plain, &words);
        is_one.then_some((part(&plain, figure), paragraph.side(0, measure)?))
    });
    let parts: Vec<(Part, Side)> = parts.collect::<Option<_>>()?;
    Some(Found {
        parts,
        is_plain: true,
    })
}

/// A figure of a clause with what stands before it as its name.
fn part(clause: &str, figure: &Quantity) -> Part {
    let mut name = &clause[..figure.start];
    while let Some(shorter) = LINKING
        .iter()
        .find_map(|word| name.strip_suffix(word))
        .or_else(|| name.strip_suffix(SEPARATORS))
        .or_else(|| name.strip_suffix(' '))
    {
        name = shorter;
    }
    Part {
        name: name.to_owned(),
        quantity: figure.clone(),
    }
}

/// The clause around a quantity.
fn clause<'a>(text: &'a str, one: &Quantity) -> &'a str {
    let stops = |each: char| SEPARATORS.contains(&each) || each == '。';
    let begin = text[..one.start].rfind(stops).map_or(0, |at| {
        at + text[at..].chars().next().map_or(0, char::len_utf8)
    });
    let end = text[one.end..]
        .find(stops)
        .map_or(text.len(), |at| one.end + at);
    &text[begin..end]
}

fn has_any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}
