//! What of a finding stands in one place.

use super::printed::Printed;
use crate::disclosure::Path;

/// A sentence or row of the document that a finding rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage<'a> {
    /// Key of the place where it stands.
    pub place: &'a str,
    /// The words of the document, where they are at hand.
    pub quote: Option<&'a str>,
    /// What of the finding is printed there, and for which line.
    pub figures: Vec<(&'a Path, Printed)>,
}
