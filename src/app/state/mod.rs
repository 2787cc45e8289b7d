//! Everything about the page that can change while it is open, but for what is pointed at.
//!
//! Pure: an [`Action`] makes the next [`State`] of one, and nothing else happens. The address is
//! written from the state and read into it; see [`State::link`] and [`State::understand`].

mod action;
mod address;
mod reduce;

pub use action::{Action, Announcement, Obstacle, Own, Progress, Switch};

use crate::chart::Form;
use crate::disclosure::{By, Path};
use crate::link::{Link, Page, Shown};
use crate::view::View;
use crate::view::chart::composition::{OPENING_FORM, opening_view};
use crate::view::target::Target;

/// The state of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The disclosure that the page was published with, in the language that it was published in.
    published: View,
    own: Option<Own>,
    /// Everything that is in the address.
    link: Link,
    /// What the link's fragment points at.
    target: Option<Target>,
    /// The line whose mark is pinned; it stays so while the reader scrolls on.
    pinned: Option<Path>,
    /// The long tables that were opened, by name.
    unfolded: Vec<String>,
    /// The chart whose actions are offered.
    offered: Option<String>,
    progress: Progress,
    announcement: Option<Announcement>,
    /// How often the reader went to another place on purpose: each is an entry of the history.
    places: u32,
    /// Whether the present entry was made by pinning a mark, so that the next one takes its place.
    is_pinning: bool,
    /// Whether the address has been read; never while the page is prerendered.
    is_settled: bool,
    /// Whether everything is as it was sent, in language, unit and disclosure.
    is_as_sent: bool,
}

impl State {
    /// The page as it is published: every setting but the language at its default.
    pub fn new(published: View, is_as_sent: bool) -> State {
        let link = Link {
            page: published.page(),
            lang: published.lang,
            ..Link::default()
        };
        State {
            published,
            own: None,
            link,
            target: None,
            pinned: None,
            unfolded: Vec::new(),
            offered: None,
            progress: Progress::Idle,
            announcement: None,
            places: 0,
            is_pinning: false,
            is_settled: false,
            is_as_sent,
        }
    }

    /// The same with a file that the browser kept.
    pub fn with_own(self, own: Option<Own>) -> State {
        State { own, ..self }
    }

    /// The disclosure that is shown, as the reader wants to see it.
    pub fn view(&self) -> View {
        let shown = match &self.own {
            Some(own) if self.link.shown == Shown::Own => &own.view,
            Some(_) | None => &self.published,
        };
        shown.with(self.link.lang, self.link.unit)
    }

    /// Everything that is in the address.
    pub fn link(&self) -> &Link {
        &self.link
    }

    /// The file that is shown, where it is the reader's own.
    pub fn shown_own(&self) -> Option<&Own> {
        let own = self.own.as_ref();
        own.filter(|_| self.link.shown == Shown::Own)
    }

    /// Whether the link asks for an own file that the browser does not have.
    pub fn misses_own(&self) -> bool {
        self.link.shown == Shown::Own && self.own.is_none()
    }

    /// Whether the link's path is that of the published disclosure, or the root.
    pub fn is_at_home(&self) -> bool {
        match &self.link.page {
            _ if self.link.shown == Shown::Own => true,
            Page::Shipped => true,
            Page::Disclosure { .. } => self.link.page == self.published.page(),
            Page::Unknown(_) => false,
        }
    }

    pub fn target(&self) -> Option<&Target> {
        self.target.as_ref()
    }

    pub fn pinned(&self) -> Option<&Path> {
        self.pinned.as_ref()
    }

    /// The view of expenditure that is shown.
    pub fn by(&self) -> Option<By> {
        self.link.view.or_else(|| opening_view(&self.view()))
    }

    /// The form that a chart is drawn in.
    pub fn form(&self, chart: &str) -> Form {
        self.link.form(chart).unwrap_or(OPENING_FORM)
    }

    /// The chart that is shown alone, in another page's frame.
    pub fn alone(&self) -> Option<String> {
        self.link.decoded_embed()
    }

    pub fn is_unfolded(&self, table: &str) -> bool {
        self.unfolded.iter().any(|unfolded| unfolded == table)
    }

    /// Whether a chart's actions are offered.
    pub fn offers(&self, chart: &str) -> bool {
        self.offered.as_deref() == Some(chart)
    }

    /// The chart whose actions are offered.
    pub fn offered(&self) -> Option<&str> {
        self.offered.as_deref()
    }

    pub fn progress(&self) -> &Progress {
        &self.progress
    }

    pub fn announcement(&self) -> Option<&Announcement> {
        self.announcement.as_ref()
    }

    pub fn places(&self) -> u32 {
        self.places
    }

    pub fn is_settled(&self) -> bool {
        self.is_settled
    }

    pub fn is_as_sent(&self) -> bool {
        self.is_as_sent
    }
}
