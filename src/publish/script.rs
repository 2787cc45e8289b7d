//! Scripts as readers fetch them.

/// The script without the lines that are comments for whoever works on it, and without what sets
/// lines in. It must hold no text of several lines.
pub fn without_comments(script: &str) -> String {
    let lines = script.lines().map(str::trim);
    let is_comment = |line: &str| {
        ["//", "/*", "* ", "*/"]
            .iter()
            .any(|begin| line.starts_with(begin))
    };
    let lines = lines.filter(|line| !line.is_empty() && !is_comment(line));
    lines.collect::<Vec<_>>().join("\n")
}
