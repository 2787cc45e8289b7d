//! What holds whatever is done on a page.

use budget_viewer::app::state::{Action, Announcement, Obstacle, State, Switch};
use budget_viewer::link::{Lang, MoneyUnit, Section, Setting, Theme};
use budget_viewer::report::Outcome;
use budget_viewer::view::target::Target;
use proptest::prelude::*;

use super::{
    FUNCTION, SHIPPED, address, after, link, marks, offered, opened, own, sent, shipped, take,
};

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
