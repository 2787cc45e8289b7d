//! What the audit found, in words.

use rust_decimal::Decimal;

use super::measure::measure_name;
use super::{Words, fill, full_name, text_in, view_name, with_unit};
use crate::disclosure::{Disclosure, Stated};
use crate::link::Lang;
use crate::money::{grouped, round};
use crate::report::rule::{Rule, Tolerance};
use crate::report::{Arithmetic, Evidence, Finding, Measure, Outcome, Passage, Printed};

/// What the rule checks, in a few words.
pub fn rule_name(words: &Words, rule: &Rule) -> &'static str {
    words.message(rule.name)
}

/// The outcome's word.
pub fn outcome_name(words: &Words, outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Exact => words.outcome_exact,
        Outcome::Rounding => words.outcome_rounding,
        Outcome::Contradiction => words.outcome_contradiction,
        Outcome::Unstated => words.outcome_unstated,
    }
}

/// What a finding rests on: the calculation in figures as printed, never converted to another
/// unit, or the words that cannot be meant.
pub fn evidence_text(words: &Words, finding: &Finding) -> String {
    match &finding.evidence {
        Evidence::Arithmetic(arithmetic) => arithmetic_text(words, finding, arithmetic),
        Evidence::Wording(wording) => match finding.outcome {
            Outcome::Contradiction => words.wording_printed(&wording.printed),
            _ => words.wording_kept(&wording.printed),
        },
        Evidence::Count(count) => {
            let (printed, listed) = (&count.printed, count.listed.to_string());
            match finding.outcome {
                // Names are of use where one is missing.
                Outcome::Contradiction => {
                    words.count_printed(printed, &listed, &count.items.join("、"))
                }
                _ => words.count_kept(printed, &listed),
            }
        }
        Evidence::Nothing => match finding.outcome {
            Outcome::Unstated => words.arithmetic_unstated.to_owned(),
            _ => words.wording_none.to_owned(),
        },
    }
}

fn arithmetic_text(words: &Words, finding: &Finding, arithmetic: &Arithmetic) -> String {
    let template = match finding.outcome {
        Outcome::Exact => finding.rule.agreement,
        Outcome::Rounding | Outcome::Contradiction | Outcome::Unstated => finding.rule.difference,
    };
    let number = |number| measured(words, &arithmetic.measure, number);
    let values = [
        ("expression", arithmetic.expression.as_str()),
        ("computed", &number(arithmetic.computed)),
        ("printed", &number(arithmetic.printed)),
        ("difference", &number(arithmetic.difference())),
        ("tolerance", &number(arithmetic.tolerance)),
    ];
    fill(words.message(template), &values)
}

/// What would make a contradiction right; nothing is corrected.
pub fn remedy(words: &Words, finding: &Finding) -> Option<String> {
    if finding.outcome != Outcome::Contradiction {
        return None;
    }
    match &finding.evidence {
        Evidence::Arithmetic(arithmetic) => Some(remedy_of_figures(words, finding, arithmetic)),
        Evidence::Wording(wording) => Some(match &wording.fitting {
            Some(fitting) => {
                let replacement = words.message(finding.rule.replacement);
                fill(replacement, &[("fitting", fitting)])
            }
            None => {
                let correction = words.message(finding.rule.correction);
                fill(correction, &[("printed", &wording.printed)])
            }
        }),
        Evidence::Count(count) => {
            let (announced, listed) = (count.announced.to_string(), count.listed.to_string());
            Some(words.remedy_count(&listed, &announced))
        }
        Evidence::Nothing => None,
    }
}

