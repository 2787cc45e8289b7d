//! Paths ▶ the area they clip to, and the rules they draw.

use hayro_syntax::content::ops::TypedInstruction as Operator;
use hayro_syntax::object::Number;

use crate::import::read::pdf::geometry::{Area, Matrix};
use crate::import::read::pdf::page::Ruling;

/// The most straight pieces of a path that are looked at: a table's border has few.
const MOST_PIECES: usize = 100_000;

/// How a path is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paint {
    None,
    Stroke,
    Fill,
}

impl Paint {
    /// How an operator draws the path, where it is one that ends a path.
    pub fn of(operator: &Operator<'_, '_>) -> Option<Paint> {
        Some(match operator {
            Operator::EndPath(_) => Paint::None,
            Operator::StrokePath(_) | Operator::CloseAndStrokePath(_) => Paint::Stroke,
            Operator::FillPathNonZero(_)
            | Operator::FillPathEvenOdd(_)
            | Operator::FillPathNonZeroCompatibility(_) => Paint::Fill,
            // The border matters; a thin area's fill lies along it.
            Operator::FillAndStrokeNonZero(_)
            | Operator::FillAndStrokeEvenOdd(_)
            | Operator::CloseFillAndStrokeNonZero(_)
            | Operator::CloseFillAndStrokeEvenOdd(_) => Paint::Stroke,
            _ => return None,
        })
    }
}

/// The path that is being built, in the page's coordinates.
#[derive(Debug)]
pub struct Path {
    area: Area,
    /// Where the pen is, and where the part began that it draws.
    pen: Option<(f64, f64)>,
    start: Option<(f64, f64)>,
    /// The straight lines.
    segments: Vec<Area>,
    /// The areas of the parts.
    parts: Vec<Area>,
    /// Whether the path becomes the clip once it is drawn.
    is_clip: bool,
}

impl Path {
    pub fn new() -> Path {
        Path {
            area: Area::EMPTY,
            pen: None,
            start: None,
            segments: Vec::new(),
            parts: Vec::new(),
            is_clip: false,
        }
    }

    /// Does what an operator says about the path.
    pub fn add(&mut self, operator: &Operator<'_, '_>, matrix: &Matrix) {
        let point = |x: &Number, y: &Number| matrix.apply(x.as_f64(), y.as_f64());
        match operator {
            Operator::MoveTo(to) => self.move_to(point(&to.0, &to.1)),
            Operator::LineTo(to) => self.line_to(point(&to.0, &to.1)),
            Operator::RectPath(area) => {
                let corner = (area.0.as_f64(), area.1.as_f64());
                let size = (area.2.as_f64(), area.3.as_f64());
                self.rectangle(matrix, corner, size);
            }
            // A curve is no rule, but takes its place.
            Operator::CubicTo(curve) => {
                self.go_to(point(&curve.0, &curve.1));
                self.go_to(point(&curve.2, &curve.3));
                self.go_to(point(&curve.4, &curve.5));
            }
            Operator::CubicStartTo(curve) => {
                self.go_to(point(&curve.0, &curve.1));
                self.go_to(point(&curve.2, &curve.3));
            }
            Operator::CubicEndTo(curve) => {
                self.go_to(point(&curve.0, &curve.1));
                self.go_to(point(&curve.2, &curve.3));
            }
            Operator::ClosePath(_)
            | Operator::CloseAndStrokePath(_)
            | Operator::CloseFillAndStrokeNonZero(_)
            | Operator::CloseFillAndStrokeEvenOdd(_) => self.close(),
            Operator::ClipNonZero(_) | Operator::ClipEvenOdd(_) => self.is_clip = true,
            _ => {}
        }
    }

    fn move_to(&mut self, point: (f64, f64)) {
        self.area.include(point);
        self.pen = Some(point);
        self.start = Some(point);
        if self.parts.len() < MOST_PIECES {
            self.parts.push(Area::of_points([point]));
        }
    }

    fn line_to(&mut self, point: (f64, f64)) {
        self.draw(point);
        self.go_to(point);
    }

    fn close(&mut self) {
        if let Some(start) = self.start {
            self.draw(start);
            self.pen = Some(start);
        }
    }

    fn rectangle(&mut self, matrix: &Matrix, (x, y): (f64, f64), (width, height): (f64, f64)) {
        self.move_to(matrix.apply(x, y));
        self.line_to(matrix.apply(x + width, y));
        self.line_to(matrix.apply(x + width, y + height));
        self.line_to(matrix.apply(x, y + height));
        self.close();
    }

    /// Ends the path: the rules that it draws, and the clip that it leaves.
    pub fn finish(&mut self, paint: Paint, clip: &Area) -> (Vec<Ruling>, Area) {
        let path = std::mem::replace(self, Path::new());
        let drawn = match paint {
            Paint::None => Vec::new(),
            Paint::Stroke => path.segments,
            Paint::Fill => path.parts,
        };
        let visible = drawn.iter().map(|area| area.intersection(clip));
        let rules = visible.filter_map(|area| Ruling::along(&area)).collect();
        let clip = match path.is_clip {
            true => clip.intersection(&path.area),
            false => *clip,
        };
        (rules, clip)
    }

    fn go_to(&mut self, point: (f64, f64)) {
        self.area.include(point);
        if let Some(part) = self.parts.last_mut() {
            part.include(point);
        }
        self.pen = Some(point);
    }

    fn draw(&mut self, to: (f64, f64)) {
        if let Some(pen) = self.pen
            && self.segments.len() < MOST_PIECES
        {
            self.segments.push(Area::of_points([pen, to]));
        }
    }
}
