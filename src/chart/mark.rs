//! The geometry that charts are made of, without Yew or plotters.

use super::Subject;
use super::turn::{cosine, sine};

/// The widths that a chart is laid out for. Both layouts are in the page, and the style
/// sheet shows the one that has room: neither a script nor the server needs to know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Width {
    /// Phones and columns.
    Narrow,
    /// From 640 pixels.
    Wide,
}

impl Width {
    /// Both, the narrow one first.
    pub const ALL: [Self; 2] = [Self::Narrow, Self::Wide];

    /// The least that texts must fit into, in pixels; the narrow one is a 320-pixel screen
    /// less the page's margins.
    pub fn pixels(self) -> f64 {
        match self {
            Self::Narrow => 288.0,
            Self::Wide => 640.0,
        }
    }

    /// The layout's CSS class.
    pub fn class(self) -> &'static str {
        match self {
            Self::Narrow => "narrow",
            Self::Wide => "wide",
        }
    }
}

/// The surface of a drawing and its units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Canvas {
    /// As wide as its place: x from 0 to 100 is a percentage of the width, y is in pixels.
    Fluid {
        /// The layout, whose least width texts must fit into.
        width: Width,
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
            Self::Fluid { height, .. } | Self::Fixed { height, .. } => height,
        }
    }

    /// The width in pixels that texts must fit into.
    pub fn narrowest(self) -> f64 {
        match self {
            Self::Fluid { width, .. } => width.pixels(),
            Self::Fixed { width, .. } => width,
        }
    }

    /// The same canvas up to `right`, in the unit of x, if that is further.
    pub(super) fn widened_to(self, right: f64) -> Self {
        match self {
            Self::Fixed { width, height } if right > width => Self::Fixed {
                width: right,
                height,
            },
            canvas => canvas,
        }
    }

    /// The same canvas with another height, in pixels.
    pub fn with_height(self, height: f64) -> Self {
        match self {
            Self::Fluid { width, .. } => Self::Fluid { width, height },
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
    /// The marks, in reading order.
    pub marks: Vec<Mark>,
}

impl Scene {
    /// A scene without a label.
    pub(super) fn new(form: &'static str, canvas: Canvas, marks: Vec<Mark>) -> Self {
        Self {
            form,
            label: String::new(),
            canvas,
            marks,
        }
    }

    /// The scene under the given `aria-label`.
    pub fn with_label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// The first `count` marks of rows, on a canvas that ends below them.
    #[cfg(feature = "prerender")]
    pub fn first(mut self, count: usize) -> Self {
        if count < self.marks.len() {
            self.marks.truncate(count);
            let shapes = self.marks.iter().flat_map(|mark| &mark.shapes);
            let bottom = shapes.filter_map(|shape| match shape {
                Shape::Rectangle(it) => Some(it.y + it.height),
                _ => None,
            });
            self.canvas = self.canvas.with_height(bottom.fold(0.0, f64::max));
        }
        self
    }
}

/// One line of the disclosure, several of them together, or what the lines leave of their total,
/// as it is drawn: a link that can be focused.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// What it stands for.
    pub subject: Subject,
    /// Name, amount and share: the `aria-label`.
    pub description: String,
    /// Index into the palette, as [`tone`](super::tone) gives it; unused for all but lines.
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
    /// `bar`, `track`, `cell`, `tile`, `node`, `prior`, `current`; `outline`: of a cell that is
    /// empty; or `hit`: invisible, large enough for a finger.
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
        (
            self.centre.0 + radius * sine(turn),
            self.centre.1 - radius * cosine(turn),
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
    /// `name`, `amount`, `share`, `change`, `swatch`; followed by `on` where the
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
