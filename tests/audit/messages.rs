//! What is told of each rule's findings has the same places to fill in every language.

use std::collections::BTreeSet;

use budget_viewer::audit::RULES;
use budget_viewer::lang::words;
use budget_viewer::link::{Lang, Setting};
use budget_viewer::money::Unit;
use budget_viewer::report::rule::{Message, Rule};
use budget_viewer::report::{Arithmetic, Measure};

/// What is filled in, by the part of a message that it is filled into.
const FIGURES: [&str; 5] = [
    "expression",
    "computed",
    "printed",
    "difference",
    "tolerance",
];
const REMEDIES: [&str; 5] = ["computed", "printed", "difference", "fitting", "class"];

fn places(template: &str) -> BTreeSet<&str> {
    let begun = template.split('{').skip(1);
    begun
        .map(|place| place.split_once('}').expect(template).0)
        .collect()
}

/// Figures of which any remedy takes account: too little, too much, and so much that nothing is
/// left for a part.
fn figures() -> [Arithmetic; 3] {
    [(80, 100), (120, 100), (300, 100)].map(|(computed, printed)| Arithmetic {
        expression: String::new(),
        computed: computed.into(),
        printed: printed.into(),
        tolerance: 0.into(),
        measure: Measure::Money(Unit::Wan),
    })
}

fn messages(rule: &Rule) -> Vec<Message> {
    let remedies = figures().map(|figures| (rule.remedy)(&figures));
    let others = [
        rule.name,
        rule.agreement,
        rule.difference,
        rule.replacement,
        rule.correction,
    ];
    [&others[..], &remedies].concat()
}

#[test]
fn every_place_of_a_message_is_filled() {
    for rule in RULES {
        let remedies = figures().map(|figures| ((rule.remedy)(&figures), &REMEDIES[..]));
        let others: [(Message, &[&str]); 5] = [
            (rule.name, &[]),
            (rule.agreement, &FIGURES),
            (rule.difference, &FIGURES),
            (rule.replacement, &["fitting"]),
            (rule.correction, &["printed"]),
        ];
        for (message, filled) in others.into_iter().chain(remedies) {
            let unfilled = places(message.zh)
                .into_iter()
                .find(|place| !filled.contains(place));
            assert_eq!(unfilled, None, "{}", rule.identifier);
        }
    }
}

#[test]
fn every_message_of_a_rule_has_the_same_places_in_every_language() {
    for rule in RULES {
        for message in messages(rule) {
            let mut all = Lang::ALL.iter().map(|lang| words(*lang).message(message));
            let first = all.next().unwrap();
            for other in all {
                assert_eq!(places(first), places(other), "{}", rule.identifier);
            }
        }
    }
}
