//! Reads `phases.toml`.

use std::collections::BTreeSet;

use super::{Ids, Table, file};
use crate::{Mistake, Phase, Task};

/// The phases, in the order of the file; none when it is not TOML. `instruments` are the ids a task may name.
pub(crate) fn phases(
    name: &str,
    text: &str,
    instruments: &BTreeSet<String>,
    mistakes: &mut Vec<Mistake>,
) -> Option<Vec<Phase>> {
    file(name, text, "list of phases", mistakes, |root| {
        let (mut ids, mut tasks) = (Ids::default(), Ids::default());
        root.tables("phase", "phase", |table| {
            let id = table.id("id");
            ids.take(table.page, &id, table.place("id"));
            Phase {
                id,
                title: table.text("title"),
                purpose: table.text("purpose"),
                nudge: table.some_text("nudge"),
                focus: table.lines("focus"),
                aware: table.lines("aware"),
                questions: table.lines("questions"),
                tasks: table.tables("task", "task", |table| task(table, &mut tasks, instruments)),
            }
        })
    })
}

fn task(table: &mut Table, ids: &mut Ids, instruments: &BTreeSet<String>) -> Task {
    let id = table.id("id");
    ids.take(table.page, &id, table.place("id"));
    let label = table.text("label");
    let instrument = table.some_id("instrument");
    if let Some(named) = instrument
        .as_ref()
        .filter(|named| !instruments.contains(*named))
    {
        let next =
            format!("Write instruments/{named}.toml, or leave `instrument` out until it is there.");
        table.note(
            "instrument",
            format!("there is no instrument `{named}`"),
            next,
        );
    }
    Task {
        id,
        label,
        instrument,
        roles: table.some_words("roles"),
    }
}
