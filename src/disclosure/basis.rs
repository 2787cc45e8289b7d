//! Of which plan or result of one year an amount is.

use serde::Serialize;

use super::Kind;
use crate::identified::identified;
use crate::json::named;

identified! {
    /// What was planned for a year, or what came of it. Two of them are two figures of one line,
    /// and never contradict each other.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
    #[cfg_attr(feature = "prerender", derive(schemars::JsonSchema))]
    #[serde(rename_all = "kebab-case")]
    pub enum Basis {
        /// The budget as the year began (年初预算).
        Initial = "initial",
        /// The budget as it was changed in the year (全年预算, 调整预算).
        Adjusted = "adjusted",
        /// The budget, where the document does not say which of the two (预算数 beside 决算数).
        Budget = "budget",
        /// What came in or was spent (决算数, 执行数).
        Actual = "actual",
    }
}

impl Kind {
    /// Of which basis the amounts of such a document are, where it says nothing else.
    pub fn basis(self) -> Basis {
        match self {
            Kind::Budget => Basis::Initial,
            Kind::FinalAccounts => Basis::Actual,
        }
    }
}

named!(Basis);
