//! Sines of turns. The ones of the standard library take angles of any size, for which they need
//! many digits of π; here a turn is a part of a circle.

use std::f64::consts::TAU;

/// The sine of a number of turns, to fifteen decimal places.
pub fn sine(turns: f64) -> f64 {
    let turns = turns - turns.round();
    // Mirrored into the quarters around zero.
    let turns = match turns.abs() > 0.25 {
        true => 0.5_f64.copysign(turns) - turns,
        false => turns,
    };
    let angle = turns * TAU;
    let square = angle * angle;
    // Taylor's series, its smallest term first.
    let series = (1..=10).rev().fold(1.0, |series, term| {
        let even = f64::from(2 * term);
        1.0 - square / (even * (even + 1.0)) * series
    });
    angle * series
}

/// The cosine of a number of turns, to fifteen decimal places.
pub fn cosine(turns: f64) -> f64 {
    sine(turns + 0.25)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sines_are_those_of_the_standard_library() {
        for step in -4_000..=4_000 {
            let turns = f64::from(step) / 2_000.0;
            let (expected_sine, expected_cosine) = (turns * TAU).sin_cos();
            assert!((sine(turns) - expected_sine).abs() < 1e-14, "{turns}");
            assert!((cosine(turns) - expected_cosine).abs() < 1e-14, "{turns}");
        }
    }
}
