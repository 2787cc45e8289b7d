//! How time and size grow with the lines of a disclosure.
//!
//! `cargo bench --features prerender --bench scale -- SITE` makes of the shipped disclosure ones
//! of about 100, 1,000 and 10,000 lines, as a ministry has them: half of them projects below one
//! program, half of them the functional classification down to its third level, each with a place
//! of its own in the document. It prints what auditing and rendering them takes and what the page
//! weighs. Where a copy of a built site is given, it writes their pages into it, as
//! `lines-{count}/{year}/index.html`, with the site's own head and programs.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Instant;
use std::{env, fs};

use budget_viewer::audit::audit;
use budget_viewer::disclosure::{
    Change, Code, CodeOrigin, Direction, Disclosure, Line, Place, Stated, Statement, Text,
};
use budget_viewer::link::Lang;
use budget_viewer::money::{Amount, Unit};
use budget_viewer::prerender::{Published, render};
use rust_decimal::Decimal;

const SHIPPED: &str = include_str!("../data/tianmen-12345/2026.json");
/// The path of the site.
const BASE: &str = "/";
/// How a page's element begins.
const APP: &str = "<div id=\"app\">";
/// How its data begins.
const DATA: &str = "<script type=\"application/json\" id=\"disclosure\">";
/// How what was found in it begins.
const REPORT: &str = "<script type=\"application/json\" id=\"report\">";
/// How both end.
const END: &str = "</script>";
const PROGRAM: &str = "expenditure/program/specific-purpose";
const FUNCTION: &str = "expenditure/function";

/// Of how many times the shortest is told: whatever else the machine does makes some longer.
const ROUNDS: usize = 5;

/// How many projects there are, and how many functions on each level below the one above.
const SIZES: [(u32, [u32; 3]); 3] = [(40, [3, 3, 5]), (470, [9, 7, 7]), (4_960, [20, 15, 15])];

#[tokio::main(flavor = "current_thread")]
async fn main() {
    // Cargo passes an option of its own.
    let site = env::args()
        .skip(1)
        .find(|argument| !argument.starts_with('-'));
    let site = site.map(PathBuf::from);
    println!(
        " lines  JSON KB  audit ms  page ms  HTML KB  brotli KB |  a line: audit us  page us  HTML bytes  brotli bytes"
    );
    for (projects, functions) in SIZES {
        let published = Published::of(generated(projects, functions));
        let content = measure(&published).await;
        if let Some(site) = &site {
            write(site, &published, &content);
        }
    }
}

async fn measure(published: &Published) -> String {
    let disclosure = published.disclosure();
    let count = disclosure.lines.len();
    let view = published.view(Lang::default());
    let (mut auditing, mut rendering, mut html) = (f64::INFINITY, f64::INFINITY, String::new());
    for _ in 0..ROUNDS {
        let begin = Instant::now();
        std::hint::black_box(audit(disclosure));
        auditing = begin.elapsed().as_secs_f64().min(auditing);
        let begin = Instant::now();
        html = render(&view, Some(BASE)).await;
        rendering = begin.elapsed().as_secs_f64().min(rendering);
    }
    let sent = compressed(&html);
    let a_line = |whole: f64| whole / count as f64;
    println!(
        "{count:6} {:8} {:9.1} {:8.1} {:8} {:10} | {:17.1} {:8.1} {:11.0} {:13.0}",
        published.json().len() >> 10,
        auditing * 1e3,
        rendering * 1e3,
        html.len() >> 10,
        sent >> 10,
        a_line(auditing * 1e6),
        a_line(rendering * 1e6),
        a_line(html.len() as f64),
        a_line(sent as f64),
    );
    html
}

/// How many bytes a server sends of a page, compressed as the build does it.
fn compressed(html: &str) -> usize {
    let mut sent = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 24);
    sent.write_all(html.as_bytes())
        .expect("a vector takes whatever there is");
    sent.into_inner().len()
}

