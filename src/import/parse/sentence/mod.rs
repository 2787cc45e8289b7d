//! The grammar of prose: who a sentence is about, and what its figures say of them.

mod basis;
mod figure;
mod list;
mod look_ahead;
mod subject;

use std::collections::HashMap;

use super::about::About;
use super::classification::Classification;
use super::lexer::{Kind, Token, tokens};
use super::normal::Normal;
use super::word::Word;
use crate::disclosure::{Base, Basis, Direction};
use crate::import::reading::{Reading, Unread};
use crate::money::Unit;

use look_ahead::{common_unit, explains, is_numeral, numbers_a_clause, total_of_shares};

/// What is known about the document as a whole.
pub struct Context<'a> {
    pub functions: &'a Classification,
    pub economics: &'a Classification,
    pub about: About,
}

/// What a paragraph says.
pub struct Said {
    pub readings: Vec<Reading>,
    pub unread: Vec<Unread>,
    /// The total that it is about, which the paragraphs below it are about too.
    pub scope: Option<String>,
}

/// Reads one paragraph, or heading, below a paragraph about `inherited`.
pub fn read(text: &str, block: usize, inherited: Option<&str>, context: &Context) -> Said {
    let normal = Normal::of(text);
    let tokens = tokens(&normal, context.functions);
    let inherited = inherited
        .map(str::to_owned)
        .or_else(|| total_of_shares(&tokens));
    let mut reader = SentenceReader {
        context,
        normal: &normal,
        text,
        block,
        unit: common_unit(&tokens),
        inherited,
        total: None,
        named: None,
        announced: None,
        main: Vec::new(),
        names: HashMap::new(),
        list: None,
        told_year: None,
        subjects: Vec::new(),
        last_basis: None,
        basis_before: None,
        told_own: false,
        list_basis: None,
        list_goes_back: false,
        around: Vec::new(),
        before: Vec::new(),
        clause: Clause::default(),
        strayed_before: false,
        compared: None,
        compared_before: None,
        told_plan: false,
        explaining: false,
        lost: false,
        told_up_to: 0,
        sentence_begins: true,
        said: Said {
            readings: Vec::new(),
            unread: Vec::new(),
            scope: None,
        },
    };
    for index in 0..tokens.len() {
        reader.take(&tokens, index);
    }
    // A heading only names what the paragraphs below it are about.
    let named = reader.named.filter(|_| reader.said.readings.is_empty());
    let scopes = [reader.announced, reader.total, named, reader.inherited];
    reader.said.scope = scopes.into_iter().flatten().next();
    reader.said
}

/// What holds up to the next comma or name.
#[derive(Default)]
struct Clause {
    direction: Option<Tendency>,
    /// A percentage is a share.
    share: bool,
    /// A year was named: the figures are its figures.
    year: Option<u16>,
    /// 执行数, 决算, 年初预算 were named.
    base: Option<Base>,
    /// The same, as what the next amount is of.
    basis: Option<Basis>,
    /// A percentage says how much of a plan was carried out.
    completes: bool,
    /// Within brackets, where amounts are of something unnamed.
    aside: bool,
    /// Words stand between the name and here that name something else.
    strayed: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Tendency {
    One(Direction),
    Either,
    Nowhere,
}

struct SentenceReader<'a> {
    context: &'a Context<'a>,
    normal: &'a Normal,
    text: &'a str,
    block: usize,
    /// The unit of all amounts that have one.
    unit: Option<Unit>,
    inherited: Option<String>,
    /// The total that the paragraph is about.
    total: Option<String>,
    /// The total that was named last, with or without a figure.
    named: Option<String>,
    /// What is to be told below: 主要内容如下.
    announced: Option<String>,
    /// The first lines that the paragraph gives a figure of.
    main: Vec<String>,
    /// What the paragraph calls its lines.
    names: HashMap<String, String>,
    /// The other year that the sentence's amounts are of, once it gave one.
    told_year: Option<u16>,
    /// The line that a list after 其中 composes.
    list: Option<List>,
    /// Of which basis the sentence's amounts are, where all are of another than the document's own;
    /// the same of the sentence before; and of the amounts that a list gives.
    last_basis: Option<Basis>,
    basis_before: Option<Basis>,
    /// The sentence says an amount of the document's own basis.
    told_own: bool,
    list_basis: Option<Basis>,
    /// The list begins a sentence: it may go on from the one before.
    list_goes_back: bool,
    /// The lines that the next figure belongs to; none where that is not known.
    subjects: Vec<String>,
    /// Those of the sentence before.
    before: Vec<String>,
    /// Those around the brackets that are open, with the list that goes through them.
    around: Vec<(Vec<String>, Option<List>)>,
    clause: Clause,
    /// What stands before the last comma or colon names something else.
    strayed_before: bool,
    /// What the sentence compares with, once it does.
    compared: Option<Base>,
    /// What the sentence before compares with, which goes on for its parts: 持平。其中:…持平
    compared_before: Option<Base>,
    /// The sentence says what was planned.
    told_plan: bool,
    explaining: bool,
    /// The last amount was of something unknown.
    lost: bool,
    /// The characters before this one have been taken as a name.
    told_up_to: usize,
    sentence_begins: bool,
    said: Said,
}

