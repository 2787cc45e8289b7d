//! Lines ▶ figures ▶ a disclosure ▶ JSON, which is read as the same disclosure again.
#![no_main]

use budget_viewer::audit::audit;
use budget_viewer::disclosure::Disclosure;
use budget_viewer::export;
use budget_viewer::import::read::{Document, Line};
use budget_viewer::import::{Imported, Span, parse};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let imported = parse(&document(&String::from_utf8_lossy(data)));
    let readings = imported.readings.iter().map(|reading| &reading.span);
    let unread = imported.unread.iter().map(|unread| &unread.span);
    for span in readings.chain(unread) {
        assert!(stands(&imported, span), "{span:?} is nowhere in the text");
    }
    if let Ok(disclosure) = imported.disclosure("fuzz") {
        let json = export::json(&disclosure).expect("what is read can be written");
        let read = Disclosure::from_json(&json);
        assert_eq!(read.as_ref(), Ok(&disclosure));
        let _findings = audit(&disclosure);
    }
});

/// Pages end at form feeds, cells at tabs.
fn document(text: &str) -> Document {
    let pages = (1..).zip(text.split('\u{c}'));
    let lines = pages.flat_map(|(page, text)| {
        text.lines().map(move |line| Line {
            cells: line.split('\t').map(str::to_owned).collect(),
            page: Some(page),
            number: None,
        })
    });
    Document {
        lines: lines.collect(),
        unread: Vec::new(),
    }
}

fn stands(imported: &Imported, span: &Span) -> bool {
    let text = imported.blocks[span.block].text();
    text.get(span.bytes.clone())
        .is_some_and(|text| !text.is_empty())
}
