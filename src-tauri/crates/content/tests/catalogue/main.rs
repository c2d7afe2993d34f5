//! The real content: no mistakes, and as much of everything as the catalogue of instruments asks for. A new instrument
//! adds its row to the table of its part; a count that changes must be changed there on purpose.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod books;
mod counted;
mod practice;
mod scheme;
mod together;

use content::{Content, Group, Instrument, Kind, Role};

/// Phase, how many to focus on, to be aware of, and to ask.
const PHASES: [(&str, [usize; 3]); 5] = [
    ("building-rapport", [5, 5, 5]),
    ("setting-direction", [4, 4, 4]),
    ("progression", [4, 4, 6]),
    ("winding-up", [3, 1, 3]),
    ("moving-on", [3, 3, 4]),
];

/// Phases, and how many tasks they have together for each of the two.
const TASKS: [(&[&str], usize); 4] = [
    (&["building-rapport"], 9),
    (&["setting-direction"], 8),
    (&["progression"], 11),
    (&["winding-up", "moving-on"], 5),
];

/// Scales whose ends the catalogue gives: instrument, prompt, lowest, highest, and below what it asks on.
const SCALES: [(&str, &str, i32, i32, Option<i32>); 3] = [
    ("grow", "commitment", 1, 10, Some(7)),
    ("oskar", "now", 0, 10, None),
    ("mentee-evaluation", "objectives", 1, 5, Some(4)),
];

/// The points of a contract; more do no harm.
const CONTRACT: usize = 24;

pub(crate) fn content() -> Content {
    Content::built_in().unwrap_or_else(|mistakes| {
        let lines: Vec<String> = mistakes
            .iter()
            .map(|mistake| format!("content/en/{mistake}"))
            .collect();
        panic!("content/ has mistakes:\n{}", lines.join("\n"))
    })
}

#[test]
fn phases_hold_what_the_catalogue_says() {
    let content = content();
    let found: Vec<_> = content
        .phases
        .iter()
        .map(|phase| {
            (
                phase.id.as_str(),
                [phase.focus.len(), phase.aware.len(), phase.questions.len()],
            )
        })
        .collect();
    assert_eq!(found, PHASES);
    for (phases, tasks) in TASKS {
        for role in [Role::Mentee, Role::Mentor] {
            let found = phases
                .iter()
                .flat_map(|id| &content.phase(id).unwrap().tasks)
                .filter(|task| role.is_among(&task.roles))
                .count();
            assert_eq!(found, tasks, "tasks of {phases:?} for {role:?}");
        }
    }
}

#[test]
fn instruments_hold_what_the_catalogue_says() {
    let content = content();
    let tables = [together::ROWS, practice::ROWS, scheme::ROWS];
    for (id, counted, expected) in tables.into_iter().flatten() {
        let instrument = content
            .instrument(id)
            .unwrap_or_else(|| panic!("there is no {id}"));
        assert_eq!(counted.of(instrument), *expected, "{id}, {counted:?}");
    }
    for instrument in &content.instruments {
        let table = match instrument.group {
            Group::Practice => practice::ROWS,
            Group::Scheme => scheme::ROWS,
            _ => together::ROWS,
        };
        assert!(
            table.iter().any(|(id, ..)| *id == instrument.id),
            "{} has no row in the table of its part",
            instrument.id
        );
    }
}

#[test]
fn scales_go_as_far_as_the_catalogue_says() {
    let content = content();
    for (id, prompt, lowest, highest, below) in SCALES {
        let prompt = content.instrument(id).unwrap().prompt(prompt).unwrap();
        let Kind::Scale { min, max, .. } = prompt.kind else {
            panic!("{id} has no scale there");
        };
        let asks = prompt.follow_up().map(|follow_up| follow_up.below);
        assert_eq!((min, max, asks), (lowest, highest, below), "{id}");
    }
}

#[test]
fn a_contract_has_its_points_on_two_sides_and_its_signatures_together() {
    let content = content();
    let contract = content.instrument("contract").unwrap();
    assert!(contract.sides);
    let (together, alone): (Vec<_>, Vec<_>) = contract
        .sections
        .iter()
        .partition(|section| section.together);
    let points: usize = alone.iter().map(|section| section.prompts.len()).sum();
    assert!(points >= CONTRACT, "{points} points");
    let has = |kind: &Kind| {
        let mut prompts = together.iter().flat_map(|section| &section.prompts);
        prompts.any(|prompt| prompt.kind == *kind)
    };
    assert!(has(&Kind::Signature) && has(&Kind::Date));
}

#[test]
fn every_source_is_drawn_on() {
    let content = content();
    for source in &content.sources {
        let in_forms = content.instruments.iter().map(|form| &form.sources);
        let in_pages = content.library.iter().map(|page| &page.sources);
        let used = in_forms
            .chain(in_pages)
            .any(|keys| keys.contains(&source.key));
        assert!(used, "nothing draws on {}", source.key);
    }
}

#[test]
fn the_sample_tells_enough_to_look_around_in() {
    let sample = content().sample;
    assert!(
        sample.entries.len() >= 20,
        "{} entries",
        sample.entries.len()
    );
    let wheels = sample
        .entries
        .iter()
        .filter(|entry| entry.instrument == "wheel-of-life")
        .count();
    assert!(wheels >= 3, "{wheels} wheels");
    let earliest = sample
        .relationships
        .iter()
        .map(|relationship| relationship.started_days_ago)
        .max();
    assert!(
        earliest >= Some(180),
        "six months need a relationship of 180 days, not {earliest:?}"
    );
}

#[test]
fn content_survives_being_kept_as_json() {
    let content = content();
    for instrument in &content.instruments {
        let kept = serde_json::to_string(instrument).unwrap();
        let back: Instrument = serde_json::from_str(&kept).unwrap();
        assert_eq!(&back, instrument);
        assert_eq!(
            serde_json::to_string(&back).unwrap(),
            kept,
            "{}",
            instrument.id
        );
    }
}
