//! A line of the budget and what the document prints of it.

use std::fmt;
use std::str::FromStr;

use serde::Serialize;

use super::{Basis, Text};
use crate::json::{named, printed, record};
use crate::money::{Amount, FigureError, Percentage};

/// One thing that the document gives figures for.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "prerender", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// The name as the document prints it, and in English.
    pub name: Text,
    /// The classification code, for lines of a classification.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<Code>,
    /// What is printed of the line, a statement a place, the leading one first.
    #[cfg_attr(feature = "prerender", schemars(length(min = 1)))]
    pub statements: Vec<Statement>,
}

impl Line {
    /// The leading statement, which is of the disclosure's own basis; later ones repeat it
    /// elsewhere in the document, or are of another basis.
    pub fn leading(&self) -> Option<&Statement> {
        self.statements.first()
    }

    /// What is stated of the disclosure's own basis: plans beside an outturn are other figures.
    pub fn own(&self) -> impl Iterator<Item = &Statement> + Clone {
        self.statements.iter().filter(|it| it.basis.is_none())
    }

    /// The current amount of the leading statement, where it is a figure.
    pub fn amount(&self) -> Option<Amount> {
        self.leading()?.amount.as_ref()?.figure()
    }
}

/// A code of the functional or economic classification.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "prerender", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Code {
    /// Three digits for a 类, five for a 款, seven for a 项.
    #[cfg_attr(
        feature = "prerender",
        schemars(regex(pattern = r"^[0-9]{3}([0-9]{2}){0,2}$"))
    )]
    pub value: String,
    pub origin: CodeOrigin,
}

/// Who gave a line its code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "prerender", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum CodeOrigin {
    /// The document prints it.
    Printed,
    /// Whoever entered the disclosure, by the line's name.
    Assigned,
}

impl CodeOrigin {
    const ALL: [CodeOrigin; 2] = [CodeOrigin::Printed, CodeOrigin::Assigned];

    /// The origin's name in JSON.
    fn identifier(self) -> &'static str {
        match self {
            CodeOrigin::Printed => "printed",
            CodeOrigin::Assigned => "assigned",
        }
    }
}

/// What the document prints of a line at one place. Absent fields are not
/// stated there, which is neither zero nor “none”.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "prerender", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Key of one of the disclosure's places.
    pub place: String,
    /// Of which basis the amount is, where that is not the disclosure's own: what had been planned,
    /// in final accounts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<Basis>,
    /// This year's amount.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Stated>,
    /// Last year's amount.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prior: Option<Stated>,
    /// The change against last year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change: Option<Change>,
    /// What the prior amount, the change and the rate compare with.
    #[serde(default, skip_serializing_if = "Base::is_default")]
    pub base: Base,
    /// The rate of that change as printed, without a sign where the document
    /// gives the direction in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub growth: Option<Percentage>,
    /// How much of this plan was carried out, as printed (完成年初预算的 90 %).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub completion: Option<Percentage>,
    /// The share in the total of the line's breakdown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<Percentage>,
    /// Why it changed, in our words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text>,
}

/// What this year is compared with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "prerender", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Base {
    /// The prior year's budget, or “the prior year” without more.
    #[default]
    Budget,
    /// What was spent of the prior year's budget (预算执行数).
    Execution,
    /// The prior year's final accounts (决算数).
    FinalAccounts,
    /// The budget of the same year, as it began (年初预算).
    InitialBudget,
    /// The budget of the same year, where the document does not say of when.
    CurrentBudget,
}

impl Base {
    const ALL: [Base; 5] = [
        Base::Budget,
        Base::Execution,
        Base::FinalAccounts,
        Base::InitialBudget,
        Base::CurrentBudget,
    ];

    /// The base's name in JSON.
    fn identifier(self) -> &'static str {
        match self {
            Base::Budget => "budget",
            Base::Execution => "execution",
            Base::FinalAccounts => "final-accounts",
            Base::InitialBudget => "initial-budget",
            Base::CurrentBudget => "current-budget",
        }
    }

    /// Whether it is what was planned for the year itself.
    pub fn is_of_same_year(self) -> bool {
        matches!(self, Base::InitialBudget | Base::CurrentBudget)
    }

    fn is_default(&self) -> bool {
        *self == Base::default()
    }
}

/// A figure, or the document's word that there is nothing: `"7人"` or `"none"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stated {
    Figure(Amount),
    /// The document says in words that there is none (无).
    None,
}

impl Stated {
    pub fn figure(&self) -> Option<Amount> {
        match self {
            Stated::Figure(amount) => Some(*amount),
            Stated::None => None,
        }
    }
}

impl fmt::Display for Stated {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Stated::Figure(amount) => amount.fmt(f),
            Stated::None => f.write_str("none"),
        }
    }
}

impl FromStr for Stated {
    type Err = FigureError;

    fn from_str(text: &str) -> Result<Self, FigureError> {
        match text {
            "none" => Ok(Stated::None),
            figure => figure.parse().map(Stated::Figure),
        }
    }
}

/// The direction that the document's words give a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Increase,
    Decrease,
}

/// A printed change: `"+44.22万元"`, `"-0.03万元"`, or `"unchanged"` where the
/// document says so without a figure (无变化、持平).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    By(Direction, Amount),
    Unchanged,
}

impl Change {
    /// What is added to last year's amount, in yuan (or people).
    pub fn signed_base(&self) -> Option<rust_decimal::Decimal> {
        match self {
            Change::By(Direction::Increase, amount) => amount.base(),
            Change::By(Direction::Decrease, amount) => amount.base().map(|base| -base),
            Change::Unchanged => Some(rust_decimal::Decimal::ZERO),
        }
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Change::By(Direction::Increase, amount) => write!(f, "+{amount}"),
            Change::By(Direction::Decrease, amount) => write!(f, "-{amount}"),
            Change::Unchanged => f.write_str("unchanged"),
        }
    }
}

impl FromStr for Change {
    type Err = FigureError;

    fn from_str(text: &str) -> Result<Self, FigureError> {
        if text == "unchanged" {
            return Ok(Change::Unchanged);
        }
        let (direction, magnitude) = if let Some(magnitude) = text.strip_prefix('+') {
            (Direction::Increase, magnitude)
        } else if let Some(magnitude) = text.strip_prefix('-') {
            (Direction::Decrease, magnitude)
        } else {
            return Err(FigureError::Change(text.to_owned()));
        };
        Ok(Change::By(direction, magnitude.parse()?))
    }
}

printed!(Stated, Stated::None);
printed!(Change, Change::Unchanged);

/// What stands for a part or heading that a document does not have.
pub const UNTITLED: &str = "—";

/// Where in the document something stands, in the document's own structure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "prerender", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// The part (第二部分 …).
    pub part: Text,
    /// The heading within the part.
    pub heading: Text,
    /// Which paragraph under the heading, from 1.
    #[cfg_attr(feature = "prerender", schemars(range(min = 1)))]
    pub paragraph: u32,
    /// The sentence or row itself, as the document has it, where it was read from a file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    /// Which page, from 1, for documents that have pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "prerender", schemars(range(min = 1)))]
    pub page: Option<u32>,
}

named!(CodeOrigin, Base);
record!(Line { name, statements } or { code });
record!(Code { value, origin });
record!(Statement { place } or { basis, amount, prior, change, base, growth, completion, share, reason });
record!(Place { part, heading, paragraph } or { quote, page });
