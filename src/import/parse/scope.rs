//! Which line a name stands for where it is said.

use super::lexicon::Meaning;

/// The roots that expenditure is told of, each with its own classifications.
const SPENDING: [&str; 2] = ["expenditure", "appropriation"];
/// The parts of the appropriation that are totals of their own.
const FUNDS: [&str; 3] = ["general-public", "government-funds", "state-capital"];

/// The lines that a name stands for within `scope` and not everywhere.
pub fn resolve_within(meanings: &[Meaning], scope: &str) -> Option<Vec<String>> {
    let holds = |meaning: &&Meaning| meaning.within.iter().any(|total| is_within(scope, total));
    let meaning = meanings.iter().find(holds)?;
    let path = |path: &String| match path.strip_prefix('~') {
        Some(rest) => Some(format!("{}{rest}", spending_total(scope)?)),
        None => Some(path.clone()),
    };
    meaning.paths.iter().map(path).collect()
}

/// The lines that a name stands for anywhere.
pub fn resolve_anywhere(meanings: &[Meaning]) -> Option<Vec<String>> {
    let meaning = meanings.iter().find(|meaning| meaning.within.is_empty())?;
    Some(meaning.paths.clone())
}

/// The lines that a name stands for within `scope`.
pub fn resolve(meanings: &[Meaning], scope: &str) -> Option<Vec<String>> {
    resolve_within(meanings, scope).or_else(|| resolve_anywhere(meanings))
}

/// Whether `scope` is `total` or a line below it.
pub fn is_within(scope: &str, total: &str) -> bool {
    scope
        .strip_prefix(total)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The total of expenditure that `scope` is about: `expenditure`, `appropriation`, or a part
/// of the latter. Lines of a classification are not composed of kinds, so they have none.
pub fn spending_total(scope: &str) -> Option<String> {
    let mut segments = scope.split('/');
    let root = segments.next().filter(|root| SPENDING.contains(root))?;
    if is_class(scope) {
        return None;
    }
    match segments.next().filter(|part| FUNDS.contains(part)) {
        Some(fund) => Some(format!("{root}/{fund}")),
        None => Some(root.to_owned()),
    }
}

/// Whether a line belongs to a classification.
pub fn is_class(path: &str) -> bool {
    path.contains("/function/") || path.contains("/economic/")
}

/// Whether a line is a total that sentences go on about, not a part.
pub fn is_total(path: &str) -> bool {
    if !path.contains('/') || path == "three-public/vehicles" {
        return true;
    }
    spending_total(path).is_some_and(|total| {
        path.strip_prefix(&total)
            .is_some_and(|rest| rest.is_empty() || rest == "/kind/basic")
    })
}

/// The path of an economic class within `scope`.
pub fn economic(scope: &str, code: &str) -> Option<String> {
    if is_within(scope, "operating") {
        return Some(format!("operating/{code}"));
    }
    let total = spending_total(scope)?;
    match scope.contains("/kind/basic") {
        true => Some(format!("{total}/kind/basic/economic/{code}")),
        false => Some(format!("{total}/economic/{code}")),
    }
}

/// The path of a function within `scope`.
pub fn function(scope: &str, code: &str) -> Option<String> {
    let total = spending_total(scope).filter(|_| !scope.contains("/kind/"))?;
    Some(format!("{total}/function/{code}"))
}
