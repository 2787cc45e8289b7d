//! Characters ▶ tokens: numbers with their units, directions, years, names, stops.

use rust_decimal::Decimal;

use super::classification::Classification;
use super::lexicon::{LEXICON, Meaning};
use super::normal::Normal;
use super::number::{Measured, Number, number};
use super::word::{Word, word_at};

/// A token and the characters it was made of.
#[derive(Clone, Debug)]
pub struct Token<'a> {
    pub kind: Kind<'a>,
    pub from: usize,
    pub to: usize,
}

#[derive(Clone, Debug)]
pub enum Kind<'a> {
    /// A number with the unit that follows it, if any.
    Number(Decimal, Measured),
    /// 2026年; also without 年 where a year is compared with.
    Year(u16),
    /// The name of a line.
    Name(&'a [Meaning]),
    /// A 类, or a 款 or 项 told with its 类; `None` where the code is not known.
    Function(Option<String>),
    /// A word that the grammar knows.
    Word(Word),
    /// `，。；：、（）`, in their half-width forms, and `\n` at the end of a paragraph.
    Mark(char),
    /// Anything else, a character at a time, or more digits than an amount has.
    Other,
}

/// All tokens of a text.
pub fn tokens<'a>(normal: &Normal, functions: &Classification) -> Vec<Token<'a>> {
    let chars = normal.chars.as_slice();
    let mut tokens = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let (length, kind) = token(chars, at, functions);
        let to = at + length;
        tokens.push(Token { kind, from: at, to });
        at = to;
    }
    tokens
}

fn token<'a>(chars: &[char], at: usize, functions: &Classification) -> (usize, Kind<'a>) {
    let rest = &chars[at..];
    if let Some((length, number)) = number(chars, at) {
        let kind = match number {
            Number::Of(value, measured) => Kind::Number(value, measured),
            Number::Year(year) => Kind::Year(year),
            Number::TooLong => Kind::Other,
        };
        return (length, kind);
    }
    if let Some((length, word)) = word_at(rest) {
        // The longest reading wins; 支出 alone may be either, and the grammar knows which.
        let name = LEXICON.longest_at(rest).map_or(0, |(length, _)| length);
        if name < length {
            return (length, Kind::Word(word));
        }
    }
    let name = LEXICON.longest_at(rest);
    let class = functions.class_at(rest);
    match (name, class) {
        (Some((length, meanings)), class) if class.is_none_or(|(other, _)| other < length) => {
            (length, Kind::Name(meanings))
        }
        (_, Some((length, code))) => {
            let code = code.to_owned();
            function(rest, length, code, functions)
        }
        _ => match rest[0] {
            mark @ ('。' | ',' | ';' | ':' | '、' | '.' | '(' | ')' | '!' | '?') => {
                (1, Kind::Mark(mark))
            }
            _ => (1, Kind::Other),
        },
    }
}

/// A 类 with the 款 and the 项 that follow it, if any: 一般公共服务支出(类)财政事务(款)…,
/// 公共安全支出(204类)司法(06款)…, or names joined by hyphens.
fn function<'a>(
    text: &[char],
    name_length: usize,
    class: String,
    functions: &Classification,
) -> (usize, Kind<'a>) {
    let mut code = Some(class);
    let mut at = name_length;
    let mut marked = level_mark(&text[at..]);
    if let Some(mark) = &marked {
        at += mark.length;
        // A printed code outranks the one that belongs to the name.
        code = mark.code.clone().or(code);
    }
    for _ in 0..2 {
        let hyphen = text.get(at) == Some(&'-');
        if !hyphen && marked.is_none() {
            break;
        }
        let start = at + usize::from(hyphen);
        let Some(name_end) = name_end(text, start, hyphen) else {
            break;
        };
        let name = &text[start..name_end];
        let mark = level_mark(&text[name_end..]);
        if !hyphen && mark.is_none() {
            break;
        }
        code = code.and_then(
            |parent| match mark.as_ref().and_then(|mark| mark.code.clone()) {
                Some(printed) => Some(parent + &printed),
                None => functions.child(&parent, name).map(str::to_owned),
            },
        );
        at = name_end + mark.as_ref().map_or(0, |mark| mark.length);
        marked = mark;
    }
    (at, Kind::Function(code))
}

/// (204类), (款), (01项)
struct LevelMark {
    length: usize,
    code: Option<String>,
}

fn level_mark(text: &[char]) -> Option<LevelMark> {
    if text.first() != Some(&'(') {
        return None;
    }
    let close = text.iter().take(6).position(|c| *c == ')')?;
    let (level, digits) = text[1..close].split_last()?;
    let is_level = "类款项".contains(*level) && digits.iter().all(char::is_ascii_digit);
    is_level.then(|| LevelMark {
        length: close + 1,
        code: (!digits.is_empty()).then(|| digits.iter().collect()),
    })
}

/// Where the name of a 款 or 项 ends: before its mark, a hyphen, 科目, a number or a stop.
/// A bracket that is no mark is part of the name, as in 政府办公厅(室).
fn name_end(text: &[char], start: usize, joined: bool) -> Option<usize> {
    const LONGEST: usize = 40;
    let mut at = start;
    while at < text.len().min(start + LONGEST) {
        let rest = &text[at..];
        let subject = rest.starts_with(&['科', '目']);
        let stop = "-,。;:".contains(rest[0]) || rest[0].is_ascii_digit();
        if level_mark(rest).is_some() || subject || stop {
            break;
        }
        at += 1;
    }
    let is_whole = joined || level_mark(&text[at.min(text.len())..]).is_some();
    (at > start && is_whole).then_some(at)
}
