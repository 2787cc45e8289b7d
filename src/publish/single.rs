//! A page that stands alone: one file with everything in it, which opens from a disk and asks
//! nobody for anything.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;

use super::asset::integrity;

const TEMPLATE: &str = include_str!("../page/single.html");
const PACKED: &str = include_str!("../page/packed.js");
const START: &str = include_str!("../page/start.js");

/// The files of a site that go into the page.
pub struct Parts {
    pub styles: String,
    /// The program's own script, …
    pub glue: String,
    /// … and the program.
    pub program: Vec<u8>,
    /// The script of the import worker, …
    pub reader: Vec<u8>,
    /// … and its program.
    pub reader_program: Vec<u8>,
    pub icon: Vec<u8>,
}

/// The page cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum PartsError {
    #[error("{0} holds no {1}: run 'make build' first")]
    Missing(PathBuf, &'static str),
    #[error(transparent)]
    File(#[from] io::Error),
    #[error("{0} has “{1}” in it, which would end it inside a page")]
    Ends(&'static str, &'static str),
}

impl Parts {
    /// The parts in the folder of a built site.
    ///
    /// # Errors
    /// [`PartsError`], where one is missing or cannot be read.
    pub fn read(site: &Path) -> Result<Parts, PartsError> {
        let assets = site.join("assets");
        let text = |stem, ending| -> Result<String, PartsError> {
            let bytes = asset(&assets, stem, ending)?;
            String::from_utf8(bytes).map_err(|error| PartsError::File(io::Error::other(error)))
        };
        Ok(Parts {
            styles: text("styles-", ".css")?,
            glue: text("budget-viewer-", ".js")?,
            program: asset(&assets, "budget-viewer_bg-", ".wasm")?,
            reader: asset(&assets, "reader-", ".js")?,
            reader_program: asset(&assets, "reader_bg-", ".wasm")?,
            icon: asset(&assets, "icon-", ".svg")?,
        })
    }

    /// The page's template, to be filled like that of a site's pages.
    ///
    /// # Errors
    /// [`PartsError::Ends`], where a script or style has in it what ends one.
    pub fn template(&self) -> Result<String, PartsError> {
        let start = [PACKED, START].concat();
        let scripts = [
            ("the first script", &start),
            ("the program's script", &self.glue),
        ];
        for (name, script) in scripts {
            refuse(name, script, &["</script", "<!--"])?;
        }
        refuse("the style sheet", &self.styles, &["</style"])?;
        let hash = |text: &str| format!("'{}'", integrity(text.as_bytes()));
        let hashes = scripts.map(|(_, script)| hash(script)).join(" ");
        let parts = [
            ("{hashes of scripts}", hashes),
            ("{hash of styles}", hash(&self.styles)),
            ("{icon}", STANDARD.encode(&self.icon)),
            ("{styles}", self.styles.clone()),
            ("{start}", start.clone()),
            ("{program}", packed(&self.program)?),
            ("{reader}", packed(&self.reader)?),
            ("{reader program}", packed(&self.reader_program)?),
            ("{glue}", self.glue.clone()),
        ];
        // In the template's order, so that what one part says is never taken for the next's place.
        let mut page = String::new();
        let mut rest = TEMPLATE;
        for (place, part) in &parts {
            let (before, after) = rest.split_once(place).unwrap_or((rest, ""));
            page.push_str(before);
            page.push_str(part);
            rest = after;
        }
        Ok(page + rest)
    }
}

/// The one asset whose name begins and ends so, with a hash between.
fn asset(folder: &Path, stem: &'static str, ending: &str) -> Result<Vec<u8>, PartsError> {
    let missing = || PartsError::Missing(folder.to_owned(), stem);
    let entries = fs::read_dir(folder).map_err(|_| missing())?;
    let mut names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let name = names
        .find(|name| name.starts_with(stem) && name.ends_with(ending))
        .ok_or_else(missing)?;
    Ok(fs::read(folder.join(name))?)
}

fn refuse(name: &'static str, text: &str, ends: &'static [&'static str]) -> Result<(), PartsError> {
    let lower = text.to_ascii_lowercase();
    match ends.iter().find(|end| lower.contains(**end)) {
        Some(end) => Err(PartsError::Ends(name, end)),
        None => Ok(()),
    }
}

/// Compressed as browsers can unpack it, and as text.
fn packed(bytes: &[u8]) -> io::Result<String> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(bytes)?;
    Ok(STANDARD.encode(writer.finish()?))
}
