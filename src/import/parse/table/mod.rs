//! Tables, known by their titles and heads, never by their numbers.
//!
//! Documents give tables as rows of cells, a cell a line, or all in one line. What they have
//! in common is the order: a row's labels, then its figures. Empty cells are often lost, so
//! a figure counts only where its column is certain.

mod classified;
mod column;
mod glued;
mod head;
mod listed;
mod placed;
mod said;
mod stream;
mod three_public;

use std::cell::LazyCell;
use std::collections::{HashMap, HashSet};

use super::about::About;
use super::classification;
use super::normal::normalised;
use super::sentence::Context;
use crate::disclosure::Base;
use crate::import::block::{Block, Table};
use crate::import::reading::{Measure, Reading, Span, Unread};
use crate::money::Unit;
use column::Columns;
use head::Head;
use placed::Placed;
use said::Said;
use stream::{Figure, TableToken};

/// What a table says.
#[derive(Default)]
pub struct Told {
    pub readings: Vec<Reading>,
    pub unread: Vec<Unread>,
}

/// Which table it is, by what its title speaks of.
#[derive(Clone, Debug, PartialEq)]
enum Kind {
    /// 收支总表: sources beside functions, each with one amount. The total that it is about:
    /// `expenditure`, or `appropriation` for 财政拨款收支总表.
    Balance(&'static str),
    /// 收入总表: functions by source; of interest is its total row.
    Income,
    /// 支出总表 and tables by function: codes, names, then a total and its kinds.
    Functions(&'static str),
    /// 基本支出表 by economic classification.
    Economic(&'static str),
    /// “三公”经费表, perhaps with 机关运行经费.
    ThreePublic,
}

/// Reads a table; nothing is read from one whose title says nothing.
pub fn read(table: &Table, block: usize, context: &Context) -> Told {
    let items = stream::items(table);
    let unit = stream::unit(table);
    let head = Head::of(table, &context.about);
    let columns = LazyCell::new(|| Columns::of(&items, &head));
    let economics = context.economics;
    let placed = match kind(&table.title) {
        Some(Kind::Balance(total)) => listed::read(&items, total, &head),
        Some(Kind::Income) => head.place_all(classified::income(&items, &columns)),
        Some(Kind::Functions(total)) => {
            head.place_all(classified::functions(&items, total, &columns))
        }
        Some(Kind::Economic(total)) => {
            head.place_all(classified::economic(&items, total, &columns, economics))
        }
        Some(Kind::ThreePublic) => three_public::read(&items, &head),
        None => Vec::new(),
    };
    let mut told = Told::default();
    let mut taken = HashSet::new();
    let names: HashMap<String, String> = match kind(&table.title) {
        Some(Kind::Functions(_)) => classified::names(&items, &columns).into_iter().collect(),
        _ => HashMap::new(),
    };
    let repeated = repeated(&placed);
    // What the differences are of, the table says of the amounts beside them.
    let prior = placed.iter().find_map(|it| match it.said {
        Said::Prior(base) => Some(base),
        _ => None,
    });
    let base = prior.unwrap_or(match context.about.is_final {
        true => Base::FinalAccounts,
        false => Base::Budget,
    });
    for placed in placed {
        let figure = placed.figure;
        if repeated.contains(&placed.path) {
            continue;
        }
        let Some(unit) = figure.unit.or(unit) else {
            continue;
        };
        let Some(mut reading) = reading(placed, unit, base, block) else {
            continue;
        };
        taken.insert(figure.bytes.start);
        let code = reading.path.rsplit('/').next().unwrap_or_default();
        if let Some(name) = names.get(code).filter(|name| is_telling(code, name)) {
            reading.name.clone_from(name);
        }
        told.readings.push(reading);
    }
    // Where the head says that it is one, so that no code is told.
    let is_amount = |figure: &Figure| head.says_amount(figure) || head.says_other(figure);
    let left = figures(&items, is_amount).filter(|figure| !taken.contains(&figure.bytes.start));
    told.unread = left.map(|figure| unread(figure, block)).collect();
    let glued = glued::glued(table).into_iter();
    told.unread.extend(glued.map(|(printed, bytes)| Unread {
        printed,
        span: Span { block, bytes },
    }));
    told
}

/// The classes that a table gives several amounts: it tells them once for every unit below the
/// department, and none is the department's. A total has one with what is carried over, and one
/// without.
fn repeated(placed: &[Placed]) -> HashSet<String> {
    let mut known: HashMap<(&str, Said), &Figure> = HashMap::new();
    let of_classes = placed.iter().filter(|it| {
        let mut segments = it.path.split('/');
        segments.any(|segment| ["function", "economic"].contains(&segment))
    });
    let others = of_classes.filter(|it| {
        let first = known.entry((&it.path, it.said)).or_insert(it.figure);
        first.value != it.figure.value || first.unit != it.figure.unit
    });
    others.map(|it| it.path.clone()).collect()
}

/// Whether the printed name says more than the official one: there is none, or it is another's.
/// What is no name of any code may be one that was broken.
fn is_telling(code: &str, name: &str) -> bool {
    let functions = classification::functional();
    functions.name(code).is_none() || functions.has_name(name)
}

/// All figures, with the digits that are an amount.
fn figures(
    items: &[TableToken],
    is_amount: impl Fn(&Figure) -> bool,
) -> impl Iterator<Item = &Figure> {
    items.iter().filter_map(move |item| match item {
        TableToken::Figure(figure) | TableToken::Unclear(figure) => Some(figure),
        TableToken::Digits(_, figure) if is_amount(figure) => Some(figure),
        _ => None,
    })
}

fn reading(placed: Placed, unit: Unit, base: Base, block: usize) -> Option<Reading> {
    let Placed { path, said, figure } = placed;
    let (measure, basis, base) = match said {
        Said::Amount(basis) => (Measure::Amount, basis, Base::default()),
        Said::Prior(base) => (Measure::Prior, None, base),
        Said::Change => (Measure::Change, None, base),
        Said::Growth => (Measure::Growth, None, base),
        Said::Other => return None,
    };
    Some(Reading {
        path,
        name: String::new(),
        measure,
        basis,
        value: figure.value,
        printed: figure.printed.clone(),
        unit: (measure != Measure::Growth).then_some(unit),
        base,
        span: Span {
            block,
            bytes: figure.bytes.clone(),
        },
        in_table: true,
    })
}

fn unread(figure: &Figure, block: usize) -> Unread {
    Unread {
        printed: figure.printed.clone(),
        span: Span {
            block,
            bytes: figure.bytes.clone(),
        },
    }
}

/// The money that a table is about, by what its title speaks of.
const FUNDS: [(&str, &str); 3] = [
    ("政府性基金", "appropriation/government-funds"),
    ("国有资本经营", "appropriation/state-capital"),
    ("一般公共预算", "appropriation/general-public"),
];

fn kind(title: &str) -> Option<Kind> {
    let title = normalised(title);
    let has = |word: &str| title.contains(word);
    let fund = FUNDS
        .iter()
        .find(|(word, _)| has(word))
        .map(|(_, path)| *path);
    if has("三公") || has("机关运行") {
        return Some(Kind::ThreePublic);
    }
    // 收入支出决算总表, 收支预算总表; but 政府性基金预算收入支出表 is told by function.
    let both = has("收支") || has("收入支出");
    let is_whole = ["总表", "总体", "汇总"].iter().any(|word| has(word));
    let is_budget = fund.is_none() && (has("收支预算表") || has("收支决算表"));
    if both && (is_whole || is_budget) {
        return Some(Kind::Balance(match has("财政拨款") {
            true => "appropriation",
            false => "expenditure",
        }));
    }
    if both {
        return None;
    }
    if has("经济") || has("基本支出") {
        return Some(Kind::Economic(
            fund.unwrap_or("appropriation/general-public"),
        ));
    }
    if has("支出") {
        return Some(Kind::Functions(match fund {
            Some(fund) => fund,
            None if has("财政拨款") => "appropriation",
            None => "expenditure",
        }));
    }
    has("收入").then_some(Kind::Income)
}

/// The codes that a table prints, with their names.
pub fn names(block: &Block, about: &About) -> Vec<(String, String)> {
    match block {
        Block::Table(table)
            if matches!(kind(&table.title), Some(Kind::Functions(_) | Kind::Income)) =>
        {
            let items = stream::items(table);
            let columns = Columns::of(&items, &Head::of(table, about));
            classified::names(&items, &columns)
        }
        _ => Vec::new(),
    }
}
