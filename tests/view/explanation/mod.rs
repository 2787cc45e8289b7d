//! What a tooltip says is what the document prints, or follows from that exactly: here it is worked
//! out again from the JSON alone.

mod laws;

use budget_viewer::chart::Subject;
use budget_viewer::disclosure::{Disclosure, Path};
use budget_viewer::lang::finding::{outcome_name, rule_name};
use budget_viewer::lang::{Words, with_unit};
use budget_viewer::link::{Lang, MoneyUnit};
use budget_viewer::money::Unit;
use budget_viewer::view::View;
use budget_viewer::view::explanation::{Explanation, of_subject, of_term};
use rust_decimal::{Decimal, RoundingStrategy};
use serde_json::{Value, json};

use crate::{JSON, SHIPPED, all, shipped, view, with_rest};

/// A printed figure.
#[derive(Clone, Copy, PartialEq)]
struct Figure {
    value: Decimal,
    unit: Unit,
}

fn figure(print: &Value) -> Option<Figure> {
    let print = print.as_str().filter(|print| *print != "none")?;
    let unit = Unit::ALL
        .into_iter()
        .find(|unit| print.ends_with(unit.symbol()))?;
    let digits = print.strip_suffix(unit.symbol())?;
    let value = Decimal::from_str_exact(digits).unwrap();
    Some(Figure { value, unit })
}

impl Figure {
    /// In another unit, without zeros that say nothing; nothing between money and people.
    fn to(self, unit: Unit) -> Option<Figure> {
        let ten_thousand = Decimal::from(10_000);
        let value = match (self.unit, unit) {
            (Unit::Wan, Unit::Yuan) => (self.value * ten_thousand).normalize(),
            (Unit::Yuan, Unit::Wan) => (self.value / ten_thousand).normalize(),
            (one, other) if one == other => self.value,
            _ => return None,
        };
        Some(Figure { value, unit })
    }

    /// With its unit, as the reader wants to see it.
    fn told(self, view: &View) -> String {
        let unit = match view.unit {
            MoneyUnit::Wan => Unit::Wan,
            MoneyUnit::Yuan => Unit::Yuan,
        };
        let shown = self.to(unit).unwrap_or(self);
        with_unit(view.words(), &grouped(&shown.value.to_string()), shown.unit)
    }
}

/// Digits in threes.
fn grouped(number: &str) -> String {
    let (sign, digits) = match number.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", number),
    };
    let (whole, fraction) = digits.split_at(digits.find('.').unwrap_or(digits.len()));
    let threes = whole.as_bytes().rchunks(3).rev();
    let threes: Vec<&str> = threes.map(|it| std::str::from_utf8(it).unwrap()).collect();
    [sign, &threes.join(","), fraction].concat()
}

/// A difference: what was added to last year's amount, which is nothing where words say so.
#[derive(Clone, Copy)]
enum Difference {
    Unchanged,
    More(Figure),
    Less(Figure),
}

fn printed_difference(print: &Value) -> Option<Difference> {
    let print = print.as_str()?;
    let magnitude = |sign| print.strip_prefix(sign).and_then(|it| figure(&json!(it)));
    let more = magnitude('+').map(Difference::More);
    let less = || magnitude('-').map(Difference::Less);
    more.or_else(less).or(Some(Difference::Unchanged))
}

/// Last year's amount, and the mark of a figure that is worked out.
fn prior(statement: &Value) -> Option<(Figure, &'static str)> {
    if let Some(printed) = figure(&statement["prior"]) {
        return Some((printed, ""));
    }
    let current = figure(&statement["amount"])?;
    let value = match printed_difference(&statement["change"])? {
        Difference::Unchanged => current.value,
        Difference::More(magnitude) => current.value - magnitude.to(current.unit)?.value,
        Difference::Less(magnitude) => current.value + magnitude.to(current.unit)?.value,
    };
    Some((Figure { value, ..current }, "*"))
}

fn difference(statement: &Value) -> Option<Difference> {
    if let Some(printed) = printed_difference(&statement["change"]) {
        return Some(printed);
    }
    let current = figure(&statement["amount"])?;
    let value = current.value - figure(&statement["prior"])?.to(current.unit)?.value;
    let magnitude = Figure {
        value: value.abs(),
        ..current
    };
    Some(match value {
        value if value.is_zero() => Difference::Unchanged,
        value if value.is_sign_negative() => Difference::Less(magnitude),
        _ => Difference::More(magnitude),
    })
}

