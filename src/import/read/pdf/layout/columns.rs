//! Tables without rules: lines whose pieces stand below one another.

use super::line::TextLine;

/// The gap between two columns, by the font's size: where the lines around have it too, and
/// where they do not.
const SHARED_GAP: f64 = 1.2;
const LONE_GAP: f64 = 4.0;

/// Cuts lines, which come from top to bottom, into cells; a line of prose is one cell, and
/// so is nothing else.
pub fn cells(lines: &[TextLine]) -> Vec<Vec<String>> {
    let pieces: Vec<Vec<TextLine>> = lines.iter().map(pieces).collect();
    let mut cells: Vec<Vec<String>> = Vec::new();
    let mut start = 0;
    while start < lines.len() {
        let more = (start + 1..lines.len())
            .take_while(|next| share_gap(&pieces[next - 1], &pieces[*next]))
            .count();
        let group = &pieces[start..=start + more];
        match more {
            0 => cells.push(alone(&lines[start])),
            _ => cells.extend(aligned(group)),
        }
        start += more + 1;
    }
    cells
}

/// The pieces of a line that may be a row.
fn pieces(line: &TextLine) -> Vec<TextLine> {
    let pieces = line.pieces(SHARED_GAP);
    let first = pieces.first().map(TextLine::text).unwrap_or_default();
    // What stands apart after the number of a heading is no column, nor is the page number
    // in a table of contents.
    let is_numbered =
        pieces.len() == 2 && first.ends_with(['.', '、', '．', ')', '）', '章', '分']);
    let text = line.text();
    match is_numbered || text.contains("…") || text.contains("....") {
        true => vec![line.clone()],
        false => pieces,
    }
}

/// Whether two lines in succession have a gap at the same place.
fn share_gap(upper: &[TextLine], lower: &[TextLine]) -> bool {
    let gaps = |pieces: &[TextLine]| -> Vec<(f64, f64)> {
        let pairs = pieces.windows(2);
        pairs
            .map(|pair| (pair[0].right(), pair[1].left()))
            .collect()
    };
    let Some(size) = upper.first().map(|piece| piece.size) else {
        return false;
    };
    let lower = gaps(lower);
    gaps(upper).iter().any(|(left, right)| {
        let common = |(from, to): &(f64, f64)| right.min(*to) - left.max(*from);
        lower.iter().any(|gap| common(gap) >= size)
    })
}

/// A line without others like it: what is set far apart, unless every character is.
fn alone(line: &TextLine) -> Vec<String> {
    let pieces = line.pieces(LONE_GAP);
    let texts: Vec<String> = pieces.iter().map(TextLine::text).collect();
    let is_spaced = texts.iter().all(|text| text.chars().count() == 1);
    match is_spaced || line.text().contains('…') {
        true => vec![line.text()],
        false => texts,
    }
}

/// Rows by the columns of the fullest of them.
fn aligned(rows: &[Vec<TextLine>]) -> Vec<Vec<String>> {
    let most = rows.iter().map(Vec::len).max().unwrap_or_default();
    let full = rows.iter().filter(|row| row.len() == most);
    let mut columns: Vec<(f64, f64)> = Vec::new();
    for (index, row) in full.enumerate() {
        for (column, piece) in row.iter().enumerate() {
            let (left, right) = (piece.left(), piece.right());
            match columns.get_mut(column) {
                Some((from, to)) if index > 0 => (*from, *to) = (from.min(left), to.max(right)),
                _ => columns.push((left, right)),
            }
        }
    }
    let column_of = |piece: &TextLine| {
        let overlap = |(from, to): &(f64, f64)| piece.right().min(*to) - piece.left().max(*from);
        let places = 0..columns.len();
        places
            .max_by(|one, other| overlap(&columns[*one]).total_cmp(&overlap(&columns[*other])))
            .unwrap_or_default()
    };
    let rows = rows.iter().map(|row| {
        let mut cells = vec![String::new(); columns.len()];
        for piece in row {
            let cell = &mut cells[column_of(piece)];
            if !cell.is_empty() {
                cell.push(' ');
            }
            cell.push_str(&piece.text());
        }
        cells
    });
    rows.collect()
}
