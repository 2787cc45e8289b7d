//! What each action makes of the state.

use super::{Action, Own, Progress, State, Switch};
use crate::disclosure::{By, Path};
use crate::link::{Link, Setting, Shown};
use crate::view::chart::composition::{OPENING_FORM, opening_view};
use crate::view::table;
use crate::view::target::Target;

impl State {
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
