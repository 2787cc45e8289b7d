//! What every component knows: the disclosure, its findings, and how the
//! reader wants to see them.

use std::rc::Rc;

use yew::prelude::*;

use super::index::{Breakdowns, Findings};
use super::rendering::Rendering;
use crate::disclosure::{
    By, Change, Direction, Disclosure, Figure, Kind, Line, Path, Stated, Text, UNTITLED,
};
use crate::lang::{
    Words, fill, full_name, place_steps, section_name, text_in, unit_name, view_name, with_unit,
    words,
};
use crate::link::{Lang, MoneyUnit, Section};
use crate::money::{Amount, Percentage, Unit};

/// The context that the page gives to all components.
#[derive(Clone, PartialEq)]
pub struct Reader {
    pub disclosure: Rc<Disclosure>,
    pub findings: Rc<Findings>,
    pub breakdowns: Rc<Breakdowns>,
    pub lang: Lang,
    pub unit: MoneyUnit,
    /// The name of the file, where the disclosure is the reader's own.
    pub own: Option<AttrValue>,
    /// The path of the site, where it has the page in other languages.
    pub base: Option<AttrValue>,
}

/// The reader of the page above; every component stands below one.
#[hook]
pub fn use_reader() -> Reader {
    use_context::<Reader>().expect("the page provides the reader to everything below it")
}

