//! Reading texts, pages, Word files and spreadsheets.
#![cfg(feature = "import")]

use std::fs;
use std::io::Write;
use std::time::{Duration, Instant};

use budget_viewer::import::read::{Document, Format, MOST_TEXT, ReadError, read, text};
use budget_viewer::import::{Block, parse};
use flate2::Compression;
use flate2::write::DeflateEncoder;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use rawzip::{CompressionMethod, ZipArchiveWriter};

/// One disclosure in every format.
const DISCLOSURES: [&str; 8] = [
    "disclosure.txt",
    "disclosure-gb18030.txt",
    "disclosure.html",
    "packed.doc",
    "disclosure.docx",
    "disclosure.xlsx",
    "disclosure.xls",
    "disclosure.ods",
];

fn bytes(name: &str) -> Vec<u8> {
    let path = format!("{}/tests/documents/{name}", env!("CARGO_MANIFEST_DIR"));
    fs::read(path).expect("the document is part of the project")
}

fn document(name: &str) -> Document {
    read(name, &bytes(name)).expect("the document can be read")
}

/// Every line with its cells between bars.
fn lines(document: &Document) -> Vec<String> {
    let lines = document.lines.iter();
    lines.map(|line| line.cells.join("|")).collect()
}

fn page(html: &str) -> Vec<String> {
    let page = format!("<!DOCTYPE html><body>{html}");
    lines(&read("page.html", page.as_bytes()).expect("the page can be read"))
}

fn zip(members: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = ZipArchiveWriter::new(Vec::new());
    for (name, text) in members {
        let file = archive.new_file(*name);
        let (mut entry, config) = file
            .compression_method(CompressionMethod::DEFLATE)
            .start()
            .expect("the member begins");
        let encoder = DeflateEncoder::new(&mut entry, Compression::fast());
        let mut writer = config.wrap(encoder);
        writer
            .write_all(text.as_bytes())
            .expect("the member is written");
        let (encoder, descriptor) = writer.finish().expect("the member ends");
        encoder.finish().expect("the member is packed");
        entry.finish(descriptor).expect("the member is closed");
    }
    archive.finish().expect("the archive ends")
}

fn word(body: &str) -> Vec<u8> {
    let names = "xmlns:w=\"w\" xmlns:mc=\"mc\"";
    zip(&[(
        "word/document.xml",
        &format!("<w:document {names}><w:body>{body}</w:body></w:document>"),
    )])
}

fn paragraphs(body: &str) -> Vec<String> {
    lines(&read("a.docx", &word(body)).expect("the document can be read"))
}

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
        (imported.subject.year, imported.subject.title, readings)
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
        assert!(
            matches!(
                error,
                ReadError::Damaged {
                    format: Format::Text,
                    ..
                }
            ),
            "{error}"
        );
    }
}

#[test]
fn paragraphs_of_a_page_begin_with_two_blanks_and_lines_within_them_do_not() {
    assert_eq!(
        page(
            "<h2>第一部分</h2><p>&emsp;&emsp;甲<br>乙<p style='text-indent:2em'>\n 丙 <b>丁</b>\n</p>戊"
        ),
        [
            "　　第一部分",
            "\u{2003}\u{2003}甲",
            "乙",
            "　　丙 丁",
            "　　戊"
        ]
    );
}

#[test]
fn cells_that_span_others_leave_them_empty() {
    assert_eq!(
        page(
            "<table><tr><td rowspan=2>甲<td colspan=2>乙<tr><td>1<td></table>
             <table><tr><td>丙<td>&nbsp;<td rowspan=0>丁<tr><td colspan=2>2</table>"
        ),
        ["甲|乙|", "|1|", "丙||丁", "2||"]
    );
}

