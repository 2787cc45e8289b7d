//! Codes ▶ Unicode.
//!
//! A font's ToUnicode map comes first. Without it, what the code means is known where the
//! encoding or the font names a character collection (Adobe-GB1), or where the font that is
//! embedded has a map from Unicode, which is turned round. What is left is U+FFFD, never a
//! guess.

use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use hayro_cmap::{BfString, CMap, CMapName, CidFamily};
use hayro_font::{CMapResolverFn, Font, FontCache, FontData, FontGlyph, FontResolverFn};
use hayro_syntax::object::{Array, Dict, Name, Object, String as Text};
use hayro_syntax::page::Resources;
use skrifa::MetadataProvider;

use super::character;

/// A font without glyphs: hayro drops text whose font is not embedded and has no stand-in.
const STAND_IN: &[u8] = include_bytes!("stub.cff");

/// What a font program's glyphs mean, by the glyph's number.
type Reversed = Rc<HashMap<u32, char>>;

/// A font of the document, with what tells the meaning of its codes.
pub struct Face<'a> {
    pub font: Font<'a>,
    /// Codes ▶ numbers in the character collection.
    encoding: Option<CMap>,
    /// Numbers in the character collection ▶ Unicode.
    collection: Option<CMap>,
}

/// All fonts of a document, each loaded once.
pub struct Fonts<'a> {
    cache: FontCache<'a>,
    stand_in: FontResolverFn,
    predefined: CMapResolverFn,
    /// By the number and the generation of their object.
    faces: HashMap<(u32, i32), Option<Rc<Face<'a>>>>,
    reversed: HashMap<u128, Reversed>,
}

impl<'a> Fonts<'a> {
    pub fn new() -> Fonts<'a> {
        let stand_in: FontData = Arc::new(STAND_IN);
        Fonts {
            cache: FontCache::new(),
            stand_in: Arc::new(move |_| Some((stand_in.clone(), 0))),
            predefined: Arc::new(hayro_cmap::load_embedded),
            faces: HashMap::new(),
            reversed: HashMap::new(),
        }
    }

    /// The font that a page calls by a name.
    pub fn find(&mut self, resources: &Resources<'a>, name: &Name<'_>) -> Option<Rc<Face<'a>>> {
        let reference = resources.fonts.get_ref(name);
        let key = reference.map(|reference| (reference.obj_number, reference.gen_number));
        if let Some(face) = key.and_then(|key| self.faces.get(&key)) {
            return face.clone();
        }
        let dictionary = resources.get_font(name);
        let face = dictionary.and_then(|dictionary| self.load(&dictionary));
        if let Some(key) = key {
            self.faces.insert(key, face.clone());
        }
        face
    }

    fn load(&self, dictionary: &Dict<'a>) -> Option<Rc<Face<'a>>> {
        if claims_too_much(dictionary) {
            return None;
        }
        let font = self
            .cache
            .font(dictionary, &self.stand_in, &self.predefined)?;
        let kind = dictionary.get::<Name<'_>>(b"Subtype".as_slice());
        let is_composite = kind.is_some_and(|kind| &*kind == b"Type0");
        let encoding = is_composite.then(|| encoding(dictionary)).flatten();
        let collection = is_composite
            .then(|| collection(dictionary, encoding.as_ref()))
            .flatten();
        Some(Rc::new(Face {
            font,
            encoding,
            collection,
        }))
    }

    /// What a code of so many bytes means.
    pub fn text(&mut self, face: &Face<'a>, code: u32, bytes: usize) -> String {
        let glyph = face.font.glyph(face.font.map_code(code), code);
        let told = match &glyph {
            FontGlyph::Outline(outline) => outline.as_unicode(),
            FontGlyph::Type3(drawn) => drawn.as_unicode(),
        };
        let text = told
            .and_then(character::known)
            .or_else(|| face.in_collection(code, bytes).and_then(character::known));
        if let Some(text) = text {
            return text;
        }
        let FontGlyph::Outline(outline) = &glyph else {
            return character::UNKNOWN.to_string();
        };
        let number = outline.glyph_id().to_u32();
        let reversed = outline.font_data().map(|data| {
            let entry = self.reversed.entry(data.cache_key);
            entry.or_insert_with(|| reversed(&data.data)).clone()
        });
        reversed
            .and_then(|characters| characters.get(&number).copied())
            .and_then(|character| character::known(BfString::Char(character)))
            .unwrap_or_else(|| character::UNKNOWN.to_string())
    }
}

