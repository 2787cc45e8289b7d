//! What the service worker keeps: the hash of every file by its path, and a version of them all.

use std::collections::BTreeMap;

use serde_json::json;

use super::asset::integrity;
use super::site::Site;

/// What only a reader with a file of their own needs, by the beginning of its name.
const READER: &str = "reader";

/// The service worker's script, told what this version of the site consists of.
pub fn service_worker(site: &Site, script: &str) -> String {
    let mut kept = json!({
        "shell": hashes(site, |name| !name.starts_with(READER)),
        "pages": site.pages(),
        "root": site.root(),
        "reader": hashes(site, |name| name.starts_with(READER)),
    });
    kept["version"] = integrity(kept.to_string().as_bytes()).into();
    format!("const site = {kept};\n{script}")
}

/// The hashes of the assets of some names, by their paths.
fn hashes(site: &Site, is_wanted: impl Fn(&str) -> bool) -> BTreeMap<&str, &str> {
    let assets = site.assets().iter().filter(|(name, _)| is_wanted(name));
    assets
        .map(|(_, asset)| (asset.path.as_str(), asset.integrity.as_str()))
        .collect()
}
