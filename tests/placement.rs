//! Where the tooltip goes: beside its mark, in the window, not under a finger.

use budget_viewer::platform::pointer::placement::{Bounds, Pointer, Size, place};
use proptest::prelude::*;

const WINDOW: Size = Size {
    width: 1000.0,
    height: 700.0,
};
const TIP: Size = Size {
    width: 200.0,
    height: 100.0,
};

/// A mark of 60 by 40 pixels.
fn mark(left: f64, top: f64) -> Bounds {
    Bounds {
        left,
        top,
        width: 60.0,
        height: 40.0,
    }
}

fn placed(mark: Bounds, pointing: Pointer) -> (f64, f64) {
    place(mark, pointing, TIP, WINDOW, f64::INFINITY)
}

#[test]
fn it_stands_centred_above_its_mark() {
    assert_eq!(placed(mark(400.0, 300.0), Pointer::Whole), (330.0, 192.0));
}

#[test]
fn it_follows_the_pointer_sideways() {
    let pointing = Pointer::Mouse { x: 410.0, y: 320.0 };
    assert_eq!(placed(mark(400.0, 300.0), pointing), (310.0, 192.0));
}

#[test]
fn below_where_there_is_no_room_above() {
    assert_eq!(placed(mark(400.0, 50.0), Pointer::Whole), (330.0, 98.0));
}

#[test]
fn a_tall_mark_is_pointed_at_in_a_point() {
    let tall = Bounds {
        left: 0.0,
        top: 0.0,
        width: 1000.0,
        height: 700.0,
    };
    let mouse = Pointer::Mouse { x: 500.0, y: 400.0 };
    let finger = Pointer::Finger { x: 500.0, y: 400.0 };
    assert_eq!(placed(tall, mouse), (400.0, 284.0));
    assert_eq!(placed(tall, finger), (400.0, 252.0));
}

#[test]
fn a_mark_above_the_window_has_it_at_the_upper_edge_and_one_below_beside_it() {
    let (_, top) = placed(mark(400.0, -500.0), Pointer::Whole);
    assert_eq!(top, 0.0);
    let (_, top) = placed(mark(400.0, 2000.0), Pointer::Whole);
    assert_eq!(top, 1892.0);
}

#[test]
fn a_line_that_leads_on_stays_free() {
    let lowest = 120.0;
    let (_, top) = place(mark(400.0, 90.0), Pointer::Whole, TIP, WINDOW, lowest);
    assert_eq!(top, lowest);
}

/// Something in the window that is pointed at, and a tooltip that fits into the window.
fn situation() -> impl Strategy<Value = (Bounds, Pointer, Size, Size)> {
    let window = (320.0..2000.0, 300.0..1400.0);
    let window = window.prop_map(|(width, height)| Size { width, height });
    window.prop_flat_map(|window| {
        let tip = (40.0..window.width - 16.0, 20.0..window.height - 16.0);
        let place = (0.0..window.width - 1.0, -200.0..window.height - 1.0);
        let size = (1.0..window.width, 1.0..window.height);
        let within = (0.0..1.0, 0.0..1.0, 0..3);
        (tip, place, size, within).prop_filter_map(
            "what is out of the window is not pointed at",
            move |(tip, (left, top), (width, height), (across, down, kind))| {
                let mark = Bounds {
                    left,
                    top,
                    width: f64::min(width, window.width - left),
                    height,
                };
                let x = left + mark.width * across;
                let y = top + height * down;
                let pointing = match kind {
                    0 => Pointer::Whole,
                    1 => Pointer::Mouse { x, y },
                    _ => Pointer::Finger { x, y },
                };
                let tip = Size {
                    width: tip.0,
                    height: tip.1,
                };
                let is_seen = mark.bottom() > 0.0 && (0.0..window.height).contains(&y);
                is_seen.then_some((mark, pointing, tip, window))
            },
        )
    })
}

proptest! {
    #[test]
    fn it_never_reaches_beyond_the_sides((mark, pointing, tip, window) in situation()) {
        let (left, _) = place(mark, pointing, tip, window, f64::INFINITY);
        prop_assert!(left >= 8.0 && left + tip.width <= window.width - 8.0 + 1e-9);
    }

    #[test]
    fn it_is_in_the_window_and_not_over_the_mark_where_there_is_room(
        (mark, pointing, tip, window) in situation()
    ) {
        let (_, top) = place(mark, pointing, tip, window, f64::INFINITY);
        // A finger needs its own room around a mark.
        let reach = match pointing {
            Pointer::Finger { .. } => 40.0,
            Pointer::Whole | Pointer::Mouse { .. } => 0.0,
        };
        let needed = tip.height + 8.0 + reach;
        let has_room = mark.top >= needed || mark.bottom() + needed <= window.height;
        if has_room {
            prop_assert!(top >= 0.0 && top + tip.height <= window.height + 1e-9);
        }
        let is_whole = mark.height <= 120.0 || pointing == Pointer::Whole;
        if has_room && is_whole {
            prop_assert!(top + tip.height <= mark.top || top >= mark.bottom());
        }
    }

    #[test]
    fn it_is_never_under_the_finger((mark, pointing, tip, window) in situation()) {
        if let Pointer::Finger { y, .. } = pointing {
            let (_, top) = place(mark, pointing, tip, window, f64::INFINITY);
            prop_assert!(top + tip.height <= y - 40.0 || top >= y + 40.0);
        }
    }

    #[test]
    fn without_a_finger_it_is_always_in_the_window((mark, pointing, tip, window) in situation()) {
        if !matches!(pointing, Pointer::Finger { .. }) {
            let (_, top) = place(mark, pointing, tip, window, f64::INFINITY);
            prop_assert!(top >= 0.0 && top + tip.height <= window.height + 1e-9);
        }
    }
}
