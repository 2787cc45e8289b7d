//! A chart as a picture that stands alone: with its texts on it, in its wide layout and on light
//! paper, wherever it was made.

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, CanvasRenderingContext2d, Element, HtmlCanvasElement, HtmlImageElement, XmlSerializer,
};

use crate::chart::Width;
use crate::chart::text::wrap;
use crate::export::{escape, is_xml};
use crate::platform::{document, page, window, within};

/// The picture's width, its margin and its lines of text, in pixels.
const WIDTH: i32 = 720;
const MARGIN: i32 = 24;
/// A size of letters, and of the lines that they stand in.
const TITLE: (i32, i32) = (20, 30);
const TEXT: (i32, i32) = (13, 20);
/// More lines than any title, subtitle or address needs.
const MOST_LINES: usize = 6;
/// The appearance that pictures are made in, as the style sheets name it.
const LIGHT: &str = "light";
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

/// What is said around a drawing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Texts {
    pub title: String,
    pub subtitle: String,
    /// Below the drawing, in order; an empty one takes no room.
    pub notes: Vec<String>,
}

/// An SVG document.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    pub text: String,
    /// In pixels.
    pub height: i32,
}

/// A drawing, which is `height` pixels high in its wide layout, as an SVG document of its own.
/// `theme` is the appearance that the page has, and will have again.
pub fn standalone(
    drawing: &Element,
    height: i32,
    texts: &Texts,
    theme: Option<&str>,
) -> Option<Picture> {
    // Between two frames, so that nobody sees it.
    page::set_theme(Some(LIGHT));
    let looks = document().body().and_then(|body| {
        let paper = style_of(&body, "background-color");
        let ink = style_of(&body, "color");
        let family = style_of(&body, "font-family");
        Some((paper, ink, family, with_looks(drawing)?))
    });
    page::set_theme(theme);
    let (paper, ink, family, copy) = looks?;

    let mut body = String::new();
    let mut y = MARGIN;
    y = write_lines(&mut body, y, TITLE, "bold", &texts.title);
    y = write_lines(&mut body, y, TEXT, "normal", &texts.subtitle);
    y += MARGIN / 2;
    body.push_str(&format!(
        "<svg x=\"{MARGIN}\" y=\"{y}\" width=\"{}\" height=\"{height}\">{copy}</svg>",
        WIDTH - 2 * MARGIN
    ));
    y += height + MARGIN / 2;
    for note in &texts.notes {
        y = write_lines(&mut body, y, TEXT, "normal", note);
    }
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
    XmlSerializer::new().ok()?.serialize_to_string(&copy).ok()
}

/// An element and everything in it, in document order.
fn with_descendants(element: &Element) -> Vec<Element> {
    let mut elements = vec![element.clone()];
    elements.extend(within(element, "*"));
    elements
}

fn style_of(element: &Element, property: &str) -> String {
    let style = window().get_computed_style(element).ok().flatten();
    let value = style.and_then(|style| style.get_property_value(property).ok());
    value.unwrap_or_default()
}

/// The picture as a PNG.
///
/// # Errors
/// What the browser says where it cannot draw the picture, or finds it too large.
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
