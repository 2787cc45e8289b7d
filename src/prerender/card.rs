//! The page's preview picture: its first screen on one card, in Chinese.

use yew::Html;

use crate::chart::card::{self, Excerpt, MOST_ROWS};
use crate::chart::{Form, Scene, Shape, Subject, Width, draw_card};
use crate::view::chart::{composition, others};
use crate::view::statement::change_sentence;
use crate::view::{View, aloud};

/// An SVG document.
pub fn card(view: &View) -> Html {
    let words = view.words();
    let disclosure = &view.disclosure;
    let expenditure = disclosure.line("expenditure");
    let stated = expenditure
        .and_then(|line| line.leading())
        .and_then(|statement| statement.amount);
    draw_card(&card::Card {
        kicker: view.kicker(),
        name: view.entity(),
        label: view.headline_label(),
        amount: view.stated(stated),
        change: expenditure
            .map(|line| aloud(words, &change_sentence(view, line)))
            .unwrap_or_default(),
        chart: excerpt(view),
    })
}

/// The largest items of what expenditure is for; nothing where no amount is known.
fn excerpt(view: &View) -> Option<Excerpt> {
    let breakdown = composition::opening(view)?;
    let scene = composition::scenes(view, breakdown)(Form::Bars, Width::Narrow);
    // What no line accounts for is no item; the title says it.
    let left_out = scene.marks.iter().skip(MOST_ROWS);
    let left_out = left_out.filter(|mark| matches!(mark.subject, Subject::Line(_)));
    let others = others::lines(view, breakdown).others;
    let left_out = left_out.count() + others.map_or(0, |others| others.lines.len());
    let scene = scene.first(MOST_ROWS);
    let words = view.words();
    let unit = view.unit_of(&breakdown.total);
    let note = match left_out {
        0 => words.preview_unit(unit),
        count => words.preview_more(&count.to_string(), unit),
    };
    (!scene.marks.is_empty()).then(|| Excerpt {
        title: composition::title(view, breakdown),
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
