//! A file named by what is in it: its address never holds anything else, and browsers check it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The folder of all assets in the site: hosts keep what is in it for ever.
const FOLDER: &str = "assets";
/// How many bytes of the hash tell one version of a file from all others in its name.
const NAMED: usize = 8;

/// Where an asset stands, and what it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// From the site's root, without a slash in front.
    pub path: String,
    /// As [Subresource Integrity](https://www.w3.org/TR/SRI/) writes a hash.
    pub integrity: String,
}

impl Asset {
    /// The place of a file that is called `name` and holds `bytes`.
    pub fn new(name: &str, bytes: &[u8]) -> Asset {
        let hash = Sha256::digest(bytes);
        let version: String = hash[..NAMED]
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        let path = match name.rsplit_once('.') {
            Some((stem, ending)) => format!("{FOLDER}/{stem}-{version}.{ending}"),
            None => format!("{FOLDER}/{name}-{version}"),
        };
        Asset {
            path,
            integrity: integrity(bytes),
        }
    }
}

/// The hash of a file's bytes.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}
