//! Formulas of old files ▶ steps: they are stored in the order in which they are computed.

use rust_decimal::Decimal;

use crate::import::read::compound::u16_at;
use crate::import::read::sheet::formula::{Area, Step};

/// The number of SUM among the functions.
const SUM: u16 = 4;

/// The steps of a formula; nothing for what is more than a sum of cells of its own sheet.
pub fn steps(tokens: &[u8]) -> Option<Vec<Step>> {
    let mut steps = Vec::new();
    let mut rest = tokens;
    while let Some((kind, operands)) = rest.split_first() {
        let word = |at| u16_at(operands, at).map(u32::from);
        // The upper bits of a column tell whether it moves with its cell.
        let column = |at| Some(word(at)? & 0xff);
        let (length, step) = match kind {
            0x03 => (0, Some(Step::Add)),
            0x04 => (0, Some(Step::Subtract)),
            0x12 | 0x15 => (0, None),
            0x13 => (0, Some(Step::Negate)),
            0x19 => match *operands.first()? {
                0x10 => (3, Some(Step::Sum(1))),
                // Blanks, and that the result may change at any time.
                0x01 | 0x40 | 0x41 => (3, None),
                _ => return None,
            },
            0x1e => (2, Some(Step::Number(Decimal::from(word(0)?)))),
            0x22 | 0x42 | 0x62 => match u16_at(operands, 1)? {
                SUM => (3, Some(Step::Sum(usize::from(*operands.first()?)))),
                _ => return None,
            },
            0x24 | 0x44 | 0x64 => {
                let cell = (word(0)?, column(2)?);
                let (first, last) = (cell, cell);
                (4, Some(Step::Area(Area { first, last })))
            }
            0x25 | 0x45 | 0x65 => {
                let (first, last) = ((word(0)?, column(4)?), (word(2)?, column(6)?));
                (8, Some(Step::Area(Area { first, last })))
            }
            _ => return None,
        };
        steps.extend(step);
        rest = operands.get(length..)?;
    }
    Some(steps)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_of_cells_are_read_and_nothing_else() {
        let (first, last) = ((4, 1), (7, 1));
        let area = [0x25, 4, 0, 7, 0, 1, 0xc0, 1, 0xc0];
        let sum = [&area[..], &[0x19, 0x10, 0, 0]].concat();
        let expected = [Step::Area(Area { first, last }), Step::Sum(1)];
        assert_eq!(steps(&sum).as_deref(), Some(&expected[..]));
        let other_function = [&area[..], &[0x22, 1, 5, 0]].concat();
        assert_eq!(steps(&other_function), None);
        assert_eq!(steps(&sum[..5]), None, "it breaks off");
    }
}
