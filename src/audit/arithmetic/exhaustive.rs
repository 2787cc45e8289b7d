//! Whether the parts that are known of a total are all that it has.

use crate::disclosure::{Breakdown, Disclosure, Line, Path, passage_position};
use crate::report::Side;

/// Parts that make up their total by the meaning of the terms. A slash leads below the total.
const BY_DEFINITION: [&[&str]; 4] = [
    &["/kind/basic", "/kind/project"],
    &["/overseas", "/vehicles", "/reception"],
    &["/purchase", "/running"],
    &["/goods", "/works", "/services"],
];

/// A disclosure that somebody entered has every part. Of a document that was read by a program,
/// the list is whole where nothing could have been lost between its total and its parts: they
/// stand in one sentence or table, or there can be no others.
pub(in crate::audit) fn is_exhaustive(disclosure: &Disclosure, breakdown: &Breakdown) -> bool {
    // Of what an office owns, documents tell what is worth most, not all that there is.
    let picks_out = breakdown.total.root() == "assets";
    disclosure.source.text.is_empty()
        || is_exhaustive_by_definition(disclosure, breakdown)
        || !picks_out
            && (is_told_together(disclosure, breakdown) || is_listed_below(disclosure, breakdown))
}

/// What institutions spend besides, each with its path below the total.
const OTHER_KINDS: [(&str, &str); 3] = [
    ("经营支出", "/kind/business"),
    ("上缴上级支出", "/kind/to-superior"),
    ("附属单位补助支出", "/kind/to-subordinate"),
];

/// Whether a total can have no other parts by the meaning of the terms, and the document speaks of
/// none.
pub(in crate::audit) fn is_exhaustive_by_definition(
    disclosure: &Disclosure,
    breakdown: &Breakdown,
) -> bool {
    let total = breakdown.total.as_str();
    let is_known = |part: &str| {
        let mut known = breakdown.parts.iter();
        known.any(|path| path.as_str().strip_prefix(total) == Some(part))
    };
    let has_other = OTHER_KINDS.iter().any(|(name, part)| {
        let amount = |text: &String| {
            let mut after = text.split(name).skip(1);
            after.any(|rest| {
                rest.trim_start()
                    .starts_with(|it: char| it.is_ascii_digit())
            })
        };
        total == "expenditure" && !is_known(part) && disclosure.source.text.iter().any(amount)
    });
    !has_other
        && BY_DEFINITION
            .iter()
            .any(|parts| parts.iter().all(|part| is_known(part)))
}

/// Whether a sentence that takes part has a figure that could not be placed: it may be another part,
/// or less than nothing. In tables, other columns have many.
pub(in crate::audit) fn has_unread_beside(disclosure: &Disclosure, sides: &[Side]) -> bool {
    let sentences = sides.iter().filter_map(|side| {
        let passage = passage(disclosure, &side.place);
        (!matches!(passage, Passage::Table(_))).then_some(passage)
    });
    let sentences: Vec<Passage> = sentences.collect();
    let mut unread = disclosure.unread.iter();
    unread.any(|figure| sentences.contains(&passage(disclosure, &figure.place)))
}

/// Whether an amount stands in the paragraph of a place that could not be placed.
pub(in crate::audit) fn has_unread_in_paragraph(disclosure: &Disclosure, place: &str) -> bool {
    let block_of = |place: &str| passage_position(place).map(|(block, _)| block);
    let mut unread = disclosure.unread.iter();
    unread.any(|figure| figure.printed.contains('元') && block_of(&figure.place) == block_of(place))
}

fn is_told_together(disclosure: &Disclosure, breakdown: &Breakdown) -> bool {
    let told_in = |passage: fn(&Disclosure, &str) -> Passage| {
        let passages = |path| -> Vec<Passage> {
            let places = places_of_amounts(disclosure, path);
            places.map(|place| passage(disclosure, place)).collect()
        };
        let unread = |sought: &Passage| {
            let mut unread = disclosure.unread.iter();
            unread.any(|figure| passage(disclosure, &figure.place) == *sought)
        };
        let parts: Vec<Vec<Passage>> = breakdown.parts.iter().map(passages).collect();
        passages(&breakdown.total).iter().any(|passage| {
            parts.len() > 1 && !unread(passage) && parts.iter().all(|part| part.contains(passage))
        })
    };
    told_in(sentence_or_table) || told_in(passage)
}

