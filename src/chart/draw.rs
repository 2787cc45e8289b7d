//! Scene ▶ plotters ▶ nodes.

use std::cell::RefCell;
use std::convert::Infallible;
use std::rc::Rc;

use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::DrawingArea;
use plotters::element::{Drawable, PointCollection};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{BLACK, FontFamily, IntoFont, TextStyle};
use plotters_backend::{BackendCoord, DrawingBackend, DrawingErrorKind};
use yew::Html;
use yew::virtual_dom::VTag;

use super::backend::{Backend, number};
use super::{Anchor, Canvas, Mark, Scene, Shape, Subject, Width};

/// A chart as an `<svg>` with all its layouts, which `compose` gives. Every mark is a link
/// to its line's row, whichever layout is shown; the first one is the chart's tab stop.
///
/// Behind the chart, empty drawings of each layout's height keep its place.
pub fn draw(compose: impl Fn(Width) -> Scene) -> Html {
    let scenes = Width::ALL.map(|width| (width, compose(width)));
    let [(_, narrow), _] = &scenes;
    let mut root = root(narrow);
    let mut links: Vec<VTag> = narrow
        .marks
        .iter()
        .enumerate()
        .map(|(index, mark)| link(mark, index == 0))
        .collect();
    let [(_, narrow), (_, wide)] = &scenes;
    // Every layout has the same marks in the same order. What both draw alike is drawn once.
    for (link, (one, other)) in links.iter_mut().zip(narrow.marks.iter().zip(&wide.marks)) {
        match shared(narrow.canvas, wide.canvas).filter(|_| one.shapes == other.shapes) {
            Some(canvas) => link.add_child(layer(None, canvas, &one.shapes)),
            None => {
                link.add_child(layer(Some(Width::Narrow), narrow.canvas, &one.shapes));
                link.add_child(layer(Some(Width::Wide), wide.canvas, &other.shapes));
            }
        }
    }
    root.add_children(links.into_iter().map(Html::from));
    let spacers = scenes.iter().map(|(width, scene)| {
        let mut spacer = VTag::new("svg");
        spacer.add_attribute("class", format!("spacer {}", width.class()));
        spacer.add_attribute("width", "1");
        spacer.add_attribute("height", number(scene.canvas.height()));
        spacer.add_attribute("aria-hidden", "true");
        Html::from(spacer)
    });
    std::iter::once(Html::from(root)).chain(spacers).collect()
}

/// The card as an `<svg>` document of its own, its chart with the elements that the page gives it.
#[cfg(feature = "prerender")]
pub fn draw_card(card: &super::card::Card) -> Html {
    let canvas = super::card::Card::canvas();
    let (shapes, place) = card.compose();
    let mut root = VTag::new("svg");
    root.add_attribute("xmlns", "http://www.w3.org/2000/svg");
    root.add_attribute("width", number(canvas.width()));
    root.add_attribute("height", number(canvas.height()));
    root.add_child(layer(Some(Width::Wide), canvas, &shapes));
    if let (Some(chart), Some(place)) = (&card.chart, place) {
        let scene = &chart.scene;
        let (width, height) = (scene.canvas.narrowest(), scene.canvas.height());
        let mut svg = self::root(scene);
        svg.add_attribute("x", number(place.x));
        svg.add_attribute("y", number(place.y));
        svg.add_attribute("width", number(width * place.scale));
        svg.add_attribute("height", number(height * place.scale));
        svg.add_attribute(
            "viewBox",
            format!("0 0 {} {}", number(width), number(height)),
        );
        for mark in &scene.marks {
            let mut link = link(mark, false);
            link.add_child(layer(Some(Width::Narrow), scene.canvas, &mark.shapes));
            svg.add_child(link.into());
        }
        root.add_child(svg.into());
    }
    root.into()
}

/// The empty `<svg>`; the style sheet makes it fill its place.
fn root(scene: &Scene) -> VTag {
    let mut svg = VTag::new("svg");
    svg.add_attribute("class", format!("chart {}", scene.form));
    svg.add_attribute("role", "group");
    svg.add_attribute("aria-label", scene.label.clone());
    svg
}

/// The canvas of what both layouts draw in the same units, as high as the higher of them.
fn shared(narrow: Canvas, wide: Canvas) -> Option<Canvas> {
    match (narrow, wide) {
        (Canvas::Fluid { width, height }, Canvas::Fluid { height: other, .. }) => {
            let height = height.max(other);
            Some(Canvas::Fluid { width, height })
        }
        (Canvas::Fixed { .. }, _) | (_, Canvas::Fixed { .. }) => None,
    }
}

/// Shapes in one layout, or in all of them.
fn layer(width: Option<Width>, canvas: Canvas, shapes: &[Shape]) -> Html {
    let mut svg = VTag::new("svg");
    if let Some(width) = width {
        svg.add_attribute("class", width.class());
    }
    // As wide as what is around it, being inside of another drawing.
    if let Canvas::Fixed {
        width: side,
        height,
    } = canvas
    {
        svg.add_attribute(
            "viewBox",
            format!("0 0 {} {}", number(side), number(height)),
        );
        // A narrow place may be narrower than the drawing, which is then made smaller.
        svg.add_attribute("preserveAspectRatio", "xMinYMin");
    }
    svg.add_attribute("height", number(canvas.height()));
    let backend = Rc::new(RefCell::new(Backend::new(canvas, svg)));
    let (right, bottom) = backend.borrow().get_size();
    let area = DrawingArea::from(&backend).apply_coord_spec(Cartesian2d::<
        RangedCoordf64,
        RangedCoordf64,
    >::new(
        0.0..canvas.width(),
        0.0..canvas.height(),
        (0..right as i32, 0..bottom as i32),
    ));
    for shape in shapes {
        let drawn = area.draw(shape);
        debug_assert!(drawn.is_ok(), "this backend has nothing to fail at");
    }
    backend.borrow_mut().finish()
}

