//! Lines ▶ blocks: headings and paragraphs, each with its level, and tables.

use super::super::block::{Block, Cell, Level, Paragraph, Table};
use super::super::read::{Document, Line};
use super::normal::normalised;

/// Cuts a document into paragraphs and tables.
pub fn outline(document: &Document) -> Vec<Block> {
    let mut builder = Builder {
        width: width(document),
        ..Builder::default()
    };
    for line in &document.lines {
        builder.add(line);
    }
    builder.finish()
}

#[derive(Default)]
struct Builder {
    blocks: Vec<Block>,
    paragraph: Option<Paragraph>,
    table: Option<Table>,
    /// How long lines of prose are, in characters.
    width: usize,
}

impl Builder {
    fn add(&mut self, line: &Line) {
        let texts: Vec<&str> = line.cells.iter().map(|cell| cell.as_str()).collect();
        let text = texts.join(" ");
        let plain = normalised(&text);
        if plain.is_empty() || is_contents_entry(&plain) {
            return;
        }
        if let Some(title) = table_title(&plain) {
            self.end_paragraph();
            self.end_table();
            // Said even where nothing stands below it.
            self.paragraph = Some(Paragraph::new(text, None, line));
            self.end_paragraph();
            self.table = Some(Table::new(title, line.page));
            return;
        }
        if let Some(table) = &mut self.table {
            if !ends_table(&plain, line.cells.len()) {
                table.add(line);
                return;
            }
            self.end_table();
        }
        if is_flattened_table(&plain) {
            self.end_paragraph();
            self.flattened(&text, line);
            return;
        }
        let level = match titles_part(&plain) && self.ended() {
            true => Some(Level::PART),
            false => level_of(&text),
        };
        match (level, &mut self.paragraph) {
            (None, Some(paragraph))
                if !is_heading(paragraph, self.width) && !is_indented(&text) =>
            {
                paragraph.join(&text, line.number);
            }
            (level, _) => {
                self.end_paragraph();
                self.paragraph = Some(Paragraph::new(text, level, line));
            }
        }
    }

    /// A table that was copied into a single line: every word is a cell.
    fn flattened(&mut self, text: &str, whole: &Line) {
        for word in words(text) {
            let line = Line {
                cells: vec![word],
                ..*whole
            };
            let plain = normalised(&line.cells[0]);
            match (table_title(&plain), &mut self.table) {
                (Some(title), _) => {
                    self.end_table();
                    self.table = Some(Table::new(title, whole.page));
                }
                (None, Some(table)) => table.add(&line),
                (None, None) => {}
            }
        }
        self.end_table();
    }

    /// Whether what came before is whole, so that a line can be a title.
    fn ended(&self) -> bool {
        let before = self
            .paragraph
            .as_ref()
            .map(|paragraph| paragraph.text.trim_end());
        let Some(text) = before else {
            return true;
        };
        let last = text.lines().next_back().unwrap_or(text);
        text.ends_with(['。', '：', ':']) || titles_part(&normalised(last))
    }

    fn end_paragraph(&mut self) {
        self.blocks
            .extend(self.paragraph.take().map(Block::Paragraph));
    }

    fn end_table(&mut self) {
        let table = self.table.take().filter(|table| !table.rows.is_empty());
        self.blocks.extend(table.map(Block::Table));
    }

    fn finish(mut self) -> Vec<Block> {
        self.end_paragraph();
        self.end_table();
        self.blocks
    }
}

/// The length, in characters, that nearly all lines stay below: where a text is broken into
/// lines of one length, paragraphs go on beyond them.
fn width(document: &Document) -> usize {
    let prose = document.lines.iter().filter(|line| line.cells.len() == 1);
    let mut lengths: Vec<usize> = prose.map(|line| line.cells[0].chars().count()).collect();
    lengths.sort_unstable();
    let index = lengths.len() * 95 / 100;
    lengths.get(index).copied().unwrap_or(0)
}

/// Paragraphs without numbers begin with two blanks, narrow or wide.
fn is_indented(text: &str) -> bool {
    let blank = |character: char| character.is_whitespace();
    let mut blanks = text.chars().take_while(|character| blank(*character));
    match blanks.next() {
        Some('\u{3000}') => true,
        Some(_) => blanks.next().is_some(),
        None => false,
    }
}

/// A numbered line that is no sentence, and too short to have been broken.
fn is_heading(paragraph: &Paragraph, width: usize) -> bool {
    const LONGEST: usize = 40;
    // Not counted to its end, since every line that is joined asks again.
    let length = paragraph.text.chars().take(LONGEST + 1).count();
    let is_short = length <= LONGEST && length * 10 < width * 8;
    let stops = ['。', '，', '；', '：', ',', ';', ':', '\n'];
    paragraph.level.is_some() && is_short && !paragraph.text.contains(stops)
}

/// A line of a table of contents: dots lead to its page.
fn is_contents_entry(plain: &str) -> bool {
    plain.contains("……") || plain.contains("......") || plain.contains("·····")
}

