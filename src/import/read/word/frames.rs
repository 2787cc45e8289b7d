//! What is open around a paragraph: the document, cells, tables and text boxes.

use super::numbering::Numbering;
use super::paragraph::Paragraph;
use super::styles::Styles;
use crate::import::read::grid::{self, Cell};
use crate::import::read::room::Room;
use crate::import::read::{Line, ReadError};

/// All that is open, the innermost last. The first is the document itself.
pub struct Frames(Vec<Frame>);

enum Frame {
    /// The document, a cell or a text box.
    Flow(Flow),
    Table(Table),
}

#[derive(Default)]
struct Flow {
    lines: Vec<Line>,
    paragraph: Option<Paragraph>,
    /// How many columns more than one a cell takes.
    more_columns: usize,
    /// Whether it is a cell that goes on with one above or before it, whose text it has.
    continues: bool,
}

#[derive(Default)]
struct Table {
    rows: Vec<Vec<Cell>>,
    row: Vec<Cell>,
    is_row_deleted: bool,
}

impl Flow {
    fn end_paragraph(&mut self, styles: &Styles, numbering: &mut Numbering) {
        if let Some(paragraph) = self.paragraph.take() {
            self.lines.extend(paragraph.lines(styles, numbering));
        }
    }
}

impl Frames {
    pub fn new() -> Frames {
        Frames(vec![Frame::Flow(Flow::default())])
    }

    pub fn depth(&self) -> usize {
        self.0.len()
    }

    /// The lines of the document.
    pub fn finish(mut self, styles: &Styles, numbering: &mut Numbering) -> Vec<Line> {
        self.0.truncate(1);
        let flow = self.end_flow(styles, numbering);
        flow.map(|flow| flow.lines).unwrap_or_default()
    }

    /// The paragraph that is open.
    pub fn paragraph(&mut self) -> Option<&mut Paragraph> {
        self.flow()?.paragraph.as_mut()
    }

    /// A paragraph whose end was deleted goes on.
    pub fn begin_paragraph(&mut self) {
        if let Some(flow) = self.flow() {
            let paragraph = flow.paragraph.get_or_insert_default();
            paragraph.goes_on = false;
        }
    }

    /// Tells whether a page ends with it.
    pub fn end_paragraph(&mut self, styles: &Styles, numbering: &mut Numbering) -> bool {
        let Some(flow) = self.flow() else {
            return false;
        };
        let open = flow.paragraph.as_ref();
        let Some(paragraph) = open.filter(|paragraph| !paragraph.goes_on) else {
            return false;
        };
        let ends_page = paragraph.ends_page;
        flow.end_paragraph(styles, numbering);
        ends_page
    }

    /// A cell or a text box begins.
    pub fn begin_flow(&mut self) {
        self.0.push(Frame::Flow(Flow::default()));
    }

    pub fn widen_cell(&mut self, columns: usize) {
        if let Some(flow) = self.flow() {
            flow.more_columns = columns.saturating_sub(1);
        }
    }

    pub fn continue_cell(&mut self) {
        if let Some(flow) = self.flow() {
            flow.continues = true;
        }
    }

    pub fn end_cell(&mut self, styles: &Styles, numbering: &mut Numbering) {
        let Some(flow) = self.end_flow(styles, numbering) else {
            return;
        };
        let lines = match flow.continues {
            true => Vec::new(),
            false => flow.lines,
        };
        if let Some(table) = self.table() {
            table.row.push(cell(lines, 1 + flow.more_columns));
        }
    }

    /// A text box goes out behind the paragraph that it is anchored in.
    pub fn end_box(&mut self, styles: &Styles, numbering: &mut Numbering) {
        let Some(flow) = self.end_flow(styles, numbering) else {
            return;
        };
        self.add_behind(flow.lines);
    }

    pub fn begin_table(&mut self) {
        self.0.push(Frame::Table(Table::default()));
    }

    /// Leaves columns free before the first cell of a row.
    pub fn add_empty_cell(&mut self, columns: usize) {
        if let Some(table) = self.table().filter(|_| columns > 0) {
            table.row.push(cell(Vec::new(), columns));
        }
    }

    pub fn delete_row(&mut self) {
        if let Some(table) = self.table() {
            table.is_row_deleted = true;
        }
    }

    pub fn end_row(&mut self) {
        if let Some(table) = self.table() {
            let row = std::mem::take(&mut table.row);
            if !std::mem::take(&mut table.is_row_deleted) {
                table.rows.push(row);
            }
        }
    }

    /// # Errors
    /// [`ReadError::TooMuchText`] if it has too many cells.
    pub fn end_table(&mut self, room: &mut Room) -> Result<(), ReadError> {
        if let Some(Frame::Table(table)) = self.0.pop_if(|frame| matches!(frame, Frame::Table(_))) {
            self.add_lines(grid::lines(table.rows, room)?);
        }
        Ok(())
    }

    /// Puts lines behind the paragraph that is open, or else behind those that are there.
    pub fn add_behind(&mut self, lines: Vec<Line>) {
        match self.paragraph() {
            Some(paragraph) => paragraph.boxes.extend(lines),
            None => self.add_lines(lines),
        }
    }

    fn add_lines(&mut self, lines: Vec<Line>) {
        if let Some(flow) = self.flow() {
            flow.lines.extend(lines);
        }
    }

    fn end_flow(&mut self, styles: &Styles, numbering: &mut Numbering) -> Option<Flow> {
        self.flow()?.end_paragraph(styles, numbering);
        match self.0.pop() {
            Some(Frame::Flow(flow)) => Some(flow),
            _ => None,
        }
    }

    fn flow(&mut self) -> Option<&mut Flow> {
        match self.0.last_mut() {
            Some(Frame::Flow(flow)) => Some(flow),
            _ => None,
        }
    }

    fn table(&mut self) -> Option<&mut Table> {
        match self.0.last_mut() {
            Some(Frame::Table(table)) => Some(table),
            _ => None,
        }
    }
}

fn cell(lines: Vec<Line>, columns: usize) -> Cell {
    Cell {
        lines,
        columns,
        rows: 1,
        has_headings: false,
    }
}
