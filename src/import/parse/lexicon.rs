//! What documents call the lines of a budget, read from `data/lexicon/`.

use std::sync::LazyLock;

use super::normal::normalised;
use super::prefixes::Prefixes;

/// What one name can stand for.
#[derive(Clone, Debug, PartialEq)]
pub struct Meaning {
    /// The lines: one, seldom two, none for what has no line. `~` stands for the total
    /// that the text is about.
    pub paths: Vec<String>,
    /// The totals within which the name means this; empty for anywhere.
    pub within: Vec<String>,
    /// Whether it counts only at the beginning of a sentence.
    pub only_first: bool,
}

/// All names with their meanings; where there are several, the more special ones first.
pub struct Lexicon {
    names: Prefixes<Vec<Meaning>>,
}

const CONCEPTS: &str = include_str!("../../../data/lexicon/concepts.csv");

/// The lexicon that ships.
pub static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::read(CONCEPTS));

impl Lexicon {
    fn read(table: &str) -> Lexicon {
        let mut lexicon = Lexicon {
            names: Prefixes::default(),
        };
        let rows = table.lines().filter(|line| !line.starts_with('#')).skip(1);
        for row in rows {
            let mut cells = row.splitn(3, ',');
            let mut cell = || cells.next().unwrap_or_default();
            let (paths, within, names) = (cell(), cell(), cell());
            let list = |text: &str, separator: char| -> Vec<String> {
                let parts = text.split(separator).filter(|part| !part.is_empty());
                parts.map(str::to_owned).collect()
            };
            for name in names.split_whitespace() {
                let meaning = Meaning {
                    paths: list(paths, '+')
                        .into_iter()
                        .filter(|path| path != "-")
                        .collect(),
                    within: list(within, ' '),
                    only_first: name.starts_with('='),
                };
                for name in expand(name.trim_start_matches('=')) {
                    lexicon.add(&name, meaning.clone());
                }
            }
        }
        lexicon
    }

    fn add(&mut self, name: &str, meaning: Meaning) {
        let name: Vec<char> = normalised(name).chars().collect();
        if let Some(meanings) = self.names.entry(&name)
            && !meanings.contains(&meaning)
        {
            meanings.push(meaning);
            meanings.sort_by_key(|meaning| meaning.within.is_empty());
        }
    }

    /// The longest name at the beginning of `text`: its length and its meanings.
    pub fn longest_at(&self, text: &[char]) -> Option<(usize, &[Meaning])> {
        let (length, meanings) = self.names.longest_at(text)?;
        Some((length, meanings))
    }
}

/// All names that a pattern of the lexicon stands for: `[…]` may be missing, and `(a|b)` is
/// a choice. A bracket that is part of a name, as in 出国(境), holds no `|`.
fn expand(pattern: &str) -> Vec<String> {
    let chars: Vec<char> = pattern.chars().collect();
    let mut names = vec![String::new()];
    let mut position = 0;
    while position < chars.len() {
        let close = match chars[position] {
            '[' => ']',
            '(' => ')',
            other => {
                names.iter_mut().for_each(|name| name.push(other));
                position += 1;
                continue;
            }
        };
        let length = chars[position..].iter().position(|c| *c == close);
        let end = position + length.unwrap_or(chars.len() - position - 1);
        let inside: String = chars[position + 1..end].iter().collect();
        let mut choices: Vec<String> = inside.split('|').map(str::to_owned).collect();
        match close {
            ']' => choices.push(String::new()),
            _ if choices.len() == 1 => choices = vec![format!("({inside})")],
            _ => {}
        }
        names = names
            .iter()
            .flat_map(|name| choices.iter().map(move |choice| format!("{name}{choice}")))
            .collect();
        position = end + 1;
    }
    names
}