/// The longest title of a table, in characters.
const LONGEST_TITLE: usize = 40;

/// What a table's title speaks of.
const SUBJECTS: [&str; 9] = [
    "收支", "收入", "支出", "三公", "拨款", "经费", "基金", "采购", "资产",
];

/// The title, without numbers before it, if the line is nothing else.
fn table_title(plain: &str) -> Option<String> {
    let is_short = plain.chars().count() <= LONGEST_TITLE;
    let before_unit = without_unit(plain);
    let has_stop = before_unit.contains(['。', ',', ';', ':']);
    let named = SUBJECTS.iter().any(|subject| plain.contains(subject));
    let ended = before_unit.strip_suffix(')').map_or(before_unit, |rest| {
        rest.split_once('(').map_or(before_unit, |(title, _)| title)
    });
    let is_title = is_short && !has_stop && named && ended.ends_with('表');
    is_title.then(|| plain.to_owned())
}

/// 收支总表(单位:万元) without what stands in the brackets.
fn without_unit(plain: &str) -> &str {
    let told = plain
        .strip_suffix(')')
        .and_then(|rest| rest.rsplit_once('('));
    let title = told.filter(|(_, inside)| inside.contains("单位:"));
    title.map_or(plain, |(title, _)| title)
}

/// Whether a line after a table's title is prose again.
fn ends_table(plain: &str, cells: usize) -> bool {
    let long = plain.chars().count() >= 20;
    let prose = plain.contains('。') || (long && has_comma(plain));
    let is_note = plain.starts_with('注') || plain.starts_with("备注");
    let heading = starts_part(plain)
        || (level_of(plain).is_some()
            && ["情况", "说明", "解释", "概况"]
                .iter()
                .any(|word| plain.contains(word)));
    cells == 1 && !is_note && (prose || heading)
}

/// Whether there is a comma that does not group the digits of a number.
fn has_comma(plain: &str) -> bool {
    let followed = plain.split(',').skip(1);
    followed
        .filter(|rest| !rest.starts_with(|next: char| next.is_ascii_digit()))
        .count()
        > 0
}

/// 第二部分 …
fn starts_part(plain: &str) -> bool {
    plain.starts_with('第') && plain.chars().take(6).any(|character| character == '部')
}

/// What the titles of parts without numbers end in.
const TITLES: [&str; 8] = [
    "编制说明",
    "情况说明",
    "决算说明",
    "机构设置",
    "主要职能",
    "主要职责",
    "名词解释",
    "概况",
];

/// 2026年部门预算编制说明: a title in a line of its own, without a number.
fn titles_part(plain: &str) -> bool {
    let is_short = plain.chars().count() <= LONGEST_TITLE;
    let has_stop = plain.contains(['。', ',', ';', ':', '、']);
    is_short
        && !has_stop
        && TITLES.iter().any(|title| plain.ends_with(title))
        && level_of(plain).is_none()
}

/// A whole table in one line: long, without sentences, with the unit in it.
fn is_flattened_table(plain: &str) -> bool {
    plain.chars().count() > 150 && !plain.contains('。') && plain.contains("单位:")
}

/// The words of a flattened table; letter-spaced ones are put together again.
fn words(text: &str) -> Vec<Cell> {
    let mut words: Vec<Cell> = Vec::new();
    let mut spaced = false;
    for word in text.split_whitespace() {
        let single = word.chars().count() == 1 && !word.is_ascii();
        match words.last_mut() {
            Some(last) if single && spaced => last.push_str(word),
            _ => words.push(word.to_owned()),
        }
        spaced = single;
    }
    words
}

/// How deep a line's own numbering puts it; nothing where it has none.
fn level_of(text: &str) -> Option<Level> {
    let plain: Vec<char> = normalised(text).chars().take(8).collect();
    let chinese = |character: &char| "一二三四五六七八九十".contains(*character);
    let numeral = plain.iter().take_while(|c| chinese(c)).count();
    let digits = plain.iter().take_while(|c| c.is_ascii_digit()).count();
    let after = |index: usize| plain.get(index).copied();
    let stop = |character: Option<char>| matches!(character, Some('、' | '.' | ','));
    if starts_part(&plain.iter().collect::<String>()) {
        return Some(Level::PART);
    }
    if numeral > 0 && stop(after(numeral)) {
        return Some(Level::SECTION);
    }
    if plain.first() == Some(&'(') {
        let inside = &plain[1..];
        let numeral = inside.iter().take_while(|c| chinese(c)).count();
        let digits = inside.iter().take_while(|c| c.is_ascii_digit()).count();
        return match (numeral, digits) {
            (1.., _) if inside.get(numeral) == Some(&')') => Some(Level::SUBSECTION),
            (_, 1..=2) if inside.get(digits) == Some(&')') => Some(Level::SUBITEM),
            _ => None,
        };
    }
    let is_item = (1..=2).contains(&digits)
        && stop(after(digits))
        && !after(digits + 1).is_some_and(|next| next.is_ascii_digit());
    is_item.then_some(Level::ITEM)
}
