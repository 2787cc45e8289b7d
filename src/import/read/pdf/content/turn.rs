//! Pages whose text runs downwards, upwards or upside down, put upright.

use crate::import::read::pdf::geometry::Matrix;

/// How many quarters clockwise the text of a page is turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn(usize);

impl Turn {
    pub const NONE: Turn = Turn(0);

    /// The turn of text that runs in a direction; nothing where it runs askew, as the
    /// watermarks do that lie across a page.
    pub fn of((x, y): (f64, f64)) -> Option<Turn> {
        // The tangent of the angle that is still straight.
        const STRAIGHT: f64 = 0.1;
        match () {
            () if y.abs() <= STRAIGHT * x.abs() => Some(Turn(if x >= 0.0 { 0 } else { 2 })),
            () if x.abs() <= STRAIGHT * y.abs() => Some(Turn(if y >= 0.0 { 1 } else { 3 })),
            () => None,
        }
    }

    /// The turn of most characters; upright text wins where there are as many.
    pub fn of_most(counts: &[usize; 4]) -> Turn {
        let turns = (0..counts.len()).rev();
        Turn(turns.max_by_key(|turn| counts[*turn]).unwrap_or_default())
    }

    pub fn index(self) -> usize {
        self.0
    }

    /// The size of a page once its text is upright.
    pub fn size(self, width: f64, height: f64) -> (f64, f64) {
        match self.0 % 2 {
            0 => (width, height),
            _ => (height, width),
        }
    }

    /// What puts the text of a page of this size upright.
    pub fn matrix(self, width: f64, height: f64) -> Matrix {
        match self.0 {
            1 => Matrix::new([0.0, -1.0, 1.0, 0.0, 0.0, width]),
            2 => Matrix::new([-1.0, 0.0, 0.0, -1.0, width, height]),
            3 => Matrix::new([0.0, 1.0, -1.0, 0.0, height, 0.0]),
            _ => Matrix::IDENTITY,
        }
    }
}
