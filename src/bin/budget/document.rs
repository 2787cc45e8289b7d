//! Files ▶ what they hold.

use std::io::Read;
use std::path::Path;
use std::{fs, io};

use budget_viewer::disclosure::{Disclosure, Place, passage_position};
use budget_viewer::exchange::Failure;
use budget_viewer::import::{self, Imported, Region, Span, TextFile};
use budget_viewer::lang::CommandWords;

/// Stands for what comes through a pipe.
const STANDARD_INPUT: &str = "-";

/// The ending of disclosures that were imported before.
pub const JSON: &str = "json";

/// A disclosure, and where in its file things stand.
pub struct Document {
    pub disclosure: Disclosure,
    /// What it was read from; absent for JSON.
    imported: Option<Imported>,
    /// Absent where the file has no lines.
    text: Option<TextFile>,
}

impl Document {
    /// Reads a document, or the JSON that was imported from one.
    ///
    /// # Errors
    /// [`Failure`], where the file cannot be read or holds no disclosure.
    pub fn read(file: &Path) -> Result<Document, Failure> {
        let bytes = bytes(file)?;
        if is_json(file, &bytes) {
            let json = String::from_utf8(bytes).map_err(|_| Failure::UnknownFormat)?;
            return Ok(Document {
                disclosure: Disclosure::from_json(&json)?,
                imported: None,
                text: None,
            });
        }
        let name = name(file);
        let imported = import::import(&name, &bytes)?;
        Ok(Document {
            disclosure: imported.disclosure(&import::id_of(file))?,
            text: TextFile::new(&name, &bytes),
            imported: Some(imported),
        })
    }

    /// What is known of a place, also of one where no figure stands.
    pub fn place(&self, key: &str) -> Option<Place> {
        let known = self.disclosure.places.get(key).cloned();
        known.or_else(|| {
            let (block, byte) = passage_position(key)?;
            let imported = self.imported.as_ref()?;
            imported.blocks.get(block)?;
            let bytes = byte..byte;
            Some(imported.passages().place(&Span { block, bytes }))
        })
    }

    /// Where the words of a place stand in a file that has lines.
    pub fn region(&self, key: &str, quote: &str) -> Option<Region> {
        let text = self.text.as_ref()?;
        text.region(self.imported.as_ref()?, key, quote)
    }
}

/// All figures of a document.
///
/// # Errors
/// [`Failure`], where the file cannot be read.
pub fn imported(file: &Path) -> Result<Imported, Failure> {
    Ok(import::import(&name(file), &bytes(file)?)?)
}

/// What a file is called in messages.
pub fn label(file: &Path, words: &CommandWords) -> String {
    match file.as_os_str() == STANDARD_INPUT {
        true => words.standard_input.to_owned(),
        false => file.display().to_string(),
    }
}

fn name(file: &Path) -> String {
    let name = file.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

fn bytes(file: &Path) -> io::Result<Vec<u8>> {
    if file.as_os_str() != STANDARD_INPUT {
        return fs::read(file);
    }
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// What comes through a pipe has no ending.
fn is_json(file: &Path, bytes: &[u8]) -> bool {
    let has_ending = file.extension().is_some_and(|ending| ending == JSON);
    has_ending || file.as_os_str() == STANDARD_INPUT && bytes.trim_ascii_start().starts_with(b"{")
}
