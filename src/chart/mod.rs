//! Charts: data ▶ marks (pure geometry) ▶ plotters ▶ SVG nodes.
//!
//! ```text
//! Part ──────┐ form::{bars, waffle, donut, treemap}
//! ChangeRow ─┼─▶ change                             ─▶ Scene ──▶ draw (plotters) ──▶ Html
//! Flow ──────┘ flow
//! ```
//!
//! A chart holds no wording: names, amounts and descriptions come ready in the
//! reader's language. It holds no colours either: marks carry classes that
//! `chart.css` paints.
//!
//! The same drawing serves every width: it has two layouts, of which the style
//! sheet shows one, and on a [`Canvas::Fluid`] x is a percentage of the width and y
//! is in pixels. So neither a script nor the server needs to know how wide the page
//! is, and text is never scaled.

#[cfg(feature = "app")]
mod backend;
#[cfg(feature = "prerender")]
pub mod card;
pub mod change;
#[cfg(feature = "app")]
mod draw;
pub mod flow;
mod form;
mod mark;
mod row;
pub mod text;
mod turn;

pub use change::ChangeRow;
#[cfg(feature = "app")]
pub use draw::draw;
#[cfg(feature = "prerender")]
pub use draw::draw_card;
pub use flow::Flow;
pub use form::{Form, UnknownForm, compare};
pub use mark::{Anchor, Canvas, Label, Mark, Rectangle, Ribbon, Scene, Sector, Shape, Width};

use crate::disclosure::Path;
use crate::order::in_order;

/// How many tones of the palette tell parts apart.
pub const TONES: usize = 6;

/// Neutral tones that take turns for all further parts: a seventh colour could not be told
/// from the others, and one used twice would say that two parts are one.
pub const NEUTRALS: usize = 2;

/// How many marks a chart has for lines, at most: so many names can still be read one after the
/// other, each on a row of its own that a finger does not miss. In a chart of more lines the
/// last of these marks stands for all that are not drawn.
pub const MOST_MARKS: usize = 20;

/// The tone of the part at `index`, the largest part being the first.
pub fn tone(index: usize) -> usize {
    match index < TONES {
        true => index,
        false => TONES + (index - TONES) % NEUTRALS,
    }
}

/// What a part or a mark stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// A line of the disclosure.
    Line(Path),
    /// The lines that are too many to have marks of their own.
    Others {
        /// The chart's breakdown, for example `expenditure/function`, or the chart's name.
        of: String,
        /// The fragment where the table goes on with them.
        begin_at: String,
    },
    /// What the lines of a breakdown leave of its total: no line of the disclosure.
    Rest {
        /// The breakdown's name, for example `expenditure/function`.
        of: String,
        /// The fragment of what explains it.
        explained_at: String,
    },
}

impl Subject {
    /// The fragment that a mark of it leads to.
    pub fn target(&self) -> &str {
        match self {
            Self::Line(path) => path.as_str(),
            Self::Others { begin_at, .. } => begin_at,
            Self::Rest { explained_at, .. } => explained_at,
        }
    }

    /// Whether it is what the lines leave.
    pub fn is_rest(&self) -> bool {
        matches!(self, Self::Rest { .. })
    }

    /// Lines come first, by their size; then the others together, then what all of them leave.
    fn rank(&self) -> u8 {
        match self {
            Self::Line(_) => 0,
            Self::Others { .. } => 1,
            Self::Rest { .. } => 2,
        }
    }
}

/// One part of a whole, several of them together, or the rest of it: what a chart's mark stands for.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// What it stands for.
    pub subject: Subject,
    /// The name in the reader's language.
    pub name: String,
    /// The amount as it is to be read, for example `278.39`.
    pub amount_text: String,
    /// The share as it is to be read, for example `94.05%`; may be empty.
    pub share_text: String,
    /// Name, amount and share in one sentence: the mark's `aria-label`.
    pub description: String,
    /// The amount as a length or an area; in any unit, the same for all parts.
    pub value: f64,
    /// Index into the palette, as [`tone`] gives it; only lines have one, all else leaves it unused.
    pub tone: usize,
}

impl Part {
    /// This part as a mark made of `shapes`.
    fn mark(&self, shapes: Vec<Shape>) -> Mark {
        Mark {
            subject: self.subject.clone(),
            description: self.description.clone(),
            tone: self.tone,
            shapes,
        }
    }
}

/// The parts that can be drawn, largest first, the others and the rest last, each with its share of their
/// sum: with a rest among them, that is the total.
///
/// What is zero, negative, infinite or not a number is named in words by the
/// page, not drawn; so what is left can be divided by its sum.
fn shares(parts: &[Part]) -> Vec<(&Part, f64)> {
    let drawn: Vec<&Part> = parts
        .iter()
        .filter(|part| part.value.is_finite() && part.value > 0.0)
        .collect();
    let by_size = |a: &Part, b: &Part| b.value.total_cmp(&a.value);
    let order = in_order(drawn.len(), &|a, b| {
        let (a, b) = (drawn[a], drawn[b]);
        let by_rank = a.subject.rank().cmp(&b.subject.rank());
        by_rank.then_with(|| by_size(a, b))
    });
    let drawn: Vec<&Part> = order.into_iter().map(|index| drawn[index]).collect();
    let largest = drawn.iter().map(|part| part.value).fold(0.0, f64::max);
    // Relative to the largest, since a sum of the values themselves might overflow.
    let sum: f64 = drawn.iter().map(|part| part.value / largest).sum();
    drawn
        .into_iter()
        .map(|part| (part, part.value / largest / sum))
        // Beside a giant even a positive share may be too small to be a number.
        .filter(|(_, share)| *share > 0.0)
        .collect()
}
