//! Rows of this journal out of entries of other programs. What must not live here: which of them come.

use std::collections::BTreeMap;

use content::{Instrument, Kind};
use serde_json::{Map, Value, json};

use super::{Foreign, Made};
use crate::book::Book;
use crate::dates;
use crate::error::Error;
use crate::export::rows::{Fields, ME};
use crate::import::ithaca::Read;
use crate::import::rows::Kept;
use crate::search::alike;
use crate::views::RelationshipName;

/// Rows in the making.
pub(super) struct Making<'a> {
    book: &'a Book<'a>,
    form: &'a Instrument,
    now: String,
    /// The ids of tags by what they are found by.
    tags: BTreeMap<String, String>,
    pub(super) people: BTreeMap<String, Option<RelationshipName>>,
    pub(super) made: Made,
}

impl<'a> Making<'a> {
    pub(super) fn of(book: &'a Book<'a>, form: &'a Instrument) -> Result<Making<'a>, Error> {
        let mut making = Making {
            book,
            form,
            now: dates::moment(book.now()),
            tags: BTreeMap::new(),
            people: BTreeMap::new(),
            made: Made {
                read: Read::default(),
                sources: Vec::new(),
                here: 0,
                tied: BTreeMap::new(),
            },
        };
        let version =
            json!({"instrument": form.id, "version": form.version, "created_at": making.now});
        making.row("instrument_version", version.clone());
        let mut wording = version;
        wording["wording"] = form.wording.as_str().into();
        wording["title"] = form.title.as_str().into();
        wording["purpose"] = form.purpose.as_str().into();
        wording["definition"] = serde_json::to_value(form)?;
        if let Some(time) = &form.time {
            wording["time"] = time.as_str().into();
        }
        making.row("instrument_wording", wording);
        Ok(making)
    }

    fn row(&mut self, table: &'static str, row: Value) {
        if let Value::Object(row) = row {
            let rows = self.made.read.rows.entry(table).or_default();
            rows.push(Kept::of(&row));
        }
    }

    /// Adds one, and whether it is tied to somebody.
    pub(super) fn add(&mut self, note: &Foreign, digest: String) -> Result<bool, Error> {
        let (form, now) = (self.form, self.now.clone());
        let id = self.book.tools.mint(self.book.now())?;
        let mut entry = json!({
            "id": id, "instrument": form.id, "version": form.version, "wording": form.wording,
            "author": ME, "state": "done", "date": note.date.to_string(), "answers": answers(form, note),
            "created_at": now, "saved_at": now,
        });
        let with = note
            .with
            .as_ref()
            .and_then(|name| self.people.get(&alike(name))?.as_ref());
        let tied = with.is_some();
        if let Some(with) = with {
            entry["relationship"] = with.id.as_str().into();
            self.made.tied.insert(with.id.clone(), with.name.clone());
        }
        self.row("entry", entry);
        if note.starred {
            self.row("entry_star", json!({"entry": id, "created_at": now}));
        }
        for tag in &note.tags {
            let tag = self.tag(tag)?;
            self.row("entry_tag", json!({"entry": id, "tag": tag}));
        }
        self.made.sources.push((digest, id));
        Ok(tied)
    }

    /// The id of a tag, which is made when it is first met.
    fn tag(&mut self, name: &str) -> Result<String, Error> {
        let folded = alike(name);
        if let Some(id) = self.tags.get(&folded) {
            return Ok(id.clone());
        }
        let id = self.book.tools.mint(self.book.now())?;
        let now = self.now.clone();
        self.row(
            "tag",
            json!({"id": id, "name": name, "folded": folded, "created_at": now}),
        );
        self.tags.insert(folded, id.clone());
        Ok(id)
    }
}

/// The title on the line that names an entry, the text under the first long question.
fn answers(form: &Instrument, note: &Foreign) -> Fields {
    let mut answers = Map::new();
    let mut text = note.text.clone();
    match &form.headline {
        Some(headline) if !note.title.is_empty() => {
            answers.insert(headline.clone(), note.title.as_str().into());
        }
        None if !note.title.is_empty() => text = format!("# {}\n\n{text}", note.title),
        _ => {}
    }
    let mut long = form
        .prompts()
        .filter(|prompt| matches!(prompt.kind, Kind::Text));
    if let Some(prompt) = long.next().filter(|_| !text.is_empty()) {
        answers.insert(prompt.id.clone(), text.into());
    }
    answers
}
