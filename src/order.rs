//! Putting things in order. Sorting is much code for every type that is sorted; here it is for one.

use std::cmp::Ordering;

/// The positions of so many things, put in order; things that compare equal stay as they are.
pub fn in_order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut positions: Vec<usize> = (0..count).collect();
    positions.sort_by(|one, other| compare(*one, *other));
    positions
}

/// The same things, put in the order of their keys; those of one key stay as they are.
pub fn by_key<T, K: Ord>(things: Vec<T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let keys: Vec<K> = things.iter().map(key).collect();
    let order = in_order(keys.len(), &|one, other| keys[one].cmp(&keys[other]));
    let mut things: Vec<Option<T>> = things.into_iter().map(Some).collect();
    let ordered = order
        .into_iter()
        .filter_map(|position| things.get_mut(position)?.take());
    ordered.collect()
}
