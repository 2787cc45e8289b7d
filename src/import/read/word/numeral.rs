//! Numbers as they number paragraphs.

/// A number in one of Word's formats; plain digits for those that disclosures do not use.
pub fn numeral(number: u32, format: &str) -> String {
    match format {
        "bullet" | "none" => String::new(),
        "chineseCounting"
        | "chineseCountingThousand"
        | "japaneseCounting"
        | "taiwaneseCountingThousand"
        | "taiwaneseCounting" => chinese(number, &PLAIN),
        "chineseLegalSimplified" | "ideographLegalTraditional" | "japaneseLegal" => {
            chinese(number, &LEGAL)
        }
        "ideographDigital" | "japaneseDigitalTenThousand" | "taiwaneseDigital" => digits(number),
        "ideographTraditional" => nth("甲乙丙丁戊己庚辛壬癸", number),
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => {
            nth("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", number)
        }
        "decimalZero" => format!("{number:02}"),
        "upperLetter" => letters(number),
        "lowerLetter" => letters(number).to_ascii_lowercase(),
        "upperRoman" => roman(number),
        "lowerRoman" => roman(number).to_ascii_lowercase(),
        _ => number.to_string(),
    }
}

/// The digits, then ten, a hundred and a thousand.
type Signs = [char; 13];

const PLAIN: Signs = [
    '〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千',
];
const LEGAL: Signs = [
    '零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖', '拾', '佰', '仟',
];

/// 21 is 二十一, 10 is 十, and 105 is 一百零五.
fn chinese(number: u32, signs: &Signs) -> String {
    if !(1..10_000).contains(&number) {
        return number.to_string();
    }
    let mut text = String::new();
    let mut has_gap = false;
    for (power, value) in [(3, 1000), (2, 100), (1, 10), (0, 1)] {
        let digit = number / value % 10;
        if digit == 0 {
            has_gap = !text.is_empty();
            continue;
        }
        if std::mem::take(&mut has_gap) {
            text.push('零');
        }
        // Ten itself needs no one before it, unless it is a legal numeral.
        if !(power == 1 && number < 20 && signs == &PLAIN) {
            text.push(signs[digit as usize]);
        }
        if power > 0 {
            text.push(signs[9 + power]);
        }
    }
    text
}

/// 21 is 二一.
fn digits(number: u32) -> String {
    let decimal = number.to_string();
    let digits = decimal.bytes().map(|byte| usize::from(byte - b'0'));
    digits.map(|digit| PLAIN[digit]).collect()
}

fn nth(signs: &str, number: u32) -> String {
    let index = (number as usize).checked_sub(1);
    match index.and_then(|index| signs.chars().nth(index)) {
        Some(sign) => sign.to_string(),
        None => number.to_string(),
    }
}

/// A to Z, then AA to ZZ.
fn letters(number: u32) -> String {
    let Some(index) = number.checked_sub(1).filter(|index| *index < 26 * 26) else {
        return number.to_string();
    };
    let letter = char::from(b'A' + (index % 26) as u8);
    std::iter::repeat_n(letter, (index / 26 + 1) as usize).collect()
}

fn roman(number: u32) -> String {
    const VALUES: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if number >= 4000 {
        return number.to_string();
    }
    let mut text = String::new();
    let mut rest = number;
    for (value, sign) in VALUES {
        while rest >= value {
            text.push_str(sign);
            rest -= value;
        }
    }
    text
}
