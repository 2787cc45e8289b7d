//! The state of text: which font, how large, where the next character stands.

use std::rc::Rc;

use hayro_syntax::content::ops::{SetTextMatrix, TypedInstruction as Operator};

use super::font::Face;
use crate::import::read::pdf::geometry::Matrix;

/// What stays the same until it is changed or the state before is restored.
#[derive(Clone)]
pub struct Style<'a> {
    pub face: Option<Rc<Face<'a>>>,
    pub size: f64,
    pub character_spacing: f64,
    pub word_spacing: f64,
    /// 1 is as wide as the font says.
    pub horizontal_scale: f64,
    pub leading: f64,
    pub rise: f64,
}

impl Style<'_> {
    pub fn is_horizontal(&self) -> bool {
        self.face
            .as_ref()
            .is_none_or(|face| face.font.is_horizontal())
    }
}

impl Default for Style<'_> {
    fn default() -> Self {
        Style {
            face: None,
            size: 1.0,
            character_spacing: 0.0,
            word_spacing: 0.0,
            horizontal_scale: 1.0,
            leading: 0.0,
            rise: 0.0,
        }
    }
}

/// Where in a text object the next character stands.
#[derive(Clone, Copy, Debug)]
pub struct Cursor {
    pub character: Matrix,
    line: Matrix,
}

impl Cursor {
    pub fn at(matrix: Matrix) -> Cursor {
        Cursor {
            character: matrix,
            line: matrix,
        }
    }

    /// Begins another line.
    pub fn next_line(&mut self, x: f64, y: f64) {
        *self = Cursor::at(self.line.after(&Matrix::translation(x, y)));
    }

    /// Goes on within the line.
    pub fn advance(&mut self, x: f64, y: f64) {
        self.character = self.character.after(&Matrix::translation(x, y));
    }

    /// Does what an operator says about the state of text.
    pub fn set(&mut self, operator: &Operator<'_, '_>, style: &mut Style<'_>) {
        match operator {
            Operator::BeginText(_) => *self = Cursor::at(Matrix::IDENTITY),
            Operator::SetTextMatrix(SetTextMatrix(a, b, c, d, e, f)) => {
                *self = Cursor::at(Matrix::of_numbers([a, b, c, d, e, f]));
            }
            Operator::CharacterSpacing(value) => style.character_spacing = value.0.as_f64(),
            Operator::WordSpacing(value) => style.word_spacing = value.0.as_f64(),
            Operator::HorizontalScaling(value) => style.horizontal_scale = value.0.as_f64() / 100.0,
            Operator::TextLeading(value) => style.leading = value.0.as_f64(),
            Operator::TextRise(value) => style.rise = value.0.as_f64(),
            Operator::NextLine(by) => self.next_line(by.0.as_f64(), by.1.as_f64()),
            Operator::NextLineAndSetLeading(by) => {
                style.leading = -by.1.as_f64();
                self.next_line(by.0.as_f64(), by.1.as_f64());
            }
            Operator::NextLineUsingLeading(_) => self.next_line(0.0, -style.leading),
            _ => {}
        }
    }
}
