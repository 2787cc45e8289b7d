//! The records of an old Excel file ▶ lines.
#![no_main]

use budget_viewer::import::read::sheet;
use files::compound;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let _read = sheet::read(&compound(data));
});
