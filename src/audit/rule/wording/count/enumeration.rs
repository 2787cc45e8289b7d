//! Lists of names in sentences: how many names there are, at least and at most.
//!
//! The stops between names also stand within names (党政、人事办公室), and what follows a
//! comma may go on with the list or not. What can be read either way is counted both ways.

use crate::audit::prose::bracket::without_brackets;

/// What names of offices and units end with.
const ENDINGS: [&str; 33] = [
    "室",
    "科",
    "股",
    "处",
    "部",
    "办",
    "局",
    "队",
    "所",
    "站",
    "中心",
    "组",
    "委员会",
    "委",
    "院",
    "馆",
    "校",
    "园",
    "会",
    "司",
    "团",
    "庭",
    "署",
    "厅",
    "学校",
    "公司",
    "社区",
    "小学",
    "中学",
    "大学",
    "机关",
    "本级",
    "本部",
];
/// What no name holds, but what is said of names.
const STATEMENTS: [&str; 9] = [
    "负责", "承担", "实有", "现有", "另设", "另有", "均为", "全部", "其中",
];
/// Offices and units that some count and others do not.
const UNCOUNTED: [&str; 10] = [
    "党委",
    "党总支",
    "支部",
    "工会",
    "团委",
    "纪检",
    "纪委",
    "离退休",
    "本级",
    "本部",
];
/// The longest name, in characters.
const LONGEST: usize = 30;

/// The names of a list.
#[derive(Clone, Debug, Default)]
pub(super) struct Enumeration {
    pub names: Vec<String>,
    pub at_least: usize,
    /// Nothing for a list that says it is not whole.
    pub at_most: Option<usize>,
}

impl Enumeration {
    /// Names with a paragraph, a row or a number each.
    pub fn of_items(names: Vec<String>) -> Enumeration {
        let counted = names.iter().filter(|name| !is_uncounted(name));
        Enumeration {
            at_least: counted.count(),
            at_most: Some(names.len()),
            names,
        }
    }

    /// Whether so many can be meant.
    pub fn may_be(&self, count: usize) -> bool {
        self.at_least <= count && self.at_most.is_none_or(|most| count <= most)
    }
}

/// Reads the list that a text without stops begins with; nothing where it is none of names.
pub(super) fn enumeration(bare: &str) -> Option<Enumeration> {
    let text = without_brackets(bare)?;
    let mut segments = text.split([',', ';']);
    let first: Vec<&str> = segments.next()?.split('、').collect();
    let mut list = Enumeration::default();
    let mut most = 0;
    let mut is_open = false;
    for element in &first {
        let (name, goes_on) = until_and_so_on(element);
        is_open |= goes_on;
        let is_name = is_name(name);
        if !is_name && (STATEMENTS.iter().any(|word| name.contains(word)) || name.is_empty()) {
            return None;
        }
        list.at_least += usize::from(is_name && !is_uncounted(name));
        most += 1 + usize::from(is_pair(name));
        list.names.push(name.to_owned());
    }
    let weak = first
        .iter()
        .filter(|name| !is_name(until_and_so_on(name).0));
    if weak.count() * 2 > first.len() {
        return None;
    }
    for segment in segments {
        let names: Vec<&str> = segment.split('、').collect();
        if is_open || !names.iter().all(|name| is_name(until_and_so_on(name).0)) {
            break;
        }
        is_open |= names.iter().any(|name| until_and_so_on(name).1);
        let pairs = names.iter().filter(|name| is_pair(name)).count();
        most += names.len() + pairs;
        if first.len() == 1 {
            list.at_least += names.len();
        }
        list.names
            .extend(names.iter().map(|name| (*name).to_owned()));
    }
    list.at_most = (!is_open).then_some(most);
    Some(list)
}

/// Whether a text is the name of an office or unit.
pub(super) fn is_name(text: &str) -> bool {
    let length = text.chars().count();
    let is_ended = ENDINGS.iter().any(|ending| text.ends_with(ending));
    let is_statement = STATEMENTS.iter().any(|word| text.contains(word));
    (2..=LONGEST).contains(&length) && is_ended && !is_statement && !counts(text)
}

/// Whether a text says how many there are of something.
fn counts(text: &str) -> bool {
    let measures = ['个', '家', '名', '人'];
    let mut digits = text.match_indices(|each: char| each.is_ascii_digit());
    digits.any(|(at, digit)| text[at + digit.len()..].starts_with(measures))
}

/// A name and whether the list stops before its end: 办公室等科室.
fn until_and_so_on(element: &str) -> (&str, bool) {
    match element.split_once('等') {
        // 等级 is no and so on.
        Some((name, after)) if !after.starts_with('级') => (name, true),
        _ => (element, false),
    }
}

fn is_uncounted(name: &str) -> bool {
    UNCOUNTED.iter().any(|word| name.contains(word))
}

/// Whether a name can be two: 办公室和财务科.
fn is_pair(name: &str) -> bool {
    let mut joints = name.match_indices(['和', '与', '及']);
    joints.any(|(at, joint)| is_name(&name[..at]) && is_name(&name[at + joint.len()..]))
}
