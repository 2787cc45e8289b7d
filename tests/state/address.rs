//! What an address says, and what is done with what it does not have.

use budget_viewer::app::state::{Action, State, Switch};
use budget_viewer::chart::{Form, MOST_MARKS};
use budget_viewer::disclosure::By;
use budget_viewer::link::{Lang, Link, MoneyUnit, Page, Setting, Shown, Theme};
use budget_viewer::report::Outcome;
use budget_viewer::view::target::Target;

use super::{
    FUNCTION, PROGRAM, address, link, offered, opened, path, shipped, take, with_projects,
};

#[test]
fn a_page_begins_with_every_setting_at_its_default_but_its_language() {
    for lang in Lang::ALL {
        let view = shipped().with(*lang, MoneyUnit::Wan);
        let state = State::new(view.clone(), true);
        let expected = Link {
            page: view.page(),
            lang: *lang,
            ..Link::default()
        };
        assert_eq!(state.link(), &expected);
        assert_eq!(state.view(), view);
        assert_eq!(state.by(), Some(By::Function));
        assert_eq!(state.form(FUNCTION), Form::Bars);
        assert_eq!((state.target(), state.pinned()), (None, None));
        assert!(!state.is_settled() && state.is_as_sent() && state.is_at_home());
    }
}

#[test]
fn opening_an_address_settles_the_page_and_is_no_new_place() {
    let state = opened("/tianmen-12345/2026/");
    assert!(state.is_settled() && state.is_as_sent());
    assert_eq!(state.places(), 0);
    assert_eq!(state, state.reduce(Action::Open(state.link().clone())));
}

#[test]
fn an_address_is_opened_with_everything_that_it_says() {
    let state = opened(
        "/?lang=en&unit=yuan&theme=dark&form=income:donut&view=program&filter=exact#income/general-public",
    );
    let view = state.view();
    assert_eq!((view.lang, view.unit), (Lang::English, MoneyUnit::Yuan));
    assert_eq!(state.link().theme, Theme::Dark);
    assert_eq!(state.form("income"), Form::Donut);
    assert_eq!(state.by(), Some(By::Program));
    assert_eq!(state.link().filter, Some(Outcome::Exact));
    assert_eq!(state.pinned(), Some(&path("income/general-public")));
    assert_eq!(state.alone(), None);
    assert_eq!(opened("/?embed=flow").alone().as_deref(), Some("flow"));
}

#[test]
fn a_fragment_shows_the_view_that_it_is_in_which_is_not_said_twice() {
    for address in [
        "/#expenditure/program/personnel",
        "/?view=function#expenditure/program/personnel",
    ] {
        let state = opened(address);
        assert_eq!(state.by(), Some(By::Program), "{address}");
        assert_eq!(self::address(&state), "/#expenditure/program/personnel");
    }
    let chart = opened("/#expenditure/program");
    assert_eq!(chart.by(), Some(By::Program));
    assert_eq!(chart.pinned(), None);
    // What is shown anyway is not said at all.
    assert_eq!(address(&opened("/?view=function&form=income:bars")), "/");
}

#[test]
fn a_switch_turns_its_own_setting_and_nothing_else_of_the_address() {
    let state = opened("/?form=income:donut&view=program&filter=exact#income");
    for (switch, expected) in [
        (
            Switch::Lang,
            Link {
                lang: Lang::English,
                ..state.link().clone()
            },
        ),
        (
            Switch::Unit,
            Link {
                unit: MoneyUnit::Yuan,
                ..state.link().clone()
            },
        ),
        (
            Switch::Theme,
            Link {
                theme: Theme::Dark,
                ..state.link().clone()
            },
        ),
    ] {
        let turned = state.reduce(Action::Turn(switch));
        assert_eq!(turned.link(), &expected);
        assert_eq!(turned.target(), state.target());
        assert_eq!(turned.places(), state.places());
    }
}

