//! What pictures must never get wrong, for any number of parts and any values.

mod proportion;
mod sound;

use budget_viewer::chart::{
    Anchor, Canvas, Flow, Form, Label, Part, Rectangle, Ribbon, Scene, Sector, Shape, Subject,
    Width, text,
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
