//! A text in both languages of the page.

use serde::{Deserialize, Serialize};

/// The same text in Chinese and English.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "prerender", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Text {
    #[cfg_attr(feature = "prerender", schemars(regex(pattern = r"\S")))]
    pub zh: String,
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
