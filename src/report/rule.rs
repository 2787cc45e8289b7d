//! What is checked.

use crate::json::named;
use serde::Serialize;

/// A rule of the audit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// The parts of a breakdown add up to its total.
    Parts,
    /// What prose lists of a quantity comes to no more than it.
    List,
    /// No class of a breakdown is as large as the total while others follow it.
    ClassTotal,
    /// Total income = total expenditure.
    Balance,
    /// Totals of different tables that follow from one another.
    Identity,
    /// Change = current − prior.
    Change,
    /// The changes of the parts add up to the change of their total.
    ChangeSum,
    /// The words increase, decrease and unchanged agree with the figures.
    Direction,
    /// Growth rate = change ÷ prior.
    Growth,
    /// Share = part ÷ total.
    Share,
    /// The printed shares of a breakdown add up to 100 %.
    ShareSum,
    /// A figure that stands in two places is the same in both.
    Repeated,
    /// 元 and 万元 are not confused.
    Unit,
    /// A classification code belongs to the name beside it.
    Code,
    /// The years in the text are the disclosure's.
    Year,
    /// Nothing is left of the template that the text was written in.
    Template,
    /// A stated reason goes the way that its figures go.
    Reason,
    /// The purpose and the reason of an item are its own.
    Copied,
    /// As many are listed as are announced.
    Count,
    /// What an amount is said to consist of has figures in the table.
    Listed,
}

impl Rule {
    /// Every rule, in the order in which findings are told.
    pub const ALL: [Rule; 20] = [
        Rule::Parts,
        Rule::List,
        Rule::ClassTotal,
        Rule::Balance,
        Rule::Identity,
        Rule::Change,
        Rule::ChangeSum,
        Rule::Direction,
        Rule::Growth,
        Rule::Share,
        Rule::ShareSum,
        Rule::Repeated,
        Rule::Unit,
        Rule::Code,
        Rule::Year,
        Rule::Template,
        Rule::Reason,
        Rule::Copied,
        Rule::Count,
        Rule::Listed,
    ];

    /// The rule's stable name, used in the page and by programs.
    pub fn identifier(self) -> &'static str {
        match self {
            Rule::Parts => "parts",
            Rule::List => "list",
            Rule::ClassTotal => "class-total",
            Rule::Balance => "balance",
            Rule::Identity => "identity",
            Rule::Change => "change",
            Rule::ChangeSum => "change-sum",
            Rule::Direction => "direction",
            Rule::Growth => "growth",
            Rule::Share => "share",
            Rule::ShareSum => "share-sum",
            Rule::Repeated => "repeated",
            Rule::Unit => "unit",
            Rule::Code => "code",
            Rule::Year => "year",
            Rule::Template => "template",
            Rule::Reason => "reason",
            Rule::Copied => "copied",
            Rule::Count => "count",
            Rule::Listed => "listed",
        }
    }
}

named!(Rule);
