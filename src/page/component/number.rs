//! Figures in table cells: aligned on the decimal point.

use yew::prelude::*;

/// What the figures of a column have at most, so that shorter ones leave room for it.
pub struct Alignment {
    /// Decimal places.
    places: usize,
    /// Whether a figure is marked as computed.
    marked: bool,
}

/// More decimal places than any document prints.
const MOST_PLACES: usize = 6;

impl Alignment {
    pub fn of<'a>(figures: impl Iterator<Item = &'a String>) -> Alignment {
        figures.fold(
            Alignment {
                places: 0,
                marked: false,
            },
            |column, figure| Alignment {
                places: column.places.max(places(figure)).min(MOST_PLACES),
                marked: column.marked || figure.ends_with('*'),
            },
        )
    }

    /// The figure in one piece, as it is read aloud and searched for; room beside it
    /// stands for the digits, the point and the mark that it does not have.
    pub fn figure(&self, figure: &str) -> Html {
        if !figure.contains(|character: char| character.is_ascii_digit()) {
            return html! { { figure } };
        }
        let own = places(figure);
        let missing = self.places.saturating_sub(own);
        let class = classes!(
            "number",
            (missing > 0).then(|| format!("short-{missing}")),
            (self.places > 0 && own == 0).then_some("pointless"),
            (self.marked && !figure.ends_with('*')).then_some("unmarked"),
        );
        html! { <span {class}>{ figure }</span> }
    }
}

fn places(figure: &str) -> usize {
    figure.split_once('.').map_or(0, |(_, fraction)| {
        fraction.chars().filter(char::is_ascii_digit).count()
    })
}
