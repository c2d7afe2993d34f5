//! Wheels: the sets of areas they are scored with, and the room that shows what was scored. A scored wheel is an entry; its
//! questions are those of the program with the set's areas, kept as a version of their own. What the drawing looks like
//! belongs to the window.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate};
use content::{Answers, Content, Instrument, Item, Kind};
use rusqlite::{Connection, OptionalExtension, params};
use serde_json::Value;

use crate::book::Stop;
use crate::column::{Day, Json};
use crate::entries;
use crate::error::{Error, Thing};
use crate::views::PreviousWheel;
use crate::wheel_set::{self, Area, BUILT_IN};
use crate::{instrument_version, views};

mod areas;
mod compare;
mod room;
mod sets;
mod shape;

pub(crate) use areas::{FEWEST, LONGEST, MOST};
#[cfg(test)] // its plan is looked at
pub(crate) use room::SNAPSHOTS;
pub(crate) use room::view;
pub(crate) use sets::{change_areas, forget_of, put_back, remove_set, save_set};

use compare::Scored;

/// The instrument, and its prompts that follow a set's areas. All for ever.
pub(crate) const WHEEL: &str = "wheel-of-life";
const AREAS: &str = "areas";
const WORK_ON: &str = "choose";

/// From here on a version of the wheel is one with a set's own areas; those of the program stay far below.
const OWN_AREAS: u32 = 1_000_000;

/// The set a wheel is scored with: the one asked for, that of the relationship, or the built-in one.
pub(crate) fn set_for(
    connection: &Connection,
    asked: Option<String>,
    relationship: Option<&str>,
) -> Result<String, Stop> {
    if let Some(set) = asked {
        sets::known(connection, &set)?;
        return Ok(set);
    }
    let own = match relationship {
        Some(relationship) => wheel_set::of_relationship(connection, relationship)?,
        None => None,
    };
    Ok(own.unwrap_or_else(|| BUILT_IN.to_owned()))
}

/// The questions of a wheel with the areas of a set as they are today. A version nobody used yet is kept.
pub(crate) fn asking(
    connection: &Connection,
    content: &Content,
    set: &str,
    now: DateTime<FixedOffset>,
) -> Result<Instrument, Stop> {
    let built_in = built_in(content)?;
    let areas = areas_of(connection, content, set)?;
    let mut wanted = with_areas(built_in, &areas);
    if set == BUILT_IN && wanted == *built_in {
        return Ok(wanted);
    }
    for version in wheel_set::versions(connection, set)? {
        wanted.version = version;
        if instrument_version::get(connection, WHEEL, version, &wanted.wording)?.as_ref()
            == Some(&wanted)
        {
            return Ok(wanted);
        }
    }
    let newest = wheel_set::newest_version(connection, WHEEL)?;
    wanted.version = newest.map_or(OWN_AREAS, |newest| OWN_AREAS.max(newest + 1));
    wheel_set::note_version(connection, set, wanted.version)?;
    instrument_version::keep(connection, &wanted, now)?;
    Ok(wanted)
}

fn built_in(content: &Content) -> Result<&Instrument, Error> {
    let built_in = content.instrument(WHEEL);
    built_in.ok_or(Error::NotFound(Thing::Instrument))
}

fn with_areas(built_in: &Instrument, areas: &[Area]) -> Instrument {
    let items: Vec<Item> = areas
        .iter()
        .filter(|area| !area.retired)
        .map(|area| Item {
            id: area.id.clone(),
            label: area.name.clone(),
        })
        .collect();
    let mut instrument = built_in.clone();
    for section in &mut instrument.sections {
        for prompt in &mut section.prompts {
            match &mut prompt.kind {
                Kind::Wheel { areas } if prompt.id == AREAS => areas.clone_from(&items),
                Kind::Choices { items: choices } if prompt.id == WORK_ON => {
                    choices.clone_from(&items);
                }
                _ => {}
            }
        }
    }
    instrument
}

