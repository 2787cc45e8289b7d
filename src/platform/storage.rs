//! What the browser keeps beyond a reload: texts under names of their own.

use web_sys::Storage;

use super::window;

/// Keeps all of the texts under their names, or none: half of something is worse than nothing.
/// False where the browser has no room, or keeps nothing.
pub fn keep(texts: &[(&str, &str)]) -> bool {
    let Some(storage) = storage() else {
        return false;
    };
    let mut all = texts.iter();
    let is_kept = all.all(|(name, text)| storage.set_item(name, text).is_ok());
    if !is_kept {
        for (name, _) in texts {
            forget(&[name]);
        }
    }
    is_kept
}

/// The text that is kept under a name.
pub fn kept(name: &str) -> Option<String> {
    storage()?.get_item(name).ok()?
}

/// Forgets what is kept under these names.
pub fn forget(names: &[&str]) {
    if let Some(storage) = storage() {
        for name in names {
            // Removing what is not there is no error.
            let _ = storage.remove_item(name);
        }
    }
}

/// None where the reader lets pages keep nothing.
fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}
