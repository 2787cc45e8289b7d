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
    if let Some(name) = Relationships::of(package, "")?.for_purpose("officeDocument")
        && package.has(&name)
        && let Some(main) = kind(package, &name)?
    {
        return Ok(Some((main, name)));
    }
    let mut usual = USUAL.iter().filter(|(name, _)| package.has(name));
    Ok(usual.next().map(|(name, main)| (*main, (*name).to_owned())))
}

/// What a part has in other parts, or the package itself in its main one.
pub struct Relationships {
    /// The folder of the part, with its slash; empty for the package.
    folder: String,
    /// None where nothing says what there is.
    stated: Option<Vec<Relationship>>,
}

struct Relationship {
    id: String,
    purpose: String,
    /// The name of the other part.
    target: String,
}

impl Relationships {
    /// Those of a part; of the package where its name is empty.
    ///
    /// # Errors
    /// As [`main`].
    pub fn of(package: &Package, part: &str) -> Result<Relationships, ReadError> {
        let (folder, name) = part.split_at(part.rfind('/').map_or(0, |slash| slash + 1));
        let text = package.member(&format!("{folder}_rels/{name}.rels"))?;
        let stated = text.map(|text| read(&text, folder)).transpose()?;
        Ok(Relationships {
            folder: folder.to_owned(),
            stated,
        })
    }

    /// The name of the part for a purpose: `styles`. Where nothing is said of any, that is one of
    /// this name, if there is one.
    pub fn for_purpose(&self, purpose: &str) -> Option<String> {
        match &self.stated {
            Some(stated) => {
                let mut stated = stated.iter();
                let found = stated.find(|relationship| relationship.purpose == purpose);
                found.map(|relationship| relationship.target.clone())
            }
            None => Some(format!("{}{purpose}.xml", self.folder)),
        }
    }

    /// The name of the part that an identifier stands for.
    pub fn by_id(&self, id: &str) -> Option<&str> {
        let mut stated = self.stated.iter().flatten();
        let found = stated.find(|relationship| relationship.id == id);
        found.map(|relationship| relationship.target.as_str())
    }

    /// The markup of the part for a purpose; empty where there is none.
    ///
    /// # Errors
    /// As [`Package::member`].
    pub fn member(&self, package: &Package, purpose: &str) -> Result<String, ReadError> {
        let text = match self.for_purpose(purpose) {
            Some(name) => package.member(&name)?,
            None => None,
        };
        Ok(text.unwrap_or_default())
    }
}

/// Relationships of a part in a folder, which their targets start from.
fn read(text: &str, folder: &str) -> Result<Vec<Relationship>, ReadError> {
    let mut xml = Xml::new(text);
    let mut relationships = Vec::new();
    while let Some(node) = xml.next()? {
        let Node::Start(element) = node else { continue };
        let Some(target) = element.attribute("Target") else {
            continue;
        };
        let kind = element.attribute("Type").unwrap_or_default();
        relationships.push(Relationship {
            id: element.attribute("Id").unwrap_or_default(),
            purpose: kind.rsplit('/').next().unwrap_or_default().to_owned(),
            target: match target.strip_prefix('/') {
                Some(whole) => whole.to_owned(),
                None => format!("{folder}{target}"),
            },
        });
    }
    Ok(relationships)
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
