//! The Path: where a relationship stands among the phases, its tasks, and walking on or back. Nothing walked or done
//! is ever lost by a step.

use std::collections::HashMap;

use chrono::NaiveDate;
use content::{Content, Instrument, Phase, Role, Task};
use rusqlite::Connection;

use crate::book::{Book, Stop};
use crate::error::{Error, Thing};
use crate::phase_change::{self, PhaseChange};
use crate::views::{
    InstrumentCard, PathPhase, PathTask, PathView, PhaseMark, RelationshipCard, TaskEntry,
};
use crate::{entry, relationships, task_tick};

/// The steps of a relationship, laid over the phases there are.
pub(crate) struct Walk<'a> {
    phases: &'a [Phase],
    steps: &'a [PhaseChange],
}

impl<'a> Walk<'a> {
    pub(crate) fn new(content: &'a Content, steps: &'a [PhaseChange]) -> Walk<'a> {
        Walk {
            phases: &content.phases,
            steps,
        }
    }

    /// The place of the present phase: the last step's, or the first phase's if content/ no longer knows that one.
    pub(crate) fn here(&self) -> usize {
        self.steps
            .last()
            .and_then(|step| self.phases.iter().position(|phase| phase.id == step.phase))
            .unwrap_or(0)
    }

    /// Where the phase at this place lies.
    pub(crate) fn mark(&self, place: usize) -> PhaseMark {
        match place.cmp(&self.here()) {
            std::cmp::Ordering::Less => PhaseMark::Gone,
            std::cmp::Ordering::Equal => PhaseMark::Here,
            std::cmp::Ordering::Greater => PhaseMark::Ahead,
        }
    }

    /// The days a phase was last entered and last left; still there, it has not been left.
    fn stay(&self, phase: &str) -> (Option<NaiveDate>, Option<NaiveDate>) {
        let Some(entered) = self.steps.iter().rposition(|step| step.phase == phase) else {
            return (None, None);
        };
        (
            Some(self.steps[entered].date),
            self.steps.get(entered + 1).map(|left| left.date),
        )
    }
}

/// What one relationship's path is drawn from.
pub(crate) struct Drawn {
    pub(crate) card: RelationshipCard,
    pub(crate) steps: Vec<PhaseChange>,
    pub(crate) ticks: HashMap<String, NaiveDate>,
}

/// Reads what the path is drawn from.
pub(crate) fn draw(connection: &Connection, content: &Content, id: &str) -> Result<Drawn, Stop> {
    Ok(Drawn {
        card: relationships::card_by_id(connection, content, id)?,
        steps: phase_change::walk(connection, id)?,
        ticks: task_tick::all(connection, id)?,
    })
}

/// The tasks of a phase that a person in this role has.
pub(crate) fn tasks(phase: &Phase, role: Role) -> impl Iterator<Item = &Task> {
    phase
        .tasks
        .iter()
        .filter(move |task| role.is_among(&task.roles))
}

/// The path of a relationship.
pub(crate) fn view(book: &Book<'_>, relationship: String) -> Result<PathView, Error> {
    let content = book.content();
    let today = book.today();
    book.read(move |connection| {
        let drawn = draw(connection, &content, &relationship)?;
        let walk = Walk::new(&content, &drawn.steps);
        let phases = (0..content.phases.len())
            .map(|place| phase(connection, &content, &drawn, &walk, place));
        Ok(PathView {
            phases: phases.collect::<Result<_, _>>()?,
            relationship: drawn.card,
            today,
        })
    })
}

fn phase(
    connection: &Connection,
    content: &Content,
    drawn: &Drawn,
    walk: &Walk<'_>,
    place: usize,
) -> rusqlite::Result<PathPhase> {
    let phase = &content.phases[place];
    let (since, until) = walk.stay(&phase.id);
    let tasks =
        tasks(phase, drawn.card.role).map(|task| path_task(connection, content, drawn, task));
    let tasks = tasks.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(PathPhase {
        id: phase.id.clone(),
        title: phase.title.clone(),
        purpose: phase.purpose.clone(),
        nudge: phase.nudge.clone(),
        mark: walk.mark(place),
        since,
        until,
        focus: phase.focus.clone(),
        aware: phase.aware.clone(),
        questions: phase.questions.clone(),
        done: count(tasks.iter().filter(|task| task.done.is_some())),
        tasks,
    })
}

