//! The grammar of prose: who a sentence is about, and what its figures say of them.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::classification::Classification;
use super::lexer::{Kind, Measured, Token, tokens};
use super::lexicon::Meaning;
use super::normal::Normal;
use super::scope;
use super::word::Word;
use crate::disclosure::{Base, Direction};
use crate::import::reading::{Measure, Reading, Spot, Unread};
use crate::money::Unit;

/// What is known about the document as a whole.
pub struct Context<'a> {
    pub functions: &'a Classification,
    pub economics: &'a Classification,
    /// The fiscal year, where it is known.
    pub year: Option<u16>,
    /// Whether it is about final accounts, in which budgets are what was planned.
    pub is_final: bool,
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
    let mut reader = Reader {
        context,
        normal: &normal,
        text,
        block,
        inherited,
        total: None,
        named: None,
        announced: None,
        main: Vec::new(),
        names: HashMap::new(),
        list: None,
        told_year: None,
        subjects: Vec::new(),
        clause: Clause::default(),
        compared: None,
        compared_before: None,
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
    direction: Option<Toward>,
    /// A percentage is a share.
    share: bool,
    /// A year was named: the figures are its figures.
    year: Option<u16>,
    /// 执行数, 决算, 年初预算 were named.
    base: Option<Base>,
    /// Within brackets, where amounts are of something unnamed.
    aside: bool,
    /// Words stand between the name and here that name something else.
    strayed: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Toward {
    One(Direction),
    Either,
    Nowhere,
}

struct Reader<'a> {
    context: &'a Context<'a>,
    normal: &'a Normal,
    text: &'a str,
    block: usize,
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
    /// The lines that the next figure belongs to; none where that is not known.
    subjects: Vec<String>,
    clause: Clause,
    /// What the sentence compares with, once it does.
    compared: Option<Base>,
    /// What the sentence before compares with, which goes on for its parts: 持平。其中:…持平
    compared_before: Option<Base>,
    explaining: bool,
    /// The last amount was of something unknown.
    lost: bool,
    /// The characters before this one have been taken as a name.
    told_up_to: usize,
    sentence_begins: bool,
    said: Said,
}

/// What a list after 其中 composes.
enum List {
    Of(String),
    Unknown,
}

