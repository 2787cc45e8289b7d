//! JSON ▶ a disclosure that holds together, or the reason why not.

use super::{Disclosure, Line, Place, Text};
use crate::json::{self, record};

/// The version of the JSON format that this program writes and reads.
pub const FORMAT: u32 = 1;

const SLUG: &str = "use lowercase letters, digits and hyphens";
const CODE: &str = "a code has three, five or seven digits";
const YEAR: &str = "a year has four digits";
const NO_LINES: &str = "a disclosure needs at least one line";
const STATED: &str = "a line needs at least one statement";
const OWN_BASIS: &str = "the first statement is of the disclosure's own basis";
const FROM_ONE: &str = "the count starts from 1";

/// Why a JSON text is not a disclosure.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ParseError {
    /// Not JSON, or not of the disclosure's form.
    #[error("{0}")]
    Form(String),
    /// Written by a newer version of this program.
    #[error("format {found} is newer than this program's {FORMAT}: use a newer budget viewer")]
    Newer { found: u32 },
    /// The form is right, but the content does not hold together.
    #[error("at {at}: {reason}")]
    Content { at: String, reason: String },
}

impl Disclosure {
    /// Reads a disclosure from JSON and checks that it is complete.
    ///
    /// # Errors
    /// [`ParseError`], which names the place in the JSON and the reason.
    pub fn from_json(json: &str) -> Result<Disclosure, ParseError> {
        check_version(json)?;
        let disclosure: Disclosure =
            json::from_str(json).map_err(|error| ParseError::Form(error.to_string()))?;
        disclosure.check()?;
        Ok(disclosure)
    }

    /// As [`Disclosure::from_json`], but an error of form also names the JSON path, and both
    /// totals have to be there: for what ships, and for the build, where the size of the
    /// code does not matter.
    #[cfg(feature = "prerender")]
    pub fn from_json_with_paths(json: &str) -> Result<Disclosure, ParseError> {
        check_version(json)?;
        let mut reader = serde_json::Deserializer::from_str(json);
        let disclosure: Disclosure =
            serde_path_to_error::deserialize(&mut reader).map_err(|error| ParseError::Content {
                at: error.path().to_string(),
                reason: error.inner().to_string(),
            })?;
        reader
            .end()
            .map_err(|error| ParseError::Form(error.to_string()))?;
        disclosure.check()?;
        for root in ["income", "expenditure"] {
            let is_there = disclosure.line(root).is_some();
            require("lines", is_there, || missing_total(root))?;
        }
        Ok(disclosure)
    }

    /// That every reference leads somewhere and nothing needed is empty.
    fn check(&self) -> Result<(), ParseError> {
        require("format", self.format > 0, || FROM_ONE.to_owned())?;
        require("entity.id", is_slug(&self.entity.id), || SLUG.to_owned())?;
        let is_year = (1000..=9999).contains(&self.year);
        require("year", is_year, || YEAR.to_owned())?;
        for (at, text) in [
            ("entity.name", &self.entity.name),
            ("entity.region", &self.entity.region),
            ("source.title", &self.source.title),
        ] {
            require_text(at, text)?;
        }
        for (key, place) in &self.places {
            check_place(&format!("places.{key}"), place)?;
        }
        for (path, line) in &self.lines {
            let at = format!("lines.{path}");
            let is_held = path.is_root() || self.holder(path).is_some();
            require(&at, is_held, || missing_total(path.root()))?;
            self.check_line(&at, path.last(), line)?;
        }
        require("lines", !self.lines.is_empty(), || NO_LINES.to_owned())?;
        self.check_prose()
    }

