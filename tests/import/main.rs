//! Import: documents of every format, read and understood.

mod basis;
mod entity;
mod measured;
mod parse;
mod pdf;
mod prose;
mod read;
mod table;
mod template;
mod wording;
