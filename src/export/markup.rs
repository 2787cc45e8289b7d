//! Text inside HTML and SVG.

/// `text` as the content of an element or an attribute, whatever is in it.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
