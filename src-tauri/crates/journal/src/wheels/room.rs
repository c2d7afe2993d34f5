//! The room of wheels: what was scored with a set of areas, and up to three of them held against one another. The list
//! reads no answers, however long it is.

use chrono::NaiveDate;
use content::{Content, EntryState, RelationshipState};
use rusqlite::Connection;

use super::{AREAS, WHEEL, area_views, areas_of, compare, scored, shape};
use crate::book::{Book, Stop};
use crate::column::{Day, Word};
use crate::error::Error;
use crate::views::{RelationshipName, Snapshot, SnapshotCard, WheelSetCard, WheelsView};
use crate::wheel_set::{self, BUILT_IN};
use crate::{entries, names, relationships, setting};

/// The other wheel of working life. Its id is for ever.
const ASSESSMENT: &str = "professional-assessment";
/// As many wheels as can be told apart in one drawing.
const TOGETHER: usize = 3;

/// Everything of an instrument with one set of areas, newest first, without its answers.
pub(crate) const SNAPSHOTS: &str = "SELECT entry.id, entry.date, entry.title, entry.state, \
     CASE WHEN entry.about IS NOT NULL THEN person.name END \
     FROM entry JOIN person ON person.id = entry.author \
     WHERE entry.instrument = ?1 AND entry.binned_at IS NULL \
     AND coalesce((SELECT wheel_set FROM wheel_version WHERE version = entry.version), 'life') = ?2 \
     ORDER BY entry.date DESC, entry.id DESC";

/// The room, with the set and the wheels asked for. One that is not finished, or not of this set, is passed over.
pub(crate) fn view(
    book: &Book<'_>,
    set: Option<String>,
    chosen: Vec<String>,
) -> Result<WheelsView, Error> {
    let (content, today) = (book.content(), book.today());
    book.read(move |connection| {
        let set = super::set_for(connection, set, None)?;
        shown(connection, &content, set, &chosen, today)
    })
}

fn shown(
    connection: &Connection,
    content: &Content,
    set: String,
    chosen: &[String],
    today: NaiveDate,
) -> Result<WheelsView, Stop> {
    let areas = areas_of(connection, content, &set)?;
    let snapshots = snapshots(connection, WHEEL, &set)?;
    let (mut shown, mut wheels) = (Vec::new(), Vec::new());
    for card in together(&snapshots, chosen) {
        let entry = entries::get(connection, &card.id)?;
        let asked = entries::kept(connection, WHEEL, entry.version, &entry.wording)?;
        let wheel = scored(&asked, AREAS, &entry.answers);
        let scores = wheel.in_order();
        shown.push(Snapshot {
            id: card.id.clone(),
            date: card.date,
            by: card.by.clone(),
            bumpiness: shape::bumpiness(&scores),
            balance: shape::balance(&scores),
        });
        wheels.push(wheel);
    }
    Ok(WheelsView {
        sets: sets(connection)?,
        rows: compare::rows(&wheels, &areas),
        areas: area_views(&areas),
        line: setting::wheel_line(connection)?,
        assessments: self::snapshots(connection, ASSESSMENT, BUILT_IN)?,
        people: people(connection, content)?,
        set,
        today,
        snapshots,
        shown,
    })
}

/// Which are drawn together, oldest first: those chosen, or my last with the one before it.
fn together<'a>(snapshots: &'a [SnapshotCard], chosen: &[String]) -> Vec<&'a SnapshotCard> {
    let done = snapshots
        .iter()
        .filter(|card| card.state == EntryState::Done);
    let mut found: Vec<_> = if chosen.is_empty() {
        done.filter(|card| card.by.is_none()).take(2).collect()
    } else {
        done.filter(|card| chosen.contains(&card.id))
            .take(TOGETHER)
            .collect()
    };
    found.reverse();
    found
}

fn people(connection: &Connection, content: &Content) -> Result<Vec<RelationshipName>, Stop> {
    let cards = relationships::cards(connection, content)?;
    let active = cards
        .iter()
        .filter(|card| card.state == RelationshipState::Active);
    Ok(active.map(relationships::name_on).collect())
}

fn sets(connection: &Connection) -> rusqlite::Result<Vec<WheelSetCard>> {
    let mut cards: Vec<_> = wheel_set::all(connection)?
        .into_iter()
        .map(|set| WheelSetCard {
            built_in: set.id == BUILT_IN,
            id: set.id,
            name: set.name,
            relationship: set.relationship,
        })
        .collect();
    if cards.iter().all(|card| !card.built_in) {
        let built_in = WheelSetCard {
            id: BUILT_IN.to_owned(),
            name: String::new(),
            relationship: None,
            built_in: true,
        };
        cards.insert(0, built_in);
    }
    Ok(cards)
}

fn snapshots(
    connection: &Connection,
    instrument: &str,
    set: &str,
) -> rusqlite::Result<Vec<SnapshotCard>> {
    connection
        .prepare_cached(SNAPSHOTS)?
        .query_map([instrument, set], |row| {
            let by: Option<String> = row.get(4)?;
            Ok(SnapshotCard {
                id: row.get(0)?,
                date: row.get::<_, Day>(1)?.0,
                title: row.get(2)?,
                state: row.get::<_, Word<_>>(3)?.0,
                by: by.map(|name| names::first(&name).to_owned()),
            })
        })?
        .collect()
}
