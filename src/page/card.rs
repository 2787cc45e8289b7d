//! The page's preview picture: its first screen on one card, in Chinese.

use std::rc::Rc;

use yew::prelude::*;

use super::component::change_sentence;
use super::composition::{self, aloud};
use super::others;
use super::reader::Reader;
use super::rendering::Rendering;
use crate::chart::card::{self, Excerpt, MOST_ROWS};
use crate::chart::{Form, Scene, Shape, Subject, Width, draw_card};
use crate::disclosure::Disclosure;
use crate::lang::fill;

#[derive(Properties, PartialEq)]
pub struct CardProps {
    pub disclosure: Rc<Disclosure>,
}

/// An SVG document.
#[component]
pub fn Card(props: &CardProps) -> Html {
    let reader = Reader::new(props.disclosure.clone(), &Rendering::default());
    let words = reader.words();
    let disclosure = &reader.disclosure;
    let expenditure = disclosure.line("expenditure");
    let stated = expenditure
        .and_then(|line| line.leading())
        .and_then(|statement| statement.amount);
    let year = disclosure.year.to_string();
    draw_card(&card::Card {
        kicker: reader.kicker(),
        name: reader.text(&disclosure.entity.name),
        label: fill(words.headline_expenditure, &[("year", &year)]),
        amount: reader.stated(stated),
        change: expenditure
            .map(|line| aloud(words, &change_sentence(&reader, line)))
            .unwrap_or_default(),
        chart: excerpt(&reader),
    })
}

/// The largest items of what expenditure is for; nothing where no amount is known.
fn excerpt(reader: &Reader) -> Option<Excerpt> {
    let breakdown = composition::opening(reader)?;
    let scene = composition::scenes(reader, &breakdown)(Form::Bars, Width::Narrow);
    // What no line accounts for is no item; the title says it.
    let left_out = scene.marks.iter().skip(MOST_ROWS);
    let left_out = left_out.filter(|mark| matches!(mark.subject, Subject::Line(_)));
    let others = others::lines(reader, &breakdown).others;
    let left_out = left_out.count() + others.map_or(0, |others| others.lines.len());
    let scene = scene.first(MOST_ROWS);
    let words = reader.words();
    let template = match left_out {
        0 => words.preview_unit,
        _ => words.preview_more,
    };
    let count = left_out.to_string();
    let unit = reader.unit_of(&breakdown.total);
    let note = fill(template, &[("count", &count), ("unit", unit)]);
    (!scene.marks.is_empty()).then(|| Excerpt {
        title: composition::title(reader, &breakdown),
        note: match has_computed(&scene) {
            true => [&note, words.computed_note].join(words.clause_separator),
            false => note,
        },
        scene,
    })
}

/// Whether a figure in the chart is marked as computed.
fn has_computed(scene: &Scene) -> bool {
    let mut shapes = scene.marks.iter().flat_map(|mark| &mark.shapes);
    shapes.any(|shape| matches!(shape, Shape::Label(label) if label.text.ends_with('*')))
}
