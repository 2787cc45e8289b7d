//! Amounts and percentages: exact, as printed, and never a panic.

use budget_viewer::money::{Amount, FigureError, Percentage, Unit, grouped, parse_decimal, round};
use proptest::prelude::*;
use rust_decimal::Decimal;

fn decimal(text: &str) -> Decimal {
    text.parse().expect("a decimal in a test")
}

fn amount(text: &str) -> Amount {
    text.parse().expect("an amount in a test")
}

#[test]
fn only_plain_digits_with_one_point_between_them_are_a_number() {
    let refused = "| |.|-|--1|+1|5.|.5|-.5|1.2.3|1e3|1E3|1_000|1,234.5|1，234|７０.７|70。7| 70.7|70.7 |7 0|NaN|inf|0x10|½|七";
    for refused in refused.split('|') {
        assert_eq!(
            parse_decimal(refused),
            Err(FigureError::Number(refused.to_owned())),
            "{refused:?} was read as a number"
        );
    }
    for accepted in ["0", "7", "70.7", "70.70", "-0.03", "9101.68", "0.00"] {
        assert_eq!(parse_decimal(accepted).unwrap().to_string(), accepted);
    }
}

#[test]
fn an_amount_needs_a_known_unit_and_nothing_but_a_number_before_it() {
    for refused in ["", "7", "7 人民币", "元7", "7%"] {
        assert_eq!(
            refused.parse::<Amount>(),
            Err(FigureError::Unit(refused.to_owned()))
        );
    }
    for (refused, number) in [
        ("万元", ""),
        ("万万元", "万"),
        ("70.7 万元", "70.7 "),
        ("7元元", "7元"),
        ("7美元", "7美"),
        ("1e3元", "1e3"),
    ] {
        assert_eq!(
            refused.parse::<Amount>(),
            Err(FigureError::Number(number.to_owned()))
        );
    }
    for (text, unit) in [
        ("70.7万元", Unit::Wan),
        ("707000元", Unit::Yuan),
        ("7人", Unit::People),
    ] {
        assert_eq!(amount(text).unit(), unit);
    }
}

#[test]
fn a_percentage_needs_its_sign() {
    for refused in ["17.56", "", "17.56％", "17.56% "] {
        assert_eq!(
            refused.parse::<Percentage>(),
            Err(FigureError::Percent(refused.to_owned()))
        );
    }
    for (refused, number) in [("%", ""), ("17.56 %", "17.56 "), ("1e1%", "1e1")] {
        assert_eq!(
            refused.parse::<Percentage>(),
            Err(FigureError::Number(number.to_owned()))
        );
    }
    assert_eq!("2.70%".parse::<Percentage>().unwrap().scale(), 2);
}

#[test]
fn the_printed_decimal_places_stay_and_tell_two_prints_of_one_value_apart() {
    assert_eq!(amount("70.7万元").to_string(), "70.7万元");
    assert_eq!(amount("70.70万元").to_string(), "70.70万元");
    assert_ne!(amount("70.7万元"), amount("70.70万元"));
    assert_eq!(amount("70.7万元").base(), amount("70.70万元").base());
    assert_ne!(
        "2.7%".parse::<Percentage>().unwrap(),
        "2.70%".parse::<Percentage>().unwrap()
    );
}

#[test]
fn numbers_are_grouped_by_thousands() {
    for (text, grouped) in [
        ("0万元", "0"),
        ("999.5万元", "999.5"),
        ("1000万元", "1,000"),
        ("9101.68万元", "9,101.68"),
        ("123456.7890元", "123,456.7890"),
        ("2960100元", "2,960,100"),
        ("-123456.5元", "-123,456.5"),
        ("-999元", "-999"),
    ] {
        assert_eq!(amount(text).number(), grouped);
    }
    assert_eq!(grouped(decimal("-1234567.8900")), "-1,234,567.8900");
    assert_eq!(grouped(decimal("1200")), "1,200");
    assert_eq!(grouped(decimal("0.00")), "0.00");
}

