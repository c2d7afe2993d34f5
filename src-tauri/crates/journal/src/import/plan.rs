//! What of a file would come in: without what is in the journal already, without what points at nothing, and with the
//! versions of forms numbered as this journal counts them. What must not live here: writing it.

use std::collections::{HashMap, HashSet};

use content::{Answers, Instrument, Languages};
use rusqlite::{Connection, OptionalExtension, params_from_iter};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::ithaca::Read;
use super::rows::Kept;
use crate::book::Stop;
use crate::error::Error;
use crate::export::rows::{Fields, ME};
use crate::export::tables::{self, Kind, Table};
use crate::search::alike;
use crate::views::{BringFrom, Skipped};
use crate::wheels::WHEEL;
use crate::{digest, instrument_version};

mod forms;

/// What would come in, by table and in its order, and what would not.
#[derive(Default)]
pub(crate) struct Plan {
    /// What the person is called, when the journal does not know it yet.
    pub(crate) me: Option<String>,
    pub(crate) rows: Vec<(&'static Table, Vec<Kept>)>,
    /// Entries that are here already, in the bin or not.
    pub(crate) here: u32,
    /// Entries whose answers do not fit their form, or whose form is missing.
    pub(crate) unfit: u32,
    /// Which program wrote it.
    pub(crate) from: BringFrom,
    /// What was passed over while reading.
    pub(crate) skipped: Vec<Skipped>,
    /// Digests of entries of other programs, by the entry's id.
    pub(crate) sources: Vec<(String, String)>,
    /// A digest of what was read.
    pub(crate) seen: String,
    /// The names of relationships of this journal that its entries are tied to.
    pub(crate) tied: Vec<String>,
}

impl Plan {
    pub(crate) fn of(&self, name: &str) -> &[Kept] {
        let found = self.rows.iter().find(|(table, _)| table.name == name);
        found.map_or(&[], |(_, rows)| rows.as_slice())
    }
}

/// A version of an instrument.
type Version = (String, i64);
/// A version in a language.
type Wording = (String, i64, String);

/// What a row is known by, however long that is in a file: half of its digest.
type Known = [u8; 16];

fn known(key: &str) -> Known {
    let digest = Sha256::digest(key);
    std::array::from_fn(|at| digest[at])
}

struct Planner<'a> {
    connection: &'a Connection,
    /// What the program says, in each of its languages.
    languages: &'a Languages,
    me: &'a str,
    /// The tags of the file that are here under another id.
    tags: HashMap<String, String>,
    /// By table: the rows that come in, by what others point at them by.
    coming: HashMap<&'static str, HashSet<Known>>,
    /// Versions that have another number here.
    numbered: HashMap<Version, i64>,
    /// The highest version of each form in the file, and given to what it brings: numbers that are not free.
    highest: HashMap<String, i64>,
    forms: HashMap<Wording, Instrument>,
    plan: Plan,
}

/// Plans to bring in a copy that Ithaca wrote, unless it is to stop.
pub(crate) fn of(
    connection: &Connection,
    languages: &Languages,
    me: &str,
    mut read: Read,
    stop: &vault::Stop,
) -> Result<Plan, Stop> {
    let name: String =
        connection.query_row("SELECT name FROM person WHERE me = 1", [], |row| row.get(0))?;
    let mut planner = Planner {
        connection,
        languages,
        me,
        tags: HashMap::new(),
        coming: HashMap::new(),
        numbered: HashMap::new(),
        highest: forms::highest(connection, &read)?,
        forms: HashMap::new(),
        plan: Plan::default(),
    };
    planner.plan.me = Some(read.me).filter(|me| name.is_empty() && !me.is_empty());
    for row in read.rows.get("instrument_wording").into_iter().flatten() {
        planner.count(&row.fields())?;
    }
    for table in tables::all() {
        let mut rows = read.rows.remove(table.name).unwrap_or_default();
        if table.name == "goal" {
            rows = parents_first(rows);
        }
        let mut kept = Vec::new();
        for row in rows {
            stop.look().map_err(Error::from)?;
            kept.extend(planner.row(table, row.fields())?.as_ref().map(Kept::of));
        }
        planner.plan.rows.push((table, kept));
    }
    Ok(planner.plan)
}

/// A goal stands behind the one it is a step to. One that stands under itself by a detour loses its parent later.
fn parents_first(rows: Vec<Kept>) -> Vec<Kept> {
    let named = |row: &Kept, name: &str| text(&row.fields(), name).to_owned();
    let ids: HashSet<String> = rows.iter().map(|row| named(row, "id")).collect();
    let mut steps: HashMap<String, Vec<Kept>> = HashMap::new();
    let (mut placed, mut done) = (Vec::new(), Vec::new());
    for row in rows {
        let parent = named(&row, "parent");
        if ids.contains(&parent) {
            steps.entry(parent).or_default().push(row);
        } else {
            done.push(row);
        }
    }
    // Each is looked at once, however long a chain of them is.
    while !done.is_empty() {
        let next = done
            .iter()
            .filter_map(|row| steps.remove(&named(row, "id")));
        let next: Vec<_> = next.flatten().collect();
        placed.extend(std::mem::replace(&mut done, next));
    }
    placed.extend(steps.into_values().flatten());
    placed
}

/// Lets what names a tag, an entry or a kept filter, name the one that stands for it here.
pub(super) fn follow_tags(tags: &HashMap<String, String>, table: &Table, row: &mut Fields) {
    let named = match table.name {
        "entry_tag" => row.get_mut("tag"),
        "kept_filter" => row
            .get_mut("filter")
            .and_then(|filter| filter.get_mut("tag")),
        _ => None,
    };
    if let Some(named) = named
        && let Some(here) = named.as_str().and_then(|id| tags.get(id))
    {
        *named = here.as_str().into();
    }
}

