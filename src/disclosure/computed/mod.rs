//! Figures that the document prints, or that follow from printed ones.
//!
//! Nothing computed is ever stored; every figure says which of the two it is.

pub mod breakdown;
pub mod coverage;
pub mod sum;

use super::{By, Change, Direction, Disclosure, Line, Path, Stated, Statement};
use crate::decimal::{minus, plus};
use crate::money::{Amount, Percentage};

/// Decimal places of a computed percentage, as disclosures usually print them.
pub const PERCENT_PLACES: u32 = 2;

/// Where a figure comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Provenance {
    /// The document prints it.
    Printed,
    /// It follows from figures that the document prints.
    Computed,
}

/// A figure and where it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure<T> {
    pub value: T,
    pub provenance: Provenance,
}

impl<T> Figure<T> {
    fn printed(value: T) -> Self {
        let provenance = Provenance::Printed;
        Figure { value, provenance }
    }

    /// One that follows from others.
    pub fn computed(value: T) -> Self {
        let provenance = Provenance::Computed;
        Figure { value, provenance }
    }
}

impl Statement {
    /// Last year's amount, as stated here.
    pub fn prior(&self) -> Option<Figure<Amount>> {
        if let Some(prior) = self.prior.as_ref().and_then(Stated::figure) {
            return Some(Figure::printed(prior));
        }
        let current = self.amount?.figure()?;
        let prior = match self.change? {
            Change::Unchanged => current.value(),
            Change::By(direction, amount) => {
                let magnitude = amount.to(current.unit())?.value();
                match direction {
                    Direction::Increase => minus(current.value(), magnitude)?,
                    Direction::Decrease => plus(current.value(), magnitude)?,
                }
            }
        };
        Some(Figure::computed(Amount::new(prior, current.unit())))
    }
}

impl Line {
    /// Last year's amount.
    pub fn prior(&self) -> Option<Figure<Amount>> {
        self.leading()?.prior()
    }

    /// The change against last year.
    pub fn change(&self) -> Option<Figure<Change>> {
        let statement = self.leading()?;
        if let Some(change) = statement.change {
            return Some(Figure::printed(change));
        }
        let current = self.amount()?;
        let prior = statement.prior?.figure()?.to(current.unit())?;
        let difference = minus(current.value(), prior.value())?;
        let direction = match difference.is_sign_negative() {
            true => Direction::Decrease,
            false => Direction::Increase,
        };
        Some(Figure::computed(match difference.is_zero() {
            true => Change::Unchanged,
            false => Change::By(direction, Amount::new(difference.abs(), current.unit())),
        }))
    }

    /// The rate of the change, as printed or with a sign where it is computed;
    /// `None` from a prior of zero, and where the document says in words that
    /// nothing changed: its rate would be no more than those words again.
    pub fn growth(&self) -> Option<Figure<Percentage>> {
        if let Some(growth) = self.leading()?.growth {
            return Some(Figure::printed(growth));
        }
        let change = match self.change()?.value {
            Change::Unchanged => return None,
            change => change.signed_base()?,
        };
        let prior = self.prior()?.value.base()?;
        Percentage::of(change, prior, PERCENT_PLACES).map(Figure::computed)
    }
}

impl Disclosure {
    /// The line's share in the total that holds it.
    pub fn share(&self, path: &Path) -> Option<Figure<Percentage>> {
        let line = self.lines.get(path)?;
        if let Some(share) = line.leading()?.share {
            return Some(Figure::printed(share));
        }
        let (total, _) = self.holder(path)?;
        self.share_in(&total, line.amount()?).map(Figure::computed)
    }

    /// What some parts of a total have together; `None` where one of them has no amount, or they
    /// cannot be added.
    pub fn sum(&self, parts: &[Path]) -> Option<Amount> {
        let amounts = parts.iter().map(|path| self.lines.get(path)?.amount());
        Amount::sum(&amounts.collect::<Option<Vec<_>>>()?)
    }

    /// What per cent an amount is of a line's.
    pub fn share_in(&self, total: &Path, amount: Amount) -> Option<Percentage> {
        let total = self.lines.get(total)?.amount()?;
        let part = amount.to(total.unit())?;
        Percentage::of(part.value(), total.value(), PERCENT_PLACES)
    }

    /// The views of expenditure that the document gives, in its own order.
    pub fn views_of_expenditure(&self) -> Vec<By> {
        let breakdowns = self.breakdowns();
        breakdowns
            .iter()
            .filter(|breakdown| breakdown.total.as_str() == "expenditure")
            .filter_map(|breakdown| breakdown.by)
            .collect()
    }
}
