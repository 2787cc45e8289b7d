//! Rows of text that charts share: a name to the left, its figures to the right.

use super::{Anchor, Canvas, Label, Mark, Part, Rectangle, Shape, Width, text};

/// The font's size of names and amounts, in pixels.
const SIZE: f64 = 15.0;
/// The font's size of shares, in pixels.
const SHARE_SIZE: f64 = 13.0;
/// From one baseline to the next, in pixels.
const LINE: f64 = 20.0;
/// From the top of a line to its baseline, in pixels.
const ASCENT: f64 = 15.0;
/// Between two texts on one line, in pixels.
const GAP: f64 = 12.0;
/// A name stands beside its figures if there it has this much room, in pixels, …
const LEAST_ROOM: f64 = 6.0 * SIZE;
/// … and takes no more than this many lines.
const MOST_BESIDE: usize = 2;
/// Where names begin beside a swatch, in pixels.
const INSET: f64 = 20.0;
/// Between a drawing and the key beside it, in pixels.
const KEY_INSET: f64 = 32.0;
/// Between two rows of a key, in pixels; with its line, a row is as high as a fingertip.
const KEY_GAP: f64 = 8.0;

/// The texts of one row.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    pub name: &'a str,
    pub amount: &'a str,
    pub share: &'a str,
}

impl<'a> From<&'a Part> for Row<'a> {
    fn from(part: &'a Part) -> Self {
        Row {
            name: &part.name,
            amount: &part.amount_text,
            share: &part.share_text,
        }
    }
}

/// Columns wide enough for the figures of all rows, so that these stand under each other.
pub(super) struct Columns {
    /// The left edge in the canvas's unit of x.
    left: f64,
    /// The right edge in the canvas's unit of x.
    right: f64,
    /// What a whole row may take at the narrowest, in pixels.
    room: f64,
    /// Where names begin, in pixels.
    inset: f64,
    /// How wide the figures are, in pixels.
    figures: f64,
    /// Where amounts end, in pixels from the right edge.
    share: f64,
    /// How wide the longest decimals are with their point, in pixels.
    decimals: f64,
}

impl Columns {
    /// Columns for `rows` on all of `canvas`.
    pub fn fit<'a>(rows: impl IntoIterator<Item = Row<'a>>, canvas: Canvas) -> Self {
        Self::within(rows, 0.0, canvas.width(), canvas.narrowest())
    }

    /// Columns for `rows` from `left` to `right`, where a row has `room` pixels.
    fn within<'a>(
        rows: impl IntoIterator<Item = Row<'a>>,
        left: f64,
        right: f64,
        room: f64,
    ) -> Self {
        let (mut whole, mut decimals, mut share) = (0.0_f64, 0.0_f64, 0.0_f64);
        for row in rows {
            let own = decimals_width(row.amount);
            decimals = decimals.max(own);
            whole = whole.max(text::width(row.amount, SIZE) - own);
            share = share.max(text::width(row.share, SHARE_SIZE));
        }
        // No real share takes a third of a row; an absurd one must not push out the amount.
        let share = share.min(room / 3.0);
        let share = if share > 0.0 { share + GAP } else { 0.0 };
        Self {
            left,
            right,
            room,
            inset: 0.0,
            figures: share + whole + decimals,
            share,
            decimals,
        }
    }

    /// The columns with names moved to the right by a swatch.
    fn beside_swatch(self) -> Self {
        Self {
            inset: INSET,
            ..self
        }
    }

    /// One row from `top` downwards: its labels and its height, both in pixels.
    pub fn write(&self, row: Row, top: f64) -> (Vec<Shape>, f64) {
        let whole = self.room - self.inset;
        let beside = whole - self.figures - GAP;
        let mut names = Vec::new();
        if beside >= LEAST_ROOM {
            names = text::wrap(row.name, SIZE, beside, text::MOST_LINES);
        }
        let mut figures_line = 0;
        if names.is_empty() || names.len() > MOST_BESIDE {
            // A long name takes the whole width, and its figures follow where they can.
            names = text::fill(row.name, SIZE, whole, text::MOST_LINES);
            let last = names.last().map_or(0.0, |name| text::width(name, SIZE));
            let follows = last + GAP + self.figures <= whole;
            figures_line = names.len().saturating_sub(usize::from(follows));
        }
        let lines = names.len().max(figures_line + 1);
        let baseline = |line: usize| top + ASCENT + line as f64 * LINE;

        let mut shapes: Vec<Shape> = Vec::new();
        for (line, name) in names.into_iter().enumerate() {
            shapes.push(Shape::Label(Label {
                class: "name",
                x: self.left,
                shift: self.inset,
                y: baseline(line),
                size: SIZE,
                anchor: Anchor::Start,
                text: name,
            }));
        }
        // Points stand under each other.
        let amount = self.share + self.decimals - decimals_width(row.amount);
        let figures = [
            ("amount", row.amount, SIZE, amount, whole - amount),
            ("share", row.share, SHARE_SIZE, 0.0, self.share),
        ];
        for (class, figure, size, from_right, room) in figures {
            let text = text::shorten(figure, size, room);
            if !text.is_empty() {
                shapes.push(Shape::Label(Label {
                    class,
                    x: self.right,
                    shift: -from_right,
                    y: baseline(figures_line),
                    size,
                    anchor: Anchor::End,
                    text,
                }));
            }
        }
        (shapes, lines as f64 * LINE)
    }
}

