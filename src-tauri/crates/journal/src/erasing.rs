//! Erasing what concerns the other person: everything about a relationship, in every table that knows of it, so that
//! nothing of it is left in the journal's file. What is in a backup, and deleting that, belongs to `known_backups`.

use std::path::PathBuf;

use rusqlite::Connection;

use crate::book::{Book, Stop};
use crate::error::Error;
use crate::views::Erasing;
use crate::{findable, known_backups, person, relationship, relationships, setting, wheels};

/// What would go. `own` are the backups in the journal's own folder.
pub(crate) fn view(book: &Book<'_>, id: String, own: Vec<PathBuf>) -> Result<Erasing, Error> {
    let (content, offset) = (book.content(), *book.now().offset());
    let (mut view, since) = book.read(move |connection| {
        let found = relationships::get(connection, &id)?;
        let since = found.created_at.date_naive();
        let view = Erasing {
            relationship: relationships::card(connection, &content, &found)?,
            people: going(connection, &id)?,
            entries: count(connection, "entry", &id)?,
            revisions: revisions(connection, &id)?,
            sessions: count(connection, "session", &id)?,
            goals: count(connection, "goal", &id)?,
            actions: count(connection, "action", &id)?,
            last_backup: setting::last_backup(connection)?,
            backups: setting::backups(connection)?,
        };
        Ok((view, since))
    })?;
    view.backups = known_backups::and_own(view.backups, own, offset);
    // One made before it began has nothing of it.
    view.backups.retain(|backup| backup.date >= since);
    view.backups
        .sort_by_key(|backup| std::cmp::Reverse(backup.date));
    Ok(view)
}

/// The names of everyone who is in no other relationship.
fn going(connection: &Connection, id: &str) -> rusqlite::Result<Vec<String>> {
    let mut names = Vec::new();
    for (person, name) in relationship::people(connection, id)? {
        if person::relationships(connection, &person)? == 1 {
            names.push(name);
        }
    }
    Ok(names)
}

/// How many rows of a table belong to a relationship. Only names of tables written here come to it.
fn count(connection: &Connection, table: &'static str, id: &str) -> rusqlite::Result<u32> {
    let sql = format!("SELECT count(*) FROM {table} WHERE relationship = ?1");
    connection.prepare(&sql)?.query_row([id], |row| row.get(0))
}

fn revisions(connection: &Connection, id: &str) -> rusqlite::Result<u32> {
    connection
        .prepare(
            "SELECT count(*) FROM entry_revision JOIN entry ON entry.id = entry_revision.entry \
             WHERE entry.relationship = ?1",
        )?
        .query_row([id], |row| row.get(0))
}

/// Erases a relationship for good.
pub(crate) fn erase(book: &Book<'_>, id: String) -> Result<(), Error> {
    book.write(move |transaction| {
        relationships::get(transaction, &id)?;
        erase_rows(transaction, &id)
    })?;
    // What was deleted has been overwritten with zeros already, as on every deletion: this gives the room back as well.
    // Where there is no room to do it, on the disk or, for a journal of more than some 70 MB, in memory, nothing of it can be
    // read all the same, and the room is used for what is written next.
    let _ = book.database.run(|connection| {
        findable::rebuild(connection)?;
        connection.execute_batch("VACUUM")
    });
    Ok(())
}

fn erase_rows(connection: &Connection, id: &str) -> Result<(), Stop> {
    let people = relationship::people(connection, id)?;
    // Their revisions go with them. Those in the bin are not spared.
    connection.execute("DELETE FROM entry WHERE relationship = ?1", [id])?;
    wheels::forget_of(connection, id)?;
    relationship::delete(connection, id)?;
    for (person, _) in people {
        person::delete_if_nothing_is_theirs(connection, &person)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