/// A mark's element, still empty. It is a link, so that it leads to its row without scripts,
/// to the first row of the others, or, for the rest, to what explains that.
fn link(mark: &Mark, tab_stop: bool) -> VTag {
    let mut link = VTag::new("a");
    link.add_attribute("href", format!("#{}", mark.subject.target()));
    match &mark.subject {
        Subject::Line(path) => {
            link.add_attribute("data-mark", path.to_string());
            link.add_attribute("class", format!("mark tone-{}", mark.tone));
        }
        Subject::Others { of, .. } => {
            link.add_attribute("data-others", of.clone());
            link.add_attribute("class", "mark others");
        }
        Subject::Rest { of, .. } => {
            link.add_attribute("data-rest", of.clone());
            link.add_attribute("class", "mark rest");
        }
    }
    link.add_attribute("aria-label", mark.description.clone());
    link.add_attribute("tabindex", if tab_stop { "0" } else { "-1" });
    link
}

/// The points that plotters translates for [`Drawable::draw`], in the same order.
impl<'a> PointCollection<'a, (f64, f64)> for &'a Shape {
    type Point = (f64, f64);
    type IntoIter = Vec<(f64, f64)>;

    fn point_iter(self) -> Vec<(f64, f64)> {
        match self {
            Shape::Rectangle(it) => vec![(it.x, it.y), (it.x + it.width, it.y + it.height)],
            // With a point halfway no arc exceeds half a turn, which SVG could not tell
            // from its counterpart; and even a full ring has three different points.
            Shape::Sector(it) => {
                let halfway = (it.start + it.end) / 2.0;
                vec![
                    it.point(it.outer, it.start),
                    it.point(it.outer, halfway),
                    it.point(it.outer, it.end),
                    it.point(it.inner, it.end),
                    it.point(it.inner, halfway),
                    it.point(it.inner, it.start),
                ]
            }
            Shape::Ribbon(it) => {
                let [start, bend, bent, end] = it.x;
                vec![
                    (start, it.left),
                    (bend, it.left),
                    (bent, it.right),
                    (end, it.right),
                    (end, it.right + it.thickness),
                    (bent, it.right + it.thickness),
                    (bend, it.left + it.thickness),
                    (start, it.left + it.thickness),
                ]
            }
            Shape::Label(it) => vec![(it.x, it.y)],
        }
    }
}

impl Drawable<Backend> for Shape {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        points: I,
        backend: &mut Backend,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let points: Vec<BackendCoord> = points.collect();
        match (self, points.as_slice()) {
            (Shape::Rectangle(it), &[upper_left, lower_right]) => backend
                .class(it.class)
                .draw_rect(upper_left, lower_right, &BLACK, true),
            (Shape::Sector(it), &[a, b, c, d, e, f]) => {
                let arc = |radius: f64, sweep: u8, to: BackendCoord| {
                    let radius = number(radius);
                    format!("A{radius} {radius} 0 0 {sweep} {}", pair(to))
                };
                let commands = [
                    format!("M{}", pair(a)),
                    arc(it.outer, 1, b),
                    arc(it.outer, 1, c),
                    format!("L{}", pair(d)),
                    arc(it.inner, 0, e),
                    arc(it.inner, 0, f),
                    "Z".to_owned(),
                ];
                backend.class(it.class).curve(commands.concat());
                Ok(())
            }
            (Shape::Ribbon(it), &[a, b, c, d, e, f, g, h]) => {
                let commands = [
                    format!("M{}", pair(a)),
                    format!("L{}", pair(b)),
                    bend(b, c),
                    format!("L{}", pair(d)),
                    format!("L{}", pair(e)),
                    format!("L{}", pair(f)),
                    bend(f, g),
                    format!("L{}", pair(h)),
                    "Z".to_owned(),
                ];
                backend.class(it.class).curve(commands.concat());
                Ok(())
            }
            (Shape::Label(it), &[baseline]) => {
                let end = match it.anchor {
                    Anchor::Start => HPos::Left,
                    Anchor::Middle => HPos::Center,
                    Anchor::End => HPos::Right,
                };
                let style = TextStyle::from((FontFamily::SansSerif, it.size).into_font())
                    .pos(Pos::new(end, VPos::Bottom));
                backend
                    .class(it.class)
                    .shift(it.shift)
                    .draw_text(&it.text, &style, baseline)
            }
            _ => Ok(()),
        }
    }
}

/// A point as path commands write it.
fn pair((x, y): BackendCoord) -> String {
    format!("{} {}", Backend::unit(x), Backend::unit(y))
}

/// A curve from one point to another that leaves and arrives level.
fn bend(from: BackendCoord, to: BackendCoord) -> String {
    let halfway = from.0.midpoint(to.0);
    format!(
        "C{} {} {}",
        pair((halfway, from.1)),
        pair((halfway, to.1)),
        pair(to)
    )
}
