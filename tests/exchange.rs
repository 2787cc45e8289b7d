//! What the page and the import worker say to each other arrives as it was said.

use budget_viewer::exchange::{Damage, Failure, Reply, Request};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A text with everything that JSON writes in another way.
const AWKWARD: &str = "“{\"kind\"}” \\ \n\t\u{0} 预算😀</script>";

fn survives<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(message: T) {
    let text = serde_json::to_string(&message).unwrap();
    assert_eq!(serde_json::from_str::<T>(&text).unwrap(), message, "{text}");
}

#[test]
fn requests_survive() {
    survives(Request::File {
        name: AWKWARD.to_owned(),
    });
    survives(Request::Json {
        json: AWKWARD.to_owned(),
    });
}

#[test]
fn replies_survive() {
    survives(Reply::Ready);
    survives(Reply::Unavailable);
    survives(Reply::Read {
        disclosure: AWKWARD.to_owned(),
        report: String::new(),
    });
}

#[test]
fn every_reason_survives() {
    let damages = [
        Damage::Cut,
        Damage::CutCharacter,
        Damage::Characters,
        Damage::Markup(u64::from(u32::MAX) + 1),
        Damage::Part(AWKWARD.to_owned()),
        Damage::Structure,
        Damage::NoContent,
        Damage::Protection,
        Damage::TooComplex,
    ];
    let failures = [
        Failure::Absent,
        Failure::Forbidden,
        Failure::Unopened(AWKWARD.to_owned()),
        Failure::Empty,
        Failure::TooLarge(64),
        Failure::TooMuchText,
        Failure::Scan,
        Failure::Encrypted,
        Failure::OldWord,
        Failure::UnknownFormat,
        Failure::NoFigures,
        Failure::NoYear,
        Failure::NotDisclosure(AWKWARD.to_owned()),
        Failure::Newer,
        Failure::Crashed,
    ];
    let damaged = damages.into_iter().map(Failure::Damaged);
    for failure in failures.into_iter().chain(damaged) {
        survives(Reply::Failed(failure));
    }
}

#[test]
fn the_script_that_starts_the_worker_says_what_the_page_understands() {
    let said = serde_json::to_string(&Reply::Unavailable).unwrap();
    let script = include_str!("../web/import-worker.js");
    assert!(script.contains(&format!("postMessage('{said}')")));
}

#[test]
fn anything_else_is_no_message() {
    for text in ["", "null", "[]", "\"page\"", "{\"read\":{}}"] {
        assert!(serde_json::from_str::<Reply>(text).is_err(), "{text}");
    }
}
