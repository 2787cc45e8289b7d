//! Lengths, areas, angles and thicknesses are in proportion to the amounts.

use budget_viewer::chart::{ChangeRow, Form, Rectangle, Shape, Width, change, flow};
use proptest::prelude::*;

use super::{
    Extent, TOLERANCE, amounts, assert_in_proportion, assert_sound, every_form, extent, flow_of,
    labels, parts, rectangles, ribbons, scale, sectors, widths, with_rest,
};

proptest! {
    #[test]
    fn bars_are_as_long_as_their_shares(values in amounts(), width in widths()) {
        let scene = Form::Bars.compose(&parts(&values), width);
        let lengths: Vec<f64> = scene.marks.iter()
            .map(|mark| rectangles(&mark.shapes, "bar").map(|bar| bar.width).sum())
            .collect();
        assert_in_proportion(&lengths, &values, 100.0);
    }

    #[test]
    fn a_waffle_has_one_hundred_cells_divided_exactly(values in amounts(), width in widths()) {
        let scene = Form::Waffle.compose(&parts(&values), width);
        let areas: Vec<f64> = scene.marks.iter()
            .map(|mark| rectangles(&mark.shapes, "cell").map(|cell| cell.width * cell.height).sum())
            .collect();
        assert_in_proportion(&areas, &values, 100.0 * 29.0 * 29.0);
    }

    #[test]
    fn a_donut_is_closed_and_its_angles_are_the_shares(values in amounts(), width in widths()) {
        let scene = Form::Donut.compose(&parts(&values), width);
        let sectors = sectors(&scene);
        let turns: Vec<f64> = sectors.iter().map(|sector| sector.end - sector.start).collect();
        assert_in_proportion(&turns, &values, 1.0);
        let mut before = 0.0;
        for sector in &sectors {
            prop_assert_eq!(sector.start, before);
            before = sector.end;
        }
        prop_assert!((before - 1.0).abs() < 1e-9);
    }

    #[test]
    fn a_treemap_fills_its_rectangle_in_proportion(values in amounts(), width in widths()) {
        let scene = Form::Treemap.compose(&parts(&values), width);
        let areas: Vec<f64> = scene.marks.iter()
            .map(|mark| rectangles(&mark.shapes, "tile").map(|tile| tile.width * tile.height).sum())
            .collect();
        assert_in_proportion(&areas, &values, 100.0 * 320.0);
    }

    #[test]
    fn with_a_rest_every_form_is_scaled_to_the_total_and_the_rest_fills_what_remains(
        values in amounts(), left in 0.01..100_000.0_f64, width in widths(),
    ) {
        let total = values.iter().sum::<f64>() + left;
        let parts = with_rest(&values, left);
        let area = |rectangle: &Rectangle| rectangle.width * rectangle.height;
        for (form, class, whole) in [
            (Form::Bars, "bar", 100.0 * 14.0),
            (Form::Waffle, "cell", 100.0 * 29.0 * 29.0),
            (Form::Treemap, "tile", 100.0 * 320.0),
        ] {
            let scene = form.compose(&parts, width);
            let sizes: Vec<f64> = scene.marks.iter()
                .map(|mark| rectangles(&mark.shapes, class).map(area).sum())
                .collect();
            let (of_rest, of_lines) = sizes.split_last().unwrap();
            prop_assert!(scene.marks.last().unwrap().subject.is_rest());
            let lines: f64 = of_lines.iter().sum();
            prop_assert!((lines - (1.0 - left / total) * whole).abs() < whole * 1e-9, "{form}");
            assert_in_proportion(of_lines, &values, (1.0 - left / total) * whole);
            prop_assert!((of_rest - left / total * whole).abs() < whole * 1e-9, "{form}");
        }
        let donut = Form::Donut.compose(&parts, width);
        let sectors = sectors(&donut);
        let (of_rest, of_lines) = sectors.split_last().unwrap();
        let turns: Vec<f64> = of_lines.iter().map(|sector| sector.end - sector.start).collect();
        assert_in_proportion(&turns, &values, 1.0 - left / total);
        prop_assert!((of_rest.end - 1.0).abs() < 1e-9);
        prop_assert!((of_rest.end - of_rest.start - left / total).abs() < 1e-9);
    }

    #[test]
    fn the_empty_cells_of_a_rest_are_outlined_and_no_others(
        values in amounts(), left in 0.01..100_000.0_f64, width in widths(),
    ) {
        for mark in &Form::Waffle.compose(&with_rest(&values, left), width).marks {
            let places = |class| -> Vec<(f64, f64, f64)> {
                rectangles(&mark.shapes, class).map(|cell| (cell.x, cell.y, cell.width)).collect()
            };
            let outlined = if mark.subject.is_rest() { places("cell") } else { Vec::new() };
            prop_assert_eq!(places("outline"), outlined);
        }
    }

    #[test]
    fn both_sides_of_a_flow_fill_the_total_with_their_rests(
        sources in amounts(), values in amounts(), width in widths(),
    ) {
        let (coming, going) = (sources.iter().sum::<f64>(), values.iter().sum::<f64>());
        let total = coming.max(going) * 1.25;
        let flow = flow_of(
            with_rest(&sources, total - coming), total, with_rest(&values, total - going),
        );
        let scene = flow::compose(&flow, width);
        let ribbons = ribbons(&scene);
        let (left, right) = ribbons.split_at(sources.len() + 1);
        for (side, values, sum) in [(left, &sources, coming), (right, &values, going)] {
            let thickness: Vec<f64> = side.iter().map(|(_, ribbon)| ribbon.thickness).collect();
            let (of_rest, of_lines) = thickness.split_last().unwrap();
            prop_assert_eq!(side.last().unwrap().0, "audit/parts/income");
            assert_in_proportion(of_lines, values, sum / total * 240.0);
            prop_assert!((of_rest - (1.0 - sum / total) * 240.0).abs() < 1e-6);
        }
    }
}

