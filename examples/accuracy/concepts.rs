//! Figures against keys that name concepts instead of lines: `three_public.reception.change`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use budget_viewer::disclosure::Kind;
use budget_viewer::import::read::{pdf, text};
use budget_viewer::import::{Imported, Measure, Reading, parse};
use rust_decimal::Decimal;

/// A row of a key.
struct Keyed {
    concept: String,
    amount: String,
    unit: String,
}

/// How a keyed figure came out.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fate {
    Read,
    /// Not placed, but listed.
    Unread,
    Lost,
    /// Another value stands where it belongs.
    Wrong,
}

/// Compares the documents of a folder with `document, concept, amount, unit, …` rows of a file.
pub fn print(folder: &Path, keys: &Path, shown: &dyn Fn(&str) -> bool) {
    let table = fs::read_to_string(keys).expect("the keys are there");
    let mut documents: BTreeMap<&str, Vec<Keyed>> = BTreeMap::new();
    for row in table.lines().skip(1) {
        let cells: Vec<&str> = row.split('\t').collect();
        let [document, concept, amount, unit, ..] = cells[..] else {
            continue;
        };
        documents.entry(document).or_default().push(Keyed {
            concept: concept.to_owned(),
            amount: amount.to_owned(),
            unit: unit.to_owned(),
        });
    }
    println!("file     keyed   read unread   lost  wrong");
    let mut sums = [0; 5];
    for (name, keyed) in documents {
        let Some(imported) = imported(folder, name) else {
            continue;
        };
        let mut counts = [0; 5];
        for key in &keyed {
            let Some(fate) = fate(key, &imported) else {
                continue;
            };
            counts[0] += 1;
            counts[1 + fate as usize] += 1;
            if fate != Fate::Read && shown(name) {
                let said = ["read", "unread", "lost", "wrong"][fate as usize];
                println!("  {said} {} {}{}", key.concept, key.amount, key.unit);
            }
        }
        println!(
            "{name:8} {:5}{:7}{:7}{:7}{:7}",
            counts[0], counts[1], counts[2], counts[3], counts[4]
        );
        for (sum, count) in sums.iter_mut().zip(counts) {
            *sum += count;
        }
    }
    let per_cent = |part: i32| 100.0 * f64::from(part) / f64::from(sums[0].max(1));
    println!(
        "{} figures: {:.1} % read, {:.1} % listed as unread, {:.1} % lost, {:.1} % wrong",
        sums[0],
        per_cent(sums[1]),
        per_cent(sums[2]),
        per_cent(sums[3]),
        per_cent(sums[4]),
    );
}

fn imported(folder: &Path, name: &str) -> Option<Imported> {
    let text_file = folder.join(format!("{name}.txt"));
    if let Ok(written) = fs::read_to_string(text_file) {
        return Some(parse(&text::read(&super::without_comments(&written))));
    }
    let bytes = fs::read(folder.join(format!("{name}.pdf"))).ok()?;
    Some(parse(&pdf::read(&bytes).ok()?))
}

/// Nothing for what no figure is: counts of cars, and what the model has no line for.
fn fate(key: &Keyed, imported: &Imported) -> Option<Fate> {
    let metadata = &imported.metadata;
    let said = |is: bool| Some(if is { Fate::Read } else { Fate::Wrong });
    match key.concept.as_str() {
        "year" => {
            return said(metadata.year.map(|year| year.to_string()) == Some(key.amount.clone()));
        }
        "kind" => {
            let is_final = key.amount.contains("决算");
            return said(
                is_final == (metadata.kind == Kind::FinalAccounts) || key.amount == "三公",
            );
        }
        "entity" => {
            let named = metadata.entity.clone().unwrap_or_default();
            return Some(
                match named.contains(&key.amount)
                    || key.amount.contains(&named) && !named.is_empty()
                {
                    true => Fate::Read,
                    false if named.is_empty() => Fate::Unread,
                    false => Fate::Wrong,
                },
            );
        }
        _ => {}
    }
    let (concept, measure, is_planned) = measured(&key.concept);
    let value: Decimal = key.amount.replace(',', "").parse().ok()?;
    let value = match key.unit.as_str() {
        "万元" => value * Decimal::from(10_000),
        _ => value,
    };
    let here = |reading: &&Reading| {
        is_line(concept, &reading.path)
            && reading.measure == measure
            && (measure != Measure::Amount || reading.basis.is_some() == is_planned)
    };
    let same = |reading: &Reading| {
        let read = reading.base_value().unwrap_or_default();
        read.abs() == value.abs() && (measure != Measure::Change || read == value)
    };
    let mut readings = imported.readings.iter().filter(here).peekable();
    let is_any = readings.peek().is_some();
    if readings.any(same) {
        return Some(Fate::Read);
    }
    let digits = key.amount.trim_start_matches('-').replace(',', "");
    let listed = imported.unread.iter().any(|unread| {
        let printed: String = unread
            .printed
            .chars()
            .filter(|it| it.is_ascii_digit() || *it == '.')
            .collect();
        printed == digits
    });
    Some(match (listed, is_any) {
        (true, _) => Fate::Unread,
        (false, true) => Fate::Wrong,
        (false, false) => Fate::Lost,
    })
}

