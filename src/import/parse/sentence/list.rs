//! Lists of parts: what they compose, and what the text is about within them.

use super::{Clause, List, SentenceReader};
use crate::import::parse::lexer::{Kind, Token};
use crate::import::parse::scope;

impl SentenceReader<'_> {
    /// What the text is about here, the nearest first. A list of what is unknown, or of a
    /// class, hides all that is around it.
    pub(super) fn scopes(&self) -> impl Iterator<Item = &String> {
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

    /// 其中: what follows are parts of what was named, or of what all is about.
    pub(super) fn including(&mut self, tokens: &[Token], index: usize, begins: bool) {
        if self.explaining {
            return;
        }
        self.list_goes_back = begins;
        self.list_basis = match begins {
            true => self.basis_before,
            false => self.last_basis,
        };
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
