//! The report for programs.

use budget_viewer::audit::{Evidence, Finding, Item, Outcome, Presence, Side, Unusual};
use budget_viewer::lang::finding::{evidence_text, printed_text, remedy, tolerance_text};
use budget_viewer::lang::{command_words, failure_text, place_steps, text_in, words};
use budget_viewer::link::Lang;
use budget_viewer::money::round;
use budget_viewer::report;

use super::super::document::{Document, label};
use super::{Checked, Report};

/// Every file's findings, or why it could not be read.
pub fn report(checked: &[Checked], lang: Lang) -> report::Report {
    let files = checked.iter().map(|checked| report::File {
        file: label(&checked.file, command_words(lang)),
        result: match &checked.result {
            Ok(report) => report::Outcome::Audit(audit(report, lang)),
            Err(failure) => report::Outcome::Failure(report::Unreadable {
                reason: failure.clone(),
                message: failure_text(words(lang), failure),
            }),
        },
    });
    report::Report {
        format: report::VERSION,
        language: lang.code().to_owned(),
        files: files.collect(),
    }
}

fn audit(report: &Report, lang: Lang) -> report::Audit {
    let document = &report.document;
    let findings = report.findings.iter();
    let items = report.items.iter();
    let lines = report.unusual.iter();
    report::Audit {
        entity: text_in(&document.disclosure.entity.name, lang).to_owned(),
        year: document.disclosure.year,
        summary: report::Summary {
            contradiction: report.count(Outcome::Contradiction),
            rounding: report.count(Outcome::Rounding),
            exact: report.count(Outcome::Exact),
            unstated: report.count(Outcome::Unstated),
            missing_by_law: report.missing_by_law(),
            missing: report.missing().count(),
        },
        findings: findings.map(|one| finding(document, one, lang)).collect(),
        completeness: items.map(|one| item(document, one, lang)).collect(),
        unusual: lines.map(|one| unusual(document, one, lang)).collect(),
    }
}

fn finding(document: &Document, finding: &Finding, lang: Lang) -> report::Finding {
    let words = words(lang);
    let sides = finding.sides.iter().enumerate().map(|(index, one)| {
        let printed = finding.printed(&document.disclosure, index);
        let figure = printed.map(|printed| printed_text(words, printed));
        side(document, one, figure, lang)
    });
    let (mut arithmetic, mut wording, mut count) = (None, None, None);
    match &finding.evidence {
        Evidence::Arithmetic(one) => {
            arithmetic = Some(report::Arithmetic {
                expression: one.expression.clone(),
                computed: one.computed.to_string(),
                printed: one.printed.to_string(),
                difference: one.difference().to_string(),
                tolerance: one.tolerance.to_string(),
                unit: one.measure.symbol().to_owned(),
            });
        }
        Evidence::Wording(one) => {
            wording = Some(report::Wording {
                printed: one.printed.clone(),
                fitting: one.fitting.clone(),
                sentence: one.sentence.clone(),
            });
        }
        Evidence::Count(one) => {
            count = Some(report::Count {
                printed: one.printed.clone(),
                announced: one.announced,
                listed: one.listed,
                items: one.items.clone(),
            });
        }
        Evidence::Nothing => {}
    }
    report::Finding {
        key: finding.key.clone(),
        rule: finding.rule.identifier().to_owned(),
        outcome: finding.outcome.identifier().to_owned(),
        message: evidence_text(words, finding),
        tolerance: tolerance_text(words, finding),
        remedy: remedy(words, finding),
        arithmetic,
        wording,
        count,
        sides: sides.collect(),
    }
}

fn side(document: &Document, side: &Side, figure: Option<String>, lang: Lang) -> report::Side {
    let line = side.line.as_ref();
    let named = line.and_then(|path| document.disclosure.lines.get(path));
    report::Side {
        line: line.map(ToString::to_string),
        name: named.map(|line| text_in(&line.name, lang).to_owned()),
        figure,
        place: place(document, &side.place, lang),
    }
}

fn place(document: &Document, key: &str, lang: Lang) -> Option<report::Place> {
    let words = words(lang);
    let place = document.place(key)?;
    let quote = place.quote.as_deref();
    let region = quote.and_then(|quote| document.region(key, quote));
    Some(report::Place {
        name: place_steps(words, lang, &place).join(words.place_separator),
        page: place.page,
        line: region.map(|region| region.start.line),
        quote: place.quote,
    })
}

fn item(document: &Document, item: &Item, lang: Lang) -> report::Item {
    let requirement = &item.requirement;
    let (line, key) = match &item.presence {
        Presence::Found { line, place } | Presence::StatedNone { line, place } => {
            (line.as_ref(), Some(place))
        }
        Presence::NotFound => (None, None),
    };
    report::Item {
        item: requirement.identifier.to_owned(),
        name: text_in(&requirement.name, lang).to_owned(),
        level: requirement.level.identifier().to_owned(),
        basis: text_in(&requirement.basis, lang).to_owned(),
        presence: item.presence.identifier().to_owned(),
        line: line.map(ToString::to_string),
        place: key.and_then(|key| place(document, key, lang)),
    }
}

fn unusual(document: &Document, unusual: &Unusual, lang: Lang) -> report::Unusual {
    report::Unusual {
        kind: unusual.peculiarity.identifier().to_owned(),
        explained: unusual.reason,
        prior: unusual.prior.map(|amount| amount.to_string()),
        current: unusual.current.map(|amount| amount.to_string()),
        rate: unusual.rate.map(|rate| round(rate, 2).to_string()),
        side: side(document, &unusual.side, None, lang),
    }
}
