//! A disclosure ▶ the picture of it that is shown where its link is shared.

use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, FaceInfo};
use resvg::usvg::{self, Options, Tree};
use skrifa::{FontRef, MetadataProvider};

use super::card::card;
use crate::app::written;
use crate::export::is_xml;
use crate::view::View;

/// In pixels.
pub const WIDTH: u32 = 1200;
/// In pixels.
pub const HEIGHT: u32 = 630;

const STYLE: &str = include_str!("../chart/card.css");
const PALETTE: &str = include_str!("../chart/palette.css");
/// The families to take where there are several, the first one first.
const FAMILIES: [&str; 5] = [
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "PingFang SC",
    "Microsoft YaHei",
];
/// What a font must have to count as Chinese.
const CHARACTERS: &str = "预算万元";

/// No font on this machine has Chinese characters.
#[derive(Debug, thiserror::Error)]
#[error("no Chinese font is installed (on Debian: sudo apt-get install fonts-noto-cjk)")]
pub struct NoChineseFont;

/// The picture could not be drawn.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    #[error(transparent)]
    Drawing(#[from] usvg::Error),
    #[error("a picture of {WIDTH} × {HEIGHT} pixels does not fit into memory")]
    Memory,
    #[error("the picture cannot be written as PNG: {0}")]
    Png(String),
}

/// Draws pictures in one Chinese font.
pub struct Painter {
    options: Options<'static>,
}

impl Painter {
    /// With the best Chinese font among `fonts`.
    ///
    /// # Errors
    /// [`NoChineseFont`], where there is none.
    pub fn new(fonts: Database) -> Result<Painter, NoChineseFont> {
        let family = chinese_family(&fonts).ok_or(NoChineseFont)?;
        let options = Options {
            font_family: family,
            fontdb: Arc::new(fonts),
            style_sheet: Some(style()),
            ..Options::default()
        };
        Ok(Painter { options })
    }

    /// With the best Chinese font on this machine.
    ///
    /// # Errors
    /// [`NoChineseFont`], where there is none.
    pub fn with_system_fonts() -> Result<Painter, NoChineseFont> {
        let mut fonts = Database::new();
        fonts.load_system_fonts();
        Painter::new(fonts)
    }

    /// The picture as a PNG of [`WIDTH`] × [`HEIGHT`] pixels.
    ///
    /// # Errors
    /// [`PictureError`], which no disclosure that was read brings about.
    pub async fn paint(&self, view: &View) -> Result<Vec<u8>, PictureError> {
        let mut svg = drawn(view).await;
        svg.retain(is_xml);
        let tree = Tree::from_str(&svg, &self.options)?;
        let mut pixels = Pixmap::new(WIDTH, HEIGHT).ok_or(PictureError::Memory)?;
        resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
        pixels
            .encode_png()
            .map_err(|error| PictureError::Png(error.to_string()))
    }
}

/// The card as an SVG document without its looks.
pub async fn drawn(view: &View) -> String {
    written(card(view)).await
}

/// The card's looks, in the colours of the page's light appearance.
fn style() -> String {
    let light = PALETTE.split('}').next().unwrap_or_default();
    let declarations = light.split([';', '{']).filter_map(|declaration| {
        let (name, value) = declaration.trim().split_once(": ")?;
        Some((format!("var({name})"), value))
    });
    declarations.fold(STYLE.to_owned(), |style, (name, value)| {
        style.replace(&name, value)
    })
}

fn chinese_family(fonts: &Database) -> Option<String> {
    let rank = |family: &String| FAMILIES.iter().position(|known| known == family);
    let families = fonts.faces().filter(|face| is_chinese(fonts, face));
    families
        .filter_map(|face| Some(face.families.first()?.0.clone()))
        .min_by_key(|family| (rank(family).unwrap_or(FAMILIES.len()), family.clone()))
}

fn is_chinese(fonts: &Database, face: &FaceInfo) -> bool {
    let has_all = |data: &[u8], index| {
        let font = FontRef::from_index(data, index).ok()?;
        let known = font.charmap();
        Some(
            CHARACTERS
                .chars()
                .all(|character| known.map(character).is_some()),
        )
    };
    fonts.with_face_data(face.id, has_all).flatten() == Some(true)
}