/// A concept without its measure, the measure, and whether it is what was planned.
fn measured(concept: &str) -> (&str, Measure, bool) {
    const MEASURES: [(&str, Measure, bool); 10] = [
        (".vs_initial.change", Measure::Change, false),
        (".vs_initial.growth_pct", Measure::Growth, false),
        (".change", Measure::Change, false),
        (".prior", Measure::Prior, false),
        (".growth_pct", Measure::Growth, false),
        (".share_pct", Measure::Share, false),
        (".execution_pct", Measure::Completion, false),
        (".budget", Measure::Amount, true),
        (".initial", Measure::Amount, true),
        (".total", Measure::Amount, false),
    ];
    for (end, measure, is_planned) in MEASURES {
        if let Some(concept) = concept.strip_suffix(end) {
            return (concept, measure, is_planned);
        }
    }
    (concept, Measure::Amount, false)
}

/// Whether a line is one that a concept may stand for.
fn is_line(concept: &str, path: &str) -> bool {
    let root = path.split('/').next().unwrap_or_default();
    let spends = ["expenditure", "appropriation"].contains(&root);
    let code = |kind: &str| concept.strip_prefix(kind).map(|code| code.to_owned());
    if let Some(code) = code("expenditure.function.") {
        let basic = code.strip_suffix(".basic").unwrap_or(&code);
        return spends && path.ends_with(&format!("/function/{basic}"));
    }
    if let Some(code) = code("expenditure.economic.") {
        return path.ends_with(&format!("/economic/{code}")) || path == format!("operating/{code}");
    }
    let lines: &[&str] = match concept {
        "income" => &["income"],
        "expenditure" => &["expenditure"],
        "operating" => &["operating"],
        "procurement" => &["procurement"],
        "three_public" => &["three-public"],
        "income.fiscal" => &[
            "income/appropriation",
            "appropriation",
            "appropriation/income",
        ],
        "income.general_public" => &["income/general-public"],
        "income.government_funds" => &["income/government-funds"],
        "income.special_account" => &["income/special-account"],
        "income.carry_over" => &["income/carry-over"],
        "income.operations" => &["income/operations"],
        "income.business" => &["income/business"],
        "income.other" => &["income/other"],
        "income.superior" => &["income/superior"],
        "expenditure.fiscal" => &["appropriation", "expenditure/appropriation"],
        "expenditure.general_public" => {
            &["appropriation/general-public", "expenditure/general-public"]
        }
        "expenditure.general_public.basic" => &["appropriation/general-public/kind/basic"],
        "expenditure.general_public.project" => &["appropriation/general-public/kind/project"],
        "expenditure.basic" => return spends && path.ends_with("/kind/basic"),
        "expenditure.project" => return spends && path.ends_with("/kind/project"),
        "expenditure.operations" => return spends && path.ends_with("/kind/business"),
        "expenditure.basic.personnel" => return path.ends_with("/personnel"),
        "expenditure.basic.public" => return path.ends_with("/common-operation"),
        "three_public.overseas" => &["three-public/overseas"],
        "three_public.reception" => &["three-public/reception"],
        "three_public.vehicle" => &["three-public/vehicles"],
        "three_public.vehicle_running" => &["three-public/vehicles/running"],
        "three_public.vehicle_purchase" => &["three-public/vehicles/purchase"],
        "procurement.goods" => &["procurement/goods"],
        "procurement.works" => &["procurement/works"],
        "procurement.services" => &["procurement/services"],
        _ => &[],
    };
    lines.contains(&path)
}
