//! Of which plan or result amounts are, and what others are compared with.

use super::super::lexer::{Kind, Token};
use super::super::word::Word;
use super::SentenceReader;
use crate::disclosure::{Base, Basis};
use crate::import::parse::about::About;

impl SentenceReader<'_> {
    pub(super) fn default_base(&self) -> Base {
        match self.context.about.is_final {
            true => Base::FinalAccounts,
            false => Base::Budget,
        }
    }

    pub(super) fn based_on(&mut self, base: Base) {
        let is_compared = self.compared.is_some() && self.clause.direction.is_none();
        if is_compared && self.clause.year != self.context.about.year {
            self.compared = Some(base);
        }
        self.clause.base = Some(base);
    }

    /// 预算 as a word of its own: what follows 比 or 比上年, or what the amounts are of.
    pub(super) fn budget(&mut self, before: &[Token], begins: bool) {
        self.sentence_begins = begins;
        match before {
            _ if !self.context.about.is_final => {}
            [.., token] if token.is(Word::Compared) => self.compared = Some(Base::CurrentBudget),
            [.., one, other]
                if one.is(Word::Compared) && is_other_year(other, &self.context.about) =>
            {
                self.compared = Some(Base::Budget);
            }
            _ => {}
        }
        self.clause.basis = Some(Basis::Budget);
    }

    /// Of which basis an amount is: `Some(None)` of the document's own; `None` where that is not
    /// certain: of which year an outturn is that a budget tells.
    pub(super) fn basis(&self) -> Option<Option<Basis>> {
        let Some(said) = self.clause.basis else {
            // The parts of a plan are planned.
            return Some(self.list_basis);
        };
        self.context.about.basis(said).or_else(|| {
            let year = self.clause.year;
            let is_this_year = year.is_some() && year == self.context.about.year;
            (is_this_year || self.told_plan).then_some(Some(said))
        })
    }

    /// The plan that a percentage is of; none where it is of another year's, or of something else.
    pub(super) fn completed_plan(&self) -> Option<Basis> {
        let about = &self.context.about;
        let said = self.clause.basis.unwrap_or(Basis::Budget);
        // 占年初预算的: what is planned is no total.
        let is_plan = matches!(said, Basis::Initial | Basis::Adjusted);
        let completes = self.clause.completes || self.clause.share && is_plan;
        let is_this_year = self.clause.year.is_none() || self.clause.year == about.year;
        let plan = about.basis(said).flatten();
        plan.filter(|_| about.is_final && completes && is_this_year)
    }
}

/// The basis that the name of a line ends or begins with: 支出预算, 年初收入预算.
pub(super) fn basis_in(name: &[char]) -> Option<Basis> {
    // Funds are called budgets themselves.
    const FUNDS: [&str; 4] = [
        "一般公共预算",
        "一般公共财政预算",
        "政府性基金预算",
        "国有资本经营预算",
    ];
    // What stands behind the word: 三公经费决算支出.
    const BEHIND: [&str; 7] = ["数", "支出", "收入", "总额", "总数", "总计", "总体"];
    let name: String = name.iter().collect();
    if name.starts_with("年初") {
        return Some(Basis::Initial);
    }
    let bare = BEHIND
        .iter()
        .find_map(|end| name.strip_suffix(end))
        .unwrap_or(&name);
    if FUNDS.contains(&bare) {
        return None;
    }
    let ends = [("预算", Basis::Budget), ("决算", Basis::Actual)];
    let end = ends.iter().find(|(end, _)| bare.ends_with(end))?;
    Some(end.1)
}

/// Whether a token is a year that is not the document's.
fn is_other_year(token: &Token, about: &About) -> bool {
    match token.kind {
        Kind::Year(year) => Some(year) != about.year,
        _ => token.is(Word::LastYear),
    }
}