/// What a list after 其中 composes.
#[derive(Clone)]
enum List {
    Of(String),
    Unknown,
}

impl SentenceReader<'_> {
    fn take(&mut self, tokens: &[Token], index: usize) {
        let token = &tokens[index];
        if token.from < self.told_up_to {
            return;
        }
        let begins = std::mem::take(&mut self.sentence_begins);
        match &token.kind {
            Kind::Name(meanings) => self.name(meanings, tokens, index, begins),
            Kind::Function(code) => self.function(code.as_deref(), tokens, index),
            Kind::Word(word) => self.word(*word, tokens, index, begins),
            Kind::Year(year) => {
                self.clause.year = Some(*year);
                self.sentence_begins = begins;
            }
            Kind::Number(value, measured) => self.number(*value, *measured, tokens, index),
            Kind::Mark('、') if self.explaining && numbers_a_clause(self.normal, token.from) => {
                self.mark(';', begins);
            }
            Kind::Mark(mark) => self.mark(*mark, begins),
            Kind::Other => {
                self.other(tokens, index);
                self.sentence_begins = begins && is_numeral(self.normal.chars[token.from]);
            }
        }
    }

    fn mark(&mut self, mark: char, begins: bool) {
        match mark {
            '。' | '!' | '?' => {
                self.list = None;
                self.compared_before = self.compared.take();
                self.explaining = false;
                self.lost = false;
                self.clause = Clause::default();
                self.told_year = None;
                self.told_plan = false;
                self.basis_before = self.last_basis.take();
                self.told_own = false;
                self.list_basis = None;
                self.around.clear();
                self.before = std::mem::take(&mut self.subjects);
                self.subjects = match &self.total {
                    Some(total) => vec![total.clone()],
                    None if self.main.is_empty() => self.before.clone(),
                    None => self.main.clone(),
                };
                self.sentence_begins = true;
            }
            ';' => {
                self.explaining = false;
                self.clause = Clause::default();
                self.sentence_begins = true;
            }
            ',' | ':' => {
                let direction = self.clause.direction.take();
                let share = std::mem::take(&mut self.clause.share);
                self.strayed_before = self.clause.strayed;
                self.clause = Clause {
                    year: self.clause.year.filter(|_| mark == ':'),
                    ..Clause::default()
                };
                // 增长,17.18%: rare, but a colon or comma may precede the figure.
                if mark == ':' {
                    self.clause.direction = direction;
                    self.clause.share = share;
                }
                self.sentence_begins = begins;
            }
            '(' => {
                self.clause.aside = true;
                let list = self.list.clone();
                self.around.push((self.subjects.clone(), list));
                self.sentence_begins = begins;
            }
            ')' => {
                self.clause.aside = false;
                // What was named in brackets is not what the sentence goes on about.
                if let Some((subjects, list)) = self.around.pop() {
                    if subjects != self.subjects {
                        self.set_subjects(subjects);
                    }
                    self.list = list;
                }
                self.sentence_begins = begins;
            }
            _ => self.sentence_begins = begins,
        }
    }

    fn word(&mut self, word: Word, tokens: &[Token], index: usize, begins: bool) {
        match word {
            Word::Explaining => self.explaining = true,
            Word::Tendency(_) | Word::Either | Word::Unchanged | Word::Incomparable
                if self.explaining => {}
            Word::Tendency(direction) => {
                if !explains(tokens, index) {
                    self.clause.direction = Some(Tendency::One(direction));
                    self.clause.share = false;
                }
            }
            Word::Either => self.clause.direction = Some(Tendency::Either),
            Word::Incomparable => self.clause.direction = Some(Tendency::Nowhere),
            Word::Unchanged => self.unchanged(tokens, index),
            Word::Compared => {
                self.compared = Some(self.default_base());
                self.clause.base = None;
                self.clause.direction = None;
                // 与上年相比，收入增加: the sentence begins behind what it compares with.
                self.sentence_begins = begins;
            }
            Word::LastYear => {
                self.clause.year = self.context.about.last_year();
                self.sentence_begins = begins;
            }
            Word::Execution => {
                self.based_on(Base::Execution);
                self.sentence_begins = begins;
                self.clause.basis = Some(Basis::Actual);
            }
            Word::FinalAccounts => {
                self.based_on(Base::FinalAccounts);
                self.sentence_begins = begins;
                self.clause.basis = Some(Basis::Actual);
            }
            Word::Planned(basis) => {
                if basis == Basis::Initial {
                    self.based_on(Base::InitialBudget);
                }
                self.clause.basis = Some(basis);
            }
            Word::Budget => self.budget(&tokens[..index], begins),
            Word::Outturn => {
                self.clause.basis = Some(Basis::Actual);
                self.sentence_begins = begins;
            }
            Word::Completion => self.clause.completes = !self.explaining,
            Word::Share => self.clause.share = !self.explaining,
            Word::Including => self.including(tokens, index, begins),
            Word::Classified => self.classified(),
            Word::Lacking => {}
            Word::Filler => self.sentence_begins = begins,
        }
    }
}
