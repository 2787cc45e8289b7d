//! A ring, clockwise from twelve o'clock.

use super::super::row::{add_key, beside};
use super::super::turn::sine;
use super::super::{Anchor, Canvas, Label, Part, Scene, Sector, Shape, Width, shares, text};
use super::Form;

/// The ring's square, in pixels.
const SIDE: f64 = 320.0;
/// In pixels; what is left of the square is for a focused sector's outline.
const OUTER: f64 = 156.0;
/// In pixels.
const INNER: f64 = 96.0;
/// The font's size of a label on the ring, in pixels.
const SIZE: f64 = 13.0;
/// A sector below this share is named by the key alone.
const LEAST_LABELLED: f64 = 0.08;

/// Every sector is exact, however small; its outline keeps it visible.
pub(super) fn compose(parts: &[Part], width: Width) -> Scene {
    let canvas = Canvas::Fixed {
        width: SIDE,
        height: SIDE,
    };
    let shares = shares(parts);
    let mut start = 0.0_f64;
    let mut marks: Vec<_> = shares
        .iter()
        .map(|(part, share)| {
            let sector = Sector {
                class: "sector",
                centre: (SIDE / 2.0, SIDE / 2.0),
                inner: INNER,
                outer: OUTER,
                start,
                end: (start + share).min(1.0),
            };
            start = sector.end;
            let label = label(&sector, &part.share_text);
            let mut shapes = vec![Shape::Sector(sector)];
            shapes.extend(label);
            part.mark(shapes)
        })
        .collect();
    let named = marks.iter_mut().zip(shares.iter().map(|(part, _)| *part));
    let canvas = add_key(canvas, beside(canvas, width), named);
    Scene::new(Form::Donut.identifier(), canvas, marks)
}

/// The share, written in the middle of its sector if a circle around the text fits in there.
fn label(sector: &Sector, share: &str) -> Option<Shape> {
    let turn = sector.end - sector.start;
    let middle = (sector.inner + sector.outer) / 2.0;
    let radius = text::width(share, SIZE).hypot(SIZE) / 2.0;
    let between_radii = 2.0 * radius <= sector.outer - sector.inner;
    let between_sides = turn >= 0.5 || middle * sine(turn / 2.0) >= radius;
    if share.is_empty() || turn < LEAST_LABELLED || !between_radii || !between_sides {
        return None;
    }
    let (x, y) = sector.point(middle, (sector.start + sector.end) / 2.0);
    Some(Shape::Label(Label {
        class: "share on",
        x,
        shift: 0.0,
        // Digits are about 0.7 em high: half of that below the middle centres them.
        y: y + 0.35 * SIZE,
        size: SIZE,
        anchor: Anchor::Middle,
        text: share.to_owned(),
    }))
}
