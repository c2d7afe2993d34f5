//! Reads `sample.toml` and holds it against the phases and instruments it tells of.

use std::collections::BTreeSet;

use super::{Ids, Table, file};
use crate::answers::Answers;
use crate::{EntryState, Instrument, Mistake, Phase, RelationshipKind, Rhythm, Role};
use crate::{Sample, SampleEntry, SamplePhase, SampleRelationship, SampleTick};

/// What the sample may refer to.
pub(crate) struct Shelf<'s> {
    /// None when the phases could not be read.
    pub(crate) phases: Option<&'s [Phase]>,
    /// Every instrument that has a file.
    pub(crate) names: &'s BTreeSet<String>,
    /// Those without mistakes; only their answers are looked at.
    pub(crate) instruments: &'s [Instrument],
}

/// The sample; none when it is not TOML.
pub(crate) fn sample(
    name: &str,
    text: &str,
    shelf: &Shelf,
    mistakes: &mut Vec<Mistake>,
) -> Option<Sample> {
    file(name, text, "sample", mistakes, |root| {
        let mut ids = Ids::default();
        let me = root.text("me");
        let relationships = root.tables("relationship", "relationship", |table| {
            relationship(table, &mut ids, shelf)
        });
        let entries = root.tables("entry", "entry", |table| entry(table, &ids, shelf));
        Sample {
            me,
            relationships,
            entries,
        }
    })
}

fn relationship(table: &mut Table, ids: &mut Ids, shelf: &Shelf) -> SampleRelationship {
    let id = table.id("id");
    ids.take(table.page, &id, table.place("id"));
    let other = table.text("other");
    let role = table.word("role").unwrap_or(Role::Mentee);
    let kind = table.word("kind").unwrap_or(RelationshipKind::OneToOne);
    let started = table.number::<u32>("started_days_ago");
    let ends_in_days = table.some_number("ends_in_days");
    let rhythm = table.word("rhythm").unwrap_or(Rhythm::AsNeeded);
    let phases = table.tables("phases", "phase", |table| phase(table, started, shelf));
    let ticks = table.some_tables("ticks", "tick", |table| tick(table, started, shelf));
    if phases
        .windows(2)
        .any(|pair| pair[0].days_ago < pair[1].days_ago)
    {
        table.note(
            "phases",
            format!(
                "the phases of {} are not in the order of time",
                table.name()
            ),
            "Put the earliest first.",
        );
    }
    SampleRelationship {
        id,
        other,
        role,
        kind,
        started_days_ago: started.unwrap_or_default(),
        ends_in_days,
        rhythm,
        phases,
        ticks,
    }
}

fn phase(table: &mut Table, started: Option<u32>, shelf: &Shelf) -> SamplePhase {
    let phase = table.id("phase");
    if unknown(&phase, shelf.phases, |known| known.id == phase) {
        table.note(
            "phase",
            format!("there is no phase `{phase}`"),
            "Use the id of a phase in phases.toml.",
        );
    }
    SamplePhase {
        days_ago: since(table, started),
        phase,
    }
}

fn tick(table: &mut Table, started: Option<u32>, shelf: &Shelf) -> SampleTick {
    let task = table.id("task");
    if unknown(&task, shelf.phases, |phase| {
        phase.tasks.iter().any(|known| known.id == task)
    }) {
        table.note(
            "task",
            format!("there is no task `{task}`"),
            "Use the id of a task in phases.toml.",
        );
    }
    SampleTick {
        days_ago: since(table, started),
        task,
    }
}

fn unknown(id: &str, phases: Option<&[Phase]>, is: impl Fn(&Phase) -> bool) -> bool {
    !id.is_empty() && phases.is_some_and(|phases| !phases.iter().any(is))
}

fn since(table: &mut Table, started: Option<u32>) -> u32 {
    let days_ago = table.number::<u32>("days_ago");
    if let Some((days_ago, started)) = days_ago
        .zip(started)
        .filter(|(days_ago, started)| days_ago > started)
    {
        let what = format!("{days_ago} days ago is before the relationship began");
        table.note("days_ago", what, format!("Use {started} at most."));
    }
    days_ago.unwrap_or_default()
}

fn entry(table: &mut Table, relationships: &Ids, shelf: &Shelf) -> SampleEntry {
    let instrument = table.id("instrument");
    if !instrument.is_empty() && !shelf.names.contains(&instrument) {
        table.note(
            "instrument",
            format!("there is no instrument `{instrument}`"),
            "Use the name of a file in instruments/.",
        );
    }
    let relationship = table.some_id("relationship");
    if let Some(id) = relationship
        .as_ref()
        .filter(|id| !relationships.0.contains_key(*id))
    {
        table.note(
            "relationship",
            format!("there is no relationship `{id}`"),
            "Use the id of a relationship of this file, or leave it out.",
        );
    }
    let days_ago = table.number("days_ago").unwrap_or_default();
    let time = time(table);
    let state = table.word("state").unwrap_or(EntryState::Draft);
    let answers = answers(table, &instrument, shelf);
    SampleEntry {
        instrument,
        relationship,
        days_ago,
        time,
        state,
        answers,
    }
}

fn time(table: &mut Table) -> String {
    let time = table.text("time");
    let shaped = time.len() == 5 && chrono::NaiveTime::parse_from_str(&time, "%H:%M").is_ok();
    if !time.is_empty() && !shaped {
        table.note(
            "time",
            format!("`{time}` is not a time of day"),
            "Write it as \"HH:MM\", from 00:00 to 23:59.",
        );
    }
    time
}

fn answers(table: &mut Table, instrument: &str, shelf: &Shelf) -> Answers {
    let found = table.anything("answers");
    let places: Vec<(String, usize)> = found
        .iter()
        .map(|(key, at, _)| (key.clone(), *at))
        .collect();
    let answers: Answers = found
        .into_iter()
        .map(|(key, _, answer)| (key, answer))
        .collect();
    let Some(instrument) = shelf
        .instruments
        .iter()
        .find(|known| known.id == instrument)
    else {
        return answers;
    };
    for mistake in instrument.answer_mistakes(&answers) {
        let at = places
            .iter()
            .find(|(key, _)| key == mistake.prompt())
            .map_or(0, |(_, at)| *at);
        table.page.note(
            at,
            mistake.to_string(),
            format!(
                "Hold it against the prompts of instruments/{}.toml.",
                instrument.id
            ),
        );
    }
    answers
}
