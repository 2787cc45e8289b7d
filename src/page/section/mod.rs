//! The sections of the page, one a file.

mod assets;
mod audit;
mod change;
mod completeness;
mod document;
mod duties;
mod expenditure;
mod frame;
mod glossary;
mod income;
mod operating;
mod overview;
mod procurement;
mod staff;
mod three_public;
mod unusual;

pub use assets::Assets;
pub use audit::Audit;
pub use change::Change;
pub use document::Document;
pub use duties::Duties;
pub use expenditure::Expenditure;
pub use glossary::Glossary;
pub use income::Income;
pub use operating::Operating;
pub use overview::Overview;
pub use procurement::Procurement;
pub use staff::Staff;
pub use three_public::ThreePublic;
