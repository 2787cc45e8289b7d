//! Whose disclosure a document is, of which year, and of which kind.

use super::normal::normalised;
use crate::disclosure::Kind;
use crate::import::Metadata;
use crate::import::read::Document;

/// How many lines at the beginning say what the document is.
const OPENING: usize = 25;
/// A title is no longer than this, in characters.
const LONGEST_TITLE: usize = 40;

/// Read from the title, or else from what the text speaks of most.
pub fn metadata(document: &Document) -> Metadata {
    let lines = document
        .lines
        .iter()
        .map(|line| normalised(&line.cells.concat()));
    let texts: Vec<String> = lines.filter(|text| !text.is_empty()).collect();
    let title = texts.iter().take(OPENING).find(|text| is_title(text));
    let all = texts.concat();
    let year = title
        .and_then(|title| years(title).first().copied())
        .or_else(|| spoken_of_most(&all));
    let kind = match title {
        Some(title) if title.contains("决算") => Kind::FinalAccounts,
        Some(_) => Kind::Budget,
        // Only final accounts speak of what the budget had been.
        None if all.contains("年初预算为") => Kind::FinalAccounts,
        None if all.matches("决算").count() > all.matches("预算").count() => {
            Kind::FinalAccounts
        }
        None => Kind::Budget,
    };
    Metadata {
        year,
        kind,
        entity: entity(&texts, title.map(String::as_str)),
        region: None,
        title: title.cloned(),
    }
}

/// A short line that names a year and a budget, and says nothing about them.
fn is_title(text: &str) -> bool {
    let is_short = text.chars().count() <= LONGEST_TITLE;
    let names = text.contains("预算") || text.contains("决算") || text.contains("三公");
    is_short && !is_sentence(text) && names && !years(text).is_empty()
}

fn is_sentence(text: &str) -> bool {
    text.contains(['。', ',', ';', ':', '%']) || text.contains("万元")
}

/// The years that a text names, in its order.
fn years(text: &str) -> Vec<u16> {
    let pieces = text.split('年');
    let named = pieces.filter_map(|piece| {
        let digits: String = piece.chars().rev().take(4).collect();
        let digits: String = digits.chars().rev().collect();
        let year: u16 = digits.parse().ok()?;
        let longer = piece
            .chars()
            .rev()
            .nth(4)
            .is_some_and(|c| c.is_ascii_digit());
        ((1990..2100).contains(&year) && !longer).then_some(year)
    });
    named.collect()
}

/// The latest of the years that are named about as often as any: comparisons name the year
/// before as often as the year itself.
fn spoken_of_most(text: &str) -> Option<u16> {
    let mut years = years(text);
    years.sort_unstable();
    let runs: Vec<&[u16]> = years.chunk_by(|one, other| one == other).collect();
    let most = runs.iter().map(|run| run.len()).max()?;
    let often = runs.iter().rev().find(|run| run.len() * 2 >= most)?;
    often.first().copied()
}

/// What names the entity in a line of its own.
const LABELS: [&str; 5] = [
    "预算主管部门:",
    "编制部门:",
    "编制单位:",
    "预算单位:",
    "部门:",
];

/// Where a line goes on with the unit of its table; its end where it does not.
fn unit_begins(line: &str) -> usize {
    const UNITS: [&str; 3] = ["金额单位", "计量单位", "货币单位"];
    let found = UNITS.iter().find_map(|word| line.find(word));
    let bare = || line.find("单位:").or_else(|| line.find("单位万元"));
    let begin = found.or_else(bare).unwrap_or(line.len());
    line[..begin].trim_end_matches('(').len()
}

/// The entity: after its label, or in the title before the year.
fn entity(texts: &[String], title: Option<&str>) -> Option<String> {
    let labelled = texts.iter().find_map(|text| {
        let label = LABELS.iter().find(|label| text.starts_with(**label))?;
        let name = &text[label.len()..];
        Some(name[..unit_begins(name)].to_owned())
    });
    // A title that begins with its year stands below the entity's name.
    let position = texts.iter().position(|text| Some(text.as_str()) == title);
    let above = position.and_then(|position| texts.get(position.checked_sub(1)?));
    let begins = title.is_some_and(|title| title.starts_with(|c: char| c.is_ascii_digit()));
    let above = above.filter(|name| begins && name.chars().count() >= 4 && !is_sentence(name));
    let titled = title.and_then(|title| {
        let year = title.find(|character: char| character.is_ascii_digit())?;
        let before = &title[..year];
        // A number in a name, as in 12345热线, is not the year.
        let name = match title.find('年') {
            Some(end) if end > year + 4 => {
                title[..end].trim_end_matches(|c: char| c.is_ascii_digit())
            }
            _ => before,
        };
        (name.chars().count() >= 4).then(|| name.to_owned())
    });
    let labelled = labelled.filter(|name| !name.is_empty());
    labelled.or(above.cloned()).or(titled)
}
