//! What the address bar says, and how it follows the state.

use super::state::State;
use crate::link::{Link, without_file};
use crate::platform::address;

/// The link that the address bar shows, as far as the disclosure that is shown understands it.
pub fn asked(state: &State) -> Link {
    let link: Link = match address::current().parse() {
        Ok(link) => link,
        Err(never) => match never {},
    };
    state.understand(link)
}

/// Makes the address bar show the state's link, as a new history entry or in place of the present
/// one; an address that already means the same is left exactly as it is.
pub fn write(state: &State, is_new_place: bool) {
    if asked(state) == *state.link() {
        return;
    }
    let path = address::pathname();
    let link = state.written(state.link().clone());
    let fragment = link
        .fragment
        .as_ref()
        .map(|fragment| ["#", fragment].concat());
    let address = [
        without_file(&path),
        &link.query(),
        &fragment.unwrap_or_default(),
    ]
    .concat();
    match is_new_place {
        true => address::push(&address),
        false => address::replace(&address),
    }
}
