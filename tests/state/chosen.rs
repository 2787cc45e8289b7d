//! What readers choose on a page, and what that changes.

use budget_viewer::app::state::{Action, Announcement, Switch};
use budget_viewer::chart::Form;
use budget_viewer::disclosure::By;
use budget_viewer::link::Section;
use budget_viewer::report::Outcome;
use budget_viewer::view::target::Target;

use super::{FUNCTION, HEALTH, address, after, link, opened, path, take};

#[test]
fn what_was_said_in_one_language_or_unit_is_not_left_standing_in_another() {
    let said = opened("/").reduce(Action::Announce(Announcement::Copied));
    let left = |switch| said.reduce(Action::Turn(switch)).announcement().cloned();
    assert_eq!(left(Switch::Lang), None);
    assert_eq!(left(Switch::Unit), None);
    assert_eq!(left(Switch::Theme), Some(Announcement::Copied));
}

#[test]
fn a_chart_is_drawn_in_the_form_that_was_chosen_and_no_other_is() {
    let chosen = opened("/").reduce(Action::Choose(FUNCTION.to_owned(), Form::Waffle));
    assert_eq!(chosen.form(FUNCTION), Form::Waffle);
    assert_eq!(chosen.form("income"), Form::Bars);
    assert_eq!(address(&chosen), format!("/?form={FUNCTION}:waffle"));
    let back = chosen.reduce(Action::Choose(FUNCTION.to_owned(), Form::Bars));
    assert_eq!(back, opened("/"));
}

#[test]
fn another_view_lets_go_of_what_cannot_be_seen_in_it_and_of_nothing_else() {
    let health = opened(&format!("/#{HEALTH}"));
    let shown = health.reduce(Action::Show(By::Program));
    assert_eq!(shown.by(), Some(By::Program));
    assert_eq!((shown.pinned(), shown.target()), (None, None));
    assert_eq!(address(&shown), "/?view=program");

    let same = health.reduce(Action::Show(By::Function));
    assert_eq!(same, health);
    let income = opened("/#income/general-public").reduce(Action::Show(By::Program));
    assert_eq!(income.pinned(), Some(&path("income/general-public")));
}

#[test]
fn a_filter_changes_which_findings_are_shown_alone() {
    let filtered = opened("/#audit").reduce(Action::Filter(Some(Outcome::Rounding)));
    assert_eq!(address(&filtered), "/?filter=rounding#audit");
    assert_eq!(filtered.reduce(Action::Filter(None)), opened("/#audit"));
}

#[test]
fn three_pins_are_one_more_place() {
    let paths = ["expenditure/function/201", HEALTH, "income/general-public"];
    let pins = paths.map(|it| Action::Pin(path(it)));
    let pinned = after(&opened("/"), pins);
    assert_eq!(pinned.places(), 1);
    assert_eq!(pinned.pinned(), Some(&path("income/general-public")));
    // Somebody who comes back and pins again goes to another place again.
    let again = after(
        &pinned,
        [Action::Open(link("/")), Action::Pin(path(HEALTH))],
    );
    assert_eq!(again.places(), 2);
}

#[test]
fn pinning_what_is_pinned_changes_nothing() {
    for state in [
        opened(&format!("/#{HEALTH}")),
        opened("/").reduce(Action::Pin(path(HEALTH))),
    ] {
        assert_eq!(state.reduce(Action::Pin(path(HEALTH))), state);
    }
}

#[test]
fn pinning_a_mark_shows_the_view_that_it_belongs_to_as_a_link_to_it_would() {
    // The overview draws functions whichever view is shown below.
    let pinned = opened("/?view=program").reduce(Action::Pin(path(HEALTH)));
    assert_eq!(pinned.by(), Some(By::Function));
    assert_eq!(pinned.link(), opened(&format!("/#{HEALTH}")).link());
    let income = opened("/?view=program").reduce(Action::Pin(path("income/general-public")));
    assert_eq!(income.by(), Some(By::Program));
}

#[test]
fn a_chart_alone_adds_no_place_to_the_history_of_the_page_around_it() {
    let pinned = opened(&format!("/?embed={FUNCTION}")).reduce(Action::Pin(path(HEALTH)));
    assert_eq!(pinned.places(), 0);
    assert_eq!(pinned.pinned(), Some(&path(HEALTH)));
}

#[test]
fn letting_go_leaves_nothing_pinned() {
    let free = after(
        &opened("/#audit"),
        [Action::Pin(path(HEALTH)), Action::LetGo],
    );
    assert_eq!((free.pinned(), free.target()), (None, None));
    assert_eq!(address(&free), "/");
}

#[test]
fn what_is_pinned_stays_so_while_the_reader_scrolls_on() {
    let read = opened(&format!("/#{HEALTH}")).reduce(Action::Read(Section::Audit));
    assert_eq!(read.pinned(), Some(&path(HEALTH)));
    assert_eq!(read.target(), Some(&Target::Section(Section::Audit)));
    assert_eq!(address(&read), "/#audit");
    assert_eq!(read.places(), 0);
}

#[test]
fn a_table_stays_open_until_another_disclosure_is_shown() {
    let unfolded = opened("/").reduce(Action::Unfold(FUNCTION.to_owned()));
    assert!(unfolded.is_unfolded(FUNCTION) && !unfolded.is_unfolded("income"));
    let stays = after(
        &unfolded,
        [Action::Turn(Switch::Lang), Action::Open(link("/#audit"))],
    );
    assert!(stays.is_unfolded(FUNCTION));
    assert!(!unfolded.reduce(take("a.txt")).is_unfolded(FUNCTION));
    let other = unfolded.reduce(Action::Open(link("/?file=own")));
    assert!(!other.is_unfolded(FUNCTION));
}

#[test]
fn one_chart_at_a_time_offers_what_can_be_done_with_it() {
    let offered = opened("/").reduce(Action::Offer(Some("flow".to_owned())));
    assert!(offered.offered().is_some() && offered.offers("flow") && !offered.offers("income"));
    let other = offered.reduce(Action::Offer(Some("income".to_owned())));
    assert!(other.offers("income") && !other.offers("flow"));
    assert_eq!(other.reduce(Action::Offer(None)), opened("/"));
    assert!(offered.reduce(Action::Open(link("/"))).offered().is_none());
}
