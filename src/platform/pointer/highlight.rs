//! Marking elements for the style sheets while the reader points at something: faster than
//! rendering the page anew.

use web_sys::Element;

/// Gives all of the elements an attribute without a value.
pub fn set(elements: &[Element], attribute: &str) {
    for element in elements {
        // Setting an attribute fails for malformed names only.
        let _ = element.set_attribute(attribute, "");
    }
}

/// Takes the attribute from all of the elements.
pub fn unset(elements: &[Element], attribute: &str) {
    for element in elements {
        let _ = element.remove_attribute(attribute);
    }
}
