//! What stands around a token decides what it means.

use rust_decimal::Decimal;

use super::super::lexer::{Kind, Token};
use super::super::lexicon::Meaning;
use super::super::normal::Normal;
use super::super::number::Measured;
use super::super::scope;
use super::super::word::Word;
use crate::money::Unit;

/// Without any total to belong to, a fund before 基本支出 or 项目支出 is what is spent of it.
pub(super) fn spending(
    meanings: &[Meaning],
    tokens: &[Token],
    index: usize,
) -> Option<Vec<String>> {
    let next = tokens[index + 1..]
        .iter()
        .find(|token| !token.kind.is_filler());
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
pub(super) fn is_share_of(tokens: &[Token], index: usize) -> bool {
    let after = tokens.get(index + 1..index + 3);
    after.is_some_and(|after| {
        let joined = matches!(after[0].kind, Kind::Other);
        joined && matches!(after[1].kind, Kind::Number(_, Measured::Percent))
    })
}

/// Whether the stop at `at` follows a numeral that begins a clause: 原因是…,三、2023年…
pub(super) fn numbers_a_clause(normal: &Normal, at: usize) -> bool {
    let before = |distance: usize| at.checked_sub(distance).map(|index| normal.chars[index]);
    before(1).is_some_and(is_numeral) && matches!(before(2), Some(',' | ';' | '。'))
}

/// Numerals number paragraphs, and are no words of a sentence.
pub(super) fn is_numeral(character: char) -> bool {
    "一二三四五六七八九十第部分节".contains(character)
}

/// Where nothing above says what a text is about, its shares do: 占一般公共预算支出的3.26%.
pub(super) fn total_of_shares(tokens: &[Token]) -> Option<String> {
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
pub(super) fn explains(tokens: &[Token], index: usize) -> bool {
    let after = &tokens[index + 1..];
    after
        .iter()
        .take(2)
        .any(|token| matches!(token.kind, Kind::Word(Word::Explaining)))
}

/// Whether a number without any unit may be an amount: printed like one, or the figure right
/// after a name. Numberings, dates and numbers of documents and telephones are not.
pub(super) fn may_be_amount(normal: &Normal, tokens: &[Token], index: usize) -> bool {
    let Token { kind, from, to } = &tokens[index];
    let printed = &normal.chars[*from..*to];
    let before = from.checked_sub(1).map(|at| normal.chars[at]);
    // A blank behind a number belongs to its token, and parts it from what follows.
    let is_parted = printed.last() == Some(&' ');
    let after = normal.chars.get(*to).copied().filter(|_| !is_parted);
    let joins = |character: char| character.is_ascii_alphanumeric() || ".-/:()".contains(character);
    let numbers = before.is_none_or(|before| before == '。' || joins(before) && before != ':');
    if numbers || after.is_some_and(joins) {
        return false;
    }
    let stops = after.is_none_or(|after| ",。;".contains(after));
    let names = tokens[..index]
        .iter()
        .rev()
        .find(|token| !token.kind.is_filler())
        .is_some_and(|token| matches!(token.kind, Kind::Name(_) | Kind::Function(_)));
    let is_year = matches!(kind, Kind::Number(value, _)
        if *value >= Decimal::from(1990) && *value < Decimal::from(2100));
    printed.iter().any(|character| ".,".contains(*character))
        || stops && names && !is_year && printed.len() < 7
}

/// The unit of all amounts of the paragraph that have one, if it is the same.
pub(super) fn common_unit(tokens: &[Token]) -> Option<Unit> {
    let mut units = tokens.iter().filter_map(|token| match token.kind {
        Kind::Number(_, Measured::In(unit)) if unit.is_money() => Some(unit),
        _ => None,
    });
    let first = units.next()?;
    units.all(|unit| unit == first).then_some(first)
}

/// Which of how many figures one is that are listed one after the other: 1.5万元、2.5万元; nothing
/// where it is alone.
pub(super) fn place_among(tokens: &[Token], index: usize) -> Option<(usize, usize)> {
    let is_number = |at: usize| {
        let token = tokens.get(at);
        token.is_some_and(|token| matches!(token.kind, Kind::Number(..)))
    };
    let joins = |at: usize| {
        let token = tokens.get(at);
        token.is_some_and(|token| matches!(token.kind, Kind::Mark('、')))
    };
    let before = (1..).take_while(|back| {
        let at = index.checked_sub(2 * back);
        at.is_some_and(|at| is_number(at) && joins(at + 1))
    });
    let after = (1..).take_while(|on| joins(index + 2 * on - 1) && is_number(index + 2 * on));
    let (before, after) = (before.count(), after.count());
    (before + after > 0).then_some((before, before + after + 1))
}