/// The areas of a set. The built-in one has those of the program until something of it is changed.
pub(crate) fn areas_of(
    connection: &Connection,
    content: &Content,
    set: &str,
) -> Result<Vec<Area>, Stop> {
    let kept = wheel_set::areas(connection, set)?;
    if set != BUILT_IN || !kept.is_empty() {
        return Ok(kept);
    }
    let items = built_in(content)?
        .prompt(AREAS)
        .map(content::Prompt::items)
        .unwrap_or_default();
    let area = |item: &Item| Area {
        id: item.id.clone(),
        name: item.label.clone(),
        retired: false,
        split_from: None,
    };
    Ok(items.iter().map(area).collect())
}

/// Whose wheel an entry is, for finding the one before it.
pub(crate) struct Whose<'a> {
    pub(crate) instrument: &'a Instrument,
    pub(crate) author: &'a str,
    pub(crate) date: NaiveDate,
    pub(crate) id: &'a str,
}

impl<'a> Whose<'a> {
    pub(crate) fn of(
        instrument: &'a Instrument,
        author: &'a str,
        date: NaiveDate,
        id: &'a str,
    ) -> Whose<'a> {
        Whose {
            instrument,
            author,
            date,
            id,
        }
    }
}

/// The newest wheel of an instrument, of the same person and with the same set of areas, finished before a day and an id.
pub(crate) const BEFORE: &str = "SELECT date, answers, version, wording FROM entry \
     WHERE instrument = ?1 AND state = 'done' AND binned_at IS NULL AND (date, id) < (?2, ?3) AND author = ?4 \
     AND coalesce((SELECT wheel_set FROM wheel_version WHERE version = entry.version), 'life') = ?5 \
     ORDER BY date DESC, id DESC LIMIT 1";

/// The wheel finished before this one, if the instrument has a wheel.
pub(crate) fn previous(
    connection: &Connection,
    content: &Content,
    whose: &Whose<'_>,
) -> Result<Option<PreviousWheel>, Stop> {
    let mut prompts = whose.instrument.prompts();
    let Some(wheel) = prompts.find(|prompt| matches!(prompt.kind, Kind::Wheel { .. })) else {
        return Ok(None);
    };
    let set = wheel_set::of_version(connection, whose.instrument.version)?;
    let wanted = params![
        whose.instrument.id,
        Day(whose.date),
        whose.id,
        whose.author,
        set
    ];
    let earlier: Option<(Day, Json<Answers>, u32, String)> = connection
        .prepare_cached(BEFORE)?
        .query_row(wanted, |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })
        .optional()?;
    let Some((Day(date), Json(answers), version, wording)) = earlier else {
        return Ok(None);
    };
    let asked = entries::kept(connection, &whose.instrument.id, version, &wording)?;
    let scored = scored(&asked, &wheel.id, &answers);
    // Only the instrument of the room has areas that were split.
    let known = match &*whose.instrument.id {
        WHEEL => areas_of(connection, content, &set)?,
        _ => Vec::new(),
    };
    let inherited = wheel
        .items()
        .iter()
        .filter_map(|area| Some((area.id.clone(), scored.inherited(&area.id, &known)?)));
    Ok(Some(PreviousWheel {
        date,
        inherited: inherited.collect(),
        scores: scored.scores,
    }))
}

/// What was scored in a wheel.
fn scored(asked: &Instrument, prompt: &str, answers: &Answers) -> Scored {
    let areas = answers
        .get(prompt)
        .and_then(Value::as_object)
        .into_iter()
        .flatten();
    let score = |area: &Value| u8::try_from(area.get("score")?.as_u64()?).ok();
    let scores: BTreeMap<_, _> = areas
        .filter_map(|(id, area)| Some((id.clone(), score(area)?)))
        .collect();
    let wheel = asked.prompt(prompt);
    Scored {
        areas: wheel.map_or_else(Vec::new, |wheel| wheel.items().to_vec()),
        scores,
    }
}

fn area_views(areas: &[Area]) -> Vec<views::AreaView> {
    areas.iter().map(views::AreaView::from).collect()
}

#[cfg(test)]
mod tests;