#[test]
fn tables_that_lay_out_a_page_do_not_make_cells_of_prose() {
    let prose = "<p>一、收入预算情况</p><p>收入预算1万元。</p><p>支出预算1万元。</p>";
    let expected = [
        "　　一、收入预算情况",
        "　　收入预算1万元。",
        "　　支出预算1万元。",
    ];
    assert_eq!(page(&format!("<table><tr><td>{prose}</table>")), expected);
    let beside = page(&format!("<table><tr><td>首页<td>{prose}<td>分享</table>"));
    assert_eq!(beside[1..4], expected);
    assert_eq!((beside[0].as_str(), beside[4].as_str()), ("首页", "分享"));
    assert_eq!(
        page("<table><tr><td>甲<td><table><tr><td>1<td>2</table></table>"),
        ["甲", "1|2"]
    );
}

#[test]
fn what_a_page_does_not_show_is_left_out() {
    let hidden = "<nav>一</nav><aside>二</aside><div style='DISPLAY : none'>三</div><p hidden>四
        <script>五</script><style>六</style><header>七</header><footer>八</footer><!-- 九 -->";
    assert_eq!(
        page(&format!(
            "{hidden}<article><header><h1>题</h1></header>文</article>"
        )),
        ["　　题", "　　文"]
    );
}

#[test]
fn pages_are_decoded_by_what_is_valid_then_by_what_they_declare() {
    let text = "<html><meta charset='gb2312'><p>　　预算</p>";
    let (big5, _, _) = encoding_rs::BIG5.encode("<html><meta charset=big5><p>　　預算</p>");
    let invalid = [text.as_bytes(), b"\xff\xff"].concat();
    for (bytes, expected) in [
        (text.as_bytes(), "　　预算"),
        (&encoding_rs::GBK.encode(text).0, "　　预算"),
        (&big5, "　　預算"),
    ] {
        let read = read("a.html", bytes).expect("it can be read");
        assert_eq!(lines(&read), [expected]);
    }
    assert!(
        read("a.html", &invalid).is_ok(),
        "the odd character is no damage"
    );
}

#[test]
fn word_numbers_paragraphs_by_their_lists() {
    let read = document("disclosure.docx");
    let lines = lines(&read);
    for expected in [
        "　　第一部分 单位概况",
        "　　一、主要职责",
        "　　三、“三公”经费预算情况",
        "　　（二）公务接待费1.2万元，与上年持平。",
        "　　第三部分 部门预算公开表",
    ] {
        assert!(
            lines.iter().any(|line| line == expected),
            "{expected} in {lines:#?}"
        );
    }
    assert!(
        lines.contains(&"　　第一部分 单位概况……2".to_owned()),
        "contents have leaders"
    );
    let last = read.lines.last().and_then(|line| line.page);
    assert_eq!((read.lines[0].page, last), (Some(1), Some(2)));
}

#[test]
fn word_keeps_what_was_inserted_and_shown_alone() {
    let run = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let body = format!(
        "<w:p><w:del>{0}</w:del><w:ins>{1}</w:ins><w:moveFrom>{0}</w:moveFrom>
         <w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>
         <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{1}</w:p><w:p>{2}</w:p>
         <w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p>{2}</w:p></w:txbxContent></mc:Choice>
         <mc:Fallback><w:txbxContent><w:p>{2}</w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>{1}</w:p>",
        run("删"),
        run("甲 &amp; "),
        run("乙")
    );
    assert_eq!(
        paragraphs(&body),
        ["　　甲 &", "　　甲 & 乙", "　　甲 &", "　　乙"]
    );
}

#[test]
fn word_tables_keep_cells_that_span_others() {
    let cell = |properties: &str, text: &str| {
        format!("<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>")
    };
    let rows = [
        cell("<w:vMerge w:val='restart'/>", "甲") + &cell("<w:gridSpan w:val='2'/>", "乙"),
        cell("<w:vMerge/>", "看不见") + &cell("", "1") + &cell("", "2"),
        "<w:trPr><w:del/></w:trPr>".to_owned() + &cell("", "删") + &cell("", "删"),
    ];
    let rows: String = rows
        .iter()
        .map(|row| format!("<w:tr>{row}</w:tr>"))
        .collect();
    assert_eq!(
        paragraphs(&format!("<w:tbl>{rows}</w:tbl>")),
        ["甲|乙|", "|1|2"]
    );
}

