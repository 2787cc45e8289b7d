//! What the page and the import worker tell each other: JSON texts, since the two are
//! programs of their own.

use serde::{Deserialize, Serialize};

/// What the worker says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// It can take a file: a message of the file's name and its bytes.
    Ready,
    /// The disclosure, as its own JSON.
    Disclosure(String),
    /// There is none.
    Failed(Failure),
}

/// Why a file makes no disclosure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Failure {
    Empty,
    /// Its size in MB.
    TooLarge(usize),
    TooMuchText,
    /// A PDF without text.
    Scan,
    /// Protected by a password.
    Encrypted,
    /// Word before 2007.
    OldWord,
    UnknownFormat,
    /// The format, and what is wrong.
    Damaged(String, String),
    NoFigures,
    NoYear,
    /// The worker stopped unexpectedly.
    Crashed,
    /// The worker did not finish in time.
    TimedOut,
    /// The worker could not be fetched.
    Unavailable,
}
