//! Operators ▶ the glyphs and rules of a page.

pub mod budget;
pub mod character;
pub mod font;
pub mod path;
pub mod text;
pub mod turn;

use hayro_syntax::content::TypedIter;
use hayro_syntax::content::ops::{Transform, TypedInstruction as Operator};
use hayro_syntax::object::{Array, Dict, Name, Object, Stream};
use hayro_syntax::page::{Page as Source, Resources};

use super::geometry::{Area, Matrix};
use super::page::{Glyph, Page};
use crate::import::read::ReadError;
use budget::Budget;
use font::Fonts;
use path::{Paint, Path};
use text::{Cursor, Style};
use turn::Turn;

/// How deep forms may stand in one another.
const DEEPEST_FORM: usize = 12;

/// How deep states may be saved in one another.
const DEEPEST_STATE: usize = 512;

/// The most pieces of one page's operators.
const MOST_STREAMS: usize = 10_000;

/// Reads page after page of a document.
pub struct Interpreter<'a> {
    fonts: Fonts<'a>,
    budget: Budget,
    page: Page,
    /// How many characters of the page run in each direction.
    directions: [usize; 4],
    depth: usize,
}

/// What `q` saves and `Q` restores.
#[derive(Clone)]
struct State<'a> {
    matrix: Matrix,
    clip: Area,
    style: Style<'a>,
}

