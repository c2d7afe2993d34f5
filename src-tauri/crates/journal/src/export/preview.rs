//! What a copy would hold, said before it is written. What must not live here: writing it.

use rusqlite::Connection;

use super::calendar;
use super::rows;
use super::scope::Scope;
use super::tables::{self, Table};
use crate::book::{Book, Stop};
use crate::column::Day;
use crate::error::Error;
use crate::views::{TakeForm, TakeFormat, TakeOffer, TakePreview, TakeWhat};
use crate::{entry, relationships};

/// Counts it.
pub(crate) fn view(book: &Book<'_>, what: TakeWhat) -> Result<TakePreview, Error> {
    let (scope, today) = (Scope::wanted(what)?, book.today());
    book.read(move |connection| {
        scope.look(connection)?;
        let count = |name: &str| match tables::named(name) {
            Some(table) => rows::count(connection, table, &scope),
            None => Ok(0),
        };
        let mut preview = TakePreview {
            named: named(connection, &scope)?,
            entries: 0,
            drafts: 0,
            forms: forms(connection, &scope)?,
            revisions: count("entry_revision")?,
            sessions: count("session")?,
            calendar: calendar::count(connection, &scope)?,
            formats: Vec::new(),
            goals: count("goal")?,
            actions: count("action")?,
            people: people(connection, &scope)?,
            first: None,
            last: None,
            today,
        };
        ask(
            connection,
            "entry",
            "count(*), coalesce(sum(state = 'draft'), 0), min(date), max(date)",
            &scope,
            "",
            |row| {
                preview.entries = row.get(0)?;
                preview.drafts = row.get(1)?;
                preview.first = row.get::<_, Option<Day>>(2)?.map(|day| day.0);
                preview.last = row.get::<_, Option<Day>>(3)?.map(|day| day.0);
                Ok(())
            },
        )?;
        preview.formats = formats(&scope, &preview);
        Ok(preview)
    })
}

/// The forms in which something would be, and whether each is one file.
fn formats(scope: &Scope, preview: &TakePreview) -> Vec<TakeOffer> {
    use TakeFormat::{Calendar, Csv, Json, Markdown, Pdf, Word};
    let one = matches!(scope, Scope::Entries(ids) if ids.len() == 1);
    let all = [Json, Markdown, Word, Pdf, Csv, Calendar].into_iter();
    let offers = all.filter_map(|format| {
        let (holds, single) = match format {
            Json => (true, true),
            Csv => (true, false),
            Markdown | Word => (preview.entries > 0, one),
            Pdf => (preview.entries > 0, true),
            Calendar => (preview.calendar > 0, true),
        };
        holds.then_some(TakeOffer { format, single })
    });
    offers.collect()
}

/// What one knows it by.
fn named(connection: &Connection, scope: &Scope) -> Result<Option<String>, Stop> {
    Ok(match scope {
        Scope::Relationship(id) => Some(relationships::name_by_id(connection, id)?.name),
        Scope::Entries(ids) => match ids.as_slice() {
            [one] => entry::heading(connection, one)?.map(|(title, _)| title),
            _ => None,
        },
        Scope::Everything => None,
    })
}

/// Asks a table something about the rows that are taken.
fn ask(
    connection: &Connection,
    table: &str,
    columns: &str,
    scope: &Scope,
    more: &str,
    mut take: impl FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<()>,
) -> Result<(), Stop> {
    let condition = tables::named(table).and_then(|table: &Table| scope.of(table));
    let Some(condition) = condition else {
        return Ok(());
    };
    let sql = format!("SELECT {columns} FROM {table} WHERE ({condition}) AND ?1 IS ?1 {more}");
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query([scope.parameter()])?;
    while let Some(row) = rows.next()? {
        take(row)?;
    }
    Ok(())
}

fn forms(connection: &Connection, scope: &Scope) -> Result<Vec<TakeForm>, Stop> {
    let mut forms: Vec<TakeForm> = Vec::new();
    // By instrument: its newest name stands for all its versions.
    let columns = "(SELECT kept.title FROM instrument_wording AS kept WHERE kept.instrument = entry.instrument \
                   ORDER BY kept.version DESC, kept.created_at DESC LIMIT 1), count(*)";
    ask(
        connection,
        "entry",
        columns,
        scope,
        "GROUP BY instrument ORDER BY 2 DESC, 1",
        |row| {
            forms.push(TakeForm {
                title: row.get(0)?,
                entries: row.get(1)?,
            });
            Ok(())
        },
    )?;
    Ok(forms)
}

fn people(connection: &Connection, scope: &Scope) -> Result<Vec<String>, Stop> {
    let mut people = Vec::new();
    ask(connection, "person", "name", scope, "ORDER BY id", |row| {
        people.push(row.get(0)?);
        Ok(())
    })?;
    Ok(people)
}