#[test]
fn halves_are_rounded_away_from_zero_to_exactly_the_asked_places() {
    for (value, scale, rounded) in [
        ("0.125", 2, "0.13"),
        ("0.135", 2, "0.14"),
        ("-0.125", 2, "-0.13"),
        ("0.5", 0, "1"),
        ("1.5", 0, "2"),
        ("2.5", 0, "3"),
        ("-2.5", 0, "-3"),
        ("2.4999", 0, "2"),
        ("8", 2, "8.00"),
        ("17.5622", 2, "17.56"),
    ] {
        assert_eq!(round(decimal(value), scale).to_string(), rounded);
    }
}

#[test]
fn a_rate_of_zero_does_not_exist() {
    assert_eq!(Percentage::of(Decimal::ONE, Decimal::ZERO, 2), None);
    assert_eq!(
        Percentage::of(decimal("44.22"), decimal("251.79"), 2)
            .unwrap()
            .to_string(),
        "17.56%"
    );
    assert_eq!(
        Percentage::of(decimal("-1"), decimal("8"), 1)
            .unwrap()
            .to_string(),
        "-12.5%"
    );
}

#[test]
fn half_of_the_last_printed_digit_is_counted_in_the_asked_unit() {
    let half = |text: &str, unit| amount(text).half_unit(unit);
    assert_eq!(half("296.01万元", Unit::Wan), Some(decimal("0.005")));
    assert_eq!(half("296.01万元", Unit::Yuan), Some(decimal("50")));
    assert_eq!(half("2960100元", Unit::Wan), Some(decimal("0.00005")));
    assert_eq!(half("7人", Unit::Wan), None);
}

#[test]
fn people_are_counted_and_never_rounded() {
    let half = amount("7人").half_unit(Unit::People);
    assert_eq!(half, Some(Decimal::ZERO));
}

#[test]
fn people_are_not_money() {
    assert_eq!(amount("7人").to(Unit::Yuan), None);
    assert_eq!(amount("7元").to(Unit::People), None);
    assert_eq!(amount("7人").base(), Some(decimal("7")));
}

/// Values at and near the edges of what a `Decimal` holds.
fn extremes() -> Vec<Decimal> {
    let smallest = Decimal::new(1, 28);
    let many_places = decimal("7.9228162514264337593543950335");
    let edges = [
        Decimal::MAX,
        Decimal::MAX - Decimal::ONE,
        decimal("7922816251426433759354395033.5"),
        many_places,
        smallest,
        Decimal::ZERO,
        Decimal::ONE,
    ];
    edges.iter().flat_map(|edge| [*edge, -*edge]).collect()
}

#[test]
fn no_function_panics_at_the_edges_of_decimal() {
    let units = [Unit::Wan, Unit::Yuan, Unit::People];
    for value in extremes() {
        for unit in units {
            let amount = Amount::new(value, unit);
            assert_eq!(amount.to_string().parse(), Ok(amount));
            assert!(amount.approximate().is_finite());
            assert_eq!(amount.number().replace(',', ""), value.to_string());
            amount.base();
            for other in units {
                amount.half_unit(other);
                let back = amount.to(other).and_then(|converted| converted.to(unit));
                assert!(back.is_none_or(|back| back.value() == value), "{amount}");
            }
        }
        let percentage = Percentage::new(value);
        assert!(percentage.half_unit() > Decimal::ZERO);
        assert_eq!(percentage.to_string().parse(), Ok(percentage));
        grouped(value);
        for scale in [0, 1, 28, 29, 40, u32::MAX] {
            round(value, scale);
            for whole in extremes() {
                Percentage::of(value, whole, scale);
            }
        }
    }
    let too_long = "9".repeat(40);
    assert!(parse_decimal(&too_long).is_err());
    assert!(parse_decimal(&format!("0.{too_long}")).is_err());
}

