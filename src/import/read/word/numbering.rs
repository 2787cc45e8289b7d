//! The numbers that Word gives to paragraphs, which are not in their text.

use std::collections::HashMap;

use super::numeral::numeral;
use crate::import::read::ReadError;
use crate::import::read::xml::{Element, Node, Xml};

/// Levels are numbered from 0 to 8.
const LEVELS: usize = 9;
/// The most characters around a number: it is repeated with every paragraph.
const LONGEST: usize = 40;

/// Which number a paragraph takes.
#[derive(Clone, Copy, Default)]
pub struct NumberOf {
    /// 0 is none.
    pub list: Option<u32>,
    pub level: Option<usize>,
}

/// All lists of a document with how far they have counted.
#[derive(Default)]
pub struct Numbering {
    /// Lists that count on together refer to one definition.
    definitions: HashMap<u32, Definition>,
    lists: HashMap<u32, List>,
}

#[derive(Default)]
struct Definition {
    levels: [Level; LEVELS],
    /// The last number of every level, while it counts.
    counted: [Option<u32>; LEVELS],
}

#[derive(Clone, Default)]
struct Level {
    start: Option<u32>,
    format: String,
    /// `第%1部分`
    text: String,
    /// What stands between the number and the text: a tab if nothing is said.
    ending: Option<String>,
    is_decimal: bool,
    style: Option<String>,
}

#[derive(Default)]
struct List {
    definition: u32,
    /// Where levels begin again when this list is first used.
    restarts: [Option<u32>; LEVELS],
    /// Levels that are defined anew.
    levels: HashMap<usize, Level>,
    is_used: bool,
}

impl Numbering {
    /// Reads `numbering.xml`, which may be empty.
    ///
    /// # Errors
    /// [`ReadError::Damaged`].
    pub fn read(text: &str) -> Result<Numbering, ReadError> {
        let mut xml = Xml::new(text);
        let mut numbering = Numbering::default();
        let mut definition = None;
        let mut list = None;
        let mut at = 0;
        while let Some(node) = xml.next()? {
            let Node::Start(element) = node else {
                continue;
            };
            match element.name() {
                "w:abstractNum" => definition = element.number("w:abstractNumId"),
                "w:num" => {
                    definition = None;
                    list = element.number("w:numId");
                }
                "w:abstractNumId" => {
                    if let (Some(list), Some(id)) = (list, element.number("w:val")) {
                        numbering.lists.entry(list).or_default().definition = id;
                    }
                }
                "w:lvl" | "w:lvlOverride" => at = element.number("w:ilvl").unwrap_or(LEVELS),
                "w:startOverride" => {
                    let list = list.map(|list| numbering.lists.entry(list).or_default());
                    if let Some(restart) = list.and_then(|list| list.restarts.get_mut(at)) {
                        *restart = element.number("w:val");
                    }
                }
                _ => {
                    let level = match (definition, list) {
                        (Some(id), _) => {
                            let definition = numbering.definitions.entry(id).or_default();
                            definition.levels.get_mut(at)
                        }
                        (None, Some(list)) if at < LEVELS && is_of_level(element.name()) => {
                            let list = numbering.lists.entry(list).or_default();
                            Some(list.levels.entry(at).or_default())
                        }
                        _ => None,
                    };
                    if let Some(level) = level {
                        level.add(&element);
                    }
                }
            }
        }
        Ok(numbering)
    }

    /// Counts a paragraph; nothing if its list has no number for it. A style may name the list
    /// alone, and the list the style of each level.
    pub fn next(&mut self, of: NumberOf, style: &str) -> Option<String> {
        let list = self.lists.get_mut(&of.list?)?;
        let definition = self.definitions.get_mut(&list.definition)?;
        let mut levels = definition.levels.clone();
        for (at, level) in &list.levels {
            levels[*at] = level.clone();
        }
        let is_of_style = |level: &Level| level.style.as_deref() == Some(style);
        let at = of.level.or_else(|| levels.iter().position(is_of_style));
        let at = at.unwrap_or(0);
        let level = levels.get(at)?;
        if !std::mem::replace(&mut list.is_used, true) {
            for (counted, restart) in definition.counted.iter_mut().zip(list.restarts) {
                *counted = restart.map(|start| start.saturating_sub(1)).or(*counted);
            }
        }
        for (above, counted) in definition.counted[..at].iter_mut().enumerate() {
            counted.get_or_insert(levels[above].start());
        }
        let counted = &mut definition.counted[at];
        *counted = Some(counted.map_or(level.start(), |last| last.saturating_add(1)));
        definition.counted[at + 1..].fill(None);
        level.shown(&levels, &definition.counted)
    }
}

/// What a level is defined by, unless it is defined by a list's own definition.
fn is_of_level(name: &str) -> bool {
    [
        "w:start",
        "w:numFmt",
        "w:lvlText",
        "w:suff",
        "w:isLgl",
        "w:pStyle",
    ]
    .contains(&name)
}

impl Level {
    fn add(&mut self, element: &Element) {
        let value = || element.attribute("w:val");
        match element.name() {
            "w:start" => self.start = element.number("w:val"),
            "w:numFmt" => self.format = value().unwrap_or_default(),
            "w:lvlText" => {
                let text = value().unwrap_or_default();
                self.text = text.chars().take(LONGEST).collect();
            }
            "w:suff" => self.ending = value(),
            "w:isLgl" => self.is_decimal = element.holds("w:val"),
            "w:pStyle" => self.style = value(),
            _ => {}
        }
    }

    fn start(&self) -> u32 {
        self.start.unwrap_or(1)
    }

    /// The level's text with numbers in it: `第%1部分` ▶ 第一部分.
    fn shown(&self, levels: &[Level; LEVELS], counted: &[Option<u32>; LEVELS]) -> Option<String> {
        if self.format == "bullet" || self.format == "none" {
            return None;
        }
        let mut shown = String::new();
        let mut characters = self.text.chars();
        while let Some(character) = characters.next() {
            if character != '%' {
                shown.push(character);
                continue;
            }
            let level = characters.next().and_then(|digit| digit.to_digit(10));
            let Some(level) = level.and_then(|level| (level as usize).checked_sub(1)) else {
                continue;
            };
            let format = match self.is_decimal {
                true => "decimal",
                false => levels.get(level).map_or("decimal", |level| &level.format),
            };
            if let Some(number) = counted.get(level).copied().flatten() {
                shown.push_str(&numeral(number, format));
            }
        }
        // A wide stop needs no tab behind it.
        let is_narrow = shown.ends_with(|last: char| last.is_ascii());
        match self.ending.as_deref() {
            Some("space") => shown.push(' '),
            Some("nothing") => {}
            _ if is_narrow => shown.push(' '),
            _ => {}
        }
        (!shown.trim().is_empty()).then_some(shown)
    }
}
