//! Bytes of a page, by itself or packed with others ▶ lines.
#![no_main]

use budget_viewer::import::read::html;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let _read = html::read(data);
});
