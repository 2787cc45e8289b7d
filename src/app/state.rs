//! Everything about the page that can change while it is open, but for what is pointed at.
//!
//! Pure: an [`Action`] makes the next [`State`] of one, and nothing else happens. The address is
//! written from the state and read into it; see [`State::link`] and [`State::understand`].

use std::rc::Rc;

use crate::chart::Form;
use crate::disclosure::{By, Path, Text};
use crate::link::{Link, Page, Section, Setting, Shown};
use crate::report::Outcome;
use crate::view::composition::{self, OPENING_FORM};
use crate::view::drawn::has_chart;
use crate::view::target::Target;
use crate::view::{View, table};

/// A disclosure of the reader's own.
#[derive(Clone, Debug, PartialEq)]
pub struct Own {
    /// Under the name of its file.
    pub view: View,
    /// The disclosure as the import worker wrote it.
    pub json: Rc<str>,
    /// Whether the browser keeps it beyond a reload.
    pub is_kept: bool,
}

/// How the reading of a file goes.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Progress {
    #[default]
    Idle,
    /// The file of this name is being read.
    Reading(Rc<str>),
    /// The file of this name could not be read.
    Failed(Rc<str>, Obstacle),
}

/// Why there is no disclosure.
#[derive(Clone, Debug, PartialEq)]
pub enum Obstacle {
    /// The file makes none, for the reason that a sentence tells.
    File(Text),
    /// The browser does not read the file.
    Forbidden,
    /// What reads it stopped unexpectedly.
    Crashed,
    TimedOut,
    /// What reads it could not be fetched.
    Unavailable,
}

/// Something to be said once, on the screen and to screen readers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Announcement {
    Copied,
    EmbedCopied,
    /// What could not be copied.
    NotCopied(String),
    NotDownloaded,
}

/// A switch that a reader turns to its next value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Switch {
    Lang,
    Unit,
    Theme,
}

