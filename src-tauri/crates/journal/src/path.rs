//! The Path: where a relationship stands among the phases, its tasks, and walking on or back. Nothing walked or done
//! is ever lost by a step.

use std::collections::HashMap;

use chrono::NaiveDate;
use content::{Content, Instrument, LINE_LIMIT, Phase, Role, TEXT_LIMIT, Task};
use rusqlite::Connection;

use crate::book::Book;
use crate::error::{Error, Thing};
use crate::phase_change::{self, PhaseChange};
use crate::relationship::{self, Relationship};
use crate::views::{
    InstrumentCard, Moving, PathPhase, PathStep, PathTask, PathView, PhaseMark, PhaseName,
    RelationshipCard, Saved, TaskEntry, Thought,
};
use crate::{dates, entry, relationships, task_tick};

/// The most questions asked on the way from one phase to another.
const QUESTIONS: usize = 3;

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
pub(crate) fn draw(
    connection: &Connection,
    content: &Content,
    relationship: &Relationship,
) -> rusqlite::Result<Drawn> {
    let id = &relationship.id;
    let names = relationship::names(connection, id)?;
    let steps = phase_change::walk(connection, id)?;
    Ok(Drawn {
        card: relationships::card_of(content, relationship, &names, &Walk::new(content, &steps)),
        ticks: task_tick::all(connection, id)?,
        steps,
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
        let whose = relationships::get(connection, &relationship)?;
        let drawn = draw(connection, &content, &whose)?;
        let walk = Walk::new(&content, &drawn.steps);
        let phases = (0..content.phases.len())
            .map(|place| phase(connection, &content, &drawn, &walk, place));
        Ok(PathView {
            phases: phases.collect::<Result<_, _>>()?,
            history: history(&content, &drawn.steps),
            relationship: drawn.card,
            today,
        })
    })
}

/// Every step, newest first. A phase that content/ no longer has is called by its id.
fn history(content: &Content, steps: &[PhaseChange]) -> Vec<PathStep> {
    let title = |id: &str| {
        content
            .phase(id)
            .map_or(id, |phase| &phase.title)
            .to_owned()
    };
    let steps = steps.iter().rev().map(|step| PathStep {
        phase: step.phase.clone(),
        title: title(&step.phase),
        date: step.date,
        thoughts: step.thoughts.clone(),
    });
    steps.collect()
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

/// What to ask before a step: some of the questions of the phase one is about to leave.
pub(crate) fn moving(book: &Book<'_>, relationship: String, phase: &str) -> Result<Moving, Error> {
    let content = book.content();
    let place = place_of(&content, phase)?;
    book.read(move |connection| {
        let steps = phase_change::walk(connection, &relationship)?;
        let here = Walk::new(&content, &steps).here();
        let (from, to) = (&content.phases[here], &content.phases[place]);
        Ok(Moving {
            relationship: relationships::card_by_id(connection, &content, &relationship)?,
            from: phase_name(from),
            to: phase_name(to),
            back: place < here,
            nudge: from.nudge.clone(),
            questions: from.questions.iter().take(QUESTIONS).cloned().collect(),
            thoughts: relationship::thoughts(connection, &relationship)?,
        })
    })
}

/// A phase by name.
pub(crate) fn phase_name(phase: &Phase) -> PhaseName {
    PhaseName {
        id: phase.id.clone(),
        title: phase.title.clone(),
    }
}

fn place_of(content: &Content, phase: &str) -> Result<usize, Error> {
    content
        .phases
        .iter()
        .position(|known| known.id == phase)
        .ok_or(Error::NotFound(Thing::Phase))
}

/// Walks to a phase, on or back, and keeps what was thought on the way. Walking to where one stands is no step.
pub(crate) fn move_to(
    book: &Book<'_>,
    relationship: String,
    phase: String,
    thoughts: Vec<Thought>,
) -> Result<PathView, Error> {
    let (now, content) = (book.now(), book.content());
    let step_id = book.tools.mint(now)?;
    let id = relationship.clone();
    let place = place_of(&content, &phase)?;
    let thoughts = answered(thoughts)?;
    book.write(move |transaction| {
        relationships::get(transaction, &id)?;
        let steps = phase_change::walk(transaction, &id)?;
        if Walk::new(&content, &steps).here() != place {
            let step = PhaseChange {
                phase,
                date: now.date_naive(),
                thoughts,
            };
            phase_change::append(transaction, &step_id, &id, &step, now)?;
            relationship::set_thoughts(transaction, &id, &[])?;
        }
        Ok(())
    })?;
    view(book, relationship)
}

/// Keeps what is typed before a step, until the step is taken.
pub(crate) fn save_thoughts(
    book: &Book<'_>,
    relationship: String,
    thoughts: Vec<Thought>,
) -> Result<Saved, Error> {
    let now = book.now();
    let thoughts = answered(thoughts)?;
    book.write(move |transaction| {
        relationships::get(transaction, &relationship)?;
        relationship::set_thoughts(transaction, &relationship, &thoughts)?;
        Ok(dates::saved(now))
    })
}

/// The questions that were answered.
fn answered(thoughts: Vec<Thought>) -> Result<Vec<Thought>, Error> {
    let too_long = |text: &str, limit: usize| text.chars().nth(limit).is_some();
    let unfit = |thought: &Thought| {
        too_long(&thought.answer, TEXT_LIMIT) || too_long(&thought.question, LINE_LIMIT)
    };
    if thoughts.iter().any(unfit) {
        return Err(Error::TooLong("thoughts"));
    }
    let has_words = |thought: &Thought| !thought.answer.trim().is_empty();
    Ok(thoughts.into_iter().filter(has_words).collect())
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
