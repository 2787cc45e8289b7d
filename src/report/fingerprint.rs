//! Which text a report is about.

/// What the hash begins with, and what it is multiplied by.
const OFFSET_BASIS: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// A short name of a text, another for nearly every other text: its 64-bit FNV-1a hash as 16
/// hexadecimal digits. It tells versions of a text apart, and keeps nobody from forging one.
///
/// By Glenn Fowler, Landon Curt Noll and Kiem-Phong Vo:
/// <http://www.isthe.com/chongo/tech/comp/fnv/index.html>.
pub fn fingerprint(json: &str) -> String {
    let hash = json.bytes().fold(OFFSET_BASIS, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(PRIME)
    });
    format!("{hash:016x}")
}
