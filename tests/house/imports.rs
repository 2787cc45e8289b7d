//! What the files of a crate import of one another.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// A module's path in its crate: `["view", "table"]`; the crate itself is empty.
pub type Module = Vec<String>;

/// What a file imports, in its own words.
pub struct Import {
    /// Whether the file only hands it on under a name of its own.
    pub is_handed_on: bool,
    /// Under what name.
    pub name: String,
    pub path: Module,
}

/// The files of a crate with what they import.
pub struct Crate {
    pub imports: BTreeMap<Module, Vec<Import>>,
}

impl Crate {
    /// The library, or a program in a folder of its own.
    pub fn read(folder: &str, root: &str) -> Crate {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let programs = folder.join("bin");
        let mut files = Vec::new();
        add_files(&folder, &mut files);
        files.retain(|file| !file.starts_with(&programs));
        let mut imports = BTreeMap::new();
        for file in files {
            let within = file.strip_prefix(&folder).unwrap().with_extension("");
            let steps = within.iter().map(|step| step.to_str().unwrap().to_owned());
            let mut module: Module = steps.collect();
            match &*module {
                [name] if name == root => module.clear(),
                // A program of one file is no part of the library.
                [name] if name == "main" => continue,
                [.., name] if name == "mod" => drop(module.pop()),
                _ => {}
            }
            imports.insert(module, imports_of(&fs::read_to_string(file).unwrap()));
        }
        Crate { imports }
    }

    /// From the crate's root, where it is of this crate.
    fn absolute(&self, file: &Module, path: &[String]) -> Option<Module> {
        let (first, below) = path.split_first()?;
        let from = |module: &[String], below: &[String]| [module, below].concat();
        match first.as_str() {
            "crate" => Some(below.to_vec()),
            "self" => Some(from(file, below)),
            "super" => {
                let ups = path.iter().take_while(|step| *step == "super").count();
                Some(from(&file[..file.len() - ups], &path[ups..]))
            }
            _ => {
                let child = from(file, &path[..1]);
                let is_child = self.imports.contains_key(&child);
                is_child.then(|| from(file, path))
            }
        }
    }

    /// The file that has what is at a path: what a file hands on is in another.
    fn file_with(&self, path: &[String]) -> Option<Module> {
        let mut lengths = (0..=path.len()).rev();
        let length = lengths.find(|length| self.imports.contains_key(&path[..*length]))?;
        let (file, below) = path.split_at(length);
        let file = file.to_vec();
        let handed_on = below.first().and_then(|name| {
            let mut imports = self.imports[&file].iter();
            let import = imports.find(|it| it.is_handed_on && it.name == *name)?;
            let path = self.absolute(&file, &import.path)?;
            self.file_with(&[&path, &below[1..]].concat())
        });
        Some(handed_on.unwrap_or(file))
    }

    /// Which files each file imports something of.
    pub fn arrows(&self) -> BTreeMap<&Module, BTreeSet<Module>> {
        let of = |file: &Module, imports: &[Import]| {
            let own = imports.iter().filter(|import| !import.is_handed_on);
            let paths = own.filter_map(|import| self.absolute(file, &import.path));
            let mut files: BTreeSet<Module> =
                paths.filter_map(|path| self.file_with(&path)).collect();
            files.remove(file);
            files
        };
        let files = self.imports.iter();
        files
            .map(|(file, imports)| (file, of(file, imports)))
            .collect()
    }

    /// Files that import one another, each by way of the others.
    pub fn circles(&self) -> BTreeSet<Vec<String>> {
        let arrows = self.arrows();
        let reached = |from: &Module| {
            let mut reached: BTreeSet<&Module> = BTreeSet::new();
            let mut next: Vec<&Module> = arrows[from].iter().collect();
            while let Some(file) = next.pop() {
                if reached.insert(file) {
                    next.extend(&arrows[file]);
                }
            }
            reached
        };
        let reached: BTreeMap<&Module, _> = arrows.keys().map(|it| (*it, reached(it))).collect();
        let in_circle = reached
            .iter()
            .filter(|(file, others)| others.contains(**file));
        let circles = in_circle.map(|(file, others)| {
            let circle = others
                .iter()
                .filter(|other| reached[**other].contains(*file));
            circle.map(|file| file.join("::")).collect()
        });
        circles.collect()
    }
}

pub fn add_files(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => add_files(&path, files),
            false if path.extension().is_some_and(|ending| ending == "rs") => files.push(path),
            false => {}
        }
    }
}

/// The lines that are no comments.
pub fn code(text: &str) -> impl Iterator<Item = &str> {
    let lines = text.lines().map(str::trim);
    lines.filter(|line| !line.starts_with("//"))
}

pub fn imports_of(text: &str) -> Vec<Import> {
    let mut imports = Vec::new();
    let mut lines = code(text);
    while let Some(line) = lines.next() {
        let (shown, rest) = match line.strip_prefix("pub") {
            Some(rest) => (
                true,
                rest.trim_start_matches(|it: char| it != ' ').trim_start(),
            ),
            None => (false, line),
        };
        let Some(begin) = rest.strip_prefix("use ") else {
            continue;
        };
        let mut tree = begin.to_owned();
        while !tree.contains(';') {
            tree.push_str(lines.next().unwrap());
        }
        let tree = tree.split(';').next().unwrap();
        add_imports("", tree, shown, &mut imports);
    }
    imports
}

/// Adds what a tree of imports has below a prefix, as in `a::{b, c::{d, e}}`.
fn add_imports(prefix: &str, tree: &str, is_handed_on: bool, imports: &mut Vec<Import>) {
    if let Some((before, group)) = tree.split_once('{') {
        let prefix = [prefix, before].concat();
        let group = group.trim_end().strip_suffix('}').unwrap();
        for branch in branches(group) {
            add_imports(&prefix, branch, is_handed_on, imports);
        }
        return;
    }
    let path = [prefix, tree].concat();
    let (path, alias) = path.split_once(" as ").unwrap_or((&path, ""));
    let mut steps: Module = path
        .split("::")
        .map(|step| step.trim().to_owned())
        .collect();
    if steps.len() > 1 && steps.last().is_some_and(|last| last == "self") {
        steps.pop();
    }
    let name = match alias.trim() {
        "" => steps.last().unwrap().clone(),
        alias => alias.to_owned(),
    };
    imports.push(Import {
        is_handed_on,
        name,
        path: steps,
    });
}

/// What stands between the commas of a group that are in no group within it.
fn branches(group: &str) -> Vec<&str> {
    let mut depth = 0_u32;
    let branches = group.split(|character| {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        character == ',' && depth == 0
    });
    branches
        .map(str::trim)
        .filter(|it| !it.is_empty())
        .collect()
}
