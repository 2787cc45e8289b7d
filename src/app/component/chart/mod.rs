//! A chart with its table and actions.

pub mod data_table;
pub mod drawing;
pub mod figure;
pub mod frame;
pub mod offer;
