//! How a paragraph begins.

/// What stands before paragraphs that the document sets in: by this the outline tells them
/// from lines that go on.
const INDENTATION: &str = "　　";

/// The first line of a paragraph, begun with two blanks if it does not begin so.
pub fn indented(text: &str) -> String {
    let blanks = text
        .chars()
        .take_while(|character| character.is_whitespace());
    match blanks.count() {
        2.. => text.to_owned(),
        _ => format!("{INDENTATION}{}", text.trim_start()),
    }
}

/// Whether what is raised above the line is the mark of a note, which is no part of the figure
/// before it; m² is no note.
pub fn is_note_mark(before: &str, raised: &str) -> bool {
    const BRACKETS: [char; 10] = ['[', ']', '(', ')', '（', '）', '〔', '〕', '【', '】'];
    const SIGNS: [char; 5] = ['*', '＊', '※', '†', '‡'];
    let mark = raised.trim();
    let bare = mark.strip_prefix('注').unwrap_or(mark);
    let bare = bare.trim_matches(BRACKETS);
    let is_number = (1..=3).contains(&bare.len()) && bare.bytes().all(|it| it.is_ascii_digit());
    let is_circled = |it: char| ('①'..='⑳').contains(&it);
    let is_sign = !bare.is_empty() && bare.chars().all(|it| SIGNS.contains(&it) || is_circled(it));
    let is_power = bare.len() == mark.len() && before.ends_with(['m', 'M']);
    is_sign || is_number && !is_power
}
