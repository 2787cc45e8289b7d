//! The sections of the page and their names in links.

/// The sections of the page, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Section {
    Overview,
    Income,
    Expenditure,
    Change,
    Operating,
    ThreePublic,
    Procurement,
    Assets,
    Staff,
    Duties,
    Audit,
    Glossary,
}

impl Section {
    pub const ALL: [Section; 12] = [
        Section::Overview,
        Section::Income,
        Section::Expenditure,
        Section::Change,
        Section::Operating,
        Section::ThreePublic,
        Section::Procurement,
        Section::Assets,
        Section::Staff,
        Section::Duties,
        Section::Audit,
        Section::Glossary,
    ];

    /// The section's `id` in the page and its fragment.
    pub fn identifier(self) -> &'static str {
        match self {
            Section::Overview => "overview",
            Section::Income => "income",
            Section::Expenditure => "expenditure",
            Section::Change => "change",
            Section::Operating => "operating",
            Section::ThreePublic => "three-public",
            Section::Procurement => "procurement",
            Section::Assets => "assets",
            Section::Staff => "staff",
            Section::Duties => "duties",
            Section::Audit => "audit",
            Section::Glossary => "glossary",
        }
    }
}
