//! Sources ▶ total ▶ the parts of one breakdown.

use super::{Anchor, Canvas, Label, Part, Rectangle, Ribbon, Scene, Shape, Width, shares, text};

/// What the whole is high, in pixels.
const WHOLE: f64 = 240.0;
/// The font's size, in pixels.
const SIZE: f64 = 13.0;
/// From one baseline to the next, in pixels.
const LINE: f64 = 17.0;
/// A name may take this many lines: its column is narrow, but the bands are high.
const MOST_LINES: usize = 6;
/// Around a label, in pixels.
const PADDING: f64 = 6.0;
/// Between two neighbours in a column, in pixels.
const GAP: f64 = 10.0;

/// How wide the solid end of a band is; in percent of the width, like all of x.
const NODE: f64 = 1.0;
/// Where the bands of the sources start bending.
const BEND_IN: f64 = 36.0;
/// The left edge of the total.
const TOTAL_LEFT: f64 = 42.0;
/// The right edge of the total.
const TOTAL_RIGHT: f64 = 44.0;
/// Where the bands of the parts end bending. All bending is done between the columns of
/// labels, so that no band ever crosses a text.
const BEND_OUT: f64 = 53.0;

/// What comes in, what it adds up to, and what it is for.
#[derive(Debug, Clone, PartialEq)]
pub struct Flow {
    /// Where the money comes from.
    pub sources: Vec<Part>,
    /// All of it.
    pub total: Part,
    /// What it is for, by one breakdown.
    pub parts: Vec<Part>,
}

/// Draws those sources and parts that are positive, each side largest first; nothing if
/// the total is not positive.
///
/// All three columns have one scale: if a side does not add up to the total, it shows.
pub fn compose(flow: &Flow, width: Width) -> Scene {
    let canvas = Canvas::Fluid { width, height: 0.0 };
    let total = flow.total.value;
    let (sources, parts) = (shares(&flow.sources), shares(&flow.parts));
    let highest = [&sources, &parts]
        .map(|side| side.iter().map(|(part, _)| part.value / total).sum::<f64>())
        .into_iter()
        .fold(1.0, f64::max);
    if !(total.is_finite() && total > 0.0 && highest.is_finite()) {
        return Scene::new("flow", canvas, Vec::new());
    }
    let scale = |part: &Part| part.value / total / highest * WHOLE;

    let total_label = block(&flow.total, width.pixels() * 2.0 * TOTAL_LEFT / 100.0);
    let top = total_label.height() + 2.0 * PADDING;
    let mut marks = Vec::with_capacity(sources.len() + 1 + parts.len());
    let mut bottom = top;

    let mut column = Column::new(Side::Source, width, top);
    marks.extend(sources.iter().map(|(part, _)| {
        let shapes = column.add(part, scale(part));
        part.mark(shapes)
    }));
    bottom = f64::max(bottom, column.bottom());

    let mut shapes = vec![
        rectangle("hit", 0.0, 0.0, canvas.width(), top),
        rectangle(
            "node",
            TOTAL_LEFT,
            top,
            TOTAL_RIGHT - TOTAL_LEFT,
            scale(&flow.total),
        ),
    ];
    let middle = (TOTAL_LEFT + TOTAL_RIGHT) / 2.0;
    shapes.extend(total_label.write(middle, 0.0, PADDING, Anchor::Middle));
    marks.push(flow.total.mark(shapes));
    bottom = f64::max(bottom, top + WHOLE);

    let mut column = Column::new(Side::Part, width, top);
    marks.extend(parts.iter().map(|(part, _)| {
        let shapes = column.add(part, scale(part));
        part.mark(shapes)
    }));
    bottom = f64::max(bottom, column.bottom());

    Scene::new("flow", canvas.with_height(bottom), marks)
}

/// Which column a band belongs to.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    Source,
    Part,
}

