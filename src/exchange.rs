//! What the page and the import worker, which are programs of their own, tell each other: JSON. The
//! command line fails for the same reasons.

use serde::{Deserialize, Serialize};

/// From the page. It is sent as the first element of an array, behind which come a file's bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Request {
    /// A document of any format.
    File { name: String },
    /// A disclosure that was read before.
    Json { json: String },
}

/// From the worker. It is sent as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reply {
    /// It can take a request.
    Ready,
    /// A disclosure and what the audit found in it, as JSON: the page may not want to read them.
    Read { disclosure: String, report: String },
    /// There is no disclosure, for this reason.
    Failed(Failure),
    /// From `import-worker.js`: the worker's program cannot start.
    Unavailable,
}

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
