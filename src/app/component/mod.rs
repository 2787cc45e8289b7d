//! What sections are made of, one thing a file. Those with something of their own are components,
//! all others functions.

mod announcement;
mod badge;
mod contents;
mod copy_link;
mod data_table;
mod drawing;
mod essentials;
mod figure;
mod finding;
mod footer;
mod frame;
mod notices;
mod offer;
mod open_file;
mod prose;
mod statements;
mod switches;
mod table;
mod tooltip;

pub use announcement::announced;
pub use badge::badge;
pub use contents::{contents, show_whereabouts};
pub use copy_link::copy_link;
pub use data_table::{DataTable, Group};
pub use essentials::essentials;
pub use figure::{composition_chart, compositions, flow_chart, root_table};
pub use finding::finding_item;
pub use footer::footer;
pub use frame::{Frame, frame};
pub use notices::notices;
pub use offer::button_id;
pub use open_file::open_file;
pub use prose::{phrases, prose};
pub use statements::statements;
pub use switches::switches;
pub use table::LinesTable;
pub use tooltip::Tooltip;