/// Bands that are stacked without gaps at the total and with their labels at their own end.
struct Column {
    side: Side,
    width: Width,
    /// Where the next band begins at its own end, in pixels.
    own: f64,
    /// Where the next band begins at the total, in pixels.
    at_total: f64,
}

impl Column {
    fn new(side: Side, width: Width, top: f64) -> Self {
        Self {
            side,
            width,
            own: top,
            at_total: top,
        }
    }

    /// Below the last band, in pixels.
    fn bottom(&self) -> f64 {
        f64::max(self.own - GAP, self.at_total)
    }

    /// A band of `thickness` pixels: with its label inside if there is room, else below it.
    fn add(&mut self, part: &Part, thickness: f64) -> Vec<Shape> {
        let (from, to) = match self.side {
            Side::Source => (0.0, BEND_IN),
            Side::Part => (BEND_OUT, 100.0),
        };
        let room = (to - from - NODE) / 100.0 * self.width.pixels() - 2.0 * PADDING;
        let label = block(part, room);
        let padded = label.height() + 2.0 * PADDING;
        let inside = padded <= thickness;
        let top = self.own;
        let height = if inside {
            thickness
        } else {
            label.height() + PADDING + thickness
        };
        let band = top + height - thickness;

        let (ribbon, node, label_x) = match self.side {
            Side::Source => (
                Ribbon {
                    class: "ribbon",
                    x: [NODE, BEND_IN, TOTAL_LEFT, TOTAL_LEFT],
                    left: band,
                    right: self.at_total,
                    thickness,
                },
                from,
                NODE,
            ),
            Side::Part => (
                Ribbon {
                    class: "ribbon",
                    x: [TOTAL_RIGHT, TOTAL_RIGHT, BEND_OUT, to - NODE],
                    left: self.at_total,
                    right: band,
                    thickness,
                },
                to - NODE,
                from,
            ),
        };
        let mut shapes = vec![
            rectangle("hit", from, top, to - from, height),
            Shape::Ribbon(ribbon),
            rectangle("node", node, band, NODE, thickness),
        ];
        let text_top = if inside { band + PADDING } else { top };
        shapes.extend(label.write(label_x, PADDING, text_top, Anchor::Start));
        self.own = top + height + GAP;
        self.at_total += thickness;
        shapes
    }
}

/// The lines of a label, each with its class.
struct Block(Vec<(&'static str, String)>);

/// The name in as many lines as it needs, then the amount and the share, in one line if they fit.
fn block(part: &Part, room: f64) -> Block {
    let mut lines: Vec<_> = text::wrap(&part.name, SIZE, room, MOST_LINES)
        .into_iter()
        .map(|line| ("name", line))
        .collect();
    let figures = format!("{}\u{2002}{}", part.amount_text, part.share_text);
    if text::width(&figures, SIZE) <= room && !part.share_text.is_empty() {
        lines.push(("amount", figures));
    } else {
        lines.push(("amount", text::shorten(&part.amount_text, SIZE, room)));
        lines.push(("share", text::shorten(&part.share_text, SIZE, room)));
    }
    lines.retain(|(_, line)| !line.is_empty());
    Block(lines)
}

impl Block {
    /// In pixels.
    fn height(&self) -> f64 {
        self.0.len() as f64 * LINE
    }

    fn write(self, x: f64, shift: f64, top: f64, anchor: Anchor) -> impl Iterator<Item = Shape> {
        self.0
            .into_iter()
            .enumerate()
            .map(move |(line, (class, text))| {
                Shape::Label(Label {
                    class,
                    x,
                    shift,
                    y: top + SIZE + line as f64 * LINE,
                    size: SIZE,
                    anchor,
                    text,
                })
            })
    }
}

fn rectangle(class: &'static str, x: f64, y: f64, width: f64, height: f64) -> Shape {
    Shape::Rectangle(Rectangle {
        class,
        x,
        y,
        width,
        height,
    })
}
