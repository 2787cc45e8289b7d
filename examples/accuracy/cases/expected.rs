//! What the files of the cases have to be read as.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;
use std::fs;
use std::path::Path;

use budget_viewer::import::{self, Imported, Reading, Span};
use rust_decimal::Decimal;

/// The control's folder.
const CONTROL: &str = "00-control";
/// What stands for figures that may be missing, and for files that are unlike the control.
const OPTIONAL: &str = "-";
const UNLIKE: &str = "!";

/// A figure: its line, its measure, and its value in yuan, people or per cent.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    pub path: String,
    pub measure: String,
    /// Nothing where the document says that there is none.
    pub value: Option<Decimal>,
}

impl fmt::Display for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = self.value.map(|value| value.to_string());
        let value = value.unwrap_or_else(|| "none".to_owned());
        write!(formatter, "{} {} {value}", self.path, self.measure)
    }
}

/// The figure that a reading is.
pub fn key(reading: &Reading) -> Key {
    Key {
        path: reading.path.clone(),
        measure: reading.measure.identifier().to_owned(),
        value: reading.base_value().map(|value| value.normalize()),
    }
}

/// Where the control prints a figure.
#[derive(Clone)]
pub struct Printed {
    pub span: Span,
    pub in_table: bool,
    /// Its sentence or row.
    pub line: String,
}

/// What a file has to be read as.
#[derive(Default)]
pub struct Expected {
    /// Figures to be read or to be listed as unread, with their place in the control, if they
    /// are its.
    pub required: BTreeMap<Key, Option<Printed>>,
    /// Figures that may be read.
    allowed: BTreeSet<Key>,
}

impl Expected {
    /// Whether the file says so.
    pub fn may_be_read(&self, key: &Key) -> bool {
        self.allowed.contains(key) || self.required.contains_key(key)
    }
}

type Figures = BTreeMap<Key, Printed>;

/// The control in every format.
pub struct Controls(HashMap<String, Figures>);

impl Controls {
    /// Reads the control of a folder of cases.
    pub fn of(folder: &Path) -> Controls {
        let files = fs::read_dir(folder.join(CONTROL))
            .into_iter()
            .flatten()
            .flatten();
        let read = files.filter_map(|file| {
            let path = file.path();
            let name = path.file_name()?.to_string_lossy().into_owned();
            let imported = import::import(&name, &fs::read(&path).ok()?).ok()?;
            Some((ending(&path), figures(&imported)))
        });
        Controls(read.collect())
    }

    /// What a file, called so within its folder, has to be read as.
    pub fn expected(&self, file: &Path, name: &Path) -> Expected {
        let like = match ending(file).as_str() {
            "xls" | "ods" | "csv" | "tsv" => "xlsx".to_owned(),
            "md" => "txt".to_owned(),
            other => other.to_owned(),
        };
        let control = self.0.get(&like).cloned().unwrap_or_default();
        let rows = rows(file, name);
        let is_unlike = rows.iter().any(|row| row[2] == UNLIKE);
        let is_stated = |key: &Key| {
            rows.iter()
                .any(|row| row[0] == key.path && row[1] == key.measure)
        };
        let mut expected = Expected::default();
        for (key, printed) in control.into_iter().filter(|(key, _)| !is_stated(key)) {
            match is_unlike {
                true => drop(expected.allowed.insert(key)),
                false => drop(expected.required.insert(key, Some(printed))),
            }
        }
        for [path, measure, value] in &rows {
            let Ok(value) = value.parse::<Decimal>() else {
                continue;
            };
            let may_lack = rows.contains(&[path.clone(), measure.clone(), OPTIONAL.to_owned()]);
            let (path, measure, value) = (path.clone(), measure.clone(), Some(value.normalize()));
            let key = Key {
                path,
                measure,
                value,
            };
            match may_lack {
                true => drop(expected.allowed.insert(key)),
                false => drop(expected.required.insert(key, None)),
            }
        }
        expected
    }
}

fn figures(imported: &Imported) -> Figures {
    let passages = imported.passages();
    let mut figures = Figures::new();
    for reading in &imported.readings {
        let line = || passages.place(&reading.span).quote.unwrap_or_default();
        figures.entry(key(reading)).or_insert_with(|| Printed {
            span: reading.span.clone(),
            in_table: reading.in_table,
            line: line(),
        });
    }
    figures
}

/// Path, measure and yuan of the rows about a file.
fn rows(file: &Path, name: &Path) -> Vec<[String; 3]> {
    let own = file.with_file_name("expect.tsv");
    let ours = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/accuracy/cases.tsv");
    let called = file.file_name().unwrap_or_default().to_string_lossy();
    let named = name.to_string_lossy();
    let mut rows = Vec::new();
    for (table, of) in [(own, called.as_ref()), (ours, named.as_ref())] {
        let text = fs::read_to_string(table).unwrap_or_default();
        for row in text.lines().filter(|row| !row.starts_with('#')) {
            let cells: Vec<&str> = row.split('\t').collect();
            if let [file, path, measure, value] = cells[..]
                && file == of
            {
                rows.push([path, measure, value].map(str::to_owned));
            }
        }
    }
    rows
}

fn ending(file: &Path) -> String {
    let ending = file.extension().unwrap_or_default();
    ending.to_string_lossy().to_lowercase()
}
