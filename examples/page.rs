//! Prints the page of a disclosure, as the build writes it; of the site's own files it has the
//! names only. Argument: the disclosure's JSON file.

use std::error::Error;
use std::{env, fs};

use budget_viewer::disclosure::Disclosure;
use budget_viewer::page::{Rendering, render};
use budget_viewer::prerender::{Sharing, SiteAddress, Template};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let file = env::args().nth(1).ok_or("which disclosure?")?;
    let disclosure = Disclosure::from_json(&fs::read_to_string(file)?)?;
    let template = Template::new(include_str!("../index.html"), "/")?;
    let content = render(&disclosure, &Rendering::default()).await;
    let sharing = Sharing {
        site: SiteAddress {
            host: None,
            base: "/".to_owned(),
        },
        has_picture: false,
    };
    println!("{}", template.fill(&disclosure, &content, Some(&sharing))?);
    Ok(())
}
