//! The note below an empty table is about that table.

use super::findings_of;
use crate::audit::prose::sentence::{Sentence, plain};
use crate::audit::prose::text_line::{TextLine, text_lines};
use crate::audit::rule::base;
use crate::disclosure::Disclosure;
use crate::report::Finding;
use crate::report::rule::{Message, Rule};

/// What tables may be about that have none of it.
const ABOUT: [&str; 4] = ["政府性基金", "国有资本经营", "三公", "社会保险基金"];
/// What a note calls its table.
const TABLE: [&str; 2] = ["本表", "此表"];
/// What notes say of it.
const EMPTY: [&str; 3] = ["空", "无数据", "无内容"];
/// How far above its note a table's title stands, in lines.
const FAR: usize = 12;

/// What is said of a finding.
pub static RULE: Rule = Rule {
    identifier: "note",
    name: Message {
        zh: "空表的说明说的是本表",
        en: "The note below an empty table is about that table",
    },
    ..base::RULE
};

/// What it is checked for.
pub const WHY: Message = Message {
    zh: "空表下面的说明讲的是另一张表，多半是照抄后没有改，本表为什么空就没有说。",
    en: "A note about another table was most likely copied, and leaves unsaid why this one is empty.",
};

pub fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    let lines = text_lines(disclosure);
    findings_of(&RULE, disclosure, |sentence| {
        let own = note_of(sentence)?;
        let about = only_one(&title(&lines, sentence)?)?;
        (own != about).then(|| (own.to_owned(), Some(about.to_owned())))
    })
}

/// What a note says there is none of.
fn note_of(sentence: &Sentence) -> Option<&'static str> {
    let text = sentence.plain();
    let holds = |words: &[&str]| words.iter().any(|word| text.contains(word));
    let is_note = holds(&TABLE) && holds(&EMPTY);
    only_one(&text).filter(|_| is_note)
}

/// The only thing that a text names of what tables are about.
fn only_one(text: &str) -> Option<&'static str> {
    let mut named = ABOUT.into_iter().filter(|about| text.contains(about));
    let only = named.next()?;
    named.next().is_none().then_some(only)
}

/// The title of the table that a note stands below.
fn title(lines: &[TextLine], note: &Sentence) -> Option<String> {
    let key = note.key();
    let at = lines.iter().position(|line| line.key() == key)?;
    let mut above = lines[at.saturating_sub(FAR)..at].iter().rev();
    let title = above.find(|line| line.may_be_heading() && line.text.contains('表'))?;
    let title = plain(title.text);
    let is_note = TABLE.iter().any(|table| title.contains(table));
    (!is_note).then_some(title)
}
