//! Where the tooltip belongs: by what is pointed at, inside the window, and not under a finger.
//!
//! Geometry alone, in pixels from the window's upper left corner.

/// From the mark to the tooltip, and from the tooltip to the window's sides.
const GAP: f64 = 8.0;
/// How far a finger reaches around the point it touches.
const FINGER: f64 = 40.0;
/// A mark taller than this is pointed at in a point, not as a whole.
const TALL: f64 = 120.0;

/// The room that an element takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
}

impl Bounds {
    /// Where it ends.
    pub fn bottom(self) -> f64 {
        self.top + self.height
    }
}

/// How large something is, wherever it may be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    pub width: f64,
    pub height: f64,
}

/// What points at a mark, and at which point of it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Pointer {
    /// Keys, or a link: at the mark as a whole.
    #[default]
    Whole,
    /// A mouse or a pen.
    Mouse { x: f64, y: f64 },
    /// A finger, which covers what is around the point.
    Finger { x: f64, y: f64 },
}

/// The tooltip's left and top beside the mark: above it, or below where there is no room.
///
/// `lowest` is the lowest top that leaves free what must not be covered; infinite where that is
/// nothing. A tooltip for which there is no room at all covers the mark, but never the finger.
pub fn place(mark: Bounds, pointing: Pointer, tip: Size, window: Size, lowest: f64) -> (f64, f64) {
    let (x, above, below) = reach(mark, pointing);
    let left = (x - tip.width / 2.0).min(window.width - tip.width - GAP);
    let lowest = match pointing {
        Pointer::Finger { .. } => lowest,
        Pointer::Whole | Pointer::Mouse { .. } => lowest.min(window.height - tip.height),
    };
    let top = match above - tip.height - GAP {
        top if top >= 0.0 => top,
        _ => (below + GAP).min(lowest).max(0.0),
    };
    (left.max(GAP), top)
}

/// Where to centre the tooltip, and the heights it must stay above or below.
fn reach(mark: Bounds, pointing: Pointer) -> (f64, f64, f64) {
    let is_tall = mark.height > TALL;
    match pointing {
        Pointer::Whole => {
            let x = mark.left + mark.width / 2.0;
            (x, mark.top.max(0.0), mark.bottom())
        }
        Pointer::Mouse { x, y } if is_tall => (x, y - GAP, y + GAP),
        Pointer::Mouse { x, .. } => (x, mark.top, mark.bottom()),
        Pointer::Finger { x, y } if is_tall => (x, y - FINGER, y + FINGER),
        Pointer::Finger { x, y } => (x, mark.top.min(y - FINGER), mark.bottom().max(y + FINGER)),
    }
}