impl<'a> Interpreter<'a> {
    pub fn new() -> Interpreter<'a> {
        Interpreter {
            fonts: Fonts::new(),
            budget: Budget::default(),
            page: Page::default(),
            directions: [0; 4],
            depth: 0,
        }
    }

    /// The page with its text upright: tables are often laid on their side without saying so.
    pub fn read(&mut self, source: &Source<'a>, number: u32) -> Result<Page, ReadError> {
        let upright = self.read_turned(source, number, Turn::NONE)?;
        let most = Turn::of_most(&self.directions);
        match most == Turn::NONE {
            true => Ok(upright),
            false => self.read_turned(source, number, most),
        }
    }

    fn read_turned(
        &mut self,
        source: &Source<'a>,
        number: u32,
        turn: Turn,
    ) -> Result<Page, ReadError> {
        let (width, height) = source.render_dimensions();
        let (width, height) = (f64::from(width), f64::from(height));
        let shown = Matrix::new(source.initial_transform(true).as_coeffs());
        let size = turn.size(width, height);
        self.page = Page {
            number,
            width: size.0,
            height: size.1,
            ..Page::default()
        };
        self.directions = [0; 4];
        let state = State {
            matrix: turn.matrix(width, height).after(&shown),
            clip: Area::of_points([(0.0, 0.0), size]),
            style: Style::default(),
        };
        let operators = self.operators(source)?;
        self.run(&operators, source.resources(), state)?;
        Ok(std::mem::take(&mut self.page))
    }

    /// The page's operators, which may be cut into pieces anywhere between two words.
    fn operators(&mut self, source: &Source<'a>) -> Result<Vec<u8>, ReadError> {
        let key = b"Contents".as_slice();
        if let Some(stream) = source.raw().get::<Stream<'_>>(key) {
            return self.budget.unpack(&stream);
        }
        let mut operators = Vec::new();
        let pieces = source.raw().get::<Array<'_>>(key);
        let pieces = pieces.iter().flat_map(|pieces| pieces.iter::<Object<'_>>());
        for piece in pieces.take(MOST_STREAMS) {
            if let Object::Stream(stream) = piece {
                operators.extend(self.budget.unpack(&stream)?);
                operators.push(b' ');
            }
        }
        Ok(operators)
    }

    fn run(
        &mut self,
        operators: &[u8],
        resources: &Resources<'a>,
        mut state: State<'a>,
    ) -> Result<(), ReadError> {
        let mut saved: Vec<State<'a>> = Vec::new();
        let mut cursor = Cursor::at(Matrix::IDENTITY);
        let mut path = Path::new();
        let mut operators = TypedIter::new(operators);
        while let Some(operator) = operators.next() {
            self.budget.take_operator()?;
            match &operator {
                Operator::SaveState(_) if saved.len() < DEEPEST_STATE => saved.push(state.clone()),
                Operator::RestoreState(_) => state = saved.pop().unwrap_or(state),
                Operator::Transform(Transform(a, b, c, d, e, f)) => {
                    let change = Matrix::of_numbers([a, b, c, d, e, f]);
                    state.matrix = state.matrix.after(&change);
                }
                Operator::TextFont(font) => {
                    state.style.size = font.1.as_f64();
                    state.style.face = self.fonts.find(resources, font.0);
                }
                Operator::XObject(object) => {
                    if let Some(stream) = resources.get_x_object(object.0) {
                        self.object(&stream, resources, &state)?;
                    }
                }
                Operator::InlineImage(_) => self.picture(&state),
                Operator::ShowText(text) => self.show(&state, &mut cursor, text.0.as_bytes())?,
                Operator::NextLineAndShowText(text) => {
                    cursor.next_line(0.0, -state.style.leading);
                    self.show(&state, &mut cursor, text.0.as_bytes())?;
                }
                Operator::ShowTextWithParameters(text) => {
                    state.style.word_spacing = text.0.as_f64();
                    state.style.character_spacing = text.1.as_f64();
                    cursor.next_line(0.0, -state.style.leading);
                    self.show(&state, &mut cursor, text.2.as_bytes())?;
                }
                Operator::ShowTexts(texts) => self.show_all(&state, &mut cursor, texts.0)?,
                operator => {
                    cursor.set(operator, &mut state.style);
                    path.add(operator, &state.matrix);
                    if let Some(paint) = Paint::of(operator) {
                        let (rules, clip) = path.finish(paint, &state.clip);
                        self.page.rules.extend(rules);
                        state.clip = clip;
                    }
                }
            }
        }
        Ok(())
    }

    /// A picture, or a drawing.
    fn object(
        &mut self,
        stream: &Stream<'a>,
        resources: &Resources<'a>,
        state: &State<'a>,
    ) -> Result<(), ReadError> {
        let kind = stream.dict().get::<Name<'_>>(b"Subtype".as_slice());
        match kind.as_deref() {
            Some(b"Form") => self.form(stream, resources, state),
            Some(b"Image") => {
                self.picture(state);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// Notes how much of the page a picture takes, which fills the square from 0 to 1.
    fn picture(&mut self, state: &State<'a>) {
        let corners = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)];
        let shown = corners.map(|(x, y)| state.matrix.apply(x, y));
        let area = state.clip.intersection(&Area::of_points(shown));
        if area.is_real() {
            let share = area.width() * area.height() / (self.page.width * self.page.height);
            self.page.pictured = self.page.pictured.max(share);
        }
    }

    /// A drawing within the page, with resources of its own or else the page's.
    fn form(
        &mut self,
        stream: &Stream<'a>,
        resources: &Resources<'a>,
        state: &State<'a>,
    ) -> Result<(), ReadError> {
        let dictionary = stream.dict();
        if self.depth >= DEEPEST_FORM {
            return Ok(());
        }
        let mut state = state.clone();
        if let Some(coefficients) = dictionary.get::<[f64; 6]>(b"Matrix".as_slice()) {
            state.matrix = state.matrix.after(&Matrix::new(coefficients));
        }
        if let Some([left, bottom, right, top]) = dictionary.get::<[f64; 4]>(b"BBox".as_slice()) {
            let corners = [(left, bottom), (right, bottom), (right, top), (left, top)];
            let shown = corners.map(|(x, y)| state.matrix.apply(x, y));
            state.clip = state.clip.intersection(&Area::of_points(shown));
        }
        let own = dictionary.get::<Dict<'a>>(b"Resources".as_slice());
        let own = own.map(Resources::new);
        let operators = self.budget.unpack(stream)?;
        self.depth += 1;
        let done = self.run(&operators, own.as_ref().unwrap_or(resources), state);
        self.depth -= 1;
        done
    }

    /// Shows texts with the distances between them.
    fn show_all(
        &mut self,
        state: &State<'a>,
        cursor: &mut Cursor,
        texts: &Array<'_>,
    ) -> Result<(), ReadError> {
        for object in texts.iter::<Object<'_>>() {
            match object {
                Object::String(text) => self.show(state, cursor, text.as_bytes())?,
                Object::Number(number) => {
                    let style = &state.style;
                    let distance = -number.as_f64() / 1000.0 * style.size;
                    match style.is_horizontal() {
                        true => cursor.advance(distance * style.horizontal_scale, 0.0),
                        false => cursor.advance(0.0, distance),
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn show(
        &mut self,
        state: &State<'a>,
        cursor: &mut Cursor,
        codes: &[u8],
    ) -> Result<(), ReadError> {
        let style = &state.style;
        let Some(face) = style.face.clone() else {
            self.page.lost = self.page.lost.saturating_add(codes.len());
            return Ok(());
        };
        let is_horizontal = face.font.is_horizontal();
        let (size, scale) = (style.size, style.horizontal_scale);
        let glyph_space = Matrix::new([size * scale, 0.0, 0.0, size, 0.0, style.rise]);
        let mut at = 0;
        while at < codes.len() {
            let (code, length) = face.font.read_code(codes, at);
            at += length.max(1);
            let advance = face.font.code_advance(code);
            let displacement = face.font.origin_displacement(code);
            let shown = state.matrix.after(&cursor.character.after(&glyph_space));
            let (x, baseline) = shown.apply(displacement.x / 1000.0, displacement.y / 1000.0);
            let (right, down) = shown.x_axis();
            let text = self.fonts.text(&face, code, length);
            let glyph = Glyph {
                text,
                x,
                baseline,
                width: right.hypot(down)
                    * if is_horizontal {
                        advance.x / 1000.0
                    } else {
                        1.0
                    },
                size: shown.vertical_scale(),
            };
            self.place(glyph, (right, down), &state.clip)?;
            let is_word_space = code == 32 && length == 1;
            let spacing = style.character_spacing
                + if is_word_space {
                    style.word_spacing
                } else {
                    0.0
                };
            match is_horizontal {
                true => cursor.advance((advance.x / 1000.0 * size + spacing) * scale, 0.0),
                false => cursor.advance(0.0, advance.y / 1000.0 * size + spacing),
            }
        }
        Ok(())
    }

    /// Keeps a glyph that can be seen: WPS leaves whole paragraphs of other pages outside the
    /// clip. The one that shows a character's middle has it.
    fn place(&mut self, glyph: Glyph, direction: (f64, f64), clip: &Area) -> Result<(), ReadError> {
        let is_real = (glyph.x + glyph.baseline + glyph.width + glyph.size).is_finite();
        // A turned character's middle is elsewhere, yet the turn is all that is asked of it.
        let Some(turn) = Turn::of(direction).filter(|_| is_real && glyph.size > 0.0) else {
            return Ok(());
        };
        let is_visible = match turn == Turn::NONE {
            true => clip.contains(glyph.middle()),
            false => clip.contains((glyph.x, glyph.baseline)),
        };
        if !is_visible {
            return Ok(());
        }
        if !glyph.is_blank() {
            self.directions[turn.index()] += 1;
        }
        if turn == Turn::NONE {
            self.budget.take_text(&glyph.text, self.page.glyphs.len())?;
            self.page.glyphs.push(glyph);
        }
        Ok(())
    }
}
