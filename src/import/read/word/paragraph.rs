//! A paragraph that is being read.

use super::numbering::{NumberOf, Numbering};
use super::styles::{Styles, has_leader};
use crate::import::read::Line;
use crate::import::read::paragraph::indented;
use crate::import::read::xml::Element;

/// What stands for a tab that is filled with dots: by this, entries of a table of contents are
/// told from headings.
const LEADER: &str = "……";

#[derive(Default)]
pub struct Paragraph {
    pub style: String,
    /// Its own numbering, which goes before its style's.
    pub number: NumberOf,
    pub has_leader: bool,
    /// Whether its end was deleted, so that the next one goes on with it.
    pub goes_on: bool,
    /// Whether another section begins behind it, on another page.
    pub ends_page: bool,
    pub text: String,
    /// Where its text begins.
    pub page: Option<u32>,
    /// What is anchored in it.
    pub boxes: Vec<Line>,
}

impl Paragraph {
    /// Takes what an element among its properties says.
    pub fn property(&mut self, element: &Element) {
        match element.name() {
            "w:pStyle" => self.style = element.attribute("w:val").unwrap_or_default(),
            "w:numId" => self.number.list = element.number("w:val"),
            "w:ilvl" => self.number.level = element.number("w:val"),
            "w:tab" => self.has_leader |= has_leader(element.attribute("w:leader")),
            "w:del" => self.goes_on = true,
            "w:sectPr" => self.ends_page = true,
            "w:type" if element.attribute("w:val").as_deref() == Some("continuous") => {
                self.ends_page = false;
            }
            _ => {}
        }
    }

    /// Adds text that stands on a page.
    pub fn add(&mut self, text: &str, page: Option<u32>) {
        if self.text.trim().is_empty() {
            self.page = page;
        }
        self.text.push_str(text);
    }

    pub fn add_tab(&mut self, styles: &Styles, page: Option<u32>) {
        let is_filled = self.has_leader || styles.has_leader(&self.style);
        self.add(if is_filled { LEADER } else { "\t" }, page);
    }

    /// The paragraph's lines, the first with its number, then what is anchored in it.
    pub fn lines(self, styles: &Styles, numbering: &mut Numbering) -> Vec<Line> {
        let of_style = styles.number(&self.style);
        let of = NumberOf {
            list: self.number.list.or(of_style.list),
            level: self.number.level.or(of_style.level),
        };
        // A paragraph without text takes no number that would be seen.
        let number = match self.text.trim().is_empty() {
            true => None,
            false => numbering.next(of, &self.style),
        };
        let text = format!("{}{}", number.unwrap_or_default(), self.text);
        let kept = text.lines().filter(|line| !line.trim().is_empty());
        let lines = kept.enumerate().map(|(index, line)| Line {
            cells: vec![match index {
                0 => indented(line.trim_end()),
                _ => line.trim_end().to_owned(),
            }],
            page: self.page,
            number: None,
        });
        lines.chain(self.boxes.iter().cloned()).collect()
    }
}