impl Face<'_> {
    fn in_collection(&self, code: u32, bytes: usize) -> Option<BfString> {
        let length = u8::try_from(bytes).ok()?;
        let number = self.encoding.as_ref()?.lookup_cid_code(code, length)?;
        self.collection.as_ref()?.lookup_bf_string(number)
    }
}

/// A CMap that PDF readers are expected to have.
fn predefined(name: CMapName<'_>) -> Option<CMap> {
    CMap::parse(hayro_cmap::load_embedded(name)?, |name| {
        hayro_cmap::load_embedded(name)
    })
}

fn encoding(dictionary: &Dict<'_>) -> Option<CMap> {
    match dictionary.get::<Object<'_>>(b"Encoding".as_slice())? {
        Object::Name(name) => match CMapName::from_bytes(&name) {
            CMapName::IdentityH => Some(CMap::identity_h()),
            CMapName::IdentityV => Some(CMap::identity_v()),
            name => predefined(name),
        },
        Object::Stream(stream) => {
            let data = stream.decoded_data().ok()?;
            CMap::parse(&data, hayro_cmap::load_embedded)
        }
        _ => None,
    }
}

/// The map to Unicode of the collection that the encoding leads to, or else of the one that
/// the font is made for.
fn collection(dictionary: &Dict<'_>, encoding: Option<&CMap>) -> Option<CMap> {
    let encoded = encoding
        .and_then(|encoding| encoding.metadata().character_collection.clone())
        .map(|collection| collection.family)
        .filter(|family| *family != CidFamily::AdobeIdentity);
    let family = encoded.or_else(|| family_of_descendant(dictionary))?;
    predefined(family.ucs2_cmap()?)
}

/// The most widths of characters that a font may state: hayro takes memory for all of them.
const MOST_WIDTHS: f64 = 1_000_000.0;

/// Whether a font states widths for more characters than there are: `0 4294967295 500`.
fn claims_too_much(dictionary: &Dict<'_>) -> bool {
    let descendants = dictionary.get::<Array<'_>>(b"DescendantFonts".as_slice());
    let descendants = descendants.iter().flat_map(|all| all.iter::<Dict<'_>>());
    let mut stated = descendants.flat_map(|font| {
        // Two ends of a range, then one width, or one with two places for vertical text.
        let keys: [(&[u8], usize); 2] = [(b"W", 3), (b"W2", 5)];
        keys.map(|(key, length)| widths(&font, key, length))
    });
    stated.any(|count| count > MOST_WIDTHS)
}

/// How many characters the ranges in an array stand for, each of so many numbers.
fn widths(font: &Dict<'_>, key: &[u8], length: usize) -> f64 {
    let mut count = 0.0;
    let mut range: Vec<f64> = Vec::new();
    let array = font.get::<Array<'_>>(key);
    for object in array.iter().flat_map(|array| array.iter::<Object<'_>>()) {
        match object {
            Object::Number(number) => range.push(number.as_f64()),
            _ => range.clear(),
        }
        if range.len() == length {
            count += (range[1] - range[0]).max(0.0) + 1.0;
            range.clear();
        }
    }
    count
}

fn family_of_descendant(dictionary: &Dict<'_>) -> Option<CidFamily> {
    let descendants = dictionary.get::<Array<'_>>(b"DescendantFonts".as_slice())?;
    let descendant = descendants.iter::<Dict<'_>>().next()?;
    let system = descendant.get::<Dict<'_>>(b"CIDSystemInfo".as_slice())?;
    let registry = system.get::<Text<'_>>(b"Registry".as_slice())?;
    let ordering = system.get::<Text<'_>>(b"Ordering".as_slice())?;
    Some(CidFamily::from_registry_ordering(&registry, &ordering))
}

/// The embedded font's own map from Unicode, turned round.
fn reversed(data: &FontData) -> Reversed {
    let mut characters = HashMap::new();
    let Ok(font) = skrifa::FontRef::new((**data).as_ref()) else {
        return Rc::new(characters);
    };
    // In OpenType fonts with CFF outlines, hayro takes the number in the collection for the
    // number of the glyph, which would give wrong characters.
    if font.table_data(skrifa::Tag::new(b"CFF ")).is_some() {
        return Rc::new(characters);
    }
    for (code, glyph) in font.charmap().mappings() {
        if let Some(character) = char::from_u32(code) {
            characters.entry(glyph.to_u32()).or_insert(character);
        }
    }
    Rc::new(characters)
}
