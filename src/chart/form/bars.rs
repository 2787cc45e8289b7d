//! Bars, the largest first, each under its name and figures.

use super::super::row::{Columns, Row};
use super::super::{Canvas, Part, Rectangle, Scene, Shape, Width, shares};
use super::Form;

/// In pixels.
const BAR: f64 = 14.0;
/// Between a row's text and its bar, in pixels.
const TEXT_GAP: f64 = 4.0;
/// Above and below every row, in pixels.
const PADDING: f64 = 6.0;

/// A bar's track is the whole, so that its filled length is the share.
pub(super) fn compose(parts: &[Part], width: Width) -> Scene {
    bars(shares(parts), &["track"], width)
}

/// Without a whole there is no track: lengths compare the bars with one another, and the longest
/// takes all the width.
pub(super) fn compare(parts: &[Part], width: Width) -> Scene {
    let shares = shares(parts);
    let longest = shares.iter().map(|(_, share)| *share).fold(0.0, f64::max);
    let lengths = shares
        .into_iter()
        .map(|(part, share)| (part, share / longest));
    bars(lengths.collect(), &[], width)
}

/// The parts with their lengths, as parts of the width; `behind` are what lies across all of it.
fn bars(parts: Vec<(&Part, f64)>, behind: &[&'static str], width: Width) -> Scene {
    let canvas = Canvas::Fluid { width, height: 0.0 };
    let columns = Columns::fit(parts.iter().map(|(part, _)| Row::from(*part)), canvas);

    let mut top = 0.0;
    let mut marks = Vec::with_capacity(parts.len());
    for (part, length) in parts {
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
        let mut shapes = vec![strip("hit", top, canvas.width(), height)];
        let behind = behind.iter();
        shapes.extend(behind.map(|class| strip(class, bar_top, canvas.width(), BAR)));
        shapes.push(strip("bar", bar_top, length * canvas.width(), BAR));
        shapes.extend(labels);
        marks.push(part.mark(shapes));
        top += height;
    }
    Scene::new(Form::Bars.identifier(), canvas.with_height(top), marks)
}
