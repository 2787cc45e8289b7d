//! Texts that are cut are the same when they are joined again.

use budget_viewer::disclosure::{Disclosure, Text};
use budget_viewer::link::Lang;
use budget_viewer::view::View;
use budget_viewer::view::text::passage::blocks;
use budget_viewer::view::text::phrases::phrases;
use budget_viewer::view::text::prose::pieces;
use proptest::prelude::*;

use crate::{SHIPPED, all, shipped, view};

/// Texts with what is looked for in them.
fn any_text() -> impl Strategy<Value = String> {
    let forms = SHIPPED.glossary.iter();
    let forms = forms.flat_map(|term| term.forms.zh.iter().chain(&term.forms.en));
    let forms: Vec<String> = forms.cloned().collect();
    let piece = prop_oneof![
        prop::sample::select(forms),
        "[省市区县镇乡街道人民政府委员会0-9a ]{0,6}",
        ".{0,4}",
    ];
    prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

fn joined(view: &View, text: &str) -> String {
    pieces(view, text).iter().map(|piece| piece.text).collect()
}

fn texts(disclosure: &Disclosure) -> Vec<&Text> {
    let names = disclosure.lines.values().map(|line| &line.name);
    let duties = disclosure.organisation.duties.iter().map(|duty| &duty.text);
    names.chain(duties).collect()
}

#[test]
fn terms_are_found_in_the_texts_of_the_shipped_disclosure_in_both_languages() {
    for view in all(&shipped()) {
        let texts = texts(&SHIPPED).into_iter().map(|text| view.text(text));
        let mut found = 0;
        for text in texts {
            assert_eq!(joined(&view, &text), text);
            let pieces = pieces(&view, &text);
            found += pieces.iter().filter(|piece| piece.term.is_some()).count();
        }
        assert!(found > 5, "{found} in {:?}", view.lang);
    }
}

#[test]
fn the_name_of_a_body_is_cut_between_its_words() {
    let name = "天门市12345公共服务热线中心";
    assert_eq!(phrases(name), ["天门市", "12345", "公共服务热线中心"]);
}

/// The shipped disclosure with its document's text, and places in it that may be anywhere.
fn with_passages(text: &[String], places: &[(usize, usize, String)]) -> Disclosure {
    let mut disclosure = SHIPPED.clone();
    disclosure.source.text = text.to_vec();
    let (_, known) = disclosure.places.first().unwrap();
    let known = known.clone();
    for (block, byte, quote) in places {
        let mut place = known.clone();
        place.quote = Some(quote.clone());
        let key = budget_viewer::disclosure::passage_key(*block, *byte);
        disclosure.places.insert(key, place);
    }
    disclosure
}

proptest! {
    #[test]
    fn pieces_are_the_text_and_terms_are_what_they_are_called(text in any_text()) {
        for view in all(&shipped()) {
            prop_assert_eq!(&joined(&view, &text), &text);
            for piece in pieces(&view, &text) {
                prop_assert_ne!(piece.text, "");
                let Some(term) = piece.term else {
                    continue;
                };
                let mut forms = match view.lang {
                    Lang::Chinese => term.forms.zh.iter(),
                    Lang::English => term.forms.en.iter(),
                };
                prop_assert!(forms.any(|form| form.eq_ignore_ascii_case(piece.text)));
            }
        }
    }

    #[test]
    fn phrases_are_the_text(text in any_text()) {
        prop_assert_eq!(phrases(&text).concat(), text);
    }

    #[test]
    fn passages_are_the_text_wherever_its_quotes_begin(
        text in prop::collection::vec("[甲乙a \n]{0,12}", 1..4),
        places in prop::collection::vec((0_usize..4, 0_usize..40, "[甲乙a ]{0,8}"), 0..8),
    ) {
        let view = view(&with_passages(&text, &places));
        let joined = blocks(&view).into_iter().map(|pieces| {
            pieces.iter().map(|piece| piece.text).collect::<String>()
        });
        prop_assert_eq!(joined.collect::<Vec<_>>(), text);
    }
}
