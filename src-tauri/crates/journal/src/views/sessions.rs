//! The wire types of sessions: planning them, holding them, and looking back at them.

use chrono::NaiveDate;
use content::{EntryState, SessionMethod, SessionState};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{EntryCard, EntryView, InstrumentCard, RelationshipCard, RelationshipName, Saved};

/// Where a session's day lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum When {
    /// Before today.
    Past,
    /// Today.
    Today,
    /// After today.
    Ahead,
}

/// An entry that belongs to something, and how far it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct EntryMark {
    /// Its id.
    pub id: String,
    /// Begun or done.
    pub state: EntryState,
}

/// A session at a glance.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SessionCard {
    /// Its id.
    pub id: String,
    /// Whose it is.
    pub relationship: RelationshipName,
    /// Its place among the relationship's sessions that were not cancelled, from 1; none when it was.
    pub number: Option<u32>,
    /// The date the two people meant.
    #[ts(type = "string")]
    pub date: NaiveDate,
    /// "HH:MM", on the wall where it was planned.
    pub time: String,
    /// The time zone it was planned in, when that is not this computer's.
    pub zone: Option<String>,
    /// The same moment by this computer's clock, when the zone is another one.
    pub here: Option<Saved>,
    /// How long, in minutes: 5 to 1440.
    pub minutes: u32,
    /// How the two meet.
    pub method: SessionMethod,
    /// A room, a link, a number; may be empty.
    pub place: String,
    /// The form chosen to work through.
    pub worksheet: Option<InstrumentCard>,
    /// What became of it.
    pub state: SessionState,
    /// Where its day lies, seen from here.
    pub when: When,
    /// Whole minutes from now to its start; negative once it has begun.
    pub starts_in: i32,
    /// Whether its time has passed.
    pub over: bool,
    /// The newest preparation for it.
    pub prepared: Option<EntryMark>,
    /// Its meeting log.
    pub log: Option<EntryMark>,
}

/// What the window hands over to plan a session or to change it; also a suggestion for the next one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SessionDraft {
    /// None for a new one.
    pub id: Option<String>,
    /// Whose it is; a session stays in its relationship.
    pub relationship: String,
    /// "YYYY-MM-DD"; of a suggestion, empty where the rhythm suggests none.
    pub date: String,
    /// "HH:MM".
    pub time: String,
    /// An IANA name; none for the zone it was planned in or, of a new one, this computer's.
    pub zone: Option<String>,
    /// 5 to 1440.
    pub minutes: u32,
    /// How the two meet.
    pub method: SessionMethod,
    /// May be empty.
    pub place: String,
    /// An instrument's id.
    pub worksheet: Option<String>,
}

/// A session that was planned, and what to know about it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Planned {
    /// As it is kept.
    pub session: SessionCard,
    /// Other planned sessions at the same time, in any relationship, earliest first.
    pub clashes: Vec<SessionCard>,
    /// Whether the clocks skip the time that was asked for on that day; the session's is the one after they went
    /// forward.
    pub moved: bool,
}

/// One of several sessions that might be planned in a row.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct InRow {
    /// Its day.
    #[ts(type = "string")]
    pub date: NaiveDate,
    /// "HH:MM", on the wall where it is to be planned.
    pub time: String,
    /// Whether the clocks skip the time that was asked for on that day; its time is the one after they went forward.
    pub moved: bool,
    /// Planned sessions at the same time, in any relationship, earliest first.
    pub clashes: Vec<SessionCard>,
}

/// The sessions of a relationship.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SessionsView {
    /// Whose they are.
    pub relationship: RelationshipCard,
    /// The local date.
    #[ts(type = "string")]
    pub today: NaiveDate,
    /// The first planned one that is not over.
    pub next: Option<SessionCard>,
    /// Every planned one, also those whose time has passed; earliest first.
    pub planned: Vec<SessionCard>,
    /// Those held and those cancelled, newest first.
    pub past: Vec<SessionCard>,
    /// When and how the next one to be planned might be, by the rhythm and the session before.
    pub suggestion: SessionDraft,
    /// Whether the two agreed on a rhythm, so that several can be planned in a row.
    pub repeats: bool,
}

/// One session, to be held or looked back at.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SessionView {
    /// The session.
    pub session: SessionCard,
    /// Whose it is.
    pub relationship: RelationshipCard,
    /// The local date.
    #[ts(type = "string")]
    pub today: NaiveDate,
    /// The session held before it.
    pub previous: Option<SessionCard>,
    /// The log of that one.
    pub last: Option<EntryCard>,
    /// What was written in the relationship since then, newest first, without what belongs to either session; a handful.
    pub since: Vec<EntryCard>,
    /// The first planned session of the relationship after this one that is not over.
    pub next: Option<SessionCard>,
    /// Every entry of this session, oldest first.
    pub entries: Vec<EntryCard>,
    /// The newest preparation for it, to be read while it is held.
    pub prepared: Option<EntryView>,
    /// Its meeting log, whole.
    pub log: Option<EntryView>,
    /// How many actions of the relationship are open.
    pub open_actions: u32,
}
