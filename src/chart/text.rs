//! How wide a text is, from one table.
//!
//! The server has no fonts and the browser's are not known in advance; measuring on
//! either would make the two drawings differ. The table takes the widest of the
//! common system fonts, so that what fits here fits on the screen.

/// A name with more lines than this is shortened.
pub const MOST_LINES: usize = 3;

const ELLIPSIS: char = '…';

/// The width of `text` in pixels at a font size of `size` pixels.
pub fn width(text: &str, size: f64) -> f64 {
    text.chars().map(em).sum::<f64>() * size
}

/// The advance of one character as a part of the font's size.
fn em(character: char) -> f64 {
    match character {
        '0'..='9' => 0.6,
        '.' | ',' | ':' | ';' | '\'' | '|' | '!' | ' ' | 'i' | 'j' | 'l' | 'I' => 0.32,
        'f' | 'r' | 't' | '(' | ')' | '[' | ']' | '/' | '-' => 0.42,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 0.94,
        'A'..='Z' | '&' | '+' | '=' | '~' => 0.7,
        '\u{21}'..='\u{7e}' => 0.58,
        '\u{2002}' => 0.5,
        // The minus sign is as wide as a digit in every font meant for figures.
        '\u{2212}' => 0.62,
        // A middle dot is set full width by Chinese fonts.
        '\u{b7}' => 1.0,
        '\u{a0}'..'\u{2000}' => 0.7,
        control if control.is_control() => 0.0,
        _ => 1.0,
    }
}

/// `text`, or as much of its beginning as fits into `room` pixels with an ellipsis;
/// empty where not even that fits.
pub fn shorten(text: &str, size: f64, room: f64) -> String {
    if width(text, size) <= room {
        return text.to_owned();
    }
    let room = room - em(ELLIPSIS) * size;
    let end = prefix(text, size, room);
    if end == 0 {
        return String::new();
    }
    let mut shortened = text[..end].trim_end().to_owned();
    shortened.push(ELLIPSIS);
    shortened
}

/// `text` in at most `most` lines of `room` pixels, about equally long; what is left over
/// is shortened.
pub fn wrap(text: &str, size: f64, room: f64, most: usize) -> Vec<String> {
    let lines = fill(text, size, room, most);
    // Filled lines may leave one character alone on the last of them.
    let even = width(text, size) / lines.len() as f64 + size;
    if lines.len() > 1 && even < room {
        let balanced = fill(text, size, even, most);
        let is_whole = balanced
            .last()
            .is_some_and(|line| text.trim_end().ends_with(line.as_str()));
        if is_whole && balanced.len() == lines.len() {
            return balanced;
        }
    }
    lines
}

/// `text` in at most `most` lines of `room` pixels, each as full as it can be; what is left
/// over is shortened.
pub fn fill(text: &str, size: f64, room: f64, most: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut rest = text.trim();
    while lines.len() + 1 < most && width(rest, size) > room {
        let end = line_end(rest, size, room);
        if end == 0 {
            break;
        }
        lines.push(rest[..end].trim_end().to_owned());
        rest = rest[end..].trim_start();
    }
    let last = shorten(rest, size, room);
    if !last.is_empty() {
        lines.push(last);
    }
    lines
}

/// The length in bytes of the longest beginning that fits into `room` pixels.
fn prefix(text: &str, size: f64, room: f64) -> usize {
    let mut used = 0.0;
    for (index, character) in text.char_indices() {
        used += em(character) * size;
        if used > room {
            return index;
        }
    }
    text.len()
}

/// Where a line of at most `room` pixels ends: at the last place where it may break,
/// or within a word that is too long for any line.
fn line_end(text: &str, size: f64, room: f64) -> usize {
    let longest = prefix(text, size, room);
    let mut characters = text.char_indices().peekable();
    let mut end = 0;
    let mut follows_digit = false;
    while let Some((_, before)) = characters.next() {
        match characters.peek() {
            Some(&(index, after)) if index <= longest => {
                // A figure and its unit stay together: 94.05 元.
                let is_figure = follows_digit && before == ' ' && em(after) >= 1.0;
                if may_break(before, after) && !is_figure {
                    end = index;
                }
            }
            _ => break,
        }
        follows_digit = before.is_ascii_digit();
    }
    if end == 0 { longest } else { end }
}

/// Whether a line may end between two characters: at a space, or next to a Chinese
/// character unless that would strand a bracket or begin a line with a stop; and within a word
/// after its hyphen.
fn may_break(before: char, after: char) -> bool {
    let wide = |character| em(character) >= 1.0;
    let opening = |character| "（《“‘【(".contains(character);
    let closing = |character| "），。、；：》”’】？！·)".contains(character);
    let is_hyphenated = before == '-' && after.is_ascii_alphabetic();
    before == ' '
        || is_hyphenated
        || ((wide(before) || wide(after)) && !opening(before) && !closing(after))
}
