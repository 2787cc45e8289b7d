//! The folder that is published, while it is written.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Error, Result};
use std::path::{Path, PathBuf};

use super::asset::{Asset, integrity};

/// How Trunk links a style sheet, before and after its address.
const STYLE: (&str, &str) = ("<link rel=\"stylesheet\" href=\"", "\"/>");
/// The name of the style sheet that all others are joined to.
const STYLES: &str = "styles.css";

/// A folder below `base`, the path that the site is published under.
pub struct Site {
    folder: PathBuf,
    base: String,
    /// By their plain names.
    assets: BTreeMap<String, Asset>,
    /// The hash of every page by its path, which ends with a slash if it is not the root's.
    pages: BTreeMap<String, String>,
}

impl Site {
    /// The site in `folder`, which Trunk has filled with files under their plain names.
    pub fn new(folder: PathBuf, base: String) -> Site {
        Site {
            folder,
            base,
            assets: BTreeMap::new(),
            pages: BTreeMap::new(),
        }
    }

    /// Where the site is written.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub fn assets(&self) -> &BTreeMap<String, Asset> {
        &self.assets
    }

    pub fn pages(&self) -> &BTreeMap<String, String> {
        &self.pages
    }

    /// Takes a file out of the folder.
    ///
    /// # Errors
    /// The file's name, where it is missing or cannot be removed.
    pub fn take(&self, name: &str) -> Result<Vec<u8>> {
        let file = self.folder.join(name);
        let bytes = fs::read(&file).map_err(|error| of(&file, &error))?;
        fs::remove_file(&file).map_err(|error| of(&file, &error))?;
        Ok(bytes)
    }

    /// Like [`take`](Self::take), of a text in UTF-8.
    ///
    /// # Errors
    /// The file's name, where it is missing, cannot be removed, or is no text.
    pub fn take_text(&self, name: &str) -> Result<String> {
        let bytes = self.take(name)?;
        String::from_utf8(bytes).map_err(|error| of(&self.folder.join(name), &error))
    }

    /// Writes a file at a path from the site's root.
    ///
    /// # Errors
    /// The file's name, where it cannot be written.
    pub fn write(&self, path: &str, bytes: &[u8]) -> Result<()> {
        let file = self.folder.join(path);
        let folder = file.parent().unwrap_or(&self.folder);
        fs::create_dir_all(folder).map_err(|error| of(folder, &error))?;
        fs::write(&file, bytes).map_err(|error| of(&file, &error))
    }

    /// Writes a file under a name that holds its hash.
    ///
    /// # Errors
    /// The file's name, where it cannot be written.
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        let asset = Asset::new(name, bytes);
        self.write(&asset.path, bytes)?;
        self.assets.insert(name.to_owned(), asset);
        Ok(())
    }

    /// Writes the page of a path, which ends with a slash if it is not the root's.
    ///
    /// # Errors
    /// The file's name, where it cannot be written.
    pub fn add_page(&mut self, path: &str, html: &str) -> Result<()> {
        self.write(&format!("{path}index.html"), html.as_bytes())?;
        self.pages
            .insert(path.to_owned(), integrity(html.as_bytes()));
        Ok(())
    }

    /// Names a file of the folder by its hash.
    ///
    /// # Errors
    /// The file's name, where it is missing or cannot be written.
    pub fn name_by_hash(&mut self, name: &str) -> Result<()> {
        let bytes = self.take(name)?;
        self.add(name, &bytes)
    }

    /// Makes one of the style sheets that Trunk linked, so that the page waits for one file.
    ///
    /// # Errors
    /// The file's name, where it is missing, no text, or cannot be written.
    pub fn join_styles(&mut self, html: &str) -> Result<String> {
        let mut styles = String::new();
        let mut joined = String::new();
        let mut rest = html;
        while let Some((before, (address, after))) = rest
            .split_once(STYLE.0)
            .and_then(|(before, link)| Some((before, link.split_once(STYLE.1)?)))
        {
            let name = address.strip_prefix(&self.base).unwrap_or(address);
            styles.push_str(&self.take_text(name)?);
            if joined.is_empty() {
                joined = format!(
                    "{before}<link rel=\"stylesheet\" href=\"{{{STYLES}}}\" integrity=\"{{{STYLES} integrity}}\">"
                );
            } else {
                joined.push_str(before.trim());
            }
            rest = after;
        }
        self.add(STYLES, styles.as_bytes())?;
        Ok(joined + rest)
    }

    /// Replaces `{name}` by the address of the asset, and `{name integrity}` by its hash.
    pub fn fill(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for (name, asset) in &self.assets {
            let address = format!("{}{}", self.base, asset.path);
            text = text
                .replace(&format!("{{{name}}}"), &address)
                .replace(&format!("{{{name} integrity}}"), &asset.integrity);
        }
        text
    }
}

/// The error with the file that it is about.
fn of(file: &Path, error: &dyn std::error::Error) -> Error {
    Error::other(format!("{}: {error}", file.display()))
}
