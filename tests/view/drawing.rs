//! What the marks of a drawing stand for, in the order in which they are drawn.

use budget_viewer::chart::{Form, Scene, Subject, Width};
use budget_viewer::disclosure::By;
use budget_viewer::view::View;
use budget_viewer::view::chart::composition;
use budget_viewer::view::chart::drawn::{Drawn, has_chart};
use budget_viewer::view::explanation::of_subject;
use budget_viewer::view::is_nested;
use proptest::prelude::*;

use crate::{SHIPPED, all, any_disclosure, shipped, view, with_rest};

/// Every drawing that a page may have.
fn drawings(view: &View) -> Vec<Drawn> {
    let breakdowns = view.breakdowns.iter().enumerate();
    let drawn = breakdowns.filter(|(_, breakdown)| !is_nested(breakdown));
    let drawn = drawn.flat_map(|(index, breakdown)| {
        let forms = composition::forms(view, breakdown).into_iter();
        forms.map(move |form| Drawn::Breakdown(index, form))
    });
    let flows = view
        .breakdowns
        .views
        .iter()
        .map(|by| Drawn::Flow(Some(*by)));
    drawn
        .chain(flows)
        .chain([Drawn::Overview, Drawn::Change])
        .collect()
}

fn subjects(scene: &Scene) -> Vec<&Subject> {
    scene.marks.iter().map(|mark| &mark.subject).collect()
}

fn assert_subjects_are_those_of_the_marks(view: &View) {
    for drawn in drawings(view) {
        let scenes = drawn.scenes(view).unwrap();
        let found = drawn.subjects(view);
        for width in Width::ALL {
            let scene = scenes(width);
            assert_eq!(
                found.iter().collect::<Vec<_>>(),
                subjects(&scene),
                "{drawn:?}"
            );
            assert_ne!(scene.label, "");
        }
        let wide = scenes(Width::Wide).canvas.height();
        assert_eq!(drawn.height(view), Some(wide.ceil() as i32));
    }
}

#[test]
fn subjects_are_the_marks_of_both_widths() {
    for disclosure in [SHIPPED.clone(), with_rest()] {
        for view in all(&view(&disclosure)) {
            assert_subjects_are_those_of_the_marks(&view);
        }
    }
}

#[test]
fn a_drawing_that_the_disclosure_does_not_have_has_no_marks() {
    let view = shipped();
    for drawn in [
        Drawn::Breakdown(view.breakdowns.len(), Form::Bars),
        Drawn::Flow(Some(By::Economic)),
        Drawn::Flow(None),
    ] {
        assert!(drawn.scenes(&view).is_none());
        assert_eq!(drawn.subjects(&view), []);
        assert_eq!(drawn.height(&view), None);
    }
    assert!(!has_chart(&view, "weather"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn subjects_are_the_marks_of_any_number_of_lines_and_all_are_explained(
        disclosure in any_disclosure(),
    ) {
        let view = view(&disclosure);
        assert_subjects_are_those_of_the_marks(&view);
        for drawn in drawings(&view) {
            for subject in drawn.subjects(&view) {
                // The table of changes goes on with what its chart counts.
                if matches!(&subject, Subject::Others { of, .. } if of == "change") {
                    continue;
                }
                let told = of_subject(&view, &subject);
                let told = told.unwrap_or_else(|| panic!("{subject:?} in {drawn:?}"));
                prop_assert_ne!(told.name, "");
                prop_assert_ne!(told.amount, "");
            }
        }
    }
}
