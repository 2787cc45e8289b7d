//! The markup of an Excel file ▶ lines.
#![no_main]

use budget_viewer::import::read::sheet;
use files::{SHEET, archive};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let _read = sheet::read(&archive(&SHEET, data));
});
