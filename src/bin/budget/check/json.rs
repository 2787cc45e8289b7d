//! The report for programs.

use budget_viewer::lang::finding::{evidence_text, printed_text, remedy, tolerance_text};
use budget_viewer::lang::{command_words, failure_text, place_steps, text_in, words};
use budget_viewer::link::Lang;
use budget_viewer::money::round;
use budget_viewer::report::{
    Evidence, Finding, Item, Outcome, Presence, Report, Side, Unusual, programs,
};

use super::super::document::{Document, label};
use super::{Audited, Checked};

/// Every file's findings, or why it could not be read.
pub fn report(checked: &[Checked], lang: Lang) -> programs::Report {
    let files = checked.iter().map(|checked| programs::File {
        file: label(&checked.file, command_words(lang)),
        result: match &checked.result {
            Ok(audited) => programs::Outcome::Audit(audit(audited, lang)),
            Err(failure) => programs::Outcome::Failure(programs::Unreadable {
                reason: failure.clone(),
                message: failure_text(lang, failure),
            }),
        },
    });
    programs::Report {
        format: programs::VERSION,
        language: lang.code().to_owned(),
        files: files.collect(),
    }
}

fn audit(audited: &Audited, lang: Lang) -> programs::Audit {
    let Audited { document, report } = audited;
    let findings = report.findings.iter();
    let items = report.completeness.iter();
    let lines = report.unusual.iter();
    programs::Audit {
        unread_parts: document.disclosure.unread_parts.clone(),
        entity: text_in(&document.disclosure.entity.name, lang).to_owned(),
        year: document.disclosure.year,
        summary: programs::Summary {
            contradiction: report.count(Outcome::Contradiction),
            rounding: report.count(Outcome::Rounding),
            exact: report.count(Outcome::Exact),
            unstated: report.count(Outcome::Unstated),
            missing_by_law: report.missing_by_law(),
            missing: report.missing().count(),
        },
        findings: findings.map(|one| finding(document, one, lang)).collect(),
        completeness: items.map(|one| item(document, report, one, lang)).collect(),
        unusual: lines.map(|one| unusual(document, one, lang)).collect(),
    }
}

fn finding(document: &Document, finding: &Finding, lang: Lang) -> programs::Finding {
    let words = words(lang);
    let sides = finding.sides.iter().enumerate().map(|(index, one)| {
        let printed = finding.printed(&document.disclosure, index);
        let figure = printed.map(|printed| printed_text(words, printed));
        side(document, one, figure, lang)
    });
    let (mut arithmetic, mut wording, mut count) = (None, None, None);
    match &finding.evidence {
        Evidence::Arithmetic(one) => {
            arithmetic = Some(programs::Arithmetic {
                expression: one.expression.clone(),
                computed: one.computed.to_string(),
                printed: one.printed.to_string(),
                difference: one.difference().to_string(),
                tolerance: one.tolerance.to_string(),
                unit: one.measure.symbol().to_owned(),
            });
        }
        Evidence::Wording(one) => wording = Some(one.clone()),
        Evidence::Count(one) => count = Some(one.clone()),
        Evidence::Nothing => {}
    }
    programs::Finding {
        key: finding.key.clone(),
        rule: finding.rule,
        outcome: finding.outcome,
        message: evidence_text(words, finding),
        tolerance: tolerance_text(words, finding),
        remedy: remedy(words, finding),
        arithmetic,
        wording,
        count,
        sides: sides.collect(),
    }
}

fn side(document: &Document, side: &Side, figure: Option<String>, lang: Lang) -> programs::Side {
    let line = side.line.as_ref();
    let named = line.and_then(|path| document.disclosure.lines.get(path));
    programs::Side {
        line: line.map(ToString::to_string),
        name: named.map(|line| text_in(&line.name, lang).to_owned()),
        figure,
        place: place(document, &side.place, lang),
    }
}

fn place(document: &Document, key: &str, lang: Lang) -> Option<programs::Place> {
    let words = words(lang);
    let place = document.place(key)?;
    let quote = place.quote.as_deref();
    let region = quote.and_then(|quote| document.region(key, quote));
    Some(programs::Place {
        name: place_steps(words, lang, &place).join(words.place_separator),
        page: place.page,
        line: region.map(|region| region.start.line),
        quote: place.quote,
    })
}

fn item(document: &Document, report: &Report, item: &Item, lang: Lang) -> programs::Item {
    let basis = report.basis(item).map(|basis| text_in(basis, lang));
    let (line, key) = match &item.presence {
        Presence::Found { line, place } | Presence::StatedNone { line, place } => {
            (line.as_ref(), Some(place))
        }
        Presence::NotFound => (None, None),
    };
    programs::Item {
        item: item.identifier.clone(),
        name: text_in(&item.name, lang).to_owned(),
        level: item.level,
        basis: basis.unwrap_or_default().to_owned(),
        presence: item.presence.identifier().to_owned(),
        line: line.map(ToString::to_string),
        place: key.and_then(|key| place(document, key, lang)),
    }
}

fn unusual(document: &Document, unusual: &Unusual, lang: Lang) -> programs::Unusual {
    programs::Unusual {
        kind: unusual.peculiarity,
        explained: unusual.reason,
        prior: unusual.prior.map(|amount| amount.to_string()),
        current: unusual.current.map(|amount| amount.to_string()),
        rate: unusual.rate.map(|rate| round(rate, 2).to_string()),
        side: side(document, &unusual.side, None, lang),
    }
}
