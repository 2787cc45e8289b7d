//! What is shown at the moment, and what can change it.

use std::cell::{Cell, Ref, RefCell};
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

use super::job::Job;
use super::notice::Notice;
use super::own::Own;
use super::page::{Page, Pages};
use super::spot::Spot;
use super::tooltip::{self, Explained};
use super::{address, document, drawing, notice, own, pointer, scroll, state};
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
    /// What is highlighted because it is pointed at, and the selector that found it.
    pub active: RefCell<(Option<String>, Vec<Element>)>,
    pages: Pages,
    /// The reader's own file, once it was opened.
    own: RefCell<Option<Own>>,
    /// How many files of the reader's own were opened; none is taken for another that is gone.
    opened: Cell<u32>,
    /// The worker at work for it.
    pub job: RefCell<Option<Job>>,
    /// How the last file went.
    progress: RefCell<Option<Notice>>,
    /// How many pages were asked for: only the last one is shown.
    asked: Cell<u32>,
    /// The page that was asked for last and could not be had; turning a switch tries again.
    missing: RefCell<Option<Page>>,
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
            pages: Pages::of_document()?,
            own: RefCell::new(own::kept()),
            opened: Cell::default(),
            job: RefCell::default(),
            progress: RefCell::default(),
            asked: Cell::default(),
            missing: RefCell::default(),
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

    /// Shows what a link leads to: in the page that is there, or in another.
    pub fn open(self: &Rc<Desk>, link: Link) {
        let moved = self.link.replace(link.clone()).shown != link.shown;
        if moved {
            self.progress.replace(None);
        }
        let asked = self.asked.get() + 1;
        self.asked.set(asked);
        let wanted = self.wanted(&link);
        if wanted == self.pages.shown() {
            document::set_busy(false);
            self.missing.replace(None);
            return self.settle();
        }
        if self.missing.borrow().as_ref() == Some(&wanted) {
            return self.settle();
        }
        address::write(&link);
        document::set_busy(true);
        let desk = self.clone();
        let own = self.own.borrow().clone();
        spawn_local(async move {
            let found = desk.pages.find(&wanted, own).await;
            if desk.asked.get() != asked {
                return;
            }
            document::set_busy(false);
            match found {
                Ok(element) => {
                    let state = state::State::of_document();
                    document::set_lang(wanted.lang);
                    desk.pages.show(wanted, &element);
                    state.restore();
                    // What was pointed at is not there any more.
                    desk.pointed.replace(None);
                    desk.active.take();
                }
                Err(notice) => {
                    desk.progress.replace(Some(notice));
                    desk.missing.replace(Some(wanted));
                }
            }
            desk.settle();
        });
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
        address::write(&link);
        document::follow(&link);
        let target = link.decoded_fragment();
        let element = target.as_deref().and_then(document::target);
        if let Some(element) = &element {
            drawing::uncover(element);
        }
        let line = element.filter(|element| element.has_attribute("data-line"));
        self.pinned.replace(line.map(|line| line.id()));
        pointer::show_pinned(self.pinned.borrow().as_deref());
        self.show_notices();
        let is_first = !document::is_ready();
        // Going to a place in a frame would scroll the page around it too.
        if is_first && !self.is_framed() {
            document::go_to_target();
        }
        // Where it belongs depends on where the page was scrolled to.
        self.show_tooltip();
        if is_first {
            scroll::show_whereabouts();
            document::mark_ready();
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
        let own = self.own.borrow();
        let is_missing = self.link.borrow().shown == Shown::Own && own.is_none();
        let missing = is_missing.then(|| Notice::of(Phrase::OwnMissing));
        notice::show_unknown(&self.link.borrow(), &self.pages);
        let is_unkept = self.shows_own() && own.as_ref().is_some_and(|own| !own.is_kept);
        notice::show_file(
            self.progress.borrow().as_ref().or(missing.as_ref()),
            is_unkept,
        );
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
        address::push(&link);
        self.open(link);
    }

    /// Forgets the reader's file and goes back to what is published.
    pub fn remove_own(self: &Rc<Desk>) {
        self.own.replace(None);
        self.pages.forget_own();
        self.progress.replace(None);
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
