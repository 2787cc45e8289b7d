//! A style sheet as its readers need it: without what only its writers do.

use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};

/// A style sheet is none.
#[derive(Debug, thiserror::Error)]
#[error("the style sheets cannot be made one: {0}")]
pub struct StyleError(String);

/// The same styles in fewer bytes.
///
/// # Errors
/// [`StyleError`], with the place and the reason, where they are no CSS.
pub fn minify(styles: &str) -> Result<String, StyleError> {
    let mut sheet = StyleSheet::parse(styles, ParserOptions::default())
        .map_err(|error| StyleError(error.to_string()))?;
    sheet
        .minify(MinifyOptions::default())
        .map_err(|error| StyleError(error.to_string()))?;
    let options = PrinterOptions {
        minify: true,
        ..PrinterOptions::default()
    };
    let printed = sheet.to_css(options);
    Ok(printed.map_err(|error| StyleError(error.to_string()))?.code)
}
