//! The geometry that charts are made of, without Yew or plotters.

/// The narrowest drawing, in pixels: a 320-pixel screen less the page's margins.
/// Whatever fits here fits everywhere.
pub const NARROWEST: f64 = 288.0;

/// The font's size in the middle of a donut, in pixels.
const CENTRE_SIZE: f64 = 16.0;
/// From one baseline to the next there, in pixels.
const CENTRE_LINE: f64 = 24.0;

/// The surface of a drawing and its units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Canvas {
    /// As wide as its place: x from 0 to 100 is a percentage of the width, y is in pixels.
    Fluid {
        /// Height in pixels.
        height: f64,
    },
    /// Of one size: x and y are in pixels.
    Fixed {
        /// Width in pixels.
        width: f64,
        /// Height in pixels.
        height: f64,
    },
}

impl Canvas {
    /// The right edge, in the unit of x.
    pub fn width(self) -> f64 {
        match self {
            Self::Fluid { .. } => 100.0,
            Self::Fixed { width, .. } => width,
        }
    }

    /// The lower edge, in pixels.
    pub fn height(self) -> f64 {
        match self {
            Self::Fluid { height } | Self::Fixed { height, .. } => height,
        }
    }

    /// The width in pixels that texts must fit into.
    pub fn narrowest(self) -> f64 {
        match self {
            Self::Fluid { .. } => NARROWEST,
            Self::Fixed { width, .. } => width,
        }
    }

    /// The same canvas with another height, in pixels.
    pub fn with_height(self, height: f64) -> Self {
        match self {
            Self::Fluid { .. } => Self::Fluid { height },
            Self::Fixed { width, .. } => Self::Fixed { width, height },
        }
    }
}

/// A whole chart, ready to be drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// The form's identifier, which is also its CSS class.
    pub form: &'static str,
    /// What the chart shows: the drawing's `aria-label`.
    pub label: String,
    /// The surface that all coordinates refer to.
    pub canvas: Canvas,
    /// What lies behind the marks and says nothing by itself; hidden from assistive technology.
    pub backdrop: Vec<Shape>,
    /// The marks, in reading order.
    pub marks: Vec<Mark>,
}

impl Scene {
    /// A scene without backdrop or label.
    pub(super) fn new(form: &'static str, canvas: Canvas, marks: Vec<Mark>) -> Self {
        Self {
            form,
            label: String::new(),
            canvas,
            backdrop: Vec::new(),
            marks,
        }
    }

    /// The scene with `lines` in the middle of its square; meant for a donut's hole.
    pub fn with_centre(mut self, lines: &[&str]) -> Self {
        let middle = self.canvas.width() / 2.0;
        let first = middle - (lines.len() as f64 - 1.0) / 2.0 * CENTRE_LINE;
        self.backdrop
            .extend(lines.iter().enumerate().map(|(line, text)| {
                Shape::Label(Label {
                    class: "centre",
                    x: middle,
                    shift: 0.0,
                    // A third of the size below its middle, a line looks centred.
                    y: first + line as f64 * CENTRE_LINE + CENTRE_SIZE / 3.0,
                    size: CENTRE_SIZE,
                    anchor: Anchor::Middle,
                    text: (*text).to_owned(),
                })
            }));
        self
    }

    /// The scene under the given `aria-label`.
    pub fn with_label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }
}

/// One line of the disclosure as it is drawn: a link that can be focused.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// The line's path, which is the link's target too.
    pub id: String,
    /// Name, amount and share: the `aria-label`.
    pub description: String,
    /// Index into the palette, less than [`TONES`](super::TONES).
    pub tone: usize,
    /// What the mark is made of, back to front.
    pub shapes: Vec<Shape>,
}

/// What marks are made of. Every shape names its CSS class.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A rectangle.
    Rectangle(Rectangle),
    /// A sector of a ring.
    Sector(Sector),
    /// A band that bends from one height to another.
    Ribbon(Ribbon),
    /// A line of text.
    Label(Label),
}

/// A rectangle; x and width in the canvas's unit of x, y and height in pixels.
#[derive(Debug, Clone, PartialEq)]
pub struct Rectangle {
    /// `bar`, `track`, `cell`, `tile`, `node`, `prior`, `current`; or `hit`: invisible,
    /// large enough for a finger.
    pub class: &'static str,
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Extent to the right.
    pub width: f64,
    /// Extent downwards.
    pub height: f64,
}

/// A sector of a ring on a [`Canvas::Fixed`], in pixels.
#[derive(Debug, Clone, PartialEq)]
pub struct Sector {
    /// `sector`.
    pub class: &'static str,
    /// The ring's centre.
    pub centre: (f64, f64),
    /// The hole's radius.
    pub inner: f64,
    /// The ring's radius.
    pub outer: f64,
    /// Where it begins: turns clockwise from twelve o'clock, 0 to 1.
    pub start: f64,
    /// Where it ends: turns clockwise from twelve o'clock, `start` to 1.
    pub end: f64,
}

impl Sector {
    /// The point at `radius` pixels from the centre and `turn` turns from twelve o'clock.
    pub fn point(&self, radius: f64, turn: f64) -> (f64, f64) {
        let (sine, cosine) = (turn * std::f64::consts::TAU).sin_cos();
        (
            self.centre.0 + radius * sine,
            self.centre.1 - radius * cosine,
        )
    }
}

/// A band of one thickness: level, then bending, then level at another height.
#[derive(Debug, Clone, PartialEq)]
pub struct Ribbon {
    /// `ribbon`.
    pub class: &'static str,
    /// Where it begins, where it starts and ends bending, where it ends; in the unit of x.
    pub x: [f64; 4],
    /// Upper edge at its left end, in pixels.
    pub left: f64,
    /// Upper edge at its right end, in pixels.
    pub right: f64,
    /// In pixels.
    pub thickness: f64,
}

/// Which end of a text stays at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// The text begins at x.
    Start,
    /// The text is centred on x.
    Middle,
    /// The text ends at x.
    End,
}

/// A line of text, which never scales.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// `name`, `amount`, `share`, `change`, `swatch`, `centre`; followed by `on` where the
    /// text stands on a solid tone.
    pub class: &'static str,
    /// In the canvas's unit of x.
    pub x: f64,
    /// Offset from x, in pixels.
    pub shift: f64,
    /// The baseline, in pixels.
    pub y: f64,
    /// The font's size, in pixels.
    pub size: f64,
    /// Which end of the text is at x.
    pub anchor: Anchor,
    /// The text, already short enough for its place.
    pub text: String,
}