proptest! {
    #[test]
    fn ribbons_are_as_thick_as_their_amounts(
        sources in amounts(), values in amounts(), width in widths(),
    ) {
        let total = sources.iter().sum::<f64>().max(values.iter().sum());
        let scene = flow::compose(&flow_of(parts(&sources), total, parts(&values)), width);
        let ribbons = ribbons(&scene);
        prop_assert_eq!(ribbons.len(), sources.len() + values.len());
        let (left, right) = ribbons.split_at(sources.len());
        for (side, values) in [(left, &sources), (right, &values)] {
            let thickness: Vec<f64> = side.iter().map(|(_, ribbon)| ribbon.thickness).collect();
            let whole = values.iter().sum::<f64>() / total * 240.0;
            assert_in_proportion(&thickness, values, whole);
        }
    }

    #[test]
    fn ribbons_neither_overlap_nor_cross(
        sources in amounts(), values in amounts(), width in widths(),
    ) {
        let scene = flow::compose(&flow_of(parts(&sources), 1.0, parts(&values)), width);
        for pair in ribbons(&scene).windows(2) {
            let ((_, above), (_, below)) = (pair[0], pair[1]);
            if above.x == below.x {
                prop_assert!(above.left + above.thickness <= below.left + TOLERANCE);
                prop_assert!(above.right + above.thickness <= below.right + TOLERANCE);
            }
        }
    }

    #[test]
    fn no_ribbon_bends_under_a_label(
        sources in amounts(), values in amounts(), width in widths(),
    ) {
        let scene = flow::compose(&flow_of(parts(&sources), 1.0, parts(&values)), width);
        let unit = scale(scene.canvas, width.pixels());
        let top = scene.marks.iter()
            .flat_map(|mark| rectangles(&mark.shapes, "node"))
            .map(|node| node.y)
            .fold(f64::INFINITY, f64::min);
        for label in labels(&scene) {
            let text = extent(&Shape::Label(label.clone()), unit);
            for (_, ribbon) in ribbons(&scene) {
                let bend = Extent(ribbon.x[1] * unit, top, ribbon.x[2] * unit, f64::INFINITY);
                prop_assert!(!text.overlaps(bend), "{label:?}");
            }
        }
    }

    #[test]
    fn the_larger_year_fills_its_row(
        prior in 0.0..1000.0_f64, current in 0.01..1000.0_f64, width in widths(),
    ) {
        let row = ChangeRow {
            path: "expenditure".parse().unwrap(),
            label: "支出总计".to_owned(),
            description: String::new(),
            prior,
            current,
            prior_text: "251.02".to_owned(),
            current_text: "296.01".to_owned(),
            change_text: "+44.99".to_owned(),
            tone: 0,
        };
        let larger = ChangeRow { prior: 1.0, current: 1000.0, ..row.clone() };
        let scene = change::compose(&[row, larger], None, width);
        let length = |mark: usize, class| -> f64 {
            rectangles(&scene.marks[mark].shapes, class).map(|bar| bar.width).sum()
        };
        let (before, now, full) = (length(0, "prior"), length(0, "current"), length(1, "current"));
        prop_assert!((before.max(now) - full).abs() < TOLERANCE);
        prop_assert!((before * current - now * prior).abs() < TOLERANCE * 1000.0);
    }
}

