//! Lines that are too many to be drawn each: which of them are, and what is said of all others
//! together. None is left out: the table has them all, and the mark of the others leads there.

use rust_decimal::Decimal;

use super::coverage::{COMPUTED, with_unit};
use super::sorted::sorted;
use crate::chart::{MOST_MARKS, Part, Subject};
use crate::disclosure::{Breakdown, Path};
use crate::money::{Amount, Percentage, grouped};
use crate::view::{View, checked, describe};

/// A table of more rows than this opens only when it is asked to.
const MOST_ROWS: usize = 60;

/// The lines of a breakdown as its chart draws them.
pub struct Lines {
    /// Those with a mark of their own, the largest first; where they are few, those without an
    /// amount to draw too.
    pub own: Vec<Path>,
    /// What one mark stands for, if anything.
    pub others: Option<Others>,
}

/// Lines that are drawn as one.
pub struct Others {
    /// The largest first: at least two.
    pub lines: Vec<Path>,
    /// What they have together.
    amount: Amount,
    /// Their share in the total, where that is known.
    share: Option<Percentage>,
}

/// Which lines of a breakdown are drawn, and which are drawn as one.
pub fn lines(view: &View, breakdown: &Breakdown) -> Lines {
    let mut own = sorted(view, breakdown);
    if own.len() > MOST_MARKS {
        own.retain(|path| is_positive(view, path));
    }
    let mut others = None;
    if own.len() > MOST_MARKS {
        let lines = own[MOST_MARKS - 1..].to_vec();
        // What cannot be added cannot be told together either.
        if let Some(amount) = view.disclosure.sum(&lines) {
            own.truncate(MOST_MARKS - 1);
            let share = view.disclosure.share_in(&breakdown.total, amount);
            others = Some(Others {
                lines,
                amount,
                share,
            });
        }
    }
    Lines { own, others }
}

fn is_positive(view: &View, path: &Path) -> bool {
    let line = view.disclosure.lines.get(path);
    let amount = line.and_then(|line| line.amount());
    amount.is_some_and(|amount| amount.approximate() > 0.0)
}

impl Others {
    /// Their mark, which leads to the first of them.
    pub fn part(&self, view: &View, breakdown: &Breakdown) -> Part {
        let words = view.words();
        let name = self.name(view);
        let share_text = self.share_text().unwrap_or_default();
        let amount = self.amount_text(view);
        let description = describe(words, &name, &amount, &share_text);
        let mut lines = self.lines.iter();
        let is_contradicted = lines.any(|path| checked::is_contradicted(view, path));
        let (name, description) = checked::with_badge(words, name, description, is_contradicted);
        Part {
            subject: Subject::Others {
                of: breakdown.id(),
                begin_at: self.lines[0].to_string(),
            },
            name,
            description,
            amount_text: [&view.number(self.amount), COMPUTED].concat(),
            share_text,
            value: self.amount.approximate(),
            tone: 0,
        }
    }

    /// What they have together, with its unit and mark.
    pub fn amount_text(&self, view: &View) -> String {
        with_unit(view, self.amount)
    }

    /// Their share in the total with its mark, where it is known.
    pub fn share_text(&self) -> Option<String> {
        self.share.map(|share| format!("{share}{COMPUTED}"))
    }

    /// What they are called together.
    pub fn name(&self, view: &View) -> String {
        name(view, self.lines.len())
    }
}

/// What so many lines are called together.
pub fn name(view: &View, count: usize) -> String {
    view.words().others(&told(count))
}

/// A number of lines as people read it.
pub fn told(count: usize) -> String {
    grouped(Decimal::from(count))
}

/// How many of a table's rows can be seen before it is opened, where `first` is the row of the
/// first line that the chart does not draw.
pub fn rows_shown(rows: usize, first: Option<usize>) -> usize {
    match first {
        Some(first) => first.min(MOST_ROWS),
        None => rows.min(MOST_ROWS),
    }
}
