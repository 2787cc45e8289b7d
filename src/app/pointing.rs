//! What the reader points at: not part of the state, so that a movement of the pointer draws
//! nothing anew but the tooltip.

use std::cell::{Cell, RefCell};

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, PointerEvent};
use yew::Callback;

use crate::chart::Subject;
use crate::disclosure::Path;
use crate::platform::pointer::placement::Pointer;
use crate::platform::pointer::{highlight, tooltip};
use crate::platform::{by_id, focus};
use crate::view::chart::change::OF_CHANGE;

/// What a tooltip explains.
#[derive(Clone, Debug, PartialEq)]
pub enum Explained {
    /// What a mark stands for.
    Mark(Subject),
    /// A term of the glossary, by its id.
    Term(String),
    /// A line, where nobody is to see it.
    Unseen(Path),
}

/// The element that is explained, and what points at it.
#[derive(Clone)]
pub struct Pointed {
    pub element: Element,
    pub pointer: Pointer,
}

/// Finds the elements of something in one chart or table.
type Finder = std::rc::Rc<dyn Fn(&Subject) -> Option<Element>>;

/// Of what is pointed at, in charts and tables.
const ACTIVE: &str = "data-active";
/// Of what is pinned.
const PINNED: &str = "data-pinned";

/// What is pointed at, and where all that is about the same is found.
#[derive(Default)]
pub struct Pointing {
    /// By the names of charts and tables.
    finders: RefCell<Vec<(String, Finder)>>,
    active: RefCell<Vec<Element>>,
    pinned: RefCell<Vec<Element>>,
    explained: RefCell<Option<Explained>>,
    pointed: RefCell<Option<Pointed>>,
    /// Draws the tooltip anew.
    changed: RefCell<Option<Callback<()>>>,
    /// Where the pointer was last seen, in pixels of the window.
    seen: Cell<Option<(i32, i32)>>,
}

impl Pointing {
    /// Makes the elements of a chart or a table known.
    pub fn add(&self, name: &str, finder: Finder) {
        self.remove(name);
        self.finders.borrow_mut().push((name.to_owned(), finder));
    }

    pub fn remove(&self, name: &str) {
        self.finders.borrow_mut().retain(|(known, _)| known != name);
    }

    /// Calls this whenever something else is explained.
    pub fn watch(&self, changed: Callback<()>) {
        self.changed.replace(Some(changed));
    }

    pub fn explained(&self) -> Option<Explained> {
        self.explained.borrow().clone()
    }

    /// Explains a line where nobody sees it, unless something is explained already: what takes
    /// longer the first time no reader waits for then.
    pub fn rehearse(&self, path: Path) {
        if self.explained.borrow().is_none() && self.pinned.borrow().is_empty() {
            // Found, but not highlighted.
            drop(self.elements(&Subject::Line(path.clone())));
            self.tell(Some(Explained::Unseen(path)));
        }
    }

    /// Explains nothing any more, unless a reader has pointed at something since.
    pub fn end_rehearsal(&self) {
        if let Some(Explained::Unseen(_)) = self.explained() {
            self.tell(None);
        }
    }

    /// The element of what is explained, or else the first of a pinned line that can be seen.
    pub fn place_of(&self, path: &Path) -> Option<Pointed> {
        let subject = Subject::Line(path.clone());
        let pointed = self.pointed.borrow().clone();
        let elements = self.elements(&subject);
        if let Some(pointed) = pointed.filter(|it| elements.contains(&it.element)) {
            return Some(pointed);
        }
        let element = crate::platform::scroll::first_seen(&elements)?.clone();
        Some(Pointed {
            element,
            pointer: Pointer::Whole,
        })
    }

    pub fn pointed(&self) -> Option<Pointed> {
        self.pointed.borrow().clone()
    }

    /// Whether the page moved below a resting pointer while a reader uses the keys: scrolling to
    /// the focus must not point at something else.
    pub fn rests(&self, event: &Event) -> bool {
        let Some(pointer) = event.dyn_ref::<PointerEvent>() else {
            return false;
        };
        let place = Some((pointer.client_x(), pointer.client_y()));
        let stayed = self.seen.replace(place) == place;
        stayed && focus::active().is_some_and(|element| is_explained_by_focus(&element))
    }

    /// Explains a mark or a term, and highlights all that is about the same.
    pub fn explain(&self, explained: Explained, element: &Element, event: &Event) {
        match &explained {
            Explained::Mark(subject) => self.activate(self.elements(subject)),
            Explained::Term(_) | Explained::Unseen(_) => self.activate(Vec::new()),
        }
        self.pointed.replace(Some(Pointed {
            element: element.clone(),
            pointer: tooltip::pointing(event),
        }));
        self.tell(Some(explained));
    }

    /// Highlights a row and the marks that are about the same.
    pub fn point_at_row(&self, subject: &Subject) {
        self.activate(self.elements(subject));
        self.tell(None);
    }

    /// Points at nothing any more.
    pub fn leave(&self) {
        self.activate(Vec::new());
        self.tell(None);
    }

    /// Highlights the pinned line's marks and rows, and no others.
    pub fn pin(&self, path: Option<&Path>) {
        let before = self.pinned.take();
        highlight::unset(&before, PINNED);
        highlight::unset(&before, "aria-current");
        let subject = path.map(|path| Subject::Line(path.clone()));
        let elements = subject
            .map(|subject| self.elements(&subject))
            .unwrap_or_default();
        highlight::set(&elements, PINNED);
        for mark in elements.iter().filter(|element| is_mark(element)) {
            // Setting an attribute fails for malformed names only.
            let _ = mark.set_attribute("aria-current", "true");
        }
        self.pinned.replace(elements);
    }

    /// A line's or another subject's marks and rows.
    fn elements(&self, subject: &Subject) -> Vec<Element> {
        let finders = self.finders.borrow().clone();
        // Marks come first: a link to a line explains it there.
        let mut found: Vec<Element> = finders
            .iter()
            .filter_map(|(_, find)| find(subject))
            .collect();
        match subject {
            Subject::Line(path) => {
                let ids = [path.to_string(), [OF_CHANGE, path.as_str()].concat()];
                let rows = ids.iter().filter_map(|id| by_id(id));
                found.extend(rows.filter(|row| row.tag_name() == "TR"));
            }
            Subject::Others { .. } | Subject::Rest { .. } => {}
        }
        found
    }

    fn activate(&self, elements: Vec<Element>) {
        let before = self.active.replace(elements.clone());
        if before != elements {
            highlight::unset(&before, ACTIVE);
            highlight::set(&elements, ACTIVE);
        }
    }

    fn tell(&self, explained: Option<Explained>) {
        let before = self.explained.replace(explained.clone());
        // The same line in another chart draws nothing anew, but the tooltip has to move there.
        if (before.is_some() || explained.is_some())
            && let Some(changed) = &*self.changed.borrow()
        {
            changed.emit(());
        }
    }
}

fn is_mark(element: &Element) -> bool {
    element.tag_name() == "a"
}

/// The mark or term that a reader has gone to with the keys.
pub fn is_explained_by_focus(element: &Element) -> bool {
    focus::is_visible_focus(element) && (is_mark(element) || element.class_name() == "term")
}
