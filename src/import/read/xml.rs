//! The markup of Word's, Excel's and OpenDocument's files.

use std::borrow::Cow;

use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesEnd, BytesRef, BytesStart, Event};
use quick_xml::reader::Reader;

use super::{Damage, ReadError};

/// A piece of markup.
pub enum Node<'a> {
    /// An element begins; one without content ends right after.
    Start(Element<'a>),
    End(Ending<'a>),
    Text(Cow<'a, str>),
}

/// An element's name and attributes.
pub struct Element<'a>(BytesStart<'a>);

impl Element<'_> {
    /// The name with its prefix.
    pub fn name(&self) -> &str {
        self.0.name().into_inner()
    }

    /// An attribute's value; nothing if it is absent or no valid markup.
    pub fn attribute(&self, name: &str) -> Option<String> {
        // Nobody checks that no attribute is named twice, which takes long.
        let mut attributes = self.0.attributes();
        let mut attributes = attributes.with_checks(false).flatten();
        let attribute = attributes.find(|attribute| attribute.key.into_inner() == name)?;
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).ok()?;
        Some(value.into_owned())
    }

    /// What an attribute that has a prefix says, whatever the prefix: `r:id` for `id`.
    pub fn prefixed(&self, local: &str) -> Option<String> {
        let mut attributes = self.0.attributes();
        let keys = attributes.with_checks(false).flatten();
        let mut keys = keys.map(|attribute| attribute.key.into_inner());
        let of_local = |key: &&str| key.split_once(':').is_some_and(|(_, name)| name == local);
        self.attribute(keys.find(of_local)?)
    }

    /// An attribute that is a number.
    pub fn number<Number: std::str::FromStr>(&self, name: &str) -> Option<Number> {
        self.attribute(name)?.trim().parse().ok()
    }

    /// Whether an attribute is given, and says yes.
    pub fn says(&self, name: &str) -> bool {
        matches!(self.attribute(name).as_deref(), Some("1" | "true" | "on"))
    }

    /// Whether a property holds: it does if it is named, unless its value denies it.
    pub fn holds(&self, name: &str) -> bool {
        let value = self.attribute(name);
        !matches!(value.as_deref(), Some("0" | "false" | "off" | "none"))
    }
}

/// The end of an element.
pub struct Ending<'a>(BytesEnd<'a>);

impl Ending<'_> {
    /// The name with its prefix.
    pub fn name(&self) -> &str {
        self.0.name().into_inner()
    }
}

/// Reads a text piece by piece, so that its nesting costs nothing.
pub struct Xml<'a> {
    reader: Reader<&'a [u8]>,
}

impl<'a> Xml<'a> {
    /// Reads a member of a file.
    pub fn new(text: &'a str) -> Xml<'a> {
        let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
        reader.config_mut().expand_empty_elements = true;
        Xml { reader }
    }

    /// The next piece; nothing at the end.
    ///
    /// # Errors
    /// [`ReadError::Damaged`] if it is no valid markup.
    pub fn next(&mut self) -> Result<Option<Node<'a>>, ReadError> {
        loop {
            let event = self.reader.read_event().map_err(|_| self.damaged())?;
            return Ok(Some(match event {
                Event::Start(start) | Event::Empty(start) => Node::Start(Element(start)),
                Event::End(end) => Node::End(Ending(end)),
                Event::Text(text) => Node::Text(text.xml10_content()),
                Event::CData(text) => Node::Text(text.xml10_content()),
                Event::GeneralRef(reference) => Node::Text(character(&reference)),
                Event::Eof => return Ok(None),
                _ => continue,
            }));
        }
    }

    /// Passes over the rest of the element that has just begun.
    ///
    /// # Errors
    /// As [`Xml::next`].
    pub fn skip(&mut self) -> Result<(), ReadError> {
        let mut depth = 1_usize;
        while depth > 0 {
            match self.next()? {
                Some(Node::Start(_)) => depth += 1,
                Some(Node::End(_)) => depth -= 1,
                Some(Node::Text(_)) => {}
                None => return Err(self.damaged()),
            }
        }
        Ok(())
    }

    /// What is wrong where the markup ends too soon.
    pub fn damaged(&self) -> ReadError {
        ReadError::Damaged(Damage::Markup(self.reader.buffer_position()))
    }
}

/// The character that a reference stands for; nothing for what is unknown.
fn character<'a>(reference: &BytesRef<'_>) -> Cow<'a, str> {
    match reference.resolve_char_ref() {
        Ok(Some(character)) => Cow::Owned(character.to_string()),
        _ => Cow::Borrowed(resolve_predefined_entity(reference).unwrap_or_default()),
    }
}
