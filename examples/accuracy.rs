//! How much of real disclosures is read, and how much of it wrongly.
//!
//! `cargo run --release --features import --example accuracy -- DOCUMENTS [--pdf] [FILE…]` compares
//! what is read from the documents in a folder with the answer keys in `tests/accuracy/keys`,
//! which were written by reading them. Naming files lists what is missing and wrong in them;
//! with `--pdf`, the original of a text is read where the folder has it.

use std::collections::HashSet;
use std::path::Path;
use std::{env, fs};

use budget_viewer::import::read::{Document, pdf, text};
use budget_viewer::import::{Imported, parse};
use rust_decimal::Decimal;

const KEYS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/accuracy/keys");

/// A line's figure: path, measure, value in yuan, people or per cent, whether in a table.
type Figure = (String, String, Decimal, bool);

fn main() {
    let mut arguments = env::args().skip(1);
    let documents = arguments.next().expect("name the folder of documents");
    let mut shown: HashSet<String> = arguments.collect();
    let from_pdf = shown.remove("--pdf");
    let mut keys: Vec<_> = fs::read_dir(KEYS)
        .expect("the keys are part of the project")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    keys.sort();
    println!("file        prose  read wrong    tables  read wrong    unread");
    let mut sums = [0_usize; 7];
    for key in keys {
        let name = key
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let document = Path::new(&documents).join(format!("{name}.txt"));
        let Ok(text) = fs::read_to_string(&document) else {
            continue;
        };
        let original = document.with_extension("pdf");
        let imported = parse(&match from_pdf && original.exists() {
            true => read_pdf(&original),
            false => text::read(&without_comments(&text)),
        });
        let expected = figures_of_key(&key);
        let read = figures_of(&imported);
        let show = shown.contains(&name);
        if show {
            println!("{:?}", imported.subject);
        }
        let counts: Vec<usize> = [false, true]
            .into_iter()
            .flat_map(|table| compare(&expected, &read, table, show))
            .chain([imported.unread.len()])
            .collect();
        println!(
            "{name:10} {:6}{:6}{:6}    {:6}{:6}{:6}    {:6}",
            counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6]
        );
        for (sum, count) in sums.iter_mut().zip(counts) {
            *sum += count;
        }
    }
    let per_cent = |part: usize, whole: usize| 100.0 * part as f64 / whole.max(1) as f64;
    println!(
        "prose: {:.1} % read, {:.1} % wrong; tables: {:.1} % read, {:.1} % wrong",
        per_cent(sums[1], sums[0]),
        per_cent(sums[2], sums[1] + sums[2]),
        per_cent(sums[4], sums[3]),
        per_cent(sums[5], sums[4] + sums[5]),
    );
}

fn read_pdf(path: &Path) -> Document {
    let bytes = fs::read(path).expect("the file is there");
    pdf::read(&bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Without the lines about the file itself, which are no part of the document.
fn without_comments(text: &str) -> String {
    let is_comment = |line: &&str| line.starts_with('#');
    let lines: Vec<&str> = text.split('\n').skip_while(is_comment).collect();
    lines.join("\n")
}

fn figures_of_key(path: &Path) -> HashSet<Figure> {
    let table = fs::read_to_string(path).unwrap_or_default();
    let rows = table.lines().skip(1).filter_map(|line| {
        let cells: Vec<&str> = line.split('\t').collect();
        let value: Decimal = cells.get(2)?.parse().ok()?;
        Some((
            cells[0].to_owned(),
            cells[1].to_owned(),
            value.normalize(),
            *cells.get(6)? == "table",
        ))
    });
    rows.collect()
}

fn figures_of(imported: &Imported) -> HashSet<Figure> {
    let readings = imported.readings.iter().filter_map(|reading| {
        Some((
            reading.path.clone(),
            reading.measure.identifier().to_owned(),
            reading.base_value()?.normalize(),
            reading.in_table,
        ))
    });
    readings.collect()
}

/// How many figures the key has, how many of them were read, and how many were read that it
/// does not have.
fn compare(
    expected: &HashSet<Figure>,
    read: &HashSet<Figure>,
    table: bool,
    show: bool,
) -> [usize; 3] {
    let of = |figures: &HashSet<Figure>| -> HashSet<Figure> {
        figures
            .iter()
            .filter(|figure| figure.3 == table)
            .cloned()
            .collect()
    };
    // What a table tells may also be said in prose: neither is wrong for the other.
    let (expected_here, read_here) = (of(expected), of(read));
    let same = |(path, measure, value, _): &Figure, set: &HashSet<Figure>| {
        set.contains(&(path.clone(), measure.clone(), *value, true))
            || set.contains(&(path.clone(), measure.clone(), *value, false))
    };
    let found = expected_here
        .iter()
        .filter(|figure| read_here.contains(*figure))
        .count();
    let wrong: Vec<&Figure> = read_here
        .iter()
        .filter(|figure| !same(figure, expected))
        .collect();
    if show {
        let list = |mark: &str, figures: Vec<&Figure>| {
            let mut lines: Vec<String> = figures
                .iter()
                .map(|(path, measure, value, _)| format!("  {mark} {path} {measure} {value}"))
                .collect();
            lines.sort();
            lines.iter().for_each(|line| println!("{line}"));
        };
        list("missing", expected_here.difference(&read_here).collect());
        list("wrong", wrong.clone());
    }
    [expected_here.len(), found, wrong.len()]
}
