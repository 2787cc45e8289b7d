//! What is shown at the moment, and what can change it.

use std::cell::{Cell, Ref, RefCell};
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

use super::alike::Alike;
use super::job::Job;
use super::notice::Notice;
use super::own::Own;
use super::page::{Page, Pages};
use super::spot::Spot;
use super::state::State;
use super::tooltip::{self, Explained};
use super::{address, document, drawing, event, notice, own, pointer, scroll};
use crate::carried::Phrase;
use crate::link::{Lang, Link, MoneyUnit, Setting, Shown};

/// Everything about the page that can change while it is open; what the listeners share.
pub struct Desk {
    link: RefCell<Link>,
    /// What the tooltip says while nothing is pointed at: the line that the link leads to.
    pinned: RefCell<Option<String>>,
    pointed: RefCell<Option<Explained>>,
    /// Where the pointer was last seen, in pixels of the window.
    pub pointer: Cell<Option<(i32, i32)>>,
    /// Where the tooltip belongs.
    pub spot: RefCell<Spot>,
    /// What is highlighted because it is pointed at.
    pub active: RefCell<Vec<Element>>,
    pub alike: RefCell<Alike>,
    pages: Pages,
    /// The reader's own file, once it was opened.
    own: RefCell<Option<Own>>,
    /// How many files of the reader's own were opened; none is taken for another that is gone.
    opened: Cell<u32>,
    /// The worker at work for it.
    pub job: RefCell<Option<Job>>,
    /// How the last file went.
    progress: RefCell<Option<Notice>>,
    awaited: RefCell<Awaited>,
}

/// Another page than the one that is there.
#[derive(Default)]
enum Awaited {
    #[default]
    Nothing,
    /// It is on its way.
    Coming(Page),
    /// It could not be had; asking for another, and for this one again, tries again.
    Missing(Page, Notice),
}

impl Desk {
    /// None where there is no page, as on a page that was changed past recognition.
    pub fn new() -> Option<Rc<Desk>> {
        Some(Rc::new(Desk {
            link: RefCell::default(),
            pinned: RefCell::default(),
            pointed: RefCell::default(),
            pointer: Cell::default(),
            spot: RefCell::default(),
            active: RefCell::default(),
            alike: RefCell::default(),
            pages: Pages::of_document()?,
            own: RefCell::new(own::kept()),
            opened: Cell::default(),
            job: RefCell::default(),
            progress: RefCell::default(),
            awaited: RefCell::default(),
        }))
    }

    /// The link to what is shown.
    pub fn link(&self) -> Link {
        self.link.borrow().clone()
    }

    /// The path of the line that the link leads to.
    pub fn pinned(&self) -> Option<String> {
        self.pinned.borrow().clone()
    }

