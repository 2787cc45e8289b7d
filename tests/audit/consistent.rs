//! A disclosure whose exact figures agree is never contradicted, however they
//! are rounded for print.

use budget_viewer::audit::audit;
use budget_viewer::disclosure::{
    Base, Change, Direction, Disclosure, Line, Path, Stated, Statement,
};
use budget_viewer::money::{Amount, Percentage, Unit, round};
use budget_viewer::report::Outcome;
use proptest::prelude::*;
use rust_decimal::Decimal;

/// How a document prints its figures.
#[derive(Clone, Copy, Debug)]
struct Print {
    /// Whether parts are in 元 rather than 万元.
    parts_in_yuan: bool,
    /// Whether trailing zeros are dropped.
    short: bool,
    states_prior: bool,
    states_change: bool,
    percent_places: u32,
}

impl Print {
    fn decimal(self, value: Decimal, scale: u32) -> Decimal {
        let rounded = round(value, scale);
        if self.short {
            rounded.normalize()
        } else {
            rounded
        }
    }

    /// An exact amount of yuan: 万元 with two decimal places, or whole 元.
    fn amount(self, yuan: Decimal, unit: Unit) -> Amount {
        match unit {
            Unit::Wan => Amount::new(self.decimal(yuan / Decimal::from(10_000), 2), unit),
            unit => Amount::new(self.decimal(yuan, 0), unit),
        }
    }

    fn percentage(self, part: Decimal, whole: Decimal) -> Percentage {
        let ratio = part * Decimal::ONE_HUNDRED / whole;
        Percentage::new(self.decimal(ratio, self.percent_places))
    }

    /// A total and what the document says about last year.
    fn total(self, total: Decimal, prior: Decimal) -> Statement {
        let change = total - prior;
        let direction = if change < Decimal::ZERO {
            Direction::Decrease
        } else {
            Direction::Increase
        };
        let rate = self.percentage(change, prior);
        Statement {
            place: "income".to_owned(),
            amount: Some(Stated::Figure(self.amount(total, Unit::Wan))),
            prior: self
                .states_prior
                .then(|| Stated::Figure(self.amount(prior, Unit::Wan))),
            change: self
                .states_change
                .then(|| Change::By(direction, self.amount(change.abs(), Unit::Wan))),
            base: Base::default(),
            // Where words give the direction, the rate is printed without a sign.
            completion: None,
            basis: None,
            growth: Some(match self.states_change {
                true => Percentage::new(rate.value().abs()),
                false => rate,
            }),
            share: None,
            reason: None,
        }
    }

    fn part(self, part: Decimal, total: Decimal) -> Statement {
        let unit = if self.parts_in_yuan {
            Unit::Yuan
        } else {
            Unit::Wan
        };
        Statement {
            place: "income".to_owned(),
            amount: Some(Stated::Figure(self.amount(part, unit))),
            prior: None,
            change: None,
            base: Base::default(),
            completion: None,
            basis: None,
            growth: None,
            share: Some(self.percentage(part, total)),
            reason: None,
        }
    }
}

/// A disclosure of these parts, in yuan with decimals, printed so.
fn disclosure(parts: &[Decimal], prior: Decimal, print: Print) -> Disclosure {
    let json = include_str!("../../data/tianmen-12345/2026.json");
    let mut disclosure = Disclosure::from_json(json).unwrap();
    let name = disclosure.lines["income"].name.clone();
    let line = |path: String, statement: Statement| {
        let name = name.clone();
        let line = Line {
            name,
            code: None,
            statements: vec![statement],
        };
        (path.parse::<Path>().unwrap(), line)
    };
    let total: Decimal = parts.iter().sum();
    let numbered = parts.iter().enumerate();
    disclosure.lines = ["income", "expenditure"]
        .into_iter()
        .map(|path| line(path.to_owned(), print.total(total, prior)))
        .chain(numbered.map(|(index, part)| {
            let path = format!("expenditure/function/{}", 201 + index);
            line(path, print.part(*part, total))
        }))
        .collect();
    disclosure
}

prop_compose! {
    fn any_print()(
        parts_in_yuan: bool,
        short: bool,
        states_prior: bool,
        states_change: bool,
        percent_places in 0_u32..=3,
    ) -> Print {
        Print { parts_in_yuan, short, states_prior, states_change, percent_places }
    }
}

/// From a tenth of a yuan to a hundred million yuan, in thousandths.
fn any_yuan() -> impl Strategy<Value = Decimal> {
    prop_oneof![100_i64..=100_000_000, 100_i64..=100_000_000_000]
        .prop_map(|thousandths| Decimal::new(thousandths, 3))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn rounding_for_print_is_never_a_contradiction(
        parts in prop::collection::vec(any_yuan(), 1..12),
        prior in any_yuan(),
        print in any_print(),
    ) {
        let findings = audit(&disclosure(&parts, prior, print));
        let (growths, shares) = (2, parts.len());
        let changes = 2 * usize::from(print.states_change);
        let directions = findings.iter().filter(|finding| finding.rule.identifier == "direction").count();
        let (sum_of_parts, sum_of_shares, income_is_expenditure, offices) = (1, 1, 1, 1);
        let checks = [
            changes, directions, growths, shares, sum_of_parts, sum_of_shares, income_is_expenditure, offices,
        ];
        prop_assert_eq!(findings.len(), checks.iter().sum::<usize>());
        for finding in findings {
            prop_assert_ne!(finding.outcome, Outcome::Contradiction, "{:?}", finding);
        }
    }

    #[test]
    fn a_total_that_is_wrong_by_more_than_its_parts_round_to_is_always_a_contradiction(
        parts in prop::collection::vec(any_yuan(), 1..12),
        print in any_print(),
        below: bool,
    ) {
        let total: Decimal = parts.iter().sum();
        let mut disclosure = disclosure(&parts, total, Print { short: false, ..print });
        // Twice the widest tolerance, (n + 1) × 0.01万元 ÷ 2.
        let wrong = Decimal::new(parts.len() as i64 + 2, 2) * if below { -Decimal::ONE } else { Decimal::ONE };
        let statement = &mut disclosure.lines["expenditure"].statements[0];
        let printed = statement.amount.unwrap().figure().unwrap().value();
        statement.amount = Some(Stated::Figure(Amount::new(printed + wrong, Unit::Wan)));
        prop_assert!(audit(&disclosure).iter().any(|finding| finding.outcome == Outcome::Contradiction));
    }
}
