//! Numbers of people, vehicles and units that are told by kind: 73人，其中行政编制25人、……

use super::enumeration::without_brackets;
use super::finding::Count;
use super::sentence::Sentence;
use crate::disclosure::Disclosure;

/// Measure words, and the words for the kinds of what each counts.
const COUNTED: [(&[&str], &[&str]); 3] = [
    (&["人", "名"], &["行政", "参公", "参照", "事业", "工勤"]),
    (&["辆"], &["用车", "车"]),
    (&["个", "家"], &["行政单位", "参公", "参照", "事业单位"]),
];
/// Kinds that posts are told by; where the rarer ones are, none is left out.
const COMMON_POSTS: [&str; 2] = ["行政编制", "事业编制"];
const RARER_POSTS: [&str; 3] = ["参公", "参照", "工勤"];
/// What every list is whole with.
const OTHERS: [&str; 2] = ["其他", "其它"];

/// A number and what the numbers of its kinds come to, where one of them must be wrong: kinds
/// that exclude each other are more than there is, or are all and less.
pub(super) fn sum(disclosure: &Disclosure, sentence: &Sentence) -> Option<Count> {
    // The parts of a total that was read are added up as such.
    let is_read = disclosure.statements().any(|(path, statement)| {
        path.as_str() == "staff" && statement.amount.is_some() && statement.place == sentence.key()
    });
    let text = without_brackets(&sentence.bare())?;
    let (before, kinds) = text.split_once("其中")?;
    if is_read || kinds.contains("其中") {
        return None;
    }
    let total = before.trim_end_matches(',');
    let (measures, words) = COUNTED
        .iter()
        .find(|(measures, _)| measures.iter().any(|measure| total.ends_with(measure)))?;
    let (printed, announced) = number_at_end(total, measures)?;
    let kinds = kinds
        .trim_start_matches([':', ','])
        .trim_end_matches(['。', ';']);
    let items: Vec<&str> = kinds.split(['、', ',', ';', '和']).collect();
    let counted: Vec<(&str, usize)> = items
        .iter()
        .map(|item| number_at_end(item, measures))
        .collect::<Option<_>>()?;
    let is_kind = |item: &&str| words.iter().any(|word| item.contains(word));
    let listed: usize = counted.iter().map(|(_, count)| count).sum();
    let has = |word: &str| items.iter().any(|item| item.contains(word));
    let are_posts =
        COMMON_POSTS.iter().all(|word| has(word)) && RARER_POSTS.iter().any(|word| has(word));
    let is_whole = are_posts || OTHERS.iter().any(|word| has(word));
    let is_certain = listed >= announced || is_whole;
    let are_kinds = items.len() > 1 && items.iter().all(is_kind);
    (are_kinds && is_certain).then(|| Count {
        printed: printed.to_owned(),
        announced,
        listed,
        items: items.into_iter().map(str::to_owned).collect(),
    })
}

/// The number and measure word that a text ends with.
fn number_at_end<'a>(text: &'a str, measures: &[&str]) -> Option<(&'a str, usize)> {
    let mut measures = measures.iter();
    let counted = measures.find_map(|measure| text.strip_suffix(measure))?;
    let before = counted.trim_end_matches(|each: char| each.is_ascii_digit());
    let number = counted[before.len()..].parse().ok()?;
    Some((&text[before.len()..], number))
}
