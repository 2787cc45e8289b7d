//! What sections are made of, one thing a file. Those with something of their own are components,
//! all others functions.

mod badge;
mod chart;
mod copy_link;
mod essentials;
mod finding;
mod page;
mod prose;
mod statements;
mod table;
mod tooltip;

pub use badge::badge;
pub use chart::data_table::{DataTable, Group};
pub use chart::figure::{composition_chart, compositions, flow_chart, root_table};
pub use chart::frame::{Frame, frame};
pub use chart::offer::button_id;
pub use copy_link::copy_link;
pub use essentials::essentials;
pub use finding::finding_item;
pub use page::announcement::announced;
pub use page::contents::{contents, show_whereabouts};
pub use page::footer::footer;
pub use page::notices::notices;
pub use page::open_file::open_file;
pub use page::switches::switches;
pub use prose::{phrases, prose};
pub use statements::statements;
pub use table::LinesTable;
pub use tooltip::Tooltip;
