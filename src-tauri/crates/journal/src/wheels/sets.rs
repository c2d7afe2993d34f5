//! The sets of areas: making one, naming it, changing its areas, taking it away. What was scored with a set stays in the
//! journal whatever becomes of it.

use chrono::{DateTime, FixedOffset};
use content::Content;
use rusqlite::{Connection, params};

use super::{WHEEL, area_views, areas, areas_of};
use crate::book::{Book, Stop};
use crate::error::{Error, Thing};
use crate::names;
use crate::removed::{self, Kept};
use crate::views::{AreaChange, AreaView, Removed, WheelSetDraft};
use crate::wheel_set::{self, BUILT_IN, WheelSet};

/// A set, taken away or not. The built-in one is always known.
pub(super) fn known(connection: &Connection, id: &str) -> Result<Option<WheelSet>, Stop> {
    let found = wheel_set::get(connection, id)?;
    if found.is_none() && id != BUILT_IN {
        return Err(Error::NotFound(Thing::WheelSet).into());
    }
    Ok(found)
}

/// Gives the built-in set the row it needs to be changed.
fn at_hand(
    connection: &Connection,
    content: &Content,
    id: &str,
    now: DateTime<FixedOffset>,
) -> Result<WheelSet, Stop> {
    if let Some(found) = known(connection, id)? {
        return Ok(found);
    }
    let set = WheelSet {
        id: id.to_owned(),
        name: String::new(),
        relationship: None,
        created_at: now,
    };
    let areas = areas_of(connection, content, id)?;
    wheel_set::put(connection, &set)?;
    wheel_set::set_areas(connection, id, &areas)?;
    Ok(set)
}

/// Makes a set as a copy of another, or names one anew. Its id comes back.
pub(crate) fn save_set(book: &Book<'_>, draft: WheelSetDraft) -> Result<String, Error> {
    let (content, now) = (book.content(), book.now());
    let name = names::tidy(&draft.name)?;
    let new = book.tools.mint(now)?;
    book.write(move |transaction| {
        if let Some(relationship) = &draft.relationship {
            free(transaction, relationship, draft.id.as_deref())?;
        }
        let before = match &draft.id {
            Some(id) => Some(at_hand(transaction, &content, id, now)?),
            None => None,
        };
        let is_new = before.is_none();
        let set = WheelSet {
            id: before.as_ref().map_or(new, |before| before.id.clone()),
            created_at: before.map_or(now, |before| before.created_at),
            name,
            relationship: draft.relationship,
        };
        wheel_set::put(transaction, &set)?;
        if is_new {
            let like = draft.like.as_deref().unwrap_or(BUILT_IN);
            known(transaction, like)?;
            let mut areas = areas_of(transaction, &content, like)?;
            areas.retain(|area| !area.retired);
            // Where a part came from is the other set's history.
            for area in &mut areas {
                area.split_from = None;
            }
            wheel_set::set_areas(transaction, &set.id, &areas)?;
        }
        Ok(set.id)
    })
}

/// A relationship has one set of its own at most.
fn free(connection: &Connection, relationship: &str, set: Option<&str>) -> Result<(), Stop> {
    crate::relationships::get(connection, relationship)?;
    let taken = wheel_set::of_relationship(connection, relationship)?;
    if taken.is_some() && taken.as_deref() != set {
        return Err(Error::WheelSetTwice.into());
    }
    Ok(())
}

/// Does one thing to the areas of a set. How they were before comes back: putting that back undoes it.
pub(crate) fn change_areas(
    book: &Book<'_>,
    set: String,
    change: AreaChange,
) -> Result<Vec<AreaView>, Error> {
    let (content, now) = (book.content(), book.now());
    let mut fresh = vec![book.tools.mint(now)?, book.tools.mint(now)?];
    book.write(move |transaction| {
        at_hand(transaction, &content, &set, now)?;
        let before = areas_of(transaction, &content, &set)?;
        let mint = || fresh.pop().ok_or(Error::NotFound(Thing::Area));
        let after = areas::changed(&before, change, mint)?;
        wheel_set::set_areas(transaction, &set, &after)?;
        Ok(area_views(&before))
    })
}

/// Takes a set away. The built-in one stays.
pub(crate) fn remove_set(book: &Book<'_>, id: String) -> Result<Removed, Error> {
    let now = book.now();
    book.write(move |transaction| {
        if id == BUILT_IN {
            return Err(Error::NotFound(Thing::WheelSet).into());
        }
        known(transaction, &id)?;
        wheel_set::remove(transaction, &id, Some(now))?;
        Ok(removed::wrap(&Kept::WheelSet { id })?)
    })
}

/// Puts a set back that was taken away.
pub(crate) fn put_back(connection: &Connection, id: &str) -> Result<(), Stop> {
    known(connection, id)?;
    Ok(wheel_set::remove(connection, id, None)?)
}

/// Forgets what the sets of a relationship called its areas, before the relationship is erased. Its entries have gone; a
/// version that another entry still needs stays.
pub(crate) fn forget_of(connection: &Connection, relationship: &str) -> rusqlite::Result<()> {
    connection.execute(
        "DELETE FROM instrument_version WHERE instrument = ?1 AND version IN \
         (SELECT version FROM wheel_version JOIN wheel_set ON wheel_set.id = wheel_version.wheel_set \
          WHERE wheel_set.relationship = ?2) \
         AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.instrument = instrument_version.instrument \
          AND entry.version = instrument_version.version)",
        params![WHEEL, relationship],
    )?;
    Ok(())
}
