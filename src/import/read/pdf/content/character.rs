//! Characters as documents mean them.

use hayro_cmap::BfString;
use unicode_normalization::UnicodeNormalization;

/// Stands for a character whose meaning is not known.
pub const UNKNOWN: char = '\u{fffd}';

/// Radicals whose shape is that of a character: fonts that draw both with one glyph make
/// PDF writers choose the radical. The Kangxi radicals decompose in Unicode, these do not.
const RADICALS: &str = "⺁厂⺆冂⺇几⺈刀⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺝月⺞歺⺠民⺡氵⺢水⺣灬⺤爫⺥爫⺦丬⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺱网⺲罒⺳罓⺵羊⺶羊⺷羊⺸羊⺹耂⺺肀⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒長⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻲亀⻳龟";

/// The text of a code, if all of it is characters that mean something by themselves.
pub fn known(text: BfString) -> Option<String> {
    let characters: String = match text {
        BfString::Char(character) => plain(character).to_string(),
        BfString::String(text) => text.chars().map(plain).collect(),
    };
    let is_known = !characters.is_empty() && characters.chars().all(is_meaningful);
    is_known.then_some(characters)
}

/// The character that a radical is drawn for; white space in any of its forms stays what it is.
fn plain(character: char) -> char {
    match character {
        '\u{2f00}'..='\u{2fd5}' => character.nfkc().next().unwrap_or(character),
        '\u{2e80}'..='\u{2eff}' => {
            let mut radicals = RADICALS.chars().step_by(2);
            let found = radicals.position(|radical| radical == character);
            let plain = found.and_then(|index| RADICALS.chars().nth(2 * index + 1));
            plain.unwrap_or(character)
        }
        '\t' | '\n' | '\r' => ' ',
        other => other,
    }
}

/// Neither a control character nor one whose meaning is the font's own affair.
fn is_meaningful(character: char) -> bool {
    let is_private = matches!(character, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..);
    !character.is_control() && !is_private && character != UNKNOWN
}
