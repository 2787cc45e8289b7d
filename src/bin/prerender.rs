//! Makes the site of what Trunk built: files named by their hashes, and the HTML of every page.
//!
//! Trunk runs it after the Wasm is built. Every `data/{entity}/{year}.json`
//! becomes a page in every language, `{entity}/{year}/index.html` first; the disclosure that ships is
//! the root's page and the page for unknown addresses as well. Beside every page stand its data and
//! its preview picture.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

use budget_viewer::link::{Lang, Setting, file_name};
use budget_viewer::prerender::{
    PICTURE, Painter, Published, Sharing, SiteAddress, Template, files, read,
};
use budget_viewer::publish::{
    Inline, Site, compress, fill_in_order, minify, service_worker, without_comments,
};

/// The disclosure at the root, below `data/`.
const SHIPPED: &str = "tianmen-12345/2026.json";

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match publish().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("prerender: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn publish() -> Result<(), Box<dyn Error>> {
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let staging = staging.ok_or("TRUNK_STAGING_DIR is not set; build with make build")?;
    let painter = Painter::with_system_fonts();
    if let Err(missing) = &painter {
        eprintln!("prerender: pages get no preview picture, since {missing}");
    }
    let address = SiteAddress::of_build()?;
    let mut site = Site::new(staging, address.base.clone());
    name_programs(&mut site)?;
    let html = page(&site)?;
    let template = Template::new(&html, &address.base)?;
    let sharing = Sharing {
        site: address,
        has_picture: painter.is_ok(),
    };
    write_pages(&mut site, &template, &sharing, painter.ok().as_ref()).await?;
    let script = site.take_text("service-worker.js")?;
    site.write("sw.js", service_worker(&site, &script).as_bytes())?;
    Ok(compress(site.folder())?)
}

/// The order is that of who names whom.
fn name_programs(site: &mut Site) -> io::Result<()> {
    site.name_by_hash("reader_bg.wasm")?;
    let reader = site.take_text("reader.js")? + &site.take_text("import-worker.js")?;
    site.add("reader.js", reader.as_bytes())?;
    for name in ["budget-viewer_bg.wasm", "budget-viewer.js", "icon.svg"] {
        site.name_by_hash(name)?;
    }
    let manifest = site.take_text("app.webmanifest")?;
    site.add("app.webmanifest", site.fill(&manifest).as_bytes())
}

/// `index.html` with the addresses of all files, and with what stands in every page itself.
fn page(site: &Site) -> Result<String, Box<dyn Error>> {
    let html = site.take_text("index.html")?;
    let (html, styles) = site.join_styles(&html)?;
    let styles = Inline::style(minify(&styles)?)?;
    let start = site.take_text("fetched.js")? + &site.take_text("start.js")?;
    let start = Inline::script("the first script", without_comments(&start))?;
    Ok(fill_in_order(
        &site.fill(&html),
        &[
            ("{hash of start}", &start.source()),
            ("{hash of styles}", &styles.source()),
            ("{start}", start.text()),
            ("{styles}", styles.text()),
        ],
    ))
}

async fn write_pages(
    site: &mut Site,
    template: &Template,
    sharing: &Sharing,
    painter: Option<&Painter>,
) -> Result<(), Box<dyn Error>> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    for file in disclosures(&data)? {
        let disclosure = read(&file)?;
        let (entity, year) = (&disclosure.entity.id, disclosure.year.to_string());
        if file != data.join(entity).join(&year).with_extension("json") {
            let belongs = format!("it says {entity}, {year}: move it to data/{entity}/{year}.json");
            return Err(format!("{}: {belongs}", file.display()).into());
        }
        let folder = format!("{entity}/{year}/");
        let published = Published::of(disclosure);
        let disclosure = published.disclosure();
        let base = site.base().to_owned();
        for lang in Lang::ALL {
            let page = published.page(template, *lang, Some(&base), Some(sharing));
            site.add_page(&(folder.clone() + file_name(*lang)), &page.await?)?;
        }
        for data in files(disclosure) {
            site.write(&(folder.clone() + &data.name), data.text.as_bytes())?;
        }
        if let Some(painter) = painter {
            let picture = painter.paint(&published.view(Lang::default())).await?;
            site.write(&(folder.clone() + PICTURE), &picture)?;
        }
        if file == data.join(SHIPPED) {
            site.show_at_root(&(folder + "index.html"))?;
        }
    }
    Ok(())
}

/// Every `{entity}/{year}.json`, in a stable order.
fn disclosures(data: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut files = Vec::new();
    for folder in fs::read_dir(data)? {
        let folder = folder?.path();
        if folder.is_dir() {
            for file in fs::read_dir(folder)? {
                files.push(file?.path());
            }
        }
    }
    files.retain(|file| file.extension().is_some_and(|ending| ending == "json"));
    files.sort();
    Ok(files)
}
