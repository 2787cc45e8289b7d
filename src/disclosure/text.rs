//! A text in both languages of the page.

use serde::Serialize;

use crate::json::{Field, Read, Record, Slot, readable};

/// The same text in Chinese and English.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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

impl Read for Text {
    fn blank() -> Text {
        Text::untranslated("")
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::Record(self)
    }
}

impl Record for Text {
    fn fields(&mut self) -> Vec<Field<'_>> {
        vec![
            Field::required("zh", Slot::Text(&mut self.zh, in_reading_direction)),
            Field::required("en", Slot::Text(&mut self.en, in_reading_direction)),
        ]
    }
}

readable!(Text);

/// Without the invisible characters that turn the direction of what follows: a name with one
/// would turn the figures of its sentence.
fn in_reading_direction(text: &str) -> String {
    text.replace(
        |it| matches!(it, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'),
        "",
    )
}
