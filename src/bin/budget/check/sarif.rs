//! The findings as SARIF 2.1.0, the OASIS standard for the results of checks.
//!
//! A document is no source code with lines, so places are told as logical locations: the line's
//! path, and where in the document it stands.

use std::path::Path;

use budget_viewer::audit::{Finding, Level, Outcome, Presence, Rule, Side};
use budget_viewer::disclosure::Disclosure;
use budget_viewer::lang::finding::{evidence_text, level_name, remedy, rule_name};
use budget_viewer::lang::{place_steps, text_in, words};
use budget_viewer::link::Lang;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use super::{Checked, Report};

/// What a path may hold in a URI reference without being encoded.
const PATH: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~');

/// What every result of a missing item refers to.
const COMPLETENESS: &str = "completeness";

/// The whole log, with one run for all files.
pub fn log(checked: &[Checked], lang: Lang) -> Value {
    let mut results: Vec<Value> = Vec::new();
    let mut notifications: Vec<Value> = Vec::new();
    for checked in checked {
        let uri = uri(&checked.file);
        match &checked.result {
            Ok(report) => results.extend(report_results(&uri, report, lang)),
            Err(reason) => notifications.push(json!({
                "level": "error",
                "message": { "text": reason },
                "locations": [physical(&uri)],
            })),
        }
    }
    json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "budget",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules(lang),
            } },
            "invocations": [{
                "executionSuccessful": notifications.is_empty(),
                "toolExecutionNotifications": notifications,
            }],
            "results": results,
        }],
    })
}

fn rules(lang: Lang) -> Value {
    let words = words(lang);
    let rules = Rule::ALL.map(|rule| (rule.identifier(), rule_name(words, rule)));
    let rules = rules
        .into_iter()
        .chain([(COMPLETENESS, words.completeness_heading)]);
    rules
        .map(|(id, name)| json!({ "id": id, "shortDescription": { "text": name } }))
        .collect()
}

fn report_results(uri: &str, report: &Report, lang: Lang) -> Vec<Value> {
    let findings = report.findings.iter();
    let contradictions = findings.filter(|finding| finding.outcome == Outcome::Contradiction);
    let contradictions =
        contradictions.map(|finding| contradiction(uri, &report.disclosure, finding, lang));
    let words = words(lang);
    let missing = report.items.iter();
    let missing = missing.filter(|item| item.presence == Presence::NotFound);
    let missing = missing.map(|item| {
        let requirement = &item.requirement;
        let level = match requirement.level {
            Level::Law => "warning",
            _ => "note",
        };
        let text = format!(
            "{}{}{}{}{}{}{}",
            words.presence_not_found,
            words.colon,
            text_in(&requirement.name, lang),
            words.clause_separator,
            level_name(words, requirement.level),
            words.place_separator,
            text_in(&requirement.basis, lang),
        );
        json!({
            "ruleId": COMPLETENESS,
            "ruleIndex": Rule::ALL.len(),
            "level": level,
            "message": { "text": text },
            "locations": [physical(uri)],
            "partialFingerprints": { "finding/v1": format!("{COMPLETENESS}/{}", requirement.identifier) },
        })
    });
    contradictions.chain(missing).collect()
}

fn contradiction(uri: &str, disclosure: &Disclosure, finding: &Finding, lang: Lang) -> Value {
    let words = words(lang);
    let told = [
        Some(rule_name(words, finding.rule).to_owned()),
        Some(evidence_text(words, finding)),
        remedy(words, finding),
    ];
    let told: Vec<String> = told.into_iter().flatten().collect();
    let index = Rule::ALL.iter().position(|rule| *rule == finding.rule);
    let mut locations = finding
        .sides
        .iter()
        .map(|side| location(uri, disclosure, side, lang));
    json!({
        "ruleId": finding.rule.identifier(),
        "ruleIndex": index,
        "level": "error",
        "message": { "text": told.join(words.clause_separator) },
        "locations": [locations.next().unwrap_or_else(|| physical(uri))],
        "relatedLocations": locations.collect::<Value>(),
        "partialFingerprints": { "finding/v1": finding.key },
    })
}

fn location(uri: &str, disclosure: &Disclosure, side: &Side, lang: Lang) -> Value {
    let mut location = physical(uri);
    let line = side.line.as_ref();
    let name = line.and_then(|path| disclosure.lines.get(path));
    if let Some((path, line)) = line.zip(name) {
        location["logicalLocations"] = json!([{
            "name": text_in(&line.name, lang),
            "fullyQualifiedName": path.to_string(),
        }]);
    }
    if let Some(place) = disclosure.places.get(&side.place) {
        let steps = place_steps(words(lang), lang, place).join(" · ");
        let quote = place.quote.as_deref().map(|quote| format!("“{quote}”"));
        let told: Vec<String> = [Some(steps), quote].into_iter().flatten().collect();
        location["message"] = json!({ "text": told.join(" ") });
    }
    location
}

fn physical(uri: &str) -> Value {
    json!({ "physicalLocation": { "artifactLocation": { "uri": uri } } })
}

/// The file as a URI reference: relative where it was named so.
fn uri(file: &Path) -> String {
    let path = file.to_string_lossy().replace('\\', "/");
    let encoded = utf8_percent_encode(&path, PATH).to_string();
    match file.is_absolute() {
        true => format!("file://{encoded}"),
        false => encoded,
    }
}
