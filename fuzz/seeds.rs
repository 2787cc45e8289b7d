//! Documents ▶ what the targets begin with, and the words they try: `seeds CORPUS DOCUMENT...`

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use budget_viewer::export;
use budget_viewer::import::parse;
use budget_viewer::import::read::{Document, read};
use files::{BETWEEN, OPEN_DOCUMENT, SHEET, WORD};
use flate2::read::DeflateDecoder;
use rawzip::{CompressionMethod, ZipArchive};

/// What a long document is cut into, in bytes: the fuzzer changes small inputs better.
const PART: usize = 2 << 10;

/// What lines are called.
const CONCEPTS: &str = include_str!("../data/lexicon/concepts.csv");
/// What stands around the names of lines.
const WORDS: &str = "2026年部门预算 第一部分 一、 （一） 预算 决算 万元 元 % 人 比上年 较上年 增加 减少 增长 \
    下降 持平 无 其中 占 主要 原因 。 ， ； ： 、 合计 总计 单位： 科目编码 科目名称 201 20103 2010301 301 30101";

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let corpus = arguments
        .next()
        .ok_or("the folder for the seeds is missing")?;
    fs::create_dir_all(&corpus)?;
    fs::write(corpus.join("words"), dictionary())?;
    for document in arguments {
        let name = document.file_name().unwrap_or_default().to_string_lossy();
        let bytes = fs::read(&document)?;
        for (target, number, seed) in seeds(&name, &bytes)? {
            let folder = corpus.join(target);
            fs::create_dir_all(&folder)?;
            fs::write(folder.join(format!("seed-{number}-{name}")), seed)?;
        }
    }
    Ok(())
}

/// A target with an input and its number.
type Seed = (&'static str, usize, Vec<u8>);

fn seeds(name: &str, bytes: &[u8]) -> Result<Vec<Seed>, Box<dyn Error>> {
    let ending = Path::new(name).extension().unwrap_or_default();
    let mut seeds = vec![("format", 0, bytes.to_vec())];
    match ending.to_string_lossy().as_ref() {
        "txt" => seeds.push(("text", 0, bytes.to_vec())),
        "html" | "doc" => seeds.push(("html", 0, bytes.to_vec())),
        "pdf" => seeds.push(("pdf", 0, bytes.to_vec())),
        "docx" => seeds.push(("word", 0, members(bytes, &WORD)?)),
        "xlsx" => seeds.push(("sheet", 0, members(bytes, &SHEET)?)),
        "ods" => seeds.push(("open_document", 0, members(bytes, &OPEN_DOCUMENT)?)),
        "xls" => seeds.push(("old_sheet", 0, records(bytes))),
        "json" => seeds.push(("json", 0, bytes.to_vec())),
        _ => {}
    }
    // Some documents are there to be refused.
    if let Ok(document) = read(name, bytes) {
        let parts = parts(&document).into_iter().enumerate();
        seeds.extend(parts.map(|(number, part)| ("parser", number, part.into_bytes())));
        let disclosure = parse(&document).disclosure("seed").ok();
        let json = disclosure.and_then(|disclosure| export::json(&disclosure));
        seeds.extend(json.map(|json| ("json", 1, json.into_bytes())));
    }
    Ok(seeds)
}

/// Members of an archive, as the targets take them.
fn members(bytes: &[u8], names: &[&str]) -> Result<Vec<u8>, Box<dyn Error>> {
    let archive = ZipArchive::from_slice(bytes)?;
    let mut found = vec![Vec::new(); names.len()];
    let mut entries = archive.entries();
    while let Some(entry) = entries.next_entry()? {
        let path = entry.file_path();
        let name = String::from_utf8_lossy(path.as_ref());
        let Some(index) = names.iter().position(|known| *known == name) else {
            continue;
        };
        let data = archive.get_entry(entry.wayfinder())?.data();
        match entry.compression_method() {
            CompressionMethod::STORE => found[index].extend(data),
            _ => drop(DeflateDecoder::new(data).read_to_end(&mut found[index])?),
        }
    }
    Ok(found.join(&BETWEEN))
}

/// From the first record on; writers put them one after another.
fn records(bytes: &[u8]) -> Vec<u8> {
    let begin = [0x09, 0x08, 0x10, 0x00];
    let at = bytes.windows(begin.len()).position(|bytes| bytes == begin);
    bytes[at.unwrap_or(0)..].to_vec()
}

/// Parts of a document under its title, as the parser's target takes them.
fn parts(document: &Document) -> Vec<String> {
    let lines = document.lines.iter().map(|line| line.cells.join("\t"));
    let lines: Vec<String> = lines.filter(|line| !line.trim().is_empty()).collect();
    let title = lines.first().cloned().unwrap_or_default();
    let mut parts = vec![String::new()];
    for line in &lines {
        match parts.last_mut() {
            Some(part) if part.len() < PART => part.extend([line.as_str(), "\n"]),
            _ => parts.push(format!("{title}\n{line}\n")),
        }
    }
    parts
}

/// The words as libFuzzer takes them: in quotes, their bytes as numbers.
fn dictionary() -> String {
    let names = CONCEPTS.lines().filter(|line| !line.starts_with('#'));
    let names = names.filter_map(|line| line.rsplit(',').next());
    let names = names.flat_map(|names| names.split(|c: char| "()[]|= ".contains(c)));
    let words: BTreeSet<&str> = names.chain(WORDS.split_whitespace()).collect();
    let words = words.into_iter().filter(|word| !word.is_empty());
    let quoted = words.map(|word| {
        let bytes: String = word.bytes().map(|byte| format!("\\x{byte:02x}")).collect();
        format!("\"{bytes}\"\n")
    });
    quoted.collect()
}