#[test]
fn numbers_are_shown_as_their_cells_show_them() {
    assert_eq!(
        lines(&document("numbers.xlsx")),
        [
            "0.3",
            "120",
            "1,234,567.89",
            "9.55%",
            "50%",
            "2026年1月9日",
            "2026/1/9",
            "(3.50)",
            "-",
            "12.35",
            "2.68",
            "0.0000001",
            "12.5万元",
            "0.5",
            "100000000000000000000",
            "2026-01-09 12:00:00",
        ]
    );
    let old = lines(&document("numbers.xls"));
    assert_eq!(
        old[..6],
        [
            "0.3",
            "120",
            "1,234,567.89",
            "9.55%",
            "2026年1月9日",
            "1.23"
        ]
    );
    assert_eq!(old[6], "长".repeat(3000), "texts go on in further records");
    assert_eq!(old[7], "名".repeat(1500), "texts go on in further records");
}

#[test]
fn a_sheet_gives_its_name_as_title_only_where_it_has_none() {
    let lines = lines(&document("disclosure.xlsx"));
    let titles = lines.iter().filter(|line| line.ends_with('表'));
    let titles: Vec<&str> = titles.map(String::as_str).collect();
    assert_eq!(titles[titles.len() - 2..], ["收支总表", "“三公”经费支出表"]);
    assert!(
        lines.contains(&"其他收入|2.50".to_owned()),
        "nothing behind the last cell"
    );
    assert!(
        lines.contains(&"|||单位：万元".to_owned()),
        "cells keep their columns"
    );
    assert!(
        !lines.iter().any(|line| line.contains("7万元")),
        "hidden sheets are left out"
    );
}

fn within(limit: Duration, name: &str, bytes: &[u8]) -> Result<Document, ReadError> {
    let start = Instant::now();
    let read = read(name, bytes);
    let elapsed = start.elapsed();
    assert!(elapsed < limit, "{name} took {elapsed:?}");
    read
}

/// Unoptimised code takes some ten times as long.
const MOMENT: Duration = Duration::from_secs(20);

#[test]
fn nesting_costs_no_stack() {
    let deep = |opened: &str, text: &str, closed: &str| {
        [
            opened.repeat(100_000),
            text.to_owned(),
            closed.repeat(100_000),
        ]
        .concat()
    };
    for opened in ["<div>", "<table><tr><td>", "<b>", "<p><b id=1>", "<svg>"] {
        let page = deep(opened, "收入", "</div>");
        assert!(within(MOMENT, "a.html", format!("<html>{page}").as_bytes()).is_ok());
    }
    let table = deep("<w:tbl><w:tr><w:tc>", "<w:p/>", "</w:tc></w:tr></w:tbl>");
    assert!(within(MOMENT, "a.docx", &word(&table)).is_ok());
}

