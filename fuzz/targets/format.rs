//! Any bytes ▶ their format ▶ lines; the containers are fuzzed here.
#![no_main]

use budget_viewer::import::read::read;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let _read = read("", data);
});