fn remedy_of_figures(words: &Words, finding: &Finding, arithmetic: &Arithmetic) -> String {
    let template = (finding.rule.remedy)(arithmetic);
    let number = |number| measured(words, &arithmetic.measure, number);
    let computed = match arithmetic.measure {
        // A rate would be printed with as many digits.
        Measure::Percent => round(arithmetic.computed, arithmetic.printed.scale()),
        Measure::Money(_) | Measure::Things(_) => arithmetic.computed,
    };
    let amount = number(computed.abs());
    let change = match computed {
        change if change.is_zero() => words.unchanged.to_owned(),
        change if change.is_sign_negative() => words.decrease(&amount),
        _ => words.increase(&amount),
    };
    let values = [
        ("computed", number(computed)),
        ("printed", number(arithmetic.printed)),
        ("difference", number(arithmetic.difference())),
        (
            "class",
            arithmetic.left_for_part().map(number).unwrap_or_default(),
        ),
        ("fitting", change),
    ];
    let values = values
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    fill(words.message(template), &values)
}

fn measured(words: &Words, measure: &Measure, number: Decimal) -> String {
    let number = grouped(number);
    match measure {
        Measure::Percent => format!("{number}%"),
        Measure::Money(unit) => with_unit(words, &number, *unit),
        Measure::Things(word) => words.amount(&number, measure_name(words.lang, word)),
    }
}

/// How many checks came out how, in a sentence.
pub fn audit_summary(words: &Words, findings: &[Finding]) -> String {
    let count = |outcome: Outcome| {
        let of = findings.iter().filter(|one| one.outcome == outcome);
        of.count()
    };
    let unstated = count(Outcome::Unstated);
    let contradictions = match count(Outcome::Contradiction) {
        0 => words.audit_no_contradiction.to_owned(),
        some => words.audit_contradictions(&some.to_string()),
    };
    let more = match unstated {
        0 => String::new(),
        some => words.audit_more(&some.to_string()),
    };
    words.audit_summary(
        &(findings.len() - unstated).to_string(),
        &count(Outcome::Exact).to_string(),
        &count(Outcome::Rounding).to_string(),
        &contradictions,
        &more,
    )
}

/// What of a finding a passage prints, and for which lines.
pub fn figures_text(
    words: &Words,
    lang: Lang,
    disclosure: &Disclosure,
    passage: &Passage,
) -> String {
    let figures = passage.figures.iter().map(|(path, printed)| {
        let line = disclosure.lines.get(*path);
        let name = line.map(|line| text_in(&line.name, lang));
        words.figure(name.unwrap_or_default(), &printed_text(words, *printed))
    });
    figures.collect::<Vec<_>>().join(words.clause_separator)
}

/// A figure that takes part in a check, as printed.
pub fn printed_text(words: &Words, printed: Printed) -> String {
    match printed {
        Printed::Amount(Stated::Figure(amount)) => {
            with_unit(words, &amount.number(), amount.unit())
        }
        Printed::Amount(Stated::None) => words.none_stated.to_owned(),
        Printed::Share(share) => share.to_string(),
    }
}

/// Why rounding allows as much as it does; nothing where no figures are compared.
pub fn tolerance_text(words: &Words, finding: &Finding) -> Option<String> {
    let arithmetic = finding.arithmetic()?;
    let sides = finding.sides.len();
    let count = match finding.rule.tolerance {
        Tolerance::Rate => return Some(words.tolerance_rate.to_owned()),
        _ if arithmetic.tolerance.is_zero() => return Some(words.tolerance_none.to_owned()),
        Tolerance::Figures(count) => count,
        Tolerance::EverySide => sides,
        Tolerance::OtherSides => sides.saturating_sub(1),
    };
    Some(words.tolerance_sum(&count.to_string()))
}

/// What a finding is about: its rule, the lines, and which breakdown is added up.
pub fn title_text(words: &Words, lang: Lang, disclosure: &Disclosure, finding: &Finding) -> String {
    let subjects = finding.subjects().into_iter();
    let names = subjects.map(|path| full_name(words, lang, disclosure, path));
    let names = names.collect::<Vec<_>>().join(" ↔ ");
    let view = finding.view().map(|by| view_name(words, by).to_owned());
    let about = [Some(names), view].into_iter().flatten();
    let about: Vec<String> = about.filter(|about| !about.is_empty()).collect();
    let rule = rule_name(words, finding.rule);
    match about.is_empty() {
        true => rule.to_owned(),
        false => [rule, &about.join(words.place_separator)].join(words.colon),
    }
}
