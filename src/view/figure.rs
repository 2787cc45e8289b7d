//! Figures in words: in the reader's unit, with a mark where they are computed.

use super::View;
use crate::disclosure::{Change, Direction, Figure, Line, Path, Provenance, Stated};
use crate::lang::{unit_name, with_unit};
use crate::link::MoneyUnit;
use crate::money::{Amount, Percentage, Unit};

impl View {
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
        match change {
            Change::By(Direction::Increase, amount) => words.increase(&self.amount(amount)),
            Change::By(Direction::Decrease, amount) => words.decrease(&self.amount(amount)),
            Change::Unchanged => words.unchanged.to_owned(),
        }
    }

    /// A change as a number with its sign, for a column under its unit: +44.22.
    pub fn signed_change(&self, change: Change) -> String {
        match change {
            Change::By(Direction::Increase, amount) => ["+", &self.number(amount)].concat(),
            Change::By(Direction::Decrease, amount) => ["−", &self.number(amount)].concat(),
            Change::Unchanged => self.words().unchanged.to_owned(),
        }
    }

    /// A rate with its sign, taken from the change where it is printed without.
    pub fn growth(&self, line: &Line, growth: Percentage) -> String {
        let value = growth.value();
        let direction = line.change().map(|change| change.value);
        let falls = match direction {
            Some(Change::By(Direction::Decrease, _)) => true,
            Some(Change::By(Direction::Increase, _) | Change::Unchanged) => false,
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
}

/// The asterisk of a computed figure.
pub fn computed_mark<T>(figure: &Figure<T>) -> &'static str {
    match figure.provenance {
        Provenance::Printed => "",
        Provenance::Computed => "*",
    }
}