/// Per cent, as printed or to two places.
fn per_cent(
    printed: &Value,
    part: impl FnOnce() -> Option<(Decimal, Decimal)>,
) -> Option<(Decimal, &'static str)> {
    if let Some(print) = printed.as_str() {
        let digits = print.strip_suffix('%').unwrap();
        return Some((Decimal::from_str_exact(digits).unwrap(), ""));
    }
    let (part, whole) = part()?;
    let ratio = (part * Decimal::ONE_HUNDRED).checked_div(whole)?;
    let mut rounded = ratio.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
    rounded.rescale(2);
    Some((rounded, "*"))
}

/// The change with its rate.
fn change(view: &View, statement: &Value) -> Option<String> {
    let words = view.words();
    let difference = difference(statement)?;
    let (told, signed, sign) = match difference {
        Difference::Unchanged => (words.unchanged.to_owned(), None, "+"),
        Difference::More(it) => {
            let told = words.increase(&it.told(view));
            (told, Some(it), "+")
        }
        Difference::Less(it) => {
            let told = words.decrease(&it.told(view));
            let value = -it.value;
            (told, Some(Figure { value, ..it }), "−")
        }
    };
    let yuan = |figure: Figure| figure.to(Unit::Yuan).unwrap_or(figure).value;
    let parts = || Some((yuan(signed?), yuan(prior(statement)?.0)));
    let Some((rate, mark)) = per_cent(&statement["growth"], parts) else {
        return Some(told);
    };
    let sign = if rate.is_zero() { "" } else { sign };
    let rate = format!("{sign}{}%{mark}", rate.abs());
    Some(words.change_with_rate(&told, &rate))
}

fn share(view: &View, lines: &Value, path: &Path) -> Option<String> {
    let statement = &lines[path.as_str()]["statements"][0];
    let amount = figure(&statement["amount"]);
    if amount.is_some_and(|amount| amount.value.is_zero()) {
        return None;
    }
    let (total, _) = view.disclosure.holder(path)?;
    let name = &lines[total.as_str()]["name"];
    let whole = figure(&lines[total.as_str()]["statements"][0]["amount"]);
    let parts = || Some((amount?.to(whole?.unit)?.value, whole?.value));
    let (share, mark) = per_cent(&statement["share"], parts)?;
    let name = match view.lang {
        Lang::Chinese => name["zh"].as_str().unwrap().to_owned(),
        Lang::English => view.in_sentence(name["en"].as_str().unwrap()),
    };
    let share = format!("{share}%{mark}");
    Some(view.words().share_of(&name, &share))
}

fn place(view: &View, place: &Value) -> String {
    let lang = match view.lang {
        Lang::Chinese => "zh",
        Lang::English => "en",
    };
    let number = place["paragraph"].to_string();
    let paragraph = view.words().paragraph(&number);
    let steps = [&place["part"], &place["heading"]].map(|step| step[lang].as_str().unwrap());
    let steps = steps
        .into_iter()
        .filter(|step| *step != "—")
        .chain([&*paragraph]);
    steps.collect::<Vec<_>>().join(view.words().place_separator)
}

fn stated(view: &View, print: &Value) -> String {
    match figure(print) {
        Some(figure) => figure.told(view),
        None if print.is_null() => view.words().not_stated.to_owned(),
        None => view.words().none_stated.to_owned(),
    }
}

/// What is to be said of a line.
fn rows(view: &View, json: &Value, path: &Path) -> Vec<(&'static str, String)> {
    let words: &Words = view.words();
    let statement = &json["lines"][path.as_str()]["statements"][0];
    let print = &statement["amount"];
    let print = print
        .as_str()
        .filter(|it| *it != "none" && *it != stated(view, print));
    let place = &json["places"][statement["place"].as_str().unwrap()];
    let prior = prior(statement).map(|(figure, mark)| [&figure.told(view), mark].concat());
    let rows = [
        (words.tip_printed, print.map(str::to_owned)),
        (words.tip_share, share(view, &json["lines"], path)),
        (words.tip_prior, prior),
        (words.tip_change, change(view, statement)),
        (words.tip_place, Some(self::place(view, place))),
    ];
    let rows = rows.into_iter();
    rows.filter_map(|(name, said)| Some((name, said?)))
        .collect()
}

