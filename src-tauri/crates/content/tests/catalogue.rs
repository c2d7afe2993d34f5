//! The real content: no mistakes, and as much of everything as the catalogue of instruments asks for. A new instrument
//! adds its row to `INSTRUMENTS`; a count that changes must be changed here on purpose.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use content::{Content, Instrument, Kind, Prompt, Section};

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

/// Instrument, what is counted, how many: of each prompt or section that is counted, in the order of the screen.
#[rustfmt::skip] // a table, a row a line
const INSTRUMENTS: &[(&str, Counted, &[usize])] = &[
    // Beginning
    ("is-it-right", Counted::Points("three-kinds"), &[3, 3, 3, 3, 3, 4]),
    ("is-it-right", Counted::Points("manager-or-mentor"), &[2, 2, 2, 2, 2, 2, 2, 3]),
    ("is-it-right", Counted::Points("not-the-answer what-people-use-it-for"), &[7, 9]),
    ("is-it-right", Counted::Texts("so"), &[2]),
    ("find-a-mentor", Counted::Points("need steps"), &[7, 5]),
    ("find-a-mentor", Counted::Texts("first-message after-meeting"), &[1, 2]),
    ("role-mentee", Counted::Points("learning to-the-table doing owing"), &[6, 6, 6, 5]),
    ("fit-check", Counted::Prompts("four-questions"), &[4]),
    ("fit-check", Counted::Points("four-questions"), &[7]),
    ("initial-meeting", Counted::Points("purpose relationship way-of-working mentor mentee ground-rules"), &[6, 2, 5, 3, 4, 6]),
    ("initial-meeting", Counted::Points("before-you-part"), &[7]),
    ("values-and-assumptions", Counted::AllTexts, &[9]),
    ("first-impressions", Counted::Scales, &[5]),
    ("first-impressions", Counted::Texts("five-questions"), &[5]),
    ("learning-preferences", Counted::AllPrompts, &[11]),
    ("reciprocal", Counted::Points("difference who-leads"), &[4, 4]),
    ("reciprocal", Counted::Texts("give-and-get"), &[2]),
    // Contract
    ("session-contract", Counted::AllPrompts, &[3]),
    ("etiquette", Counted::Points("ten-principles"), &[10]),
    ("ethics", Counted::Points("private limits someone-else codes"), &[6, 7, 6, 4]),
    // Sessions
    ("session-checklist", Counted::Points("settle-once each-time keep-track"), &[4, 3, 4]),
    ("virtual-session", Counted::Points("frame-of-mind gain-and-lose equipment in-the-way video"), &[7, 6, 6, 4, 5, 9]),
    ("virtual-session", Counted::Points("phone-and-writing"), &[4, 4]),
    ("three-stage", Counted::Texts("exploration understanding action"), &[2, 2, 3]),
    ("oscar", Counted::Sections, &[5]),
    // Goals and plans
    ("goal-check", Counted::Points("smart"), &[5]),
    ("goal-check", Counted::Prompts("three-parts wanting"), &[3, 2]),
    ("change", Counted::Points("what-pulls what-helps"), &[13, 5]),
    // Learning
    ("learning-log", Counted::AllTexts, &[6]),
    ("learning-log", Counted::Points("what-next"), &[5]),
    ("note", Counted::AllPrompts, &[2]),
    ("wheel-of-life", Counted::Areas, &[8]),
    ("professional-assessment", Counted::Statements, &[4, 4, 5, 5, 4, 4, 5, 4]),
    ("professional-assessment", Counted::Texts("one-area"), &[4]),
    ("capabilities", Counted::Points("yourself others getting-things-done"), &[8, 5, 11]),
    ("inclusion-reflection", Counted::Texts("ten-actions being-included leading-together six-traits"), &[5, 3, 8, 5]),
    ("inclusion-reflection", Counted::Points("ten-actions"), &[10]),
    ("inclusive-traits", Counted::Scales, &[6]),
    // Feedback
    ("feedback-prepare", Counted::Points("ask-first boost while-you-talk"), &[2, 5, 12]),
    ("feedback-received", Counted::AllTexts, &[7]),
    // Review and ending
    ("relationship-health", Counted::Scales, &[9]),
    ("mentee-evaluation", Counted::AllTexts, &[6]),
    ("mentee-evaluation", Counted::Scales, &[1]),
    ("mentor-evaluation", Counted::Prompts("being-a-mentor the-two-of-you the-time a-scheme"), &[4, 3, 3, 5]),
    ("mentor-evaluation", Counted::Prompts("again"), &[2]),
    ("closing", Counted::Prompts("what-you-did what-travels what-it-is-like marking-it what-next"), &[4, 3, 3, 2, 4]),
    ("early-ending", Counted::AllTexts, &[5]),
    // The mentor's own practice
    ("role-mentor", Counted::Points("why with-people in-the-room beyond-the-room keep-to own-practice"), &[5, 7, 8, 4, 6, 6]),
    ("mentor-session-reflection", Counted::Scales, &[1]),
    ("mentor-session-reflection", Counted::AllTexts, &[9]),
];

/// What can be counted in an instrument.
#[derive(Debug, Clone, Copy)]
enum Counted {
    /// The items of each prompt that has some, in these sections.
    Points(&'static str),
    /// The prompts of each of these sections.
    Prompts(&'static str),
    /// The `text` prompts of each of these sections.
    Texts(&'static str),
    /// The `text` prompts, all together.
    AllTexts,
    /// The prompts, all together.
    AllPrompts,
    /// The `scale` prompts, all together.
    Scales,
    /// The sections.
    Sections,
    /// The areas of each wheel.
    Areas,
    /// The statements of each group.
    Statements,
}

impl Counted {
    fn of(self, instrument: &Instrument) -> Vec<usize> {
        let all = || instrument.prompts();
        match self {
            Counted::Points(names) => named(instrument, names)
                .flat_map(|section| &section.prompts)
                .map(|prompt| prompt.items().len())
                .filter(|count| *count > 0)
                .collect(),
            Counted::Prompts(names) => named(instrument, names)
                .map(|section| section.prompts.len())
                .collect(),
            Counted::Texts(names) => named(instrument, names)
                .map(|section| section.prompts.iter().filter(|p| is_text(p)).count())
                .collect(),
            Counted::AllTexts => vec![all().filter(|prompt| is_text(prompt)).count()],
            Counted::AllPrompts => vec![all().count()],
            Counted::Scales => vec![
                all()
                    .filter(|p| matches!(p.kind, Kind::Scale { .. }))
                    .count(),
            ],
            Counted::Sections => vec![instrument.sections.len()],
            Counted::Statements => all()
                .filter_map(|prompt| match &prompt.kind {
                    Kind::Statements { groups, .. } => Some(groups),
                    _ => None,
                })
                .flatten()
                .map(|group| group.statements.len())
                .collect(),
            Counted::Areas => all()
                .filter(|prompt| matches!(prompt.kind, Kind::Wheel { .. }))
                .map(|prompt| prompt.items().len())
                .collect(),
        }
    }
}

fn named<'i>(instrument: &'i Instrument, names: &'static str) -> impl Iterator<Item = &'i Section> {
    names.split(' ').map(|name| {
        instrument
            .sections
            .iter()
            .find(|section| section.id == name)
            .unwrap_or_else(|| panic!("{} has no section {name}", instrument.id))
    })
}

fn is_text(prompt: &Prompt) -> bool {
    prompt.kind == Kind::Text
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
        assert_eq!(counted.of(instrument), *expected, "{id}, {counted:?}");
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
