//! In a table of classes by basic and project expenditure, every row's two parts are its total.
//!
//! A table may have lost cells when it was read. Its rows are only told of where most of them add
//! up.

use super::sum;
use crate::audit::prose::sentence::{plain, sentences_from};
use crate::disclosure::{Disclosure, passage_key, tolerance};
use crate::money::{Amount, parse_decimal};
use crate::report::rule::{Message, Rows, Rule};
use crate::report::{Finding, Outcome};

/// What the column of totals is called.
const TOTALS: [&str; 4] = ["合计", "总计", "本年支出合计", "支出合计"];
/// The two columns behind it, which are the last ones.
const PARTS: [&str; 2] = ["基本支出", "项目支出"];
/// How many rows have to add up for each that does not.
const CONVENTION: usize = 3;

/// What is said of a finding.
pub static RULE: Rule = Rule {
    identifier: "row",
    name: Message {
        zh: "每行的基本支出加项目支出等于合计",
        en: "In every row, basic and project expenditure add up to the total",
    },
    rows: Rows::Parts,
    ..super::RULE
};

/// What it is checked for.
pub const WHY: Message = Message {
    zh: "支出不是基本支出就是项目支出；一行里两项之和不等于合计，有一个数写错了行或者列。",
    en: "All expenditure is basic or for projects; where a row’s two do not come to its total, a figure stands in the wrong row or column.",
};

pub fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    let blocks = disclosure.source.text.iter().enumerate();
    let tables = blocks.filter(|(_, text)| text.contains('\t'));
    let found = tables.flat_map(|(block, text)| {
        let found = of_table(disclosure, block, text);
        let broken = |finding: &&Finding| finding.outcome == Outcome::Contradiction;
        let off = found.iter().filter(broken).count();
        match found.len() - off >= CONVENTION * off.max(1) {
            true => found,
            false => Vec::new(),
        }
    });
    found.collect()
}

fn of_table(disclosure: &Disclosure, block: usize, text: &str) -> Vec<Finding> {
    let mut width = None;
    let mut byte = 0;
    let mut found = Vec::new();
    for row in text.split_inclusive('\n') {
        let place = passage_key(block, byte);
        byte += row.len();
        let cells: Vec<String> = row.split('\t').map(plain).collect();
        let [.., total, first, second] = cells.as_slice() else {
            continue;
        };
        if [first, second] == PARTS && TOTALS.contains(&total.as_str()) {
            width = Some(cells.len());
        } else if width == Some(cells.len()) && is_code(&cells[0]) {
            found.extend(of_row(disclosure, &place, total, [first, second]));
        }
    }
    found
}

/// What two parts come to, where their total was read as what the row prints.
fn of_row(
    disclosure: &Disclosure,
    place: &str,
    total: &str,
    parts: [&String; 2],
) -> Option<Finding> {
    let printed = parse_decimal(&total.replace(',', "")).ok()?;
    let sentence = sentences_from(disclosure, place).next()?;
    let place = sentence.place();
    let mut stated = disclosure
        .statements()
        .filter(|(_, statement)| statement.place == place);
    let total = stated.find_map(|(_, statement)| {
        let amount = statement.amount?.figure()?;
        (amount.value() == printed).then_some(amount)
    })?;
    let printed: Vec<&&String> = parts.iter().filter(|part| !part.is_empty()).collect();
    let amounts = printed.iter().map(|part| {
        let value = parse_decimal(&part.replace(',', "")).ok()?;
        Some(Amount::new(value, total.unit()))
    });
    let amounts: Vec<Amount> = amounts.collect::<Option<_>>()?;
    let sum = sum(total, &amounts, tolerance(&amounts, total)?)?;
    // A cell without print may have lost it: then the other one is only known to be no more.
    if printed.len() < parts.len() && sum.computed < sum.printed {
        return None;
    }
    Some(Finding::compared(&RULE, vec![sentence.side()], Some(sum)))
}

fn is_code(cell: &str) -> bool {
    matches!(cell.len(), 3 | 5 | 7) && cell.bytes().all(|byte| byte.is_ascii_digit())
}
