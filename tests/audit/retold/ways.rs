//! Ways to write a disclosure otherwise that do not change what it says.

use rust_decimal::Decimal;

use super::made::{Block, Made, RAISED, Row, STRUCK};

/// A way, by what it does.
pub type Way = (&'static str, fn(&mut Made));

/// A line a way. What measures in another unit comes first, and says its unit where others expect it.
#[rustfmt::skip]
pub const WAYS: &[Way] = &[
    ("tables in 元", |made| made.measure_tables("元", |amount| (amount * Decimal::from(10_000)).round_dp(2).to_string())),
    ("tables in 千元", |made| made.measure_tables("千元", |amount| (amount * Decimal::TEN).to_string())),
    ("tables in 亿元", |made| made.measure_tables("亿元", |amount| (amount / Decimal::from(10_000)).to_string())),
    ("sentences in 元", |made| made.measure_prose(|amount| format!("{}元", (amount * Decimal::from(10_000)).round()))),
    ("sentences in 亿元", |made| made.measure_prose(|amount| format!("{}亿元", amount / Decimal::from(10_000)))),
    ("sentences in 千元", |made| made.measure_prose(|amount| format!("{}千元", amount * Decimal::TEN))),
    ("the unit behind the title", unit_behind_title),
    ("the unit in a row of the table", unit_in_row),
    ("the unit of money", |made| units(made, |unit| format!("金额{unit}"))),
    ("the unit beside the office", |made| units(made, |unit| format!("编制单位：未名市接待办公室　　　　{unit}"))),
    ("wide digits in tables", |made| made.amounts().for_each(|cell| *cell = wide(cell))),
    ("wide digits in sentences", |made| made.measure_prose(|amount| format!("{}万元", wide(&amount.to_string())))),
    ("narrow punctuation", narrow),
    ("a fixed blank for thousands", |made| made.amounts().for_each(|cell| *cell = grouped(cell, '\u{a0}'))),
    ("a thin blank for thousands", |made| made.amounts().for_each(|cell| *cell = grouped(cell, '\u{2009}'))),
    ("a thin blank for thousands in sentences", |made| made.measure_prose(|amount| format!("{}万元", grouped(&amount.to_string(), '\u{2009}')))),
    ("a comma for thousands", |made| made.amounts().for_each(|cell| *cell = grouped(cell, ','))),
    ("a comma for thousands in sentences", |made| made.measure_prose(|amount| format!("{}万元", grouped(&amount.to_string(), ',')))),
    ("blanks around numbers", |made| made.measure_prose(|amount| format!(" {amount} 万元"))),
    ("a table that goes on", goes_on),
    ("items numbered 1、", |made| numbered(made, |number| format!("{number}、"))),
    ("items numbered （1）", |made| numbered(made, |number| format!("（{number}）"))),
    ("items numbered ①", |made| numbered(made, |number| char::from_u32('①' as u32 + number - 1).map_or_else(String::new, String::from))),
    ("hidden rows", hidden),
    ("numbers struck out", |made| made.measure_prose(|amount| format!("{}88.00{}{amount}万元", STRUCK[0], STRUCK[1]))),
    ("numbers struck out in tables", |made| made.amounts().for_each(|cell| *cell = format!("{}77.00{}{cell}", STRUCK[0], STRUCK[1]))),
    ("marks of notes", |made| made.measure_prose(|amount| format!("{amount}万元{}1{}", RAISED[0], RAISED[1]))),
    ("marks of notes in tables", |made| made.amounts().for_each(|cell| cell.push_str(&format!("{}2{}", RAISED[0], RAISED[1])))),
    ("lines that end in sentences", broken),
    ("¥ in cells", |made| made.amounts().for_each(|cell| cell.insert(0, '¥'))),
    ("tables in 万元, cell by cell", |made| made.amounts().for_each(|cell| cell.push_str("万元"))),
    ("less by a minus", |made| less(made, |amount| format!("-{amount}"))),
    ("less by a wide minus", |made| less(made, |amount| format!("－{amount}"))),
    ("less by a triangle", |made| less(made, |amount| format!("△{amount}"))),
    ("less in brackets", |made| less(made, |amount| format!("（{amount}）"))),
    ("nothing as a dash", |made| made.amounts().filter(|cell| *cell == "0.00").for_each(|cell| *cell = "-".to_owned())),
];

fn units(made: &mut Made, write: fn(&str) -> String) {
    for text in made.paragraphs().filter(|text| text.starts_with("单位：")) {
        *text = write(text);
    }
}

fn unit_behind_title(made: &mut Made) {
    for at in (1..made.0.len()).rev() {
        let [Block::Paragraph(title), Block::Paragraph(unit)] = &mut made.0[at - 1..=at] else {
            continue;
        };
        if unit.starts_with("单位：") {
            *title = format!("{title}（{unit}）");
            made.0.remove(at);
        }
    }
}

fn unit_in_row(made: &mut Made) {
    for at in (1..made.0.len()).rev() {
        let [Block::Paragraph(unit), Block::Table(rows)] = &mut made.0[at - 1..=at] else {
            continue;
        };
        if unit.starts_with("单位：") {
            let mut cells = vec![String::new(); rows[0].cells.len()];
            *cells.last_mut().expect("a row has cells") = unit.clone();
            rows.insert(
                0,
                Row {
                    cells,
                    is_hidden: false,
                },
            );
            made.0.remove(at - 1);
        }
    }
}

fn wide(text: &str) -> String {
    let wide = text.chars().map(|each| match each {
        '0'..='9' => char::from_u32(each as u32 - '0' as u32 + '０' as u32).unwrap_or(each),
        '.' => '．',
        other => other,
    });
    wide.collect()
}

fn narrow(made: &mut Made) {
    for text in made.paragraphs() {
        for (wide, narrow) in [
            ('，', ","),
            ('；', ";"),
            ('：', ":"),
            ('（', "("),
            ('）', ")"),
        ] {
            *text = text.replace(wide, narrow);
        }
    }
}

/// Digits in threes, all of them: some numbers have a thousand more than they print here.
fn grouped(number: &str, separator: char) -> String {
    let (whole, rest) = number.split_once('.').unwrap_or((number, ""));
    let mut grouped = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    format!("{grouped}.{rest}")
}

/// Tables of many rows are cut, and headed again.
fn goes_on(made: &mut Made) {
    for at in (2..made.0.len()).rev() {
        let [
            Block::Paragraph(title),
            Block::Paragraph(unit),
            Block::Table(rows),
        ] = &mut made.0[at - 2..=at]
        else {
            continue;
        };
        if rows.len() > 8 && rows[1].cells.iter().any(|cell| cell.contains('.')) {
            let mut others = rows.split_off(5);
            others.insert(0, rows[0].clone());
            let again = [
                Block::Paragraph(format!("{title}（续）")),
                Block::Paragraph(unit.clone()),
                Block::Table(others),
            ];
            made.0.splice(at + 1..at + 1, again);
        }
    }
}

fn numbered(made: &mut Made, write: fn(u32) -> String) {
    for text in made.paragraphs() {
        let Some((number, rest)) = text.split_once('.') else {
            continue;
        };
        if let Ok(number) = number.parse() {
            *text = write(number) + rest;
        }
    }
}

fn hidden(made: &mut Made) {
    for rows in made.tables() {
        let mut row = rows[rows.len() - 1].clone();
        row.is_hidden = true;
        for cell in row.cells.iter_mut().filter(|cell| cell.contains('.')) {
            *cell = "66.00".to_owned();
        }
        rows.insert(rows.len() - 1, row);
    }
}

/// Lines of prose end after so many characters, wherever that is.
fn broken(made: &mut Made) {
    const WIDTH: usize = 37;
    for text in made.paragraphs().filter(|text| text.chars().count() > 40) {
        let characters: Vec<char> = text.chars().collect();
        let lines: Vec<String> = characters
            .chunks(WIDTH)
            .map(|line| line.iter().collect())
            .collect();
        *text = lines.join("\n");
    }
}

/// The table of the three public expenses with how much less they are, as the sentences say.
fn less(made: &mut Made, write: fn(&str) -> String) {
    let told = made.paragraphs().find_map(|text| {
        let (_, after) = text.split_once("“三公”经费预算")?.1.split_once("减少")?;
        Some(after.split_once("万元")?.0.to_owned())
    });
    // In another unit, or broken by the end of a line, it is not what the table would print.
    let told = told.filter(|amount| amount.parse::<Decimal>().is_ok());
    let mut units = made
        .paragraphs()
        .filter(|text| text.contains("单位：") && text.ends_with('元'));
    let (Some(amount), true) = (told, units.all(|text| text.ends_with("：万元"))) else {
        return;
    };
    drop(units);
    let is_sought =
        |rows: &&mut Vec<Row>| rows[0].cells == ["项目", "预算数"] && rows[1].cells[0] == "合计";
    let Some(rows) = made.tables().find(is_sought) else {
        return;
    };
    rows[0].cells.push("增减额".to_owned());
    for row in &mut rows[1..] {
        let is_same = ["国", "接待", "购置费"]
            .iter()
            .any(|same| row.cells[0].contains(same));
        row.cells.push(match is_same {
            true => "0.00".to_owned(),
            false => write(&amount),
        });
    }
}
