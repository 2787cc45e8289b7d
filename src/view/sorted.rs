//! The order of a breakdown's lines.

use super::View;
use crate::disclosure::{Breakdown, Path};

/// The lines of a breakdown, the largest first: the order of its chart and of
/// its colours. Lines without an amount come last.
pub fn sorted(view: &View, breakdown: &Breakdown) -> Vec<Path> {
    let mut paths = breakdown.parts.clone();
    let amount = |path: &Path| {
        let line = view.disclosure.lines.get(path)?;
        line.amount()?.base()
    };
    paths.sort_by_cached_key(|path| std::cmp::Reverse(amount(path)));
    paths
}
