//! The folder that is published, while it is written.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Error, Result};
use std::path::{Path, PathBuf};

use super::asset::{Asset, integrity};

/// How Trunk links a style sheet, before and after its address.
const STYLE: (&str, &str) = ("<link rel=\"stylesheet\" href=\"", "\"/>");
/// The file that hosts show for its folder.
const INDEX: &str = "index.html";

/// A folder below `base`, the path that the site is published under.
pub struct Site {
    folder: PathBuf,
    base: String,
    /// By their plain names.
    assets: BTreeMap<String, Asset>,
    /// The hash of every page by its path, which ends with a slash where it is a folder's.
    pages: BTreeMap<String, String>,
    /// The path of the page that the root shows.
    root: String,
}

impl Site {
    /// The site in `folder`, which Trunk has filled with files under their plain names.
    pub fn new(folder: PathBuf, base: String) -> Site {
        Site {
            folder,
            base,
            assets: BTreeMap::new(),
            pages: BTreeMap::new(),
            root: String::new(),
        }
    }

    /// Where the site is written.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The path that it is published under.
    pub fn base(&self) -> &str {
        &self.base
    }

    pub fn assets(&self) -> &BTreeMap<String, Asset> {
        &self.assets
    }

    pub fn pages(&self) -> &BTreeMap<String, String> {
        &self.pages
    }

    pub fn root(&self) -> &str {
        &self.root
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

    /// Writes a page into a file.
    ///
    /// # Errors
    /// The file's name, where it cannot be written.
    pub fn add_page(&mut self, file: &str, html: &str) -> Result<()> {
        self.write(file, html.as_bytes())?;
        self.pages
            .insert(path_of(file).to_owned(), integrity(html.as_bytes()));
        Ok(())
    }

    /// Shows the page in a file at the root as well, and wherever there is none.
    ///
    /// # Errors
    /// The file's name, where it cannot be read or written.
    pub fn show_at_root(&mut self, file: &str) -> Result<()> {
        let page = self.folder.join(file);
        let html = fs::read(&page).map_err(|error| of(&page, &error))?;
        self.write(INDEX, &html)?;
        self.write("404.html", &html)?;
        self.root = path_of(file).to_owned();
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

    /// Makes one of the style sheets that Trunk linked: the page with `{styles}` in their place,
    /// and what belongs there.
    ///
    /// # Errors
    /// The file's name, where it is missing or no text.
    pub fn join_styles(&self, html: &str) -> Result<(String, String)> {
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
                joined = format!("{before}<style>{{styles}}</style>");
            } else {
                joined.push_str(before.trim());
            }
            rest = after;
        }
        Ok((joined + rest, styles))
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

/// The path that a page's file is linked by.
fn path_of(file: &str) -> &str {
    file.strip_suffix(INDEX).unwrap_or(file)
}

/// The error with the file that it is about.
fn of(file: &Path, error: &dyn std::error::Error) -> Error {
    Error::other(format!("{}: {error}", file.display()))
}
