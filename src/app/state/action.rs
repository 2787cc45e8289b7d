//! What happens to the state, and what it happens with.

use std::rc::Rc;

use crate::chart::Form;
use crate::disclosure::{By, Path, Text};
use crate::link::{Link, Section};
use crate::report::Outcome;
use crate::view::View;

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