#[test]
fn one_part_is_the_whole() {
    let all = parts(&[5.0]);
    let donut = Form::Donut.compose(&all, Width::Narrow);
    assert_eq!(
        (sectors(&donut)[0].start, sectors(&donut)[0].end),
        (0.0, 1.0)
    );
    let waffle = Form::Waffle.compose(&all, Width::Narrow);
    assert_eq!(rectangles(&waffle.marks[0].shapes, "cell").count(), 100);
}

#[test]
fn what_a_document_lists_of_a_tenth_fills_a_tenth_of_the_squares() {
    // Real figures: 5.53 % of 593.34 beside 540.22 that is not listed.
    let scene = Form::Waffle.compose(&with_rest(&[32.79, 9.93, 9.23, 1.17], 540.22), Width::Wide);
    let squares = |mark: usize| -> f64 {
        let cells = rectangles(&scene.marks[mark].shapes, "cell");
        cells.map(|cell| cell.width).sum::<f64>() / 29.0
    };
    assert!((squares(0) - 5.526).abs() < 0.001);
    assert!((squares(4) - 91.047).abs() < 0.001);
}

#[test]
fn equal_parts_stay_in_their_order() {
    for scene in every_form(&parts(&[1.0, 2.0, 1.0, 2.0])) {
        let ids: Vec<&str> = scene
            .marks
            .iter()
            .map(|mark| mark.subject.target())
            .collect();
        assert_eq!(ids, ["income/1", "income/3", "income/0", "income/2"]);
    }
}

#[test]
fn any_number_of_parts_can_be_read_touched_and_told_apart() {
    for count in [1, 4, 13, 200] {
        let values: Vec<f64> = (1..=count).map(f64::from).collect();
        for scene in every_form(&parts(&values)) {
            assert_eq!(scene.marks.len(), values.len());
            assert_sound(&scene);
            for mark in &scene.marks {
                let touchable = rectangles(&mark.shapes, "hit").any(|hit| hit.height >= 24.0);
                let labelled = mark
                    .shapes
                    .iter()
                    .any(|shape| matches!(shape, Shape::Label(label) if label.class == "name on"));
                assert!(
                    touchable || labelled,
                    "{}: {}",
                    scene.form,
                    mark.subject.target()
                );
            }
        }
    }
}

#[test]
fn a_side_that_does_not_add_up_shows_and_stays_on_the_canvas() {
    let scene = flow::compose(
        &flow_of(parts(&[90.0]), 100.0, parts(&[80.0, 40.0])),
        Width::Narrow,
    );
    assert_sound(&scene);
    let thickness: Vec<f64> = ribbons(&scene)
        .iter()
        .map(|(_, ribbon)| ribbon.thickness.round())
        .collect();
    assert_eq!(thickness, [180.0, 160.0, 80.0]);
}
