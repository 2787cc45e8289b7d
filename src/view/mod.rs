//! What is said of a disclosure in a language and a unit: titles, parts, rows, notes, explanations.
//!
//! Pure: it knows no page, no state and no browser. The app puts what stands here on the page, the
//! publisher into a picture.
//!
//! ```text
//! View ─┬─ figure, place, name     a figure, a place, a name in words
//!       ├─ chart                   what a chart draws and says
//!       ├─ table                   rows, ready for their cells
//!       ├─ execution               what was planned beside what came of it
//!       ├─ explanation             what a tooltip says
//!       └─ target                  what a link's fragment points at
//! ```

pub mod alignment;
pub mod chart;
pub mod checked;
pub mod execution;
pub mod explanation;
mod figure;
mod index;
pub mod statement;
pub mod table;
pub mod target;
pub mod text;

use std::rc::Rc;

pub use chart::mark::{aloud, describe};
pub use chart::sorted::sorted;
pub use figure::computed_mark;
pub use index::{Breakdowns, Findings, is_nested};

use crate::disclosure::{By, Disclosure, Kind, Line, Path, Text, UNTITLED};
use crate::lang::{Words, full_name, section_name, text_in, view_name, words};
use crate::link::{Lang, MoneyUnit, Page, Section};
use crate::report::Report;

/// A disclosure with what the audit found in it, as a reader wants to see it. Cheap to clone.
#[derive(Clone, Debug)]
pub struct View {
    pub disclosure: Rc<Disclosure>,
    pub report: Rc<Report>,
    /// Which findings a line takes part in.
    pub findings: Rc<Findings>,
    pub breakdowns: Rc<Breakdowns>,
    pub lang: Lang,
    pub unit: MoneyUnit,
    /// The name of the file, where the disclosure is the reader's own.
    pub own: Option<Rc<str>>,
}

/// The same disclosure and report, not merely equal ones, in the same language and unit.
impl PartialEq for View {
    fn eq(&self, other: &View) -> bool {
        Rc::ptr_eq(&self.disclosure, &other.disclosure)
            && Rc::ptr_eq(&self.report, &other.report)
            && self.lang == other.lang
            && self.unit == other.unit
            && self.own == other.own
    }
}

impl View {
    /// A disclosure with its report, looked through once; in the default language and unit.
    pub fn new(disclosure: Disclosure, report: Report) -> View {
        let (disclosure, report) = (Rc::new(disclosure), Rc::new(report));
        View {
            findings: Rc::new(Findings::of_report(disclosure.clone(), report.clone())),
            breakdowns: Rc::new(Breakdowns::in_all(disclosure.clone())),
            disclosure,
            report,
            lang: Lang::default(),
            unit: MoneyUnit::default(),
            own: None,
        }
    }

    /// The same in a language and a unit.
    pub fn with(&self, lang: Lang, unit: MoneyUnit) -> View {
        View {
            lang,
            unit,
            ..self.clone()
        }
    }

    pub fn words(&self) -> &'static Words {
        words(self.lang)
    }

    pub fn text(&self, text: &Text) -> String {
        text_in(text, self.lang).to_owned()
    }

    /// A name inside a sentence: English names start with a small letter there.
    pub fn in_sentence(&self, name: &str) -> String {
        match self.lang {
            Lang::Chinese => name.to_owned(),
            Lang::English => {
                let mut letters = name.chars();
                let first = letters.next().map(|letter| letter.to_ascii_lowercase());
                first.into_iter().chain(letters).collect()
            }
        }
    }

    /// Where and when, and which of the two yearly disclosures.
    pub fn kicker(&self) -> String {
        let disclosure = &self.disclosure;
        let region = &disclosure.entity.region;
        let region = (region.zh != UNTITLED).then(|| self.text(region));
        let year_and_kind = [disclosure.year.to_string(), self.kind_name().to_owned()];
        let steps: Vec<String> = region.into_iter().chain(year_and_kind).collect();
        steps.join(self.words().place_separator)
    }

    /// What the headline's amount is.
    pub fn headline_label(&self) -> String {
        let year = self.disclosure.year.to_string();
        match self.disclosure.kind {
            Kind::Budget => self.words().headline_expenditure(&year),
            Kind::FinalAccounts => self.words().headline_outturn(&year),
        }
    }

    /// What the document is.
    pub fn kind_name(&self) -> &'static str {
        match self.disclosure.kind {
            Kind::Budget => self.words().kind_budget,
            Kind::FinalAccounts => self.words().kind_final_accounts,
        }
    }

    /// The entity's name.
    pub fn entity(&self) -> String {
        self.text(&self.disclosure.entity.name)
    }

    /// The title of the whole page.
    pub fn title(&self) -> String {
        let year = self.disclosure.year.to_string();
        self.words().page_title(&self.entity(), &year)
    }

    /// What the document is called, as the source of the figures.
    pub fn source_line(&self) -> String {
        let title = self.text(&self.disclosure.source.title);
        self.words().source_line(&title)
    }

    pub fn name(&self, line: &Line) -> String {
        self.text(&line.name)
    }

    /// The name of the line at a path.
    pub fn name_of(&self, path: &Path) -> String {
        let line = self.disclosure.lines.get(path);
        line.map(|line| self.name(line)).unwrap_or_default()
    }

    /// A line's name with its section's before it, unless it is the section's total.
    pub fn full_name(&self, path: &Path) -> String {
        full_name(self.words(), self.lang, &self.disclosure, path)
    }

    pub fn section_name(&self, section: Section) -> &'static str {
        section_name(self.words(), section)
    }

    pub fn view_name(&self, by: By) -> &'static str {
        view_name(self.words(), by)
    }

    /// Where the disclosure is published.
    pub fn page(&self) -> Page {
        Page::Disclosure {
            entity: self.disclosure.entity.id.clone(),
            year: self.disclosure.year,
        }
    }

    /// What the names of all files of the disclosure begin with.
    pub fn file_stem(&self) -> String {
        format!("{}-{}", self.disclosure.entity.id, self.disclosure.year)
    }
}
