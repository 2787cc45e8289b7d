//! A printed number and how far the exact one may lie from it.

use rust_decimal::Decimal;

use crate::audit::prose::sentence::are_together;
use crate::disclosure::{Change, Direction, Disclosure, Path, Stated, Statement};
use crate::money::{Amount, Unit};

/// A value and half of its last printed digit, both in one unit.
#[derive(Clone, Copy, Debug)]
pub(in crate::audit) struct Approximate {
    pub value: Decimal,
    pub half_unit: Decimal,
}

impl Approximate {
    /// A printed amount, counted in `unit`.
    pub fn amount(amount: Amount, unit: Unit) -> Option<Approximate> {
        Some(Approximate {
            value: amount.to(unit)?.value(),
            half_unit: amount.half_unit(unit)?,
        })
    }

    /// A printed change, counted in `unit`: negative where the document says decrease.
    pub fn change(change: Change, unit: Unit) -> Option<Approximate> {
        match change {
            Change::By(Direction::Increase, amount) => Self::amount(amount, unit),
            Change::By(Direction::Decrease, amount) => {
                let magnitude = Self::amount(amount, unit)?;
                Some(Approximate {
                    value: -magnitude.value,
                    ..magnitude
                })
            }
            Change::Unchanged => Some(Approximate {
                value: Decimal::ZERO,
                half_unit: Decimal::ZERO,
            }),
        }
    }

    pub fn minus(self, other: Approximate) -> Option<Approximate> {
        Some(Approximate {
            value: self.value.checked_sub(other.value)?,
            half_unit: self.half_unit.checked_add(other.half_unit)?,
        })
    }
}

/// The current and the prior amount of a statement that prints both, in the current one's unit.
pub(in crate::audit) fn amounts(statement: &Statement) -> Option<(Approximate, Approximate, Unit)> {
    let current = statement.amount?.figure()?;
    let unit = current.unit();
    let prior = statement.prior?.figure()?;
    let current = Approximate::amount(current, unit)?;
    Some((current, Approximate::amount(prior, unit)?, unit))
}

/// The same, with the current amount from the sentences beside it where it is not said again:
/// “收入预算100万元。比上年预算90万元增加10万元。”
pub(in crate::audit) fn amounts_beside(
    disclosure: &Disclosure,
    path: &Path,
    statement: &Statement,
) -> Option<(Approximate, Approximate, Unit)> {
    if statement.amount.is_some() {
        return amounts(statement);
    }
    let mut beside = disclosure.lines.get(path)?.own();
    let is_beside =
        beside.any(|other| other.amount.is_some() && are_together(&other.place, &statement.place));
    let amount = only_amount(disclosure, path).filter(|_| is_beside);
    amounts(&Statement {
        amount,
        ..statement.clone()
    })
}

/// What a sentence speaks of that names only the change: the line's amount, where the document
/// gives it but one.
pub(in crate::audit) fn only_amount(disclosure: &Disclosure, path: &Path) -> Option<Stated> {
    agreed(disclosure.lines.get(path)?.own())
}

/// The amount of some statements, where all that give one give the same.
pub(in crate::audit) fn agreed<'a>(
    statements: impl Iterator<Item = &'a Statement>,
) -> Option<Stated> {
    let mut amounts = statements.filter_map(|statement| statement.amount);
    let first = amounts.next()?;
    amounts.all(|other| other == first).then_some(first)
}
