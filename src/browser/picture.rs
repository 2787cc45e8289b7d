//! A chart as a picture that stands alone: title, unit, source and link on it, in its wide
//! layout and on light paper, wherever it was made.

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, Element, HtmlCanvasElement, HtmlImageElement};

use super::document::{document, one_within, window, within};
use super::phrase::phrase;
use crate::carried::Phrase;
use crate::chart::Width;
use crate::chart::text::wrap;
use crate::export::{escape, is_xml};
use crate::link::{Setting, Theme};

/// The picture's width, its margin and its lines of text, in pixels.
const WIDTH: i32 = 720;
const MARGIN: i32 = 24;
/// A size of letters, and of the lines that they stand in.
const TITLE: (i32, i32) = (20, 30);
const TEXT: (i32, i32) = (13, 20);
/// More lines than any title, subtitle or address needs.
const MOST_LINES: usize = 6;
/// The attribute that chooses the page's appearance.
const THEME: &str = "data-theme";
/// Pixels of the bitmap for one of the drawing.
const DENSITY: f64 = 2.0;
/// What of a mark's looks comes from style sheets and must be written into the file.
const LOOKS: [&str; 9] = [
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "opacity",
    "font-size",
    "font-weight",
    "text-anchor",
];

/// An SVG document.
pub struct Picture {
    pub text: String,
    /// In pixels, whole ones, since writing fractions would take a fifth of the program.
    pub height: i32,
}

/// The chart in `frame` as an SVG document of its own.
pub fn standalone(frame: &Element, link: &str) -> Option<Picture> {
    let text_of = |selector: &str| {
        one_within(frame, selector)
            .and_then(|element| element.text_content())
            .unwrap_or_default()
    };
    let drawing = one_within(frame, ".drawing .chart")?;
    let place = one_within(frame, ".drawing .spacer.wide")?;
    let height = place
        .get_attribute("height")?
        .split('.')
        .next()?
        .parse::<i32>()
        .ok()?
        + 1;
    let body_element: Element = document().body()?.into();
    let light = Light::switch_on()?;
    let paper = style_of(&body_element, "background-color");
    let ink = style_of(&body_element, "color");
    let family = style_of(&body_element, "font-family");
    let copy = with_looks(&drawing)?;
    drop(light);
    let has_computed = drawing
        .text_content()
        .is_some_and(|text| text.contains('*'));

    let mut body = String::new();
    let mut y = MARGIN;
    y = write_lines(&mut body, y, TITLE, "bold", &text_of(".finding"));
    y = write_lines(&mut body, y, TEXT, "normal", &text_of(".subtitle"));
    y += MARGIN / 2;
    body.push_str(&format!(
        "<svg x=\"{MARGIN}\" y=\"{y}\" width=\"{}\" height=\"{height}\">{}</svg>",
        WIDTH - 2 * MARGIN,
        copy
    ));
    y += height + MARGIN / 2;
    y = write_lines(&mut body, y, TEXT, "normal", &text_of(".zero"));
    if has_computed {
        y = write_lines(&mut body, y, TEXT, "normal", &phrase(Phrase::Computed));
    }
    y = write_lines(&mut body, y, TEXT, "normal", &text_of(".place"));
    y = write_lines(&mut body, y, TEXT, "normal", &phrase(Phrase::Source));
    y = write_lines(&mut body, y, TEXT, "normal", link);
    let height = y + MARGIN / 2;
    let family = escape(&family);
    let mut text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{height}\" \
         viewBox=\"0 0 {WIDTH} {height}\" font-family=\"{family}\" fill=\"{ink}\">\
         <rect width=\"100%\" height=\"100%\" fill=\"{paper}\"/>{body}</svg>"
    );
    text.retain(is_xml);
    Some(Picture { text, height })
}

/// The page in its light appearance until this is dropped: between two frames, so that
/// nobody sees it.
struct Light {
    root: Element,
    theme: Option<String>,
}

impl Light {
    fn switch_on() -> Option<Light> {
        let root = document().document_element()?;
        let theme = root.get_attribute(THEME);
        root.set_attribute(THEME, Theme::Light.identifier()).ok()?;
        Some(Light { root, theme })
    }
}

impl Drop for Light {
    fn drop(&mut self) {
        // Setting an attribute fails for malformed names only.
        let _ = match &self.theme {
            Some(theme) => self.root.set_attribute(THEME, theme),
            None => self.root.remove_attribute(THEME),
        };
    }
}

/// Appends a text in as many lines as it needs; returns where the next may begin.
fn write_lines(body: &mut String, mut y: i32, size: (i32, i32), weight: &str, text: &str) -> i32 {
    let (letters, leading) = size;
    let room = f64::from(WIDTH - 2 * MARGIN);
    for line in wrap(text, f64::from(letters), room, MOST_LINES) {
        y += leading;
        body.push_str(&format!(
            "<text x=\"{MARGIN}\" y=\"{y}\" font-size=\"{letters}\" font-weight=\"{weight}\">{}</text>",
            escape(&line)
        ));
    }
    y
}

/// The drawing with its computed looks written into it, as text.
fn with_looks(drawing: &Element) -> Option<String> {
    let copy: Element = drawing.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    for (original, copy) in with_descendants(drawing)
        .iter()
        .zip(with_descendants(&copy))
    {
        let style = window().get_computed_style(original).ok().flatten()?;
        for name in LOOKS {
            let value = style.get_property_value(name).unwrap_or_default();
            if !value.is_empty() {
                copy.set_attribute(name, &value).ok()?;
            }
        }
    }
    for layer in with_descendants(&copy) {
        if layer.matches(&format!(".{}", Width::Narrow.class())).ok()? {
            layer.remove();
        }
        for name in ["class", "style", "data-active", "data-pinned", "tabindex"] {
            layer.remove_attribute(name).ok()?;
        }
    }
    let serializer = web_sys::XmlSerializer::new().ok()?;
    serializer.serialize_to_string(&copy).ok()
}

/// An element and everything in it, in document order.
fn with_descendants(element: &Element) -> Vec<Element> {
    let mut elements = vec![element.clone()];
    elements.extend(within(element, "*"));
    elements
}

/// The picture as a PNG.
pub async fn rasterise(picture: &Picture) -> Result<Blob, JsValue> {
    let image = HtmlImageElement::new()?;
    let encoded = js_sys::encode_uri_component(&picture.text);
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{encoded}"));
    JsFuture::from(image.decode()).await?;
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.dyn_into()?;
    canvas.set_width((f64::from(WIDTH) * DENSITY) as u32);
    canvas.set_height((f64::from(picture.height) * DENSITY) as u32);
    let context = canvas.get_context("2d")?;
    let context: CanvasRenderingContext2d = context.ok_or(JsValue::NULL)?.dyn_into()?;
    context.scale(DENSITY, DENSITY)?;
    context.draw_image_with_html_image_element(&image, 0.0, 0.0)?;
    let made = Promise::new(&mut |resolve, _| {
        let callback =
            Closure::once_into_js(move |blob: JsValue| resolve.call1(&JsValue::NULL, &blob));
        // On failure nothing resolves; the blob below is then missing.
        let _ = canvas.to_blob(callback.unchecked_ref());
    });
    JsFuture::from(made).await?.dyn_into()
}

fn style_of(element: &Element, property: &str) -> String {
    let style = window().get_computed_style(element).ok().flatten();
    let value = style.and_then(|style| style.get_property_value(property).ok());
    value.unwrap_or_default()
}
