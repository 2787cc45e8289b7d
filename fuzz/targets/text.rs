//! Bytes of a text ▶ lines.
#![no_main]

use budget_viewer::import::read::text;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let _read = text::decode(data).map(|text| text::read(&text));
});
