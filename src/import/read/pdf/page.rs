//! What a page shows, before its lines are known: characters and rules, each with its place.

use super::geometry::Area;

/// A character, or the few that one code stands for.
#[derive(Clone, Debug, PartialEq)]
pub struct Glyph {
    pub text: String,
    /// The left end.
    pub x: f64,
    pub baseline: f64,
    pub width: f64,
    /// The size of the font.
    pub size: f64,
}

impl Glyph {
    pub fn right(&self) -> f64 {
        self.x + self.width
    }

    /// Halfway between the ends, at half the height of a Chinese character.
    pub fn middle(&self) -> (f64, f64) {
        (
            self.x + self.width / 2.0,
            self.baseline - MIDDLE_HEIGHT * self.size,
        )
    }

    pub fn is_blank(&self) -> bool {
        self.text.chars().all(char::is_whitespace)
    }
}

/// How far above the baseline the middle of a character is, by the font's size.
const MIDDLE_HEIGHT: f64 = 0.35;

/// A straight line that is drawn along a row or a column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ruling {
    pub is_horizontal: bool,
    /// Its y where it is horizontal, else its x.
    pub at: f64,
    pub from: f64,
    pub to: f64,
}

impl Ruling {
    /// The line along the middle of a long, thin area; nothing for other areas.
    pub fn along(area: &Area) -> Option<Ruling> {
        const THICKEST: f64 = 4.0;
        const SHORTEST: f64 = 4.0;
        if !area.is_real() {
            return None;
        }
        let (width, height) = (area.width(), area.height());
        let is_horizontal = width >= height;
        let (length, thickness) = match is_horizontal {
            true => (width, height),
            false => (height, width),
        };
        if thickness > THICKEST || length < SHORTEST || length < 2.0 * thickness {
            return None;
        }
        Some(match is_horizontal {
            true => Ruling {
                is_horizontal,
                at: (area.top + area.bottom) / 2.0,
                from: area.left,
                to: area.right,
            },
            false => Ruling {
                is_horizontal,
                at: (area.left + area.right) / 2.0,
                from: area.top,
                to: area.bottom,
            },
        })
    }
}

/// A page with everything on it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// From 1.
    pub number: u32,
    pub width: f64,
    pub height: f64,
    pub glyphs: Vec<Glyph>,
    pub rules: Vec<Ruling>,
    /// How many bytes of text it shows in fonts that cannot be read.
    pub lost: usize,
    /// How much of it its largest picture takes, from 0 to 1.
    pub pictured: f64,
}
