//! The contrast promised in tokens.css, recomputed from its own colours (WCAG 2.2 relative luminance).

use std::collections::BTreeMap;

use regex::Regex;

use crate::{hold, read};
use ithaca_tests::{Outcome, Trouble};

const TOKENS: &str = "ui/src/look/tokens.css";

/// A colour's least contrast on the page, and why. What is not here is decoration.
const LEAST: [(&str, f64); 9] = [
    ("ink", 7.0),
    ("ink-2", 7.0),
    ("own", 7.0),
    ("theirs", 7.0),
    ("ink-3", 4.5),
    ("accent", 4.5),
    ("error", 4.5),
    ("edge", 3.0),
    ("focus-line", 3.0),
];

/// One block of colours: by day, or by lamplight.
struct Palette {
    colours: BTreeMap<String, u32>,
    /// Colour, the colour it stands on, the ratio promised.
    promises: Vec<(String, String, f64)>,
}

fn palettes() -> Outcome<Vec<Palette>> {
    let text = read(TOKENS)?;
    let colour = Regex::new(r"--([a-z0-9-]+):\s*#([0-9A-Fa-f]{6});(?:\s*/\*(.*?)\*/)?")?;
    let promise = Regex::new(r"([a-z0-9_]+) ([0-9]+\.[0-9])")?;
    let mut all = Vec::new();
    for block in text.split('{').filter(|block| block.contains("--paper:")) {
        let mut palette = Palette {
            colours: BTreeMap::new(),
            promises: Vec::new(),
        };
        for found in colour.captures_iter(block) {
            let name = found[1].to_owned();
            let comment = found.get(3).map_or("", |comment| comment.as_str());
            let promised = comment
                .rsplit_once('|')
                .map_or("", |(_, promised)| promised);
            for pair in promise.captures_iter(promised) {
                palette
                    .promises
                    .push((name.clone(), pair[1].replace('_', "-"), pair[2].parse()?));
            }
            palette
                .colours
                .insert(name, u32::from_str_radix(&found[2], 16)?);
        }
        all.push(palette);
    }
    Ok(all)
}

fn luminance(colour: u32) -> f64 {
    let part = |shift: u32| {
        let value = f64::from((colour >> shift) & 0xFF) / 255.0;
        if value <= 0.040_45 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
}

fn contrast(one: u32, other: u32) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

impl Palette {
    fn ratio(&self, colour: &str, on: &str) -> Outcome<f64> {
        let find = |name: &str| {
            self.colours
                .get(name)
                .copied()
                .ok_or_else(|| Trouble::new(format!("{TOKENS}: no --{name}")))
        };
        Ok(contrast(find(colour)?, find(on)?))
    }
}

#[test]
fn the_promised_contrasts_are_true() -> Outcome {
    let mut broken = Vec::new();
    for palette in palettes()? {
        for (colour, on, promised) in &palette.promises {
            // Rounded down to one decimal, so a promise is never more than the truth.
            let ratio = (palette.ratio(colour, on)? * 10.0).floor() / 10.0;
            if (ratio - promised).abs() > 0.05 {
                broken.push(format!(
                    "--{colour} on --{on}: promised {promised:.1}, is {ratio:.1}"
                ));
            }
        }
    }
    hold(
        "A ratio in a comment of tokens.css is a promise: change it with the colour.",
        &broken,
    )
}

#[test]
fn words_and_edges_can_be_seen() -> Outcome {
    let palettes = palettes()?;
    if palettes.len() < 3 {
        return Err(Trouble::new(format!(
            "{TOKENS}: {} palettes found, not day and twice lamplight.",
            palettes.len()
        )));
    }
    let mut broken = Vec::new();
    for palette in &palettes {
        for (colour, least) in LEAST {
            let ratio = palette.ratio(colour, "paper")?;
            if ratio < least {
                broken.push(format!(
                    "--{colour} on --paper is {ratio:.2}, at least {least} is needed"
                ));
            }
        }
    }
    hold(
        "Body words are held to 7:1, other words to 4.5:1, edges and focus to 3:1 (WCAG 2.2 AA and better).",
        &broken,
    )
}

#[test]
fn lamplight_is_the_same_twice() -> Outcome {
    let palettes = palettes()?;
    let same =
        matches!(palettes.as_slice(), [_, system, chosen, ..] if system.colours == chosen.colours);
    let broken = if same {
        Vec::new()
    } else {
        vec![TOKENS.to_owned()]
    };
    hold(
        "Dark by the system and dark by choice are written twice in CSS: keep both blocks the same.",
        &broken,
    )
}
