//! Whom a sentence is about: names, classes, and what they stand for where they are said.

use rust_decimal::Decimal;

use super::super::lexer::{Kind, Token};
use super::super::lexicon::Meaning;
use super::super::scope;
use super::super::word::Word;
use super::basis::basis_in;
use super::look_ahead::{is_numeral, is_share_of, spending};
use super::{Clause, List, SentenceReader, Tendency};
use crate::import::reading::Measure;

impl SentenceReader<'_> {
    pub(super) fn name(
        &mut self,
        meanings: &[Meaning],
        tokens: &[Token],
        index: usize,
        begins: bool,
    ) {
        if self.explaining || self.clause.share {
            return;
        }
        let at = tokens[index].from;
        if let Some((length, path)) = self.economic_path(at) {
            return self.set_class(path, at, length);
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
            return self.other_side(meanings, tokens, index);
        }
        // 政府性基金预算拨款 before 项目支出 says whose they are.
        let beside = self.name_before(tokens, index);
        let resolved = beside
            .iter()
            .chain(self.scopes())
            .find_map(|scope| scope::resolve_within(meanings, scope))
            .or_else(|| scope::resolve_anywhere(meanings))
            .or_else(|| spending(meanings, tokens, index));
        let subjects = self.of_appropriation(resolved.unwrap_or_default(), at);
        self.call(&subjects, at, tokens[index].to);
        self.set_subjects(subjects);
        let name = &self.normal.chars[at..tokens[index].to];
        self.clause.basis = basis_in(name).or(self.clause.basis);
        // 增加事业收入3.24万元: by so much, and not to so much.
        let before = index.checked_sub(1).map(|before| &tokens[before].kind);
        if let Some(Kind::Word(Word::Tendency(direction))) = before {
            self.clause.direction = Some(Tendency::One(*direction));
        }
        if let Some(token) = self.lacking(tokens, index) {
            self.lack(token);
        }
    }

    /// 财政拨款收入总计100万元，支出总计100万元: the totals of an account of the appropriation alone.
    fn of_appropriation(&self, subjects: Vec<String>, at: usize) -> Vec<String> {
        let is_total = |path: &String| path == "income" || path == "expenditure";
        if !subjects.iter().any(is_total) {
            return subjects;
        }
        let chars = &self.normal.chars[..at];
        let begin = chars
            .iter()
            .rposition(|it| ",。;:".contains(*it))
            .map_or(0, |stop| stop + 1);
        let clause: String = chars[begin..].iter().collect();
        let is_told = |path: &String| path == "income/appropriation" || path == "appropriation";
        let is_said = clause.contains("财政拨款") || self.subjects.iter().any(is_told);
        let within = |path: String| match path.as_str() {
            "income" if is_said => "income/appropriation".to_owned(),
            "expenditure" if is_said => "appropriation".to_owned(),
            _ => path,
        };
        subjects.into_iter().map(within).collect()
    }

    /// 收入100万元，支出90万元: what a clause begins with is the other side of the account, and
    /// not what is spent of the income.
    fn other_side(&mut self, meanings: &[Meaning], tokens: &[Token], index: usize) {
        let other = match self.subjects.as_slice() {
            [only] if only == "income" => "expenditure",
            [only] if only == "expenditure" => "income",
            _ => return,
        };
        let mut after = tokens[index + 1..]
            .iter()
            .skip_while(|token| token.kind.is_filler());
        let is_told = after
            .next()
            .is_some_and(|token| matches!(token.kind, Kind::Number(..)));
        let mut means = meanings.iter().flat_map(|meaning| &meaning.paths);
        if is_told && means.any(|path| path == other) {
            let year = self.clause.year.or(self.told_year);
            self.set_subjects(vec![other.to_owned()]);
            self.clause.year = year;
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
        let mut before = before.skip_while(|token| token.kind.is_filler());
        match before.next()?.kind {
            Kind::Name(_) => self.subjects.first().cloned(),
            _ => None,
        }
    }

    /// The word before a name that says that there is none of it: 无, 无使用.
    fn lacking<'a>(&self, tokens: &'a [Token<'a>], index: usize) -> Option<&'a Token<'a>> {
        let mut before = tokens[..index].iter().rev();
        let is_use = |token: &&Token| {
            matches!(token.kind, Kind::Other) && "使用".contains(self.normal.chars[token.from])
        };
        let word = before.find(|token| !is_use(token))?;
        matches!(word.kind, Kind::Word(Word::Lacking)).then_some(word)
    }

    /// 无离退休人员: there is none, which is not the figure zero; nothing that follows is said
    /// of it, since 与上年一致 does not tell which of a name's parts there was none of.
    fn lack(&mut self, token: &Token) {
        if self.subjects.len() == 1 {
            self.say(Measure::Amount, Decimal::ZERO, None, token);
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

    pub(super) fn set_subjects(&mut self, subjects: Vec<String>) {
        self.subjects = subjects;
        self.lost = false;
        let Clause {
            year,
            basis,
            completes,
            ..
        } = self.clause;
        self.clause = Clause {
            year,
            basis,
            completes,
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
    pub(super) fn settle(&mut self) {
        self.announced = None;
        if self.main.is_empty() {
            self.main = self.subjects.clone();
        }
        if let Some(total) = self.total_named() {
            self.total = Some(total);
        }
    }

    /// 按支出经济分类, behind basic and project expenditure: what follows is a view of both together.
    pub(super) fn classified(&mut self) {
        let total = self.total.as_deref().and_then(scope::spending_total);
        let Some(total) = total else {
            return;
        };
        let project = format!("{total}/kind/project");
        if self
            .said
            .readings
            .iter()
            .any(|reading| reading.path == project)
        {
            self.main = vec![total.clone()];
            self.total = Some(total);
            self.list = None;
            self.list_goes_back = false;
            self.set_subjects(Vec::new());
        }
    }

    pub(super) fn function(&mut self, code: Option<&str>, tokens: &[Token], index: usize) {
        if self.explaining || self.clause.share {
            return;
        }
        let token = &tokens[index];
        // 初中教育支出 is an item of 教育支出, and not all of it.
        if self.is_end_of_a_name(tokens, index) {
            self.set_subjects(Vec::new());
            self.clause.strayed = true;
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
                self.set_subjects(vec![path]);
            }
            None => self.set_subjects(Vec::new()),
        }
    }

    /// Whether the name of a class has words right before it that belong to it.
    fn is_end_of_a_name(&self, tokens: &[Token], index: usize) -> bool {
        // Between a class and what it is told of, and 一般, which says nothing.
        const APART: &str = "的在对按将把以从由于及和与用列即指般";
        let Some(before) = index.checked_sub(1).map(|before| &tokens[before]) else {
            return false;
        };
        let character = self.normal.chars[before.from];
        let is_name = ('\u{4e00}'..='\u{9fff}').contains(&character)
            && !is_numeral(character)
            && !APART.contains(character);
        matches!(before.kind, Kind::Other) && is_name
    }

    /// A class, whose name may be cut into several tokens: the rest of them is passed over.
    fn set_class(&mut self, path: String, at: usize, length: usize) {
        self.call(std::slice::from_ref(&path), at, at + length);
        self.set_subjects(vec![path]);
        self.told_up_to = at + length;
    }

    /// The name of a class, where the text goes through those; else of something unknown.
    pub(super) fn other(&mut self, tokens: &[Token], index: usize) {
        let continues = index > 0 && matches!(tokens[index - 1].kind, Kind::Other);
        let Clause {
            share,
            aside,
            completes,
            ..
        } = self.clause;
        if continues || self.explaining || share || aside || completes {
            return;
        }
        let at = tokens[index].from;
        match self.economic_path(at).or_else(|| self.function_path(at)) {
            Some((length, path)) => self.set_class(path, at, length),
            None => self.clause.strayed = true,
        }
    }

    /// The economic class that is named at a character, where the text is about them.
    fn economic_path(&self, at: usize) -> Option<(usize, String)> {
        let scope = self.scopes().next()?;
        let is_told_by_class =
            scope::is_within(scope, "operating") || scope.contains("/kind/basic");
        let text = &self.normal.chars[at..];
        let (length, code) = self.context.economics.longest_anywhere(text)?;
        // Of a total that the paragraph is about, only what is no function, too: 其他支出 is either.
        let is_certain = code.len() == 3
            && self.context.functions.class_at(text).is_none()
            && scope::spending_total(scope).as_ref() == Some(scope)
            && self.is_listed(scope);
        (is_told_by_class || is_certain)
            .then(|| Some((length, scope::economic(scope, code)?)))
            .flatten()
    }

    /// Whether what is named is certainly a part of a total, and not of one that was told in between.
    fn is_listed(&self, total: &String) -> bool {
        match &self.list {
            Some(List::Of(listed)) if !self.list_goes_back => listed == total,
            _ if self.list_goes_back => self.before.contains(total),
            _ => self.main.is_empty() || self.main.contains(total),
        }
    }

    /// The function that is named at a character without the ones it belongs to.
    fn function_path(&self, at: usize) -> Option<(usize, String)> {
        let scope = self.scopes().next()?;
        scope::function(scope, "")?;
        let text = &self.normal.chars[at..];
        let (length, code) = self.context.functions.longest_anywhere(text)?;
        Some((length, scope::function(scope, code)?))
    }
}
