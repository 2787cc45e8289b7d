//! A disclosure of any number of lines: its charts draw what can be told apart, and leave nothing
//! out.
#![cfg(feature = "prerender")]

use std::sync::LazyLock;

use budget_viewer::chart::{
    Flow, Form, MOST_MARKS, Part, Scene, Shape, Subject, Width, compare, flow,
};
use budget_viewer::disclosure::{Change, Direction, Disclosure, Stated};
use budget_viewer::link::Lang;
use budget_viewer::money::{Amount, Unit};
use budget_viewer::prerender::{Published, render};
use proptest::prelude::*;
use rust_decimal::Decimal;
use scraper::{ElementRef, Html, Selector};

const PROGRAM: &str = "expenditure/program/specific-purpose";

/// The marks of a chart.
const SHOWN: &str = ".drawing > div > svg > .mark";

/// The least extent of what a finger is to hit, in pixels: success criterion 2.5.8 of WCAG 2.2.
const FINGER: f64 = 24.0;

static SHIPPED: LazyLock<Disclosure> = LazyLock::new(|| {
    Disclosure::from_json(include_str!("../data/tianmen-12345/2026.json")).unwrap()
});

fn path(number: usize) -> String {
    format!("{PROGRAM}/project-{number}")
}

/// The shipped disclosure with projects of so many cents below a program that is their sum.
fn with_projects(cents: &[i64]) -> Disclosure {
    let mut disclosure = SHIPPED.clone();
    let amount = |cents| Amount::new(Decimal::new(cents, 2), Unit::Yuan);
    let program = disclosure.lines.get_mut(PROGRAM).unwrap();
    program.statements[0].amount = Some(Stated::Figure(amount(cents.iter().sum())));
    let program = program.clone();
    for (number, cents) in cents.iter().enumerate() {
        let mut project = program.clone();
        project.name.zh = format!("第{number}号项目");
        project.statements[0].amount = Some(Stated::Figure(amount(*cents)));
        disclosure
            .lines
            .insert(path(number).parse().unwrap(), project);
    }
    disclosure
}

fn page(disclosure: &Disclosure) -> Html {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    let view = Published::of(disclosure.clone()).view(Lang::default());
    let html = tokio::task::LocalSet::new().block_on(&runtime, render(&view, None));
    Html::parse_fragment(&html)
}

fn all<'a>(within: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    within.select(&Selector::parse(selector).unwrap()).collect()
}

fn chart<'a>(page: &'a Html, id: &str) -> ElementRef<'a> {
    all(page.root_element(), &format!("figure[data-chart='{id}']"))[0]
}

fn text(element: ElementRef) -> String {
    element.text().collect()
}

/// What a mark says it has, in 万元.
fn amount(mark: ElementRef) -> Decimal {
    let amount = all(mark, ".amount")[0];
    let digits = text(amount).replace([',', '*'], "");
    digits.parse().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn what_is_drawn_and_the_others_come_to_the_sum_of_all_lines(
        cents in prop::collection::vec(1_i64..10_000_000_000, 1..90),
    ) {
        let page = page(&with_projects(&cents));
        let chart = chart(&page, PROGRAM);
        let marks = all(chart, SHOWN);
        prop_assert!(marks.len() <= MOST_MARKS);
        let others = marks.iter().filter(|mark| mark.attr("data-others").is_some()).count();
        prop_assert_eq!(others, usize::from(cents.len() > MOST_MARKS));
        let sum: Decimal = marks.iter().map(|mark| amount(*mark)).sum();
        prop_assert_eq!(sum * Decimal::from(10_000), Decimal::new(cents.iter().sum(), 2));
    }

    #[test]
    fn every_line_is_in_the_table_and_the_others_lead_to_the_first_that_is_not_drawn(
        cents in prop::collection::vec(0_i64..10_000, 1..90),
    ) {
        let page = page(&with_projects(&cents));
        let chart = chart(&page, PROGRAM);
        for number in 0..cents.len() {
            let row = format!("table[data-table='{PROGRAM}'] tr[id='{}']", path(number));
            prop_assert_eq!(all(chart, &row).len(), 1);
        }
        for others in all(chart, "[data-others]") {
            let target = others.attr("href").unwrap().trim_start_matches('#');
            let folded = all(chart, "tbody[data-folded] > tr[id]");
            prop_assert_eq!(folded[0].attr("id"), Some(target));
            let drawn = format!("[data-mark='{target}']");
            prop_assert!(all(chart, &drawn).is_empty());
        }
    }

    #[test]
    fn a_finger_hits_every_mark_in_every_form(
        values in prop::collection::vec(0.01..100_000.0_f64, 1..MOST_MARKS),
        others in 0.01..100_000_000.0_f64,
        rest in 0.01..100_000_000.0_f64,
    ) {
        let parts = drawn(&values, others, rest);
        for width in Width::ALL {
            for form in Form::ALL {
                assert_is_large_enough(&form.compose(&parts, width), width);
            }
            assert_is_large_enough(&compare(&parts, width), width);
            let flow = Flow { sources: parts.clone(), total: parts[0].clone(), parts: parts.clone() };
            assert_is_large_enough(&flow::compose(&flow, width), width);
        }
    }
}

