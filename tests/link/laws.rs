//! What holds of every link.

use budget_viewer::chart::Form;
use budget_viewer::disclosure::By;
use budget_viewer::link::{Lang, Link, MoneyUnit, Page, Setting, Shown, Theme};
use budget_viewer::report::Outcome;
use proptest::prelude::*;
use std::collections::BTreeMap;

use super::link;

fn any_page() -> impl Strategy<Value = Page> {
    prop_oneof![
        Just(Page::Shipped),
        ("[a-z0-9-]{1,12}", 0_u16..=9999)
            .prop_map(|(entity, year)| Page::Disclosure { entity, year }),
        "/[a-z0-9./%-]{0,20}/x".prop_map(Page::Unknown),
    ]
}

/// Charts of any name, in the order of their names, with their forms.
fn any_forms() -> impl Strategy<Value = Vec<(String, Form)>> {
    let chart = prop_oneof!["[a-z/-]{1,12}", "[&=#?%+:;a支 ]{1,6}", ".{1,8}"];
    let forms = prop::collection::btree_map(chart, prop::sample::select(&Form::ALL[..]), 0..4);
    forms.prop_map(|forms: BTreeMap<String, Form>| forms.into_iter().collect())
}

/// A chart as it is written in an address.
fn any_embed() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z]{1,3}",
        "[a-z0-9/%:+-]{1,20}",
        "[^&#\\x00-\\x1f]{1,20}"
    ]
}

fn any_of<S: Setting + std::fmt::Debug>() -> impl Strategy<Value = S> {
    prop::sample::select(S::ALL)
}

prop_compose! {
    fn any_link()(
        page in any_page(),
        lang in any_of::<Lang>(),
        unit in any_of::<MoneyUnit>(),
        theme in any_of::<Theme>(),
        shown in any_of::<Shown>(),
        embed in prop::option::of(any_embed()),
        forms in any_forms(),
        alone in prop::option::of(prop::sample::select(&Form::ALL[..])),
        view in prop::option::of(prop::sample::select(&By::ALL[..])),
        filter in prop::option::of(prop::sample::select(&Outcome::ALL[..])),
        fragment in prop::option::of("[^\\x00-\\x1f]{1,20}"),
        unknown in prop::collection::vec("(lang=fr|view=|filter=all|form=pie|form=:bars|embed|[a-z]{7,8}(=[^&#]{0,5})?)", 0..3),
    ) -> Link {
        let mut link = Link { page, lang, unit, theme, shown, embed, forms, view, filter, fragment, unknown };
        if let Some(chart) = link.decoded_embed() {
            link.choose_form(&chart, alone);
        }
        link
    }
}

/// Texts with the characters that mean something in an address.
fn any_address() -> impl Strategy<Value = String> {
    prop_oneof![
        ".{0,40}",
        "[/?#&=%+a-e0-9.支]{0,40}",
        "(/|(index|en|yuan)\\.html|[0-9]{3,5}|\\+123|[?#&=%:]|lang|unit|theme|embed|form|view|filter|en|zh|dark|e){0,12}",
        // Settings that are nearly right, in any order.
        r"/\?((&|embed=(a|%61|b)?|form=((a|%61|支|%FF|)(:|%3[aA]))?(donut|bars|pie)|view=(kind|by)|filter=(exact|all)|lang=en)&){0,8}",
    ]
}

proptest! {
    #[test]
    fn a_link_survives_being_written_and_read(written in any_link()) {
        prop_assert_eq!(link(&written.to_string()), written);
    }

    #[test]
    fn any_text_is_a_link_that_means_the_same_when_written_back(address in any_address()) {
        let read = link(&address);
        prop_assert_eq!(link(&read.to_string()), read.clone());
        prop_assert!(read.forms.is_sorted_by(|(one, _), (other, _)| one < other));
        if let Some(fragment) = read.decoded_fragment() {
            prop_assert_ne!(fragment, "");
        }
    }
}
