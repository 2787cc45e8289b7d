//! Nothing that happens in one file ends the work on the others.

use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};

use budget_viewer::exchange::Failure;

#[cfg(panic = "abort")]
compile_error!("a panic in one file would end the work on all: build with --profile native");

thread_local! {
    static IS_GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// Keeps panics that are caught from being told twice.
pub fn watch() {
    let tell = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        if !IS_GUARDED.get() {
            tell(panic);
        }
    }));
}

/// Does something with one file.
///
/// # Errors
/// Its own, and [`Failure::Crashed`] where it panics.
pub fn guarded<T>(work: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
    IS_GUARDED.set(true);
    // What the work had in hand is dropped with it.
    let result = panic::catch_unwind(AssertUnwindSafe(work));
    IS_GUARDED.set(false);
    result.unwrap_or(Err(Failure::Crashed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_in_one_file_is_a_failure_of_that_file() {
        watch();
        let results = [0_usize, 1, 2].map(|index| guarded(|| Ok([10, 20][index])));
        assert_eq!(results, [Ok(10), Ok(20), Err(Failure::Crashed)]);
    }
}
