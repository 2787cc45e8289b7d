//! The palette in numbers: WCAG contrast, greyscale and deuteranopia.

use std::collections::HashMap;

use budget_viewer::chart::{NEUTRALS, TONES, tone};

type Linear = [f64; 3];

const PALETTE: &str = include_str!("../../src/chart/palette.css");

/// Each theme's custom properties, in linear light.
fn themes() -> Vec<HashMap<&'static str, Linear>> {
    PALETTE
        .split('}')
        .filter(|block| block.contains("--tone-0"))
        .map(|block| {
            block
                .split([';', '{'])
                .filter_map(|declaration| declaration.trim().split_once(": #"))
                .map(|(name, hex)| (name, linear(hex)))
                .collect()
        })
        .collect()
}

fn tones(theme: &HashMap<&str, Linear>) -> Vec<Linear> {
    (0..TONES + NEUTRALS)
        .map(|tone| theme[format!("--tone-{tone}").as_str()])
        .collect()
}

fn linear(hex: &str) -> Linear {
    [0, 2, 4].map(|start| {
        let channel = u8::from_str_radix(&hex[start..start + 2], 16).unwrap();
        let channel = f64::from(channel) / 255.0;
        if channel <= 0.04045 {
            channel / 12.92
        } else {
            ((channel + 0.055) / 1.055).powf(2.4)
        }
    })
}

fn transform(matrix: [[f64; 3]; 3], colour: Linear) -> [f64; 3] {
    matrix.map(|row| row.iter().zip(colour).map(|(a, b)| a * b).sum())
}

/// WCAG 2 contrast, which depends on lightness alone.
fn contrast(one: Linear, other: Linear) -> f64 {
    let [a, b] = [one, other].map(|[r, g, b]| 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
    a.max(b) / a.min(b)
}

/// As seen with deuteranopia, after Machado, Oliveira and Fernandes (2009).
fn deuteranopia(colour: Linear) -> Linear {
    transform(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ],
        colour,
    )
    .map(|channel| channel.clamp(0.0, 1.0))
}

/// Distance in Oklab; about 0.02 can just be told apart side by side.
fn distance(one: Linear, other: Linear) -> f64 {
    let oklab = |colour| {
        let cones = transform(
            [
                [0.4122214708, 0.5363325363, 0.0514459929],
                [0.2119034982, 0.6806995451, 0.1073969566],
                [0.0883024619, 0.2817188376, 0.6299787005],
            ],
            colour,
        );
        transform(
            [
                [0.2104542553, 0.7936177850, -0.0040720468],
                [1.9779984951, -2.4285922050, 0.4505937099],
                [0.0259040371, 0.7827717662, -0.8086757660],
            ],
            cones.map(f64::cbrt),
        )
    };
    let (a, b) = (oklab(one), oklab(other));
    a.iter()
        .zip(b)
        .map(|(a, b)| (a - b).powi(2))
        .sum::<f64>()
        .sqrt()
}

#[test]
fn there_is_a_light_and_a_dark_theme() {
    let themes = themes();
    assert_eq!(themes.len(), 3);
    assert_eq!(themes[1], themes[2], "chosen dark and the system's dark");
}

#[test]
fn every_tone_stands_out_from_the_paper() {
    for theme in themes() {
        for tone in tones(&theme) {
            assert!(contrast(tone, theme["--paper"]) >= 3.0);
        }
    }
}

#[test]
fn texts_can_be_read_on_paper_and_on_their_tone() {
    for theme in themes() {
        assert!(contrast(theme["--ink"], theme["--paper"]) >= 7.0);
        assert!(contrast(theme["--muted"], theme["--paper"]) >= 4.5);
        for (index, tone) in tones(&theme).into_iter().enumerate() {
            let text = theme[["--paper", "--ink"][index % 2]];
            assert!(contrast(tone, text) >= 4.5, "tone {index}");
        }
    }
}

#[test]
fn neighbouring_tones_differ_in_greyscale() {
    for theme in themes() {
        let tones = tones(&theme);
        for index in 0..TONES {
            let next = (index + 1) % TONES;
            assert!(contrast(tones[index], tones[next]) >= 2.0, "tone {index}");
        }
        let [one, other] = [tones[TONES], tones[TONES + 1]];
        assert!(contrast(one, other) >= 2.0, "the neutral tones");
    }
}

#[test]
fn no_two_neighbours_among_any_number_of_parts_share_a_tone() {
    let tones: Vec<usize> = (0..20).map(tone).collect();
    assert_eq!(tones[..TONES], [0, 1, 2, 3, 4, 5]);
    assert!(tones.windows(2).all(|pair| pair[0] != pair[1]));
    assert!(tones[TONES..].iter().all(|tone| *tone >= TONES));
}

#[test]
fn all_tones_differ_with_deuteranopia_and_without() {
    for theme in themes() {
        let tones = tones(&theme);
        for one in 0..TONES {
            for other in 0..one {
                assert!(distance(tones[one], tones[other]) >= 0.12, "{one} {other}");
                let (a, b) = (deuteranopia(tones[one]), deuteranopia(tones[other]));
                assert!(distance(a, b) >= 0.12, "{one} {other} with deuteranopia");
            }
        }
    }
}
