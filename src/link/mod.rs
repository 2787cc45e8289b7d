//! Deep links: URL ◀▶ what is shown.
//!
//! `/{entity}/{year}/?lang=en&unit=yuan#{section or line path}`. Only settings that differ from
//! the default are written:
//!
//! | setting | what it does |
//! |---|---|
//! | `lang`, `unit`, `theme`, `file` | turns a switch, see [`Setting`] |
//! | `embed={chart}` | shows one chart alone, for another page to frame |
//! | `form={chart}:{form}` | draws a chart in another form than it opens with; once a chart |
//! | `form={form}` | the same of the chart that is shown alone |
//! | `view={by}` | breaks expenditure down by another classification |
//! | `filter={outcome}` | shows the audit's findings of one outcome |
//!
//! As in `?embed=expenditure/function&form=donut#expenditure/function/210`. Reading never fails:
//! what is not understood is kept and written back unchanged; of a setting that is given twice, the
//! last one counts.
//!
//! A page is one file for every language, see [`file_name`]; the address of such a file means the
//! page in this language.

mod file;
mod page;
mod query;
mod section;
mod setting;

use std::convert::Infallible;
use std::fmt;
use std::mem;
use std::str::FromStr;

use percent_encoding::percent_decode_str;

use crate::chart::Form;
use crate::disclosure::By;
use crate::report::Outcome;

pub use file::file_name;
pub use page::{Page, without_file};
pub use section::Section;
pub use setting::{Lang, MoneyUnit, Setting, Shown, Theme};

/// A link into the page, relative to where the site is published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    pub page: Page,
    pub lang: Lang,
    pub unit: MoneyUnit,
    pub theme: Theme,
    pub shown: Shown,
    /// The chart that is shown alone, as it was written; see [`Link::decoded_embed`].
    pub embed: Option<String>,
    /// The charts that are drawn in another form than they open with, and the form: by the chart's
    /// name, each once. See [`Link::form`] and [`Link::choose_form`].
    pub forms: Vec<(String, Form)>,
    /// What expenditure is broken down by; none where it is what the page opens with.
    pub view: Option<By>,
    /// The outcome of the findings that the audit shows; none where it shows all.
    pub filter: Option<Outcome>,
    /// What follows `#`, as it was written; see [`Link::decoded_fragment`].
    pub fragment: Option<String>,
    /// Query settings that were not understood, as they were written.
    pub unknown: Vec<String>,
}

impl Link {
    /// The fragment decoded, for looking up; malformed escapes stay as they are.
    pub fn decoded_fragment(&self) -> Option<String> {
        self.fragment.as_deref().map(decoded)
    }

    /// The chart's name decoded, for looking up; malformed escapes stay as they are.
    pub fn decoded_embed(&self) -> Option<String> {
        self.embed.as_deref().map(decoded)
    }

    /// The form that a chart is drawn in; none where it is the one that it opens with.
    pub fn form(&self, chart: &str) -> Option<Form> {
        let place = self.place_of_form(chart).ok()?;
        self.forms.get(place).map(|(_, form)| *form)
    }

    /// Draws a chart in a form, or in the one that it opens with.
    pub fn choose_form(&mut self, chart: &str, form: Option<Form>) {
        match (self.place_of_form(chart), form) {
            (Ok(place), Some(form)) => self.forms[place].1 = form,
            (Err(place), Some(form)) => self.forms.insert(place, (chart.to_owned(), form)),
            (Ok(place), None) => {
                self.forms.remove(place);
            }
            (Err(_), None) => {}
        }
    }

    /// Where a chart's form is, or else belongs.
    fn place_of_form(&self, chart: &str) -> Result<usize, usize> {
        let forms = &self.forms;
        forms.binary_search_by(|(known, _)| known.as_str().cmp(chart))
    }

    /// Leaves the forms that the page does not have to the settings that were not understood.
    pub fn retain_forms(&mut self, has: impl Fn(&str, Form) -> bool) {
        let forms = mem::take(&mut self.forms);
        let (known, unknown): (Vec<_>, Vec<_>) = forms
            .into_iter()
            .partition(|(chart, form)| has(chart, *form));
        self.forms = known;
        for (chart, form) in unknown {
            self.unknown.push(self.written_form(&chart, form));
        }
    }

    /// Makes it lead to another disclosure's page: a published one or the reader's own.
    pub fn show(&mut self, shown: Shown) {
        if shown != self.shown {
            self.shown = shown;
            // Another document has other lines, charts and findings.
            self.fragment = None;
            self.forms.clear();
            self.view = None;
            self.filter = None;
            if let Page::Unknown(_) = self.page {
                self.page = Page::Shipped;
            }
        }
    }
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

impl FromStr for Link {
    type Err = Infallible;

    fn from_str(address: &str) -> Result<Link, Infallible> {
        let (address, fragment) = match address.split_once('#') {
            Some((address, fragment)) => (address, Some(fragment)),
            None => (address, None),
        };
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let page: Page = path.parse()?;
        let mut link = Link {
            lang: page.lang_of_file(path).unwrap_or_default(),
            page,
            fragment: fragment.filter(|text| !text.is_empty()).map(str::to_owned),
            ..Link::default()
        };
        link.read_query(query);
        Ok(link)
    }
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.page, self.query())?;
        match &self.fragment {
            Some(fragment) => write!(f, "#{fragment}"),
            None => Ok(()),
        }
    }
}
