//! What the rules about words have in common.

pub mod as_of;
pub mod copied;
pub mod count;
pub mod former_name;
pub mod heading_year;
pub mod including;
pub mod item;
pub mod note;
pub mod percent;
pub mod punctuation;
pub mod reason;
pub mod template;
pub mod year;

use crate::audit::prose::sentence::{Sentence, sentences};
use crate::disclosure::Disclosure;
use crate::report::rule::Rule;
use crate::report::{Evidence, Finding, Outcome, Wording};

/// A finding for each sentence with words that break the rule, where `broken` gives them and
/// what would fit; one finding for the whole text where none does. Nothing for a disclosure
/// whose text is not at hand.
pub fn findings_of(
    rule: &'static Rule,
    disclosure: &Disclosure,
    broken: impl Fn(&Sentence) -> Option<(String, Option<String>)>,
) -> Vec<Finding> {
    let broken = sentences(disclosure).filter_map(|sentence| {
        let (printed, fitting) = broken(&sentence)?;
        let evidence = Evidence::Wording(Wording {
            printed,
            fitting,
            sentence: sentence.text.to_owned(),
        });
        let sides = vec![sentence.side()];
        Some(Finding::new(rule, Outcome::Contradiction, sides, evidence))
    });
    or_kept(rule, disclosure, broken.collect())
}

/// What breaks a rule about words, or one finding for the whole text where nothing does. Nothing
/// for a disclosure whose text is not at hand.
pub(super) fn or_kept(
    rule: &'static Rule,
    disclosure: &Disclosure,
    mut findings: Vec<Finding>,
) -> Vec<Finding> {
    if findings.is_empty() && !disclosure.source.text.is_empty() {
        let kept = Finding::new(rule, Outcome::Exact, Vec::new(), Evidence::Nothing);
        findings.push(kept);
    }
    findings
}
