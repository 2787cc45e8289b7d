//! The findings as SARIF 2.1.0, the OASIS standard for the results of checks.
//!
//! Whoever uploads a log names its category: one given here would take the place of theirs.

mod location;
mod rule;
mod text;

use budget_viewer::audit::Check;
use budget_viewer::lang::completeness::level_name;
use budget_viewer::lang::finding::{evidence_text, remedy, title_text, tolerance_text};
use budget_viewer::lang::unusual::unusual_text;
use budget_viewer::lang::{command_words, failure_text, full_name, text_in, words};
use budget_viewer::link::Lang;
use budget_viewer::report::{Finding, Item, Outcome, Unusual};
use serde_json::{Value, json};

use super::{Audited, Checked};
use location::{of_side, uri, whole};
use rule::{Gravity, missing_id, rules, unusual_id};
use text::{escaped, link};

/// What the tool is called, in the log and by its translations.
const NAME: &str = "budget";

/// The whole log, with one run for all files, which were checked by these rules.
pub fn log(checked: &[Checked], checks: &[Check], status: u8, lang: Lang) -> Value {
    let mut results: Vec<Value> = Vec::new();
    let mut notifications: Vec<Value> = Vec::new();
    for checked in checked {
        let uri = uri(&checked.file);
        match &checked.result {
            Ok(audited) => results.extend(Results { uri, audited, lang }.all()),
            Err(failure) => notifications.push(json!({
                "level": "error",
                "message": { "text": escaped(&failure_text(lang, failure)) },
                "locations": [whole(&uri)],
            })),
        }
    }
    let rules_here = rules(checks, lang);
    for result in &mut results {
        let index = rules_here
            .iter()
            .position(|rule| rule["id"] == result["ruleId"]);
        result["ruleIndex"] = json!(index);
    }
    json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": NAME,
                "version": env!("CARGO_PKG_VERSION"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "language": lang.code(),
                "rules": rules_here,
            } },
            "language": lang.code(),
            "translations": [translation(checks, other(lang))],
            "columnKind": "utf16CodeUnits",
            "invocations": [{
                "executionSuccessful": notifications.is_empty(),
                "exitCode": status,
                "toolExecutionNotifications": notifications,
            }],
            "results": results,
        }],
    })
}

fn other(lang: Lang) -> Lang {
    match lang {
        Lang::Chinese => Lang::English,
        Lang::English => Lang::Chinese,
    }
}

/// The rules in another language.
fn translation(checks: &[Check], lang: Lang) -> Value {
    json!({
        "name": NAME,
        "language": lang.code(),
        "contents": ["localizedData"],
        "associatedComponent": { "name": NAME },
        "translationMetadata": { "name": lang.code() },
        "rules": rules(checks, lang),
    })
}

/// The results of one file.
struct Results<'a> {
    uri: String,
    audited: &'a Audited,
    lang: Lang,
}

impl Results<'_> {
    /// Code hosts show a message's first sentence where they have little room.
    fn message(&self, told: impl IntoIterator<Item = String>) -> String {
        let stop = command_words(self.lang).full_stop;
        let told = told.into_iter();
        let told = told.map(|told| format!("{}{stop}", escaped(told.trim_end_matches(stop))));
        told.collect::<Vec<_>>()
            .join(words(self.lang).sentence_space)
    }

    fn all(&self) -> Vec<Value> {
        let report = &self.audited.report;
        let findings = report.findings.iter();
        let contradictions = findings.filter(|one| one.outcome == Outcome::Contradiction);
        let contradictions = contradictions.map(|finding| self.contradiction(finding));
        let missing = report.missing().map(|item| self.missing(item));
        let questions = report.questions().map(|unusual| self.question(unusual));
        contradictions.chain(missing).chain(questions).collect()
    }

    fn contradiction(&self, finding: &Finding) -> Value {
        let words = words(self.lang);
        let document = &self.audited.document;
        let disclosure = &document.disclosure;
        let name = |path: &_| full_name(words, self.lang, disclosure, path);
        let passages = finding.passages(disclosure);
        let sides = passages.iter().filter_map(|passage| {
            let side = finding
                .sides
                .iter()
                .find(|side| side.place == passage.place)?;
            let location = of_side(&self.uri, document, side, passage.quote, self.lang);
            Some((side.line.as_ref().map(name), location))
        });
        let mut sides = sides.enumerate();
        let first = sides.next().map(|(_, (_, location))| location);
        let mut links = Vec::new();
        let mut related = Vec::new();
        for (number, (name, mut location)) in sides {
            location["id"] = json!(number);
            links.extend(name.map(|name| link(&name, number)));
            related.push(location);
        }
        let told = [
            Some(title_text(words, self.lang, disclosure, finding)),
            Some(evidence_text(words, finding)),
            tolerance_text(words, finding),
            remedy(words, finding),
        ];
        let mut message = self.message(told.into_iter().flatten());
        if !links.is_empty() {
            let see_also = command_words(self.lang).see_also;
            let links = links.join(words.list_separator);
            message =
                [message, format!("{see_also}{}{links}", words.colon)].join(words.sentence_space);
        }
        let id = finding.rule.identifier;
        let location = first.unwrap_or_else(|| whole(&self.uri));
        let mut result = result(id, Gravity::Error, &message, location, &finding.key);
        result["relatedLocations"] = json!(related);
        result
    }

    fn missing(&self, item: &Item) -> Value {
        let words = words(self.lang);
        let basis = self.audited.report.basis(item);
        let basis = basis.map(|basis| text_in(basis, self.lang));
        let name = text_in(&item.name, self.lang);
        let told = [
            [command_words(self.lang).missing, name].join(words.colon),
            [level_name(words, item.level), basis.unwrap_or_default()].join(words.place_separator),
        ];
        let message = self.message(told);
        let id = missing_id(&item.identifier);
        let gravity = Gravity::of_missing(item.level);
        result(&id, gravity, &message, whole(&self.uri), &id)
    }

    fn question(&self, unusual: &Unusual) -> Value {
        let words = words(self.lang);
        let document = &self.audited.document;
        let side = &unusual.side;
        let told = unusual_text(words, self.lang, &document.disclosure, unusual);
        let message = self.message([told]);
        let place = document.place(&side.place);
        let quote = place.and_then(|place| place.quote);
        let location = of_side(&self.uri, document, side, quote.as_deref(), self.lang);
        let id = unusual_id(unusual.peculiarity);
        let key = side.line.as_ref();
        let key = key.map_or_else(|| id.clone(), |line| format!("{id}/{line}"));
        result(&id, Gravity::Note, &message, location, &key)
    }
}

/// `key` is the same as long as the result is, wherever its lines move to: code hosts tell by it
/// what is new, and need it for documents that have no lines.
fn result(id: &str, gravity: Gravity, message: &str, location: Value, key: &str) -> Value {
    json!({
        "ruleId": id,
        "level": gravity.level(),
        "message": { "text": message },
        "locations": [location],
        "partialFingerprints": { "primaryLocationLineHash": key, "finding/v1": key },
    })
}
