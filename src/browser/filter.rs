//! The audit's filter: findings of one outcome, or all.

use super::document::all;

/// Shows the findings of one outcome; of every one for `all`.
pub fn show(chosen: &str) {
    for button in all("button[data-filter]") {
        let is_chosen = button.get_attribute("data-filter").as_deref() == Some(chosen);
        // Setting an attribute fails for malformed names only.
        let _ = button.set_attribute("aria-pressed", if is_chosen { "true" } else { "false" });
    }
    for group in all("[data-outcome-group]") {
        let outcome = group.get_attribute("data-outcome-group");
        let is_shown = chosen == "all" || outcome.as_deref() == Some(chosen);
        let _ = group.toggle_attribute_with_force("data-filtered", !is_shown);
    }
}
