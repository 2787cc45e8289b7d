//! Bars, the largest first, each under its name and figures.

use super::super::row::{Columns, Row};
use super::super::{Canvas, Part, Rectangle, Scene, Shape, Width, shares};

/// In pixels.
const BAR: f64 = 14.0;
/// Between a row's text and its bar, in pixels.
const TEXT_GAP: f64 = 4.0;
/// Above and below every row, in pixels.
const PADDING: f64 = 6.0;

/// A bar's track is the whole, so that its filled length is the share.
pub(super) fn compose(parts: &[Part], width: Width) -> Scene {
    let canvas = Canvas::Fluid { width, height: 0.0 };
    let shares = shares(parts);
    let columns = Columns::fit(shares.iter().map(|(part, _)| Row::from(*part)), canvas);

    let mut top = 0.0;
    let mut marks = Vec::with_capacity(shares.len());
    for (part, share) in shares {
        let (labels, text) = columns.write(part.into(), top + PADDING);
        let height = PADDING + text + TEXT_GAP + BAR + PADDING;
        let strip = |class, y, width, height| {
            Shape::Rectangle(Rectangle {
                class,
                x: 0.0,
                y,
                width,
                height,
            })
        };
        let bar_top = top + PADDING + text + TEXT_GAP;
        let mut shapes = vec![
            strip("hit", top, canvas.width(), height),
            strip("track", bar_top, canvas.width(), BAR),
            strip("bar", bar_top, share * canvas.width(), BAR),
        ];
        shapes.extend(labels);
        marks.push(part.mark(shapes));
        top += height;
    }
    Scene::new("bars", canvas.with_height(top), marks)
}