    fn check_line(&self, at: &str, last_segment: &str, line: &Line) -> Result<(), ParseError> {
        require_text(&format!("{at}.name"), &line.name)?;
        if let Some(code) = &line.code {
            let at = format!("{at}.code.value");
            require(&at, code.value == last_segment, || {
                format!("“{}” differs from the path's “{last_segment}”", code.value)
            })?;
            require(&at, is_code(&code.value), || CODE.to_owned())?;
        }
        let is_stated = !line.statements.is_empty();
        require(&format!("{at}.statements"), is_stated, || STATED.to_owned())?;
        for (index, statement) in line.statements.iter().enumerate() {
            let at = format!("{at}.statements[{index}]");
            self.require_place(&at, &statement.place)?;
            let is_own = index > 0 || statement.basis.is_none();
            require(&format!("{at}.basis"), is_own, || OWN_BASIS.to_owned())?;
            if let Some(reason) = &statement.reason {
                require_text(&format!("{at}.reason"), reason)?;
            }
        }
        Ok(())
    }

    fn check_prose(&self) -> Result<(), ParseError> {
        let organisation = &self.organisation;
        for (index, duty) in organisation.duties.iter().enumerate() {
            let at = format!("organisation.duties[{index}]");
            self.require_place(&at, &duty.place)?;
            require_text(&format!("{at}.text"), &duty.text)?;
        }
        if let Some(offices) = &organisation.offices {
            self.require_place("organisation.offices", &offices.place)?;
            for (index, name) in offices.names.iter().enumerate() {
                require_text(&format!("organisation.offices.names[{index}]"), name)?;
            }
        }
        if let Some(coverage) = &organisation.coverage {
            self.require_place("organisation.coverage", &coverage.place)?;
            require_text("organisation.coverage.text", &coverage.text)?;
        }
        for (index, term) in self.glossary.iter().enumerate() {
            let at = format!("glossary[{index}]");
            self.require_place(&at, &term.place)?;
            require_text(&format!("{at}.name"), &term.name)?;
            require_text(&format!("{at}.meaning"), &term.meaning)?;
            for form in term.forms.zh.iter().chain(&term.forms.en) {
                require_filled(&format!("{at}.forms"), form)?;
            }
            let at = format!("{at}.id");
            require(&at, is_slug(&term.id), || SLUG.to_owned())?;
            let mut earlier = self.glossary[..index].iter();
            let is_new = earlier.all(|earlier| earlier.id != term.id);
            require(&at, is_new, || format!("“{}” stands twice", term.id))?;
        }
        Ok(())
    }

    fn require_place(&self, at: &str, key: &str) -> Result<(), ParseError> {
        require(
            &format!("{at}.place"),
            self.places.contains_key(key),
            || format!("“{key}” is not one of the places"),
        )
    }
}

/// What every version of the format has.
struct Version {
    format: u32,
}

record!(open Version { format });

/// The version is read on its own first: a newer format may have any other form.
fn check_version(json: &str) -> Result<(), ParseError> {
    let Version { format } =
        json::from_str(json).map_err(|error| ParseError::Form(error.to_string()))?;
    if format > FORMAT {
        return Err(ParseError::Newer { found: format });
    }
    Ok(())
}

fn check_place(at: &str, place: &Place) -> Result<(), ParseError> {
    require_text(&format!("{at}.part"), &place.part)?;
    require_text(&format!("{at}.heading"), &place.heading)?;
    for (at, number) in [
        (format!("{at}.paragraph"), Some(place.paragraph)),
        (format!("{at}.page"), place.page),
    ] {
        require(&at, number != Some(0), || FROM_ONE.to_owned())?;
    }
    Ok(())
}

fn missing_total(root: &str) -> String {
    format!("the total “{root}” is missing")
}

fn require_text(at: &str, text: &Text) -> Result<(), ParseError> {
    require_filled(&format!("{at}.zh"), &text.zh)?;
    require_filled(&format!("{at}.en"), &text.en)
}

fn require_filled(at: &str, text: &str) -> Result<(), ParseError> {
    let is_filled = !text.trim().is_empty();
    require(at, is_filled, || "the text is empty".to_owned())
}

fn require(at: &str, holds: bool, reason: impl FnOnce() -> String) -> Result<(), ParseError> {
    if holds {
        return Ok(());
    }
    Err(ParseError::Content {
        at: at.to_owned(),
        reason: reason(),
    })
}

fn is_code(text: &str) -> bool {
    matches!(text.len(), 3 | 5 | 7) && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_slug(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}
