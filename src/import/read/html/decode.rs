//! Which encoding a page has.

use std::borrow::Cow;

use encoding_rs::{Encoding, GB18030};

use crate::import::read::{Damage, ReadError};

/// How far into a page its encoding is declared, as browsers look for it.
const HEAD: usize = 1024;

/// The text of a page. Declarations are often copied from elsewhere, so valid UTF-8 is UTF-8,
/// whatever it is declared to be; and the odd invalid character does not make it unreadable.
///
/// # Errors
/// [`ReadError::Damaged`] if no encoding is declared and it is neither UTF-8 nor GB18030.
pub fn decode<'a>(bytes: &'a [u8], declared: Option<&str>) -> Result<Cow<'a, str>, ReadError> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return Ok(encoding.decode(bytes).0);
    }
    if let Ok(text) = str::from_utf8(bytes) {
        return Ok(Cow::Borrowed(text));
    }
    let declared = declared
        .map(str::to_owned)
        .or_else(|| charset(bytes))
        .and_then(|label| Encoding::for_label(label.as_bytes()));
    let exactly = declared
        .into_iter()
        .chain([GB18030])
        .find_map(|encoding| encoding.decode_without_bom_handling_and_without_replacement(bytes));
    let nearly = || declared.map(|encoding| encoding.decode_without_bom_handling(bytes).0);
    exactly
        .or_else(nearly)
        .ok_or(ReadError::Damaged(Damage::Characters))
}

/// The encoding that a `meta` element in the page's head names.
fn charset(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]).to_ascii_lowercase();
    let (_, after) = head.split_once("charset")?;
    let value = after.trim_start().strip_prefix('=')?;
    let value = value.trim_start_matches(|c: char| c.is_whitespace() || c == '"' || c == '\'');
    let is_label =
        |character: &char| character.is_ascii_alphanumeric() || "-_:".contains(*character);
    Some(value.chars().take_while(is_label).collect())
}
