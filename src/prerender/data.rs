//! The files with a disclosure's data that stand beside its page, and what tells search engines
//! of them.

use serde_json::{Value, json};

use super::address::SiteAddress;
use super::summary::Summary;
use crate::disclosure::{Disclosure, Path, UNTITLED};
use crate::export;
use crate::lang::{text_in, unit_name, words};
use crate::link::{Lang, Setting};

/// A file beside the page.
pub struct DataFile {
    /// With the entity and the year, so that it says on a disk what it is.
    pub name: String,
    /// Its media type.
    pub kind: &'static str,
    /// What is in it.
    pub text: String,
}

/// The whole disclosure as JSON, and all its lines as CSV.
pub fn files(disclosure: &Disclosure) -> Vec<DataFile> {
    let stem = format!("{}-{}", disclosure.entity.id, disclosure.year);
    let file = |ending, kind, text| DataFile {
        name: format!("{stem}.{ending}"),
        kind,
        text,
    };
    let lines: Vec<Path> = disclosure.lines.keys().cloned().collect();
    let json = export::json(disclosure).map(|json| file("json", "application/json", json));
    let csv = export::csv(disclosure, &lines, Lang::Chinese);
    json.into_iter()
        .chain([file("csv", "text/csv", csv)])
        .collect()
}

/// The disclosure as a schema.org `Dataset`. Its licence is not given, since no document states one.
pub fn dataset(site: &SiteAddress, disclosure: &Disclosure, summary: &Summary) -> Value {
    let lang = summary.lang;
    let words = words(lang);
    let entity = &disclosure.entity;
    let name = text_in(&entity.name, lang);
    let languages: Vec<&str> = Lang::ALL.iter().map(|lang| lang.code()).collect();
    let title = text_in(&disclosure.source.title, lang);
    let description = words.dataset_description(&summary.description, title);
    let measured: Vec<Value> = disclosure
        .lines
        .iter()
        .filter(|(path, _)| path.is_root())
        .filter_map(|(path, line)| {
            let amount = line.amount()?;
            Some(json!({
                "@type": "PropertyValue",
                "propertyID": path.as_str(),
                "name": text_in(&line.name, lang),
                "value": amount.value().to_string(),
                "unitText": unit_name(words, amount.unit()),
            }))
        })
        .collect();
    let distribution: Vec<Value> = files(disclosure)
        .iter()
        .map(|file| {
            json!({
                "@type": "DataDownload",
                "encodingFormat": file.kind,
                "contentUrl": site.file(disclosure, &file.name),
            })
        })
        .collect();
    let mut dataset = json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": summary.title,
        "description": description,
        "url": site.page(disclosure, lang),
        "inLanguage": languages,
        "isAccessibleForFree": true,
        "temporalCoverage": format!("{0:04}-01-01/{0:04}-12-31", disclosure.year),
        "creator": { "@type": "GovernmentOrganization", "name": name },
        "variableMeasured": measured,
        "distribution": distribution,
    });
    let mut names = Lang::ALL.iter().map(|lang| text_in(&entity.name, *lang));
    if let Some(other) = names.find(|other| *other != name) {
        dataset["creator"]["alternateName"] = json!(other);
    }
    if entity.region.zh != UNTITLED {
        dataset["spatialCoverage"] =
            json!({ "@type": "Place", "name": text_in(&entity.region, lang) });
    }
    dataset
}
