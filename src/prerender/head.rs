//! What a page's head says to those who never see the page: search engines, and the services that
//! show a card where a link is shared.

use super::address::SiteAddress;
use super::data::files;
use super::picture::{HEIGHT, WIDTH};
use crate::disclosure::Disclosure;
use crate::export::escape;
use crate::lang::{fill, words};
use crate::link::{Lang, Setting};

/// The preview picture's name beside its page.
pub const PICTURE: &str = "preview.png";
/// Languages as Open Graph writes them: the prerendered one, and the other.
const LOCALES: [&str; 2] = ["zh_CN", "en_US"];

/// A disclosure in a title and a sentence.
pub struct Summary {
    pub title: String,
    pub description: String,
}

impl Summary {
    /// In Chinese, the prerendered language.
    pub fn of(disclosure: &Disclosure) -> Summary {
        let words = words(Lang::Chinese);
        let year = disclosure.year.to_string();
        let total = disclosure
            .line("expenditure")
            .and_then(|line| line.amount());
        let total = total.map(|amount| amount.to_string());
        let values = [
            ("entity", disclosure.entity.name.zh.as_str()),
            ("year", &year),
            ("amount", total.as_deref().unwrap_or(words.not_stated)),
        ];
        Summary {
            title: fill(words.page_title, &values),
            description: fill(words.page_description, &values),
        }
    }

    /// What the head says on every page, even on one that stands alone.
    pub fn head(&self) -> String {
        let description = meta("name", "description", &self.description);
        format!("<title>{}</title>{description}", escape(&self.title))
    }
}

/// What a page is to those who never see it: it has an address, and may have a picture.
#[derive(Clone, Debug)]
pub struct Sharing {
    pub site: SiteAddress,
    /// Whether [`PICTURE`] stands beside every page.
    pub has_picture: bool,
}

impl Sharing {
    /// The head's elements for one disclosure.
    pub fn head(&self, disclosure: &Disclosure, summary: &Summary) -> String {
        let site = &self.site;
        let Summary { title, description } = summary;
        let page = site.page(disclosure, Lang::Chinese);
        let mut head = vec![
            link("canonical", "", &page),
            link("alternate", "hreflang=\"x-default\"", &page),
        ];
        head.extend(Lang::ALL.iter().map(|lang| {
            let attribute = format!("hreflang=\"{}\"", words(*lang).lang_code);
            link("alternate", &attribute, &site.page(disclosure, *lang))
        }));
        head.extend(files(disclosure).iter().map(|file| {
            let attribute = format!("type=\"{}\"", file.kind);
            link("alternate", &attribute, &site.file(disclosure, &file.name))
        }));
        head.extend([
            meta("property", "og:type", "website"),
            meta("property", "og:title", title),
            meta("property", "og:description", description),
            meta("property", "og:locale", LOCALES[0]),
            meta("property", "og:locale:alternate", LOCALES[1]),
        ]);
        // Read far from the page, these need whole addresses.
        if site.host.is_some() {
            head.push(meta("property", "og:url", &page));
        }
        let card = match self.has_picture && site.host.is_some() {
            true => {
                let picture = site.file(disclosure, PICTURE);
                head.extend([
                    meta("property", "og:image", &picture),
                    meta("property", "og:image:type", "image/png"),
                    meta("property", "og:image:width", &WIDTH.to_string()),
                    meta("property", "og:image:height", &HEIGHT.to_string()),
                    meta("property", "og:image:alt", description),
                ]);
                "summary_large_image"
            }
            false => "summary",
        };
        head.push(meta("name", "twitter:card", card));
        head.concat()
    }
}

fn meta(key: &str, name: &str, content: &str) -> String {
    format!("<meta {key}=\"{name}\" content=\"{}\">", escape(content))
}

fn link(rel: &str, attribute: &str, address: &str) -> String {
    format!(
        "<link rel=\"{rel}\" {attribute} href=\"{}\">",
        escape(address)
    )
}
