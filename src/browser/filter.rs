//! The audit's filter: findings of one outcome, or all.

use super::document::all;
use super::drawing::press;

/// Shows the findings of one outcome; of every one for `all`.
pub fn show(chosen: &str) {
    press(&all("button[data-filter]"), "data-filter", chosen);
    for group in all("[data-outcome-group]") {
        let outcome = group.get_attribute("data-outcome-group");
        let is_shown = chosen == "all" || outcome.as_deref() == Some(chosen);
        // Fails for malformed names only.
        let _ = group.toggle_attribute_with_force("data-filtered", !is_shown);
    }
}
