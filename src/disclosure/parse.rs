//! JSON ▶ a disclosure that holds together, or the reason why not.

use serde::Deserialize;

use super::{Disclosure, Line, Place, Text};

/// The version of the JSON format that this program writes and reads.
pub const FORMAT: u32 = 1;

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
            serde_json::from_str(json).map_err(|error| ParseError::Form(error.to_string()))?;
        disclosure.check()?;
        Ok(disclosure)
    }

    /// As [`Disclosure::from_json`], but an error of form also names the JSON
    /// path; for the build, where the size of the code does not matter.
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
        Ok(disclosure)
    }

    /// That every reference leads somewhere and nothing needed is empty.
    fn check(&self) -> Result<(), ParseError> {
        let content = |at: &str, reason: String| ParseError::Content {
            at: at.to_owned(),
            reason,
        };
        if !is_slug(&self.entity.id) {
            return Err(content(
                "entity.id",
                "use lowercase letters, digits and hyphens".to_owned(),
            ));
        }
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
            if !path.is_root() && self.holder(path).is_none() {
                return Err(content(
                    &at,
                    format!("the total “{}” is missing", path.root()),
                ));
            }
            self.check_line(&at, path.last(), line)?;
        }
        for root in ["income", "expenditure"] {
            if self.line(root).is_none() {
                return Err(content("lines", format!("the total “{root}” is missing")));
            }
        }
        self.check_prose()
    }

    fn check_line(&self, at: &str, last_segment: &str, line: &Line) -> Result<(), ParseError> {
        require_text(&format!("{at}.name"), &line.name)?;
        if let Some(code) = &line.code
            && code.value != last_segment
        {
            return Err(ParseError::Content {
                at: format!("{at}.code.value"),
                reason: format!("“{}” differs from the path's “{last_segment}”", code.value),
            });
        }
        if line.statements.is_empty() {
            return Err(ParseError::Content {
                at: format!("{at}.statements"),
                reason: "a line needs at least one statement".to_owned(),
            });
        }
        for (index, statement) in line.statements.iter().enumerate() {
            let at = format!("{at}.statements[{index}]");
            self.require_place(&at, &statement.place)?;
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
            require_text(&at, &duty.text)?;
        }
        if let Some(offices) = &organisation.offices {
            self.require_place("organisation.offices", &offices.place)?;
            for name in &offices.names {
                require_text("organisation.offices.names", name)?;
            }
        }
        if let Some(coverage) = &organisation.coverage {
            self.require_place("organisation.coverage", &coverage.place)?;
            require_text("organisation.coverage", &coverage.text)?;
        }
        for (index, term) in self.glossary.iter().enumerate() {
            let at = format!("glossary[{index}]");
            self.require_place(&at, &term.place)?;
            require_text(&format!("{at}.name"), &term.name)?;
            require_text(&format!("{at}.meaning"), &term.meaning)?;
            if !is_slug(&term.id) {
                return Err(ParseError::Content {
                    at: format!("{at}.id"),
                    reason: "use lowercase letters, digits and hyphens".to_owned(),
                });
            }
        }
        Ok(())
    }

    fn require_place(&self, at: &str, key: &str) -> Result<(), ParseError> {
        if self.places.contains_key(key) {
            return Ok(());
        }
        Err(ParseError::Content {
            at: format!("{at}.place"),
            reason: format!("“{key}” is not one of the places"),
        })
    }
}

/// The version is read on its own first: a newer format may have any other form.
fn check_version(json: &str) -> Result<(), ParseError> {
    #[derive(Deserialize)]
    struct Version {
        format: u32,
    }
    let Version { format } =
        serde_json::from_str(json).map_err(|error| ParseError::Form(error.to_string()))?;
    if format > FORMAT {
        return Err(ParseError::Newer { found: format });
    }
    Ok(())
}

fn check_place(at: &str, place: &Place) -> Result<(), ParseError> {
    require_text(&format!("{at}.part"), &place.part)?;
    require_text(&format!("{at}.heading"), &place.heading)
}

fn require_text(at: &str, text: &Text) -> Result<(), ParseError> {
    for (language, text) in [("zh", &text.zh), ("en", &text.en)] {
        if text.trim().is_empty() {
            return Err(ParseError::Content {
                at: format!("{at}.{language}"),
                reason: "the text is empty".to_owned(),
            });
        }
    }
    Ok(())
}

fn is_slug(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}
