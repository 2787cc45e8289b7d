//! A program and its script, which call each other by name: names for people are long, and every
//! reader fetches each of them twice.

/// The kind of the section that says what a program imports.
const IMPORTS: u8 = 2;
/// The kind of an import that is a function.
const FUNCTION: u8 = 0;

/// A WebAssembly program with its script, both with short names for what the script gives to the
/// program; as they are, where the program imports anything but functions that the script names
/// once each.
pub fn shorten(program: Vec<u8>, script: String) -> (Vec<u8>, String) {
    shortened(&program, &script).unwrap_or((program, script))
}

fn shortened(program: &[u8], script: &str) -> Option<(Vec<u8>, String)> {
    let mut script = script.to_owned();
    let (magic, mut rest) = program.split_at_checked(8)?;
    let mut short = magic.to_vec();
    while let Some((kind, after)) = rest.split_first() {
        let (size, after) = number(after)?;
        let (section, after) = after.split_at_checked(size)?;
        rest = after;
        let section = match *kind {
            IMPORTS => imports(section, &mut script)?,
            _ => section.to_vec(),
        };
        short.push(*kind);
        write(&mut short, section.len());
        short.extend(section);
    }
    Some((short, script))
}

/// The section with short names, which the script gets too.
fn imports(section: &[u8], script: &mut String) -> Option<Vec<u8>> {
    let (count, mut rest) = number(section)?;
    let mut short = Vec::new();
    write(&mut short, count);
    for index in 0..count {
        let (module, after) = text(rest)?;
        let (name, after) = text(after)?;
        let (kind, after) = after.split_first()?;
        let (signature, after) = number(after)?;
        rest = after;
        // Properties of the object that the script hands over.
        let key = format!("{name}: ");
        if *kind != FUNCTION || script.matches(&key).count() != 1 {
            return None;
        }
        let own = format!("_{index}");
        *script = script.replace(&key, &format!("{own}: "));
        for text in [module, &own] {
            write(&mut short, text.len());
            short.extend(text.as_bytes());
        }
        short.push(*kind);
        write(&mut short, signature);
    }
    Some(short)
}

fn text(bytes: &[u8]) -> Option<(&str, &[u8])> {
    let (length, bytes) = number(bytes)?;
    let (text, bytes) = bytes.split_at_checked(length)?;
    Some((str::from_utf8(text).ok()?, bytes))
}

/// A number as WebAssembly writes it: seven bits a byte, the lowest first (LEB128).
fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let length = bytes.iter().position(|byte| byte & 0x80 == 0)? + 1;
    let (digits, bytes) = bytes.split_at(length);
    let digits = digits.iter().rev();
    let number = digits.fold(0, |number, byte| number << 7 | usize::from(byte & 0x7f));
    (length <= 5).then_some((number, bytes))
}

fn write(bytes: &mut Vec<u8>, mut number: usize) {
    while number > 0x7f {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}
