//! The state of the page: what every action changes and what it leaves, and that an address says
//! all of it that can be sent to somebody.
#![cfg(feature = "prerender")]

mod address;
mod chosen;
mod file;
mod laws;

use std::sync::LazyLock;

use budget_viewer::app::state::{Action, Own, State};
use budget_viewer::chart::Form;
use budget_viewer::disclosure::{Change, Disclosure, Path};
use budget_viewer::link::{Lang, Link};
use budget_viewer::prerender::Published;
use budget_viewer::view::View;
use budget_viewer::view::chart::{composition, drawn};

const FUNCTION: &str = "expenditure/function";
const HEALTH: &str = "expenditure/function/210";
const PROGRAM: &str = "expenditure/program/specific-purpose";

static SHIPPED: LazyLock<Disclosure> = LazyLock::new(|| {
    Disclosure::from_json(include_str!("../../data/tianmen-12345/2026.json")).unwrap()
});

thread_local! {
    /// Audited once a thread.
    static VIEW: View = Published::of(SHIPPED.clone()).view(Lang::Chinese);
}

fn shipped() -> View {
    VIEW.with(View::clone)
}

/// The page before its address was read.
fn sent() -> State {
    State::new(shipped(), true)
}

/// The page at an address.
fn opened(address: &str) -> State {
    sent().reduce(Action::Open(link(address)))
}

fn link(address: &str) -> Link {
    let Ok(link) = address.parse();
    link
}

fn path(path: &str) -> Path {
    path.parse().unwrap()
}

fn after(state: &State, actions: impl IntoIterator<Item = Action>) -> State {
    actions
        .into_iter()
        .fold(state.clone(), |state, action| state.reduce(action))
}

/// What the address bar shows.
fn address(state: &State) -> String {
    state.written(state.link().clone()).to_string()
}

/// The shipped disclosure as somebody's own file.
fn own(name: &str) -> Own {
    let mut view = shipped();
    view.own = Some(name.into());
    Own {
        view,
        json: "{}".into(),
        is_kept: true,
    }
}

fn take(name: &str) -> Action {
    Action::Take(Box::new(own(name)))
}

/// The shipped disclosure with so many projects below a program, which are as they were last year.
fn with_projects(count: usize) -> View {
    let mut disclosure = SHIPPED.clone();
    let mut program = disclosure.lines[PROGRAM].clone();
    program.statements[0].change = Some(Change::Unchanged);
    for number in 0..count {
        let project = path(&format!("{PROGRAM}/project-{number}"));
        disclosure.lines.insert(project, program.clone());
    }
    Published::of(disclosure).view(Lang::Chinese)
}

/// The charts of the shipped disclosure with the forms that their buttons offer.
fn offered() -> Vec<(String, Form)> {
    let view = shipped();
    let drawn = composition::drawn(&view);
    let offered = drawn.flat_map(|breakdown| {
        let forms = composition::forms(&view, breakdown).into_iter();
        forms.map(|form| (breakdown.id(), form))
    });
    offered.collect()
}

/// The marks of the charts that are drawn in a view.
fn marks(state: &State) -> Vec<Path> {
    let view = state.view();
    let breakdowns = 0..view.breakdowns.len();
    let drawings = breakdowns.map(|index| drawn::Drawn::Breakdown(index, Form::Bars));
    let drawings = drawings.chain([
        drawn::Drawn::Overview,
        drawn::Drawn::Change,
        drawn::Drawn::Flow(state.by()),
    ]);
    let subjects = drawings.flat_map(|drawn| drawn.subjects(&view));
    let paths = subjects.map(|subject| subject.target().parse());
    paths.filter_map(Result::ok).collect()
}
