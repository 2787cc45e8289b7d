//! What sections are made of, one component a file.

mod badge;
mod change_table;
mod composition_chart;
mod contents;
mod copy_link;
mod data_table;
mod essentials;
mod finding;
mod flow;
mod fold;
mod frame;
mod lines_table;
mod number;
mod open_file;
mod phrases;
mod prose;
mod root_table;
mod statements;
mod switches;

pub use badge::badge;
pub use change_table::{BEGIN_OF_OTHERS, ChangeTable};
pub use composition_chart::{CompositionChart, Compositions};
pub use contents::Contents;
pub use copy_link::CopyLink;
pub use data_table::DataTable;
pub use essentials::Essentials;
pub use finding::finding_item;
pub use flow::flow;
pub use frame::Frame;
pub use open_file::OpenFile;
pub use phrases::Phrases;
pub use prose::Prose;
pub use root_table::RootTable;
pub use statements::{Statements, change_sentence};
pub use switches::Switches;