fn any_unit() -> impl Strategy<Value = Unit> {
    prop_oneof![Just(Unit::Wan), Just(Unit::Yuan), Just(Unit::People)]
}

/// Numbers with up to 18 digits, of which up to 12 decimal places.
fn any_decimal() -> impl Strategy<Value = Decimal> {
    (
        -999_999_999_999_999_999_i64..=999_999_999_999_999_999,
        0_u32..=12,
    )
        .prop_map(|(digits, scale)| Decimal::new(digits, scale))
}

proptest! {
    #[test]
    fn a_number_is_the_one_that_its_digits_are(text in "-?[0-9]{1,31}(\\.[0-9]{1,30})?") {
        let exact = Decimal::from_str_exact(&text).ok();
        let read = parse_decimal(&text).ok();
        prop_assert_eq!(read, exact);
        prop_assert_eq!(read.map(|it| it.to_string()), exact.map(|it| it.to_string()));
    }

    #[test]
    fn geometry_has_the_nearest_number_to_what_people_write(digits in -999_999_999_999_999_i64..=999_999_999_999_999, scale in 0_u32..=12) {
        let amount = Amount::new(Decimal::new(digits, scale), Unit::Yuan);
        prop_assert_eq!(amount.approximate(), amount.value().to_string().parse::<f64>().unwrap());
    }

    #[test]
    fn converting_there_and_back_is_exact(value in any_decimal(), wan_first: bool) {
        let (unit, other) = if wan_first { (Unit::Wan, Unit::Yuan) } else { (Unit::Yuan, Unit::Wan) };
        let amount = Amount::new(value, unit);
        let converted = amount.to(other).unwrap();
        prop_assert_eq!(converted.base(), amount.base());
        prop_assert_eq!(converted.to(unit).unwrap().value(), value);
    }

    #[test]
    fn an_amount_survives_json_as_the_string_it_was(value in any_decimal(), unit in any_unit()) {
        let amount = Amount::new(value, unit);
        let json = serde_json::to_string(&amount).unwrap();
        prop_assert_eq!(&json, &format!("\"{value}{}\"", unit.symbol()));
        prop_assert_eq!(serde_json::from_str::<Amount>(&json).unwrap(), amount);
    }

    #[test]
    fn a_percentage_survives_json_as_the_string_it_was(value in any_decimal()) {
        let percentage = Percentage::new(value);
        let json = serde_json::to_string(&percentage).unwrap();
        prop_assert_eq!(&json, &format!("\"{value}%\""));
        prop_assert_eq!(serde_json::from_str::<Percentage>(&json).unwrap(), percentage);
    }

    #[test]
    fn grouping_changes_nothing_but_the_commas(value in any_decimal()) {
        let grouped = Amount::new(value, Unit::Wan).number();
        prop_assert_eq!(grouped.replace(',', ""), value.to_string());
        let whole = grouped.trim_start_matches('-').split('.').next().unwrap();
        let mut groups = whole.split(',');
        prop_assert!((1..=3).contains(&groups.next().unwrap().len()));
        prop_assert!(groups.all(|group| group.len() == 3));
    }

    #[test]
    fn rounding_moves_a_number_by_half_a_unit_at_most(value in any_decimal(), scale in 0_u32..=6) {
        let rounded = round(value, scale);
        prop_assert_eq!(rounded.scale(), scale);
        prop_assert!((rounded - value).abs() <= Decimal::new(5, scale + 1));
        prop_assert_eq!(round(-value, scale), -rounded);
    }

    #[test]
    fn any_text_is_read_or_refused_but_never_a_panic(text in "[-+0-9.,eE_ 万元人%０-９]{0,40}") {
        if let Ok(amount) = text.parse::<Amount>() {
            prop_assert_eq!(amount.to_string().parse::<Amount>().unwrap(), amount);
        }
        if let Ok(percentage) = text.parse::<Percentage>() {
            prop_assert_eq!(percentage.to_string().parse::<Percentage>().unwrap(), percentage);
        }
    }
}
