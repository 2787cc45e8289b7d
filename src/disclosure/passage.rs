//! How places name where they begin in a document's own text.

/// Ends of sentences in prose; rows of tables end with their line.
pub const STOPS: [char; 4] = ['。', '；', '！', ';'];

/// The key of the place that begins at a byte of an entry of [`Source::text`](super::Source::text).
pub fn passage_key(block: usize, byte: usize) -> String {
    format!("block-{block}-{byte}")
}

/// The entry and the byte in it that a place's key names; nothing for places without a text.
pub fn passage_position(key: &str) -> Option<(usize, usize)> {
    let (block, byte) = key.strip_prefix("block-")?.split_once('-')?;
    Some((block.parse().ok()?, byte.parse().ok()?))
}
