//! The classifications of expenditure: codes, names, and which name belongs below which.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::normal::normalised;
use super::prefixes::Prefixes;
use crate::classification::{ECONOMIC, FUNCTIONAL, entries};

/// Codes by name, below the code that they are part of.
#[derive(Clone, Default)]
pub struct Classification {
    /// Parent code ▶ names directly below it ▶ code. 类 have the parent "".
    below: HashMap<String, Prefixes<Option<String>>>,
    /// Name ▶ every code that it has.
    anywhere: Prefixes<Vec<String>>,
    /// Code ▶ name as the list or the document prints it.
    names: HashMap<String, String>,
    /// Code ▶ name in English.
    english: HashMap<String, String>,
}

static FUNCTIONS: LazyLock<Classification> = LazyLock::new(|| Classification::read(FUNCTIONAL));
static ECONOMICS: LazyLock<Classification> = LazyLock::new(|| Classification::read(ECONOMIC));

/// 支出功能分类, as far as it is known.
pub fn functional() -> &'static Classification {
    &FUNCTIONS
}

/// 部门预算支出经济分类, as far as it is known.
pub fn economic() -> &'static Classification {
    &ECONOMICS
}

/// Whether a name without its ending still names the same: not 其他 for 其他支出, nor the
/// income 国有资本经营预算.
fn is_name(short: &str) -> bool {
    short.chars().count() > 2 && !short.ends_with("预算")
}

/// What follows the names of 类 in most, but not all documents.
const ENDING: &str = "支出";

impl Classification {
    fn read(list: &'static str) -> Classification {
        let mut classification = Classification::default();
        for entry in entries(list) {
            if !entry.english.is_empty() {
                let (code, english) = (entry.code.to_owned(), entry.english.to_owned());
                classification.english.insert(code, english);
            }
            classification.learn(entry.code, entry.name);
            for name in entry.former_names() {
                classification.learn_name(entry.code, name);
            }
        }
        classification
    }

    /// Adds a code and name that a document prints; what is known stays.
    pub fn learn(&mut self, code: &str, name: &str) {
        self.names
            .entry(code.to_owned())
            .or_insert_with(|| name.to_owned());
        self.learn_name(code, name);
    }

    fn learn_name(&mut self, code: &str, name: &str) {
        let parent = match code.len() {
            5 | 7 => &code[..code.len() - 2],
            _ => "",
        };
        let name = normalised(name);
        let below = self.below.entry(parent.to_owned()).or_default();
        let mut add = |name: &str| {
            let name: Vec<char> = name.chars().collect();
            if let Some(known) = below.entry(&name) {
                known.get_or_insert_with(|| code.to_owned());
            }
            if let Some(codes) = self.anywhere.entry(&name)
                && !codes.iter().any(|known| known == code)
            {
                codes.push(code.to_owned());
            }
        };
        add(&name);
        // 一般公共服务 is 一般公共服务支出.
        if let Some(short) = name.strip_suffix(ENDING).filter(|short| is_name(short)) {
            add(short);
        } else if parent.is_empty() && !name.ends_with(ENDING) {
            add(&format!("{name}{ENDING}"));
        }
    }

    /// The code of a name directly below `parent`.
    pub fn child(&self, parent: &str, name: &[char]) -> Option<&str> {
        self.below.get(parent)?.get(name)?.as_deref()
    }

    /// The longest name at the beginning of `text`, at any level, that has only one code:
    /// its length and the code.
    pub fn longest_anywhere(&self, text: &[char]) -> Option<(usize, &str)> {
        let (length, codes) = self
            .anywhere
            .longest_where(text, |codes| codes.len() == 1)?;
        Some((length, codes.first()?))
    }

    /// Whether some code has the name.
    pub fn has_name(&self, name: &str) -> bool {
        let name: Vec<char> = normalised(name).chars().collect();
        self.anywhere.get(&name).is_some()
    }

    /// The name of a code.
    pub fn name(&self, code: &str) -> Option<&str> {
        self.names.get(code).map(String::as_str)
    }

    /// The English name of a code.
    pub fn english(&self, code: &str) -> Option<&str> {
        self.english.get(code).map(String::as_str)
    }

    /// The longest name of a 类 at the beginning of `text`: its length and its code.
    pub fn class_at(&self, text: &[char]) -> Option<(usize, &str)> {
        let (length, code) = self.below.get("")?.longest_at(text)?;
        Some((length, code.as_deref()?))
    }
}