impl Reader<'_> {
    /// What the text is about here, the nearest first. A list of what is unknown, or of a
    /// class, hides all that is around it.
    fn scopes(&self) -> impl Iterator<Item = &String> {
        let hides = match &self.list {
            Some(List::Of(path)) => scope::is_class(path),
            Some(List::Unknown) => true,
            None => false,
        };
        let around = (!hides).then_some([self.total.as_ref(), self.inherited.as_ref()]);
        let list = match &self.list {
            Some(List::Of(path)) => Some(path),
            _ => None,
        };
        list.into_iter()
            .chain(around.into_iter().flatten().flatten())
    }

    fn take(&mut self, tokens: &[Token], index: usize) {
        let token = &tokens[index];
        if token.from < self.told_up_to {
            return;
        }
        let begins = std::mem::take(&mut self.sentence_begins);
        match &token.kind {
            Kind::Name(meanings) => self.name(meanings, tokens, index, begins),
            Kind::Function(code) => self.function(code.as_deref(), token),
            Kind::Word(word) => self.word(*word, tokens, index, begins),
            Kind::Year(year) => {
                self.clause.year = Some(*year);
                self.sentence_begins = begins;
            }
            Kind::Number(value, measured) => self.number(*value, *measured, token, tokens, index),
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
                self.subjects = match &self.total {
                    Some(total) => vec![total.clone()],
                    None if self.main.is_empty() => std::mem::take(&mut self.subjects),
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
                self.sentence_begins = begins;
            }
            ')' => {
                self.clause.aside = false;
                self.sentence_begins = begins;
            }
            _ => self.sentence_begins = begins,
        }
    }

    fn name(&mut self, meanings: &[Meaning], tokens: &[Token], index: usize, begins: bool) {
        if self.explaining || self.clause.share {
            return;
        }
        let at = tokens[index].from;
        if let Some((length, path)) = self.economic_path(at) {
            self.call(std::slice::from_ref(&path), at, at + length);
            self.set_part(path);
            self.told_up_to = at + length;
            return;
        }
        if self.ends_another_name(at) {
            self.set_subjects(Vec::new());
            self.clause.strayed = true;
            return;
        }
        if is_share_of(tokens, index) {
            return self.set_subjects(Vec::new());
        }
        let first_only = meanings.iter().all(|meaning| meaning.only_first);
        if first_only && !begins {
            return;
        }
        // 政府性基金预算拨款 before 项目支出 says whose they are.
        let beside = self.name_before(tokens, index);
        let resolved = beside
            .iter()
            .chain(self.scopes())
            .find_map(|scope| scope::resolve_within(meanings, scope))
            .or_else(|| scope::resolve_anywhere(meanings))
            .or_else(|| spending(meanings, tokens, index));
        let subjects = resolved.unwrap_or_default();
        self.call(&subjects, at, tokens[index].to);
        self.set_subjects(subjects);
        if index > 0 && matches!(tokens[index - 1].kind, Kind::Word(Word::Lacking)) {
            self.lack(&tokens[index - 1]);
        }
    }

    /// Whether a name is the end of one that is not known: 委托业务费支出预算.
    fn ends_another_name(&self, at: usize) -> bool {
        const LAST: &str = "费类金资贴险务品目项程购";
        let chars = &self.normal.chars;
        let before = at.checked_sub(1).map(|before| chars[before]);
        chars[at..].starts_with(&['支', '出']) && before.is_some_and(|before| LAST.contains(before))
    }

    /// The line named right before the token, with nothing but fillers between.
    fn name_before(&self, tokens: &[Token], index: usize) -> Option<String> {
        let before = tokens[..index].iter().rev();
        let mut before = before.skip_while(|token| matches!(token.kind, Kind::Word(Word::Filler)));
        match before.next()?.kind {
            Kind::Name(_) => self.subjects.first().cloned(),
            _ => None,
        }
    }

    /// 无离退休人员: there is none, which is not the figure zero.
    fn lack(&mut self, token: &Token) {
        if let [path] = self.subjects.as_slice() {
            self.say(path.clone(), Measure::Amount, Decimal::ZERO, None, token);
        }
        self.subjects.clear();
    }

    /// Remembers what the document calls lines, if that can be told without its quotation
    /// marks and line breaks.
    fn call(&mut self, paths: &[String], from: usize, to: usize) {
        let name = &self.text[self.normal.original(from, to)];
        let whole = !name.contains(['“', '”', '"', '‘', '’', '「', '」']);
        let name: String = name.chars().filter(|c| !c.is_whitespace()).collect();
        for path in paths.iter().filter(|_| whole) {
            self.names
                .entry(path.clone())
                .or_insert_with(|| name.clone());
        }
    }

    fn set_subjects(&mut self, subjects: Vec<String>) {
        self.subjects = subjects;
        self.lost = false;
        let year = self.clause.year;
        self.clause = Clause {
            year,
            ..Clause::default()
        };
        if let Some(total) = self.total_named() {
            self.named = Some(total);
        }
    }

    /// The total among the lines named, unless a list goes through its parts. Of income and
    /// expenditure together, expenditure has the parts.
    fn total_named(&self) -> Option<String> {
        let last = self.subjects.last()?;
        (scope::is_total(last) && self.list.is_none()).then(|| last.clone())
    }

    /// Remembers what the paragraph is about, once it gives a figure of it.
    fn settle(&mut self) {
        self.announced = None;
        if self.main.is_empty() {
            self.main = self.subjects.clone();
        }
        if let Some(total) = self.total_named() {
            self.total = Some(total);
        }
    }

    fn function(&mut self, code: Option<&str>, token: &Token) {
        if self.explaining || self.clause.share {
            return;
        }
        let path =
            code.and_then(|code| self.scopes().find_map(|scope| scope::function(scope, code)));
        match path {
            Some(path) => {
                // A 类 has had several names; a 款 or 项 is told together with its 类.
                if code.is_some_and(|code| code.len() == 3) {
                    let name = &self.normal.chars[token.from..token.to];
                    let length = name
                        .iter()
                        .take_while(|character| **character != '(')
                        .count();
                    self.call(std::slice::from_ref(&path), token.from, token.from + length);
                }
                self.set_part(path);
            }
            None => self.set_subjects(Vec::new()),
        }
    }

    /// A part of the total that the paragraph goes on about.
    fn set_part(&mut self, path: String) {
        let named = self.named.take();
        self.set_subjects(vec![path]);
        self.named = named;
    }

    /// The name of a class, where the text goes through those; else of something unknown.
    fn other(&mut self, tokens: &[Token], index: usize) {
        let continues = index > 0 && matches!(tokens[index - 1].kind, Kind::Other);
        if continues || self.explaining || self.clause.share || self.clause.aside {
            return;
        }
        let at = tokens[index].from;
        match self.economic_path(at).or_else(|| self.function_path(at)) {
            Some((length, path)) => {
                self.call(std::slice::from_ref(&path), at, at + length);
                self.set_part(path);
                self.told_up_to = at + length;
            }
            None => self.clause.strayed = true,
        }
    }

    /// The economic class that is named at a character, where the text is about them.
    fn economic_path(&self, at: usize) -> Option<(usize, String)> {
        let scope = self.scopes().next()?;
        if !scope::is_within(scope, "operating") && !scope.contains("/kind/basic") {
            return None;
        }
        let text = &self.normal.chars[at..];
        let (length, code) = self.context.economics.longest_anywhere(text)?;
        Some((length, scope::economic(scope, code)?))
    }

    /// The function that is named at a character without the ones it belongs to.
    fn function_path(&self, at: usize) -> Option<(usize, String)> {
        let scope = self.scopes().next()?;
        scope::function(scope, "")?;
        let text = &self.normal.chars[at..];
        let (length, code) = self.context.functions.longest_anywhere(text)?;
        Some((length, scope::function(scope, code)?))
    }

    fn word(&mut self, word: Word, tokens: &[Token], index: usize, begins: bool) {
        match word {
            Word::Explaining => self.explaining = true,
            Word::Toward(_) | Word::Either | Word::Unchanged | Word::Incomparable
                if self.explaining => {}
            Word::Toward(direction) => {
                if !explains(tokens, index) {
                    self.clause.direction = Some(Toward::One(direction));
                    self.clause.share = false;
                }
            }
            Word::Either => self.clause.direction = Some(Toward::Either),
            Word::Incomparable => self.clause.direction = Some(Toward::Nowhere),
            Word::Unchanged => self.unchanged(tokens, index),
            Word::Compared => {
                self.compared = Some(self.default_base());
                self.clause.base = None;
                self.clause.direction = None;
            }
            Word::LastYear => {
                self.clause.year = self.context.year.map(|year| year - 1);
                self.sentence_begins = begins;
            }
            Word::Execution => self.based_on(Base::Execution),
            Word::FinalAccounts => self.based_on(Base::FinalAccounts),
            Word::InitialBudget => self.based_on(Base::InitialBudget),
            Word::Share => self.clause.share = !self.explaining,
            Word::Including => {
                if !self.explaining {
                    if begins {
                        self.compared = self.compared_before;
                    }
                    self.list = match self.subjects.as_slice() {
                        // What a sentence begins with goes back to what all is about.
                        _ if begins => self.scopes().next().cloned().map(List::Of),
                        _ if self.lost => Some(List::Unknown),
                        [only] => Some(List::Of(only.clone())),
                        _ => self.total.clone().map(List::Of).or(self.list.take()),
                    };
                    let stops = tokens
                        .get(index + 1)
                        .is_none_or(|next| matches!(next.kind, Kind::Mark(':' | '。')));
                    if let (Some(List::Of(path)), true) = (&self.list, stops) {
                        self.announced = Some(path.clone());
                    }
                    self.clause = Clause::default();
                    self.sentence_begins = false;
                }
            }
            Word::Lacking => {}
            Word::Filler => self.sentence_begins = begins,
        }
    }

    fn default_base(&self) -> Base {
        match self.context.is_final {
            true => Base::FinalAccounts,
            false => Base::Budget,
        }
    }

    fn based_on(&mut self, base: Base) {
        let is_compared = self.compared.is_some() && self.clause.direction.is_none();
        if is_compared && self.clause.year != self.context.year {
            self.compared = Some(base);
        }
        self.clause.base = Some(base);
    }

    fn unchanged(&mut self, tokens: &[Token], index: usize) {
        if self.compared.is_none() || self.subjects.is_empty() || self.clause.strayed {
            return;
        }
        let token = &tokens[index];
        for path in self.subjects.clone() {
            self.say(path, Measure::Change, Decimal::ZERO, None, token);
        }
    }

    fn number(
        &mut self,
        value: Decimal,
        measured: Measured,
        token: &Token,
        tokens: &[Token],
        index: usize,
    ) {
        match measured {
            Measured::Things => {}
            Measured::Percent => self.percent(value, token),
            Measured::In(unit) => self.amount(value, unit, token),
            Measured::BareWan => self.amount(value, Unit::Wan, token),
            Measured::Nothing => match unit_nearby(tokens) {
                Some(unit) if self.expects_amount(tokens, index) => self.amount(value, unit, token),
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
            Kind::Mark(mark) => *mark == ':',
            _ => false,
        };
        follows && !self.subjects.is_empty()
    }

    fn percent(&mut self, value: Decimal, token: &Token) {
        let known = !self.explaining && !self.subjects.is_empty() && !self.clause.strayed;
        let measured = match (self.clause.share, self.clause.direction) {
            (true, _) => Some((Measure::Share, value)),
            (false, Some(Toward::One(direction))) => {
                Some((Measure::Growth, signed(value, direction)))
            }
            (false, Some(Toward::Either)) if value.is_zero() => Some((Measure::Growth, value)),
            _ => None,
        };
        match measured.filter(|_| known) {
            Some((measure, value)) => {
                self.clause.share = false;
                self.settle();
                for path in self.subjects.clone() {
                    self.say(path, measure, value, None, token);
                }
            }
            None => self.leave(token),
        }
    }

    fn amount(&mut self, value: Decimal, unit: Unit, token: &Token) {
        let known = !self.explaining && !self.subjects.is_empty() && !self.clause.strayed;
        let counts_people = unit == Unit::People;
        let fits = |path: &String| path.starts_with("staff") == counts_people;
        let year = self.clause.year.or(self.told_year);
        let prior_year = year.is_some() && year != self.context.year;
        let planned = self.context.is_final && self.clause.base == Some(Base::InitialBudget);
        let measured = match self.clause.direction {
            Some(Toward::One(direction)) => Some((Measure::Change, signed(value, direction))),
            Some(Toward::Either) if value.is_zero() => Some((Measure::Change, value)),
            Some(_) => None,
            None if planned || self.clause.aside => None,
            None if prior_year && self.compared.is_some() => Some((Measure::Prior, value)),
            None if prior_year && self.clause.base.is_some() => Some((Measure::Prior, value)),
            None if prior_year && year == self.context.year.map(|year| year - 1) => {
                Some((Measure::Prior, value))
            }
            None if prior_year => None,
            None => Some((Measure::Amount, value)),
        };
        match measured.filter(|_| known && self.subjects.iter().all(fits)) {
            Some((measure, value)) => {
                self.settle();
                if measure == Measure::Prior && self.compared.is_none() {
                    self.told_year = year;
                }
                for path in self.subjects.clone() {
                    self.say(path, measure, value, Some(unit), token);
                }
            }
            None => {
                self.lost = self.clause.strayed;
                self.leave(token);
            }
        }
    }

    fn spot(&self, token: &Token) -> (String, Spot) {
        let bytes = self.normal.original(token.from, token.to);
        let printed = self.text[bytes.clone()].to_owned();
        let block = self.block;
        (printed, Spot { block, bytes })
    }

    fn say(
        &mut self,
        path: String,
        measure: Measure,
        value: Decimal,
        unit: Option<Unit>,
        token: &Token,
    ) {
        let (printed, spot) = self.spot(token);
        let base = match (measure, self.compared) {
            (Measure::Amount | Measure::Share, _) => Base::default(),
            (_, Some(base)) => base,
            (_, None) => self.clause.base.unwrap_or_default(),
        };
        self.said.readings.push(Reading {
            name: self.names.get(&path).cloned().unwrap_or_default(),
            path,
            measure,
            value,
            printed: bare(&printed, measure),
            unit,
            base,
            spot,
            in_table: false,
        });
    }

    fn leave(&mut self, token: &Token) {
        let (printed, spot) = self.spot(token);
        self.said.unread.push(Unread { printed, spot });
    }
}

