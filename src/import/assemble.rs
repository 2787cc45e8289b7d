//! Readings ▶ Disclosure: one line a path, one statement a place.

use indexmap::IndexMap;

use super::names::{code_of, name_of};
use super::passage::passages;
use super::{Block, Imported, Measure, Reading};
use crate::disclosure::{
    Change, Code, CodeOrigin, Direction, Disclosure, Entity, FORMAT, Line, Organisation, Path,
    Source, Stated, Statement, Text, UNTITLED, UnreadFigure,
};
use crate::money::{Amount, Percentage};

/// Why readings make no disclosure.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AssembleError {
    #[error("no figure of a budget was found")]
    NoFigures,
    #[error("the document does not say which year it is about")]
    NoYear,
}

impl Imported {
    /// The disclosure that the readings tell, under `id`: lowercase letters, digits, hyphens.
    ///
    /// # Errors
    /// [`AssembleError`], where the document has no budget's figures or no year.
    pub fn disclosure(&self, id: &str) -> Result<Disclosure, AssembleError> {
        let year = self.metadata.year.ok_or(AssembleError::NoYear)?;
        let passages = passages(&self.blocks);
        let mut lines: IndexMap<Path, Line> = IndexMap::new();
        let mut places = IndexMap::new();
        for reading in &self.readings {
            let Ok(path) = reading.path.parse::<Path>() else {
                continue;
            };
            let place = passages.key(&reading.span);
            let described = || passages.place(&reading.span);
            places.entry(place.clone()).or_insert_with(described);
            hold(&mut lines, &path, &place);
            let line = lines
                .entry(path)
                .or_insert_with_key(|path| line(path, &reading.name));
            if line.name.zh.is_empty() || is_bare(line) && !reading.name.is_empty() {
                line.name.zh.clone_from(&reading.name);
            }
            if let (Some(code), true) = (&mut line.code, reading.in_table) {
                code.origin = CodeOrigin::Printed;
            }
            add(line, reading, place);
        }
        if lines.is_empty() {
            return Err(AssembleError::NoFigures);
        }
        let unread = self.unread.iter().map(|figure| {
            let place = passages.key(&figure.span);
            let described = || passages.place(&figure.span);
            places.entry(place.clone()).or_insert_with(described);
            let printed = figure.printed.clone();
            UnreadFigure { printed, place }
        });
        let unread = unread.collect();
        let title = self
            .metadata
            .title
            .clone()
            .unwrap_or_else(|| format!("{year}年"));
        Ok(Disclosure {
            format: FORMAT,
            entity: Entity {
                id: id.to_owned(),
                name: Text::untranslated(self.metadata.entity.as_deref().unwrap_or(id)),
                region: Text::untranslated(self.metadata.region.as_deref().unwrap_or(UNTITLED)),
            },
            year,
            kind: self.metadata.kind,
            source: Source {
                title: Text::untranslated(&title),
                text: self.blocks.iter().map(Block::text).collect(),
            },
            places,
            lines,
            organisation: Organisation {
                duties: Vec::new(),
                offices: None,
                coverage: None,
            },
            glossary: Vec::new(),
            unread,
            unread_parts: self.unread_parts.clone(),
        })
    }
}

/// Gives a part whose total the document does not state a line to hang from: without an
/// amount, since none is said.
fn hold(lines: &mut IndexMap<Path, Line>, path: &Path, place: &str) {
    let root = path.root();
    if path.is_root()
        || path
            .ancestors()
            .any(|ancestor| lines.contains_key(&ancestor))
    {
        return;
    }
    if let Ok(root) = root.parse::<Path>() {
        let mut total = line(&root, "");
        total.statements.push(empty(place.to_owned()));
        lines.insert(root, total);
    }
}

fn line(path: &Path, printed: &str) -> Line {
    let mut name = name_of(path);
    if !printed.is_empty() {
        name.zh = printed.to_owned();
    }
    Line {
        name,
        code: code_of(path).map(|value| Code {
            value,
            origin: CodeOrigin::Assigned,
        }),
        statements: Vec::new(),
    }
}