/// What a row says in a column; nothing where it is empty.
pub(super) fn text<'a>(row: &'a Fields, name: &str) -> &'a str {
    row.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// Whether a journal counts the versions of a form by itself: then two journals can mean two things by one number.
pub(super) fn is_counted(instrument: &str) -> bool {
    instrument.starts_with("own-") || instrument == WHEEL
}

impl Planner<'_> {
    fn row(&mut self, table: &'static Table, mut row: Fields) -> Result<Option<Fields>, Stop> {
        if table.name == "instrument_version" {
            let instrument = text(&row, "instrument").to_owned();
            self.renumber(&mut row, &instrument);
        }
        if table.name == "instrument_wording" {
            self.form(&mut row)?;
        }
        if table.name == "wheel_version" {
            self.renumber(&mut row, WHEEL);
        }
        if table.name == "entry" {
            let instrument = text(&row, "instrument").to_owned();
            self.renumber(&mut row, &instrument);
        }
        if table.name == "tag" && self.is_called(&mut row)? {
            return Ok(None);
        }
        follow_tags(&self.tags, table, &mut row);
        if self.is_here(table, &row)? {
            self.plan.here += u32::from(table.name == "entry");
            return Ok(None);
        }
        if !self.points(table, &mut row)? {
            return Ok(None);
        }
        if table.name == "entry" && !self.shows(&mut row)? {
            self.plan.unfit += 1;
            return Ok(None);
        }
        let key = row.get(table.key[0]).and_then(Value::as_str);
        let coming = self.coming.entry(table.name).or_default();
        // The same row twice in a file is one.
        let single = table.key.len() == 1 && key.is_some();
        if single && !coming.insert(known(key.unwrap_or_default())) {
            return Ok(None);
        }
        Ok(Some(row))
    }

    /// Whether the journal has this row, or has what it is a part of: what is here stays as it is.
    fn is_here(&self, table: &Table, row: &Fields) -> Result<bool, Stop> {
        let whole = match table.name {
            "relationship_person" | "phase_change" | "task_tick" | "contract" => {
                Some("relationship")
            }
            "entry_revision" | "entry_tag" | "entry_star" => Some("entry"),
            "wheel_set" if row.contains_key("relationship") => Some("relationship"),
            "milestone" => Some("goal"),
            "wheel_area" => Some("wheel_set"),
            _ => None,
        };
        if let Some(whole) = whole
            && !self.is_coming(whole, text(row, whole))
        {
            return Ok(true);
        }
        let marks: Vec<_> = table.key.iter().map(|key| format!("{key} = ?")).collect();
        let sql = format!(
            "SELECT EXISTS (SELECT 1 FROM {} WHERE {})",
            table.name,
            marks.join(" AND ")
        );
        let values = table
            .key
            .iter()
            .map(|key| super::write::cell(row.get(*key)));
        let here = self
            .connection
            .prepare_cached(&sql)?
            .query_row(params_from_iter(values), |row| row.get(0))?;
        Ok(here)
    }

    /// Whether there is a tag of this name, which then stands for it. What it is found by is made anew.
    fn is_called(&mut self, row: &mut Fields) -> Result<bool, Stop> {
        let (id, folded) = (text(row, "id").to_owned(), alike(text(row, "name")));
        let here: Option<String> = self
            .connection
            .prepare_cached("SELECT id FROM tag WHERE folded = ?1")?
            .query_row([&folded], |row| row.get(0))
            .optional()?;
        row.insert("folded".to_owned(), folded.into());
        let called = here.is_some();
        self.tags.extend(here.map(|here| (id, here)));
        Ok(called)
    }

    fn is_coming(&self, table: &str, id: &str) -> bool {
        self.coming
            .get(table)
            .is_some_and(|coming| coming.contains(&known(id)))
    }

    /// Looks at everything a row points at. What may be empty becomes so; otherwise it cannot come in.
    fn points(&self, table: &Table, row: &mut Fields) -> Result<bool, Stop> {
        for column in table.columns {
            let Kind::Ref(to) = column.kind else { continue };
            let Some(id) = row.get(column.name).and_then(Value::as_str) else {
                continue;
            };
            if to == "person" && id == ME {
                row.insert(column.name.to_owned(), self.me.into());
                continue;
            }
            let there = self.is_coming(to, id)
                || self
                    .connection
                    .prepare_cached(&format!("SELECT 1 FROM {to} WHERE id = ?1"))?
                    .exists([id])?;
            if !there && column.optional {
                row.remove(column.name);
            } else if !there {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Whether an entry's answers fit the form it points at; then its row says what a list shows of it, too.
    fn shows(&mut self, row: &mut Fields) -> Result<bool, Stop> {
        let version = (
            text(row, "instrument").to_owned(),
            whole(row, "version"),
            text(row, "wording").to_owned(),
        );
        if !self.forms.contains_key(&version) {
            let number = u32::try_from(version.1).unwrap_or(0);
            match instrument_version::get(self.connection, &version.0, number, &version.2)? {
                Some(kept) => self.forms.insert(version.clone(), kept),
                None => return Ok(false),
            };
        }
        let answers: Answers =
            serde_json::from_value(row.get("answers").cloned().unwrap_or_default())
                .map_err(Error::from)?;
        let Some(form) = self.forms.get(&version) else {
            return Ok(false);
        };
        if form.check_answers(&answers).is_err() {
            return Ok(false);
        }
        let shown = digest::of(form, &answers);
        row.insert("title".to_owned(), shown.title.into());
        row.insert("excerpt".to_owned(), shown.excerpt.into());
        Ok(true)
    }
}

fn whole(row: &Fields, name: &str) -> i64 {
    row.get(name).and_then(Value::as_i64).unwrap_or(0)
}
