//! The state of the page: what every action changes and what it leaves, and that an address says
//! all of it that can be sent to somebody.
#![cfg(feature = "prerender")]

use std::sync::LazyLock;

use budget_viewer::app::state::{Action, Announcement, Obstacle, Own, Progress, State, Switch};
use budget_viewer::chart::{Form, MOST_MARKS};
use budget_viewer::disclosure::{By, Change, Disclosure, Path, Text};
use budget_viewer::link::{Lang, Link, MoneyUnit, Page, Section, Setting, Shown, Theme};
use budget_viewer::prerender::Published;
use budget_viewer::report::Outcome;
use budget_viewer::view::View;
use budget_viewer::view::chart::{composition, drawn};
use budget_viewer::view::target::Target;
use proptest::prelude::*;

const FUNCTION: &str = "expenditure/function";
const HEALTH: &str = "expenditure/function/210";
const PROGRAM: &str = "expenditure/program/specific-purpose";

static SHIPPED: LazyLock<Disclosure> = LazyLock::new(|| {
    Disclosure::from_json(include_str!("../data/tianmen-12345/2026.json")).unwrap()
});

thread_local! {
    /// Audited once a thread.
    static VIEW: View = Published::of(SHIPPED.clone()).view(Lang::Chinese);
}

fn shipped() -> View {
    VIEW.with(View::clone)
}

/// The page before its address was read.
fn sent() -> State {
    State::new(shipped(), true)
}

/// The page at an address.
fn opened(address: &str) -> State {
    sent().reduce(Action::Open(link(address)))
}

fn link(address: &str) -> Link {
    let Ok(link) = address.parse();
    link
}

fn path(path: &str) -> Path {
    path.parse().unwrap()
}

fn after(state: &State, actions: impl IntoIterator<Item = Action>) -> State {
    actions
        .into_iter()
        .fold(state.clone(), |state, action| state.reduce(action))
}

/// What the address bar shows.
fn address(state: &State) -> String {
    state.written(state.link().clone()).to_string()
}

/// The shipped disclosure as somebody's own file.
fn own(name: &str) -> Own {
    let mut view = shipped();
    view.own = Some(name.into());
    Own {
        view,
        json: "{}".into(),
        is_kept: true,
    }
}

fn take(name: &str) -> Action {
    Action::Take(Box::new(own(name)))
}

/// The shipped disclosure with so many projects below a program, which are as they were last year.
fn with_projects(count: usize) -> View {
    let mut disclosure = SHIPPED.clone();
    let mut program = disclosure.lines[PROGRAM].clone();
    program.statements[0].change = Some(Change::Unchanged);
    for number in 0..count {
        let project = path(&format!("{PROGRAM}/project-{number}"));
        disclosure.lines.insert(project, program.clone());
    }
    Published::of(disclosure).view(Lang::Chinese)
}

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

#[test]
fn a_file_is_read_or_given_up_or_fails_and_the_page_stays_as_it_is() {
    let state = opened("/?lang=en#income");
    let reading = state.reduce(Action::Begin("a.pdf".into()));
    assert_eq!(reading.progress(), &Progress::Reading("a.pdf".into()));
    assert_eq!(reading.reduce(Action::Cancel), state);
    let obstacle = Obstacle::File(Text {
        zh: "没有文字".to_owned(),
        en: "no text".to_owned(),
    });
    let failed = reading.reduce(Action::Fail("a.pdf".into(), obstacle.clone()));
    assert_eq!(
        failed.progress(),
        &Progress::Failed("a.pdf".into(), obstacle)
    );
    assert_eq!(failed.link(), state.link());
    // The next one is a new attempt.
    assert_eq!(failed.reduce(Action::Begin("a.pdf".into())), reading);
}

