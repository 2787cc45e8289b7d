//! What results refer to: a rule for each check, each item that is looked for, and each
//! question. Identifiers are stable and the same in every language.

use budget_viewer::audit::{Check, requirements};
use budget_viewer::lang::completeness::level_name;
use budget_viewer::lang::finding::rule_name;
use budget_viewer::lang::unusual::peculiarity_name;
use budget_viewer::lang::{command_words, text_in, words};
use budget_viewer::link::Lang;
use budget_viewer::report::{Level, Peculiarity};
use serde_json::{Value, json};

/// How grave results are.
#[derive(Clone, Copy)]
pub enum Gravity {
    /// The document contradicts itself.
    Error,
    /// What the law asks for was not found, but may stand there in other words.
    Warning,
    /// To be looked at.
    Note,
}

impl Gravity {
    pub fn of_missing(level: Level) -> Gravity {
        match level {
            Level::Law => Gravity::Warning,
            Level::Catalogue | Level::Progressive | Level::Practice => Gravity::Note,
        }
    }

    pub fn level(self) -> &'static str {
        match self {
            Gravity::Error => "error",
            Gravity::Warning => "warning",
            Gravity::Note => "note",
        }
    }

    /// What code hosts call it, who have a third word of their own.
    fn severity(self) -> &'static str {
        match self {
            Gravity::Note => "recommendation",
            other => other.level(),
        }
    }
}

/// The rule of an item that is looked for.
pub fn missing_id(requirement: &str) -> String {
    format!("missing/{requirement}")
}

/// The rule of a question.
pub fn unusual_id(peculiarity: Peculiarity) -> String {
    format!("unusual/{}", peculiarity.identifier())
}

/// All rules in a language, always in the same order.
pub fn rules(checks: &[Check], lang: Lang) -> Vec<Value> {
    let words = words(lang);
    let checks = checks.iter().map(|check| {
        let name = rule_name(words, check.rule);
        let why = words.message(check.why);
        let help = [why, words.audit_note].join(words.sentence_space);
        let id = check.rule.identifier;
        descriptor(id, name, &help, Gravity::Error, words.audit)
    });
    let items = requirements().map(|requirement| {
        let level = requirement.basis.level;
        let name = text_in(&requirement.name, lang);
        let title = command_words(lang).rule_missing(name);
        let basis = text_in(&requirement.basis.name, lang);
        let help = [
            [level_name(words, level), basis].join(words.place_separator),
            words.completeness_note.to_owned(),
        ];
        let help = help.join(words.clause_separator);
        let gravity = Gravity::of_missing(level);
        let id = missing_id(requirement.identifier);
        descriptor(&id, &title, &help, gravity, words.completeness_heading)
    });
    let questions = Peculiarity::ALL.into_iter().map(|peculiarity| {
        let id = unusual_id(peculiarity);
        let name = peculiarity_name(words, peculiarity);
        let heading = words.unusual_heading;
        descriptor(&id, name, words.unusual_note, Gravity::Note, heading)
    });
    checks.chain(items).chain(questions).collect()
}

fn descriptor(id: &str, title: &str, help: &str, gravity: Gravity, tag: &str) -> Value {
    json!({
        "id": id,
        "shortDescription": { "text": title },
        "fullDescription": { "text": help },
        "help": { "text": help },
        "defaultConfiguration": { "level": gravity.level() },
        "properties": { "tags": [tag], "problem.severity": gravity.severity() },
    })
}
