//! A disclosure in a title and a sentence, for those who never see its page.

use crate::disclosure::Disclosure;
use crate::lang::{text_in, words};
use crate::link::Lang;

/// A disclosure in a title and a sentence.
pub struct Summary {
    pub lang: Lang,
    pub title: String,
    pub description: String,
}

impl Summary {
    /// In the language of a page.
    pub fn of(disclosure: &Disclosure, lang: Lang) -> Summary {
        let words = words(lang);
        let year = disclosure.year.to_string();
        let total = disclosure
            .line("expenditure")
            .and_then(|line| line.amount());
        let total = total.map(|amount| amount.to_string());
        let entity = text_in(&disclosure.entity.name, lang);
        let amount = total.as_deref().unwrap_or(words.not_stated);
        Summary {
            lang,
            title: words.page_title(entity, &year),
            description: words.page_description(entity, &year, amount),
        }
    }
}