#[test]
fn a_file_that_was_read_is_shown_from_its_beginning_as_the_reader_had_it() {
    let before = after(
        &opened(
            "/?lang=en&unit=yuan&theme=dark&form=income:donut&view=program&filter=exact#income",
        ),
        [
            Action::Begin("a.txt".into()),
            Action::Offer(Some("flow".to_owned())),
        ],
    );
    let taken = before.reduce(take("a.txt"));
    assert_eq!(address(&taken), "/?lang=en&unit=yuan&theme=dark&file=own");
    assert_eq!(taken.view().own.as_deref(), Some("a.txt"));
    assert_eq!(taken.view().lang, Lang::English);
    assert_eq!(taken.progress(), &Progress::Idle);
    assert_eq!(taken.places(), before.places() + 1);
    assert!(taken.shown_own().is_some() && taken.is_at_home());
    assert!(!taken.misses_own() && taken.offered().is_none() && !taken.is_as_sent());
    // Another one takes its place, and is another place.
    let other = taken.reduce(take("b.txt"));
    assert_eq!(other.view().own.as_deref(), Some("b.txt"));
    assert_eq!(other.places(), taken.places() + 1);
}

#[test]
fn a_file_that_is_removed_is_gone_and_the_published_page_is_shown() {
    let taken = after(&opened("/"), [take("a.txt"), Action::Pin(path(HEALTH))]);
    let removed = taken.reduce(Action::Remove);
    assert_eq!(address(&removed), "/");
    assert_eq!(removed.view(), shipped());
    assert_eq!(removed.pinned(), None);
    let back = removed.reduce(Action::Open(link("/?file=own")));
    assert!(back.misses_own());
    assert_eq!(back.view().own, None);
}

#[test]
fn how_a_file_failed_is_forgotten_with_the_disclosure_that_was_shown_and_one_that_is_read_is_not() {
    let failed = Action::Fail("b.txt".into(), Obstacle::TimedOut);
    let begun = Action::Begin("b.txt".into());
    let taken = opened("/").reduce(take("a.txt"));
    for leave in [Action::Remove, Action::Open(link("/"))] {
        let left = after(&taken, [failed.clone(), leave.clone()]);
        assert_eq!(left.progress(), &Progress::Idle);
        let left = after(&taken, [begun.clone(), leave]);
        assert_eq!(left.progress(), &Progress::Reading("b.txt".into()));
    }
    let stayed = after(&taken, [failed, Action::Open(link("/?file=own#audit"))]);
    assert!(matches!(stayed.progress(), Progress::Failed(..)));
}

#[test]
fn a_file_that_the_browser_kept_is_shown_where_the_address_asks_for_it() {
    let kept = sent().with_own(Some(own("a.txt")));
    let published = kept.reduce(Action::Open(link("/")));
    assert_eq!(published.view().own, None);
    assert!(published.is_as_sent());
    let shown = kept.reduce(Action::Open(link("/?file=own")));
    assert_eq!(shown.view().own.as_deref(), Some("a.txt"));
    assert!(!shown.is_as_sent());
}

