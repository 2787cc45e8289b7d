//! Which page an address opens: the path of a link.

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

use super::Lang;
use super::file::lang_of;

/// Which page a link opens.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// The root: the disclosure that ships.
    #[default]
    Shipped,
    /// One entity's disclosure for one year.
    Disclosure { entity: String, year: u16 },
    /// A path that is neither, as it was written.
    Unknown(String),
}

impl FromStr for Page {
    type Err = Infallible;

    fn from_str(path: &str) -> Result<Page, Infallible> {
        let segments: Vec<&str> = segments(path).collect();
        let page = match segments[..] {
            [] | ["index.html"] => Some(Page::Shipped),
            [entity, year] => read_page(entity, year),
            [entity, year, file] if lang_of(file).is_some() => read_page(entity, year),
            _ => None,
        };
        Ok(page.unwrap_or_else(|| Page::Unknown(path.to_owned())))
    }
}

impl Page {
    /// The language of the page's file that the path names, if it names one.
    pub(super) fn lang_of_file(&self, path: &str) -> Option<Lang> {
        match self {
            Page::Disclosure { .. } => segments(path).next_back().and_then(lang_of),
            Page::Shipped | Page::Unknown(_) => None,
        }
    }
}

/// The steps of a path.
fn segments(path: &str) -> impl DoubleEndedIterator<Item = &str> {
    path.split('/').filter(|segment| !segment.is_empty())
}

/// The path without the name of a page's file: what the settings say is not said twice.
pub fn without_file(path: &str) -> &str {
    match path.rsplit_once('/') {
        Some((folder, file)) if lang_of(file).is_some() => &path[..=folder.len()],
        _ => path,
    }
}

fn read_page(entity: &str, year: &str) -> Option<Page> {
    read_year(year).map(|year| Page::Disclosure {
        entity: entity.to_owned(),
        year,
    })
}

/// A year of exactly four digits, so that it is written back as it was read.
fn read_year(text: &str) -> Option<u16> {
    let is_year = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_year)
}

impl fmt::Display for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Page::Shipped => f.write_str("/"),
            Page::Disclosure { entity, year } => write!(f, "/{entity}/{year:04}/"),
            Page::Unknown(path) => f.write_str(path),
        }
    }
}
