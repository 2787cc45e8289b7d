//! Which format a file has, and what all formats have in common.

use budget_viewer::import::read::{Format, ReadError, read, text};
use budget_viewer::import::{Block, parse};

use super::{DISCLOSURES, bytes, document, zip};

#[test]
fn every_format_gives_the_same_readings() {
    let readings = |name: &str| {
        let imported = parse(&document(name));
        let mut readings: Vec<String> = imported
            .readings
            .iter()
            .map(|reading| {
                format!(
                    "{} {} {} {:?} {}",
                    reading.path,
                    reading.measure,
                    reading.value.normalize(),
                    reading.base,
                    reading.in_table
                )
            })
            .collect();
        readings.sort();
        (imported.metadata.year, imported.metadata.title, readings)
    };
    let expected = readings("disclosure.txt");
    assert!(
        expected
            .2
            .contains(&"income amount 120.5 Budget false".to_owned())
    );
    assert!(
        expected
            .2
            .contains(&"income amount 120.5 Budget true".to_owned())
    );
    assert!(
        expected
            .2
            .contains(&"three-public amount 3.2 Budget true".to_owned())
    );
    for name in DISCLOSURES {
        assert_eq!(readings(name), expected, "{name}");
    }
}

#[test]
fn every_format_gives_two_tables_with_their_titles() {
    for name in DISCLOSURES {
        let imported = parse(&document(name));
        let titles: Vec<&str> = imported
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::Table(table) => Some(table.title.as_str()),
                Block::Paragraph(_) => None,
            })
            .collect();
        assert_eq!(titles, ["收支总表", "三公经费支出表"], "{name}");
    }
}

#[test]
fn the_format_is_told_by_content_whatever_the_name() {
    for (name, format) in [
        ("disclosure.txt", Format::Text),
        ("disclosure-gb18030.txt", Format::Text),
        ("disclosure.html", Format::Html),
        ("packed.doc", Format::Html),
        ("disclosure.docx", Format::Word),
        ("disclosure.xlsx", Format::Sheet),
        ("disclosure.xls", Format::Sheet),
        ("disclosure.ods", Format::Sheet),
    ] {
        assert_eq!(Format::of("公开.dat", &bytes(name)), Ok(format), "{name}");
    }
    assert_eq!(Format::of("a.txt", b"junk %PDF-1.7"), Ok(Format::Pdf));
}

#[test]
fn the_name_decides_where_content_could_be_a_text_or_a_page() {
    let fragment = "<p>2026年收入预算</p>".as_bytes();
    assert_eq!(Format::of("a.txt", fragment), Ok(Format::Text));
    assert_eq!(Format::of("a.htm", fragment), Ok(Format::Html));
    assert_eq!(Format::of("a.xls", fragment), Ok(Format::Html));
    assert_eq!(
        Format::of("a.htm", "收入&nbsp;1万元".as_bytes()),
        Ok(Format::Html)
    );
}

#[test]
fn what_is_no_document_is_unknown() {
    let archive = zip(&[("照片.txt", "a")]);
    let files: [&[u8]; 6] = [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"\xff\xd8\xff\xe0\0\x10JFIF",
        b"MZ\x90\0\x03\0\0\0",
        b"{\\rtf1\\ansi 2026}",
        b"<?xml version=\"1.0\"?><svg></svg>",
        &archive,
    ];
    for file in files {
        assert_eq!(read("a.txt", file), Err(ReadError::Unknown));
    }
}

/// A compound file with one empty stream at its root.
fn compound(stream: &str) -> Vec<u8> {
    let mut file = vec![0_u8; 512 * 3];
    file[..8].copy_from_slice(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
    file[30] = 9;
    file[48..52].copy_from_slice(&1_u32.to_le_bytes());
    file[60..72].fill(0xff);
    file[76..512].fill(0xff);
    file[76..80].copy_from_slice(&0_u32.to_le_bytes());
    file[512..1024].fill(0xff);
    file[516..520].copy_from_slice(&0xffff_fffe_u32.to_le_bytes());
    for (at, name, kind) in [(1024, "Root Entry", 5), (1152, stream, 2)] {
        for (index, unit) in name.encode_utf16().enumerate() {
            file[at + index * 2..][..2].copy_from_slice(&unit.to_le_bytes());
        }
        file[at + 64] = (name.len() * 2 + 2) as u8;
        file[at + 66] = kind;
        file[at + 68..at + 80].fill(0xff);
    }
    file[1024 + 76..1024 + 80].copy_from_slice(&1_u32.to_le_bytes());
    file
}

#[test]
fn old_word_files_and_passwords_are_named_as_what_they_are() {
    assert_eq!(
        read("a.docx", &compound("WordDocument")),
        Err(ReadError::OldWord)
    );
    assert_eq!(
        read("a.docx", &compound("EncryptedPackage")),
        Err(ReadError::Encrypted)
    );
    assert_eq!(read("a.xls", &compound("Other")), Err(ReadError::Unknown));
}

#[test]
fn texts_are_decoded_as_utf8_utf16_or_gb18030() {
    let text = "收入预算120.5万元㐀";
    let utf16: Vec<u8> = std::iter::once(0xfeff)
        .chain(text.encode_utf16())
        .flat_map(u16::to_be_bytes)
        .collect();
    let (gb18030, _, _) = encoding_rs::GB18030.encode(text);
    let marked = format!("\u{feff}{text}");
    for bytes in [text.as_bytes(), marked.as_bytes(), &utf16, &gb18030] {
        assert_eq!(text::decode(bytes).as_deref(), Ok(text));
    }
}

#[test]
fn a_text_that_is_cut_or_has_invalid_characters_is_damaged() {
    let text = "收入预算120.5万元，其中：财政拨款收入118万元。".repeat(10);
    let cut = &text.as_bytes()[..text.len() - 1];
    let mut invalid = encoding_rs::GB18030.encode(&text).0.into_owned();
    invalid.push(0xff);
    for bytes in [cut, &invalid] {
        let error = read("a.txt", bytes).expect_err("it is damaged");
        assert!(matches!(error, ReadError::Damaged(_)), "{error}");
    }
}
