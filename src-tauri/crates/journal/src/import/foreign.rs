//! What other programs wrote, as notes of this journal: their entries with day, title, text, tags and stars. The form is the
//! built-in note, one line and one text, because that is all they have: any other would leave its questions empty. What
//! must not live here: how a program writes (one file each), and making rows of them (`making`).

use std::collections::{BTreeMap, HashSet};
use std::path::Path;

use chrono::{FixedOffset, NaiveDate};
use content::{LINE_LIMIT, TEXT_LIMIT};
use serde::Deserialize;
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};
use vault::Stop;

use super::ithaca::Read;
use super::marks::hex;
use super::rows::{bounded, each};
use crate::book::Book;
use crate::error::{Error, Thing};
use crate::search::alike;
use crate::views::{BringFrom, RelationshipName, SkipWhy, Skipped};
use crate::{relationship, relationships};

mod day_one;
mod folder;
mod front;
mod jrnl;
mod making;
mod markdown;
mod tags;

use making::Making;

/// The most entries that are read of one source.
const MOST: usize = 100_000;
/// A letter has four bytes at most: a longer text than this has more letters than an entry holds.
const PAGE: usize = 4 * (TEXT_LIMIT + 1);
/// The form they take.
const NOTE: &str = "note";

/// An entry of another program.
pub(crate) struct Foreign {
    /// What tells it from every other there, so that it does not come twice; of what is kept, its digest.
    source: String,
    /// The id of an entry of this or another journal, when it was written out of one.
    ithaca: Option<String>,
    date: NaiveDate,
    title: String,
    text: String,
    tags: Vec<String>,
    /// Tags it cannot have here.
    tags_left: tags::Left,
    starred: bool,
    /// Whom it was written about, by name.
    with: Option<String>,
    /// What it says of itself that has no place in a note.
    left: Option<String>,
}

/// Each entry of a list; one that cannot be read does not keep the others out. None where there is no list.
fn entries<'t, T: Deserialize<'t>>(
    list: &'t RawValue,
    gathered: &mut Gathered,
    mut take: impl FnMut(&mut Gathered, T) -> Result<(), Error>,
) -> Option<Result<(), Error>> {
    let (mut at, mut stopped) = (0, Ok(()));
    let whole = each(list, |entry| {
        at += 1;
        let read = bounded(entry).map(|entry| serde_json::from_str(entry).ok());
        stopped = match read {
            _ if at > MOST => Err(Error::FileTooLarge),
            Some(Some(read)) => take(gathered, read),
            unread => {
                let why = match unread {
                    Some(_) => SkipWhy::Unreadable,
                    None => SkipWhy::TooLong,
                };
                gathered.skip(why, &at.to_string());
                Ok(())
            }
        };
        stopped.is_ok()
    });
    (whole || stopped.is_err()).then_some(stopped)
}

/// As much of a text as shows that it is too long for an entry.
fn cut(text: &str) -> &str {
    &text[..text.floor_char_boundary(PAGE)]
}

/// What was read, and what was passed over.
pub(crate) struct Gathered {
    pub(crate) from: BringFrom,
    notes: Vec<Foreign>,
    skipped: BTreeMap<SkipWhy, (u32, String)>,
}

impl Gathered {
    fn of(from: BringFrom) -> Gathered {
        Gathered {
            from,
            notes: Vec::new(),
            skipped: BTreeMap::new(),
        }
    }

    /// Keeps an entry, unless there is nothing in it or too much.
    fn keep(&mut self, mut note: Foreign) -> Result<(), Error> {
        let text = cut(&note.text).replace("\r\n", "\n");
        text.trim().clone_into(&mut note.text);
        note.source = digest(self.from, &note.source);
        (note.tags, note.tags_left) = tags::fit(&note.tags);
        let title = cut(&note.title)
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        note.title = title;
        if note.title.chars().nth(LINE_LIMIT).is_some() {
            note.text = format!("{}\n\n{}", note.title, note.text);
            note.title.clear();
        }
        if note.title.is_empty() && note.text.is_empty() {
            self.skip(SkipWhy::Empty, &note.date.to_string());
        } else if note.text.chars().nth(TEXT_LIMIT).is_some() {
            self.skip(SkipWhy::TooLong, &note.date.to_string());
        } else {
            self.notes.push(note);
        }
        if self.notes.len() > MOST {
            return Err(Error::FileTooLarge);
        }
        Ok(())
    }

    /// Passes something over; the first of each kind is named.
    fn skip(&mut self, why: SkipWhy, which: &str) {
        self.skip_some(why, 1, which);
    }

    fn skip_some(&mut self, why: SkipWhy, some: u32, which: &str) {
        let (count, _) = self
            .skipped
            .entry(why)
            .or_insert_with(|| (0, which.chars().take(120).collect()));
        *count = count.saturating_add(some);
    }

