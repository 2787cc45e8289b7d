//! Reading what a document says in sentences.
//!
//! | for | see |
//! |---|---|
//! | sentences, and texts freed of spaces and marks | [`sentence`] |
//! | lines, and which of them are the contents | [`text_line`] |
//! | brackets, and numbers before listed items | [`bracket`], [`numbering`] |
//! | what a line is called, and which of several totals is meant | [`naming`], [`scope`] |
//! | more or less, by words and by figures | [`trend`] |
//! | what was planned and what was spent of it | [`outturn`] |
//! | reasons, and whether there are any | [`reason`], [`explanation`] |

pub(super) mod bracket;
pub(super) mod explanation;
pub(super) mod naming;
pub(super) mod numbering;
pub(super) mod outturn;
pub(super) mod reason;
pub(super) mod scope;
pub(super) mod sentence;
pub(super) mod text_line;
pub(super) mod trend;
