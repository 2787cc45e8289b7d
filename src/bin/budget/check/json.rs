//! The report for programs: an array with an object for each file. Amounts are texts, so that no
//! digit is lost.

use budget_viewer::audit::{Evidence, Finding, Item, Outcome, Presence, Side, Unusual};
use budget_viewer::disclosure::Disclosure;
use budget_viewer::lang::finding::{evidence_text, remedy};
use budget_viewer::lang::{place_steps, text_in, words};
use budget_viewer::link::Lang;
use serde_json::{Value, json};

use super::{Checked, Report};

/// Every file's findings, or why it could not be read.
pub fn array(checked: &[Checked], lang: Lang) -> Value {
    let files = checked.iter().map(|checked| {
        let file = checked.file.display().to_string();
        match &checked.result {
            Ok(report) => object(&file, report, lang),
            Err(reason) => json!({ "file": file, "error": reason }),
        }
    });
    files.collect()
}

fn object(file: &str, report: &Report, lang: Lang) -> Value {
    let disclosure = &report.disclosure;
    let counts = Outcome::ALL.map(|outcome| {
        let count = Value::from(report.count(outcome));
        (outcome.identifier().to_owned(), count)
    });
    let findings = report.findings.iter();
    json!({
        "file": file,
        "entity": text_in(&disclosure.entity.name, lang),
        "year": disclosure.year,
        "summary": Value::Object(counts.into_iter().collect()),
        "findings": findings.map(|one| finding(disclosure, one, lang)).collect::<Value>(),
        "completeness": report.items.iter().map(|one| item(one, lang)).collect::<Value>(),
        "unusual": report.unusual.iter().map(|one| strange(disclosure, one, lang)).collect::<Value>(),
    })
}

fn finding(disclosure: &Disclosure, finding: &Finding, lang: Lang) -> Value {
    let words = words(lang);
    let sides = finding.sides.iter();
    let mut object = json!({
        "key": finding.key,
        "rule": finding.rule.identifier(),
        "outcome": finding.outcome.identifier(),
        "message": evidence_text(words, finding),
        "sides": sides.map(|one| side(disclosure, one, lang)).collect::<Value>(),
    });
    if let Some(remedy) = remedy(words, finding) {
        object["remedy"] = remedy.into();
    }
    match &finding.evidence {
        Evidence::Arithmetic(arithmetic) => {
            object["expression"] = arithmetic.expression.clone().into();
            object["computed"] = arithmetic.computed.to_string().into();
            object["printed"] = arithmetic.printed.to_string().into();
            object["difference"] = arithmetic.difference().to_string().into();
            object["tolerance"] = arithmetic.tolerance.to_string().into();
            object["unit"] = arithmetic.measure.symbol().into();
        }
        Evidence::Wording(wording) => {
            object["printed"] = wording.printed.clone().into();
            object["fitting"] = wording.fitting.clone().into();
            object["sentence"] = wording.sentence.clone().into();
        }
        Evidence::Nothing => {}
    }
    object
}

fn side(disclosure: &Disclosure, side: &Side, lang: Lang) -> Value {
    let place = disclosure.places.get(&side.place);
    let line = side.line.as_ref();
    let name = line.and_then(|path| disclosure.lines.get(path));
    let steps = place.map(|place| place_steps(words(lang), lang, place).join(" · "));
    json!({
        "line": line.map(ToString::to_string),
        "name": name.map(|line| text_in(&line.name, lang)),
        "place": steps,
        "page": place.and_then(|place| place.page),
        "quote": place.and_then(|place| place.quote.as_deref()),
    })
}

fn item(item: &Item, lang: Lang) -> Value {
    let requirement = &item.requirement;
    let line = match &item.presence {
        Presence::Found { line, .. } | Presence::StatedNone { line, .. } => line.as_ref(),
        Presence::NotFound => None,
    };
    json!({
        "item": requirement.identifier,
        "name": text_in(&requirement.name, lang),
        "level": requirement.level.identifier(),
        "basis": text_in(&requirement.basis, lang),
        "presence": item.presence.identifier(),
        "line": line.map(ToString::to_string),
    })
}

fn strange(disclosure: &Disclosure, unusual: &Unusual, lang: Lang) -> Value {
    json!({
        "kind": unusual.peculiarity.identifier(),
        "explained": unusual.reason,
        "prior": unusual.prior.map(|amount| amount.to_string()),
        "current": unusual.current.map(|amount| amount.to_string()),
        "rate": unusual.rate.map(|rate| rate.round_dp(2).to_string()),
        "side": side(disclosure, &unusual.side, lang),
    })
}
