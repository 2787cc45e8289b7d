//! The name of a Chinese body, broken between its words only.

/// What ends a word in the name of a body: places, then the body that acts for them.
const ENDS: [&str; 9] = [
    "省",
    "市",
    "区",
    "县",
    "镇",
    "乡",
    "街道",
    "人民政府",
    "委员会",
];

/// The text cut after each of its words. Chinese has no spaces to break at, and a name cut inside
/// a word is hard to read.
pub fn phrases(text: &str) -> Vec<&str> {
    let mut phrases = Vec::new();
    let mut start = 0;
    for (index, character) in text.char_indices().skip(1) {
        let phrase = &text[start..index];
        let number_ends = phrase.ends_with(|last: char| last.is_ascii_digit())
            && !character.is_ascii_alphanumeric();
        if number_ends || ENDS.iter().any(|end| phrase.ends_with(end)) {
            phrases.push(phrase);
            start = index;
        }
    }
    phrases.push(&text[start..]);
    phrases
}
