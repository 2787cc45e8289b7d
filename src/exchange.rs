//! What the page and the import worker, which are programs of their own, tell each other: arrays of
//! texts, the first of which names the message. The command line fails for the same reasons.

use serde::Serialize;

use crate::disclosure::Text;

const FILE: &str = "file";
const JSON: &str = "json";
const READY: &str = "ready";
const READ: &str = "read";
const FAILED: &str = "failed";
const UNAVAILABLE: &str = "unavailable";

/// The endings of the files that can be read: what a page offers, and a folder is searched for.
pub const ENDINGS: [&str; 10] = [
    "docx", "xlsx", "xls", "ods", "pdf", "html", "htm", "txt", "csv", "tsv",
];

/// Whether a file is what Office, WPS or LibreOffice keeps beside a document that somebody has open:
/// it is called like the document, and holds no more than a name.
pub fn is_lock_file(name: &str) -> bool {
    ["~$", ".~"].iter().any(|begin| name.starts_with(begin))
}

/// From the page. Behind it come a file's bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// A document of any format.
    File { name: String },
    /// A disclosure that was read before.
    Json { json: String },
}

impl Request {
    /// As it is sent.
    pub fn into_texts(self) -> [String; 2] {
        match self {
            Request::File { name } => [FILE.to_owned(), name],
            Request::Json { json } => [JSON.to_owned(), json],
        }
    }

    /// What was sent; nothing where that is no request.
    pub fn from_texts(texts: Vec<String>) -> Option<Request> {
        let [kind, told] = texts.try_into().ok()?;
        match kind.as_str() {
            FILE => Some(Request::File { name: told }),
            JSON => Some(Request::Json { json: told }),
            _ => None,
        }
    }
}

/// From the worker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// It can take a request.
    Ready,
    /// A disclosure and what the audit found in it, as JSON: the page may not want to read them.
    Read { disclosure: String, report: String },
    /// There is no disclosure, for the reason that a sentence tells.
    Failed(Text),
    /// From `import-worker.js`: the worker's program cannot start.
    Unavailable,
}

impl Reply {
    /// As it is sent.
    pub fn into_texts(self) -> Vec<String> {
        match self {
            Reply::Ready => vec![READY.to_owned()],
            Reply::Read { disclosure, report } => vec![READ.to_owned(), disclosure, report],
            Reply::Failed(Text { zh, en }) => vec![FAILED.to_owned(), zh, en],
            Reply::Unavailable => vec![UNAVAILABLE.to_owned()],
        }
    }

    /// What was sent; nothing where that is no reply.
    pub fn from_texts(texts: Vec<String>) -> Option<Reply> {
        let mut texts = texts.into_iter();
        let kind = texts.next()?;
        match (kind.as_str(), texts.next(), texts.next(), texts.next()) {
            (READY, None, None, None) => Some(Reply::Ready),
            (READ, Some(disclosure), Some(report), None) => {
                Some(Reply::Read { disclosure, report })
            }
            (FAILED, Some(zh), Some(en), None) => Some(Reply::Failed(Text { zh, en })),
            (UNAVAILABLE, None, None, None) => Some(Reply::Unavailable),
            _ => None,
        }
    }
}

/// Why a file makes no disclosure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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
