//! The house as it is drawn in `src/lib.rs`: which files and which rooms import one another.

mod imports;
mod room;

use std::fs;
use std::path::{Path, PathBuf};

use imports::{Crate, add_files, code, imports_of};

#[test]
fn no_files_import_each_other() {
    for (folder, root) in [("src", "lib"), ("src/bin/budget", "main")] {
        let circles = Crate::read(folder, root).circles();
        assert!(circles.is_empty(), "{folder}: {circles:?}");
    }
}

/// What a program is that runs in a page, or reads documents, or writes sites.
const PROGRAMS: [&str; 6] = ["app", "platform", "audit", "import", "prerender", "publish"];
/// What a browser is to a program.
const BROWSER: [&str; 4] = ["yew", "web_sys", "js_sys", "wasm_bindgen"];

/// Whether a file's code names something of a module or a crate.
fn names(code: &str, path: &str) -> bool {
    let is_path = |(at, _): (usize, &str)| {
        let before = code[..at].chars().next_back();
        before.is_none_or(|it| !it.is_alphanumeric() && it != '_' && it != ':')
    };
    let (below, alone) = ([path, "::"].concat(), ["use ", path, ";"].concat());
    code.match_indices(&below).any(is_path) || code.contains(&alone)
}

/// Which of these rooms a room's files name, each with the file; those whose name is in `but` may.
fn named(room: &str, others: &[&str], but: &[&str]) -> Vec<(PathBuf, String)> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    match source.join(room) {
        folder if folder.is_dir() => add_files(&folder, &mut files),
        _ => files.push(source.join(room).with_extension("rs")),
    }
    files.retain(|file| {
        !but.iter()
            .any(|it| file.file_stem().is_some_and(|stem| stem == *it))
    });
    assert!(!files.is_empty(), "{room}");
    let in_file = |file: PathBuf| {
        let text = fs::read_to_string(&file).unwrap();
        // `crate::{app, view}` names `crate::app` too.
        let imports = imports_of(&text).into_iter();
        let imports = imports.map(|import| import.path.join("::") + "::\n");
        let code: String = code(&text)
            .map(|line| [line, "\n"].concat())
            .chain(imports)
            .collect();
        let named = others.iter().filter(move |other| names(&code, other));
        named
            .map(move |other| (file.clone(), (*other).to_owned()))
            .collect::<Vec<_>>()
    };
    files.into_iter().flat_map(in_file).collect()
}

fn assert_names_none(room: &str, rooms: &[&str]) {
    let others = rooms.iter().filter(|other| **other != room);
    let others: Vec<String> = others.map(|other| ["crate::", other].concat()).collect();
    let others: Vec<&str> = others.iter().map(String::as_str).collect();
    assert_eq!(named(room, &others, &[]), [], "{room}");
}

#[test]
fn what_is_said_of_a_disclosure_knows_no_program() {
    for room in [
        "money",
        "disclosure",
        "report",
        "view",
        "link",
        "lang",
        "chart",
        "export",
        "exchange",
        "classification",
    ] {
        assert_names_none(room, &PROGRAMS);
    }
}

#[test]
fn figures_know_no_sentences_and_a_disclosure_knows_nothing_that_is_made_of_it() {
    let above = ["report", "view", "link", "lang", "chart", "export"];
    assert_names_none("money", &[&above[..], &["disclosure"]].concat());
    assert_names_none("disclosure", &above);
    assert_names_none("report", &["view", "link", "lang", "chart", "export"]);
    assert_names_none("chart", &["report", "view", "link", "lang", "export"]);
    assert_names_none("link", &["view", "lang", "export"]);
    assert_names_none("lang", &["view", "chart", "export"]);
}

#[test]
fn what_the_browser_is_asked_for_knows_no_page() {
    let rooms = [&PROGRAMS[..], &["view", "link", "lang", "report"]].concat();
    assert_names_none("platform", &rooms);
    assert_eq!(named("platform", &["yew"], &[]), []);
}

#[test]
fn the_page_is_told_what_was_found_and_never_audits_imports_or_publishes() {
    assert_names_none("app", &["import", "prerender", "publish"]);
    // What is said of a finding is all that it knows of a rule.
    let of_audit = Crate::read("src", "lib").imports.into_iter();
    let of_audit = of_audit.filter(|(file, _)| file.first().is_some_and(|room| room == "app"));
    for import in of_audit.flat_map(|(_, imports)| imports) {
        let path = import.path.join("::");
        let is_audit =
            path == "crate" && import.name == "audit" || path.starts_with("crate::audit");
        assert!(!is_audit || path == "crate::audit::RULES", "{path}");
    }
}

#[test]
fn documents_are_read_and_audited_without_a_page_and_without_each_other() {
    let rooms = [&PROGRAMS[..], &["view", "link", "lang", "chart"]].concat();
    assert_names_none("import", &rooms);
    assert_names_none("audit", &rooms);
}

#[test]
fn only_drawings_and_the_page_know_a_browser() {
    for room in [
        "money",
        "disclosure",
        "report",
        "view",
        "link",
        "lang",
        "export",
        "audit",
        "import",
    ] {
        assert_eq!(named(room, &BROWSER, &[]), [], "{room}");
    }
    let drawing = ["draw", "backend"];
    let drawn = [&BROWSER[..], &["plotters", "plotters_backend"]].concat();
    assert_eq!(named("chart", &drawn, &drawing), []);
}
