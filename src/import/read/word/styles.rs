//! What paragraphs have from their styles.

use std::collections::HashMap;

use super::numbering::NumberOf;
use crate::import::read::ReadError;
use crate::import::read::xml::{Node, Xml};

/// How long a chain of styles that build on one another may be.
const LONGEST_CHAIN: usize = 20;

/// All styles of a document, by their identifiers.
#[derive(Default)]
pub struct Styles(HashMap<String, Style>);

#[derive(Default)]
struct Style {
    based_on: Option<String>,
    number: NumberOf,
    has_leader: bool,
}

impl Styles {
    /// Reads `styles.xml`, which may be empty.
    ///
    /// # Errors
    /// [`ReadError::Damaged`].
    pub fn read(text: &str) -> Result<Styles, ReadError> {
        let mut xml = Xml::new(text);
        let mut styles = Styles::default();
        let mut current: Option<(String, Style)> = None;
        while let Some(node) = xml.next()? {
            let element = match node {
                Node::Start(element) => element,
                Node::End(end) if end.name() == "w:style" => {
                    styles.0.extend(current.take());
                    continue;
                }
                _ => continue,
            };
            if element.name() == "w:style" {
                let identifier = element.attribute("w:styleId").unwrap_or_default();
                current = Some((identifier, Style::default()));
            }
            let Some((_, style)) = &mut current else {
                continue;
            };
            match element.name() {
                "w:name" => {
                    // Entries of a table of contents lead to their pages, by dots as a rule.
                    let name = element.attribute("w:val").unwrap_or_default();
                    style.has_leader |= name.to_ascii_lowercase().starts_with("toc ");
                }
                "w:basedOn" => style.based_on = element.attribute("w:val"),
                "w:numId" => style.number.list = element.number("w:val"),
                "w:ilvl" => style.number.level = element.number("w:val"),
                "w:tab" => style.has_leader |= has_leader(element.attribute("w:leader")),
                _ => {}
            }
        }
        Ok(styles)
    }

    /// The numbering that a style gives, its own before what it is based on.
    pub fn number(&self, identifier: &str) -> NumberOf {
        let mut number = NumberOf::default();
        for style in self.chain(identifier) {
            number.list = number.list.or(style.number.list);
            number.level = number.level.or(style.number.level);
        }
        number
    }

    /// Whether tabs in a style are filled with dots.
    pub fn has_leader(&self, identifier: &str) -> bool {
        self.chain(identifier).any(|style| style.has_leader)
    }

    fn chain<'a>(&'a self, identifier: &str) -> impl Iterator<Item = &'a Style> {
        let next = |style: &&Style| self.0.get(style.based_on.as_ref()?);
        std::iter::successors(self.0.get(identifier), next).take(LONGEST_CHAIN)
    }
}

/// Whether a tab is filled: dots, or what else leads from an entry to its page.
pub fn has_leader(leader: Option<String>) -> bool {
    leader.is_some_and(|leader| leader != "none")
}
