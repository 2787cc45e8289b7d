//! A plotters backend that emits Yew nodes, so that every mark is an element of its own.

use std::convert::Infallible;

use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};
use yew::virtual_dom::{VNode, VTag, VText};

use super::Canvas;
use super::text;

/// Backend coordinates per unit of the canvas. plotters counts in whole numbers, which
/// would make ten equal columns unequal.
const RESOLUTION: f64 = 100.0;

/// A length as attributes write it. Writing floating-point numbers in general would take a tenth of
/// the page's program; hundredths of a pixel are more than anybody sees.
pub(super) fn number(length: f64) -> String {
    Backend::unit((length * RESOLUTION).round() as i32)
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// Collects nodes in the order in which they are drawn.
pub(super) struct Backend {
    canvas: Canvas,
    root: VTag,
    /// Class of whatever is drawn next.
    class: &'static str,
    /// Offset of the text that is drawn next, in pixels.
    shift: f64,
    /// Rectangles of one class that are not emitted yet: the first and last corner of each.
    rectangles: Vec<(BackendCoord, BackendCoord)>,
}

impl Backend {
    /// Draws on `canvas` into `root`.
    pub fn new(canvas: Canvas, root: VTag) -> Self {
        Self {
            canvas,
            root,
            class: "",
            shift: 0.0,
            rectangles: Vec::new(),
        }
    }

    /// From here on shapes have the class `class`; styles in plotters know colours only,
    /// and colours are the style sheet's.
    pub fn class(&mut self, class: &'static str) -> &mut Self {
        if class != self.class {
            self.emit_rectangles();
        }
        self.class = class;
        self
    }

    /// From here on texts are moved by `shift` pixels, which a fluid x cannot express.
    pub fn shift(&mut self, shift: f64) -> &mut Self {
        self.shift = shift;
        self
    }

    /// The root with all that was drawn, which leaves the backend empty.
    pub fn finish(&mut self) -> VNode {
        self.emit_rectangles();
        std::mem::replace(&mut self.root, VTag::new("svg")).into()
    }

    /// Draws a path whose commands are in units of the canvas, as [`Backend::unit`] writes them.
    pub fn curve(&mut self, commands: String) {
        let mut path = VTag::new("path");
        path.add_attribute("class", self.class);
        path.add_attribute("d", commands);
        let Canvas::Fluid { height, .. } = self.canvas else {
            return self.emit(path);
        };
        // Paths know no percentages: a drawing of its own stretches this one.
        let mut stretched = VTag::new("svg");
        stretched.add_attribute("width", "100%");
        stretched.add_attribute("height", number(height));
        stretched.add_attribute("viewBox", ["0 0 100 ", &number(height)].concat());
        stretched.add_attribute("preserveAspectRatio", "none");
        path.add_attribute("vector-effect", "non-scaling-stroke");
        stretched.add_child(path.into());
        self.emit(stretched);
    }

    /// A backend coordinate in the canvas's own unit, as attributes write it.
    pub fn unit(coordinate: i32) -> String {
        let (whole, part) = (coordinate / 100, coordinate % 100);
        let sign = if coordinate < 0 && whole == 0 {
            "-"
        } else {
            ""
        };
        let part = part.abs();
        match (part, part % 10) {
            (0, _) => format!("{sign}{whole}"),
            (_, 0) => format!("{sign}{whole}.{}", part / 10),
            (_, _) => format!("{sign}{whole}.{part:02}"),
        }
    }

    /// A horizontal coordinate or length as an attribute.
    fn horizontal(&self, coordinate: i32) -> String {
        let unit = match self.canvas {
            Canvas::Fluid { .. } => "%",
            Canvas::Fixed { .. } => "",
        };
        [&Self::unit(coordinate), unit].concat()
    }

    fn emit(&mut self, tag: VTag) {
        self.emit_rectangles();
        self.root.add_child(tag.into());
    }

    /// Emits rectangles that follow one another as one element, so that a hundred cells are not a
    /// hundred elements; where x is a percentage, which paths do not know, as one each.
    fn emit_rectangles(&mut self) {
        let rectangles = std::mem::take(&mut self.rectangles);
        let tags = match (rectangles.as_slice(), self.canvas) {
            ([], _) => return,
            ([_, _, ..], Canvas::Fixed { .. }) => {
                let mut path = VTag::new("path");
                path.add_attribute("class", self.class);
                let mut start = (0, 0);
                let commands = rectangles.into_iter().map(|(from, to)| {
                    // Relative to one another, cells in a row are written alike, and pack well.
                    let (across, down) = (from.0 - start.0, from.1 - start.1);
                    start = from;
                    let [across, down, width, height, back] =
                        [across, down, to.0 - from.0, to.1 - from.1, from.0 - to.0].map(Self::unit);
                    format!("m{across} {down}h{width}v{height}h{back}z")
                });
                path.add_attribute("d", commands.collect::<String>());
                vec![path]
            }
            _ => rectangles
                .into_iter()
                .map(|it| self.rectangle(it))
                .collect(),
        };
        self.root.add_children(tags.into_iter().map(VNode::from));
    }

    fn rectangle(&self, ((left, top), (right, bottom)): (BackendCoord, BackendCoord)) -> VTag {
        let mut rectangle = VTag::new("rect");
        rectangle.add_attribute("class", self.class);
        rectangle.add_attribute("x", self.horizontal(left));
        rectangle.add_attribute("y", Self::unit(top));
        rectangle.add_attribute("width", self.horizontal(right - left));
        rectangle.add_attribute("height", Self::unit(bottom - top));
        rectangle
    }
}

impl DrawingBackend for Backend {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        let whole = |length: f64| (length * RESOLUTION).ceil() as u32;
        (whole(self.canvas.width()), whole(self.canvas.height()))
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        self.draw_rect((x, y), (x + 1, y + 1), &color, true)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        _: &S,
        _: bool,
    ) -> Drawn {
        // Browsers drop a rectangle without extent together with its outline.
        let extended = (right.max(left + 1), bottom.max(top + 1));
        self.rectangles.push(((left, top), extended));
        Ok(())
    }

    /// Writes the text with its baseline, not its box, at `y`.
    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> Drawn {
        let mut node = VTag::new("text");
        node.add_attribute("class", self.class);
        node.add_attribute("x", self.horizontal(x));
        node.add_attribute("y", Self::unit(y));
        if self.shift != 0.0 {
            node.add_attribute("dx", number(self.shift));
        }
        match style.anchor().h_pos {
            HPos::Left => {}
            HPos::Center => node.add_attribute("text-anchor", "middle"),
            HPos::Right => node.add_attribute("text-anchor", "end"),
        }
        node.add_attribute("font-size", number(style.size()));
        node.add_child(VText::new(text.to_owned()).into());
        self.emit(node);
        Ok(())
    }

    /// Measures with the one table, since server and browser must agree.
    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let pixels = text::width(text, style.size());
        let units = pixels / self.canvas.narrowest() * self.canvas.width();
        let whole = |length: f64| (length * RESOLUTION).ceil() as u32;
        Ok((whole(units), whole(style.size())))
    }
}
