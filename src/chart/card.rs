//! The picture that stands for a page where its link is shared: who, when, how much, how it
//! changed, and what for.

use std::slice;

use super::{Anchor, Canvas, Label, Rectangle, Scene, Shape, text};

/// In pixels, as the services that show such pictures ask for.
pub const WIDTH: f64 = 1200.0;
/// In pixels.
pub const HEIGHT: f64 = 630.0;
/// More rows could not be read where the picture is shown small.
pub const MOST_ROWS: usize = 4;

/// In pixels.
const MARGIN: f64 = 64.0;
/// Between the two columns, in pixels.
const GUTTER: f64 = 64.0;
/// How wide the chart's column is, in pixels.
const CHART: f64 = 484.0;
/// The height of the stripe along the upper edge, in pixels.
const STRIPE: f64 = 14.0;
/// Where the first line's baseline is, in pixels.
const FIRST: f64 = 100.0;
/// Where the last line's baseline is, in pixels.
const LAST: f64 = HEIGHT - MARGIN;
/// Between two groups of lines, in pixels.
const GAP: f64 = 24.0;
/// From one baseline to the next, as a part of the font's size.
const LEADING: f64 = 1.32;

/// Sizes of the font, in pixels.
const KICKER: f64 = 26.0;
const NAME: f64 = 50.0;
const AMOUNT: f64 = 124.0;
const CHANGE: f64 = 30.0;
const FINDING: f64 = 32.0;

/// What the card says, in the reader's language.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// Where and when.
    pub kicker: String,
    /// Who.
    pub name: String,
    /// What the amount is.
    pub label: String,
    /// How much, with its unit.
    pub amount: String,
    /// How it changed; may be empty.
    pub change: String,
    /// What it is for.
    pub chart: Option<Excerpt>,
}

/// A chart, or the beginning of one.
#[derive(Debug, Clone, PartialEq)]
pub struct Excerpt {
    /// The chart's finding.
    pub title: String,
    /// Its first rows, on a fluid canvas.
    pub scene: Scene,
    /// What is left out; may be empty.
    pub note: String,
}

/// Where the chart stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// Left edge, in pixels.
    pub x: f64,
    /// Upper edge, in pixels.
    pub y: f64,
    /// How many pixels of the card one of the chart takes.
    pub scale: f64,
}

impl Card {
    /// The card's own shapes, and where its chart stands.
    pub fn compose(&self) -> (Vec<Shape>, Option<Place>) {
        let canvas = Self::canvas();
        let column = match self.chart {
            Some(_) => WIDTH - 2.0 * MARGIN - GUTTER - CHART,
            None => WIDTH - 2.0 * MARGIN,
        };
        let mut shapes = vec![
            rectangle("paper", canvas.height()),
            rectangle("stripe", STRIPE),
        ];
        let mut write = |class, first, size, lines: &[String]| {
            shapes.extend(self::lines(class, MARGIN, first, size, lines));
        };
        write(
            "kicker",
            FIRST,
            KICKER,
            &wrapped(&self.kicker, KICKER, column),
        );
        let name = wrapped(&self.name, NAME, column);
        let first = FIRST + GAP + NAME;
        let name_bottom = first + name.len().saturating_sub(1) as f64 * NAME * LEADING;
        write("name", first, NAME, &name);

        // From the lower edge upwards, so that the amount stands on the change.
        let change = wrapped(&self.change, CHANGE, column);
        let first = LAST - change.len().saturating_sub(1) as f64 * CHANGE * LEADING;
        write("change", first, CHANGE, &change);
        let amount = match change.is_empty() {
            true => LAST,
            false => first - CHANGE - GAP,
        };
        let room = amount - GAP / 2.0 - KICKER - GAP - name_bottom;
        let size = (column / text::width(&self.amount, 1.0))
            .min(AMOUNT)
            .min(room);
        write("amount", amount, size, slice::from_ref(&self.amount));
        let label = amount - size - GAP / 2.0;
        write(
            "label",
            label,
            KICKER,
            &wrapped(&self.label, KICKER, column),
        );

        let place = self.chart.as_ref().map(|chart| {
            let (labels, place) = chart.compose();
            shapes.extend(labels);
            place
        });
        (shapes, place)
    }

    /// The surface of the card.
    pub fn canvas() -> Canvas {
        Canvas::Fixed {
            width: WIDTH,
            height: HEIGHT,
        }
    }
}

impl Excerpt {
    fn compose(&self) -> (Vec<Shape>, Place) {
        let x = WIDTH - MARGIN - CHART;
        let title = wrapped(&self.title, FINDING, CHART);
        let mut shapes = lines("finding", x, FIRST, FINDING, &title);
        let y = FIRST + title.len().saturating_sub(1) as f64 * FINDING * LEADING + GAP;
        let note = wrapped(&self.note, KICKER, CHART);
        let first = LAST - note.len().saturating_sub(1) as f64 * KICKER * LEADING;
        shapes.extend(lines("note", x, first, KICKER, &note));
        let bottom = match note.is_empty() {
            true => LAST,
            false => first - KICKER - GAP / 2.0,
        };
        let canvas = self.scene.canvas;
        let scale = f64::min(
            CHART / canvas.narrowest(),
            (bottom - y) / canvas.height().max(1.0),
        );
        (shapes, Place { x, y, scale })
    }
}

fn wrapped(text: &str, size: f64, room: f64) -> Vec<String> {
    text::wrap(text, size, room, text::MOST_LINES)
}

/// Lines of text from a first baseline downwards.
fn lines(class: &'static str, x: f64, first: f64, size: f64, lines: &[String]) -> Vec<Shape> {
    let label = |(line, text): (usize, &String)| {
        Shape::Label(Label {
            class,
            x,
            shift: 0.0,
            y: first + line as f64 * size * LEADING,
            size,
            anchor: Anchor::Start,
            text: text.clone(),
        })
    };
    lines.iter().enumerate().map(label).collect()
}

/// A rectangle along the upper edge.
fn rectangle(class: &'static str, height: f64) -> Shape {
    Shape::Rectangle(Rectangle {
        class,
        x: 0.0,
        y: 0.0,
        width: WIDTH,
        height,
    })
}
