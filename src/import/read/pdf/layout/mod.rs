//! Pages ▶ lines and rows in reading order.

pub mod columns;
pub mod grid;
pub mod line;
pub mod margin;
pub mod placed_line;
pub mod running;
pub mod table;

use super::page::Page;
use crate::import::read::Line;
use grid::grids;
use line::lines;
use placed_line::PlacedLine;

/// Everything on a page, from top to bottom.
pub fn items(page: Page) -> Vec<PlacedLine> {
    let Page {
        number,
        width,
        height,
        mut glyphs,
        rules,
        ..
    } = page;
    let item = |left, right, y, size, cells, is_ruled| PlacedLine {
        page: number,
        width,
        height,
        left,
        right,
        y,
        size,
        cells,
        is_ruled,
    };
    let mut items = Vec::new();
    for grid in grids(&rules) {
        let area = grid.area();
        let (inside, outside) = glyphs
            .into_iter()
            .partition(|glyph| area.contains(glyph.middle()));
        glyphs = outside;
        let inside: Vec<_> = inside;
        match table::rows(&grid, inside.clone()) {
            Some(rows) => items.extend(rows.into_iter().map(|row| {
                let (left, right) = (area.left, area.right);
                item(left, right, row.top, 0.0, row.cells, true)
            })),
            // A frame around prose.
            None => glyphs.extend(inside),
        }
    }
    let lines = lines(glyphs);
    let cells = columns::cells(&lines);
    items.extend(lines.iter().zip(cells).map(|(line, cells)| {
        let (left, right) = (line.left(), line.right());
        item(left, right, line.baseline, line.size, cells, false)
    }));
    // Rows of one table may have the same top: they keep their order.
    items.sort_by(|one, other| one.y.total_cmp(&other.y));
    items
}

/// The lines of a document, indented as they were on their pages, without what stands at the
/// top or the bottom of every page.
pub fn document(items: Vec<PlacedLine>) -> Vec<Line> {
    let items = running::without(items);
    let margins = margin::margins(&items);
    let lines = items.into_iter().zip(margins).map(|(item, margin)| {
        let mut cells = item.cells;
        if let [text] = cells.as_mut_slice()
            && !item.is_ruled
        {
            let blanks = margin::blanks(item.left - margin, item.size);
            text.insert_str(0, &" ".repeat(blanks));
        }
        Line {
            cells,
            page: Some(item.page),
            number: None,
        }
    });
    lines.collect()
}
