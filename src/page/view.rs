//! What is shown at the moment, and what can change it.

use std::rc::Rc;

use yew::prelude::*;

use crate::disclosure::{By, Disclosure, Path};
use crate::link::{Lang, Link, MoneyUnit, Page, Shown, Target, Theme};

/// Everything about the page that can change while it is open, but for what
/// the pointer is over.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    pub link: Link,
    /// What the link's fragment points at.
    pub target: Option<Target>,
    /// The chosen view of expenditure.
    pub by: Option<By>,
    /// Whether the browser's address has been read; never during prerendering.
    pub settled: bool,
    disclosure: Rc<Disclosure>,
}

/// What a reader can do.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The browser's address changed.
    Open(Link),
    SetLang(Lang),
    SetUnit(MoneyUnit),
    SetTheme(Theme),
    SetBy(By),
    /// Let go of the pinned line.
    Clear,
    /// The reader scrolled to another part of the page.
    ScrollTo(&'static str),
}

impl View {
    /// The view that is prerendered: every setting at its default.
    pub fn new(disclosure: Rc<Disclosure>) -> View {
        let by = disclosure.views_of_expenditure();
        View {
            link: Link {
                page: Page::Disclosure {
                    entity: disclosure.entity.id.clone(),
                    year: disclosure.year,
                },
                ..Link::default()
            },
            target: None,
            by: by
                .iter()
                .copied()
                .find(|by| *by == By::Function)
                .or(by.first().copied()),
            settled: false,
            disclosure,
        }
    }

    pub fn disclosure(&self) -> &Disclosure {
        &self.disclosure
    }

    /// The line whose mark is pinned.
    pub fn pinned(&self) -> Option<&Path> {
        match &self.target {
            Some(Target::Line(path)) => Some(path),
            _ => None,
        }
    }

    /// Whether the link's path is this disclosure's page or the root.
    pub fn is_own_page(&self) -> bool {
        match &self.link.page {
            _ if self.link.shown == Shown::Own => true,
            Page::Shipped => true,
            Page::Unknown(_) => false,
            Page::Disclosure { entity, year } => {
                *entity == self.disclosure.entity.id && *year == self.disclosure.year
            }
        }
    }

    fn point_at(&mut self, fragment: Option<String>) {
        self.link.fragment = fragment;
        let decoded = self.link.decoded_fragment();
        self.target = decoded.map(|fragment| Target::of(&fragment, &self.disclosure));
        // Some lines and charts can be seen only in their own view of expenditure.
        let by = match &self.target {
            Some(Target::Line(path)) => path.by(),
            Some(Target::Chart(by)) => *by,
            _ => None,
        };
        self.by = by.or(self.by);
    }
}

impl Reducible for View {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut view = (*self).clone();
        match action {
            Action::Open(link) => {
                let fragment = link.fragment.clone();
                view.link = link;
                view.point_at(fragment);
                view.settled = true;
            }
            Action::SetLang(lang) => view.link.lang = lang,
            Action::SetUnit(unit) => view.link.unit = unit,
            Action::SetTheme(theme) => view.link.theme = theme,
            Action::SetBy(by) => view.by = Some(by),
            Action::Clear => view.point_at(None),
            // A pinned line stays pinned while the reader looks elsewhere.
            Action::ScrollTo(section) => view.link.fragment = Some(section.to_owned()),
        }
        Rc::new(view)
    }
}

/// How components change the view.
pub type Dispatch = UseReducerDispatcher<View>;
