//! Scripts as readers fetch them.

/// The script without the lines that are comments for whoever works on it, and without what sets
/// lines in. It must hold no text of several lines.
pub fn without_comments(script: &str) -> String {
    let lines = script.lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}
