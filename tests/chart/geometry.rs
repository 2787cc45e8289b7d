//! What pictures must never get wrong, for any number of parts and any values.

use budget_viewer::chart::{
    Anchor, Canvas, ChangeRow, Flow, Form, Label, Part, Rectangle, Ribbon, Scene, Sector, Shape,
    Subject, Width, change, compare, flow, text,
};
use proptest::prelude::*;

/// How far floating point may be off, in pixels or percent.
const TOLERANCE: f64 = 1e-6;

fn part(index: usize, name: &str, amount: &str, value: f64) -> Part {
    Part {
        subject: Subject::Line(format!("income/{index}").parse().unwrap()),
        name: name.to_owned(),
        amount_text: amount.to_owned(),
        share_text: "12.34%".to_owned(),
        description: name.to_owned(),
        value,
        tone: index,
    }
}

fn parts(values: &[f64]) -> Vec<Part> {
    let named = |(index, value): (usize, &f64)| part(index, "一般公共服务支出", "278.39", *value);
    values.iter().enumerate().map(named).collect()
}

/// What lines leave of their total.
fn rest(value: f64) -> Part {
    Part {
        subject: Subject::Rest {
            of: "income".to_owned(),
            explained_at: "audit/parts/income".to_owned(),
        },
        ..part(0, "未列出", "540.22*", value)
    }
}

/// The lines with the rest, in the order that a caller may have them.
fn with_rest(values: &[f64], left: f64) -> Vec<Part> {
    std::iter::once(rest(left)).chain(parts(values)).collect()
}

fn flow_of(sources: Vec<Part>, total: f64, parts: Vec<Part>) -> Flow {
    Flow {
        sources,
        total: part(usize::MAX, "支出总计", "296.01", total),
        parts,
    }
}

/// Values as budgets have them.
fn amounts() -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec(0.01..100_000.0_f64, 1..60)
}

fn widths() -> impl Strategy<Value = Width> {
    prop::sample::select(Width::ALL.to_vec())
}

/// Whatever a float can be.
fn hostile() -> impl Strategy<Value = Vec<f64>> {
    let number = prop_oneof![
        prop::num::f64::ANY,
        Just(0.0),
        Just(-1.0),
        Just(f64::NAN),
        Just(f64::INFINITY),
        Just(f64::MAX),
        Just(f64::MIN_POSITIVE),
        0.0..1000.0_f64,
    ];
    prop::collection::vec(number, 0..60)
}

/// Names and figures, from none to far too long.
fn texts() -> impl Strategy<Value = Vec<(String, String, f64)>> {
    let row = (
        "[一-龥A-Za-z（）， ]{0,40}",
        "[0-9,.]{0,30}",
        0.0..1000.0_f64,
    );
    prop::collection::vec(row, 1..30)
}

fn every_form(parts: &[Part]) -> impl Iterator<Item = Scene> {
    let layouts = |form: Form| Width::ALL.map(move |width| (form, width));
    let all = Form::ALL.into_iter().flat_map(layouts);
    all.map(move |(form, width)| form.compose(parts, width))
}

fn rectangles<'a>(shapes: &'a [Shape], class: &'a str) -> impl Iterator<Item = &'a Rectangle> {
    shapes.iter().filter_map(move |shape| match shape {
        Shape::Rectangle(rectangle) if rectangle.class == class => Some(rectangle),
        _ => None,
    })
}

fn sectors(scene: &Scene) -> Vec<&Sector> {
    let shapes = scene.marks.iter().flat_map(|mark| &mark.shapes);
    shapes
        .filter_map(|shape| match shape {
            Shape::Sector(sector) => Some(sector),
            _ => None,
        })
        .collect()
}

fn ribbons(scene: &Scene) -> Vec<(&str, &Ribbon)> {
    let shapes = scene.marks.iter().flat_map(|mark| {
        mark.shapes
            .iter()
            .map(|shape| (mark.subject.target(), shape))
    });
    shapes
        .filter_map(|(id, shape)| match shape {
            Shape::Ribbon(ribbon) => Some((id, ribbon)),
            _ => None,
        })
        .collect()
}

