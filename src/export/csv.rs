//! A table as CSV (RFC 4180) that spreadsheets open as it is.

use std::fmt::Display;

use crate::disclosure::{Change, CodeOrigin, Disclosure, Figure, Path, Provenance, Stated, Text};
use crate::lang::{Words, text_in, unit_name, words};
use crate::link::Lang;

/// Without this mark at the beginning Excel takes UTF-8 for the system's encoding.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// The lines with every figure that the document prints or that follows from
/// print; amounts in the document's own unit.
pub fn csv(disclosure: &Disclosure, paths: &[Path], lang: Lang) -> String {
    let words = words(lang);
    let header = [
        words.column_path,
        words.column_code,
        words.column_code_origin,
        words.column_name,
        words.column_amount,
        words.column_unit,
        words.column_share,
        words.column_prior,
        words.column_change,
        words.column_growth,
        words.column_computed,
        words.tip_place,
    ];
    let mut table = String::from(BYTE_ORDER_MARK);
    push_row(&mut table, header.map(str::to_owned));
    for path in paths {
        if let Some(row) = row(disclosure, path, lang, words) {
            push_row(&mut table, row);
        }
    }
    table
}

fn row(disclosure: &Disclosure, path: &Path, lang: Lang, words: &Words) -> Option<[String; 12]> {
    let line = disclosure.lines.get(path)?;
    let statement = line.leading()?;
    let text = |text: &Text| text_in(text, lang).to_owned();
    let (amount, unit) = match statement.amount {
        Some(Stated::Figure(amount)) => {
            (amount.value().to_string(), unit_name(words, amount.unit()))
        }
        Some(Stated::None) => (words.none_stated.to_owned(), ""),
        None => (String::new(), ""),
    };
    let mut computed = Vec::new();
    let share = cell(disclosure.share(path), words.column_share, &mut computed);
    let prior = line.prior().map(|prior| Figure {
        value: prior.value.value(),
        provenance: prior.provenance,
    });
    let prior = cell(prior, words.column_prior, &mut computed);
    let change = line.change().map(|change| Figure {
        value: match change.value {
            Change::Unchanged => words.unchanged.to_owned(),
            Change::By(..) => without_unit(&change.value.to_string()),
        },
        provenance: change.provenance,
    });
    let change = cell(change, words.column_change, &mut computed);
    let growth = cell(line.growth(), words.column_growth, &mut computed);
    let place = disclosure.places.get(&statement.place).map(|place| {
        let paragraph = words.paragraph(&place.paragraph.to_string());
        [text(&place.part), text(&place.heading), paragraph].join(words.place_separator)
    });
    Some([
        path.to_string(),
        line.code
            .as_ref()
            .map(|code| code.value.clone())
            .unwrap_or_default(),
        match line.code.as_ref().map(|code| code.origin) {
            Some(CodeOrigin::Printed) => words.code_origin_printed.to_owned(),
            Some(CodeOrigin::Assigned) => words.code_origin_assigned.to_owned(),
            None => String::new(),
        },
        harmless(text(&line.name)),
        amount,
        unit.to_owned(),
        share,
        prior,
        change,
        growth,
        computed.join(words.list_separator),
        harmless(place.unwrap_or_default()),
    ])
}

/// The figure as text; the column is noted where the figure is computed.
fn cell<T: Display>(
    figure: Option<Figure<T>>,
    column: &'static str,
    computed: &mut Vec<&'static str>,
) -> String {
    let Some(figure) = figure else {
        return String::new();
    };
    if figure.provenance == Provenance::Computed {
        computed.push(column);
    }
    figure.value.to_string()
}

/// A change's digits and sign; its unit is the amount's.
fn without_unit(change: &str) -> String {
    change
        .trim_end_matches(|last: char| !last.is_ascii_digit())
        .to_owned()
}

/// A text that no spreadsheet takes for a formula; some take full-width signs for theirs.
fn harmless(text: String) -> String {
    const BEGIN: [char; 11] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n'];
    match text.starts_with(BEGIN) {
        true => format!("'{text}"),
        false => text,
    }
}

fn push_row<const COLUMNS: usize>(table: &mut String, cells: [String; COLUMNS]) {
    // A row is a line, so that it can be found without reading cells; and where the comma is a
    // decimal sign, spreadsheets divide rows at semicolons or tabs.
    let cells = cells.map(|cell| cell.replace(['\n', '\r'], " "));
    let cells = cells.map(|cell| match cell.contains(['"', ',', ';', '\t']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell,
    });
    table.push_str(&cells.join(","));
    table.push_str("\r\n");
}
