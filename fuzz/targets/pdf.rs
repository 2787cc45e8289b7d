//! Bytes of a PDF ▶ lines.
#![no_main]

use budget_viewer::import::read::pdf;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let _read = pdf::read(data);
});
