//! What a side of a finding prints.

use crate::disclosure::Stated;
use crate::money::Percentage;

/// A figure that takes part in a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Printed {
    Amount(Stated),
    Share(Percentage),
}