impl Reader {
    /// A disclosure, looked through once, as it is to be rendered.
    pub fn new(disclosure: Rc<Disclosure>, rendering: &Rendering) -> Reader {
        Reader {
            findings: Rc::new(Findings::in_all(&disclosure)),
            breakdowns: Rc::new(Breakdowns::in_all(&disclosure)),
            disclosure,
            lang: rendering.lang,
            unit: rendering.unit,
            own: rendering.own.clone().map(Into::into),
            base: rendering.base.clone().map(Into::into),
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
                let first = letters.next().map(|letter| letter.to_lowercase());
                first.into_iter().flatten().chain(letters).collect()
            }
        }
    }

    /// Where and when, and which of the two yearly disclosures.
    pub fn kicker(&self) -> String {
        let words = self.words();
        let disclosure = &self.disclosure;
        let region = &disclosure.entity.region;
        let kind = match disclosure.kind {
            Kind::Budget => words.kind_budget,
            Kind::FinalAccounts => words.kind_final_accounts,
        };
        let region = (region.zh != UNTITLED).then(|| self.text(region));
        let year_and_kind = [disclosure.year.to_string(), kind.to_owned()];
        let steps: Vec<String> = region.into_iter().chain(year_and_kind).collect();
        steps.join(words.place_separator)
    }

    pub fn name(&self, line: &Line) -> String {
        self.text(&line.name)
    }

    /// What the document is called, as the source of the figures.
    pub fn source_line(&self) -> String {
        let title = self.text(&self.disclosure.source.title);
        fill(self.words().source_line, &[("title", &title)])
    }

    /// What the document is.
    pub fn kind_name(&self) -> &'static str {
        match self.disclosure.kind {
            Kind::Budget => self.words().kind_budget,
            Kind::FinalAccounts => self.words().kind_final_accounts,
        }
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

    /// The unit that money is shown in.
    pub fn money_unit(&self) -> Unit {
        match self.unit {
            MoneyUnit::Wan => Unit::Wan,
            MoneyUnit::Yuan => Unit::Yuan,
        }
    }

    pub fn unit_name(&self, unit: Unit) -> &'static str {
        unit_name(self.words(), unit)
    }

    /// The amount in the reader's unit.
    pub fn converted(&self, amount: Amount) -> Amount {
        amount.to(self.money_unit()).unwrap_or(amount)
    }

    /// Digits only, in the reader's unit.
    pub fn number(&self, amount: Amount) -> String {
        self.converted(amount).number()
    }

    /// Digits and unit, in the reader's unit.
    pub fn amount(&self, amount: Amount) -> String {
        self.with_unit(self.converted(amount))
    }

    /// Digits and unit, in the amount's own unit.
    pub fn with_unit(&self, amount: Amount) -> String {
        with_unit(self.words(), &amount.number(), amount.unit())
    }

    /// A stated amount, in the reader's unit, or the words for its absence.
    pub fn stated(&self, stated: Option<Stated>) -> String {
        match stated {
            Some(Stated::Figure(amount)) => self.amount(amount),
            Some(Stated::None) => self.words().none_stated.to_owned(),
            None => self.words().not_stated.to_owned(),
        }
    }

    /// A change in words: 增加44.22万元.
    pub fn change(&self, change: Change) -> String {
        let words = self.words();
        let (template, amount) = match change {
            Change::By(Direction::Increase, amount) => (words.increase, amount),
            Change::By(Direction::Decrease, amount) => (words.decrease, amount),
            Change::Unchanged => return words.unchanged.to_owned(),
        };
        fill(template, &[("amount", &self.amount(amount))])
    }

    /// A change as a number with its sign, for a column under its unit: +44.22.
    pub fn signed_change(&self, change: Change) -> String {
        match change {
            Change::By(Direction::Increase, amount) => format!("+{}", self.number(amount)),
            Change::By(Direction::Decrease, amount) => format!("−{}", self.number(amount)),
            Change::Unchanged => self.words().unchanged.to_owned(),
        }
    }

    /// A rate with its sign, taken from the change where it is printed without.
    pub fn growth(&self, line: &Line, growth: Percentage) -> String {
        let value = growth.value();
        let direction = line.change().map(|change| change.value);
        let falls = match direction {
            Some(Change::By(Direction::Decrease, _)) => true,
            Some(_) => false,
            None => value.is_sign_negative(),
        };
        let sign = match (value.is_zero(), falls) {
            (true, _) => "",
            (false, true) => "−",
            (false, false) => "+",
        };
        format!("{sign}{}", Percentage::new(value.abs()))
    }

    /// A share, with a mark where it is computed.
    pub fn share(&self, share: Figure<Percentage>) -> String {
        format!("{}{}", share.value, computed_mark(&share))
    }

    /// Where something stands: part, heading, paragraph.
    pub fn place(&self, key: &str) -> String {
        self.place_steps(key).join(self.words().place_separator)
    }

    fn place_steps(&self, key: &str) -> Vec<String> {
        let place = self.disclosure.places.get(key);
        place.map_or_else(Vec::new, |place| {
            place_steps(self.words(), self.lang, place)
        })
    }

    /// The unit that a line's amount is shown in.
    pub fn unit_of(&self, path: &Path) -> &'static str {
        let amount = self.disclosure.lines.get(path).and_then(Line::amount);
        let unit = amount.map(|amount| self.converted(amount).unit());
        self.unit_name(unit.unwrap_or(self.money_unit()))
    }

    /// Whether a line counts people, not money.
    pub fn counts_people(&self, path: &Path) -> bool {
        let amount = self.disclosure.lines.get(path).and_then(Line::amount);
        amount.is_some_and(|amount| amount.unit() == Unit::People)
    }

    /// Where all of these lines stand, each place once; what a place has in common with
    /// the one before it is not said again.
    pub fn places<'a>(&self, paths: impl IntoIterator<Item = &'a Path>) -> String {
        let mut places: Vec<Vec<String>> = Vec::new();
        for path in paths {
            let line = self.disclosure.lines.get(path);
            let statement = line.and_then(Line::leading);
            let steps = statement.map(|statement| self.place_steps(&statement.place));
            if let Some(steps) = steps.filter(|steps| !places.contains(steps)) {
                places.push(steps);
            }
        }
        let words = self.words();
        let mut before: &[String] = &[];
        let mut told = Vec::with_capacity(places.len());
        for steps in &places {
            let common = steps.iter().zip(before).take_while(|(a, b)| a == b).count();
            told.push(steps[common..].join(words.place_separator));
            before = steps;
        }
        told.join(words.clause_separator)
    }

    pub fn section_name(&self, section: Section) -> &'static str {
        section_name(self.words(), section)
    }

    pub fn view_name(&self, by: By) -> &'static str {
        view_name(self.words(), by)
    }
}

/// The asterisk of a computed figure.
pub fn computed_mark<T>(figure: &Figure<T>) -> &'static str {
    match figure.basis {
        crate::disclosure::Basis::Printed => "",
        crate::disclosure::Basis::Computed => "*",
    }
}
