//! The text of a document: paragraphs and tables, in their order.

use super::embedded::{Embedded, Object};
use super::frames::Frames;
use super::numbering::Numbering;
use super::styles::Styles;
use crate::import::read::paragraph::is_note_mark;
use crate::import::read::room::Room;
use crate::import::read::xml::{Element, Node, Xml};
use crate::import::read::{Document, ReadError};

/// Tables, cells and text boxes within more of them than this are left out.
const DEEPEST: usize = 40;

/// What is no text of the document: what was deleted or moved away, what fields consist of,
/// how it was formatted before, readings of characters, and the second form that shapes are
/// written in for old programs.
const LEFT_OUT: [&str; 16] = [
    "mc:Fallback",
    "w:delText",
    "w:delInstrText",
    "w:instrText",
    "w:moveFrom",
    "w:rt",
    "w:pPrChange",
    "w:rPrChange",
    "w:tcPrChange",
    "w:trPrChange",
    "w:tblPrChange",
    "w:tblPrExChange",
    "w:sectPrChange",
    "w:tblGridChange",
    "w:numberingChange",
    "w:fldData",
];

/// Whose properties are being read.
#[derive(Clone, Copy, PartialEq)]
enum Of {
    Content,
    Paragraph,
    Row,
    Cell,
    Run,
}

pub struct Body<'a> {
    xml: Xml<'a>,
    styles: &'a Styles,
    numbering: Numbering,
    embedded: Embedded<'a>,
    room: Room,
    frames: Frames,
    of: Of,
    /// Whether text is text, and not blanks between elements.
    in_text: bool,
    /// Whether the run is not shown, or struck out.
    is_hidden: bool,
    /// Whether the run is raised above the line.
    is_raised: bool,
    /// The page, where the document says where pages begin.
    page: Option<u32>,
    /// Whether Word noted where it began pages; else only breaks that were made count.
    is_rendered: bool,
}

