//! A treemap: squarified after Bruls, Huizing and van Wijk.

use super::super::row::{add_key, below};
use super::super::{Anchor, Canvas, Label, Part, Rectangle, Scene, Shape, Width, shares, text};
use super::Form;

/// In pixels.
const HEIGHT: f64 = 320.0;
/// Between a tile's edge and its text, in pixels.
const PADDING: f64 = 8.0;
/// The font's size, in pixels.
const SIZE: f64 = 14.0;
/// From one baseline to the next, in pixels.
const LINE: f64 = 19.0;

/// Tiles with room for their name and figures are labelled; the key names the others.
pub(super) fn compose(parts: &[Part], width: Width) -> Scene {
    let canvas = Canvas::Fluid {
        width,
        height: HEIGHT,
    };
    let shares = shares(parts);
    let sizes: Vec<f64> = shares.iter().map(|(_, share)| *share).collect();
    let mut named = Vec::new();
    let mut marks: Vec<_> = squarify(&sizes, squarest(width))
        .into_iter()
        .zip(&shares)
        .map(|(tile, (part, _))| {
            let labels = labels(&tile, part, width);
            named.push(!labels.is_empty());
            let mut shapes = vec![Shape::Rectangle(tile)];
            shapes.extend(labels);
            part.mark(shapes)
        })
        .collect();
    let nameless = marks
        .iter_mut()
        .zip(shares.iter().map(|(part, _)| *part))
        .zip(named)
        .filter_map(|(pair, named)| (!named).then_some(pair));
    let canvas = add_key(canvas, below(canvas), nameless);
    Scene::new(Form::Treemap.identifier(), canvas, marks)
}

/// Name, amount and share in the tile's upper left corner: all of them or none.
fn labels(tile: &Rectangle, part: &Part, width: Width) -> Vec<Shape> {
    let room = tile.width / 100.0 * width.pixels() - 2.0 * PADDING;
    let mut lines: Vec<(&str, String)> = text::wrap(&part.name, SIZE, room, text::MOST_LINES)
        .into_iter()
        .map(|line| ("name on", line))
        .collect();
    let cut = lines
        .last()
        .is_none_or(|(_, line)| line.ends_with('…') && !part.name.ends_with('…'));
    let figures = [
        ("amount on", &part.amount_text),
        ("share on", &part.share_text),
    ];
    for (class, figure) in figures {
        if !figure.is_empty() {
            lines.push((class, figure.clone()));
        }
    }
    let fits = !cut
        && lines
            .iter()
            .all(|(_, line)| text::width(line, SIZE) <= room)
        && lines.len() as f64 * LINE + 2.0 * PADDING <= tile.height;
    if !fits {
        return Vec::new();
    }
    lines
        .into_iter()
        .enumerate()
        .map(|(index, (class, text))| {
            Shape::Label(Label {
                class,
                x: tile.x,
                shift: PADDING,
                y: tile.y + PADDING + SIZE + index as f64 * LINE,
                size: SIZE,
                anchor: Anchor::Start,
                text,
            })
        })
        .collect()
}

/// The width at which the tiles come out squarest, in pixels: between the narrowest and the
/// widest place that a layout is shown in.
fn squarest(width: Width) -> f64 {
    match width {
        Width::Narrow => 360.0,
        Width::Wide => 800.0,
    }
}

/// Tiles whose areas are in proportion to `shares`, which sum to one, largest first.
fn squarify(shares: &[f64], squarest: f64) -> Vec<Rectangle> {
    let mut tiles = Vec::with_capacity(shares.len());
    let mut rest = shares;
    // What is still free, in pixels at the squarest width.
    let (mut x, mut y, mut width, mut height) = (0.0, 0.0, squarest, HEIGHT);
    while !rest.is_empty() {
        let side = f64::min(width, height);
        let (strip, behind) = rest.split_at(strip_length(rest, side, squarest * HEIGHT));
        rest = behind;
        let strip_sum: f64 = strip.iter().sum();
        let left: f64 = rest.iter().sum();
        // The last strip takes all there is, so that rounding leaves no gap.
        let part = if rest.is_empty() {
            1.0
        } else {
            strip_sum / (strip_sum + left)
        };
        let upright = width >= height;
        let thickness = part * if upright { width } else { height };
        let mut along = 0.0;
        for share in strip {
            let length = side * share / strip_sum;
            let (tile_x, tile_y, tile_width, tile_height) = if upright {
                (x, y + along, thickness, length)
            } else {
                (x + along, y, length, thickness)
            };
            along += length;
            tiles.push(Rectangle {
                class: "tile",
                x: tile_x / squarest * 100.0,
                y: tile_y,
                width: tile_width / squarest * 100.0,
                height: tile_height,
            });
        }
        if upright {
            x += thickness;
            width -= thickness;
        } else {
            y += thickness;
            height -= thickness;
        }
    }
    tiles
}

/// How many of `shares` belong into one strip along `side` pixels: as many as make its
/// tiles no more oblong, where all tiles take `area` square pixels. At least one.
fn strip_length(shares: &[f64], side: f64, area: f64) -> usize {
    let mut sum = 0.0;
    let mut worst = f64::INFINITY;
    for (index, share) in shares.iter().enumerate() {
        sum += share * area;
        let thickness = sum / side;
        let oblongness = |share: f64| {
            let length = share * area / thickness;
            f64::max(length / thickness, thickness / length)
        };
        // The largest is the first, the smallest the newest.
        let now = f64::max(oblongness(shares[0]), oblongness(*share));
        if index > 0 && now > worst {
            return index;
        }
        worst = now;
    }
    shares.len()
}
