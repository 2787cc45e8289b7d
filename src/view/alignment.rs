//! Figures in table cells: aligned on the decimal point.

/// What the figures of a column have at most, so that shorter ones leave room for it.
#[derive(Clone, Debug, PartialEq, Eq)]
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

    /// The CSS classes of a figure, which leave room beside it for the digits, the point and the
    /// mark that it does not have; nothing where it has them all, and for words.
    pub fn class(&self, figure: &str) -> Option<String> {
        if !figure.contains(|character: char| character.is_ascii_digit()) {
            return None;
        }
        let own = places(figure);
        let missing = self.places.saturating_sub(own);
        let mut class = String::from("number");
        if missing > 0 {
            class.push_str(" short-");
            class.push_str(&missing.to_string());
        }
        if self.places > 0 && own == 0 {
            class.push_str(" pointless");
        }
        if self.marked && !figure.ends_with('*') {
            class.push_str(" unmarked");
        }
        (class != "number").then_some(class)
    }
}

fn places(figure: &str) -> usize {
    figure.split_once('.').map_or(0, |(_, fraction)| {
        fraction.chars().filter(char::is_ascii_digit).count()
    })
}
