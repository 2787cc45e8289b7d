//! What a sentence says: amounts, changes, rates and shares of whom it is about.

use rust_decimal::Decimal;

use super::super::lexer::{Kind, Token};
use super::super::normal::is_invisible;
use super::super::number::Measured;
use super::super::word::Word;
use super::look_ahead::{may_be_amount, place_among};
use super::{SentenceReader, Tendency};
use crate::disclosure::{Base, Basis, Direction};
use crate::import::reading::{Measure, Reading, Span, Unread};
use crate::money::Unit;

impl SentenceReader<'_> {
    pub(super) fn unchanged(&mut self, tokens: &[Token], index: usize) {
        if self.compared.is_none() || self.subjects.is_empty() || self.clause.strayed {
            return;
        }
        self.say(Measure::Change, Decimal::ZERO, None, &tokens[index]);
    }

    pub(super) fn number(
        &mut self,
        value: Decimal,
        measured: Measured,
        tokens: &[Token],
        index: usize,
    ) {
        // 收、支总计各增加1.5万元、2.5万元: each is of one of them.
        if let (Some((at, count)), 2..) = (place_among(tokens, index), self.subjects.len()) {
            let all = self.subjects.clone();
            self.subjects = match count == all.len() {
                true => vec![all[at].clone()],
                false => Vec::new(),
            };
            self.measured(value, measured, tokens, index);
            self.subjects = all;
            return;
        }
        self.measured(value, measured, tokens, index);
    }

    fn measured(&mut self, value: Decimal, measured: Measured, tokens: &[Token], index: usize) {
        let token = &tokens[index];
        match measured {
            Measured::Things => {}
            Measured::Unclear => {
                let last = self.normal.chars[..token.to].last();
                let has_unit = last.is_some_and(|last| "元镑%万人".contains(*last));
                if has_unit || may_be_amount(self.normal, tokens, index) {
                    // What is compared next is still the line that this was to be of.
                    self.settle();
                    self.leave(token);
                }
            }
            Measured::Percent => self.percent(value, token),
            Measured::In(unit) => self.amount(value, unit, token),
            Measured::BareWan => self.amount(value, Unit::Wan, token),
            Measured::Nothing => match self.unit {
                Some(unit) if self.expects_amount(tokens, index) => self.amount(value, unit, token),
                _ if may_be_amount(self.normal, tokens, index) => self.leave(token),
                _ => {}
            },
        }
    }

    /// Whether a number without a unit can only be an amount: it follows a name or a
    /// comparison, and is not a numbering.
    fn expects_amount(&self, tokens: &[Token], index: usize) -> bool {
        let Some(before) = index.checked_sub(1).map(|before| &tokens[before].kind) else {
            return false;
        };
        let follows = match before {
            Kind::Name(_) | Kind::Function(_) | Kind::Year(_) => true,
            Kind::Word(word) => *word != Word::Including,
            Kind::Mark(mark) => *mark == ':' && !self.strayed_before,
            _ => false,
        };
        let before = tokens.get(index.wrapping_sub(2)).map(|token| &token.kind);
        // 16:15 is a time.
        let follows = follows
            && !matches!(
                (before, &tokens[index - 1].kind),
                (Some(Kind::Number(..)), Kind::Mark(':'))
            );
        // “占12.5” has lost its sign: what a share is said by is no amount.
        follows && !self.subjects.is_empty() && !self.clause.share
    }

    /// Whether it is known whose a figure is.
    fn knows_whose(&self) -> bool {
        !self.explaining && !self.subjects.is_empty() && !self.clause.strayed
    }

    fn percent(&mut self, value: Decimal, token: &Token) {
        let known = self.knows_whose();
        if let Some(plan) = self.completed_plan().filter(|_| known) {
            self.clause.completes = false;
            self.clause.share = false;
            self.settle();
            return self.say_of(Some(plan), Measure::Completion, value, None, token);
        }
        let measured = match (self.clause.share, self.clause.direction) {
            _ if self.clause.completes => None,
            (true, _) => Some((Measure::Share, value)),
            (false, Some(Tendency::One(direction))) => {
                Some((Measure::Growth, signed(value, direction)))
            }
            (false, Some(Tendency::Either)) if value.is_zero() => Some((Measure::Growth, value)),
            _ => None,
        };
        match measured.filter(|_| known) {
            Some((measure, value)) => {
                self.clause.share = false;
                self.settle();
                self.say(measure, value, None, token);
            }
            None => self.leave(token),
        }
    }

    /// Whether an amount begins with the year or the one before, which has lost its 年: 2016247.15万元.
    fn has_year(&self, value: Decimal, unit: Unit, token: &Token) -> bool {
        let digits = &self.normal.chars[token.from..token.to];
        if unit != Unit::Wan || digits.contains(&',') {
            return false;
        }
        let whole = value.trunc().to_string();
        let told = whole.get(..4).and_then(|year| year.parse::<u16>().ok());
        let about = &self.context.about;
        whole.len() > 5 && told.is_some() && [about.year, about.last_year()].contains(&told)
    }

    fn amount(&mut self, value: Decimal, unit: Unit, token: &Token) {
        if self.has_year(value, unit, token) {
            self.settle();
            return self.leave(token);
        }
        let known = self.knows_whose();
        let counts_people = unit == Unit::People;
        let fits = |path: &String| path.starts_with("staff") == counts_people;
        let year = self.clause.year.or(self.told_year);
        let other_year = year.is_some() && year != self.context.about.year;
        let last_year = self.context.about.last_year();
        let is_compared = self.compared.is_some() || self.clause.base.is_some();
        let basis = self.basis();
        let measured = match self.clause.direction {
            Some(Tendency::One(direction)) => Some((Measure::Change, signed(value, direction))),
            Some(Tendency::Either) if value.is_zero() => Some((Measure::Change, value)),
            Some(_) => None,
            None if self.clause.aside || self.clause.completes => None,
            None if other_year => {
                (is_compared || year == last_year).then_some((Measure::Prior, value))
            }
            None => basis.is_some().then_some((Measure::Amount, value)),
        };
        match measured.filter(|_| known && self.subjects.iter().all(fits)) {
            Some((measure, value)) => {
                self.settle();
                if measure == Measure::Prior && self.compared.is_none() {
                    self.told_year = year;
                }
                let basis = basis.flatten().filter(|_| measure == Measure::Amount);
                // What it was compared with says nothing of what it consists of.
                if measure == Measure::Amount {
                    self.told_own |= basis.is_none();
                    self.last_basis = basis.filter(|_| !self.told_own);
                }
                if self.clause.basis.is_some() {
                    self.list_basis = None;
                }
                self.told_plan |= self
                    .clause
                    .basis
                    .is_some_and(|basis| basis != Basis::Actual);
                self.say_of(basis, measure, value, Some(unit), token);
            }
            None => {
                // What follows in the sentence is of the same year.
                if other_year && self.compared.is_none() && self.clause.direction.is_none() {
                    self.told_year = year;
                }
                self.lost = self.clause.strayed;
                self.leave(token);
            }
        }
    }

    fn span(&self, token: &Token) -> (String, Span) {
        let bytes = self.normal.original(token.from, token.to);
        let printed = self.text[bytes.clone()].chars();
        let printed = printed.filter(|it| !is_invisible(*it)).collect();
        let block = self.block;
        (printed, Span { block, bytes })
    }

    /// Says a figure of all that the sentence is about.
    pub(super) fn say(
        &mut self,
        measure: Measure,
        value: Decimal,
        unit: Option<Unit>,
        token: &Token,
    ) {
        self.say_of(None, measure, value, unit, token);
    }

    /// The same of another basis than the document's.
    fn say_of(
        &mut self,
        basis: Option<Basis>,
        measure: Measure,
        value: Decimal,
        unit: Option<Unit>,
        token: &Token,
    ) {
        let (printed, span) = self.span(token);
        let base = match (measure, self.compared) {
            (Measure::Amount | Measure::Share | Measure::Completion, _) => Base::default(),
            (_, Some(base)) => base,
            (_, None) => self.clause.base.unwrap_or_default(),
        };
        let printed = bare(&printed, measure);
        let readings = self.subjects.iter().map(|path| Reading {
            path: path.clone(),
            name: self.names.get(path).cloned().unwrap_or_default(),
            measure,
            basis,
            value,
            printed: printed.clone(),
            unit,
            base,
            span: span.clone(),
            in_table: false,
        });
        self.said.readings.extend(readings);
    }

    fn leave(&mut self, token: &Token) {
        let (mut printed, mut span) = self.span(token);
        // A blank after a number belongs to its token, but is not printed of it.
        printed.truncate(printed.trim_end().len());
        span.bytes.end = span.bytes.start + printed.len();
        self.said.unread.push(Unread { printed, span });
    }
}

fn signed(value: Decimal, direction: Direction) -> Decimal {
    match direction {
        Direction::Increase => value,
        // 下降-3%: the sign repeats the word.
        Direction::Decrease => -value.abs(),
    }
}

/// The digits without their unit and without spaces; of a rate or share, with its sign.
fn bare(printed: &str, measure: Measure) -> String {
    let keeps_percent = matches!(
        measure,
        Measure::Growth | Measure::Share | Measure::Completion
    );
    let is_unit = |character: &char| "万元人名".contains(*character);
    let kept = printed
        .chars()
        .filter(|character| !character.is_whitespace());
    match keeps_percent {
        true => kept.collect(),
        false => kept.filter(|character| !is_unit(character)).collect(),
    }
}
