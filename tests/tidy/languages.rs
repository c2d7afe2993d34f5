//! What keeps the window ready for any language: no page knows its left from its right, and no screen takes its words from
//! one language alone.

use regex::Regex;

use crate::{hold, sources};
use ithaca_tests::Outcome;

/// Sides of the paper, where a language has a start and an end. What names none is not looked at: a place in a background,
/// which has no other way to be said (screens.css turns it round by `:dir(rtl)`), and the tick, drawn by two borders.
const SIDES: &str = r"(margin|padding|border)-(left|right)\b|border-(top|bottom)-(left|right)-radius|(^|[\s;{])(left|right)\s*:|(text-align|float|clear)\s*:\s*(left|right)\b";

/// Four values in a row, of which the second is the right and the fourth the left.
const FOUR: &str = r"(^|[\s;{])(margin|padding|inset)\s*:\s*([^;{}]+);";

/// The lines of a file that are style, with their numbers.
fn styles(path: &str, text: &str) -> Vec<(usize, String)> {
    let mut inside = path.rsplit_once('.').is_some_and(|(_, kind)| kind == "css");
    let mut found = Vec::new();
    for (at, line) in text.lines().enumerate() {
        if line.starts_with("<style") || line.starts_with("</style") {
            inside = line.starts_with("<style");
        } else if inside {
            found.push((at + 1, line.to_owned()));
        }
    }
    found
}

/// Whether four values give the two sides different ones. A value may hold spaces inside brackets.
fn lopsided(values: &str) -> bool {
    let (mut depth, mut parts) = (0_i32, vec![String::new()]);
    for letter in values.trim().chars() {
        depth += match letter {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        if letter == ' ' && depth == 0 {
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            part.push(letter);
        }
    }
    parts.len() == 4 && parts[1] != parts[3]
}

#[test]
fn no_left_and_no_right() -> Outcome {
    let (sides, four) = (Regex::new(SIDES)?, Regex::new(FOUR)?);
    let mut broken = Vec::new();
    for source in sources("ui/src", &[".css", ".svelte"])? {
        for (at, line) in styles(&source.path, &source.text) {
            let uneven = four.captures_iter(&line).any(|found| lopsided(&found[3]));
            if uneven || sides.is_match(&line) {
                broken.push(format!("{}:{at}: {}", source.path, line.trim()));
            }
        }
    }
    hold(
        "A page turns round in a language from right to left: say -inline-start and -inline-end, `text-align: start`, \
         `inset-inline-start`, and padding-block with padding-inline where the two sides differ.",
        &broken,
    )
}

#[test]
fn the_rule_about_sides_sees_them() {
    let sides = Regex::new(SIDES).unwrap_or_else(|error| panic!("{error}"));
    for broken in [
        "  margin-left: 1rem;",
        ".a { left: 0; }",
        "text-align: right;",
        "border-top-left-radius: 2px;",
    ] {
        assert!(sides.is_match(broken), "{broken}");
    }
    for sound in [
        "margin-inline-start: 1rem;",
        "background: url(x) no-repeat right .75rem center;",
        "border-width: 0 2px 2px 0;",
    ] {
        assert!(!sides.is_match(sound), "{sound}");
    }
    assert!(lopsided("0 var(--a) 0 calc(1px + 2px)"));
    assert!(!lopsided("0 calc(1px + 2px) 1rem calc(1px + 2px)"));
    assert!(!lopsided("1rem 2rem"));
}

#[test]
fn no_screen_takes_its_words_from_one_language() -> Outcome {
    let from = Regex::new(r"^\s*import (\{|\*).*from '(\.\./)+words/(en|cy)[/']")?;
    let tag = Regex::new(r"Intl\.\w+\('|toLocale\w+\('")?;
    let mut broken = Vec::new();
    for source in sources("ui/src", &[".svelte", ".ts"])? {
        if source.path.ends_with(".test.ts") || source.path.starts_with("ui/src/words/") {
            continue;
        }
        let lines = source.code();
        let lines = lines.filter(|(_, line)| from.is_match(line) || tag.is_match(line));
        broken.extend(lines.map(|(at, line)| format!("{}:{at}: {}", source.path, line.trim())));
    }
    hold(
        "A screen says what `words` says, dates what dates.ts says: both follow the language a person chose.",
        &broken,
    )
}
