//! A text in both languages of the page.

use serde::{Deserialize, Deserializer, Serialize};

/// The same text in Chinese and English.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "prerender", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Text {
    #[serde(deserialize_with = "in_reading_direction")]
    #[cfg_attr(feature = "prerender", schemars(regex(pattern = r"\S")))]
    pub zh: String,
    #[serde(deserialize_with = "in_reading_direction")]
    #[cfg_attr(feature = "prerender", schemars(regex(pattern = r"\S")))]
    pub en: String,
}

impl Text {
    /// What the document says in Chinese, for which there is no English.
    pub fn untranslated(text: &str) -> Text {
        Text {
            zh: text.to_owned(),
            en: text.to_owned(),
        }
    }
}

/// Without the invisible characters that turn the direction of what follows: a name with one
/// would turn the figures of its sentence.
fn in_reading_direction<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let mut text = String::deserialize(deserializer)?;
    text.retain(|it| !matches!(it, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'));
    Ok(text)
}