    /// A digest of all that is to come of it, whichever files it was read of. It stays the same where only what does not come
    /// is another, such as the day a page was changed that says its own.
    pub(crate) fn seen(&self) -> String {
        let mut digest = Sha256::new();
        let mut say = |part: &str| {
            digest.update(part.len().to_le_bytes()); // where the next begins
            digest.update(part);
        };
        say(&format!("{:?}", self.from));
        for note in &self.notes {
            // What is left of it does not come.
            let Foreign {
                source,
                ithaca,
                date,
                title,
                text,
                tags,
                tags_left: _,
                starred,
                with,
                left: _,
            } = note;
            let with = with.as_deref().unwrap_or_default();
            let ithaca = ithaca.as_deref().unwrap_or_default();
            for part in [source, &date.to_string(), title, text, with, ithaca] {
                say(part);
            }
            say(if *starred { "starred" } else { "" });
            say(&tags.len().to_string());
            for tag in tags {
                say(tag);
            }
        }
        hex(&digest.finalize())
    }

    pub(crate) fn skipped(&self) -> Vec<Skipped> {
        let skipped = self.skipped.iter();
        skipped
            .map(|(why, (count, first))| Skipped {
                why: *why,
                count: *count,
                first: first.clone(),
            })
            .collect()
    }
}

/// Reads a folder of Markdown, unless it is to stop.
pub(crate) fn folder(book: &Book<'_>, stop: &Stop, folder: &Path) -> Result<Gathered, Error> {
    folder::read(folder, book.now().timezone(), stop)
}

/// Reads a file, by what stands in it. `file` says what it is called.
pub(crate) fn file(file: &Path, text: &str, zone: FixedOffset) -> Result<Gathered, Error> {
    if text.trim_start().starts_with('{') {
        return match day_one::read(text) {
            Some(gathered) => gathered,
            None => jrnl::json(text).unwrap_or(Err(Error::FileNotReadable)),
        };
    }
    if jrnl::is_text(text) {
        return jrnl::text(text);
    }
    if !folder::is_text(file) {
        return Err(Error::FileNotReadable);
    }
    let mut gathered = Gathered::of(BringFrom::Markdown);
    let changed = folder::changed(file, zone)?;
    gathered.keep(markdown::note(file, cut(text), changed))?;
    Ok(gathered)
}

/// What comes of it: rows as a copy of Ithaca's has them, digests of where each came from, and how many are here already.
pub(crate) struct Made {
    pub(crate) read: Read,
    pub(crate) sources: Vec<(String, String)>,
    pub(crate) here: u32,
    /// Relationships here that entries are tied to: their ids, and their names.
    pub(crate) tied: BTreeMap<String, String>,
}

/// Makes entries of it.
pub(crate) fn rows(book: &Book<'_>, gathered: &mut Gathered) -> Result<Made, Error> {
    let content = book.content();
    let form = content
        .instrument(NOTE)
        .ok_or(Error::NotFound(Thing::Instrument))?;
    let mut making = Making::of(book, form)?;
    making.people = people(book, gathered)?;
    let known = known(book, gathered)?;
    let mut seen = HashSet::new();
    for (note, known) in std::mem::take(&mut gathered.notes).into_iter().zip(known) {
        if known || !seen.insert(note.source.clone()) {
            making.made.here += 1;
            continue;
        }
        let tied = making.add(&note, note.source.clone())?;
        // Said only of what comes.
        if let Some(left) = note.left {
            gathered.skip(SkipWhy::Head, &left);
        }
        if note.tags_left.count > 0 {
            gathered.skip_some(SkipWhy::Tag, note.tags_left.count, &note.tags_left.first);
        }
        if let Some(nobody) = note.with.filter(|_| !tied) {
            gathered.skip(SkipWhy::Nobody, &nobody);
        }
    }
    Ok(making.made)
}

/// Of each entry whether it came before, or was written out of this very journal.
fn known(book: &Book<'_>, gathered: &Gathered) -> Result<Vec<bool>, Error> {
    let asked: Vec<_> = gathered
        .notes
        .iter()
        .map(|note| (note.source.clone(), note.ithaca.clone()))
        .collect();
    book.read(move |connection| {
        let mut known = connection.prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM import_source WHERE digest = ?1) \
             OR EXISTS (SELECT 1 FROM entry WHERE id = ?2)",
        )?;
        let mut each = Vec::new();
        for (digest, id) in asked {
            each.push(known.query_row((digest, id), |row| row.get(0))?);
        }
        Ok(each)
    })
}

/// The relationships of this journal by what their name is found by; a name that two have says neither.
fn people(
    book: &Book<'_>,
    gathered: &Gathered,
) -> Result<BTreeMap<String, Option<RelationshipName>>, Error> {
    if gathered.notes.iter().all(|note| note.with.is_none()) {
        return Ok(BTreeMap::new());
    }
    book.read(|connection| {
        let mut people = BTreeMap::new();
        for one in relationship::all(connection)? {
            let name = relationships::name(connection, &one)?;
            let known = people.entry(alike(&name.name));
            known
                .and_modify(|known| *known = None)
                .or_insert(Some(name));
        }
        Ok(people)
    })
}

fn digest(from: BringFrom, source: &str) -> String {
    let mut digest = Sha256::new();
    digest.update(format!("{from:?}\0"));
    digest.update(source);
    hex(&digest.finalize())
}
