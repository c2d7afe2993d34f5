//! Bringing things in: a copy that Ithaca wrote, or what another program did. It is looked at first, comes in as one, and
//! can be taken back as one; what is here already stays as it is, so that a second time brings nothing new. What must not
//! live here: writing copies (`export`), words for a person.

use std::collections::HashSet;
use std::path::Path;

use chrono::NaiveDate;
#[cfg(feature = "testing")]
use chrono::Offset;
use secrecy::SecretString;
use sha2::{Digest, Sha256};
use vault::Stop;

use crate::book::Book;
use crate::error::Error;
use crate::views::{BringPreview, Brought};

mod check;
mod clash;
mod file;
mod foreign;
mod ithaca;
pub(crate) mod marks;
mod plan;
mod rows;
#[cfg(test)]
mod tests;
pub(crate) mod undo;
mod write;

pub(crate) use file::LIMIT;
pub(crate) use ithaca::MOST;
use plan::Plan;
pub(crate) use rows::bounded;
use write::Written;

/// So many people of a file are named before it is brought in. A page is no place for thousands.
const NAMED: usize = 20;

/// What a file would bring in. Nothing is changed. Whoever locks the journal ends it.
pub(crate) fn look(
    book: &Book<'_>,
    stop: &Stop,
    from: &Path,
    passphrase: Option<&SecretString>,
) -> Result<BringPreview, Error> {
    Ok(preview(&planned(book, stop, from, passphrase, None)?))
}

/// Whether a file can be read, without a journal to bring it into.
#[cfg(feature = "testing")]
pub(crate) fn can_read(from: &Path) -> bool {
    let Ok(text) = file::text(from, None) else {
        return false;
    };
    if ithaca::is_ours(&text) {
        return ithaca::read(&text).is_ok();
    }
    foreign::file(from, &text, chrono::Utc.fix()).is_ok()
}

/// Brings in what was seen when it was looked at, and nothing else: somebody may have written to the file since. What cannot
/// be written leaves nothing behind; what is ended because the journal is being locked is taken back when it is opened next.
pub(crate) fn bring(
    book: &Book<'_>,
    stop: &Stop,
    from: &Path,
    passphrase: Option<&SecretString>,
    seen: &str,
    progress: &mut dyn FnMut(f32),
) -> Result<Brought, Error> {
    loop {
        let plan = planned(book, stop, from, passphrase, Some(seen)).map_err(since_the_look)?;
        let id = book.tools.mint(book.now())?;
        match write::all(book, stop, &id, plan, progress) {
            Ok(Written::All { entries }) => {
                return Ok(Brought {
                    import: id,
                    entries,
                });
            }
            // What somebody did meanwhile stands; all of it comes after that.
            Ok(Written::Outdated) => undo::undo(book, id).map(|_| ())?,
            Err(error) => {
                if !stop.is_asked() {
                    // Should this fail too, it is taken back as well when the journal opens next.
                    let _ = undo::undo(book, id);
                }
                return Err(error);
            }
        }
    }
}

fn planned(
    book: &Book<'_>,
    stop: &Stop,
    from: &Path,
    passphrase: Option<&SecretString>,
    seen: Option<&str>,
) -> Result<Plan, Error> {
    if from.is_dir() {
        return foreign_plan(book, stop, foreign::folder(book, stop, from)?, seen);
    }
    let text = file::text(from, passphrase)?;
    if !ithaca::is_ours(&text) {
        let gathered = foreign::file(from, &text, book.now().timezone())?;
        drop(text); // as below
        return foreign_plan(book, stop, gathered, seen);
    }
    let now = same(marks::hex(&Sha256::digest(&text)), seen)?;
    let read = ithaca::read(&text)?;
    drop(text); // what was read of it is kept in rows
    let mut plan = plan(book, stop, read)?;
    plan.seen = now;
    Ok(plan)
}

/// What could be looked into and is not to be read now is another by now.
fn since_the_look(error: Error) -> Error {
    match error {
        Error::FileNotReadable
        | Error::FileTooLarge
        | Error::PartTooLarge(..)
        | Error::FileNewer
        | Error::FileSealed => Error::FileChanged,
        other => other,
    }
}

/// What is read now, unless something else was seen when it was looked at.
fn same(now: String, seen: Option<&str>) -> Result<String, Error> {
    match seen {
        Some(seen) if seen != now => Err(Error::FileChanged),
        _ => Ok(now),
    }
}

fn plan(book: &Book<'_>, stop: &Stop, read: ithaca::Read) -> Result<Plan, Error> {
    let (me, languages, stop) = (book.me(), book.languages.clone(), stop.clone());
    book.read(move |connection| plan::of(connection, &languages, &me, read, &stop))
}

fn foreign_plan(
    book: &Book<'_>,
    stop: &Stop,
    mut gathered: foreign::Gathered,
    seen: Option<&str>,
) -> Result<Plan, Error> {
    let now = same(gathered.seen(), seen)?;
    let made = foreign::rows(book, &mut gathered)?;
    let mut plan = plan(book, stop, made.read)?;
    plan.seen = now;
    plan.from = gathered.from;
    plan.skipped = gathered.skipped();
    plan.here += made.here;
    let coming: HashSet<String> = plan
        .of("entry")
        .iter()
        .filter_map(|row| said(row, "id"))
        .collect();
    let mut tied = made.tied;
    let named = plan.of("entry").iter();
    plan.tied = named
        .filter_map(|row| tied.remove(&said(row, "relationship")?))
        .collect();
    plan.tied.sort();
    let sources = made.sources.into_iter();
    let sources = sources.filter(|(_, entry)| coming.contains(entry));
    plan.sources = sources.collect();
    if plan.sources.is_empty() {
        // A form without an entry, or a tag, is nothing to bring.
        plan.rows.clear();
    }
    Ok(plan)
}

fn said(row: &rows::Kept, name: &str) -> Option<String> {
    row.fields().get(name)?.as_str().map(str::to_owned)
}

fn preview(plan: &Plan) -> BringPreview {
    let count = |table: &str| u32::try_from(plan.of(table).len()).unwrap_or(u32::MAX);
    let days = plan.of("entry").iter();
    let days: Vec<NaiveDate> = days
        .filter_map(|row| said(row, "date")?.parse().ok())
        .collect();
    let (first, last) = (days.iter().min().copied(), days.iter().max().copied());
    let people = plan.of("person");
    let named = people.iter().take(NAMED);
    let others = people.len().saturating_sub(NAMED);
    BringPreview {
        entries: count("entry"),
        relationships: count("relationship"),
        sessions: count("session"),
        goals: count("goal"),
        actions: count("action"),
        tied: plan.tied.clone(),
        people: named.filter_map(|row| said(row, "name")).collect(),
        others: u32::try_from(others).unwrap_or(u32::MAX),
        first,
        last,
        anything: plan.rows.iter().any(|(_, rows)| !rows.is_empty()),
        from: plan.from,
        skipped: plan.skipped.clone(),
        here: plan.here,
        unfit: plan.unfit,
        seen: plan.seen.clone(),
    }
}