impl<'a> Body<'a> {
    pub fn new(
        text: &'a str,
        styles: &'a Styles,
        numbering: Numbering,
        embedded: Embedded<'a>,
    ) -> Body<'a> {
        let is_rendered = text.contains("w:lastRenderedPageBreak");
        let has_breaks = text.contains("w:type=\"page\"") || text.contains("w:pageBreakBefore");
        Body {
            xml: Xml::new(text),
            styles,
            numbering,
            embedded,
            room: Room::new(),
            frames: Frames::new(),
            of: Of::Content,
            in_text: false,
            is_hidden: false,
            is_raised: false,
            page: (is_rendered || has_breaks).then_some(1),
            is_rendered,
        }
    }

    /// Reads all of it.
    ///
    /// # Errors
    /// [`ReadError::Damaged`] and [`ReadError::TooMuchText`].
    pub fn read(mut self) -> Result<Document, ReadError> {
        while let Some(node) = self.xml.next()? {
            match node {
                Node::Start(element) if self.is_left_out(&element) => self.xml.skip()?,
                Node::Start(element) => self.start(&element)?,
                Node::End(end) => self.end(end.name())?,
                Node::Text(text) if self.in_text && !self.is_hidden => self.add(&text)?,
                Node::Text(_) => {}
            }
        }
        Ok(Document {
            lines: self.frames.finish(self.styles, &mut self.numbering),
            unread: self.embedded.unread,
        })
    }

    /// Deleted text is left out; in properties, the same element tells that an end was deleted.
    fn is_left_out(&self, element: &Element) -> bool {
        let name = element.name();
        let is_too_deep =
            self.frames.depth() > DEEPEST && ["w:tbl", "w:tc", "w:txbxContent"].contains(&name);
        is_too_deep || LEFT_OUT.contains(&name) || (name == "w:del" && self.of == Of::Content)
    }

    fn start(&mut self, element: &Element) -> Result<(), ReadError> {
        match element.name() {
            "w:p" => {
                self.room.take_cells(1)?;
                self.frames.begin_paragraph();
            }
            "w:pPr" => self.of = Of::Paragraph,
            "w:trPr" => self.of = Of::Row,
            "w:tcPr" => self.of = Of::Cell,
            "w:r" => self.begin_run(),
            "w:rPr" if self.of == Of::Content => self.of = Of::Run,
            "w:t" => self.in_text = true,
            "w:tab" | "w:ptab" if self.of == Of::Content && !self.is_hidden => self.add_tab()?,
            "w:br" => match element.attribute("w:type").as_deref() {
                Some("page") => self.turn_page(false),
                _ => self.add("\n")?,
            },
            "w:cr" => self.add("\n")?,
            "w:noBreakHyphen" => self.add("-")?,
            "w:lastRenderedPageBreak" => self.turn_page(true),
            "w:tbl" => self.frames.begin_table(),
            "w:object" => self.object()?,
            "w:altChunk" => {
                let id = element.prefixed("id");
                let (page, room) = (self.page, &mut self.room);
                let lines = self.embedded.chunk(id.as_deref(), page, room)?;
                self.frames.add_behind(lines);
            }
            "w:tc" | "w:txbxContent" => {
                self.room.take_cells(1)?;
                self.of = Of::Content;
                self.frames.begin_flow();
            }
            _ => self.property(element),
        }
        Ok(())
    }

    /// What is embedded, up to its end: of all that shows it, only the object itself counts.
    fn object(&mut self) -> Result<(), ReadError> {
        let mut found: Option<Object> = None;
        let mut depth = 1_usize;
        while depth > 0 {
            match self.xml.next()? {
                Some(Node::Start(element)) => {
                    depth += 1;
                    if element.name() == "o:OLEObject" {
                        found = Some(Object {
                            id: element.prefixed("id"),
                            program: element.attribute("ProgID").unwrap_or_default(),
                            is_icon: element.attribute("DrawAspect").as_deref() == Some("Icon"),
                        });
                    }
                }
                Some(Node::End(_)) => depth -= 1,
                Some(Node::Text(_)) => {}
                None => return Err(self.xml.damaged()),
            }
        }
        if let Some(object) = found.filter(|_| !self.is_hidden) {
            let lines = self.embedded.object(&object, self.page, &mut self.room)?;
            self.frames.add_behind(lines);
        }
        Ok(())
    }

    fn property(&mut self, element: &Element) {
        let name = element.name();
        match (self.of, name) {
            (Of::Run, "w:vanish" | "w:strike" | "w:dstrike") => {
                self.is_hidden |= element.holds("w:val");
            }
            (Of::Run, "w:vertAlign") => {
                self.is_raised = element.attribute("w:val").as_deref() == Some("superscript");
            }
            (Of::Paragraph, "w:pageBreakBefore") if element.holds("w:val") => {
                self.turn_page(false);
            }
            (Of::Row, "w:gridBefore") => {
                self.frames
                    .add_empty_cell(element.number("w:val").unwrap_or(0));
            }
            (Of::Row, "w:del") => self.frames.delete_row(),
            (Of::Row, "w:hidden") if element.holds("w:val") => self.frames.delete_row(),
            (Of::Cell, "w:gridSpan") => {
                self.frames.widen_cell(element.number("w:val").unwrap_or(1));
            }
            (Of::Cell, "w:vMerge" | "w:hMerge")
                if element.attribute("w:val").as_deref() != Some("restart") =>
            {
                self.frames.continue_cell();
            }
            (Of::Paragraph, _) => {
                if let Some(paragraph) = self.frames.paragraph() {
                    paragraph.property(element);
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) -> Result<(), ReadError> {
        match name {
            "w:p" => self.end_paragraph(),
            "w:pPr" | "w:trPr" | "w:tcPr" => self.of = Of::Content,
            "w:rPr" if self.of == Of::Run => self.of = Of::Content,
            "w:t" => self.in_text = false,
            "w:r" => self.begin_run(),
            "w:tc" => self.frames.end_cell(self.styles, &mut self.numbering),
            "w:txbxContent" => self.frames.end_box(self.styles, &mut self.numbering),
            "w:tr" => self.frames.end_row(),
            "w:tbl" => self.frames.end_table(&mut self.room)?,
            _ => {}
        }
        Ok(())
    }

    /// What is said of a run ends with it.
    fn begin_run(&mut self) {
        self.is_hidden = false;
        self.is_raised = false;
    }

    fn end_paragraph(&mut self) {
        if self.frames.end_paragraph(self.styles, &mut self.numbering) {
            self.turn_page(false);
        }
    }

    fn add(&mut self, text: &str) -> Result<(), ReadError> {
        self.room.take(text.len())?;
        let is_raised = self.is_raised;
        if let Some(paragraph) = self.frames.paragraph()
            && !(is_raised && is_note_mark(&paragraph.text, text))
        {
            paragraph.add(text, self.page);
        }
        Ok(())
    }

    fn add_tab(&mut self) -> Result<(), ReadError> {
        self.room.take_cells(1)?;
        if let Some(paragraph) = self.frames.paragraph() {
            paragraph.add_tab(self.styles, self.page);
        }
        Ok(())
    }

    fn turn_page(&mut self, is_rendered: bool) {
        if is_rendered == self.is_rendered {
            self.page = self.page.map(|page| page.saturating_add(1));
        }
    }
}