/// How many, for the wire.
pub(crate) fn count(things: impl Iterator) -> u32 {
    u32::try_from(things.count()).unwrap_or(u32::MAX)
}

fn path_task(
    connection: &Connection,
    content: &Content,
    drawn: &Drawn,
    task: &Task,
) -> rusqlite::Result<PathTask> {
    let instrument = task
        .instrument
        .as_deref()
        .and_then(|id| content.instrument(id));
    let newest = match instrument {
        Some(instrument) => entry::newest_of(connection, &drawn.card.id, &instrument.id)?,
        None => None,
    };
    Ok(PathTask {
        id: task.id.clone(),
        label: task.label.clone(),
        instrument: instrument.map(instrument_card),
        done: drawn.ticks.get(&task.id).copied(),
        entry: newest.map(|newest| TaskEntry {
            id: newest.id,
            state: newest.state,
            date: newest.date,
        }),
    })
}

/// An instrument at a glance.
pub(crate) fn instrument_card(instrument: &Instrument) -> InstrumentCard {
    InstrumentCard {
        id: instrument.id.clone(),
        title: instrument.title.clone(),
        purpose: instrument.purpose.clone(),
        time: instrument.time.clone(),
    }
}

/// Ticks a task today, or takes its tick away.
pub(crate) fn tick(
    book: &Book<'_>,
    relationship: String,
    task: String,
    done: bool,
) -> Result<PathView, Error> {
    let (now, content) = (book.now(), book.content());
    let id = relationship.clone();
    if !content
        .phases
        .iter()
        .flat_map(|phase| &phase.tasks)
        .any(|known| known.id == task)
    {
        return Err(Error::NotFound(Thing::Task));
    }
    book.write(move |transaction| {
        relationships::card_by_id(transaction, &content, &id)?;
        if done {
            task_tick::tick(transaction, &id, &task, now.date_naive(), now)?;
        } else {
            task_tick::untick(transaction, &id, &task)?;
        }
        Ok(())
    })?;
    view(book, relationship)
}

/// Walks to a phase, on or back. Walking to where one stands is no step.
pub(crate) fn move_to(
    book: &Book<'_>,
    relationship: String,
    phase: String,
) -> Result<PathView, Error> {
    let (now, content) = (book.now(), book.content());
    let step_id = book.tools.mint(now)?;
    let id = relationship.clone();
    let place = content
        .phases
        .iter()
        .position(|known| known.id == phase)
        .ok_or(Error::NotFound(Thing::Phase))?;
    book.write(move |transaction| {
        relationships::card_by_id(transaction, &content, &id)?;
        let steps = phase_change::walk(transaction, &id)?;
        if Walk::new(&content, &steps).here() != place {
            let step = PhaseChange {
                phase,
                date: now.date_naive(),
            };
            phase_change::append(transaction, &step_id, &id, &step, now)?;
        }
        Ok(())
    })?;
    view(book, relationship)
}

/// The task a finished entry of this instrument ticks: the present phase's, or else the first there is.
pub(crate) fn task_of<'a>(
    content: &'a Content,
    steps: &[PhaseChange],
    instrument: &str,
) -> Option<&'a Task> {
    let asks_for = |task: &&Task| task.instrument.as_deref() == Some(instrument);
    let here = content.phases.get(Walk::new(content, steps).here())?;
    let mut anywhere = content.phases.iter().flat_map(|phase| &phase.tasks);
    here.tasks
        .iter()
        .find(asks_for)
        .or_else(|| anywhere.find(asks_for))
}

#[cfg(test)]
mod tests;
