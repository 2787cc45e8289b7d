//! Pages, programs and styles ▶ a folder that any static host serves.

mod asset;
mod compress;
mod inline;
mod offline;
mod script;
mod single;
mod site;
mod style;

pub use asset::{Asset, integrity};
pub use compress::compress;
pub use inline::{Ends, Inline, fill_in_order};
pub use offline::service_worker;
pub use script::without_comments;
pub use single::{Parts, PartsError};
pub use site::Site;
pub use style::{StyleError, minify};
