//! What the page and the import worker tell each other: arrays, which begin with the name of what
//! they are. The two are programs of their own. The command line fails for the same reasons.

use serde::{Deserialize, Serialize};

/// From the page: language and unit as links name them, the file's name, and its bytes.
pub const FILE: &str = "file";

/// From the page: language and unit as links name them, the file's name, and the JSON of a
/// disclosure. One that was published has no name.
pub const JSON: &str = "json";

/// From the worker: it can take a message.
pub const READY: &str = "ready";

/// From the worker: the HTML of the whole page's element, and the JSON of its disclosure.
pub const PAGE: &str = "page";

/// From the worker: why there is no page, as a sentence in the language that was asked for.
pub const FAILED: &str = "failed";

/// From `import-worker.js`: the worker's program cannot start.
pub const UNAVAILABLE: &str = "unavailable";

/// Why a file makes no disclosure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "prerender", derive(schemars::JsonSchema))]
#[serde(tag = "kind", content = "detail", rename_all = "kebab-case")]
pub enum Failure {
    /// There is no such file.
    Absent,
    /// It may not be read.
    Forbidden,
    /// It cannot be opened, as the system says.
    Unopened(String),
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
    Damaged(Damage),
    NoFigures,
    NoYear,
    /// JSON that is no disclosure, and what is wrong with it.
    NotDisclosure(String),
    /// A disclosure written by a newer version of this program.
    Newer,
    /// What reads it stopped unexpectedly.
    Crashed,
}

/// What is wrong with a file that is damaged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "prerender", derive(schemars::JsonSchema))]
#[serde(tag = "kind", content = "detail", rename_all = "kebab-case")]
pub enum Damage {
    /// Its end is missing.
    Cut,
    /// It breaks off within a character.
    CutCharacter,
    /// Some characters are in no encoding that is known.
    Characters,
    /// The byte at which its markup breaks off.
    Markup(u64),
    /// The part of it that cannot be unpacked.
    Part(String),
    /// What it is made of cannot be found or read.
    Structure,
    /// The part with its content is missing.
    NoContent,
    /// It is protected in a way that is not known.
    Protection,
    /// It draws more, or has more pages, than a document can show.
    TooComplex,
}
