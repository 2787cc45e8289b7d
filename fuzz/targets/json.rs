//! What a browser may have kept: JSON ▶ a disclosure ▶ findings, and JSON of the same again.
#![no_main]

use budget_viewer::audit::audit;
use budget_viewer::disclosure::{Disclosure, Path};
use budget_viewer::export;
use budget_viewer::link::Lang;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let json = String::from_utf8_lossy(data);
    let Ok(disclosure) = Disclosure::from_json(&json) else {
        return;
    };
    let _findings = audit(&disclosure);
    let paths: Vec<Path> = disclosure.lines.keys().cloned().collect();
    let _table = export::csv(&disclosure, &paths, Lang::English);
    let again = export::json(&disclosure).expect("what was read can be written");
    assert_eq!(Disclosure::from_json(&again).as_ref(), Ok(&disclosure));
});