/// Lines with the others and a rest.
fn drawn(values: &[f64], others: f64, rest: f64) -> Vec<Part> {
    let lines = (0..values.len()).map(|number| Subject::Line(path(number).parse().unwrap()));
    let others_subject = Subject::Others {
        of: PROGRAM.to_owned(),
        begin_at: path(values.len()),
    };
    let rest_subject = Subject::Rest {
        of: PROGRAM.to_owned(),
        explained_at: "audit/parts".to_owned(),
    };
    let subjects = lines.chain([others_subject, rest_subject]);
    let values = values.iter().copied().chain([others, rest]);
    let parts = subjects.zip(values).map(|(subject, value)| Part {
        subject,
        name: "信息系统运行维护项目".to_owned(),
        amount_text: "1,278.39".to_owned(),
        share_text: "94.05%".to_owned(),
        description: String::new(),
        value,
        tone: 0,
    });
    parts.collect()
}

/// Every mark has a rectangle that a finger hits: its row, its row in the key, or its tile.
fn assert_is_large_enough(scene: &Scene, width: Width) {
    let pixels = scene.canvas.narrowest().max(width.pixels()) / scene.canvas.width();
    for mark in &scene.marks {
        let mut rectangles = mark.shapes.iter().filter_map(|shape| match shape {
            Shape::Rectangle(rectangle) => Some(rectangle),
            _ => None,
        });
        let is_hit = rectangles.any(|it| it.width * pixels >= FINGER && it.height >= FINGER);
        assert!(is_hit, "{} in {:?}", mark.subject.target(), scene.form);
    }
}

#[test]
fn twenty_lines_are_drawn_each_and_none_is_folded() {
    let page = page(&with_projects(&[100; MOST_MARKS]));
    let marks = all(chart(&page, PROGRAM), SHOWN);
    assert_eq!(marks.len(), MOST_MARKS);
    assert!(
        all(
            page.root_element(),
            "[data-others], [data-folded], [data-unfold]"
        )
        .is_empty()
    );
}

#[test]
fn others_say_how_many_they_are_and_what_they_have_together() {
    let cents: Vec<i64> = (1..=100).map(|number| number * 1_000_000).collect();
    let page = page(&with_projects(&cents));
    let chart = chart(&page, PROGRAM);
    // 1 to 81 万元 of 5,050.
    let label = "其余 81 项，3,321万元（本页推算），占 65.76%（本页推算）";
    assert_eq!(
        all(chart, "[data-others]")[0].attr("aria-label"),
        Some(label)
    );
    let button = all(chart, "tbody.unfold button[data-unfold]");
    assert_eq!(text(button[0]), "显示全部 100 项");
}

#[test]
fn many_lines_of_nothing_are_counted_and_some_of_them_named() {
    let page = page(&with_projects(&[&[500_i64][..], &[0; 30]].concat()));
    let note = text(all(chart(&page, PROGRAM), ".note.zero")[0]);
    assert!(
        note.starts_with("金额为 0 的有 30 项，如第1号项目、"),
        "{note}"
    );
    assert!(!note.contains("第11号项目"), "{note}");
}

#[test]
fn the_largest_changes_are_drawn_and_the_others_counted() {
    let mut disclosure = with_projects(&[100_000_000; 50]);
    for number in 0..50 {
        let line = disclosure.lines.get_mut(path(number).as_str()).unwrap();
        let yuan = Amount::new(Decimal::from(number + 1), Unit::Yuan);
        line.statements[0].change = Some(match number {
            0..20 => Change::By(Direction::Increase, yuan),
            20..30 => Change::By(Direction::Decrease, yuan),
            _ => Change::Unchanged,
        });
    }
    let page = page(&disclosure);
    let chart = chart(&page, "change");
    assert_eq!(all(chart, "[data-mark]").len(), MOST_MARKS - 1);
    assert!(all(chart, &format!("[data-mark='{}']", path(29))).len() == 1);
    assert!(all(chart, &format!("[data-mark='{}']", path(0))).is_empty());
    let others = all(chart, "[data-others='change']")[0];
    let label = others.attr("aria-label").unwrap();
    assert!(label.contains("不变 2"), "{label}");
    let target = others.attr("href").unwrap();
    assert_eq!(
        all(
            chart,
            &format!(
                "tbody[data-folded]{target}",
                target = target.replace('/', "\\/")
            )
        )
        .len(),
        1
    );
    let rows = all(chart, "tr[data-line]").len();
    assert!(rows > 50, "{rows}");
}
