//! A reader's own file, read and shown; and what is announced of it.

use budget_viewer::app::state::{Action, Announcement, Obstacle, Progress};
use budget_viewer::disclosure::Text;
use budget_viewer::link::Lang;

use super::{HEALTH, address, after, link, opened, own, path, sent, shipped, take};

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
