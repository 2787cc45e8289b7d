//! A disclosure ▶ the whole HTML of its page, readable without scripts, and what stands beside it.

mod address;
mod card;
mod data;
mod head;
mod page;
mod picture;
mod published;
mod summary;

use std::error::Error;
use std::fs;
use std::path::Path;

pub use address::{Host, HostError, SiteAddress};
use data::dataset;
pub use data::{DataFile, files};
pub use head::{PICTURE, Sharing};
pub use page::render;
pub use picture::{NoChineseFont, Painter, PictureError, drawn};
pub use published::Published;
use serde::Serialize;
use summary::Summary;

use crate::disclosure::Disclosure;
use crate::export::escape;
use crate::lang::{Words, words};
use crate::link::{Lang, Setting};

/// The disclosure in a file.
///
/// # Errors
/// The file's name with what is wrong, and where in it.
pub fn read(file: &Path) -> Result<Disclosure, Box<dyn Error>> {
    let named = |error: &dyn Error| format!("{}: {error}", file.display());
    let json = fs::read_to_string(file).map_err(|error| named(&error))?;
    Ok(Disclosure::from_json_with_paths(&json).map_err(|error| named(&error))?)
}

/// `index.html` as Trunk built it, with places for a disclosure.
pub struct Template {
    html: String,
    /// The path of the site, empty for a page that stands alone.
    base: String,
}

/// `index.html` lacks a place that the prerenderer fills.
#[derive(Debug, thiserror::Error)]
#[error("index.html has no {0}, where the prerendered page belongs")]
pub struct MissingPlace(&'static str);

const HTML: &str = "<html lang=\"zh-CN\" data-base=\"/\">";
const TITLE: &str = "<title>预算公开</title>";
const FAILURE: &str = "<p id=\"failure\" role=\"alert\" hidden></p>";
const UPDATE: &str = "<p id=\"update\" hidden></p>";
const APP: &str = "<div id=\"app\"></div>";

impl Template {
    /// The template of a site that is published below `base`.
    ///
    /// # Errors
    /// [`MissingPlace`], where `index.html` was changed past recognition.
    pub fn new(html: &str, base: &str) -> Result<Template, MissingPlace> {
        let update = format!(
            "<p id=\"update\" hidden>{}</p>",
            in_both(|words| words.update_ready)
                + &format!(
                    " <button type=\"button\">{}</button>",
                    in_both(|words| words.update_now)
                )
        );
        Ok(Template {
            html: replace(html, UPDATE, &update)?,
            base: base.to_owned(),
        })
    }

    /// A disclosure's page in a language: what its head says, its content, and its data.
    ///
    /// # Errors
    /// [`MissingPlace`], where `index.html` was changed past recognition.
    pub fn fill(
        &self,
        published: &Published,
        lang: Lang,
        content: &str,
        sharing: Option<&Sharing>,
    ) -> Result<String, MissingPlace> {
        let words = words(lang);
        let disclosure = published.disclosure();
        let root = format!(
            "<html lang=\"{}\" data-base=\"{}\">",
            lang.code(),
            escape(&self.base)
        );
        let failure = format!(
            "<p id=\"failure\" role=\"alert\" hidden data-english=\"{}\">{}</p>",
            escape(self::words(Lang::English).failure_script),
            escape(words.failure_script)
        );
        let summary = Summary::of(disclosure, lang);
        let dataset = sharing.map(|sharing| {
            let dataset = inline_json(&dataset(&sharing.site, disclosure, &summary));
            format!("<script type=\"application/ld+json\">{dataset}</script>")
        });
        let app = [
            format!("<div id=\"app\">{content}</div>"),
            json_script("disclosure", published.json()),
            json_script("report", published.report()),
            dataset.unwrap_or_default(),
        ]
        .concat();
        let head =
            summary.head() + &sharing.map_or_else(String::new, |it| it.head(disclosure, &summary));
        let html = replace(&self.html, HTML, &root)?;
        let html = replace(&html, TITLE, &head)?;
        let html = replace(&html, FAILURE, &failure)?;
        replace(&html, APP, &app)
    }
}

/// A sentence in both languages, of which the style sheet shows the page's.
fn in_both(sentence: impl Fn(&Words) -> &'static str) -> String {
    let spans = Lang::ALL.iter().map(|lang| {
        let sentence = escape(sentence(words(*lang)));
        format!("<span lang=\"{}\">{sentence}</span>", lang.code())
    });
    spans.collect()
}

/// Data as JSON that cannot end the script element it stands in.
pub fn inline_json(data: &impl Serialize) -> String {
    escape_json(&serde_json::to_string(data).unwrap_or_default())
}

/// The same JSON without `<`, which stands in its strings alone.
fn escape_json(json: &str) -> String {
    json.replace('<', "\\u003c")
}

/// An element that holds JSON for the page's program.
fn json_script(id: &str, json: &str) -> String {
    let json = escape_json(json);
    format!("<script type=\"application/json\" id=\"{id}\">{json}</script>")
}

fn replace(html: &str, place: &'static str, filling: &str) -> Result<String, MissingPlace> {
    let (before, after) = html.split_once(place).ok_or(MissingPlace(place))?;
    Ok([before, filling, after].concat())
}
