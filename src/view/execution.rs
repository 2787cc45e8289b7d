//! Budget execution: what was planned of a line beside what came of it.

use super::View;
use crate::decimal::minus;
use crate::disclosure::{Basis, Change, Direction, Figure, Line, PERCENT_PLACES, Path, Statement};
use crate::money::{Amount, Percentage};

/// A plan of a line, and what came of it, in the reader's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Execution {
    pub path: Path,
    /// The line's name, with its section's.
    pub name: String,
    /// Which plan it is.
    pub basis: &'static str,
    /// The plan; empty where the document tells only how much of it was carried out.
    pub planned: String,
    pub outturn: String,
    /// Outturn less plan, with its sign, as it follows from the two.
    pub difference: String,
    /// How much of the plan was carried out, as printed; empty where it is not.
    pub printed: String,
    /// The same as it follows from plan and outturn; empty where there is none.
    pub computed: String,
}

/// Every plan of every line that has an outturn, too, in document order.
pub fn executions(view: &View) -> Vec<Execution> {
    let lines = view.disclosure.lines.iter();
    let plans = lines.flat_map(|(path, line)| {
        let plans = [Basis::Initial, Basis::Adjusted, Basis::Budget].into_iter();
        plans.filter_map(|basis| execution(view, path, line, basis))
    });
    plans.collect()
}

/// What a plan of a line is said to be: its amount, and how much of it was carried out.
pub fn plan(view: &View, line: &Line, basis: Basis) -> Option<String> {
    let words = view.words();
    let amount = planned(line, basis).map(|amount| view.amount(amount));
    let completion = completion(line, basis).map(|rate| words.carried_out(&rate.to_string()));
    let told: Vec<String> = amount.into_iter().chain(completion).collect();
    (!told.is_empty()).then(|| told.join(words.clause_separator))
}

/// The name of a basis.
pub fn basis_name(view: &View, basis: Basis) -> &'static str {
    let words = view.words();
    match basis {
        Basis::Initial => words.basis_initial,
        Basis::Adjusted => words.basis_adjusted,
        Basis::Budget => words.basis_budget,
        Basis::Actual => words.basis_actual,
    }
}

fn execution(view: &View, path: &Path, line: &Line, basis: Basis) -> Option<Execution> {
    let outturn = line.amount()?;
    let (planned, printed) = (planned(line, basis), completion(line, basis));
    if planned.is_none() && printed.is_none() {
        return None;
    }
    let planned = planned.and_then(|planned| planned.to(outturn.unit()));
    let difference = planned.and_then(|planned| minus(outturn.value(), planned.value()));
    let difference = difference.map(|value| {
        let amount = Amount::new(value.abs(), outturn.unit());
        let direction = match value.is_sign_negative() {
            true => Direction::Decrease,
            false => Direction::Increase,
        };
        match value.is_zero() {
            true => view.number(amount),
            false => view.signed_change(Change::By(direction, amount)),
        }
    });
    let computed = planned.and_then(|planned| {
        Percentage::of(outturn.value(), planned.value(), PERCENT_PLACES).map(Figure::computed)
    });
    Some(Execution {
        path: path.clone(),
        name: view.full_name(path),
        basis: basis_name(view, basis),
        planned: planned.map(|it| view.number(it)).unwrap_or_default(),
        outturn: view.number(outturn),
        difference: difference.unwrap_or_default(),
        printed: printed.map(|it| it.to_string()).unwrap_or_default(),
        computed: computed.map(|it| view.share(it)).unwrap_or_default(),
    })
}

fn of_basis(line: &Line, basis: Basis) -> impl Iterator<Item = &Statement> {
    let statements = line.statements.iter();
    statements.filter(move |statement| statement.basis == Some(basis))
}

fn planned(line: &Line, basis: Basis) -> Option<Amount> {
    of_basis(line, basis).find_map(|statement| statement.amount?.figure())
}

fn completion(line: &Line, basis: Basis) -> Option<Percentage> {
    of_basis(line, basis).find_map(|statement| statement.completion)
}