/// Whether only its parts have been seen so far.
fn is_bare(line: &Line) -> bool {
    line.statements.iter().all(states_nothing)
}

fn states_nothing(statement: &Statement) -> bool {
    *statement == empty(statement.place.clone())
}

fn empty(place: String) -> Statement {
    Statement {
        place,
        basis: None,
        amount: None,
        prior: None,
        change: None,
        base: Default::default(),
        growth: None,
        completion: None,
        share: None,
        reason: None,
    }
}

/// How many statements back a figure is joined to: a sentence hardly makes three of one line.
const NEAR: usize = 64;

/// Puts a figure into the statement of its place, or into a new one where that already says
/// something else.
fn add(line: &mut Line, reading: &Reading, place: String) {
    // The first is of the document's own basis, and may be there for what is below it, or for
    // what is of another basis.
    match (line.statements.first_mut(), reading.basis) {
        (Some(first), None) if states_nothing(first) => {
            *first = empty(place);
            return fill(first, reading);
        }
        (None, Some(_)) => line.statements.push(empty(place.clone())),
        _ => {}
    }
    let joins = |statement: &&mut Statement| {
        let compares = matches!(
            reading.measure,
            Measure::Prior | Measure::Change | Measure::Growth
        );
        let has_base =
            statement.prior.is_some() || statement.change.is_some() || statement.growth.is_some();
        let agrees = !compares || !has_base || statement.base == reading.base;
        agrees && statement.basis == reading.basis && is_free(statement, reading.measure)
    };
    // Figures come in the order of the text, so that those of one place stand together.
    let before = line.statements.iter().rev().take(NEAR);
    let near = before.take_while(|statement| statement.place == place);
    let begin = line.statements.len() - near.count();
    let (before, near) = line.statements.split_at_mut(begin);
    // What was kept for it stands before those of other bases.
    let kept = before.first_mut().filter(|first| first.place == place);
    match kept.into_iter().chain(near).find(joins) {
        Some(statement) => fill(statement, reading),
        None => {
            let mut statement = empty(place);
            statement.basis = reading.basis;
            fill(&mut statement, reading);
            line.statements.push(statement);
        }
    }
}

fn is_free(statement: &Statement, measure: Measure) -> bool {
    match measure {
        Measure::Amount => statement.amount.is_none(),
        Measure::Prior => statement.prior.is_none(),
        Measure::Change => statement.change.is_none(),
        Measure::Growth => statement.growth.is_none(),
        Measure::Share => statement.share.is_none(),
        Measure::Completion => statement.completion.is_none(),
    }
}

fn fill(statement: &mut Statement, reading: &Reading) {
    let amount = reading.unit.map(|unit| Amount::new(reading.value, unit));
    match reading.measure {
        Measure::Amount => {
            statement.amount = Some(amount.map_or(Stated::None, Stated::Figure));
        }
        Measure::Prior => statement.prior = amount.map(Stated::Figure),
        Measure::Change => statement.change = Some(change(reading)),
        Measure::Growth => statement.growth = Some(Percentage::new(reading.value)),
        Measure::Share => statement.share = Some(Percentage::new(reading.value)),
        Measure::Completion => statement.completion = Some(Percentage::new(reading.value)),
    }
    if matches!(
        reading.measure,
        Measure::Prior | Measure::Change | Measure::Growth
    ) {
        statement.base = reading.base;
    }
    // Beside a change that has the direction, the rate is as printed: without a sign.
    if let (Some(Change::By(..)), Some(growth)) = (statement.change, statement.growth) {
        statement.growth = Some(Percentage::new(growth.value().abs()));
    }
}

fn change(reading: &Reading) -> Change {
    let Some(unit) = reading.unit else {
        return Change::Unchanged;
    };
    let direction = match reading.value.is_sign_negative() {
        true => Direction::Decrease,
        false => Direction::Increase,
    };
    Change::By(direction, Amount::new(reading.value.abs(), unit))
}
