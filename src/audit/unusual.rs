//! What a reader would ask about: large changes without a reason, what is new or gone, zeros.

use rust_decimal::Decimal;

use super::explanation::is_explained;
use super::finding::Side;
use crate::disclosure::{Disclosure, Line, Path, Stated, Statement};
use crate::money::Amount;

/// The smallest change that has to be explained, in per cent of the prior amount: what moves
/// by a third is no longer prices and rounding.
const LARGE_RATE: Decimal = Decimal::from_parts(30, 0, 0, false, 0);
/// The smallest change that has to be explained, in per cent of the root total that the line
/// hangs from: a trifle may double without anyone asking.
const LARGE_SHARE: Decimal = Decimal::ONE;

/// What is unusual about a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Peculiarity {
    /// A large change for which the document gives no reason.
    LargeChange,
    /// There was nothing in the prior year.
    New,
    /// There is nothing any more.
    Discontinued,
    /// There is nothing, and the document does not say that there was something.
    Zero,
}

impl Peculiarity {
    pub const ALL: [Peculiarity; 4] = [
        Peculiarity::LargeChange,
        Peculiarity::New,
        Peculiarity::Discontinued,
        Peculiarity::Zero,
    ];

    /// The peculiarity's stable name, used in the page and by programs.
    pub fn identifier(self) -> &'static str {
        match self {
            Peculiarity::LargeChange => "large-change",
            Peculiarity::New => "new",
            Peculiarity::Discontinued => "discontinued",
            Peculiarity::Zero => "zero",
        }
    }
}

/// A line that a reader would ask about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unusual {
    pub peculiarity: Peculiarity,
    /// The line, where its amount is stated.
    pub side: Side,
    /// Whether the document gives a reason there.
    pub reason: bool,
    /// This year's amount; absent where the document says in words that there is none.
    pub current: Option<Amount>,
    /// Last year's amount, printed or following from print; absent where it is not stated, or
    /// in words as none.
    pub prior: Option<Amount>,
    /// The change in per cent of the prior amount, with its sign; never from a prior of zero.
    pub rate: Option<Decimal>,
}

/// What is unusual in a disclosure: at most one entry a line, in document order.
pub fn unusual(disclosure: &Disclosure) -> Vec<Unusual> {
    let lines = disclosure.lines.iter();
    lines
        .filter_map(|(path, line)| examine(disclosure, path, line))
        .collect()
}

fn examine(disclosure: &Disclosure, path: &Path, line: &Line) -> Option<Unusual> {
    let statement = line.leading()?;
    let reason = is_explained(disclosure, statement);
    let (current, prior) = (yuan(statement.amount?)?, prior_yuan(line, statement));
    let rate = rate(line, current, prior);
    let peculiarity = match prior {
        Some(prior) if prior.is_zero() && current > Decimal::ZERO => Peculiarity::New,
        Some(prior) if prior > Decimal::ZERO && current.is_zero() => Peculiarity::Discontinued,
        _ if current.is_zero() => Peculiarity::Zero,
        Some(prior) if !reason && is_large(disclosure, path, current, prior, rate?) => {
            Peculiarity::LargeChange
        }
        _ => return None,
    };
    Some(Unusual {
        peculiarity,
        side: Side::of(path, statement),
        reason,
        current: statement.amount?.figure(),
        prior: line.prior().map(|prior| prior.value),
        rate,
    })
}

/// In yuan or people; none is zero.
fn yuan(stated: Stated) -> Option<Decimal> {
    match stated {
        Stated::Figure(amount) => amount.base(),
        Stated::None => Some(Decimal::ZERO),
    }
}

fn prior_yuan(line: &Line, statement: &Statement) -> Option<Decimal> {
    match statement.prior {
        Some(prior) => yuan(prior),
        None => line.prior()?.value.base(),
    }
}

fn rate(line: &Line, current: Decimal, prior: Option<Decimal>) -> Option<Decimal> {
    let prior = prior.filter(|prior| *prior > Decimal::ZERO)?;
    let change = line
        .change()
        .and_then(|change| change.value.signed_base())
        .or_else(|| current.checked_sub(prior))?;
    percent(change, prior)
}

fn is_large(
    disclosure: &Disclosure,
    path: &Path,
    current: Decimal,
    prior: Decimal,
    rate: Decimal,
) -> bool {
    let total = disclosure.line(path.root()).and_then(Line::amount);
    let share = total
        .and_then(|total| percent(current.checked_sub(prior)?, total.base()?))
        .is_none_or(|share| share.abs() >= LARGE_SHARE);
    rate.abs() >= LARGE_RATE && share
}

fn percent(part: Decimal, whole: Decimal) -> Option<Decimal> {
    part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)
}
