//! Figures in table cells: aligned on the decimal point.

use yew::prelude::*;

/// A figure whose fraction takes up `places` digits of room, so that the points
/// of a column stand below each other; marks such as `*` hang outside.
pub fn aligned(figure: &str, places: usize) -> Html {
    let end = figure
        .rfind(|character: char| character.is_ascii_digit())
        .map_or(0, |last| last + 1);
    let (number, suffix) = figure.split_at(end);
    let (whole, fraction) = number.split_at(number.find('.').unwrap_or(number.len()));
    let (unit, mark) = suffix.split_at(suffix.find('*').unwrap_or(suffix.len()));
    html! {
        <span class="number">
            { whole }<span class={format!("fraction places-{}", places.min(6))}>{ fraction }{ unit }</span>
            if !mark.is_empty() { <span class="hanging">{ mark }</span> }
        </span>
    }
}

/// The most decimal places of the figures of a column.
pub fn places<'a>(figures: impl Iterator<Item = &'a String>) -> usize {
    figures
        .filter_map(|figure| figure.split_once('.'))
        .map(|(_, fraction)| fraction.chars().filter(char::is_ascii_digit).count())
        .max()
        .unwrap_or(0)
}
