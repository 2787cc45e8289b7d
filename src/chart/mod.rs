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
//! The same drawing serves every width: on a [`Canvas::Fluid`] x is a percentage
//! of the width and y is in pixels, so neither a script nor the server needs to
//! know how wide the page is, and text is never scaled.

#[cfg(feature = "page")]
mod backend;
pub mod change;
#[cfg(feature = "page")]
mod draw;
pub mod flow;
mod form;
mod mark;
mod row;
pub mod text;

pub use change::ChangeRow;
#[cfg(feature = "page")]
pub use draw::draw;
pub use flow::Flow;
pub use form::{Form, UnknownForm};
pub use mark::{Anchor, Canvas, Label, Mark, NARROWEST, Rectangle, Ribbon, Scene, Sector, Shape};

/// How many tones the palette has; a part's tone wraps around it.
pub const TONES: usize = 6;

/// One part of a whole: what a chart's mark stands for.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// The line's path, for example `expenditure/function/210`.
    pub id: String,
    /// The line's name in the reader's language.
    pub name: String,
    /// The amount as it is to be read, for example `278.39`.
    pub amount_text: String,
    /// The share as it is to be read, for example `94.05%`; may be empty.
    pub share_text: String,
    /// Name, amount and share in one sentence: the mark's `aria-label`.
    pub description: String,
    /// The amount as a length or an area; in any unit, the same for all parts.
    pub value: f64,
    /// Index into the palette of [`TONES`] tones.
    pub tone: usize,
}

impl Part {
    /// This part as a mark made of `shapes`.
    fn mark(&self, shapes: Vec<Shape>) -> Mark {
        Mark {
            id: self.id.clone(),
            description: self.description.clone(),
            tone: self.tone % TONES,
            shapes,
        }
    }
}

/// The parts that can be drawn, largest first, each with its share of their sum.
///
/// What is zero, negative, infinite or not a number is named in words by the
/// page, not drawn; so what is left can be divided by its sum.
fn shares(parts: &[Part]) -> Vec<(&Part, f64)> {
    let mut drawn: Vec<&Part> = parts
        .iter()
        .filter(|part| part.value.is_finite() && part.value > 0.0)
        .collect();
    drawn.sort_by(|a, b| b.value.total_cmp(&a.value));
    let largest = drawn.first().map_or(1.0, |part| part.value);
    // Relative to the largest, since a sum of the values themselves might overflow.
    let sum: f64 = drawn.iter().map(|part| part.value / largest).sum();
    drawn
        .into_iter()
        .map(|part| (part, part.value / largest / sum))
        // Beside a giant even a positive share may be too small to be a number.
        .filter(|(_, share)| *share > 0.0)
        .collect()
}
