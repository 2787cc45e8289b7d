//! A table's outline, which is found without any figures, is that of the table.

use std::collections::HashSet;

use budget_viewer::chart::Subject;
use budget_viewer::disclosure::Path;
use budget_viewer::view::View;
use budget_viewer::view::chart::exported::Exported;
use budget_viewer::view::table::{Listed, Row, RowKind, Rows};
use proptest::prelude::*;

use crate::{PROGRAM, SHIPPED, all, any_disclosure, shipped, view, with_projects, with_rest};

/// Every table that a page may have.
fn tables(view: &View) -> Vec<Listed> {
    let breakdowns = (0..view.breakdowns.len()).flat_map(|index| {
        [false, true].map(|has_total_id| Rows::Breakdown {
            index,
            has_total_id,
        })
    });
    let roots = Path::ROOTS.map(|root| Rows::Root(root.parse().unwrap()));
    let lines = breakdowns.chain(roots).map(Listed::Lines);
    lines.chain([Listed::Changes]).collect()
}

fn subjects(rows: &[Row]) -> Vec<Subject> {
    rows.iter().map(|row| row.subject.clone()).collect()
}

fn assert_outlines_are_those_of_the_tables(view: &View) {
    for listed in tables(view) {
        let outline = listed.outline(view);
        let table = listed.table(view).unwrap();
        assert_eq!(subjects(&table.rows), outline.rows, "{listed:?}");
        assert_eq!(subjects(&table.below), outline.below, "{listed:?}");
        assert!(outline.shown <= outline.rows.len());
        for (index, row) in outline.rows.iter().enumerate() {
            assert_eq!(outline.is_folded(row), index >= outline.shown, "{listed:?}");
        }

        let in_bodies: Vec<Option<&Subject>> = outline.subjects().collect();
        let buttons = in_bodies.iter().filter(|subject| subject.is_none());
        assert_eq!(buttons.count(), usize::from(outline.is_long()));
        let rows: Vec<&Subject> = in_bodies.into_iter().flatten().collect();
        let all: Vec<&Subject> = outline.rows.iter().chain(&outline.below).collect();
        assert_eq!(rows, all);

        for row in table.rows.iter().chain(&table.below) {
            assert_eq!(row.figures.len(), table.columns.len());
            assert_eq!(row.kind == RowKind::Rest, row.subject.is_rest());
        }
        let ids = table
            .rows
            .iter()
            .chain(&table.below)
            .filter_map(|row| row.id.as_ref());
        let ids: Vec<&String> = ids.collect();
        assert_eq!(ids.iter().collect::<HashSet<_>>().len(), ids.len());
    }
}

#[test]
fn outline_and_table_of_a_disclosure_of_few_lines_agree() {
    for disclosure in [SHIPPED.clone(), with_rest()] {
        for view in all(&view(&disclosure)) {
            assert_outlines_are_those_of_the_tables(&view);
        }
    }
}

#[test]
fn a_disclosure_that_tells_no_change_has_no_table_of_changes() {
    let mut disclosure = SHIPPED.clone();
    for line in disclosure.lines.values_mut() {
        for statement in &mut line.statements {
            (statement.prior, statement.change) = (None, None);
        }
    }
    let view = view(&disclosure);
    assert_eq!(Listed::Changes.outline(&view).rows, []);
    assert_eq!(Listed::Changes.table(&view), None);
}

#[test]
fn a_total_that_is_not_there_has_no_rows() {
    let rows = Rows::Root("meetings".parse().unwrap());
    let outline = Listed::Lines(rows).outline(&shipped());
    assert_eq!((outline.rows, outline.below), (vec![], vec![]));
}

#[test]
fn what_the_chart_does_not_draw_waits_in_the_table() {
    let view = view(&with_projects(&[100; 90], 1));
    let mut breakdowns = view.breakdowns.iter();
    let index = breakdowns.position(|breakdown| breakdown.id() == PROGRAM);
    let rows = Rows::Breakdown {
        index: index.unwrap(),
        has_total_id: false,
    };
    let outline = Listed::Lines(rows).outline(&view);
    assert!(outline.is_long());
    // The others, what they leave, and the program itself.
    assert_eq!(outline.rows.len(), 90);
    assert!(outline.below[0].is_rest());
    assert_eq!(outline.below[1].target(), PROGRAM);
}

#[test]
fn a_table_is_handed_out_with_all_of_its_lines() {
    let view = view(&with_projects(&[100; 90], 1));
    for listed in tables(&view) {
        let outline = listed.outline(&view);
        let rows = outline.rows.iter().chain(&outline.below);
        let lines = rows.filter(|row| matches!(row, Subject::Line(_)));
        let csv = Exported::Table(listed.clone()).csv(&view);
        let paths = csv
            .lines()
            .skip(1)
            .map(|row| row.split(',').next().unwrap());
        assert_eq!(
            paths.collect::<Vec<_>>(),
            lines.map(Subject::target).collect::<Vec<_>>()
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn outline_and_table_of_any_number_of_lines_agree(disclosure in any_disclosure()) {
        assert_outlines_are_those_of_the_tables(&view(&disclosure));
    }
}
