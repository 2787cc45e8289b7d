//! "Of every 100 yuan": one hundred cells, filled in reading order.

use super::super::row::{add_key, beside};
use super::super::{Canvas, Part, Rectangle, Scene, Shape, Subject, Width, shares};
use super::Form;

/// Cells in a row, and rows.
const SIDE: usize = 10;
/// From one cell to the next, in pixels.
const PITCH: f64 = 32.0;
/// A cell's width and height, in pixels.
const CELL: f64 = 29.0;

/// The cells are filled without a break: one that two parts share is divided between
/// them, so that no share is rounded and none vanishes. The rest's are empty.
pub(super) fn compose(parts: &[Part], width: Width) -> Scene {
    let side = SIDE as f64 * PITCH;
    let canvas = Canvas::Fixed {
        width: side,
        height: side,
    };
    let cells = (SIDE * SIDE) as f64;
    let shares = shares(parts);
    let mut from = 0.0_f64;
    let mut marks: Vec<_> = shares
        .iter()
        .map(|(part, share)| {
            let to = (from + share * cells).min(cells);
            let mut shapes = fill(from, to, "cell");
            if !matches!(part.subject, Subject::Line(_)) {
                shapes.extend(fill(from, to, "outline"));
            }
            from = to;
            part.mark(shapes)
        })
        .collect();
    let named = marks.iter_mut().zip(shares.iter().map(|(part, _)| *part));
    let canvas = add_key(canvas, beside(canvas, width), named);
    Scene::new(Form::Waffle.identifier(), canvas, marks)
}

/// The cells between two places in reading order, counted in cells.
fn fill(from: f64, to: f64, class: &'static str) -> Vec<Shape> {
    let first = from.floor() as usize;
    let behind = to.ceil() as usize;
    let margin = (PITCH - CELL) / 2.0;
    (first..behind)
        .map(|cell| {
            let left = (from - cell as f64).max(0.0);
            let right = (to - cell as f64).min(1.0);
            Shape::Rectangle(Rectangle {
                class,
                x: (cell % SIDE) as f64 * PITCH + margin + left * CELL,
                y: (cell / SIDE) as f64 * PITCH + margin,
                width: (right - left) * CELL,
                height: CELL,
            })
        })
        .collect()
}
