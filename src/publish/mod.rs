//! Pages, programs and styles ▶ a folder that any static host serves.

mod asset;
mod compress;
mod offline;
mod site;

pub use asset::{Asset, integrity};
pub use compress::compress;
pub use offline::service_worker;
pub use site::Site;
