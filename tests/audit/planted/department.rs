//! A made-up department's figures, drawn anew for every seed, and the disclosures that print them.

use std::collections::BTreeMap;

use budget_viewer::money::round;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use rust_decimal::Decimal;

/// Which of its two disclosures is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Document {
    Budget,
    FinalAccounts,
}

impl Document {
    /// Its words, with what is printed between braces: sums of figures (`{run+admin}`) in 万元,
    /// and what per cent one is of another (`{admin%total}`), which may be off (`@1`).
    pub fn words(self) -> &'static str {
        match self {
            Document::Budget => include_str!("budget.txt"),
            Document::FinalAccounts => include_str!("final_accounts.txt"),
        }
    }
}

/// What it has to spend, by name, in 万元 with two decimal places.
pub struct Department(BTreeMap<&'static str, Decimal>);

impl Department {
    pub fn drawn(seed: u8) -> Department {
        let generator = TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32]);
        let mut runner = TestRunner::new_with_rng(Config::default(), generator);
        let mut draw = |name, fen: std::ops::Range<i64>| {
            let drawn = fen.new_tree(&mut runner).expect("there are such figures");
            (name, Decimal::new(drawn.current(), 2))
        };
        let drawn = [
            draw("wages", 120_000..900_000),
            draw("retired", 100..900),
            draw("pension", 3_000..9_000),
            draw("medical", 1_000..2_900),
            draw("housing", 4_000..9_500),
            draw("office", 2_000..4_000),
            draw("travel", 1_000..1_900),
            draw("reception", 100..400),
            draw("running", 500..900),
            draw("own", 1_000..4_000),
            draw("admin", 9_000..30_000),
            draw("goods", 100..900),
            draw("services", 1_000..2_000),
            draw("total.prior", 60_000..120_000),
            draw("running.prior", 901..1_500),
            draw("common.prior", 9_000..12_000),
        ];
        let mut department = Department(drawn.into());
        for (name, parts) in [
            ("common", "office+travel+reception+running"),
            ("personnel", "wages+pension+medical+housing+retired"),
            ("basic", "personnel+common"),
            ("run", "wages+retired+common"),
            ("total", "basic+admin"),
            ("general", "total-own"),
        ] {
            let sum = department.sum(parts);
            department.0.insert(name, sum);
        }
        department
    }

    /// What a document prints, of words with figures between braces.
    pub fn printed(&self, words: &str) -> String {
        let mut pieces = words.split('{');
        let mut printed = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let (figure, after) = piece.split_once('}').expect("braces are closed");
            printed.push_str(&self.figure(figure).to_string());
            printed.push_str(after);
        }
        printed
    }

    fn figure(&self, figure: &str) -> Decimal {
        if let Some((part, whole)) = figure.split_once('%') {
            let (whole, off) = whole.split_once('@').unwrap_or((whole, "0"));
            let percent = self.sum(part) * Decimal::ONE_HUNDRED / self.sum(whole);
            return round(percent, 2) + self.sum(off);
        }
        match figure.strip_suffix('元') {
            Some(amount) => (self.sum(amount) * Decimal::from(10_000)).normalize(),
            None => self.sum(figure),
        }
    }

    /// Named figures and written ones, added and taken away.
    fn sum(&self, terms: &str) -> Decimal {
        let mut sum = Decimal::ZERO;
        for added in terms.split('+') {
            let mut names = added.split('-').map(|name| {
                let named = self.0.get(name).copied();
                let written = || name.parse().expect("it is a name or a number");
                match name.is_empty() {
                    // Before a leading sign.
                    true => Decimal::ZERO,
                    false => named.unwrap_or_else(written),
                }
            });
            sum += names.next().unwrap_or_default();
            sum -= names.sum::<Decimal>();
        }
        sum
    }
}
