//! Figures read, unread and wrong.

use std::collections::HashSet;

use budget_viewer::import::Imported;
use rust_decimal::Decimal;

use super::Keyed;

/// A line's figure: path, measure, value in yuan, people or per cent, whether in a table.
type Figure = (String, String, Decimal, bool);

/// A line for each document, and the shares of all.
pub fn print(documents: &[Keyed]) {
    println!("file        prose  read wrong    tables  read wrong    unread");
    let mut sums = [0_usize; 7];
    for document in documents {
        let (name, imported) = (&document.name, &document.imported);
        let expected = figures_of_key(&document.key);
        let read = figures_of(imported);
        if document.is_shown {
            println!("{:?}", imported.metadata);
        }
        let counts: Vec<usize> = [false, true]
            .into_iter()
            .flat_map(|table| compare(&expected, &read, table, document.is_shown))
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

fn figures_of_key(key: &[Vec<String>]) -> HashSet<Figure> {
    let figures = key.iter().filter_map(|cells| {
        let value: Decimal = cells.get(2)?.parse().ok()?;
        Some((
            cells[0].clone(),
            cells[1].clone(),
            value.normalize(),
            *cells.get(6)? == "table",
        ))
    });
    figures.collect()
}

fn figures_of(imported: &Imported) -> HashSet<Figure> {
    // The keys are of what the documents are about, not of what had been planned.
    let own = imported
        .readings
        .iter()
        .filter(|reading| reading.basis.is_none());
    let readings = own.filter_map(|reading| {
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