#[test]
fn announcements_take_each_others_place() {
    let announcements = [
        Announcement::Copied,
        Announcement::EmbedCopied,
        Announcement::NotCopied("text".to_owned()),
        Announcement::NotDownloaded,
    ];
    let mut state = opened("/");
    for announcement in announcements {
        state = state.reduce(Action::Announce(announcement.clone()));
        assert_eq!(state.announcement(), Some(&announcement));
        assert_eq!(state.link(), opened("/").link());
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

/// The charts of the shipped disclosure with the forms that their buttons offer.
fn offered() -> Vec<(String, Form)> {
    let view = shipped();
    let drawn = composition::drawn(&view);
    let offered = drawn.flat_map(|breakdown| {
        let forms = composition::forms(&view, breakdown).into_iter();
        forms.map(|form| (breakdown.id(), form))
    });
    offered.collect()
}

/// The marks of the charts that are drawn in a view.
fn marks(state: &State) -> Vec<Path> {
    let view = state.view();
    let breakdowns = 0..view.breakdowns.len();
    let drawings = breakdowns.map(|index| drawn::Drawn::Breakdown(index, Form::Bars));
    let drawings = drawings.chain([
        drawn::Drawn::Overview,
        drawn::Drawn::Change,
        drawn::Drawn::Flow(state.by()),
    ]);
    let subjects = drawings.flat_map(|drawn| drawn.subjects(&view));
    let paths = subjects.map(|subject| subject.target().parse());
    paths.filter_map(Result::ok).collect()
}

/// What can be done on a page, chosen among what it offers by numbers.
fn any_action() -> impl Strategy<Value = Action> {
    let path = prop::sample::select(SHIPPED.lines.keys().cloned().collect::<Vec<_>>());
    let mark = prop::sample::select(marks(&sent()));
    let outcome = prop::option::of(prop::sample::select(&Outcome::ALL[..]));
    let fragment = prop_oneof![
        path.prop_map(|path| path.to_string()),
        prop::sample::select(&Section::ALL[..]).prop_map(|it| it.identifier().to_owned()),
        prop::sample::select(vec![
            "flow",
            FUNCTION,
            "expenditure/program",
            "change/income",
            "weather"
        ])
        .prop_map(str::to_owned),
    ];
    let place = (fragment, any::<bool>()).prop_map(|(fragment, is_own)| {
        let query = if is_own { "?file=own" } else { "" };
        Action::Open(link(&format!("/{query}#{fragment}")))
    });
    prop_oneof![
        prop::sample::select(vec![Switch::Lang, Switch::Unit, Switch::Theme])
            .prop_map(Action::Turn),
        prop::sample::select(offered()).prop_map(|(chart, form)| Action::Choose(chart, form)),
        prop::sample::select(shipped().breakdowns.views.clone()).prop_map(Action::Show),
        outcome.prop_map(Action::Filter),
        mark.prop_map(Action::Pin),
        Just(Action::LetGo),
        prop::sample::select(&Section::ALL[..]).prop_map(Action::Read),
        Just(Action::Unfold(FUNCTION.to_owned())),
        Just(Action::Offer(Some("flow".to_owned()))),
        Just(Action::Begin("a.txt".into())),
        Just(Action::Cancel),
        Just(Action::Fail("a.txt".into(), Obstacle::Crashed)),
        Just(Action::Announce(Announcement::Copied)),
        place,
    ]
}

/// Something that was done; of a file that was read the whole would be told where a test fails.
#[derive(Clone, Debug)]
enum Done {
    Action(Action),
    Take,
}

impl Done {
    fn action(&self) -> Action {
        match self {
            Done::Action(action) => action.clone(),
            Done::Take => take("a.txt"),
        }
    }
}

fn any_done() -> impl Strategy<Value = Vec<Done>> {
    let done = prop_oneof![
        12 => any_action().prop_map(Done::Action),
        1 => Just(Done::Take),
        1 => Just(Done::Action(Action::Remove)),
    ];
    prop::collection::vec(done, 0..12)
}

/// What somebody sees who opens the address of a state, with the same file in the browser.
fn opened_elsewhere(state: &State) -> State {
    let kept = state.shown_own().map(|_| own("a.txt"));
    let page = sent().with_own(kept);
    page.reduce(Action::Open(link(&address(state))))
}

/// Texts with what means something in an address.
fn any_address() -> impl Strategy<Value = String> {
    prop_oneof![
        ".{0,40}",
        r"/\?((&|embed=(flow|income|a|%61)|form=((income|flow|expenditure%2Ffunction|a)(:|%3A))?(donut|bars|pie)|view=(program|by|economic)|filter=(exact|all)|lang=(en|fr)|unit=yuan|theme=dark|file=own|x)&){0,8}(#(income|flow|change/others|expenditure/(program|function|economic)(/210|/personnel)?|audit/x|glossary/|document(/1)?|-heading|%[0-9a-f]{0,2}|支){0,2})?",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn an_address_says_all_that_was_chosen(done in any_done()) {
        let state = after(&opened("/"), done.iter().map(Done::action));
        let elsewhere = opened_elsewhere(&state);
        prop_assert_eq!(elsewhere.link(), state.link());
        prop_assert_eq!(elsewhere.target(), state.target());
        prop_assert_eq!(elsewhere.by(), state.by());
        prop_assert_eq!(elsewhere.alone(), state.alone());
        // A section that was scrolled to is all that an address says of where the reader is.
        if !matches!(state.target(), Some(Target::Section(_))) {
            prop_assert_eq!(elsewhere.pinned(), state.pinned());
        }
    }

    #[test]
    fn any_text_is_an_address_that_means_the_same_when_it_is_written(text in any_address()) {
        let state = opened(&text);
        prop_assert_eq!(state.understand(state.link().clone()), state.link().clone());
        let again = opened(&address(&state));
        prop_assert_eq!(again.link(), state.link());
        prop_assert_eq!(again.target(), state.target());
        prop_assert_eq!(again.pinned(), state.pinned());
        prop_assert!(state.is_settled());
    }

    #[test]
    fn nothing_of_an_address_is_lost(unknown in "[a-z]{7,8}(=[a-z]{0,5})?", fragment in "[a-z/]{1,9}") {
        let state = opened(&format!("/?{unknown}&embed=x&view=x&form=x:bars#{fragment}"));
        for setting in [&*unknown, "embed=x", "view=x", "form=bars"] {
            prop_assert!(address(&state).contains(setting), "{}", address(&state));
        }
        let end = format!("#{fragment}");
        prop_assert!(address(&state).ends_with(&end));
    }

    #[test]
    fn a_switch_that_is_turned_as_often_as_it_has_values_is_where_it_was(done in any_done()) {
        let state = after(&opened("/?lang=en"), done.iter().map(Done::action));
        for (switch, values) in [
            (Switch::Lang, Lang::ALL.len()),
            (Switch::Unit, MoneyUnit::ALL.len()),
            (Switch::Theme, Theme::ALL.len()),
        ] {
            // What was said is said no more after the first turn.
            let once = after(&state, vec![Action::Turn(switch); values]);
            let twice = after(&once, vec![Action::Turn(switch); values]);
            prop_assert_eq!(&twice, &once);
            prop_assert_eq!(once.link(), state.link());
            prop_assert_eq!(once.view(), state.view());
        }
    }

    #[test]
    fn language_unit_and_own_file_are_all_that_ends_what_was_sent(done in any_done()) {
        let mut state = opened("/");
        for done in &done {
            let action = done.action();
            let next = state.reduce(action.clone());
            let ends = match &action {
                Action::Turn(Switch::Lang | Switch::Unit) | Action::Take(_) | Action::Remove => true,
                Action::Open(link) => {
                    let own = next.shown_own().is_some();
                    link.lang != Lang::Chinese || link.unit != MoneyUnit::Wan || own
                }
                Action::Turn(Switch::Theme)
                | Action::Choose(..)
                | Action::Show(_)
                | Action::Filter(_)
                | Action::Pin(_)
                | Action::LetGo
                | Action::Read(_)
                | Action::Unfold(_)
                | Action::Offer(_)
                | Action::Begin(_)
                | Action::Cancel
                | Action::Fail(..)
                | Action::Announce(_) => false,
            };
            prop_assert_eq!(next.is_as_sent(), state.is_as_sent() && !ends);
            state = next;
        }
    }

    #[test]
    fn only_a_place_that_was_gone_to_on_purpose_is_one_more(done in any_done()) {
        let mut state = opened("/");
        for done in &done {
            let action = done.action();
            let next = state.reduce(action.clone());
            let most = u32::from(matches!(action, Action::Pin(_) | Action::Take(_) | Action::Remove));
            prop_assert!((state.places()..=state.places() + most).contains(&next.places()));
            state = next;
        }
    }
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
