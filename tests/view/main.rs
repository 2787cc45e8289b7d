//! What is said of a disclosure, without any page: explanations, tables, drawings, targets, prose.
#![cfg(feature = "prerender")]

mod drawing;
mod explanation;
mod prose;
mod table;
mod target;

use std::sync::LazyLock;

use budget_viewer::disclosure::{Change, Direction, Disclosure, Stated};
use budget_viewer::link::{Lang, MoneyUnit, Setting};
use budget_viewer::money::{Amount, Unit};
use budget_viewer::prerender::Published;
use budget_viewer::view::View;
use proptest::prelude::*;
use rust_decimal::Decimal;

pub const JSON: &str = include_str!("../../data/tianmen-12345/2026.json");
pub const PROGRAM: &str = "expenditure/program/specific-purpose";

pub static SHIPPED: LazyLock<Disclosure> = LazyLock::new(|| Disclosure::from_json(JSON).unwrap());

thread_local! {
    /// Audited once a thread.
    static VIEW: View = view(&SHIPPED);
}

/// The shipped disclosure with what the audit finds in it.
pub fn shipped() -> View {
    VIEW.with(View::clone)
}

/// A disclosure with what the audit finds in it.
pub fn view(disclosure: &Disclosure) -> View {
    Published::of(disclosure.clone()).view(Lang::default())
}

/// The same in every language and unit.
pub fn all(view: &View) -> Vec<View> {
    let of = |lang: Lang| {
        MoneyUnit::ALL
            .iter()
            .map(move |unit| view.with(lang, *unit))
    };
    Lang::ALL.iter().flat_map(|lang| of(*lang)).collect()
}

/// The shipped disclosure without a part of expenditure, which leaves a rest.
pub fn with_rest() -> Disclosure {
    let mut disclosure = SHIPPED.clone();
    disclosure.lines.shift_remove("expenditure/function/201");
    disclosure
}

/// The shipped disclosure with projects of so many cents below a program that has so many more
/// than they come to. Every third of them says how it changed, and every fifth nothing at all.
pub fn with_projects(cents: &[i64], rest: i64) -> Disclosure {
    let mut disclosure = SHIPPED.clone();
    let amount = |cents| Amount::new(Decimal::new(cents, 2), Unit::Yuan);
    let program = disclosure.lines.get_mut(PROGRAM).unwrap();
    let sum: i64 = cents.iter().sum();
    program.statements[0].amount = Some(Stated::Figure(amount(sum + rest)));
    let program = program.clone();
    for (number, cents) in cents.iter().enumerate() {
        let mut project = program.clone();
        project.name.zh = format!("第{number}号项目");
        let statement = &mut project.statements[0];
        statement.amount = (number % 5 != 4).then(|| Stated::Figure(amount(*cents)));
        statement.change = match number % 3 {
            0 => Some(Change::By(Direction::Increase, amount(number as i64))),
            _ => None,
        };
        let path = format!("{PROGRAM}/project-{number}").parse().unwrap();
        disclosure.lines.insert(path, project);
    }
    disclosure
}

/// Disclosures of few and of many lines, with and without a rest.
pub fn any_disclosure() -> impl Strategy<Value = Disclosure> {
    let cents = prop::collection::vec(0_i64..10_000_000, 0..90);
    let rest = prop_oneof![Just(0), 1_i64..1_000_000_000];
    (cents, rest).prop_map(|(cents, rest)| with_projects(&cents, rest))
}
