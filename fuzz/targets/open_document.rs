//! The markup of an OpenDocument file ▶ lines.
#![no_main]

use budget_viewer::import::read::sheet;
use files::{OPEN_DOCUMENT, archive};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let _read = sheet::read(&archive(&OPEN_DOCUMENT, data));
});
