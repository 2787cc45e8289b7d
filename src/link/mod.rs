//! Deep links: URL ◀▶ what is shown.
//!
//! `/{entity}/{year}/?lang=en&unit=yuan#{section or line path}`. Only settings
//! that differ from the default are written. `embed={chart}` shows one chart alone, for another
//! page to frame: `?embed=expenditure/function#expenditure/function/210`; `form={form}` draws it in
//! another form than it opens with. Reading never fails: what is not understood is kept and written
//! back unchanged.
//!
//! A page is one file for every language and unit, see [`file_name`]; the address of such a file
//! means the page with these settings.

mod file;
mod section;
mod setting;

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

use file::settings_of;
use percent_encoding::percent_decode_str;

pub use file::file_name;
pub use section::Section;
pub use setting::{Lang, MoneyUnit, Setting, Shown, Theme};

/// The name of [`Link::embed`] in the query.
const EMBED: &str = "embed";
/// The name of [`Link::form`] in the query.
const FORM: &str = "form";

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

/// A link into the page, relative to where the site is published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    pub page: Page,
    pub lang: Lang,
    pub unit: MoneyUnit,
    pub theme: Theme,
    pub shown: Shown,
    /// The chart that is shown alone, as it was written; see [`Link::decoded_embed`].
    pub embed: Option<String>,
    /// The form that this chart is drawn in, as it was written; none where it opens with it.
    pub form: Option<String>,
    /// What follows `#`, as it was written; see [`Link::decoded_fragment`].
    pub fragment: Option<String>,
    /// Query settings that were not understood, as they were written.
    pub unknown: Vec<String>,
}

impl Link {
    /// The fragment decoded, for looking up; malformed escapes stay as they are.
    pub fn decoded_fragment(&self) -> Option<String> {
        self.fragment.as_deref().map(decoded)
    }

    /// The chart's name decoded, for looking up; malformed escapes stay as they are.
    pub fn decoded_embed(&self) -> Option<String> {
        self.embed.as_deref().map(decoded)
    }

    /// The query with its question mark, empty where every setting is the default.
    pub fn query(&self) -> String {
        let settings = [
            written(self.lang),
            written(self.unit),
            written(self.theme),
            written(self.shown),
            self.embed.as_ref().map(|chart| format!("{EMBED}={chart}")),
            self.form.as_ref().map(|form| format!("{FORM}={form}")),
        ];
        let query: Vec<String> = settings
            .into_iter()
            .flatten()
            .chain(self.unknown.iter().cloned())
            .collect();
        match query.is_empty() {
            true => String::new(),
            false => format!("?{}", query.join("&")),
        }
    }

    /// Makes it lead to another disclosure's page: a published one or the reader's own.
    pub fn show(&mut self, shown: Shown) {
        if shown != self.shown {
            self.shown = shown;
            // Another document has other lines.
            self.fragment = None;
            if let Page::Unknown(_) = self.page {
                self.page = Page::Shipped;
            }
        }
    }

    fn read_setting(&mut self, setting: &str) {
        let (key, value) = setting.split_once('=').unwrap_or((setting, ""));
        let understood = match key {
            Lang::KEY => read(&mut self.lang, value),
            MoneyUnit::KEY => read(&mut self.unit, value),
            Theme::KEY => read(&mut self.theme, value),
            Shown::KEY => read(&mut self.shown, value),
            EMBED if !value.is_empty() => {
                self.embed = Some(value.to_owned());
                true
            }
            FORM if !value.is_empty() => {
                self.form = Some(value.to_owned());
                true
            }
            _ => false,
        };
        if !understood {
            self.unknown.push(setting.to_owned());
        }
    }
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

fn read<S: Setting>(setting: &mut S, identifier: &str) -> bool {
    match S::from_identifier(identifier) {
        Some(value) => {
            *setting = value;
            true
        }
        None => false,
    }
}

fn written<S: Setting>(setting: S) -> Option<String> {
    (setting != S::default()).then(|| format!("{}={}", S::KEY, setting.identifier()))
}

impl FromStr for Page {
    type Err = Infallible;

    fn from_str(path: &str) -> Result<Page, Infallible> {
        let segments: Vec<&str> = segments(path).collect();
        let page = match segments[..] {
            [] | ["index.html"] => Some(Page::Shipped),
            [entity, year] => read_page(entity, year),
            [entity, year, file] if settings_of(file).is_some() => read_page(entity, year),
            _ => None,
        };
        Ok(page.unwrap_or_else(|| Page::Unknown(path.to_owned())))
    }
}

/// The steps of a path.
fn segments(path: &str) -> impl DoubleEndedIterator<Item = &str> {
    path.split('/').filter(|segment| !segment.is_empty())
}

/// The path without the name of a page's file: what the settings say is not said twice.
pub fn without_file(path: &str) -> &str {
    match path.rsplit_once('/') {
        Some((folder, file)) if settings_of(file).is_some() => &path[..=folder.len()],
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

impl FromStr for Link {
    type Err = Infallible;

    fn from_str(address: &str) -> Result<Link, Infallible> {
        let (address, fragment) = match address.split_once('#') {
            Some((address, fragment)) => (address, Some(fragment)),
            None => (address, None),
        };
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let page = path.parse()?;
        let file = segments(path).next_back();
        let settings = match page {
            Page::Disclosure { .. } => file.and_then(settings_of),
            Page::Shipped | Page::Unknown(_) => None,
        };
        let (lang, unit) = settings.unwrap_or_default();
        let mut link = Link {
            page,
            lang,
            unit,
            fragment: fragment.filter(|text| !text.is_empty()).map(str::to_owned),
            ..Link::default()
        };
        for setting in query.split('&').filter(|setting| !setting.is_empty()) {
            link.read_setting(setting);
        }
        Ok(link)
    }
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.page, self.query())?;
        match &self.fragment {
            Some(fragment) => write!(f, "#{fragment}"),
            None => Ok(()),
        }
    }
}