/// What a reader, the browser or the import worker did.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The address changed.
    Open(Link),
    Turn(Switch),
    /// Draws a chart in a form.
    Choose(String, Form),
    /// Shows a view of expenditure.
    Show(By),
    /// Shows the findings of one outcome, or all.
    Filter(Option<Outcome>),
    Pin(Path),
    /// Lets go of what is pinned.
    LetGo,
    /// The reader scrolled to another section.
    Read(Section),
    /// Opens a long table.
    Unfold(String),
    /// Opens what can be done with a chart, or closes it.
    Offer(Option<String>),
    /// Begins to read a file.
    Begin(Rc<str>),
    /// The reader does not want it any more.
    Cancel,
    Fail(Rc<str>, Obstacle),
    /// A file was read.
    Take(Box<Own>),
    /// Forgets the reader's file.
    Remove,
    Announce(Announcement),
}

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

    /// A link as it is written into an address: what its fragment says is not said twice.
    pub fn written(&self, link: Link) -> Link {
        let fragment = link.decoded_fragment();
        let target = fragment.map(|fragment| Target::of(&self.view(), &fragment));
        let told = target.as_ref().and_then(Target::by);
        Link {
            view: link.view.filter(|_| told.is_none()),
            ..link
        }
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

    /// What an address means here: settings that this disclosure does not have are not understood,
    /// and those that say what is shown anyway are left out.
    pub fn understand(&self, mut link: Link) -> Link {
        let asked = State {
            link: link.clone(),
            ..self.clone()
        };
        let view = asked.view();
        link.retain_forms(|chart, form| has_form(&view, chart, form));
        link.forms.retain(|(_, form)| *form != OPENING_FORM);
        let chart = link.decoded_embed();
        if chart.is_some_and(|chart| !has_chart(&view, &chart)) {
            let chart = link.embed.take().unwrap_or_default();
            link.unknown.push(["embed=", &chart].concat());
        }
        let has_none = |outcome: &mut Outcome| view.report.count(*outcome) == 0;
        if let Some(outcome) = link.filter.take_if(has_none) {
            link.unknown
                .push(["filter=", outcome.identifier()].concat());
        }
        let views = &view.breakdowns.views;
        if let Some(by) = link.view.take_if(|by| !views.contains(by)) {
            link.unknown.push(["view=", by.segment()].concat());
        }
        let target = link.decoded_fragment();
        let target = target.map(|fragment| Target::of(&view, &fragment));
        let told = target.as_ref().and_then(Target::by);
        let framed = link.decoded_embed();
        let framed = framed.and_then(|chart| Target::of(&view, &chart).by());
        let by = told
            .or(framed)
            .filter(|by| views.contains(by))
            .or(link.view);
        link.view = by.filter(|by| opening_view(&view) != Some(*by));
        link
    }

    /// The state after an action.
    pub fn reduce(&self, action: Action) -> State {
        let mut next = self.clone();
        match action {
            Action::Open(link) => next.open(link),
            Action::Turn(switch) => next.turn(switch),
            Action::Choose(chart, form) => {
                let form = Some(form).filter(|form| *form != OPENING_FORM);
                next.link.choose_form(&chart, form);
            }
            Action::Show(by) => next.show(by),
            Action::Filter(filter) => {
                let report = &self.view().report;
                next.link.filter = filter.filter(|outcome| report.count(*outcome) > 0);
            }
            Action::Pin(path) => next.pin(path),
            Action::LetGo => next.point_at(None),
            Action::Read(section) => {
                next.link.fragment = Some(section.identifier().to_owned());
                next.target = Some(Target::Section(section));
            }
            Action::Unfold(table) => next.unfold(table),
            Action::Offer(chart) => next.offered = chart,
            Action::Begin(name) => next.progress = Progress::Reading(name),
            Action::Cancel => next.progress = Progress::Idle,
            Action::Fail(name, obstacle) => next.progress = Progress::Failed(name, obstacle),
            Action::Take(own) => next.take(*own),
            Action::Remove => {
                next.own = None;
                next.forget_failure();
                next.go_to_disclosure(Shown::Published);
            }
            Action::Announce(announcement) => next.announcement = Some(announcement),
        }
        next
    }

    fn open(&mut self, link: Link) {
        let link = self.understand(link);
        if link.shown != self.link.shown {
            self.forget_failure();
            self.unfolded.clear();
        }
        self.is_as_sent &= link.lang == self.published.lang
            && link.unit == Default::default()
            && (link.shown == Shown::Published || self.own.is_none());
        self.is_settled = true;
        self.is_pinning = false;
        self.offered = None;
        self.link = link;
        self.point_at(self.link.fragment.clone());
    }

    fn turn(&mut self, switch: Switch) {
        match switch {
            Switch::Lang => self.link.lang = self.link.lang.next(),
            Switch::Unit => self.link.unit = self.link.unit.next(),
            Switch::Theme => {
                self.link.theme = self.link.theme.next();
                return;
            }
        }
        self.is_as_sent = false;
        self.announcement = None;
    }

    fn show(&mut self, by: By) {
        // What is pinned, or gone to, cannot be seen in another view.
        let told = self.target.as_ref().and_then(Target::by);
        if told.is_some_and(|told| told != by) {
            self.point_at(None);
        }
        self.pinned
            .take_if(|path| path.by().is_some_and(|told| told != by));
        self.link.view = Some(by).filter(|by| opening_view(&self.view()) != Some(*by));
    }

    fn pin(&mut self, path: Path) {
        let fragment = path.to_string();
        let is_elsewhere = self.link.fragment.as_ref() != Some(&fragment);
        // A chart alone adds nothing to the history of the page around it.
        if is_elsewhere && !self.is_pinning && self.link.embed.is_none() {
            self.places += 1;
            self.is_pinning = true;
        }
        // As a link to it does: the overview draws the same view whichever is shown below.
        let views = self.view().breakdowns;
        if let Some(by) = path.by().filter(|by| views.views.contains(by)) {
            self.show(by);
        }
        self.point_at(Some(fragment));
    }

    fn take(&mut self, mut own: Own) {
        // Another file has other lines, and is another place even where one was shown before.
        own.view.lang = self.link.lang;
        self.own = Some(own);
        self.progress = Progress::Idle;
        self.go_to_disclosure(Shown::Own);
    }

    /// Shows another disclosure from its beginning.
    fn go_to_disclosure(&mut self, shown: Shown) {
        self.link.show(shown);
        self.link.forms.clear();
        self.link.view = None;
        self.link.filter = None;
        self.unfolded.clear();
        self.offered = None;
        self.is_as_sent = false;
        self.is_pinning = false;
        self.places += 1;
        self.point_at(None);
    }

    /// How the last file went is of no interest any more, unless one is being read.
    fn forget_failure(&mut self) {
        if let Progress::Failed(..) = self.progress {
            self.progress = Progress::Idle;
        }
    }

    fn point_at(&mut self, fragment: Option<String>) {
        self.link.fragment = fragment;
        let view = self.view();
        let fragment = self.link.decoded_fragment();
        self.target = fragment.map(|fragment| Target::of(&view, &fragment));
        self.pinned = match &self.target {
            Some(Target::Line(path)) => Some(path.clone()),
            Some(Target::Change(path)) => path.clone(),
            Some(
                Target::Section(_)
                | Target::Chart(_)
                | Target::Term(_)
                | Target::Finding(_)
                | Target::Document
                | Target::Heading
                | Target::Unknown(_),
            )
            | None => None,
        };
        // Where a link leads to a row that waits to be opened, its table is opened.
        let table = self
            .target
            .as_ref()
            .and_then(|it| table::holding(&view, it));
        if let Some(table) = table {
            self.unfold(table);
        }
    }

    fn unfold(&mut self, table: String) {
        if !self.is_unfolded(&table) {
            self.unfolded.push(table);
        }
    }
}

/// The view of expenditure that the page opens with: what the money is for.
fn opening_view(view: &View) -> Option<By> {
    let views = &view.breakdowns.views;
    let by_function = views.iter().find(|by| **by == By::Function);
    by_function.or(views.first()).copied()
}

/// Whether a chart can be drawn in a form.
fn has_form(view: &View, chart: &str, form: Form) -> bool {
    let mut drawn = composition::drawn(view);
    let breakdown = drawn.find(|breakdown| breakdown.id() == chart);
    breakdown.is_some_and(|breakdown| composition::forms(view, breakdown).contains(&form))
}
