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
