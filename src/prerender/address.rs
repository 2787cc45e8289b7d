//! Where the site is published: addresses of pages, whole where the host is known.

use std::env;
use std::str::FromStr;

use crate::disclosure::Disclosure;
use crate::link::{Lang, Link, Page};

/// A scheme and a host, as in `https://budget.example.org`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Host(String);

/// Not a scheme and a host.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "SITE={0} is no address of a site: write its scheme and host, as in SITE=https://budget.example.org, and its folder as PUBLIC_URL=/folder/"
)]
pub struct HostError(String);

impl FromStr for Host {
    type Err = HostError;

    fn from_str(address: &str) -> Result<Host, HostError> {
        let trimmed = address.strip_suffix('/').unwrap_or(address);
        let host = trimmed
            .strip_prefix("https://")
            .or_else(|| trimmed.strip_prefix("http://"));
        let may_be_in_host = |byte: u8| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte);
        match host {
            Some(host) if !host.is_empty() && host.bytes().all(may_be_in_host) => {
                Ok(Host(trimmed.to_owned()))
            }
            _ => Err(HostError(address.to_owned())),
        }
    }
}

/// The site that pages belong to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteAddress {
    /// Where it is, if that is known when it is built.
    pub host: Option<Host>,
    /// The path that it is published below, with a slash at either end.
    pub base: String,
}

impl SiteAddress {
    /// What the build says of it: `SITE` may name the host, Trunk the path below.
    ///
    /// # Errors
    /// [`HostError`], where `SITE` is something else.
    pub fn of_build() -> Result<SiteAddress, HostError> {
        let host = env::var("SITE").ok().filter(|site| !site.is_empty());
        Ok(SiteAddress {
            host: host.map(|site| site.parse()).transpose()?,
            base: env::var("TRUNK_PUBLIC_URL").unwrap_or_else(|_| "/".to_owned()),
        })
    }

    /// The address of a disclosure's page in a language: whole, or else from the host's root.
    pub fn page(&self, disclosure: &Disclosure, lang: Lang) -> String {
        let link = Link {
            page: Page::Disclosure {
                entity: disclosure.entity.id.clone(),
                year: disclosure.year,
            },
            lang,
            ..Link::default()
        };
        self.address(&link.to_string())
    }

    /// The address of a file beside a disclosure's page: whole, or else from the host's root.
    pub fn file(&self, disclosure: &Disclosure, name: &str) -> String {
        self.page(disclosure, Lang::default()) + name
    }

    /// The address of a path below the site.
    fn address(&self, path: &str) -> String {
        let host = self.host.as_ref().map_or("", |host| &host.0);
        format!("{host}{}{path}", self.base.trim_end_matches('/'))
    }
}
