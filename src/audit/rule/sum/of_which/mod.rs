//! What prose lists of a quantity comes to no more than it, and to no less where the list is
//! whole.
//!
//! This is for what no line is known for: vehicles by use, floor space, projects by name. The
//! tolerance is that of a sum of lines; what is counted one by one is not rounded.

mod listing;
mod quantity;

use rust_decimal::Decimal;

use crate::audit::finding::sum_of;
use crate::audit::rule::sum;
use crate::disclosure::Disclosure;
use crate::money::{Unit, grouped};
use crate::report::rule::{Message, Rule};
use crate::report::{Arithmetic, Finding, Measure};
use listing::{Listing, Part, listings};

/// What a person can be beside being another thing: 党员, 女职工.
const TRAITS: [&str; 16] = [
    "党员",
    "团员",
    "男",
    "女",
    "民族",
    "学历",
    "学位",
    "本科",
    "专科",
    "硕士",
    "博士",
    "研究生",
    "职称",
    "岁",
    "骨干",
    "领导",
];
/// How a list names what it has not named: with it, nothing is left out.
const REST: [&str; 4] = ["其他", "其它", "其余", "另外"];
/// Kinds that posts are told by; where the rarer ones are, none is left out.
const COMMON_POSTS: [&str; 2] = ["行政编制", "事业编制"];
const RARER_POSTS: [&str; 3] = ["参公", "参照", "工勤"];
/// Beginnings of names of which one is what the other is not.
const OPPOSITE: [(&str, &str); 7] = [
    ("地上", "地下"),
    ("室内", "室外"),
    ("境内", "境外"),
    ("不", ""),
    ("非", ""),
    ("未", ""),
    ("无", ""),
];

/// What is said of a finding.
pub static RULE: Rule = Rule {
    identifier: "list",
    name: Message {
        zh: "文中所列各项之和不超过总数，列全时等于总数",
        en: "What the text lists of a total is no more than it, and no less where all is listed",
    },
    ..sum::RULE
};

/// What it is checked for.
pub const WHY: Message = Message {
    zh: "正文里“其中”所列的各项不会多于总数；列全的，正好等于总数。",
    en: "What the text lists under “of which” is no more than the total, and equals it where everything is listed.",
};

pub fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    let listings = listings(disclosure).into_iter();
    let unplaced = listings.filter(|listing| !is_placed(disclosure, listing));
    let found = unplaced.filter_map(|listing| {
        let arithmetic = arithmetic(&listing)?;
        Some(Finding::compared(&RULE, listing.sides, Some(arithmetic)))
    });
    found.collect()
}

/// Whether all figures are known to belong to lines, whose sums are checked as such.
fn is_placed(disclosure: &Disclosure, listing: &Listing) -> bool {
    let counts_things = matches!(listing.total.measure, Measure::Things(_));
    let mut unread = disclosure.unread.iter();
    let is_unread =
        unread.any(|figure| listing.sides.iter().any(|side| side.place == figure.place));
    !counts_things && !is_unread
}

/// The sum that has to hold; nothing where the list need not come to its total.
fn arithmetic(listing: &Listing) -> Option<Arithmetic> {
    let parts = listing.parts.iter();
    let values: Vec<Decimal> = parts.map(|part| part.quantity.value).collect();
    let computed = add(&values)?;
    let printed = listing.total.value;
    let tolerance = tolerance(listing)?;
    let sum = Arithmetic {
        expression: sum_of(values.iter().copied()),
        computed,
        printed,
        tolerance,
        measure: listing.total.measure.clone(),
    };
    let limit = printed.checked_add(tolerance)?;
    let is_apart = are_apart(listing);
    if is_apart && (computed > limit || is_exhaustive(listing)) {
        return Some(sum);
    }
    // One part alone is larger, whatever the others have to do with it.
    let largest = values.iter().copied().max()?;
    (largest > limit).then(|| match is_apart {
        true => sum,
        false => Arithmetic {
            expression: grouped(largest),
            computed: largest,
            ..sum
        },
    })
}

/// A sum of n addends printed to the finest unit among them.
fn tolerance(listing: &Listing) -> Option<Decimal> {
    let parts = listing.parts.iter();
    let figures = parts.map(|part| &part.quantity).chain([&listing.total]);
    let finest = figures.map(|figure| figure.half_unit).min()?;
    finest.checked_mul(Decimal::from(listing.parts.len() + 1))
}

/// Whether nothing is counted in two parts: they are kinds of one thing, by their names.
fn are_apart(listing: &Listing) -> bool {
    let names = listing.names();
    let is_trait = |name: &&str| TRAITS.iter().any(|word| name.contains(word));
    let is_apart = match listing.total.measure {
        Measure::Money(Unit::People) => !names.iter().any(is_trait),
        Measure::Money(_) => !is_nested(&listing.parts),
        _ => true,
    };
    names.len() > 1 && shared_ending(&names) > 1 && is_apart || are_opposite(&names)
}

/// How many characters all names end with.
fn shared_ending(names: &[&str]) -> usize {
    let Some((first, others)) = names.split_first() else {
        return 0;
    };
    let shared = |other: &&str| {
        let pairs = first.chars().rev().zip(other.chars().rev());
        pairs.take_while(|(one, other)| one == other).count()
    };
    let shortest = others.iter().map(shared).min();
    shortest.unwrap_or_default()
}

/// Whether one part may be what others beside it are listed of once more.
fn is_nested(parts: &[Part]) -> bool {
    let values: Vec<Decimal> = parts.iter().map(|part| part.quantity.value).collect();
    let from_there = |from: usize| (from + 1..=values.len()).map(move |to| from..to);
    let mut runs = (0..values.len()).flat_map(from_there);
    runs.any(|run| {
        let sum = add(&values[run.clone()]);
        let beside = [run.start.checked_sub(1), Some(run.end)];
        let mut beside = beside
            .into_iter()
            .flatten()
            .filter_map(|index| values.get(index));
        beside.any(|value| !value.is_zero() && sum == Some(*value))
    })
}

fn is_exhaustive(listing: &Listing) -> bool {
    let names = listing.names();
    let has_rest = names
        .last()
        .is_some_and(|last| REST.iter().any(|rest| last.starts_with(rest)));
    listing.is_plain && (has_rest || are_opposite(&names) || are_all_posts(&names))
}

fn are_all_posts(names: &[&str]) -> bool {
    let has = |word: &&str| names.iter().any(|name| name.contains(*word));
    COMMON_POSTS.iter().all(has) && RARER_POSTS.iter().any(has)
}

fn are_opposite(names: &[&str]) -> bool {
    let [first, second] = names else {
        return false;
    };
    let is_opposite = |one: &str, other: &str| {
        OPPOSITE.iter().any(|(yes, no)| {
            let kinds = one.strip_prefix(yes).zip(other.strip_prefix(no));
            kinds.is_some_and(|(one, other)| !one.is_empty() && one == other)
        })
    };
    is_opposite(first, second) || is_opposite(second, first)
}

fn add(values: &[Decimal]) -> Option<Decimal> {
    let mut values = values.iter();
    values.try_fold(Decimal::ZERO, |sum, value| sum.checked_add(*value))
}
