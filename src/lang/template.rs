//! Sentences with places for names and figures.

/// `template` with every `{name}` replaced by its value. A value is never read
/// as a template itself, and an unknown placeholder stays visible.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut sentence = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        sentence.push_str(before);
        let found = after.split_once('}').and_then(|(name, after)| {
            let (_, value) = values.iter().find(|(known, _)| *known == name)?;
            Some((*value, after))
        });
        match found {
            Some((value, after)) => {
                sentence.push_str(value);
                rest = after;
            }
            None => {
                sentence.push('{');
                rest = after;
            }
        }
    }
    sentence.push_str(rest);
    sentence
}
