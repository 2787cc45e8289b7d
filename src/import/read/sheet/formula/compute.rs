//! Formulas ▶ their results, from the cells of their sheet.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Area, Formula, Step};
use crate::import::read::sheet::number::general;

/// How many formulas may need one another in a row.
const DEEPEST: usize = 100;
/// How many cells all formulas of a sheet may look at.
const MOST_CELLS: usize = 4_000_000;

/// What a cell holds.
#[derive(Clone, Copy)]
enum Content {
    Number(f64),
    Text,
    /// `#REF!`, which whatever needs it shows too.
    Error,
    Formula(usize),
}

/// What is known of a formula.
#[derive(Clone, Copy)]
enum Known {
    Nothing,
    /// It is being computed: what needs it meanwhile needs itself.
    Begun,
    Result(Option<Decimal>),
}

/// The results of formulas among cells with texts, some of which are numbers; nothing for those
/// that cannot be computed exactly.
pub fn results(
    formulas: &[Formula],
    texts: &[(u32, u32, String)],
    numbers: &[(u32, u32, f64)],
) -> Vec<Option<Decimal>> {
    let mut cells = BTreeMap::new();
    for (row, column, text) in texts {
        let content = match text.starts_with('#') {
            true => Content::Error,
            false => Content::Text,
        };
        cells.insert((*column, *row), content);
    }
    let numbers = numbers.iter();
    cells.extend(numbers.map(|(row, column, value)| ((*column, *row), Content::Number(*value))));
    let own = formulas.iter().enumerate();
    cells.extend(own.map(|(index, it)| ((it.column, it.row), Content::Formula(index))));
    let mut computer = Computer {
        cells,
        formulas,
        known: vec![Known::Nothing; formulas.len()],
        left: MOST_CELLS,
    };
    (0..formulas.len())
        .map(|index| computer.result(index, 0))
        .collect()
}

/// What a step leaves to later ones.
enum Operand {
    Value(Decimal),
    Area(Area),
}

struct Computer<'a> {
    /// By column and row, so that the cells of a column stand together.
    cells: BTreeMap<(u32, u32), Content>,
    formulas: &'a [Formula],
    known: Vec<Known>,
    left: usize,
}

impl Computer<'_> {
    fn result(&mut self, index: usize, depth: usize) -> Option<Decimal> {
        match self.known[index] {
            Known::Result(result) => return result,
            Known::Begun => return None,
            Known::Nothing => {}
        }
        self.known[index] = Known::Begun;
        let formulas = self.formulas;
        let steps = formulas[index].steps.as_deref();
        let steps = steps.filter(|_| depth < DEEPEST);
        let result = steps.and_then(|steps| self.run(steps, depth));
        self.known[index] = Known::Result(result);
        result
    }

    fn run(&mut self, steps: &[Step], depth: usize) -> Option<Decimal> {
        let mut stack: Vec<Operand> = Vec::new();
        for step in steps {
            let left = match step {
                Step::Number(value) => Operand::Value(*value),
                Step::Area(area) => Operand::Area(*area),
                Step::Sum(count) => {
                    let mut sum = Decimal::ZERO;
                    for operand in stack.split_off(stack.len().checked_sub(*count)?) {
                        sum = sum.checked_add(self.sum(operand, depth)?)?;
                    }
                    Operand::Value(sum)
                }
                Step::Negate => Operand::Value(-self.value(stack.pop()?, depth)?),
                Step::Add | Step::Subtract => {
                    let other = self.value(stack.pop()?, depth)?;
                    let one = self.value(stack.pop()?, depth)?;
                    Operand::Value(match step {
                        Step::Add => one.checked_add(other)?,
                        _ => one.checked_sub(other)?,
                    })
                }
            };
            stack.push(left);
        }
        let last = stack.pop().filter(|_| stack.is_empty())?;
        self.value(last, depth)
    }

    /// The number in a single cell; an empty one counts as zero, a text as nothing.
    fn value(&mut self, operand: Operand, depth: usize) -> Option<Decimal> {
        let area = match operand {
            Operand::Value(value) => return Some(value),
            Operand::Area(area) => area,
        };
        self.left = self.left.checked_sub(1)?;
        let (row, column) = Some(area.first).filter(|first| *first == area.last)?;
        match self.cells.get(&(column, row)).copied() {
            None => Some(Decimal::ZERO),
            Some(Content::Text | Content::Error) => None,
            Some(content) => self.number(content, depth),
        }
    }

    /// The sum of all numbers in an area, without its texts.
    fn sum(&mut self, operand: Operand, depth: usize) -> Option<Decimal> {
        let area = match operand {
            Operand::Value(value) => return Some(value),
            Operand::Area(area) => area,
        };
        let mut sum = Decimal::ZERO;
        for column in area.first.1..=area.last.1 {
            self.left = self.left.checked_sub(1)?;
            let rows = (column, area.first.0)..=(column, area.last.0.max(area.first.0));
            let contents = self.cells.range(rows).map(|(_, content)| *content);
            let contents: Vec<Content> = contents.take(self.left + 1).collect();
            self.left = self.left.checked_sub(contents.len())?;
            for content in contents {
                if !matches!(content, Content::Text) {
                    sum = sum.checked_add(self.number(content, depth)?)?;
                }
            }
        }
        Some(sum)
    }

    fn number(&mut self, content: Content, depth: usize) -> Option<Decimal> {
        match content {
            Content::Number(value) => decimal(value),
            Content::Formula(index) => self.result(index, depth + 1),
            Content::Text | Content::Error => None,
        }
    }
}

/// A number to the digits that count.
fn decimal(value: f64) -> Option<Decimal> {
    let size = Decimal::from_str_exact(&general(value.abs())).ok()?;
    Some(if value < 0.0 { -size } else { size })
}
