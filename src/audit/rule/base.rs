//! What most rules have in common.

use crate::report::rule::{Bearing, Message, Rows, Rule, Sides, Tolerance};

/// What a rule has that says nothing else: it is about what one line states.
pub const RULE: Rule = Rule {
    identifier: "",
    name: Message { zh: "", en: "" },
    agreement: Message {
        zh: "{expression} = {computed}，原文为 {printed}",
        en: "{expression} = {computed}; printed {printed}",
    },
    difference: Message {
        zh: "{expression} = {computed}，原文为 {printed}，差 {difference}，四舍五入至多可差 {tolerance}",
        en: "{expression} = {computed}; printed {printed}, off by {difference}, where rounding allows {tolerance}",
    },
    remedy: |_| Message {
        zh: "如果 {printed} 是 {computed}，就吻合。",
        en: "It would agree with {computed} in place of {printed}.",
    },
    replacement: Message {
        zh: "如果写成“{fitting}”，就吻合。",
        en: "It would agree with “{fitting}” in its place.",
    },
    correction: Message {
        zh: "请写完或删去“{printed}”。",
        en: "Finish or delete “{printed}”.",
    },
    tolerance: Tolerance::EverySide,
    subjects: Sides::First,
    accused: Sides::All,
    addends: None,
    bearing: Bearing::Amount,
    rows: Rows::All,
};
