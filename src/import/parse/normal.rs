//! A text as the grammar reads it: one width, no spaces, no quotation marks.

use unicode_normalization::UnicodeNormalization;

/// The characters of a text that carry meaning, each with its place in the original.
pub struct Normal {
    pub chars: Vec<char>,
    /// For every character, the byte in the original where it begins.
    starts: Vec<usize>,
    /// For every character, the byte in the original where it ends.
    ends: Vec<usize>,
}

impl Normal {
    /// Characters of full width and radicals become plain ones (`２` and `⼆` are `2` and
    /// `二`); white space goes, but for one space between two numbers; quotation marks go,
    /// since “三公”经费 is written with every kind of them and with none.
    pub fn of(text: &str) -> Normal {
        let mut normal = Normal {
            chars: Vec::with_capacity(text.len() / 2),
            starts: Vec::with_capacity(text.len() / 2),
            ends: Vec::with_capacity(text.len() / 2),
        };
        let mut spaced = false;
        for (start, original) in text.char_indices() {
            let end = start + original.len_utf8();
            if is_invisible(original) {
                continue;
            }
            if original.is_whitespace() || original.is_control() {
                spaced = true;
                continue;
            }
            let decomposed = is_variant(original).then(|| original.nfkc());
            let same = decomposed.is_none().then_some(original);
            for character in decomposed.into_iter().flatten().chain(same) {
                let character = plain(character);
                if character.is_whitespace() || is_quotation_mark(character) {
                    continue;
                }
                let number = |character: char| character.is_ascii_digit();
                if spaced && number(character) && normal.chars.last().is_some_and(|c| number(*c)) {
                    normal.push(' ', start, start);
                }
                spaced = false;
                normal.push(character, start, end);
            }
        }
        normal
    }

    fn push(&mut self, character: char, start: usize, end: usize) {
        self.chars.push(character);
        self.starts.push(start);
        self.ends.push(end);
    }

    /// Where some of the characters stand in the original, in bytes.
    pub fn original(&self, from: usize, to: usize) -> std::ops::Range<usize> {
        match (self.starts.get(from), self.ends.get(to.saturating_sub(1))) {
            (Some(start), Some(end)) => *start..*end,
            _ => 0..0,
        }
    }
}

/// A name in the form in which texts are compared.
pub fn normalised(name: &str) -> String {
    Normal::of(name).chars.into_iter().collect()
}

/// Characters that only look different: of full width, radicals, compatibility ideographs.
/// Others that NFKC changes mean something else: ① is no 1, ㎡ no m2.
fn is_variant(character: char) -> bool {
    matches!(character, '\u{ff00}'..='\u{ffef}' | '\u{2e80}'..='\u{2fdf}' | '\u{f900}'..='\u{faff}')
}

/// What has no width, and parts nothing.
pub fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}'
    )
}

/// Signs that NFKC leaves apart although documents use them for one another.
fn plain(character: char) -> char {
    match character {
        '−' | '–' | '—' | '―' | '﹣' => '-',
        '〔' | '［' | '【' => '(',
        '〕' | '］' | '】' => ')',
        '﹒' | '．' => '.',
        other => other,
    }
}

fn is_quotation_mark(character: char) -> bool {
    "\"'“”‘’「」『』《》〝〞".contains(character)
}
