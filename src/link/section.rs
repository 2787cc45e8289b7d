//! The sections of the page and their names in links.

use crate::identified::identified;

identified! {
    /// The sections of the page, in order.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum Section {
        Overview = "overview",
        Income = "income",
        Expenditure = "expenditure",
        Change = "change",
        Operating = "operating",
        ThreePublic = "three-public",
        Procurement = "procurement",
        Assets = "assets",
        Staff = "staff",
        Duties = "duties",
        Audit = "audit",
        Glossary = "glossary",
    }
}
