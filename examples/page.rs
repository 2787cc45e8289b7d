//! Prints the page of a disclosure, as the build writes it; of the site's own files it has the
//! names only. Arguments: the disclosure's JSON file, and its language if it is another than the first.

use std::error::Error;
use std::{env, fs};

use budget_viewer::disclosure::Disclosure;
use budget_viewer::link::{Lang, Setting};
use budget_viewer::prerender::{Published, Sharing, SiteAddress, Template};

/// The path of the site.
const BASE: &str = "/";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let file = env::args().nth(1).ok_or("which disclosure?")?;
    let lang = env::args()
        .nth(2)
        .map(|lang| Lang::from_identifier(&lang).ok_or("which language?"));
    let lang = lang.transpose()?.unwrap_or_default();
    let published = Published::of(Disclosure::from_json(&fs::read_to_string(file)?)?);
    let template = Template::new(include_str!("../index.html"), BASE)?;
    let sharing = Sharing {
        site: SiteAddress {
            host: None,
            base: BASE.to_owned(),
        },
        has_picture: false,
    };
    let page = published.page(&template, lang, Some(BASE), Some(&sharing));
    println!("{}", page.await?);
    Ok(())
}