/// How wide the decimals at the end of `amount` are with their point and the mark of a computed
/// figure, in pixels. An amount that ends in its unit counts as whole: units stand under each
/// other then, not points.
fn decimals_width(amount: &str) -> f64 {
    let unmarked = amount.trim_end_matches('*');
    let digits = unmarked.trim_end_matches(|character: char| character.is_ascii_digit());
    let end = match digits.strip_suffix('.') {
        Some(whole) => &amount[whole.len()..],
        None => "",
    };
    text::width(end, SIZE)
}

/// Where a key stands.
pub(super) struct Place {
    /// In the canvas's unit of x.
    left: f64,
    /// In pixels.
    top: f64,
    /// In the canvas's unit of x.
    right: f64,
    /// From left to right, in pixels.
    room: f64,
}

/// Under the drawing, all across.
pub(super) fn below(canvas: Canvas) -> Place {
    Place {
        left: 0.0,
        top: canvas.height() + KEY_GAP,
        right: canvas.width(),
        room: canvas.narrowest(),
    }
}

/// To the right of a drawing of fixed size where there is room, else below it.
pub(super) fn beside(canvas: Canvas, width: Width) -> Place {
    match width {
        Width::Narrow => below(canvas),
        Width::Wide => {
            let left = canvas.width() + KEY_INSET;
            Place {
                left,
                top: 0.0,
                right: width.pixels(),
                room: width.pixels() - left,
            }
        }
    }
}

/// Names what the drawing could not label: adds to each of `marks` a row with a
/// swatch, the name and the figures, so that even the smallest part can be read, touched
/// and focused. Returns the canvas with the key.
pub(super) fn add_key<'a>(
    canvas: Canvas,
    place: Place,
    marks: impl IntoIterator<Item = (&'a mut Mark, &'a Part)>,
) -> Canvas {
    let rows: Vec<_> = marks.into_iter().collect();
    if rows.is_empty() {
        return canvas;
    }
    let texts = rows.iter().map(|(_, part)| Row::from(*part));
    let columns = Columns::within(texts, place.left, place.right, place.room).beside_swatch();
    let mut top = place.top;
    for (mark, part) in rows {
        let (labels, height) = columns.write(part.into(), top + KEY_GAP / 2.0);
        mark.shapes.push(Shape::Rectangle(Rectangle {
            class: "hit",
            x: place.left,
            y: top,
            width: place.right - place.left,
            height: height + KEY_GAP,
        }));
        // A character, since a rectangle on a fluid canvas has no width in pixels.
        mark.shapes.push(Shape::Label(Label {
            class: "swatch",
            x: place.left,
            shift: 0.0,
            y: top + KEY_GAP / 2.0 + ASCENT,
            size: SIZE,
            anchor: Anchor::Start,
            text: if part.subject.is_rest() { "□" } else { "■" }.to_owned(),
        }));
        mark.shapes.extend(labels);
        top += height + KEY_GAP;
    }
    canvas
        .with_height(top.max(canvas.height()))
        .widened_to(place.right)
}
