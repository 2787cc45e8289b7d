//! What a page's head says to those who never see the page: search engines, and the services that
//! show a card where a link is shared.

use super::address::SiteAddress;
use super::data::files;
use super::picture::{HEIGHT, WIDTH};
use super::summary::Summary;
use crate::disclosure::Disclosure;
use crate::export::escape;
use crate::link::{Lang, Setting};

/// The preview picture's name beside its page.
pub const PICTURE: &str = "preview.png";

impl Summary {
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
    /// The head's elements for one disclosure, whose page has an address for every language.
    pub fn head(&self, disclosure: &Disclosure, summary: &Summary) -> String {
        let site = &self.site;
        let Summary {
            lang,
            title,
            description,
        } = summary;
        let page = site.page(disclosure, *lang);
        let default = site.page(disclosure, Lang::default());
        let mut head = vec![
            link("canonical", "", &page),
            link("alternate", "hreflang=\"x-default\"", &default),
        ];
        head.extend(Lang::ALL.iter().map(|lang| {
            let attribute = format!("hreflang=\"{}\"", lang.code());
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
            meta("property", "og:locale", locale(*lang)),
        ]);
        let others = Lang::ALL.iter().filter(|other| *other != lang);
        head.extend(others.map(|other| meta("property", "og:locale:alternate", locale(*other))));
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

/// A language as Open Graph writes it.
fn locale(lang: Lang) -> &'static str {
    match lang {
        Lang::Chinese => "zh_CN",
        Lang::English => "en_US",
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
