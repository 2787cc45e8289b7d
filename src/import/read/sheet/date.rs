//! Days counted from 1900 ▶ dates.

use super::code::Piece;

/// The days from the first of March of the year 0 to the day that is 0 in Excel.
const ORIGIN: i64 = 693_899;
/// The days from 1900 to 1904, where some workbooks begin to count.
const FOUR_YEARS: f64 = 1462.0;
/// The last day of the year 9999.
const LAST: f64 = 2_958_466.0;
const SECONDS: i64 = 86_400;

/// A date and time as a code shows it; nothing for what is no date.
pub fn shown(value: f64, items: &[Piece], counts_from_1904: bool) -> Option<String> {
    let value = match counts_from_1904 {
        true => value + FOUR_YEARS,
        false => value,
    };
    if !(0.0..LAST).contains(&value) {
        return None;
    }
    let seconds = (value * SECONDS as f64).round() as i64;
    let (days, seconds) = (seconds / SECONDS, seconds % SECONDS);
    // Excel counts a day that 1900 did not have.
    let (year, month, day) = civil(if days < 60 { days + 1 } else { days });
    let mut text = String::new();
    let mut after_hours = false;
    for (index, item) in items.iter().enumerate() {
        let (letter, count) = match item {
            Piece::Literal(character) => {
                text.push(*character);
                continue;
            }
            Piece::Date(letter, count) => (*letter, *count),
            Piece::Number => continue,
        };
        let next = items[index + 1..].iter().find_map(|item| match item {
            Piece::Date(letter, _) => Some(*letter),
            _ => None,
        });
        let is_minute = letter == 'm' && (after_hours || next == Some('s'));
        let number = match letter {
            'y' if count <= 2 => year % 100,
            'y' | 'e' => year,
            'm' if is_minute => seconds / 60 % 60,
            'm' => month,
            'd' => day,
            'h' => seconds / 3600,
            _ => seconds % 60,
        };
        let width = match letter {
            'y' | 'e' => 2,
            _ => count.min(2),
        };
        text.push_str(&format!("{number:0width$}"));
        after_hours = letter == 'h';
    }
    Some(text)
}

/// Year, month and day in the calendar, by counting years from March, whose lengths repeat
/// every 400 years.
fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + ORIGIN;
    let era = days / 146_097;
    let day_of_era = days % 146_097;
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = match month_from_march < 10 {
        true => month_from_march + 3,
        false => month_from_march - 9,
    };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, day)
}
