//! Text ▶ figures: a grammar of disclosures.
//!
//! ```text
//! lines ─▶ outline ─▶ paragraphs ─▶ lexer ─▶ sentence ─┐
//!                 └─▶ tables ───────────▶ table ───────┴─▶ readings, unread figures
//! ```

mod about;
pub mod classification;
mod entity;
mod lexer;
mod lexicon;
mod metadata;
mod normal;
mod number;
mod outline;
mod prefixes;
mod scope;
mod sentence;
mod table;
mod word;

use about::About;
use sentence::Context;

use super::block::{Block, Level};
use super::read::Document;
use super::{Imported, Unread};

/// Everything that a document says in figures.
pub fn parse(document: &Document) -> Imported {
    let blocks = outline::outline(document);
    let metadata = metadata::metadata(document);
    let about = About::of(&metadata, &blocks);
    let economics = classification::economic();
    let mut functions = classification::functional().clone();
    for (code, name) in blocks.iter().flat_map(|block| table::names(block, &about)) {
        functions.learn(&code, &name);
    }
    let context = Context {
        functions: &functions,
        economics,
        about,
    };
    let mut readings = Vec::new();
    let mut unread: Vec<Unread> = Vec::new();
    // What the paragraphs above are about, by their level.
    let mut scopes: Vec<(Level, Option<String>)> = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        match block {
            Block::Paragraph(paragraph) => {
                if let Some(level) = paragraph.level {
                    scopes.retain(|(above, _)| *above < level);
                }
                let inherited = scopes.iter().rev().find_map(|(_, scope)| scope.as_deref());
                let said = sentence::read(&paragraph.text, index, inherited, &context);
                match (paragraph.level, scopes.last_mut()) {
                    (Some(level), _) => scopes.push((level, said.scope)),
                    (None, Some((_, scope))) => *scope = said.scope,
                    (None, None) => scopes.push((Level::DOCUMENT, said.scope)),
                }
                readings.extend(said.readings);
                unread.extend(said.unread);
            }
            Block::Table(table) => {
                let told = table::read(table, index, &context);
                readings.extend(told.readings);
                unread.extend(told.unread);
            }
        }
    }
    Imported {
        metadata,
        blocks,
        readings,
        unread,
        unread_parts: document.unread.clone(),
    }
}
