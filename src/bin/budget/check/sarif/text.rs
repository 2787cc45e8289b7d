//! Texts of messages, in which brackets make links.

/// A text that is no link.
pub fn escaped(text: &str) -> String {
    let text = text.replace('\\', r"\\");
    text.replace('[', r"\[").replace(']', r"\]")
}

/// A link to the location of that number among those of the result.
pub fn link(text: &str, location: usize) -> String {
    format!("[{}]({location})", escaped(text))
}
