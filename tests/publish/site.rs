//! The files of a site: named by what is in them, linked with their hashes, compressed.
#![cfg(feature = "prerender")]

use std::fs;
use std::io::Read;
use std::path::PathBuf;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use budget_viewer::publish::{
    Asset, Inline, Parts, Site, compress, fill_in_order, integrity, minify, service_worker,
    shorten, without_comments,
};
use flate2::read::GzDecoder;
use scraper::{Html, Selector};

/// A folder of a test's own, empty.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn a_file_is_named_and_checked_by_its_hash() {
    let asset = Asset::new("page.css", b"abc");
    assert_eq!(asset.path, "assets/page-ba7816bf8f01cfea.css");
    assert_eq!(
        asset.integrity,
        "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="
    );
    assert_ne!(Asset::new("page.css", b"abd").path, asset.path);
}

#[test]
fn style_sheets_are_joined_in_their_order_and_stand_in_the_page_once() {
    let folder = folder("styles");
    fs::write(folder.join("a.css"), "a{}").unwrap();
    fs::write(folder.join("b.css"), "b{}").unwrap();
    let site = Site::new(folder.clone(), "/budget/".to_owned());
    let html = "<head><link rel=\"stylesheet\" href=\"/budget/b.css\"/>\n<link rel=\"stylesheet\" href=\"/budget/a.css\"/>\n</head>";
    let (html, styles) = site.join_styles(html).unwrap();
    assert_eq!(html, "<head><style>{styles}</style>\n</head>");
    assert_eq!(styles, "b{}a{}");
    assert!(!folder.join("a.css").exists());
}

#[test]
fn styles_lose_what_only_their_writers_need() {
    let styles = "/* why */\na {\n  color: var(--ink);\n  margin: 0px;\n}\n";
    assert_eq!(minify(styles).unwrap(), "a{color:var(--ink);margin:0}");
    assert!(minify("a { color: red } }").is_err());
}

#[test]
fn what_stands_in_a_page_is_named_by_its_hash_and_never_taken_for_another_place() {
    let start = Inline::script("it", "say('{styles}')".to_owned()).unwrap();
    let parts = [
        ("{hash}", &*start.source()),
        ("{start}", start.text()),
        ("{styles}", "a{}"),
    ];
    let page = fill_in_order("{hash} <script>{start}</script> {styles}", &parts);
    let hash = integrity(b"say('{styles}')");
    assert_eq!(
        page,
        format!("'{hash}' <script>say('{{styles}}')</script> a{{}}")
    );
    for text in ["'</SCRIPT>'", "'<!--'"] {
        assert!(Inline::script("it", text.to_owned()).is_err(), "{text}");
    }
    assert!(Inline::style("a{content:'</style>'}".to_owned()).is_err());
}

#[test]
fn the_service_worker_knows_every_file_and_its_version_changes_with_any() {
    let mut site = Site::new(folder("worker"), "/".to_owned());
    site.add("icon.svg", b"<svg/>").unwrap();
    site.add("reader.js", b"1").unwrap();
    site.add_page("a/2026/index.html", "<p>").unwrap();
    site.add_page("a/2026/en.html", "<p>English").unwrap();
    site.show_at_root("a/2026/index.html").unwrap();
    let kept = |site: &Site| -> serde_json::Value {
        let script = service_worker(site, "rest");
        let json = script.strip_prefix("const site = ").unwrap();
        serde_json::from_str(json.strip_suffix(";\nrest").unwrap()).unwrap()
    };
    let before = kept(&site);
    let icon = Asset::new("icon.svg", b"<svg/>");
    assert_eq!(before["shell"][&icon.path], *icon.integrity);
    assert_eq!(before["shell"].as_object().unwrap().len(), 1);
    assert_eq!(before["reader"].as_object().unwrap().len(), 1);
    assert_eq!(before["pages"]["a/2026/"], integrity(b"<p>"));
    assert_eq!(before["pages"]["a/2026/en.html"], integrity(b"<p>English"));
    assert_eq!(before["root"], "a/2026/");
    site.add_page("a/2026/en.html", "<p>English 2").unwrap();
    assert_ne!(kept(&site)["version"], before["version"]);
}

