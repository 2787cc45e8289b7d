//! Tables that spreadsheets save as text: a tab or a comma between cells, quotation marks around those
//! that hold one.

/// How many lines a cell between quotation marks may take.
const MOST_LINES: usize = 20;
/// The fewest lines with as many commas that are a table, and the longest cell between them.
const FEWEST_ROWS: usize = 3;
const LONGEST_CELL: usize = 60;

/// The cells of a line.
pub type Row = Vec<String>;

/// The lines, each by the index of its first, with its cells where it is a row.
pub fn rows(lines: &[&str]) -> Vec<(usize, Option<Row>)> {
    let mut rows = Vec::with_capacity(lines.len());
    let mut at = 0;
    while at < lines.len() {
        let (table, length) = comma_separated(&lines[at..]);
        let end = at + length.max(1);
        for (row, taken) in table {
            rows.push((at, Some(row)));
            at += taken;
        }
        // What is no table is not looked at again.
        while at < end {
            let (row, taken) = tab_separated(&lines[at..]);
            rows.push((at, row));
            at += taken;
        }
    }
    rows
}

/// The first line as a row, if it has tabs between words; and how many lines it takes.
fn tab_separated(lines: &[&str]) -> (Option<Row>, usize) {
    if !lines[0].trim().contains('\t') {
        return (None, 1);
    }
    let (text, taken) = whole(lines);
    (Some(without_empty(split(&text, '\t'))), taken)
}

/// The rows of a table whose cells commas part, with how many lines each takes; and how many lines
/// may be one, be they none. Every line has as
/// many cells as the first, whose cells are names: by this, a comma between two numbers is known
/// from one within a number. A line that has more leaves its numbers unclear.
fn comma_separated(lines: &[&str]) -> (Vec<(Row, usize)>, usize) {
    let mut table: Vec<(Row, usize)> = Vec::new();
    let mut at = 0;
    let mut has_numbers = false;
    while at < lines.len() && lines[at].contains(',') {
        let (text, taken) = whole(&lines[at..]);
        let cells = split(&text, ',');
        let is_prose = |cell: &String| cell.contains('。') || cell.chars().count() > LONGEST_CELL;
        let is_begun = table.is_empty() && cells.iter().any(|cell| is_number(cell));
        if is_begun || cells.iter().any(is_prose) {
            break;
        }
        has_numbers |= cells.iter().any(|cell| is_number(cell));
        table.push((cells, taken));
        at += taken;
    }
    let width = table.first().map_or(0, |(cells, _)| cells.len());
    let regular = table
        .iter()
        .filter(|(cells, _)| cells.len() == width)
        .count();
    let is_table = width > 1 && has_numbers && table.len() >= FEWEST_ROWS;
    if !is_table || regular * 2 <= table.len() {
        return (Vec::new(), at);
    }
    for (cells, _) in &mut table {
        if cells.len() > width {
            let numbers = cells.split_off(1);
            cells.push(numbers.join(" "));
        }
        *cells = without_empty(std::mem::take(cells));
    }
    (table, at)
}

/// The first line with those that go on with a cell of it.
fn whole(lines: &[&str]) -> (String, usize) {
    let is_open = |text: &str| text.matches('"').count() % 2 == 1;
    let mut text = lines[0].to_owned();
    for (index, line) in lines.iter().enumerate().take(MOST_LINES).skip(1) {
        if !is_open(&text) {
            return (text, index);
        }
        text.push(' ');
        text.push_str(line);
    }
    match is_open(&text) {
        // A quotation mark like any other character.
        true => (lines[0].to_owned(), 1),
        false => (text, lines.len().min(MOST_LINES)),
    }
}

/// Cells without the quotation marks around them.
fn split(line: &str, separator: char) -> Row {
    let mut cells = Vec::new();
    let mut cell = String::new();
    let mut is_quoted = false;
    let mut characters = line.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' if is_quoted && characters.peek() == Some(&'"') => {
                characters.next();
                cell.push('"');
            }
            '"' if is_quoted || cell.is_empty() => is_quoted = !is_quoted,
            _ if character == separator && !is_quoted => {
                cells.push(std::mem::take(&mut cell).trim().to_owned());
            }
            _ => cell.push(character),
        }
    }
    cells.push(cell.trim().to_owned());
    cells
}

/// A row that has only one text is a line.
fn without_empty(mut cells: Row) -> Row {
    let texts = cells.iter().filter(|cell| !cell.is_empty()).count();
    if texts <= 1 {
        cells.retain(|cell| !cell.is_empty());
        cells.resize(1, String::new());
    }
    cells
}

fn is_number(cell: &str) -> bool {
    let is_of_number = |it: char| it.is_ascii_digit() || "-.,¥￥".contains(it);
    cell.contains(|it: char| it.is_ascii_digit()) && cell.chars().all(is_of_number)
}
