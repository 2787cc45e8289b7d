//! The path of a line: its key in JSON, its `id` in the page, its deep link.

use std::borrow::Borrow;
use std::fmt;
use std::str::FromStr;

use crate::json::printed;

/// A line's stable name, such as `expenditure/function/210`: segments of
/// lowercase ASCII letters, digits and hyphens, the first one a [root](Path::ROOTS).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Path(String);

/// Why a text is not a path.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PathError {
    #[error("“{0}” is not a path: use lowercase letters, digits and hyphens between slashes")]
    Form(String),
    #[error(
        "“{0}” does not start with one of income, expenditure, appropriation, operating, three-public, meetings, training, procurement, assets, staff, performance"
    )]
    Root(String),
}

impl Path {
    /// The totals that a disclosure's lines hang from.
    pub const ROOTS: [&'static str; 11] = [
        "income",
        "expenditure",
        "appropriation",
        "operating",
        "three-public",
        "meetings",
        "training",
        "procurement",
        "assets",
        "staff",
        "performance",
    ];

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The first segment: the total that the line belongs to in the end.
    pub fn root(&self) -> &str {
        self.segments().next().unwrap_or_default()
    }

    /// The last segment: a classification code or a name.
    pub fn last(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or_default()
    }

    /// Whether the line is a root total itself.
    pub fn is_root(&self) -> bool {
        !self.0.contains('/')
    }

    pub fn segments(&self) -> impl Iterator<Item = &str> {
        self.0.split('/')
    }

    /// The view of expenditure that the line belongs to.
    pub fn by(&self) -> Option<By> {
        match self.root() {
            "expenditure" => self.by_of("expenditure"),
            _ => None,
        }
    }

    /// The view of `total` that the line belongs to, where that has several.
    pub(super) fn by_of(&self, total: &str) -> Option<By> {
        let below = self.0.strip_prefix(total)?.strip_prefix('/')?;
        By::from_segment(below.split('/').next()?)
    }

    /// The paths of the lines that may hold this one, nearest first: shorter
    /// codes of the same classification (`20103` for `2010301`), then shorter paths.
    pub fn ancestors(&self) -> impl Iterator<Item = Path> + '_ {
        let group = self.0.rsplit_once('/').map(|(group, _)| group);
        let code = Some(self.last()).filter(|last| last.bytes().all(|byte| byte.is_ascii_digit()));
        let shorter_codes = [5, 3]
            .into_iter()
            .filter_map(move |length| code.filter(|code| code.len() > length)?.get(..length))
            .filter_map(move |prefix| Some(Path(format!("{}/{prefix}", group?))));
        let shorter_paths = std::iter::successors(group, |path| {
            path.rsplit_once('/').map(|(shorter, _)| shorter)
        })
        .map(|path| Path(path.to_owned()));
        shorter_codes.chain(shorter_paths)
    }
}

/// The views that one expenditure total is broken down by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum By {
    /// 项目类别: personnel, common operation, other operation, specific purpose.
    Program,
    /// 基本支出 and 项目支出.
    Kind,
    /// 支出功能分类.
    Function,
    /// 支出经济分类.
    Economic,
}

impl By {
    pub const ALL: [By; 4] = [By::Program, By::Kind, By::Function, By::Economic];

    /// The path segment that names the view.
    pub fn segment(self) -> &'static str {
        match self {
            By::Program => "program",
            By::Kind => "kind",
            By::Function => "function",
            By::Economic => "economic",
        }
    }

    /// The view that a path segment names.
    pub fn from_segment(segment: &str) -> Option<By> {
        By::ALL.into_iter().find(|by| by.segment() == segment)
    }
}

impl FromStr for Path {
    type Err = PathError;

    fn from_str(text: &str) -> Result<Self, PathError> {
        let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let well_formed = |segment: &str| !segment.is_empty() && segment.bytes().all(allowed);
        if !text.split('/').all(well_formed) {
            return Err(PathError::Form(text.to_owned()));
        }
        let path = Path(text.to_owned());
        if Path::ROOTS.contains(&path.root()) {
            Ok(path)
        } else {
            Err(PathError::Root(path.0))
        }
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Borrow<str> for Path {
    fn borrow(&self) -> &str {
        &self.0
    }
}

printed!(Path, Path(String::new()));
