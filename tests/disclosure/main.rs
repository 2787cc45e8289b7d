//! The model of a disclosure, its JSON, and the one that ships.

mod coverage;
mod exchange;
mod model;
mod schema;
mod tianmen;
