//! What is handed out as files is harmless in the programs that open it.

use budget_viewer::disclosure::{Disclosure, Path};
use budget_viewer::export;
use budget_viewer::link::Lang;

const SHIPPED: &str = include_str!("../../data/tianmen-12345/2026.json");

fn named(name: &str) -> Disclosure {
    let name = serde_json::to_string(name).unwrap();
    Disclosure::from_json(&SHIPPED.replace("\"预算收入总额\"", &name)).unwrap()
}

#[test]
fn no_spreadsheet_takes_a_name_for_a_formula_or_its_semicolon_for_a_new_cell() {
    for (name, cell) in [
        ("=1+1", "'=1+1"),
        ("＝1+1", "'＝1+1"),
        ("@SUM(1)", "'@SUM(1)"),
        ("-2", "'-2"),
        ("a;=1+1", "\"a;=1+1\""),
        ("a\t=1+1", "\"a\t=1+1\""),
        ("a\",=1+1", "\"a\"\",=1+1\""),
        ("\n=1+1", "' =1+1"),
    ] {
        let disclosure = named(name);
        let table = export::csv(&disclosure, &["income".parse().unwrap()], Lang::Chinese);
        assert!(table.contains(&format!(",{cell},")), "{name:?} in {table}");
    }
}

#[test]
fn every_line_is_one_row_whatever_is_in_its_name() {
    let disclosure = named("收入\r\n\"总额\",\n");
    let paths: Vec<Path> = disclosure.lines.keys().cloned().collect();
    let table = export::csv(&disclosure, &paths, Lang::English);
    assert_eq!(table.lines().count(), paths.len() + 1);
    for (path, row) in paths.iter().zip(table.lines().skip(1)) {
        assert!(row.starts_with(&format!("{path},")), "{row}");
    }
}

#[test]
fn no_name_turns_the_direction_of_the_figures_in_its_sentence() {
    let disclosure = named("收入\u{202e}总额\u{2066}");
    assert_eq!(disclosure.line("income").unwrap().name.zh, "收入总额");
}
