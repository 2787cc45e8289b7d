//! Brackets in sentences, in narrow print.

/// A text without what stands in brackets; nothing where one is not closed.
pub(in crate::audit) fn without_brackets(text: &str) -> Option<String> {
    let mut depth = 0_usize;
    let mut outside = String::new();
    for character in text.chars() {
        match character {
            '(' => depth += 1,
            ')' => depth = depth.checked_sub(1)?,
            other if depth == 0 => outside.push(other),
            _ => {}
        }
    }
    (depth == 0).then_some(outside)
}

/// Where the innermost bracket that is still open at the end of a text opens.
pub(in crate::audit) fn open_bracket(text: &str) -> Option<usize> {
    let mut open = Vec::new();
    for (at, each) in text.char_indices() {
        match each {
            '(' => open.push(at),
            ')' => {
                open.pop();
            }
            _ => {}
        }
    }
    open.pop()
}

/// Where the bracket closes that a text stands in.
pub(in crate::audit) fn closing(text: &str) -> Option<usize> {
    let mut depth = 0;
    text.char_indices().find_map(|(at, each)| {
        match each {
            '(' => depth += 1,
            ')' if depth == 0 => return Some(at),
            ')' => depth -= 1,
            _ => {}
        }
        None
    })
}

/// A text with nothing but blanks between its brackets, every byte where it was.
pub(in crate::audit) fn blank_brackets(text: &str) -> String {
    let mut depth = 0_usize;
    let kept = text.chars().map(|each| {
        depth += usize::from(each == '(');
        let inside = depth > 0;
        depth = depth.saturating_sub(usize::from(each == ')'));
        match inside {
            true => " ".repeat(each.len_utf8()),
            false => each.to_string(),
        }
    });
    kept.collect()
}

/// The inside of the bracket that a text begins with, and what follows it.
pub(in crate::audit) fn bracket(text: &str) -> Option<(&str, &str)> {
    let rest = text.strip_prefix('(')?;
    let end = closing(rest)?;
    Some((&rest[..end], &rest[end + 1..]))
}