/// Without any total to belong to, a fund before 基本支出 or 项目支出 is what is spent of it.
fn spending(meanings: &[Meaning], tokens: &[Token], index: usize) -> Option<Vec<String>> {
    let next = tokens[index + 1..]
        .iter()
        .find(|token| !matches!(token.kind, Kind::Word(Word::Filler)));
    let is_heading = next.is_none();
    let spends = match next.map(|token| &token.kind) {
        Some(Kind::Name(meanings)) => meanings
            .iter()
            .any(|meaning| meaning.within.iter().any(|total| total == "appropriation")),
        _ => is_heading,
    };
    spends
        .then(|| scope::resolve_within(meanings, "appropriation"))
        .flatten()
}

/// 支出总预算的95.57%: the total of something that is not named here.
fn is_share_of(tokens: &[Token], index: usize) -> bool {
    let after = tokens.get(index + 1..index + 3);
    after.is_some_and(|after| {
        let joined = matches!(after[0].kind, Kind::Other);
        joined && matches!(after[1].kind, Kind::Number(_, Measured::Percent))
    })
}

/// Whether the stop at `at` follows a numeral that begins a clause: 原因是…,三、2023年…
fn numbers_a_clause(normal: &Normal, at: usize) -> bool {
    let before = |distance: usize| at.checked_sub(distance).map(|index| normal.chars[index]);
    before(1).is_some_and(is_numeral) && matches!(before(2), Some(',' | ';' | '。'))
}

