//! Writes the page of one disclosure as one file that works from a disk.
//!
//! Arguments: the disclosure's JSON file, the folder of a built site, the folder to write into.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use budget_viewer::link::Lang;
use budget_viewer::prerender::{Published, Sharing, SiteAddress, Template, read};
use budget_viewer::publish::Parts;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match write().await {
        Ok((file, bytes)) => {
            println!("{}: {:.2} MB", file.display(), bytes as f64 / 1e6);
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("single: {error}");
            ExitCode::FAILURE
        }
    }
}

/// The file, and its size in bytes.
async fn write() -> Result<(PathBuf, usize), Box<dyn Error>> {
    let arguments: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    let [disclosure, site, folder] = arguments.as_slice() else {
        return Err("which disclosure, which site, and into which folder?".into());
    };
    let disclosure = read(disclosure)?;
    // Where the page is published too, this one says so.
    let address = SiteAddress::of_build()?;
    let sharing = address.host.is_some().then_some(Sharing {
        site: address,
        has_picture: false,
    });
    let template = Template::new(&Parts::read(site)?.template()?, "")?;
    let published = Published::of(disclosure);
    let html = published
        .page(&template, Lang::default(), None, sharing.as_ref())
        .await?;
    let disclosure = published.disclosure();
    let name = format!("{}-{}.html", disclosure.entity.id, disclosure.year);
    let file = Path::new(folder).join(name);
    fs::create_dir_all(folder)?;
    fs::write(&file, &html)?;
    Ok((file, html.len()))
}
