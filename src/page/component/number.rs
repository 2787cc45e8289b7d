//! Figures in table cells: aligned on the decimal point.

use yew::prelude::*;

/// A number whose fraction takes up `places` digits of room, so that the
/// points of a column stand below each other.
pub fn aligned(number: &str, places: usize) -> Html {
    let point = number.find('.').unwrap_or(number.len());
    let (whole, fraction) = number.split_at(point);
    html! {
        <span class="number">
            { whole }<span class={format!("fraction places-{}", places.min(6))}>{ fraction }</span>
        </span>
    }
}

/// The most decimal places of the numbers of a column.
pub fn places<'a>(numbers: impl Iterator<Item = &'a String>) -> usize {
    numbers
        .filter_map(|number| number.split_once('.'))
        .map(|(_, fraction)| fraction.chars().filter(char::is_ascii_digit).count())
        .max()
        .unwrap_or(0)
}
