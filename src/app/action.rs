//! What a reader takes away: links, code for other pages, pictures, tables.

use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

use super::context::Context;
use super::published;
use super::state::{Action, Announcement, State};
use crate::export::escape;
use crate::link::{Link, Page, Setting, Shown, Theme};
use crate::platform::output::picture::{self, Picture, Texts};
use crate::platform::output::{clipboard, download};
use crate::platform::{address, embed};
use crate::view::View;
use crate::view::chart::drawn::Drawn;
use crate::view::chart::exported::Exported;
use crate::view::chart::flow;

/// The chart, and what is said around it in a picture.
#[derive(Clone)]
pub struct Offered {
    pub name: String,
    pub title: String,
    pub subtitle: String,
    pub note: String,
    pub place: String,
    /// Where a link to it points.
    pub target: String,
    pub drawn: Option<Drawn>,
    pub exported: Exported,
}

/// Which kind of picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pictured {
    Svg,
    Png,
}

/// The full address of what is shown, at another fragment.
pub fn absolute(state: &State, view: &View, target: Option<&str>) -> String {
    let link = Link {
        fragment: target.map(str::to_owned),
        ..state.link().clone()
    };
    address_of(&state.written(link), view)
}

/// The full address of a part of the whole page, from a chart that is shown alone.
pub fn absolute_of_whole(state: &State, view: &View, target: &str) -> String {
    let link = Link {
        embed: None,
        forms: Vec::new(),
        fragment: Some(target.to_owned()),
        ..state.link().clone()
    };
    address_of(&state.written(link), view)
}

fn address_of(link: &Link, view: &View) -> String {
    // The root may show another disclosure one day; its own page never does.
    let page = match link.shown {
        Shown::Own => link.page.clone(),
        Shown::Published => view.page(),
    };
    let (place, page) = match address::base().as_str() {
        "" => (home(link.shown), Page::Unknown(String::new())),
        base => {
            let place = [&address::origin(), base.trim_end_matches('/')].concat();
            (place, page)
        }
    };
    let link = Link {
        page,
        ..link.clone()
    };
    [place, link.to_string()].concat()
}

/// The address of a page that stands alone: where it is published, if it says so, or else its
/// file's, which alone has the reader's own.
fn home(shown: Shown) -> String {
    match shown {
        Shown::Published => address::canonical().unwrap_or_else(address::file),
        Shown::Own => address::file(),
    }
}

/// Shares or copies the address of a part of the page, and says how it went.
pub fn hand_on(cx: &Context, target: &str) {
    let url = absolute(&cx.runtime.state(), &cx.view, Some(target));
    if !clipboard::share(&url, &cx.view.title()) {
        copy(cx, url, Announcement::Copied);
    }
}

/// Copies `text`, and says that it was, or else the text itself.
fn copy(cx: &Context, text: String, copied: Announcement) {
    let runtime = cx.runtime.clone();
    let is_copied = clipboard::copy(&text);
    spawn_local(async move {
        runtime.dispatch(Action::Announce(match is_copied.await {
            true => copied,
            false => Announcement::NotCopied(text),
        }));
    });
}

/// Copies the code that frames a chart on another page, as it is now shown.
pub fn hand_on_frame(cx: &Context, figure: &Element, name: &str, title: &str) {
    let state = cx.runtime.state();
    let forms = state.link().forms.iter();
    let forms = forms.filter(|(chart, _)| chart == name);
    let pinned = state.pinned().map(ToString::to_string);
    let selector = |path: &String| ["a[href='#", path, "']"].concat();
    let is_marked = |path: &String| {
        let mark = figure.query_selector(&[".drawing ", &selector(path)].concat());
        mark.is_ok_and(|mark| mark.is_some())
    };
    let link = Link {
        embed: Some(name.to_owned()),
        forms: forms.cloned().collect(),
        filter: None,
        fragment: pinned.filter(is_marked),
        // Any other chart is of one view only.
        view: state.link().view.filter(|_| name == flow::CHART),
        ..state.link().clone()
    };
    let url = address_of(&link, &cx.view);
    let title = [&cx.view.title(), cx.words().colon, title].concat();
    let code = format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"{}\" loading=\"lazy\" style=\"border:0\"></iframe>",
        escape(&url),
        escape(&title),
        embed::height_alone(figure).unwrap_or_default()
    );
    copy(cx, code, Announcement::EmbedCopied);
}

/// Saves the lines of a chart or a table.
pub fn download_csv(cx: &Context, name: &str, exported: &Exported) {
    let text = exported.csv(&cx.view);
    let file = file_name(cx, name, "csv");
    say_how(
        cx,
        download::save_text(&file, "text/csv;charset=utf-8", &text),
    );
}

/// Saves the whole disclosure.
pub fn download_json(cx: &Context) {
    let file = [&cx.view.file_stem(), ".json"].concat();
    let state = cx.runtime.state();
    let text = match state.shown_own() {
        Some(own) => download::indented(&own.json),
        None => download::indented(&published::json()),
    };
    let saved = text.and_then(|text| download::save_text(&file, "application/json", &text));
    say_how(cx, saved);
}

/// Saves a chart as a picture that stands alone: title, unit, source and link on it.
pub fn download_picture(cx: &Context, figure: &Element, offered: &Offered, kind: Pictured) {
    let Some(picture) = picture_of(cx, figure, offered) else {
        return say_how(cx, None);
    };
    match kind {
        Pictured::Svg => {
            let file = file_name(cx, &offered.name, "svg");
            say_how(
                cx,
                download::save_text(&file, "image/svg+xml", &picture.text),
            );
        }
        Pictured::Png => {
            let (cx, file) = (cx.clone(), file_name(cx, &offered.name, "png"));
            spawn_local(async move {
                let blob = picture::rasterise(&picture).await.ok();
                say_how(&cx, blob.and_then(|blob| download::save(&blob, &file)));
            });
        }
    }
}

fn picture_of(cx: &Context, figure: &Element, offered: &Offered) -> Option<Picture> {
    let state = cx.runtime.state();
    let words = cx.words();
    let drawing = figure.query_selector(".drawing svg").ok()??;
    let text = drawing.text_content().unwrap_or_default();
    let computed = text.contains('*').then(|| words.computed_note.to_owned());
    let place = [words.tip_place, words.colon, &offered.place].concat();
    let place = Some(place).filter(|_| !offered.place.is_empty());
    let notes = [
        Some(offered.note.clone()),
        computed,
        place,
        Some(cx.view.source_line()),
        Some(absolute(&state, &cx.view, Some(&offered.target))),
    ];
    let texts = Texts {
        title: offered.title.clone(),
        subtitle: offered.subtitle.clone(),
        notes: notes.into_iter().flatten().collect(),
    };
    let theme = match state.link().theme {
        Theme::System => None,
        theme @ (Theme::Light | Theme::Dark) => Some(theme.identifier()),
    };
    picture::standalone(&drawing, offered.drawn?.height(&cx.view)?, &texts, theme)
}

fn file_name(cx: &Context, chart: &str, ending: &str) -> String {
    [
        &cx.view.file_stem(),
        "-",
        &chart.replace('/', "-"),
        ".",
        ending,
    ]
    .concat()
}

fn say_how(cx: &Context, saved: Option<()>) {
    if saved.is_none() {
        cx.runtime
            .dispatch(Action::Announce(Announcement::NotDownloaded));
    }
}