/// The shipped disclosure with so many projects and functions.
fn generated(projects: u32, functions: [u32; 3]) -> Disclosure {
    let mut disclosure = Disclosure::from_json(SHIPPED).expect("the shipped disclosure is whole");
    let total = yuan(&disclosure, "expenditure");
    let program = yuan(&disclosure, PROGRAM);
    disclosure
        .lines
        .retain(|path, _| !path.as_str().starts_with(FUNCTION));
    for (number, amount) in (1..).zip(split(program, projects)) {
        let name = Text {
            zh: format!("信息系统运行维护与服务采购项目（第{number}号）"),
            en: format!("Operation and maintenance of information systems, project {number}"),
        };
        let path = format!("{PROGRAM}/project-{number}");
        add(&mut disclosure, &path, name, None, amount);
    }
    add_functions(&mut disclosure, "2", &functions, total);
    disclosure.entity.id = format!("lines-{}", disclosure.lines.len());
    disclosure
}

/// Adds the functions whose codes begin with `code`, level by level.
fn add_functions(disclosure: &mut Disclosure, code: &str, counts: &[u32], total: Decimal) {
    let [count, below @ ..] = counts else {
        return;
    };
    for (number, amount) in (1..).zip(split(total, *count)) {
        let code = format!("{code}{number:02}");
        let name = Text {
            zh: format!("第{code}类事务支出"),
            en: format!("Affairs of class {code}"),
        };
        let path = format!("{FUNCTION}/{code}");
        add(disclosure, &path, name, Some(&code), amount);
        add_functions(disclosure, &code, below, amount);
    }
}

/// Adds a line that stands in a paragraph of its own. It had a tenth less in the prior year;
/// every third one says so.
fn add(disclosure: &mut Disclosure, path: &str, name: Text, code: Option<&str>, yuan: Decimal) {
    let place = disclosure.lines[PROGRAM].statements[0].place.clone();
    let paragraph = disclosure.places.len() as u32;
    let own = Place {
        paragraph,
        ..disclosure.places[&place].clone()
    };
    let key = format!("row-{paragraph}");
    let mut statement = Statement {
        place: key.clone(),
        share: None,
        reason: None,
        ..disclosure.lines[PROGRAM].statements[0].clone()
    };
    let amount = |yuan| Amount::new(yuan, Unit::Yuan);
    statement.amount = Some(Stated::Figure(amount(yuan)));
    if paragraph.is_multiple_of(3) {
        let change = (yuan / Decimal::TEN).round_dp(2);
        statement.prior = Some(Stated::Figure(amount(yuan - change)));
        statement.change = Some(Change::By(Direction::Increase, amount(change)));
    }
    disclosure.places.insert(key, own);
    let line = Line {
        name,
        code: code.map(|value| Code {
            value: value.to_owned(),
            origin: CodeOrigin::Printed,
        }),
        statements: vec![statement],
    };
    disclosure.lines.insert(path.parse().expect("a path"), line);
}

/// `total` in `count` amounts, of which the n-th is about 1/n of the first.
fn split(total: Decimal, count: u32) -> Vec<Decimal> {
    let weights: Decimal = (1..=count).map(|n| Decimal::ONE / Decimal::from(n)).sum();
    let mut amounts: Vec<Decimal> = (1..=count)
        .map(|n| (total / weights / Decimal::from(n)).round_dp(2))
        .collect();
    let rounded_away = total - amounts.iter().sum::<Decimal>();
    amounts[0] += rounded_away;
    amounts
}

fn yuan(disclosure: &Disclosure, path: &str) -> Decimal {
    let amount = disclosure.lines[path].amount();
    amount
        .and_then(|amount| amount.base())
        .expect("an amount in money")
}

/// Writes the page with this content in place of the one that the site's root shows.
fn write(site: &Path, published: &Published, content: &str) {
    let root = fs::read_to_string(site.join("index.html")).expect("a built site has a page");
    let (head, rest) = root.split_once(APP).expect("a page has its element");
    let (_, rest) = rest.split_once(REPORT).expect("a page has its data");
    let (_, foot) = rest.split_once(END).expect("its data ends");
    let element = [head, APP, content, "</div>"].concat();
    let data = [DATA, published.json(), END, REPORT, published.report(), END].concat();
    let disclosure = published.disclosure();
    let folder = site
        .join(&disclosure.entity.id)
        .join(disclosure.year.to_string());
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(folder.join("index.html"), [&element, &data, foot].concat()))
        .expect("the site can be written");
}
