//! The markup of a Word file ▶ lines.
#![no_main]

use budget_viewer::import::read::word;
use files::{WORD, archive};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let _read = word::read(&archive(&WORD, data));
});
