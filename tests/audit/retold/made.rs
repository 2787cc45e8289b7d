//! A disclosure as paragraphs and tables, before it is written in a format.

use rust_decimal::Decimal;

/// What each format strikes out stands between these.
pub const STRUCK: [char; 2] = ['\u{e000}', '\u{e001}'];
/// What each format raises stands between these.
pub const RAISED: [char; 2] = ['\u{e002}', '\u{e003}'];

/// A paragraph, or the rows of a table.
#[derive(Clone)]
pub enum Block {
    Paragraph(String),
    Table(Vec<Row>),
}

#[derive(Clone)]
pub struct Row {
    pub cells: Vec<String>,
    /// Whether nobody who reads the document sees it.
    pub is_hidden: bool,
}

#[derive(Clone)]
pub struct Made(pub Vec<Block>);

impl Made {
    /// Of a text with bars between cells.
    pub fn parsed(text: &str) -> Made {
        let mut blocks = Vec::new();
        for line in text.lines().filter(|line| !line.is_empty()) {
            let Some(row) = line.strip_prefix('|') else {
                blocks.push(Block::Paragraph(line.to_owned()));
                continue;
            };
            let cells = row.trim_end().trim_end_matches('|').split('|');
            let row = Row {
                cells: cells.map(|cell| cell.trim().to_owned()).collect(),
                is_hidden: false,
            };
            match blocks.last_mut() {
                Some(Block::Table(rows)) => rows.push(row),
                _ => blocks.push(Block::Table(vec![row])),
            }
        }
        Made(blocks)
    }

    pub fn paragraphs(&mut self) -> impl Iterator<Item = &mut String> {
        self.0.iter_mut().filter_map(|block| match block {
            Block::Paragraph(text) => Some(text),
            Block::Table(_) => None,
        })
    }

    pub fn tables(&mut self) -> impl Iterator<Item = &mut Vec<Row>> {
        self.0.iter_mut().filter_map(|block| match block {
            Block::Table(rows) => Some(rows),
            Block::Paragraph(_) => None,
        })
    }

    /// The cells with amounts, which have decimal places where codes have none.
    pub fn amounts(&mut self) -> impl Iterator<Item = &mut String> {
        let rows = self.tables().flatten();
        let cells = rows.flat_map(|row| &mut row.cells);
        cells.filter(|cell| cell.contains('.') && cell.parse::<Decimal>().is_ok())
    }

    /// Writes the amounts of the tables anew, from 万元, below lines that say `unit`.
    pub fn measure_tables(&mut self, unit: &str, write: impl Fn(Decimal) -> String) {
        for cell in self.amounts() {
            *cell = write(cell.parse().expect("it is a number"));
        }
        for text in self.paragraphs().filter(|text| text.starts_with("单位：")) {
            *text = format!("单位：{unit}");
        }
    }

    /// Writes the amounts of the paragraphs anew, from 万元, with their unit.
    pub fn measure_prose(&mut self, write: impl Fn(Decimal) -> String) {
        for text in self.paragraphs() {
            let mut written = String::new();
            let mut pieces = text.split("万元").peekable();
            while let Some(piece) = pieces.next() {
                let digits = |each: char| each.is_ascii_digit() || each == '.';
                let before = piece.trim_end_matches(digits);
                let number = &piece[before.len()..];
                match number.parse() {
                    Ok(number) if pieces.peek().is_some() => {
                        written.push_str(before);
                        written.push_str(&write(number));
                    }
                    _ => {
                        written.push_str(piece);
                        written.push_str(if pieces.peek().is_some() {
                            "万元"
                        } else {
                            ""
                        });
                    }
                }
            }
            *text = written;
        }
    }
}
