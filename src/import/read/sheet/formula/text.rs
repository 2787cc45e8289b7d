//! Formulas as they are written: `SUM(B5:B8)-C9`.

use rust_decimal::Decimal;

use super::{Area, Step};

/// The longest formula that is computed, in bytes, and the deepest brackets within it.
const LONGEST: usize = 2_000;
const DEEPEST: usize = 32;
/// No sheet has more columns or rows.
const COLUMNS: u32 = 16_384;
const ROWS: u32 = 1_048_576;

/// The steps of a formula; nothing for what is more than a sum of cells of its own sheet. Rows are
/// counted from `first_row`; where it is shared by cells, what it names moves with them.
pub fn steps(text: &str, first_row: u32, moved: (i64, i64)) -> Option<Vec<Step>> {
    let mut parser = Parser {
        rest: Some(text).filter(|text| text.len() <= LONGEST)?,
        first_row,
        moved,
        steps: Vec::new(),
    };
    parser.sum(0)?;
    parser.blanks();
    parser.rest.is_empty().then_some(parser.steps)
}

/// The same for `of:=SUM([.B5:.B8])`; its rows are counted from 0.
pub fn steps_of_open_document(text: &str) -> Option<Vec<Step>> {
    let text = Some(text).filter(|text| text.len() <= LONGEST)?;
    let (_, text) = text.split_once('=')?;
    let plain = text.replace("[.", "").replace(":.", ":");
    let plain = plain.replace(']', "").replace(';', ",");
    steps(&plain, 0, (0, 0))
}

struct Parser<'a> {
    rest: &'a str,
    first_row: u32,
    moved: (i64, i64),
    steps: Vec<Step>,
}

impl<'a> Parser<'a> {
    fn blanks(&mut self) {
        self.rest = self.rest.trim_start();
    }

    /// Takes a sign, if it is the next one.
    fn take(&mut self, sign: char) -> bool {
        self.blanks();
        let rest = self.rest.strip_prefix(sign);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn sum(&mut self, depth: usize) -> Option<()> {
        self.part(depth)?;
        loop {
            let step = match (self.take('+'), self.take('-')) {
                (true, false) => Step::Add,
                (false, true) => Step::Subtract,
                (false, false) => return Some(()),
                // a+-b
                (true, true) => Step::Subtract,
            };
            self.part(depth)?;
            self.steps.push(step);
        }
    }

    fn part(&mut self, depth: usize) -> Option<()> {
        let depth = Some(depth + 1).filter(|depth| *depth <= DEEPEST)?;
        if self.take('-') {
            self.part(depth)?;
            self.steps.push(Step::Negate);
            return Some(());
        }
        if self.take('+') {
            return self.part(depth);
        }
        if self.take('(') {
            self.sum(depth)?;
            return self.take(')').then_some(());
        }
        if self
            .rest
            .starts_with(|first: char| first.is_ascii_digit() || first == '.')
        {
            return self.number();
        }
        match self
            .rest
            .get(..4)
            .is_some_and(|name| name.eq_ignore_ascii_case("SUM("))
        {
            true => self.function(depth),
            false => self.area(),
        }
    }

    fn function(&mut self, depth: usize) -> Option<()> {
        self.rest = &self.rest[4..];
        let mut count = 0;
        loop {
            self.sum(depth)?;
            count += 1;
            if !self.take(',') {
                break;
            }
        }
        self.steps.push(Step::Sum(count));
        self.take(')').then_some(())
    }

    fn number(&mut self) -> Option<()> {
        let of_number = |it: char| it.is_ascii_digit() || it == '.';
        let end = self
            .rest
            .find(|it| !of_number(it))
            .unwrap_or(self.rest.len());
        let (number, rest) = self.rest.split_at(end);
        self.rest = rest;
        self.steps
            .push(Step::Number(Decimal::from_str_exact(number).ok()?));
        Some(())
    }

    fn area(&mut self) -> Option<()> {
        let first = self.cell()?;
        let last = match self.take(':') {
            true => self.cell()?,
            false => first,
        };
        self.steps.push(Step::Area(Area {
            first: (first.0.min(last.0), first.1.min(last.1)),
            last: (first.0.max(last.0), first.1.max(last.1)),
        }));
        Some(())
    }

    /// `$B5`: row and column.
    fn cell(&mut self) -> Option<(u32, u32)> {
        let is_fixed_column = self.take('$');
        let letters = self.run(|it| it.is_ascii_alphabetic(), 3)?;
        let column = letters.bytes().fold(0_u32, |number, letter| {
            number * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1
        });
        let is_fixed_row = self.rest.starts_with('$');
        self.rest = self.rest.strip_prefix('$').unwrap_or(self.rest);
        let row: u32 = self.run(|it| it.is_ascii_digit(), 7)?.parse().ok()?;
        let (down, right) = self.moved;
        let moved = |number: u32, by: i64, is_fixed: bool, most: u32| {
            let number = i64::from(number) + if is_fixed { 0 } else { by };
            u32::try_from(number)
                .ok()
                .filter(|it| (1..=most).contains(it))
        };
        let row = moved(row, down, is_fixed_row, ROWS)?;
        let column = moved(column, right, is_fixed_column, COLUMNS)?;
        Some((row - 1 + self.first_row, column - 1))
    }

    /// What begins the rest and is of one kind; nothing where there is none of it, or more than most.
    fn run(&mut self, is_of_it: fn(char) -> bool, most: usize) -> Option<&'a str> {
        let end = self
            .rest
            .find(|it| !is_of_it(it))
            .unwrap_or(self.rest.len());
        let (run, rest) = self.rest.split_at(end);
        self.rest = rest;
        (1..=most).contains(&run.len()).then_some(run)
    }
}