    pub fn own(&self) -> Ref<'_, Option<Own>> {
        self.own.borrow()
    }

    /// Whether the page is a chart alone, in another page's frame.
    pub fn is_framed(&self) -> bool {
        self.link.borrow().embed.is_some()
    }

    /// Shows what a link leads to: in the page that is there, or in another, which takes a while.
    pub fn open(self: &Rc<Desk>, link: Link) {
        let moved = self.link.replace(link.clone()).shown != link.shown;
        if moved {
            self.forget_progress();
        }
        address::write(&link);
        let wanted = self.wanted(&link);
        if wanted == self.pages.shown() {
            self.awaited.replace(Awaited::Nothing);
        } else if !self.knows(&wanted) {
            self.awaited.replace(Awaited::Coming(wanted.clone()));
            spawn_local(self.clone().fetch(wanted));
        }
        // A page that only begins is not of use before it is the one that was asked for.
        if document::is_ready() || !self.is_waiting() {
            self.settle();
        }
    }

    /// Whether a page is on its way already, or could not be had.
    fn knows(&self, page: &Page) -> bool {
        match &*self.awaited.borrow() {
            Awaited::Nothing => false,
            Awaited::Coming(known) | Awaited::Missing(known, _) => known == page,
        }
    }

    fn is_waiting(&self) -> bool {
        matches!(&*self.awaited.borrow(), Awaited::Coming(_))
    }

    /// Gets a page and shows it, unless another is wanted by then.
    async fn fetch(self: Rc<Desk>, page: Page) {
        let own = self.own.borrow().clone();
        let found = self.pages.find(&page, own).await;
        if !self.is_waiting() || !self.knows(&page) {
            return;
        }
        match found {
            Ok(element) => {
                self.awaited.replace(Awaited::Nothing);
                self.exchange(page, &element);
            }
            Err(notice) => {
                self.awaited.replace(Awaited::Missing(page, notice));
            }
        }
        self.settle();
    }

    /// Puts a page in the place of the one that is there.
    fn exchange(self: &Rc<Desk>, page: Page, element: &Element) {
        // Another disclosure is another page, which begins anew.
        let is_same = page.own == self.pages.shown().own;
        let state = is_same.then(State::of_document);
        pointer::forget(self);
        document::set_lang(page.lang);
        self.pages.show(page, element);
        if let Some(state) = state {
            state.restore();
        }
    }

    /// The page that a link asks for; the published one where there is no file of the reader's own.
    fn wanted(&self, link: &Link) -> Page {
        let own = self.own.borrow();
        let own = own.as_ref().filter(|_| link.shown == Shown::Own);
        Page {
            lang: link.lang,
            unit: link.unit,
            own: own.map(|own| own.number),
        }
    }

    /// Makes everything follow the link, once its page is there.
    fn settle(self: &Rc<Desk>) {
        let link = self.link();
        document::set_busy(self.is_waiting());
        drawing::follow(&link);
        let target = link.decoded_fragment();
        let element = target.as_deref().and_then(document::target);
        if let Some(element) = &element {
            drawing::uncover(element);
        }
        let line = element.as_ref();
        let line = line.and_then(|element| element.get_attribute("data-line"));
        self.pinned.replace(line);
        let pinned = self.pinned();
        document::follow(&link, pinned.as_deref());
        pointer::show_pinned(self, pinned.as_deref());
        self.show_notices();
        let is_first = !document::is_ready();
        // The browser itself could not go there where the target was in another view, or another
        // language was longer. In a frame it would scroll the page around it too.
        if let Some(element) = element.filter(|_| is_first && !self.is_framed()) {
            element.scroll_into_view();
        }
        // Where it belongs depends on where the page was scrolled to.
        self.show_tooltip();
        if is_first {
            scroll::show_whereabouts();
            document::mark_ready();
            event::catch_up();
            pointer::rehearse(self);
        }
    }

    /// Turns the switch of that name: to the other value, or to the appearance that comes next.
    pub fn turn(self: &Rc<Desk>, switch: &str) {
        let mut link = self.link();
        match switch {
            Lang::KEY => link.lang = link.lang.next(),
            MoneyUnit::KEY => link.unit = link.unit.next(),
            _ => link.theme = link.theme.next(),
        }
        self.open(link);
    }

    /// Lets go of the pinned line.
    pub fn let_go(self: &Rc<Desk>) {
        self.open(Link {
            fragment: None,
            ..self.link()
        });
    }

    /// The reader scrolled to another part of the page; what is pinned stays so.
    pub fn scroll_to(&self, section: &str) {
        self.link.borrow_mut().fragment = Some(section.to_owned());
        address::write(&self.link());
    }

    /// Explains what is pointed at, or what is pinned.
    pub fn point(&self, explained: Option<Explained>) {
        if *self.pointed.borrow() != explained {
            self.pointed.replace(explained);
            self.show_tooltip();
        }
    }

    /// Whether the reader points at something that the tooltip explains.
    pub fn is_pointed_at(&self) -> bool {
        self.pointed.borrow().is_some()
    }

    /// Moves the tooltip to where its mark is now.
    pub fn show_tooltip(&self) {
        let pointed = self.pointed.borrow().clone();
        let pinned = self.pinned().map(Explained::Line);
        tooltip::show(
            pointed.as_ref().or(pinned.as_ref()),
            pointed.is_none(),
            &self.spot.borrow(),
        );
    }

    /// Says how the reading of a file goes; nothing where it is over.
    pub fn tell(&self, progress: Option<Notice>) {
        self.progress.replace(progress);
        self.show_notices();
    }

    fn show_notices(&self) {
        let link = self.link();
        notice::show_unknown(&link, &self.pages);
        let own = self.own.borrow();
        let mut notices: Vec<Notice> = self.progress.borrow().iter().cloned().collect();
        if let Awaited::Missing(_, notice) = &*self.awaited.borrow() {
            notices.push(notice.clone());
        }
        if link.shown == Shown::Own && own.is_none() {
            notices.push(Notice::of(Phrase::OwnMissing));
        }
        if self.shows_own() && own.as_ref().is_some_and(|own| !own.is_kept) {
            notices.push(Notice::of(Phrase::NotKept));
        }
        notice::show(&notices);
    }

    /// How the last file went is of no interest any more, unless one is being read.
    fn forget_progress(&self) {
        if self.job.borrow().is_none() {
            self.progress.replace(None);
        }
    }

    /// The number of a file that was just read.
    pub fn next_file(&self) -> u32 {
        self.opened.set(self.opened.get() + 1);
        self.opened.get()
    }

    /// Shows a file that was read, which takes the place of the one before; `element` is its page
    /// in a language and a unit.
    pub fn show_own(self: &Rc<Desk>, file: Own, lang: Lang, unit: MoneyUnit, element: Element) {
        let page = Page {
            lang,
            unit,
            own: Some(file.number),
        };
        self.own.replace(Some(file));
        self.pages.forget_own();
        self.pages.keep(page, element);
        self.progress.replace(None);
        let mut link = self.link();
        link.show(Shown::Own);
        // Another file has other lines.
        link.fragment = None;
        address::push(&link);
        self.open(link);
    }

    /// Forgets the reader's file and goes back to what is published.
    pub fn remove_own(self: &Rc<Desk>) {
        self.own.replace(None);
        self.pages.forget_own();
        self.forget_progress();
        let mut link = self.link();
        link.show(Shown::Published);
        address::push(&link);
        self.open(link);
    }

    /// Whether what is shown is the reader's own file.
    pub fn shows_own(&self) -> bool {
        self.pages.shown().own.is_some()
    }
}
