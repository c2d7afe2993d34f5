//! Reads `sample.toml` and holds it against the phases and instruments it tells of. Its entries are in `entry`, its
//! sessions in `session`.

mod entry;
mod session;

use std::collections::BTreeSet;

use super::{Ids, Table, file};
use crate::{Instrument, Mistake, Phase, RelationshipKind, RelationshipState, Rhythm, Role};
use crate::{Sample, SamplePhase, SampleRelationship, SampleTick};
use entry::entry;
use session::Sessions;

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
        let (mut ids, mut sessions) = (Ids::default(), Sessions::default());
        let me = root.text("me");
        let relationships = root.tables("relationship", "relationship", |table| {
            relationship(table, &mut ids, &mut sessions, shelf)
        });
        let entries = root.tables("entry", "entry", |table| {
            entry(table, &ids, &sessions, shelf)
        });
        Sample {
            me,
            relationships,
            entries,
        }
    })
}

fn relationship(
    table: &mut Table,
    ids: &mut Ids,
    sessions: &mut Sessions,
    shelf: &Shelf,
) -> SampleRelationship {
    let id = table.id("id");
    ids.take(table.page, &id, table.place("id"));
    let started = table.number::<u32>("started_days_ago");
    let (state, ended_days_ago, early) = state(table, started);
    let relationship = SampleRelationship {
        other: table.text("other"),
        role: table.word("role").unwrap_or(Role::Mentee),
        kind: table.word("kind").unwrap_or(RelationshipKind::OneToOne),
        started_days_ago: started.unwrap_or_default(),
        ends_in_days: table.some_number("ends_in_days"),
        state,
        ended_days_ago,
        early,
        rhythm: table.word("rhythm").unwrap_or(Rhythm::AsNeeded),
        phases: table.tables("phases", "phase", |table| phase(table, started, shelf)),
        ticks: table.some_tables("ticks", "tick", |table| tick(table, started, shelf)),
        sessions: table.some_tables("sessions", "session", |table| {
            sessions.read(table, &id, started, shelf)
        }),
        id,
    };
    check_order(table, &relationship.phases);
    relationship
}

fn check_order(table: &Table, phases: &[SamplePhase]) {
    if phases
        .windows(2)
        .any(|pair| pair[0].days_ago < pair[1].days_ago)
    {
        let name = table.name();
        table.note(
            "phases",
            format!("the phases of {name} are not in the order of time"),
            "Put the earliest first.",
        );
    }
}

/// Whether it goes on, how many days ago it ended, and whether that was before its time.
fn state(table: &mut Table, started: Option<u32>) -> (RelationshipState, Option<u32>, bool) {
    let said = table.some_word("state");
    let state = said.unwrap_or(RelationshipState::Active);
    let ended_days_ago = table.some_number("ended_days_ago");
    within(table, "ended_days_ago", ended_days_ago, started);
    let early = table.flag("early");
    let ended = state == RelationshipState::Ended;
    let odd = ["ended_days_ago", "early"]
        .into_iter()
        .find(|key| table.has(key));
    if ended && !table.has("ended_days_ago") {
        let what = format!("{} has ended, but not when", table.name());
        table.note("state", what, "Add `ended_days_ago`.");
    } else if let Some(key) = odd.filter(|_| !ended && table.has("state") == said.is_some()) {
        let what = format!("`{key}` of {}, which has not ended", table.name());
        table.note(key, what, "Take it out, or add `state = \"ended\"`.");
    }
    (state, ended_days_ago, early)
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
    let days_ago = table.number("days_ago");
    within(table, "days_ago", days_ago, started);
    days_ago.unwrap_or_default()
}

/// Notes a day that lies before the relationship.
fn within(table: &Table, key: &str, days_ago: Option<u32>, started: Option<u32>) {
    if let Some((days_ago, started)) = days_ago
        .zip(started)
        .filter(|(days_ago, started)| days_ago > started)
    {
        let what = format!("{days_ago} days ago is before the relationship began");
        table.note(key, what, format!("Use {started} at most."));
    }
}

/// The name of an instrument that there is.
fn check_instrument(table: &Table, key: &str, id: &str, shelf: &Shelf) {
    if !id.is_empty() && !shelf.names.contains(id) {
        table.note(
            key,
            format!("there is no instrument `{id}`"),
            "Use the name of a file in instruments/.",
        );
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
