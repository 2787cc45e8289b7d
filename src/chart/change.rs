//! The prior year beside the current one, a line a row.

use super::row::{Columns, Row};
use super::{Anchor, Canvas, Label, Mark, Rectangle, Scene, Shape, Subject, Width, text};
use crate::disclosure::Path;

/// The chart's name.
const FORM: &str = "change";
/// A bar's height, in pixels.
const BAR: f64 = 12.0;
/// From the prior bar to the current one, in pixels.
const PITCH: f64 = 18.0;
/// Between a row's text and its bars, in pixels.
const TEXT_GAP: f64 = 4.0;
/// Above and below every row, in pixels.
const PADDING: f64 = 8.0;
/// The font's size of the amounts, in pixels.
const SIZE: f64 = 13.0;
/// The font's size of the others' name, in pixels.
const NAME_SIZE: f64 = 15.0;
/// From one baseline of the others to the next, in pixels.
const LINE: f64 = 20.0;
/// Between a bar's end and its amount, in pixels.
const AMOUNT_GAP: f64 = 8.0;
/// However long the amounts, this much of the width is left to the bars.
const LEAST_BARS: f64 = 0.3;

/// One line in two years.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangeRow {
    /// The line's path.
    pub path: Path,
    /// The line's name in the reader's language.
    pub label: String,
    /// Name, both amounts and the change in one sentence: the mark's `aria-label`.
    pub description: String,
    /// The prior year's amount, in the same unit as `current`.
    pub prior: f64,
    /// The current year's amount.
    pub current: f64,
    /// What is written beside the prior bar.
    pub prior_text: String,
    /// What is written beside the current bar.
    pub current_text: String,
    /// The difference in words or figures, written beside the name.
    pub change_text: String,
    /// Index into the palette.
    pub tone: usize,
}

/// The lines that are too many to be drawn each. What they come to together is not drawn: a total
/// may be among them beside its own parts.
#[derive(Debug, Clone, PartialEq)]
pub struct Others {
    /// The fragment where the table goes on with them.
    pub begin_at: String,
    /// How many they are, in words.
    pub label: String,
    /// How they changed, in words.
    pub text: String,
    /// All of that in one sentence: the mark's `aria-label`.
    pub description: String,
}

impl ChangeRow {
    fn row(&self) -> Row<'_> {
        Row {
            name: &self.label,
            amount: &self.change_text,
            share: "",
        }
    }
}

/// Draws the rows in the order given, except those with nothing in either year, and the others
/// below them.
///
/// Lines differ a thousandfold, so that one scale would hide most changes: in every row
/// the larger of both years has the full length.
pub fn compose(rows: &[ChangeRow], others: Option<&Others>, width: Width) -> Scene {
    let canvas = Canvas::Fluid { width, height: 0.0 };
    let rows: Vec<&ChangeRow> = rows
        .iter()
        .filter(|row| length(row.prior) > 0.0 || length(row.current) > 0.0)
        .collect();
    let columns = Columns::fit(rows.iter().map(|row| row.row()), canvas);
    let amounts = rows
        .iter()
        .flat_map(|row| [&row.prior_text, &row.current_text])
        .map(|amount| text::width(amount, SIZE))
        .fold(0.0, f64::max);
    let amounts = (amounts + AMOUNT_GAP).min(canvas.narrowest() * (1.0 - LEAST_BARS));
    let full = canvas.width() * (1.0 - amounts / canvas.narrowest());

    let mut top = 0.0;
    let mut marks = Vec::with_capacity(rows.len());
    for row in rows {
        let (labels, text) = columns.write(row.row(), top + PADDING);
        let prior_top = top + PADDING + text + TEXT_GAP;
        let current_top = prior_top + PITCH;
        let height = current_top + BAR + PADDING - top;
        let larger = length(row.prior).max(length(row.current));
        let mut shapes = vec![Shape::Rectangle(Rectangle {
            class: "hit",
            x: 0.0,
            y: top,
            width: canvas.width(),
            height,
        })];
        shapes.extend(labels);
        let years = [
            ("prior", row.prior, &row.prior_text, prior_top),
            ("current", row.current, &row.current_text, current_top),
        ];
        for (class, value, amount, bar_top) in years {
            let width = length(value) / larger * full;
            shapes.extend(year(class, width, amount, amounts - AMOUNT_GAP, bar_top));
        }
        marks.push(Mark {
            subject: Subject::Line(row.path.clone()),
            description: row.description.clone(),
            tone: row.tone,
            shapes,
        });
        top += height;
    }
    if let Some(others) = others {
        let (mark, height) = others.mark(canvas, top);
        marks.push(mark);
        top += height;
    }
    Scene::new(FORM, canvas.with_height(top), marks)
}

impl Others {
    /// Their mark, which is words alone, from `top` downwards, and its height, both in pixels.
    fn mark(&self, canvas: Canvas, top: f64) -> (Mark, f64) {
        let room = canvas.narrowest();
        let names = text::wrap(&self.label, NAME_SIZE, room, text::MOST_LINES);
        let texts = text::wrap(&self.text, SIZE, room, text::MOST_LINES);
        let names = names.into_iter().map(|name| ("name", NAME_SIZE, name));
        let texts = texts.into_iter().map(|text| ("change", SIZE, text));
        let mut baseline = top + PADDING;
        let labels = names.chain(texts).map(|(class, size, text)| {
            baseline += LINE;
            Shape::Label(Label {
                class,
                x: 0.0,
                shift: 0.0,
                // What hangs below the baseline has room before the next line.
                y: baseline - LINE / 4.0,
                size,
                anchor: Anchor::Start,
                text,
            })
        });
        let labels: Vec<Shape> = labels.collect();
        let height = 2.0 * PADDING + labels.len() as f64 * LINE;
        let hit = Shape::Rectangle(Rectangle {
            class: "hit",
            x: 0.0,
            y: top,
            width: canvas.width(),
            height,
        });
        let mark = Mark {
            subject: Subject::Others {
                of: FORM.to_owned(),
                begin_at: self.begin_at.clone(),
            },
            description: self.description.clone(),
            tone: 0,
            shapes: std::iter::once(hit).chain(labels).collect(),
        };
        (mark, height)
    }
}

/// A bar of `width` percent, if any, and its amount in `room` pixels behind it.
fn year(class: &'static str, width: f64, amount: &str, room: f64, top: f64) -> Vec<Shape> {
    let mut shapes = Vec::new();
    if width > 0.0 {
        shapes.push(Shape::Rectangle(Rectangle {
            class,
            x: 0.0,
            y: top,
            width,
            height: BAR,
        }));
    }
    let text = text::shorten(amount, SIZE, room);
    if !text.is_empty() {
        shapes.push(Shape::Label(Label {
            class: "amount",
            x: width,
            shift: if width > 0.0 { AMOUNT_GAP } else { 0.0 },
            y: top + BAR / 2.0 + 0.35 * SIZE,
            size: SIZE,
            anchor: Anchor::Start,
            text,
        }));
    }
    shapes
}

/// A value as a length: what has none gets no bar.
fn length(value: f64) -> f64 {
    if value.is_finite() {
        value.max(0.0)
    } else {
        0.0
    }
}