#[test]
fn what_unpacks_to_too_much_is_refused() {
    let text = "收入预算".repeat(MOST_TEXT / 12 + 1);
    let word = word(&format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"));
    let cells = "<tr><td colspan=1000 rowspan=1000>1<td>2".repeat(3_000);
    let page = format!("<html><table>{cells}");
    let lines = "\n".repeat(MOST_TEXT / 2);
    for (name, bytes) in [
        ("a.docx", word.as_slice()),
        ("a.html", page.as_bytes()),
        ("a.txt", lines.as_bytes()),
    ] {
        let error = within(MOMENT, name, bytes).err();
        assert_eq!(error, Some(ReadError::TooMuchText), "{name}");
    }
}

/// A million cells, fewer where the code is not optimised.
const ROWS: usize = if cfg!(debug_assertions) { 50 } else { 1000 };

#[test]
fn a_sheet_with_a_million_cells_ends_soon() {
    let rows = format!("<row>{}</row>", "<c><v>120.5</v></c>".repeat(1000)).repeat(ROWS);
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    let book = zip(&[
        (
            "xl/workbook.xml",
            "<workbook><sheets><sheet name='a' r:id='r'/></sheets></workbook>",
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<a><b Id='r' Target='s.xml'/></a>",
        ),
        ("xl/s.xml", &sheet),
    ]);
    let read = within(MOMENT, "a.xlsx", &book);
    assert_eq!(read.map(|read| read.lines.len()), Ok(ROWS));
}

/// Replaces, removes and repeats some bytes.
fn changed(mut bytes: Vec<u8>, changes: &[(usize, u8, u8)]) -> Vec<u8> {
    for (place, value, kind) in changes {
        if bytes.is_empty() {
            break;
        }
        let at = place % bytes.len();
        match kind {
            0 => bytes.truncate(at),
            1 => drop(bytes.drain(at..(at + usize::from(*value)).min(bytes.len()))),
            2 => {
                let part = bytes[at..(at + usize::from(*value)).min(bytes.len())].to_vec();
                bytes.splice(at..at, part);
            }
            3 => bytes[at] = bytes[at].wrapping_add(1 << (value % 8)),
            _ => bytes[at] = *value,
        }
    }
    bytes
}

/// For every document.
const CASES: u32 = 300;

fn runner() -> TestRunner {
    let config = Config {
        cases: CASES,
        failure_persistence: None,
        ..Config::default()
    };
    TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]))
}

fn changes() -> impl Strategy<Value = Vec<(usize, u8, u8)>> {
    prop::collection::vec((any::<usize>(), any::<u8>(), 0..40_u8), 1..12)
}

#[test]
fn changed_documents_never_panic() {
    for name in DISCLOSURES.iter().chain(&["numbers.xls"]) {
        let original = bytes(name);
        let run = runner().run(&changes(), |changes| {
            let _read = read(name, &changed(original.clone(), &changes));
            Ok(())
        });
        run.unwrap_or_else(|error| panic!("{name}: {error}"));
    }
}

/// What is packed is told from its checksum when it is changed, so it is changed before.
#[test]
fn changed_members_never_panic() {
    for name in ["disclosure.docx", "disclosure.xlsx", "disclosure.ods"] {
        let members = unpacked(&bytes(name));
        let run = runner().run(&(changes(), any::<usize>()), |(changes, which)| {
            let which = which % members.len();
            let texts: Vec<(String, String)> = members
                .iter()
                .enumerate()
                .map(|(index, (name, bytes))| match index == which {
                    true => {
                        let bytes = changed(bytes.clone(), &changes);
                        (name.clone(), String::from_utf8_lossy(&bytes).into_owned())
                    }
                    false => (name.clone(), String::from_utf8_lossy(bytes).into_owned()),
                })
                .collect();
            let texts: Vec<(&str, &str)> = texts
                .iter()
                .map(|(name, text)| (name.as_str(), text.as_str()))
                .collect();
            let _read = read(name, &zip(&texts));
            Ok(())
        });
        run.unwrap_or_else(|error| panic!("{name}: {error}"));
    }
}

/// The members that are markup.
fn unpacked(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    use std::io::Read;
    let archive = rawzip::ZipArchive::from_slice(bytes).expect("it is an archive");
    let mut members = Vec::new();
    let mut entries = archive.entries();
    while let Some(entry) = entries.next_entry().expect("it has members") {
        let name = String::from_utf8_lossy(entry.file_path().as_ref()).into_owned();
        let data = archive
            .get_entry(entry.wayfinder())
            .expect("it has data")
            .data();
        let mut text = Vec::new();
        match entry.compression_method() {
            CompressionMethod::STORE => text.extend(data),
            _ => {
                let mut decoder = flate2::read::DeflateDecoder::new(data);
                decoder.read_to_end(&mut text).expect("it can be unpacked");
            }
        }
        if name.ends_with(".xml") || name.ends_with(".rels") || name == "mimetype" {
            members.push((name, text));
        }
    }
    members
}
