//! How the packages of Office name their parts: by relationships (ECMA-376, part 2), since programs
//! call them as they like.

use super::ReadError;
use super::package::Package;
use super::xml::{Node, Xml};

/// What a package's main part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Main {
    Word,
    Workbook,
}

/// Where main parts stand in packages that do not say so.
const USUAL: [(&str, Main); 2] = [
    ("word/document.xml", Main::Word),
    ("xl/workbook.xml", Main::Workbook),
];

/// The main part of a package and its name; nothing for what is none of Office's, or of another
/// of its programs.
///
/// # Errors
/// As [`Package::member`]; [`ReadError::Damaged`] for what is no valid markup.
pub fn main(package: &Package) -> Result<Option<(Main, String)>, ReadError> {
    if let Some(name) = related(package, "", "officeDocument")?
        && package.has(&name)
        && let Some(main) = kind(package, &name)?
    {
        return Ok(Some((main, name)));
    }
    let mut usual = USUAL.iter().filter(|(name, _)| package.has(name));
    Ok(usual.next().map(|(name, main)| (*main, (*name).to_owned())))
}

/// The part that another one, or the package itself, has for a purpose: its `styles`. Where it
/// says of none, that is one of its name, if there is any.
///
/// # Errors
/// As [`main`].
pub fn related(package: &Package, part: &str, purpose: &str) -> Result<Option<String>, ReadError> {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    let separator = if folder.is_empty() { "" } else { "/" };
    let relationships = format!("{folder}{separator}_rels/{name}.rels");
    let Some(text) = package.member(&relationships)? else {
        return Ok(Some(format!("{folder}{separator}{purpose}.xml")));
    };
    let mut xml = Xml::new(&text);
    while let Some(node) = xml.next()? {
        let Node::Start(element) = node else { continue };
        let kind = element.attribute("Type").unwrap_or_default();
        if kind.rsplit('/').next() == Some(purpose)
            && let Some(target) = element.attribute("Target")
        {
            return Ok(Some(match target.strip_prefix('/') {
                Some(whole) => whole.to_owned(),
                None => format!("{folder}{separator}{target}"),
            }));
        }
    }
    Ok(None)
}

fn kind(package: &Package, part: &str) -> Result<Option<Main>, ReadError> {
    let text = package.member("[Content_Types].xml")?.unwrap_or_default();
    let mut xml = Xml::new(&text);
    while let Some(node) = xml.next()? {
        let Node::Start(element) = node else { continue };
        let name = element.attribute("PartName").unwrap_or_default();
        if name.trim_start_matches('/').eq_ignore_ascii_case(part) {
            let kind = element.attribute("ContentType").unwrap_or_default();
            let is = |format: &str| kind.contains(format) && kind.contains("main");
            return Ok(match (is("wordprocessingml"), is("spreadsheetml")) {
                (true, _) => Some(Main::Word),
                (false, true) => Some(Main::Workbook),
                (false, false) => None,
            });
        }
    }
    Ok(None)
}
