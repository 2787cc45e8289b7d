//! Format codes, as `#,##0.00;[Red]-#,##0.00`: how a cell shows its number.

/// A part of a code, for numbers of one sign.
#[derive(Clone, Debug, Default)]
pub struct Section {
    pub items: Vec<Piece>,
    pub pattern: Pattern,
    /// Whether numbers are shown as they are, since the code says so or cannot be followed.
    pub is_general: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    Literal(char),
    /// Where the digits stand.
    Number,
    /// A part of a date: its letter, and how often it is repeated.
    Date(char, usize),
}

/// The digits of a number.
#[derive(Clone, Debug, Default)]
pub struct Pattern {
    pub least_whole: usize,
    pub least_places: usize,
    pub most_places: usize,
    pub has_groups: bool,
    /// Characters that stand among the digits, with how many digits follow each: `0\.0000` shows
    /// yuan as ten thousands of them.
    pub among: Vec<(usize, char)>,
    /// By which power of ten the number is multiplied: 2 for per cent, -3 for thousands.
    pub power: i32,
}

/// The most digits that a code may ask for.
const MOST_DIGITS: usize = 28;

/// The sections of a code: positive, negative, zero, text. One that depends on conditions of
/// its own has none, and numbers are shown as they are.
pub fn sections(code: &str) -> Vec<Section> {
    const CONDITIONS: [&str; 3] = ["[<", "[>", "[="];
    if CONDITIONS.iter().any(|condition| code.contains(condition)) {
        return Vec::new();
    }
    let mut sections = vec![Section::default()];
    let mut raw = String::new();
    // Hours are shown to 24.
    let code = code.replace("AM/PM", "").replace("上午/下午", "");
    let mut characters = code.chars();
    while let Some(character) = characters.next() {
        let Some(section) = sections.last_mut() else {
            break;
        };
        match character {
            ';' => {
                section.end(&raw);
                raw.clear();
                sections.push(Section::default());
            }
            '"' => {
                let quoted = characters.by_ref().take_while(|next| *next != '"');
                section.literals(quoted, &raw);
            }
            // Excel in Chinese writes one for the other.
            '\\' | '!' => section.literals(characters.next(), &raw),
            // Blanks as wide as the next character, or filling the cell with it.
            '_' | '*' => {
                characters.next();
            }
            '[' => {
                let inside: String = characters
                    .by_ref()
                    .take_while(|next| *next != ']')
                    .collect();
                section.bracket(&inside);
            }
            '0' | '#' | '?' | '.' | ',' => {
                if raw.is_empty() && character != ',' {
                    section.items.push(Piece::Number);
                }
                raw.push(character);
            }
            '%' => {
                section.pattern.power += 2;
                section.literals(['%'], &raw);
            }
            'G' | 'g' | 'E' if !raw.is_empty() || character != 'E' => section.is_general = true,
            'y' | 'Y' | 'e' | 'E' | 'm' | 'M' | 'd' | 'D' | 'h' | 'H' | 's' | 'S'
                if !section.is_general =>
            {
                let letter = character.to_ascii_lowercase();
                match section.items.last_mut() {
                    Some(Piece::Date(last, count)) if *last == letter => *count += 1,
                    _ => section.items.push(Piece::Date(letter, 1)),
                }
            }
            '@' => {}
            // A fraction; or what parts a date.
            '/' if !raw.is_empty() => section.is_general = true,
            _ => section.literals([character], &raw),
        }
    }
    if let Some(section) = sections.last_mut() {
        section.end(&raw);
    }
    sections
}

impl Section {
    /// Whether it shows a date.
    pub fn is_date(&self) -> bool {
        let is_date = |item: &Piece| matches!(item, Piece::Date(..));
        !self.is_general && self.items.iter().any(is_date)
    }

    /// `[$¥-804]` is a currency; colours say nothing, and lasting hours cannot be followed.
    fn bracket(&mut self, inside: &str) {
        if let Some(currency) = inside.strip_prefix('$') {
            let sign = currency.split('-').next().unwrap_or_default();
            self.items.extend(sign.chars().map(Piece::Literal));
        }
        self.is_general |= ["h", "hh", "m", "mm", "s", "ss"].contains(&inside);
    }

    /// Takes characters that are shown as they are, behind so much of the digits.
    fn literals(&mut self, shown: impl IntoIterator<Item = char>, raw: &str) {
        let before = placeholders(raw);
        match before {
            0 => self.items.extend(shown.into_iter().map(Piece::Literal)),
            _ => self
                .pattern
                .among
                .extend(shown.into_iter().map(|it| (before, it))),
        }
    }

    fn end(&mut self, raw: &str) {
        let all = placeholders(raw);
        let among = std::mem::take(&mut self.pattern.among).into_iter();
        let (among, behind): (Vec<_>, Vec<_>) = among.partition(|(before, _)| *before < all);
        self.items
            .extend(behind.into_iter().map(|(_, it)| Piece::Literal(it)));
        // Where they would stand among commas or places is not certain.
        self.is_general |= !among.is_empty() && raw.trim_end_matches(',').contains(['.', ',']);
        let among = among.into_iter();
        self.pattern.among = among.map(|(before, it)| (all - before, it)).collect();
        let inner = raw.trim_end_matches(',');
        let thousands = (raw.len() - inner.len()).min(MOST_DIGITS / 3);
        let (whole, places) = inner.split_once('.').unwrap_or((inner, ""));
        let digits = |text: &str| placeholders(text).min(MOST_DIGITS);
        let zeros = |text: &str| text.matches('0').count().min(MOST_DIGITS);
        self.pattern.least_whole = zeros(whole);
        self.pattern.least_places = zeros(places);
        self.pattern.most_places = digits(places);
        self.pattern.has_groups = whole.contains(',');
        self.pattern.power = self.pattern.power.min(8) - 3 * thousands as i32;
    }
}

fn placeholders(raw: &str) -> usize {
    raw.matches(['0', '#', '?']).count()
}

/// The code that a number stands for, as Excel shows it in Chinese.
pub fn built_in(number: u32) -> &'static str {
    match number {
        1 => "0",
        2 => "0.00",
        3 | 37 | 38 => "#,##0",
        4 | 39 | 40 => "#,##0.00",
        9 => "0%",
        10 => "0.00%",
        14..=17 => "yyyy/m/d",
        18 | 20 | 32 => "h:mm",
        19 | 21 | 33 => "h:mm:ss",
        22 => "yyyy/m/d h:mm",
        27 | 36 | 50 | 52 | 57 => "yyyy\"年\"m\"月\"",
        28 | 29 | 51 | 53 | 54 | 58 => "m\"月\"d\"日\"",
        30 => "m-d-yy",
        31 => "yyyy\"年\"m\"月\"d\"日\"",
        41 | 42 => "#,##0;-#,##0;\"-\"",
        43 | 44 => "#,##0.00;-#,##0.00;\"-\"",
        _ => "General",
    }
}
