//! What goes wrong ▶ what people are told.

use std::io;

use super::AssembleError;
use super::read::ReadError;
use crate::disclosure::ParseError;
use crate::exchange::Failure;

impl From<ReadError> for Failure {
    fn from(error: ReadError) -> Failure {
        match error {
            ReadError::Empty => Failure::Empty,
            ReadError::TooLarge(bytes) => Failure::TooLarge(bytes >> 20),
            ReadError::TooMuchText => Failure::TooMuchText,
            ReadError::Scan => Failure::Scan,
            ReadError::Encrypted => Failure::Encrypted,
            ReadError::OldWord => Failure::OldWord,
            ReadError::Unknown => Failure::UnknownFormat,
            ReadError::Damaged(damage) => Failure::Damaged(damage),
        }
    }
}

impl From<AssembleError> for Failure {
    fn from(error: AssembleError) -> Failure {
        match error {
            AssembleError::NoFigures => Failure::NoFigures,
            AssembleError::NoYear => Failure::NoYear,
        }
    }
}

impl From<ParseError> for Failure {
    fn from(error: ParseError) -> Failure {
        match error {
            ParseError::Newer { .. } => Failure::Newer,
            other => Failure::NotDisclosure(other.to_string()),
        }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        match error.kind() {
            io::ErrorKind::NotFound => Failure::Absent,
            io::ErrorKind::PermissionDenied => Failure::Forbidden,
            _ => Failure::Unopened(error.to_string()),
        }
    }
}