/// What announces a list of all parts at the end of a paragraph.
const ANNOUNCED: [&str; 6] = ["包括：", "包括:", "其中：", "其中:", "如下：", "如下:"];

/// Whether the parts have the paragraphs right below the one of the total, which announces them,
/// and the document goes on after them.
fn is_listed_below(disclosure: &Disclosure, breakdown: &Breakdown) -> bool {
    let block_of = |place: &str| passage_position(place).map(|(block, _)| block);
    let blocks = |path| places_of_amounts(disclosure, path).filter_map(block_of);
    let text = &disclosure.source.text;
    blocks(&breakdown.total).any(|block| {
        let announces = |text: &String| ANNOUNCED.iter().any(|end| text.trim().ends_with(end));
        let end = block + breakdown.parts.len();
        let below = block + 1..=end;
        let mut unread = disclosure.unread.iter();
        let is_unread = unread
            .any(|figure| block_of(&figure.place).is_some_and(|block| below.contains(&block)));
        let mut parts = breakdown.parts.iter().zip(below.clone());
        text.get(block).is_some_and(announces)
            && end + 1 < text.len()
            && !is_unread
            && parts.all(|(part, below)| blocks(part).any(|block| block == below))
    })
}

/// Where the amounts of a line stand.
fn places_of_amounts<'a>(
    disclosure: &'a Disclosure,
    path: &Path,
) -> impl Iterator<Item = &'a str> + use<'a> {
    let line = disclosure.lines.get(path);
    let statements = line.into_iter().flat_map(Line::own);
    let stated = statements.filter(|statement| statement.amount.is_some());
    stated.map(|statement| statement.place.as_str())
}

/// A whole table, a sentence by its key, or sentences by where the first one begins.
#[derive(Clone, PartialEq, Eq)]
enum Passage {
    Table(usize),
    Sentence(String),
    Sentences(usize, usize),
}

/// The sentence that a place is, or the table that its row stands in.
fn sentence_or_table(disclosure: &Disclosure, place: &str) -> Passage {
    match table_at(disclosure, place) {
        Some(block) => Passage::Table(block),
        None => Passage::Sentence(place.to_owned()),
    }
}

/// The block of the table that a place is in; nothing for prose.
pub(in crate::audit) fn table_at(disclosure: &Disclosure, place: &str) -> Option<usize> {
    let (block, _) = passage_position(place)?;
    let text = disclosure.source.text.get(block)?;
    text.contains('\t').then_some(block)
}

/// What a sentence that goes on with the parts of the one before begins with.
const CONTINUING: [&str; 2] = ["其中", "包括"];

/// As above, but with what is joined to the sentence by semicolons, and with the sentences before
/// it that it goes on from: “……增长5%。其中：……”.
fn passage(disclosure: &Disclosure, place: &str) -> Passage {
    let narrow = sentence_or_table(disclosure, place);
    let (Passage::Sentence(_), Some((block, byte))) = (&narrow, passage_position(place)) else {
        return narrow;
    };
    let before = disclosure
        .source
        .text
        .get(block)
        .and_then(|text| text.get(..byte));
    let Some(before) = before else {
        return narrow;
    };
    let text = &disclosure.source.text[block];
    let mut begin = before.rfind('。').map_or(0, |stop| stop + '。'.len_utf8());
    while begin > 0
        && CONTINUING
            .iter()
            .any(|word| text[begin..].trim_start().starts_with(word))
    {
        let before = &text[..begin - '。'.len_utf8()];
        begin = before.rfind('。').map_or(0, |stop| stop + '。'.len_utf8());
    }
    Passage::Sentences(block, begin)
}
