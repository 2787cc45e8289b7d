//! What the page and the import worker say to each other arrives as it was said.

use std::collections::HashSet;

use budget_viewer::disclosure::Text;
use budget_viewer::exchange::{Damage, ENDINGS, Failure, Reply, Request};
use budget_viewer::lang::failure_in_both;

const AWKWARD: &str = "“{\"kind\"}” \\ \n\t\u{0} 预算😀</script>";

#[test]
fn requests_survive() {
    for request in [
        Request::File {
            name: AWKWARD.to_owned(),
        },
        Request::Json {
            json: AWKWARD.to_owned(),
        },
    ] {
        let texts = request.clone().into_texts();
        assert_eq!(Request::from_texts(texts.into()), Some(request));
    }
}

#[test]
fn replies_survive() {
    for reply in [
        Reply::Ready,
        Reply::Unavailable,
        Reply::Read {
            disclosure: AWKWARD.to_owned(),
            report: String::new(),
        },
        Reply::Failed(Text {
            zh: AWKWARD.to_owned(),
            en: String::new(),
        }),
    ] {
        let texts = reply.clone().into_texts();
        assert_eq!(Reply::from_texts(texts), Some(reply));
    }
}

#[test]
fn every_reason_is_a_sentence_of_its_own_in_each_language() {
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
    let failures = failures.into_iter().chain(damaged);
    let told: Vec<Text> = failures.map(|failure| failure_in_both(&failure)).collect();
    for text in [|text: &Text| text.zh.clone(), |text: &Text| text.en.clone()] {
        let sentences: HashSet<String> = told.iter().map(text).collect();
        assert_eq!(sentences.len(), told.len());
        assert!(sentences.iter().all(|sentence| {
            let tells_detail = sentence.contains(AWKWARD) || !sentence.contains('{');
            tells_detail && sentence.ends_with(['.', '。'])
        }));
    }
}

#[test]
fn the_script_that_starts_the_worker_says_what_the_page_understands() {
    let [said] = Reply::Unavailable.into_texts().try_into().unwrap();
    let script = include_str!("../../web/import-worker.js");
    assert!(script.contains(&format!("postMessage(['{said}'])")));
}

#[test]
fn anything_else_is_no_message() {
    let texts = |texts: &[&str]| texts.iter().map(|text| text.to_string()).collect();
    for other in [
        &[][..],
        &[""],
        &["page"],
        &["read"],
        &["read", "{}"],
        &["failed", "为什么"],
        &["ready", ""],
    ] {
        assert_eq!(Reply::from_texts(texts(other)), None, "{other:?}");
        assert_eq!(Request::from_texts(texts(other)), None, "{other:?}");
    }
}

#[test]
fn who_opens_something_else_is_told_every_file_type_that_can_be_read() {
    let told = failure_in_both(&Failure::UnknownFormat);
    // .htm is .html to people.
    for ending in ENDINGS.iter().filter(|ending| **ending != "htm") {
        let ending = [".", ending].concat();
        assert!(
            told.zh.contains(&ending) && told.en.contains(&ending),
            "{ending}"
        );
    }
}
