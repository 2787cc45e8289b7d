//! A text with figures in it that can be altered one at a time.

use std::ops::Range;

use budget_viewer::money::round;
use rust_decimal::Decimal;

/// A document as it is written, figure by figure.
#[derive(Clone, Debug, Default)]
pub struct Written {
    pub text: String,
    pub figures: Vec<Figure>,
}

/// A figure of the text.
#[derive(Clone, Debug)]
pub struct Figure {
    /// What it is, for whoever reads of a failure.
    pub name: String,
    bytes: Range<usize>,
    /// As printed.
    pub value: Decimal,
    /// How far from what is printed rounding could hide a slip.
    pub hidden: Decimal,
}

impl Written {
    pub fn say(&mut self, words: &str) {
        self.text.push_str(words);
    }

    /// Prints a value, of which rounding could hide so much; gives back what is printed.
    pub fn figure(&mut self, name: &str, value: Decimal, places: u32, hidden: Decimal) -> Decimal {
        let value = round(value, places);
        let start = self.text.len();
        self.text.push_str(&value.to_string());
        self.figures.push(Figure {
            name: name.to_owned(),
            bytes: start..self.text.len(),
            value,
            hidden,
        });
        value
    }

    /// The text with a figure that is off by the least that cannot be hidden; nothing where it
    /// would be less than nothing.
    pub fn altered(&self, index: usize, upward: bool) -> Option<String> {
        let figure = &self.figures[index];
        let digit = Decimal::new(1, figure.value.scale());
        let slip = (figure.hidden / digit).floor() * digit + digit;
        let value = match upward {
            true => figure.value + slip,
            false => figure.value - slip,
        };
        if value < Decimal::ZERO {
            return None;
        }
        let mut text = self.text.clone();
        text.replace_range(figure.bytes.clone(), &value.to_string());
        Some(text)
    }
}

/// Half of the last of so many decimal places.
pub fn half(places: u32) -> Decimal {
    Decimal::new(5, places + 1)
}
