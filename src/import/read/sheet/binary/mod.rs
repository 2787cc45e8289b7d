//! Excel's files before 2007 (.xls): a stream of records.

mod formula;
mod record;
mod sheet;
mod text;

use encoding_rs::{BIG5, Encoding, GBK, WINDOWS_1252};

use super::number::NumberFormat;
use super::rows::Sheet;
use crate::import::read::compound::{Compound, u16_at, u32_at};
use crate::import::read::room::Room;
use crate::import::read::{Damage, ReadError};
use record::{Kind, Record, Records};

/// What belongs to all sheets.
struct Workbook {
    /// Whether texts are Unicode; Excel 5 and 95 wrote them in an encoding of the system.
    is_unicode: bool,
    encoding: &'static Encoding,
    counts_from_1904: bool,
    texts: Vec<String>,
    codes: Vec<(u16, String)>,
    /// For every style, the number of its code.
    styles: Vec<u16>,
    /// Name and place of every sheet that is shown and has cells.
    sheets: Vec<(String, usize)>,
}

/// The sheets of a workbook, but for hidden ones.
///
/// # Errors
/// [`ReadError::Encrypted`], [`ReadError::Damaged`] and [`ReadError::TooMuchText`].
pub fn read(bytes: &[u8], room: &mut Room) -> Result<Vec<Sheet>, ReadError> {
    let file = Compound::open(bytes).ok_or(ReadError::Damaged(Damage::Structure))?;
    let stream = file.stream("Workbook").or_else(|| file.stream("Book"));
    let stream = stream.ok_or(ReadError::Damaged(Damage::NoContent))?;
    let mut records = Records::new(&stream);
    let workbook = Workbook::read(&mut records, room)?;
    let formats = workbook.formats();
    let mut sheets = Vec::new();
    for (name, place) in &workbook.sheets {
        records.go_to(*place);
        sheets.push(sheet::read(
            name.clone(),
            &mut records,
            &workbook,
            &formats,
            room,
        )?);
    }
    Ok(sheets)
}

impl Workbook {
    fn read(records: &mut Records, room: &mut Room) -> Result<Workbook, ReadError> {
        let mut workbook = Workbook {
            is_unicode: true,
            encoding: GBK,
            counts_from_1904: false,
            texts: Vec::new(),
            codes: Vec::new(),
            styles: Vec::new(),
            sheets: Vec::new(),
        };
        for record in records.by_ref() {
            if record.kind == Kind::PASSWORD {
                return Err(ReadError::Encrypted);
            }
            if record.kind == Kind::END {
                break;
            }
            workbook.take(&record, room)?;
        }
        match workbook.sheets.is_empty() && workbook.styles.is_empty() {
            true => Err(ReadError::Damaged(Damage::Structure)),
            false => Ok(workbook),
        }
    }

    fn take(&mut self, record: &Record, room: &mut Room) -> Result<(), ReadError> {
        match record.kind {
            Kind::BEGIN => self.is_unicode = u16_at(record.first(), 0) != Some(0x0500),
            Kind::CODE_PAGE => {
                self.encoding = match u16_at(record.first(), 0) {
                    Some(1252) => WINDOWS_1252,
                    Some(950) => BIG5,
                    _ => GBK,
                };
            }
            Kind::DATE_MODE => self.counts_from_1904 = u16_at(record.first(), 0) == Some(1),
            Kind::FORMAT => {
                let code = self.text(record, 2, self.is_unicode);
                self.codes.extend(u16_at(record.first(), 0).zip(code));
            }
            Kind::STYLE => self.styles.extend(u16_at(record.first(), 2)),
            Kind::SHEET => {
                let place = u32_at(record.first(), 0);
                let is_shown = record.first().get(4).is_some_and(|state| state & 3 == 0);
                let has_cells = record.first().get(5) == Some(&0);
                let name = self.text(record, 6, false);
                if let (Some(place), Some(name), true) = (place, name, is_shown && has_cells) {
                    self.sheets.push((name, place as usize));
                }
            }
            Kind::SHARED_TEXTS => self.texts = text::shared(record, room)?,
            _ => {}
        }
        Ok(())
    }

    /// The text at a place in a record, its length in two bytes or one.
    fn text(&self, record: &Record, at: usize, is_long: bool) -> Option<String> {
        match self.is_unicode {
            true => text::unicode(record, at, is_long),
            false => text::encoded(record, at, is_long, self.encoding),
        }
    }

    fn formats(&self) -> Vec<NumberFormat> {
        let format = |number: &u16| {
            let mut codes = self.codes.iter();
            match codes.find(|(known, _)| known == number) {
                Some((_, code)) => NumberFormat::new(code, self.counts_from_1904),
                None => NumberFormat::built_in(u32::from(*number), self.counts_from_1904),
            }
        };
        self.styles.iter().map(format).collect()
    }
}
