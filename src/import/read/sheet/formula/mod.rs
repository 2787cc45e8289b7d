//! Formulas whose results are not stored, as programs write them that never calculated: sums are
//! computed, and what is more than that is shown as it was written, for somebody to read.

mod compute;
mod text;

pub use compute::results;
pub use text::{steps, steps_of_open_document};

use rust_decimal::Decimal;

/// A cell whose result is not stored.
pub struct Formula {
    pub row: u32,
    pub column: u32,
    /// How its cell shows numbers.
    pub style: usize,
    /// What the cell is taken to show where it cannot be computed.
    pub text: String,
    /// Nothing for what is more than a sum.
    pub steps: Option<Vec<Step>>,
}

/// A step of a calculation; every one but the first two takes what those before it leave.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    Number(Decimal),
    Area(Area),
    /// Of so many.
    Sum(usize),
    Add,
    Subtract,
    Negate,
}

/// Cells from the first to the last, each by row and column, numbered as in the file.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    pub first: (u32, u32),
    pub last: (u32, u32),
}
