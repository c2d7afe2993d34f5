//! The real content: no mistakes, and as much of everything as the catalogue of instruments asks for. A new instrument
//! adds its row to `INSTRUMENTS`; a count that changes must be changed here on purpose.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use content::{Content, Instrument, Kind};

/// Phase, how many to focus on, to be aware of, and to ask.
const PHASES: [(&str, [usize; 3]); 5] = [
    ("building-rapport", [5, 5, 5]),
    ("setting-direction", [4, 4, 4]),
    ("progression", [4, 4, 6]),
    ("winding-up", [3, 1, 3]),
    ("moving-on", [3, 3, 4]),
];

/// Phases and how many tasks they have together.
const TASKS: [(&[&str], usize); 4] = [
    (&["building-rapport"], 9),
    (&["setting-direction"], 8),
    (&["progression"], 11),
    (&["winding-up", "moving-on"], 5),
];

/// Instrument, what is counted, how many: of each prompt that is counted, in the order of the screen.
const INSTRUMENTS: [(&str, Counted, &[usize]); 5] = [
    (
        "initial-meeting",
        Counted::Points("purpose relationship way-of-working mentor mentee ground-rules"),
        &[6, 2, 5, 3, 4, 6],
    ),
    ("initial-meeting", Counted::Points("before-you-part"), &[7]),
    ("learning-log", Counted::Questions, &[6]),
    ("learning-log", Counted::Points("what-next"), &[5]),
    ("wheel-of-life", Counted::Areas, &[8]),
];

/// What can be counted in an instrument.
#[derive(Debug, Clone, Copy)]
enum Counted {
    /// The items of each prompt that has some, in these sections.
    Points(&'static str),
    /// The `text` prompts, all together.
    Questions,
    /// The areas of each wheel.
    Areas,
}

impl Counted {
    fn of(self, instrument: &Instrument) -> Vec<usize> {
        match self {
            Counted::Points(sections) => sections
                .split(' ')
                .flat_map(|section| points(instrument, section))
                .collect(),
            Counted::Questions => vec![
                instrument
                    .prompts()
                    .filter(|prompt| prompt.kind == Kind::Text)
                    .count(),
            ],
            Counted::Areas => instrument
                .prompts()
                .filter(|prompt| matches!(prompt.kind, Kind::Wheel { .. }))
                .map(|prompt| prompt.items().len())
                .collect(),
        }
    }
}

fn points(instrument: &Instrument, section: &str) -> Vec<usize> {
    let section = instrument
        .sections
        .iter()
        .find(|known| known.id == section)
        .expect(section);
    section
        .prompts
        .iter()
        .map(|prompt| prompt.items().len())
        .filter(|count| *count > 0)
        .collect()
}

fn content() -> Content {
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
        let found: usize = phases
            .iter()
            .map(|id| content.phase(id).unwrap().tasks.len())
            .sum();
        assert_eq!(found, tasks, "tasks of {phases:?}");
    }
}

#[test]
fn instruments_hold_what_the_catalogue_says() {
    let content = content();
    for (id, counted, expected) in INSTRUMENTS {
        let instrument = content
            .instrument(id)
            .unwrap_or_else(|| panic!("there is no {id}"));
        assert_eq!(counted.of(instrument), expected, "{id}, {counted:?}");
    }
    for instrument in &content.instruments {
        assert!(
            INSTRUMENTS.iter().any(|(id, ..)| *id == instrument.id),
            "{} has no row here yet",
            instrument.id
        );
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
