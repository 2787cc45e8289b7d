//! Scripts and styles that stand in the page itself, since the first paint would wait for requests
//! of their own. The page's policy allows them by their hashes.

use super::asset::integrity;

/// A script or a style sheet, as it stands in its element.
pub struct Inline {
    text: String,
}

/// A text cannot stand in a page.
#[derive(Debug, thiserror::Error)]
#[error("{0} has “{1}” in it, which would end it inside a page")]
pub struct Ends(&'static str, &'static str);

impl Inline {
    /// A script that an error calls `name`.
    ///
    /// # Errors
    /// [`Ends`], where it has in it what ends one.
    pub fn script(name: &'static str, text: String) -> Result<Inline, Ends> {
        Inline::new(name, text, &["</script", "<!--"])
    }

    /// A style sheet.
    ///
    /// # Errors
    /// [`Ends`], where it has in it what ends one.
    pub fn style(text: String) -> Result<Inline, Ends> {
        Inline::new("the style sheet", text, &["</style"])
    }

    fn new(name: &'static str, text: String, ends: &[&'static str]) -> Result<Inline, Ends> {
        let lower = text.to_ascii_lowercase();
        match ends.iter().find(|end| lower.contains(**end)) {
            Some(end) => Err(Ends(name, end)),
            None => Ok(Inline { text }),
        }
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    /// Its hash, as a policy names what it allows.
    pub fn source(&self) -> String {
        format!("'{}'", integrity(self.text.as_bytes()))
    }
}

/// The template with its places filled, which are given in its order, so that what one part says
/// is never taken for the next one's place.
pub fn fill_in_order(template: &str, parts: &[(&str, &str)]) -> String {
    let mut page = String::new();
    let mut rest = template;
    for (place, part) in parts {
        let (before, after) = rest.split_once(place).unwrap_or((rest, ""));
        page.push_str(before);
        page.push_str(part);
        rest = after;
    }
    page + rest
}