fn of_line(view: &View, path: &Path) -> Explanation {
    of_subject(view, &Subject::Line(path.clone())).unwrap()
}

fn assert_explains_every_line(json: &Value) {
    let disclosure = Disclosure::from_json(&json.to_string()).unwrap();
    for view in all(&view(&disclosure)) {
        for path in disclosure.lines.keys() {
            let told = of_line(&view, path);
            let line = &json["lines"][path.as_str()];
            assert_eq!(told.name, view.text(&disclosure.lines[path].name));
            assert_eq!(
                told.amount,
                stated(&view, &line["statements"][0]["amount"]),
                "{path}"
            );
            assert_eq!(told.rows, rows(&view, json, path), "{path}");
            assert!(told.is_checked && told.sentences.is_empty());
        }
    }
}

#[test]
fn every_line_of_the_shipped_disclosure_is_explained_as_its_json_has_it() {
    assert_explains_every_line(&serde_json::from_str(JSON).unwrap());
}

#[test]
fn the_amount_of_every_line_is_told_as_it_is_printed() {
    for view in all(&shipped()) {
        for (path, line) in &SHIPPED.lines {
            let told = of_line(&view, path);
            let Some(amount) = line.amount() else {
                continue;
            };
            let printed = (view.words().tip_printed, amount.to_string());
            let is_told = told.amount == amount.to_string() || told.rows.contains(&printed);
            assert!(is_told, "{path}: {told:?}");
        }
    }
}

#[test]
fn a_line_tells_every_check_that_it_takes_part_in() {
    for disclosure in [SHIPPED.clone(), with_rest()] {
        for view in all(&view(&disclosure)) {
            for path in disclosure.lines.keys() {
                let findings = view.report.findings.iter();
                let findings = findings.filter(|finding| finding.involves(path));
                let expected = findings.map(|finding| {
                    let rule = rule_name(view.words(), finding.rule);
                    let outcome = outcome_name(view.words(), finding.outcome);
                    let told = view.words().finding_here(rule, outcome);
                    (finding.key.clone(), told)
                });
                let told = of_line(&view, path).checks.into_iter();
                let told: Vec<_> = told.map(|check| (check.key, check.told)).collect();
                assert_eq!(told, expected.collect::<Vec<_>>(), "{path}");
            }
        }
    }
}

#[test]
fn a_line_says_where_it_belongs_and_a_total_needs_not() {
    let views = all(&shipped());
    let whereabouts = |path: &str| {
        let path = path.parse().unwrap();
        views
            .iter()
            .step_by(2)
            .map(|view| of_line(view, &path).whereabouts)
            .collect::<Vec<_>>()
    };
    let function = whereabouts("expenditure/function/210");
    assert!(
        function[0].contains("支出") && function[0].contains("功能"),
        "{function:?}"
    );
    assert!(function[1].contains("function"), "{function:?}");
    assert_eq!(whereabouts("income"), ["", ""]);
}

#[test]
fn every_term_means_what_the_glossary_says() {
    for view in all(&shipped()) {
        for term in &SHIPPED.glossary {
            let told = of_term(&view, &term.id).unwrap();
            assert_eq!(told.name, view.text(&term.name));
            assert_eq!(told.sentences, [view.text(&term.meaning)]);
            assert!(!told.is_checked && told.checks.is_empty());
        }
        assert_eq!(of_term(&view, "weather"), None);
    }
}

#[test]
fn of_what_the_disclosure_does_not_have_nothing_is_said() {
    let view = shipped();
    let weather = "expenditure/function/999".parse().unwrap();
    assert_eq!(of_subject(&view, &Subject::Line(weather)), None);
    for of in ["weather", "expenditure/function", "income"] {
        let (of, at) = (of.to_owned(), String::new());
        let others = Subject::Others {
            of: of.clone(),
            begin_at: at.clone(),
        };
        let rest = Subject::Rest {
            of,
            explained_at: at,
        };
        assert_eq!(of_subject(&view, &others), None);
        assert_eq!(of_subject(&view, &rest), None);
    }
}
