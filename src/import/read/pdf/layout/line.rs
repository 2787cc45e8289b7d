//! Glyphs ▶ lines of text, with blanks where there are gaps.

use crate::import::read::pdf::page::Glyph;

/// How far a line's glyphs may stand above or below it, by their size: text that is raised,
/// or beside text in another font.
const SLACK: f64 = 0.5;

/// The gap that is a blank, by the font's size: between two digits, which stand closer, and
/// between other characters, which justified text sets apart.
const DIGIT_GAP: f64 = 0.25;
const GAP: f64 = 0.5;

/// The most blanks for a gap.
const MOST_BLANKS: f64 = 8.0;

/// Glyphs on one baseline, from left to right; never without one.
#[derive(Clone, Debug)]
pub struct TextLine {
    pub glyphs: Vec<Glyph>,
    pub baseline: f64,
    /// The font's size.
    pub size: f64,
}

impl TextLine {
    pub fn left(&self) -> f64 {
        self.glyphs.first().map_or(0.0, |glyph| glyph.x)
    }

    pub fn right(&self) -> f64 {
        let ends = self.glyphs.iter().map(Glyph::right);
        ends.fold(self.left(), f64::max)
    }

    pub fn text(&self) -> String {
        text(&self.glyphs)
    }

    /// The line in pieces, cut at gaps of at least so many times the font's size.
    pub fn pieces(&self, widest: f64) -> Vec<TextLine> {
        let usual = usual_gap(&self.glyphs);
        let mut pieces: Vec<TextLine> = Vec::new();
        for glyph in &self.glyphs {
            match pieces.last_mut() {
                Some(piece) if glyph.x - piece.right() - usual < widest * self.size => {
                    piece.glyphs.push(glyph.clone());
                }
                _ => pieces.push(TextLine {
                    glyphs: vec![glyph.clone()],
                    ..*self
                }),
            }
        }
        pieces
    }
}

/// The lines that glyphs stand on, from top to bottom.
pub fn lines(mut glyphs: Vec<Glyph>) -> Vec<TextLine> {
    glyphs.retain(|glyph| !glyph.is_blank() || glyph.width > 0.0);
    glyphs.sort_by(|one, other| one.baseline.total_cmp(&other.baseline));
    let mut lines: Vec<TextLine> = Vec::new();
    for glyph in glyphs {
        match lines.last_mut() {
            Some(line) if glyph.baseline - line.baseline <= SLACK * glyph.size.max(line.size) => {
                line.glyphs.push(glyph);
            }
            _ => lines.push(TextLine {
                baseline: glyph.baseline,
                size: glyph.size,
                glyphs: vec![glyph],
            }),
        }
    }
    let lines = lines.into_iter().map(|line| TextLine {
        size: line
            .glyphs
            .iter()
            .map(|glyph| glyph.size)
            .fold(0.0, f64::max),
        glyphs: in_order(line.glyphs),
        ..line
    });
    lines.filter(|line| !line.glyphs.is_empty()).collect()
}

/// From left to right, without blanks at the ends, and once where a glyph is drawn twice to
/// look bold.
fn in_order(mut glyphs: Vec<Glyph>) -> Vec<Glyph> {
    glyphs.sort_by(|one, other| one.x.total_cmp(&other.x));
    let mut once: Vec<Glyph> = Vec::with_capacity(glyphs.len());
    for glyph in glyphs {
        let same = |other: &Glyph| {
            let slack = (0.3 * other.width).max(0.05 * other.size);
            other.text == glyph.text && (glyph.x - other.x).abs() < slack
        };
        if !once.iter().rev().take(4).any(same) {
            once.push(glyph);
        }
    }
    let end = once.iter().rposition(|glyph| !glyph.is_blank());
    once.truncate(end.map_or(0, |end| end + 1));
    let start = once.iter().position(|glyph| !glyph.is_blank());
    once.split_off(start.unwrap_or(0).min(once.len()))
}

/// The gap between most neighbours: more than nothing where a line is spaced out.
fn usual_gap(glyphs: &[Glyph]) -> f64 {
    const FEWEST: usize = 4;
    let pairs = glyphs.windows(2);
    let mut gaps: Vec<f64> = pairs
        .filter(|pair| !pair[0].is_blank() && !pair[1].is_blank())
        .map(|pair| pair[1].x - pair[0].right())
        .collect();
    if gaps.len() < FEWEST {
        return 0.0;
    }
    gaps.sort_by(f64::total_cmp);
    gaps[gaps.len() / 2].max(0.0)
}

fn text(glyphs: &[Glyph]) -> String {
    let usual = usual_gap(glyphs);
    let mut text = String::new();
    let mut last: Option<&Glyph> = None;
    let mut was_blank = false;
    for glyph in glyphs {
        if glyph.is_blank() {
            was_blank = true;
            continue;
        }
        if let Some(last) = last {
            let size = last.size.min(glyph.size).max(f64::MIN_POSITIVE);
            let gap = (glyph.x - last.right() - usual) / size;
            let widest = match ends_in_digit(last) && begins_with_digit(glyph) {
                true => DIGIT_GAP,
                false => GAP,
            };
            if was_blank || gap > widest {
                let blanks = (2.0 * gap).round().clamp(1.0, MOST_BLANKS);
                text.extend(std::iter::repeat_n(' ', blanks as usize));
            }
        }
        text.push_str(&glyph.text);
        last = Some(glyph);
        was_blank = false;
    }
    text
}

fn ends_in_digit(glyph: &Glyph) -> bool {
    glyph.text.ends_with(|last: char| last.is_ascii_digit())
}

fn begins_with_digit(glyph: &Glyph) -> bool {
    glyph.text.starts_with(|first: char| first.is_ascii_digit())
}