/// Numerals number paragraphs, and are no words of a sentence.
fn is_numeral(character: char) -> bool {
    "一二三四五六七八九十第部分节".contains(character)
}

/// Where nothing above says what a text is about, its shares do: 占一般公共预算支出的3.26%.
fn total_of_shares(tokens: &[Token]) -> Option<String> {
    tokens
        .windows(2)
        .find_map(|pair| match (&pair[0].kind, &pair[1].kind) {
            (Kind::Word(Word::Share), Kind::Name(meanings)) => {
                let paths = scope::resolve_anywhere(meanings)?;
                paths.into_iter().find(|path| scope::is_total(path))
            }
            _ => None,
        })
}

/// Whether a direction only introduces a reason: 增加的主要原因, 增长主要是.
fn explains(tokens: &[Token], index: usize) -> bool {
    let after = &tokens[index + 1..];
    after
        .iter()
        .take(2)
        .any(|token| matches!(token.kind, Kind::Word(Word::Explaining)))
}

/// The unit of all other amounts of the paragraph, if they have one in common.
fn unit_nearby(tokens: &[Token]) -> Option<Unit> {
    let mut units = tokens.iter().filter_map(|token| match token.kind {
        Kind::Number(_, Measured::In(unit)) if unit.is_money() => Some(unit),
        _ => None,
    });
    let first = units.next()?;
    units.all(|unit| unit == first).then_some(first)
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
    let keeps_percent = matches!(measure, Measure::Growth | Measure::Share);
    let is_unit = |character: &char| "万元人名".contains(*character);
    let kept = printed
        .chars()
        .filter(|character| !character.is_whitespace());
    match keeps_percent {
        true => kept.collect(),
        false => kept.filter(|character| !is_unit(character)).collect(),
    }
}
