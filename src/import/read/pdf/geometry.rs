//! Places on a page: x to the right, y downwards, in points.

use hayro_syntax::object::Number;

/// An affine map, as PDF writes it: `x' = a x + c y + e`, `y' = b x + d y + f`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Matrix([f64; 6]);

impl Matrix {
    pub const IDENTITY: Matrix = Matrix([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    pub fn new(coefficients: [f64; 6]) -> Matrix {
        Matrix(coefficients)
    }

    pub fn of_numbers(coefficients: [&Number; 6]) -> Matrix {
        Matrix(coefficients.map(|number| number.as_f64()))
    }

    pub fn translation(x: f64, y: f64) -> Matrix {
        Matrix([1.0, 0.0, 0.0, 1.0, x, y])
    }

    /// The map that does `first`, then this one.
    pub fn after(&self, first: &Matrix) -> Matrix {
        let [a, b, c, d, e, f] = self.0;
        let inner = &first.0;
        Matrix([
            a * inner[0] + c * inner[1],
            b * inner[0] + d * inner[1],
            a * inner[2] + c * inner[3],
            b * inner[2] + d * inner[3],
            a * inner[4] + c * inner[5] + e,
            b * inner[4] + d * inner[5] + f,
        ])
    }

    pub fn apply(&self, x: f64, y: f64) -> (f64, f64) {
        let [a, b, c, d, e, f] = self.0;
        (a * x + c * y + e, b * x + d * y + f)
    }

    /// Where the x axis points to; its length is the horizontal scale.
    pub fn x_axis(&self) -> (f64, f64) {
        (self.0[0], self.0[1])
    }

    /// The length of a vertical unit.
    pub fn vertical_scale(&self) -> f64 {
        self.0[2].hypot(self.0[3])
    }
}

/// An upright rectangle; empty where its right is left of its left.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Area {
    /// What no point is in, and what grows by points.
    pub const EMPTY: Area = Area {
        left: f64::INFINITY,
        top: f64::INFINITY,
        right: f64::NEG_INFINITY,
        bottom: f64::NEG_INFINITY,
    };

    pub fn of_points(points: impl IntoIterator<Item = (f64, f64)>) -> Area {
        let mut area = Area::EMPTY;
        for point in points {
            area.include(point);
        }
        area
    }

    pub fn include(&mut self, (x, y): (f64, f64)) {
        self.left = self.left.min(x);
        self.top = self.top.min(y);
        self.right = self.right.max(x);
        self.bottom = self.bottom.max(y);
    }

    pub fn intersection(&self, other: &Area) -> Area {
        Area {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        }
    }

    pub fn contains(&self, (x, y): (f64, f64)) -> bool {
        self.left <= x && x <= self.right && self.top <= y && y <= self.bottom
    }

    pub fn width(&self) -> f64 {
        self.right - self.left
    }

    pub fn height(&self) -> f64 {
        self.bottom - self.top
    }

    /// Whether every side is a number and there is something inside, be it only a line.
    pub fn is_real(&self) -> bool {
        let sides = [self.left, self.top, self.right, self.bottom];
        sides.iter().all(|side| side.is_finite()) && self.width() >= 0.0 && self.height() >= 0.0
    }
}
