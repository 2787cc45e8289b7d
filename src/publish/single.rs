//! A page that stands alone: one file with everything in it, which opens from a disk and asks
//! nobody for anything.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;

use super::inline::{Ends, Inline, fill_in_order};
use super::script::without_comments;

const TEMPLATE: &str = include_str!("../../web/single.html");
const PACKED: &str = include_str!("../../web/packed.js");
const START: &str = include_str!("../../web/start.js");

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
    #[error(transparent)]
    Ends(#[from] Ends),
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
            styles: styles(site)?,
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
        let start = Inline::script(
            "the first script",
            without_comments(&[PACKED, START].concat()),
        )?;
        let glue = Inline::script("the program's script", self.glue.clone())?;
        let styles = Inline::style(self.styles.clone())?;
        Ok(fill_in_order(
            TEMPLATE,
            &[
                ("{hash of start}", &start.source()),
                ("{hash of glue}", &glue.source()),
                ("{hash of styles}", &styles.source()),
                ("{icon}", &STANDARD.encode(&self.icon)),
                ("{styles}", styles.text()),
                ("{start}", start.text()),
                ("{program}", &packed(&self.program)?),
                ("{reader}", &packed(&self.reader)?),
                ("{reader program}", &packed(&self.reader_program)?),
                ("{glue}", glue.text()),
            ],
        ))
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

/// The styles that stand in every page of a site.
fn styles(site: &Path) -> Result<String, PartsError> {
    let page = fs::read_to_string(site.join("index.html")).unwrap_or_default();
    let inside = page.split_once("<style>");
    let styles = inside.and_then(|(_, rest)| rest.split_once("</style>"));
    let (styles, _) = styles.ok_or_else(|| PartsError::Missing(site.to_owned(), "index.html"))?;
    Ok(styles.to_owned())
}

/// Compressed as browsers can unpack it, and as text.
fn packed(bytes: &[u8]) -> io::Result<String> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(bytes)?;
    Ok(STANDARD.encode(writer.finish()?))
}
