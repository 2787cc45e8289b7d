//! Whatever is drawn stays on its canvas, apart and readable.

use budget_viewer::chart::{ChangeRow, Form, Part, Shape, change, compare, flow, text};
use proptest::prelude::*;

use super::{
    Extent, amounts, assert_in_proportion, assert_sound, every_form, extent, flow_of, hostile,
    part, parts, rectangles, rest, texts, widths,
};

proptest! {
    #[test]
    fn bars_of_no_whole_have_no_tracks_and_compare_with_the_longest(
        values in amounts(), width in widths(),
    ) {
        let scene = compare(&parts(&values), width);
        let lengths: Vec<f64> = scene.marks.iter()
            .map(|mark| rectangles(&mark.shapes, "bar").map(|bar| bar.width).sum())
            .collect();
        let longest = values.iter().copied().fold(0.0, f64::max);
        assert_in_proportion(&lengths, &values, values.iter().sum::<f64>() / longest * 100.0);
        let tracks = scene.marks.iter().flat_map(|mark| rectangles(&mark.shapes, "track"));
        prop_assert_eq!(tracks.count(), 0);
        assert_sound(&scene);
    }

    #[test]
    fn tiles_and_cells_never_overlap(
        values in prop::collection::vec(0.01..1000.0_f64, 1..25),
        left in prop::option::of(0.01..10_000.0_f64),
        width in widths(),
    ) {
        let parts: Vec<Part> = parts(&values).into_iter().chain(left.map(rest)).collect();
        for (form, class) in [(Form::Treemap, "tile"), (Form::Waffle, "cell")] {
            let scene = form.compose(&parts, width);
            let all: Vec<Extent> = scene.marks.iter()
                .flat_map(|mark| rectangles(&mark.shapes, class))
                .map(|rectangle| extent(&Shape::Rectangle(rectangle.clone()), 1.0))
                .collect();
            for (index, one) in all.iter().enumerate() {
                prop_assert!(!all[..index].iter().any(|other| one.overlaps(*other)));
            }
        }
    }
}

proptest! {
    #[test]
    fn hostile_values_are_left_out(values in hostile(), width in widths()) {
        let parts = parts(&values);
        let drawn = values.iter().filter(|value| value.is_finite() && **value > 0.0).count();
        for scene in every_form(&parts) {
            prop_assert!(scene.marks.len() <= drawn);
            prop_assert_eq!(scene.marks.is_empty(), drawn == 0);
            assert_sound(&scene);
        }
        let total = values.first().copied().unwrap_or(f64::NAN);
        assert_sound(&flow::compose(&flow_of(parts.clone(), total, parts), width));
    }

    #[test]
    fn hostile_changes_are_left_out(values in hostile(), others in hostile(), width in widths()) {
        let rows: Vec<ChangeRow> = values.iter().zip(&others).map(|(prior, current)| ChangeRow {
            path: "expenditure".parse().unwrap(),
            label: "支出总计".to_owned(),
            description: String::new(),
            prior: *prior,
            current: *current,
            prior_text: prior.to_string(),
            current_text: current.to_string(),
            change_text: String::new(),
            tone: 0,
        }).collect();
        assert_sound(&change::compose(&rows, None, width));
    }

    #[test]
    fn texts_of_any_length_stay_on_the_canvas_and_apart(rows in texts(), width in widths()) {
        let parts: Vec<Part> = rows.iter().enumerate()
            .map(|(index, (name, amount, value))| part(index, name, amount, *value))
            .collect();
        let rest = parts.iter().map(|part| part.value).sum();
        let partly = [parts.clone(), vec![self::rest(rest)]].concat();
        for scene in every_form(&parts).chain(every_form(&partly)) {
            assert_sound(&scene);
        }
        assert_sound(&compare(&parts, width));
        let total = parts.iter().map(|part| part.value).sum();
        assert_sound(&flow::compose(&flow_of(parts.clone(), total, parts), width));
        let rows: Vec<ChangeRow> = rows.into_iter().map(|(label, amount, value)| ChangeRow {
            path: "expenditure".parse().unwrap(),
            label,
            description: String::new(),
            prior: value,
            current: value / 3.0,
            prior_text: amount.clone(),
            current_text: amount.clone(),
            change_text: amount,
            tone: 0,
        }).collect();
        assert_sound(&change::compose(&rows, None, width));
    }

    #[test]
    fn wrapped_lines_fit_and_lose_nothing_that_has_room(
        name in "[一-龥A-Za-z（）， ]{1,60}", room in 60.0..400.0_f64,
    ) {
        for line in text::wrap(&name, 15.0, room, 2) {
            prop_assert!(text::width(&line, 15.0) <= room);
        }
        let bare = |text: &str| text.replace(' ', "");
        prop_assert_eq!(bare(&text::wrap(&name, 15.0, room, 100).concat()), bare(&name));
    }
}

#[test]
fn a_form_is_known_by_its_identifier() {
    for form in Form::ALL {
        assert_eq!(form.to_string().parse(), Ok(form));
    }
    assert!("pie".parse::<Form>().is_err());
}

#[test]
fn chinese_breaks_anywhere_but_before_a_stop() {
    let lines = text::wrap("社会保障，和就业支出", 10.0, 45.0, 9);
    assert_eq!(lines, ["社会保", "障，和就", "业支出"]);
}

#[test]
fn no_character_is_left_alone_on_a_line() {
    let lines = text::wrap("公务用车运行维护费", 10.0, 80.0, 9);
    assert_eq!(lines, ["公务用车运", "行维护费"]);
}

#[test]
fn a_figure_and_its_unit_stay_on_one_line() {
    let lines = text::wrap("每 100 元中，76.43 元用于", 10.0, 100.0, 9);
    assert_eq!(lines, ["每 100 元中，", "76.43 元用于"]);
}

#[test]
fn english_breaks_between_words() {
    let lines = text::wrap("general public services", 10.0, 90.0, 9);
    assert_eq!(lines, ["general public", "services"]);
}

#[test]
fn what_does_not_fit_is_shortened() {
    assert_eq!(text::shorten("社会保障和就业支出", 10.0, 45.0), "社会保…");
    assert_eq!(text::shorten("社会", 10.0, 5.0), "");
}
