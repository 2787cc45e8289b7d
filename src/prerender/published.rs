//! A disclosure that is to be published, with what the audit found in it.

use super::{Sharing, Template, inline_json, render};
use crate::audit::report;
use crate::disclosure::Disclosure;
use crate::link::{Lang, MoneyUnit};
use crate::prerender::MissingPlace;
use crate::report::fingerprint;
use crate::view::View;

/// What all pages of a disclosure have in common.
pub struct Published {
    view: View,
    /// The disclosure as it stands in its pages, to the letter.
    json: String,
    /// What was found in this very text, as it stands in its pages.
    report: String,
}

impl Published {
    /// Audits the disclosure.
    pub fn of(disclosure: Disclosure) -> Published {
        let json = inline_json(&disclosure);
        let mut found = report(&disclosure);
        found.of = fingerprint(&json);
        let report = inline_json(&found);
        Published {
            view: View::new(disclosure, found),
            json,
            report,
        }
    }

    pub fn disclosure(&self) -> &Disclosure {
        &self.view.disclosure
    }

    /// As it is shown in a language.
    pub fn view(&self, lang: Lang) -> View {
        self.view.with(lang, MoneyUnit::default())
    }

    /// The disclosure as JSON that can stand in a page.
    pub fn json(&self) -> &str {
        &self.json
    }

    /// What the audit found, as JSON that can stand in a page.
    pub fn report(&self) -> &str {
        &self.report
    }

    /// The page in a language; `base` is the path of the site, where it has the other language too.
    ///
    /// # Errors
    /// [`MissingPlace`], where the template was changed past recognition.
    pub async fn page(
        &self,
        template: &Template,
        lang: Lang,
        base: Option<&str>,
        sharing: Option<&Sharing>,
    ) -> Result<String, MissingPlace> {
        let content = render(&self.view(lang), base).await;
        template.fill(self, lang, &content, sharing)
    }
}
