//! Pages that were saved with their pictures in one file (MHTML): parts of a mail.

/// A page among the parts.
pub struct PackedPage {
    pub bytes: Vec<u8>,
    /// The encoding that the part's head names.
    pub charset: Option<String>,
}

/// How much of a file may be the head of a part.
const LONGEST_HEAD: usize = 8 << 10;

/// The pages of a file; nothing if it does not begin like a mail.
pub fn pages(bytes: &[u8]) -> Option<Vec<PackedPage>> {
    let (head, body) = head(bytes)?;
    field(&head, "mime-version")?;
    let kind = field(&head, "content-type")?;
    let boundary = parameter(&kind, "boundary");
    let parts = match &boundary {
        Some(boundary) => split(body, format!("--{boundary}").as_bytes()),
        None => return Some(page(&head, body).into_iter().collect()),
    };
    let pages = parts.into_iter().filter_map(|part| {
        let (head, body) = self::head(part)?;
        page(&head, body)
    });
    Some(pages.collect())
}

/// A part, if it is a page.
fn page(head: &str, body: &[u8]) -> Option<PackedPage> {
    let kind = field(head, "content-type")?;
    if !kind.to_ascii_lowercase().starts_with("text/html") {
        return None;
    }
    let encoding = field(head, "content-transfer-encoding").unwrap_or_default();
    let bytes = match encoding.to_ascii_lowercase().as_str() {
        "quoted-printable" => quoted_printable(body),
        "base64" => base64(body),
        _ => body.to_vec(),
    };
    Some(PackedPage {
        bytes,
        charset: parameter(&kind, "charset"),
    })
}

/// What stands before the first empty line, and what stands behind it.
fn head(bytes: &[u8]) -> Option<(String, &[u8])> {
    let bytes = bytes.trim_ascii_start();
    let mut end = 0;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        end += line.len();
        if line.trim_ascii().is_empty() {
            let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
            return Some((head, &bytes[end..]));
        }
        if end > LONGEST_HEAD {
            return None;
        }
    }
    None
}

/// A field of a head, with the lines that go on with it.
fn field(head: &str, name: &str) -> Option<String> {
    let mut lines = head.lines();
    let first = lines.by_ref().find_map(|line| {
        let (found, value) = line.split_once(':')?;
        found.trim().eq_ignore_ascii_case(name).then_some(value)
    })?;
    let more = lines.take_while(|line| line.starts_with([' ', '\t']));
    let all: Vec<&str> = std::iter::once(first).chain(more).map(str::trim).collect();
    Some(all.join(" "))
}

/// A parameter of a field: `text/html; charset="utf-8"`.
fn parameter(field: &str, name: &str) -> Option<String> {
    field.split(';').skip(1).find_map(|parameter| {
        let (found, value) = parameter.split_once('=')?;
        let is_named = found.trim().eq_ignore_ascii_case(name);
        is_named.then(|| value.trim().trim_matches('"').to_owned())
    })
}

/// The parts between lines that begin with a boundary.
fn split<'a>(bytes: &'a [u8], boundary: &[u8]) -> Vec<&'a [u8]> {
    let mut parts = Vec::new();
    let mut start = None;
    let mut at = 0;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let next = at + line.len();
        if line.starts_with(boundary) {
            parts.extend(start.map(|start| &bytes[start..at]));
            start = Some(next);
        }
        at = next;
    }
    parts.extend(start.map(|start| &bytes[start..]));
    parts
}

/// `=E6=94` stands for bytes, and `=` at the end of a line for no end.
fn quoted_printable(bytes: &[u8]) -> Vec<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let [first, after @ ..] = rest {
        rest = after;
        if *first != b'=' {
            out.push(*first);
            continue;
        }
        match after {
            [b'\r', b'\n', more @ ..] | [b'\n', more @ ..] => rest = more,
            [high, low, more @ ..] => match (digit(*high), digit(*low)) {
                (Some(high), Some(low)) => {
                    out.push((high * 16 + low) as u8);
                    rest = more;
                }
                _ => out.push(b'='),
            },
            _ => out.push(b'='),
        }
    }
    out
}

/// Four letters stand for three bytes; anything else is passed over.
fn base64(bytes: &[u8]) -> Vec<u8> {
    let six_bits = |byte: &u8| match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    };
    let mut out = Vec::with_capacity(bytes.len() / 4 * 3);
    let mut held = 0_u32;
    let mut count = 0;
    for six in bytes.iter().filter_map(six_bits) {
        held = held << 6 | u32::from(six);
        count += 6;
        if count >= 8 {
            count -= 8;
            out.push((held >> count) as u8);
        }
    }
    out
}
