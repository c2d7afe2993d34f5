//! A relationship of the sample: the other person, the walk, its ticks and its sessions. What was written in it belongs to
//! the module above.

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};
use content::{SamplePhase, SampleRelationship, SampleSession};
use rusqlite::Connection;

use super::{Calendar, Names};
use crate::book::{Stop, Tools};
use crate::error::Error;
use crate::phase_change::{self, PhaseChange};
use crate::relationship::{self, Relationship, Standing};
use crate::session::{self, Session};
use crate::{person, task_tick, zones};

/// A relationship ready to be written, with the ids of everything in it.
pub(super) struct Pair {
    relationship: Relationship,
    person: (String, String),
    steps: Vec<(String, PhaseChange)>,
    ticks: Vec<(String, NaiveDate)>,
    sessions: Vec<Session>,
}

impl Pair {
    pub(super) fn of(
        tools: &Tools,
        from: &SampleRelationship,
        calendar: Calendar,
        names: &mut Names,
    ) -> Result<Pair, Error> {
        let began = calendar.ago(from.started_days_ago);
        let (id, other) = (tools.mint(began)?, tools.mint(began)?);
        names.relationships.insert(from.id.clone(), id.clone());
        names.others.insert(from.id.clone(), other.clone());
        let steps = from.phases.iter().map(|step| taken(tools, step, calendar));
        let ticks = from.ticks.iter();
        let relationship = Relationship {
            id,
            role: from.role,
            kind: from.kind,
            started: calendar.day(from.started_days_ago),
            ends: from.ends_in_days.map(|days| in_days(calendar, days)),
            rhythm: from.rhythm,
            standing: Standing {
                state: from.state,
                ended: from.ended_days_ago.map(|days| calendar.day(days)),
                early: from.early,
            },
            created_at: began,
        };
        Ok(Pair {
            steps: steps.collect::<Result<_, Error>>()?,
            ticks: ticks
                .map(|tick| (tick.task.clone(), calendar.day(tick.days_ago)))
                .collect(),
            sessions: sessions(tools, from, &relationship, calendar, names)?,
            person: (other, from.other.clone()),
            relationship,
        })
    }

    pub(super) fn write(&self, connection: &Connection) -> Result<(), Stop> {
        let (id, began) = (&self.relationship.id, self.relationship.created_at);
        relationship::insert(connection, &self.relationship)?;
        person::insert_other(connection, &self.person.0, &self.person.1, began)?;
        relationship::add_person(connection, id, &self.person.0, 1)?;
        for (step_id, step) in &self.steps {
            phase_change::append(connection, step_id, id, step, began)?;
        }
        for (task, date) in &self.ticks {
            task_tick::tick(connection, id, task, *date, began)?;
        }
        for session in &self.sessions {
            session::put(connection, session)?;
        }
        Ok(())
    }
}

fn in_days(calendar: Calendar, days: i64) -> NaiveDate {
    let today = calendar.today();
    today
        .checked_add_signed(TimeDelta::days(days))
        .unwrap_or(today)
}

fn taken(
    tools: &Tools,
    step: &SamplePhase,
    calendar: Calendar,
) -> Result<(String, PhaseChange), Error> {
    let change = PhaseChange {
        phase: step.phase.clone(),
        date: calendar.day(step.days_ago),
        thoughts: Vec::new(),
    };
    Ok((tools.mint(calendar.ago(step.days_ago))?, change))
}

/// Each is planned when the one before begins, as people do with their diaries open; the first when the two began, and
/// none later than now.
fn sessions(
    tools: &Tools,
    from: &SampleRelationship,
    of: &Relationship,
    calendar: Calendar,
    names: &mut Names,
) -> Result<Vec<Session>, Error> {
    let mut all: Vec<_> = from.sessions.iter().collect();
    all.sort_by_key(|session| (session.in_days, &session.time));
    let mut planned = of.created_at;
    let mut sessions = Vec::new();
    for one in all {
        let session = session_of(tools, one, &of.id, calendar, planned)?;
        planned = session.starts_at.max(planned).min(calendar.now);
        names.sessions.insert(one.id.clone(), session.id.clone());
        sessions.push(session);
    }
    Ok(sessions)
}

fn session_of(
    tools: &Tools,
    from: &SampleSession,
    relationship: &str,
    calendar: Calendar,
    planned: DateTime<FixedOffset>,
) -> Result<Session, Error> {
    let time = zones::parse_time(&from.time)?;
    let settled = zones::settle(calendar.zone, in_days(calendar, from.in_days), time);
    Ok(Session {
        id: tools.mint(planned)?,
        relationship: relationship.to_owned(),
        date: settled.wall.date(),
        time: zones::clock_face(settled.wall.time()),
        zone: calendar.zone.name().to_owned(),
        starts_at: settled.at,
        minutes: from.minutes,
        method: from.method,
        place: from.place.clone(),
        worksheet: from.worksheet.clone(),
        state: from.state,
        changes: 0,
        created_at: planned,
    })
}
