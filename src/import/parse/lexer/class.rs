//! Classes by function: names with the codes and marks that belong to them.

use super::token::Kind;
use crate::import::parse::classification::Classification;

/// A 类 with the 款 and the 项 that follow it, if any: 一般公共服务支出(类)财政事务(款)…,
/// 公共安全支出(204类)司法(06款)…, or names joined by hyphens.
pub fn function<'a>(
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

/// A code and the name that belongs to it: 20404公共安全\检察.
pub fn coded<'a>(
    chars: &[char],
    at: usize,
    functions: &Classification,
) -> Option<(usize, Kind<'a>)> {
    let goes_on = at.checked_sub(1).is_some_and(|before| {
        let before = chars[before];
        before.is_ascii_alphanumeric() || ".,-/".contains(before)
    });
    let text = &chars[at..];
    let digits = text.iter().take_while(|it| it.is_ascii_digit()).count();
    if goes_on || ![3, 5, 7].contains(&digits) {
        return None;
    }
    let code: String = text[..digits].iter().collect();
    let own = functions
        .name(&code)
        .map(|own| own.chars().collect::<Vec<char>>());
    let named = &text[digits..];
    let class = functions
        .class_at(named)
        .filter(|(_, class)| code.starts_with(class));
    let length = match class {
        _ if let Some(own) = own.filter(|own| named.starts_with(own)) => own.len(),
        Some((length, _)) if matches!(named.get(length), Some('\\' | '/')) => {
            let ends = |it: &char| it.is_ascii_digit() || ",。;:() ".contains(*it);
            named.iter().take_while(|it| !ends(it)).count()
        }
        Some((length, class)) if class == code => length,
        _ => return None,
    };
    Some((digits + length, Kind::Function(Some(code))))
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