#[test]
fn what_the_page_does_not_have_is_kept_as_it_was_written() {
    for (address, unknown) in [
        ("/?form=weather:donut", "form=weather:donut"),
        ("/?form=flow:donut", "form=flow:donut"),
        ("/?embed=weather", "embed=weather"),
        ("/?embed=we%61ther", "embed=we%61ther"),
        ("/?view=weather", "view=weather"),
        ("/?filter=weather", "filter=weather"),
        ("/?utm_source=x", "utm_source=x"),
    ] {
        let state = opened(address);
        assert_eq!(state.link().unknown, [unknown]);
        assert_eq!(self::address(&state), address);
    }
    // A form of a chart that is not there either is about that chart.
    let both = opened("/?embed=weather&form=donut");
    assert_eq!(both.link().unknown, ["form=donut", "embed=weather"]);
    // This disclosure has no other path than its own and the root's.
    assert!(!opened("/about").is_at_home());
    assert!(!opened("/tianmen-12345/2025/").is_at_home());
    assert!(opened("/tianmen-12345/2026/en.html").is_at_home());
}

#[test]
fn a_view_that_the_disclosure_does_not_give_is_not_understood() {
    let state = opened("/?view=economic#expenditure/economic/302");
    assert_eq!(state.link().unknown, ["view=economic"]);
    assert_eq!(state.by(), Some(By::Function));
    let fragment = "expenditure/economic/302".to_owned();
    assert_eq!(state.target(), Some(&Target::Unknown(fragment)));
}

#[test]
fn an_unknown_fragment_is_left_in_the_address_and_points_at_nothing() {
    for fragment in [
        "weather",
        "expenditure/function/999",
        "%zz%4",
        "audit/weather",
        "glossary/",
    ] {
        let state = opened(&format!("/#{fragment}"));
        assert!(
            matches!(state.target(), Some(Target::Unknown(_))),
            "{fragment}"
        );
        assert_eq!(state.pinned(), None);
        assert_eq!(address(&state), format!("/#{fragment}"));
    }
}

#[test]
fn a_link_to_a_row_that_waits_opens_its_table() {
    let view = with_projects(3 * MOST_MARKS);
    let state = State::new(view.clone(), true);
    let open = |fragment: &str| state.reduce(Action::Open(link(&format!("/#{fragment}"))));
    let outline = budget_viewer::view::table::Listed::Changes.outline(&view);
    assert!(outline.is_long());
    let changed = |row: usize| format!("change/{}", outline.rows[row].target());
    let last = outline.rows.len() - 1;
    for (fragment, table) in [
        (format!("{PROGRAM}/project-59"), PROGRAM),
        (changed(last), "change"),
        ("change/others".to_owned(), "change"),
    ] {
        let opened = open(&fragment);
        assert!(opened.is_unfolded(table), "{fragment}");
        assert_ne!(opened.target(), None);
    }
    for (fragment, table) in [
        (format!("{PROGRAM}/project-0"), PROGRAM),
        (changed(0), "change"),
        (PROGRAM.to_owned(), PROGRAM),
    ] {
        assert!(!open(&fragment).is_unfolded(table), "{fragment}");
    }
    // The same where a mark is pinned.
    let pinned = open("").reduce(Action::Pin(path(&format!("{PROGRAM}/project-59"))));
    assert!(pinned.is_unfolded(PROGRAM));
}

#[test]
fn every_chart_can_be_shown_alone_in_every_form_that_it_offers() {
    for (chart, form) in offered() {
        let state = opened(&format!("/?embed={chart}&form={form}"));
        assert_eq!(state.alone().as_deref(), Some(&*chart));
        assert_eq!(state.form(&chart), form);
        assert_eq!(state.link().unknown, [""; 0]);
    }
    for chart in ["overview", "change", "flow"] {
        assert_eq!(
            opened(&format!("/?embed={chart}")).alone().as_deref(),
            Some(chart)
        );
    }
    // A chart of a view is shown in it.
    let alone = opened("/?embed=expenditure/program");
    assert_eq!(alone.by(), Some(By::Program));
}

#[test]
fn the_page_of_another_disclosure_is_named_and_left_alone() {
    let state = opened("/library/2027/?lang=en");
    assert_eq!(
        state.link().page,
        Page::Disclosure {
            entity: "library".to_owned(),
            year: 2027
        }
    );
    assert!(!state.is_at_home());
    assert_eq!(address(&state), "/library/2027/?lang=en");
    let own = state.reduce(take("a.txt"));
    assert!(own.is_at_home());
    assert_eq!(own.link().shown, Shown::Own);
}