fn labels(scene: &Scene) -> Vec<&Label> {
    let shapes = scene.marks.iter().flat_map(|mark| &mark.shapes);
    shapes
        .filter_map(|shape| match shape {
            Shape::Label(label) => Some(label),
            _ => None,
        })
        .collect()
}

/// Left, top, right, bottom in pixels.
#[derive(Debug, Clone, Copy)]
struct Extent(f64, f64, f64, f64);

impl Extent {
    fn overlaps(self, other: Self) -> bool {
        let apart = |end: f64, start: f64| end <= start + TOLERANCE;
        !(apart(self.2, other.0)
            || apart(other.2, self.0)
            || apart(self.3, other.1)
            || apart(other.3, self.1))
    }

    fn within(self, width: f64, height: f64) -> bool {
        self.0 >= -TOLERANCE
            && self.1 >= -TOLERANCE
            && self.2 <= width + TOLERANCE
            && self.3 <= height + TOLERANCE
    }
}

/// What a drawing's unit of x is in pixels where the drawing is `pixels` wide.
fn scale(canvas: Canvas, pixels: f64) -> f64 {
    match canvas {
        Canvas::Fluid { .. } => pixels / 100.0,
        Canvas::Fixed { .. } => 1.0,
    }
}

fn extent(shape: &Shape, scale: f64) -> Extent {
    match shape {
        Shape::Rectangle(it) => Extent(
            it.x * scale,
            it.y,
            (it.x + it.width) * scale,
            it.y + it.height,
        ),
        Shape::Sector(it) => {
            let (x, y) = it.centre;
            Extent(x - it.outer, y - it.outer, x + it.outer, y + it.outer)
        }
        Shape::Ribbon(it) => Extent(
            it.x[0] * scale,
            it.left.min(it.right),
            it.x[3] * scale,
            it.left.max(it.right) + it.thickness,
        ),
        Shape::Label(it) => {
            let width = text::width(&it.text, it.size);
            let before = match it.anchor {
                Anchor::Start => 0.0,
                Anchor::Middle => width / 2.0,
                Anchor::End => width,
            };
            let left = it.x * scale + it.shift - before;
            // Capitals and Chinese characters reach about this far around the baseline.
            Extent(
                left,
                it.y - 0.88 * it.size,
                left + width,
                it.y + 0.12 * it.size,
            )
        }
    }
}

/// Everything is a number, on the canvas, and no text covers another one, both in the
/// narrowest place and in a wide one.
fn assert_sound(scene: &Scene) {
    let narrowest = scene.canvas.narrowest();
    for pixels in [narrowest, 1200.0] {
        let scale = scale(scene.canvas, pixels);
        let mut texts: Vec<Extent> = Vec::new();
        for shape in scene.marks.iter().flat_map(|mark| &mark.shapes) {
            let extent = extent(shape, scale);
            assert!(
                extent.within(scene.canvas.width() * scale, scene.canvas.height()),
                "{} at {pixels}: {shape:?} is outside {:?}",
                scene.form,
                scene.canvas,
            );
            if let Shape::Label(label) = shape {
                assert!(!label.text.is_empty());
                for other in &texts {
                    assert!(
                        !extent.overlaps(*other),
                        "{} at {pixels}: {label:?} overlaps {other:?}",
                        scene.form
                    );
                }
                texts.push(extent);
            }
        }
    }
}

/// Each of `sizes` is in the same proportion to its value, largest first.
fn assert_in_proportion(sizes: &[f64], values: &[f64], whole: f64) {
    let mut values = values.to_vec();
    values.sort_by(|a, b| b.total_cmp(a));
    let sum: f64 = values.iter().sum();
    assert_eq!(sizes.len(), values.len());
    for (size, value) in sizes.iter().zip(values) {
        let expected = value / sum * whole;
        assert!(
            (size - expected).abs() <= whole * 1e-9,
            "{size} for {expected}"
        );
    }
}

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