#[test]
fn the_root_and_unknown_addresses_show_the_page_that_ships() {
    let folder = folder("root");
    let mut site = Site::new(folder.clone(), "/".to_owned());
    site.add_page("a/2026/index.html", "<p>").unwrap();
    site.show_at_root("a/2026/index.html").unwrap();
    for file in ["index.html", "404.html"] {
        assert_eq!(fs::read_to_string(folder.join(file)).unwrap(), "<p>");
    }
}

#[test]
fn files_are_compressed_where_that_makes_them_smaller() {
    let folder = folder("compress");
    let text = "the same again, ".repeat(100);
    fs::create_dir(folder.join("in")).unwrap();
    fs::write(folder.join("in/text.html"), &text).unwrap();
    fs::write(folder.join("tiny.svg"), "<svg/>").unwrap();
    compress(&folder).unwrap();
    let mut unpacked = String::new();
    let packed = fs::read(folder.join("in/text.html.gz")).unwrap();
    GzDecoder::new(&*packed)
        .read_to_string(&mut unpacked)
        .unwrap();
    assert_eq!(unpacked, text);
    let packed = fs::read(folder.join("in/text.html.br")).unwrap();
    assert!(packed.len() < text.len() / 10);
    let mut unpacked = String::new();
    brotli::Decompressor::new(&*packed, 4096)
        .read_to_string(&mut unpacked)
        .unwrap();
    assert_eq!(unpacked, text);
    assert!(!folder.join("tiny.svg.gz").exists());
}

fn parts(glue: &str) -> Parts {
    Parts {
        styles: "a{content:\"{start}\"}".to_owned(),
        glue: glue.to_owned(),
        program: b"program".to_vec(),
        reader: b"reader".to_vec(),
        reader_program: b"reader program".to_vec(),
        icon: b"<svg/>".to_vec(),
    }
}

#[test]
fn a_page_that_stands_alone_allows_its_own_scripts_and_styles_and_names_no_file() {
    let html = parts("let glue = '{program}';").template().unwrap();
    let page = Html::parse_document(&html);
    let all = |selector: &str| {
        let selector = Selector::parse(selector).unwrap();
        page.select(&selector)
            .map(|it| it.text().collect())
            .collect::<Vec<String>>()
    };
    let policy = Selector::parse("meta[http-equiv]").unwrap();
    let policy = page
        .select(&policy)
        .next()
        .unwrap()
        .attr("content")
        .unwrap();
    let scripts = all("script:not([type])");
    assert_eq!(scripts.len(), 2);
    assert_eq!(scripts[1], "let glue = '{program}';");
    for text in scripts.iter().chain(&all("style")) {
        let hash = integrity(text.as_bytes());
        assert!(policy.contains(&hash), "{hash} is not in {policy}");
    }
    assert!(all("[src], link:not([href^='data:'])").is_empty());
    let packed = all("#packed-program");
    let packed = STANDARD.decode(&packed[0]).unwrap();
    let mut program = Vec::new();
    GzDecoder::new(&*packed).read_to_end(&mut program).unwrap();
    assert_eq!(program, b"program");
}

#[test]
fn a_script_that_would_end_itself_makes_no_page() {
    for glue in ["'</SCRIPT>'", "'<!--'"] {
        assert!(parts(glue).template().is_err(), "{glue}");
    }
}

/// A program that imports `env.__long_name`, of signature 0.
fn program() -> Vec<u8> {
    let mut program = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0".to_vec();
    program.extend(b"\x02\x13\x01\x03env\x0b__long_name\0\0");
    program
}

#[test]
fn a_program_and_its_script_call_an_import_by_the_same_short_name() {
    let (short, script) = shorten(program(), "({ __long_name: f })".to_owned());
    assert_eq!(script, "({ _0: f })");
    assert!(short.ends_with(b"\x02\x0a\x01\x03env\x02_0\0\0"));
}

#[test]
fn what_the_script_does_not_name_or_is_no_program_stays_as_it_is() {
    let script = "({ other: f })".to_owned();
    assert_eq!(
        shorten(program(), script.clone()),
        (program(), script.clone())
    );
    let broken = b"\0asm\x01\0\0\0\x02\xff".to_vec();
    assert_eq!(shorten(broken.clone(), script.clone()), (broken, script));
}

#[test]
fn readers_fetch_no_comments_of_scripts() {
    let script = "// why\n/**\n * What.\n */\nfunction f() {\n  return 2 * 3; // six\n}\n";
    assert_eq!(
        without_comments(script),
        "function f() {\nreturn 2 * 3; // six\n}"
    );
}
