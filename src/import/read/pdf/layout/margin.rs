//! Where the lines of a page begin, so that indentation can be told.

use super::placed_line::PlacedLine;

/// The indentation that is kept, in narrow blanks: more is centred text.
const MOST_BLANKS: f64 = 8.0;

/// How far the beginnings of lines may be apart that are meant to be the same, by the size
/// of the font: brackets and quotation marks stand apart from their places.
const SLACK: f64 = 0.75;

/// Narrow blanks for a distance from the margin.
pub fn blanks(distance: f64, size: f64) -> usize {
    let blanks = (2.0 * distance / size.max(1.0)).round();
    blanks.clamp(0.0, MOST_BLANKS) as usize
}

/// For every item, the left margin of its page.
pub fn margins(items: &[PlacedLine]) -> Vec<f64> {
    let mut margins = Vec::with_capacity(items.len());
    let mut start = 0;
    while let Some(first) = items.get(start) {
        let page = items[start..].iter();
        let count = page.take_while(|item| item.page == first.page).count();
        let page = &items[start..start + count];
        let margin = continued(page, end(items, first)).unwrap_or_else(|| usual(items, first));
        margins.extend(std::iter::repeat_n(margin, count));
        start += count;
    }
    margins
}

/// Where the lines begin that go on from full lines.
fn continued(page: &[PlacedLine], end: f64) -> Option<f64> {
    let prose: Vec<&PlacedLine> = page.iter().filter(|item| item.is_prose()).collect();
    let pairs = prose.windows(2);
    let continued = pairs.filter(|pair| {
        let is_full = end - pair[0].right < 2.0 * pair[0].size;
        is_full && pair[1].y - pair[0].y < 3.0 * pair[0].size
    });
    continued.map(|pair| pair[1].left).reduce(f64::min)
}

/// Where full lines end.
fn end(items: &[PlacedLine], like: &PlacedLine) -> f64 {
    let ends = prose(items, like).map(|item| item.right);
    ends.reduce(f64::max).unwrap_or(like.width)
}

/// The lines of text on pages of the same size.
fn prose<'a>(
    items: &'a [PlacedLine],
    like: &'a PlacedLine,
) -> impl Iterator<Item = &'a PlacedLine> {
    let same_size = |item: &&PlacedLine| {
        (item.width - like.width).abs() < 1.0 && (item.height - like.height).abs() < 1.0
    };
    items
        .iter()
        .filter(same_size)
        .filter(|item| item.is_prose())
}

/// The leftmost place at which several lines begin, on pages of the same size.
fn usual(items: &[PlacedLine], like: &PlacedLine) -> f64 {
    let mut starts: Vec<(f64, f64)> = prose(items, like)
        .map(|item| (item.left, item.size))
        .collect();
    starts.sort_by(|one, other| one.0.total_cmp(&other.0));
    let pairs = starts.windows(2);
    let shared = pairs
        .filter(|pair| pair[1].0 - pair[0].0 < SLACK * pair[0].1)
        .map(|pair| pair[0].0);
    shared
        .into_iter()
        .next()
        .or(starts.first().map(|start| start.0))
        .unwrap_or(0.0)
}
