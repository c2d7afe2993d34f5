//! Reminders: what comes due when, in which words if any, and what has been said already. When the journal is locked,
//! only times and kinds are remembered here. Showing them is the window's.
//!
//! A reminder is for a day and a time on the wall, so that it stays right when the clock or the zone changes under it.
//! One is said when the clock passes it; what came due while Ithaca was closed is on Today, and is not said late.

use chrono::{DateTime, Days, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use rusqlite::Connection;

use crate::book::{Book, Stop};
use crate::error::Error;
use crate::session_cards::{self, Around};
use crate::views::{
    GoalState, Owner, QuietHours, Reminder, ReminderKind, ReminderSettings, ReminderWords,
};
use crate::{action, goal, relationship, relationships, reviews, session, setting, zones};

/// The hour of most reminders.
const MORNING: (u32, u32) = (9, 0);
/// The hour of the reminder of tomorrow's session: late enough to be in one's mind, early enough to prepare.
const EVE: (u32, u32) = (17, 0);
/// How long before a session one is reminded to prepare: as long as its mentor would like to read it before.
const PREPARE: Days = Days::new(7);
/// How far ahead is remembered while the journal is locked.
const AHEAD: TimeDelta = TimeDelta::days(60);

/// A reminder and its time on the wall.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Planned {
    at: NaiveDateTime,
    kind: ReminderKind,
    words: ReminderWords,
}

/// What was said until when, and what is still to come while nothing can be read.
#[derive(Debug, Default)]
pub(crate) struct Said {
    until: Option<DateTime<FixedOffset>>,
    locked: Vec<(NaiveDateTime, ReminderKind)>,
}

impl Said {
    /// What has come due since this was asked last. The first time it is asked, nothing has.
    pub(crate) fn since(
        &mut self,
        now: DateTime<FixedOffset>,
        coming: impl IntoIterator<Item = (NaiveDateTime, Reminder)>,
    ) -> Vec<Reminder> {
        // A clock that was put back says nothing twice: it begins again where it stands.
        let from = self.until.filter(|until| *until <= now).unwrap_or(now);
        self.until = Some(now);
        let from = from.with_timezone(now.offset());
        let due = |at: NaiveDateTime| from.naive_local() < at && at <= now.naive_local();
        let coming = coming.into_iter().filter(|(at, _)| due(*at));
        coming.map(|(_, reminder)| reminder).collect()
    }

    /// Remembers times and kinds, and no words, for as long as the journal is locked.
    pub(crate) fn remember(&mut self, planned: &[Planned], now: DateTime<FixedOffset>) {
        let last = now.naive_local() + AHEAD;
        let ahead = planned.iter().filter(|one| one.at <= last);
        self.locked = ahead.map(|one| (one.at, one.kind)).collect();
    }

    /// Forgets what was remembered: another journal is on the desk, or none.
    pub(crate) fn forget(&mut self) {
        self.locked.clear();
    }

    /// As [`Said::since`], while the journal is locked.
    pub(crate) fn since_locked(&mut self, now: DateTime<FixedOffset>) -> Vec<Reminder> {
        let bare =
            |&(at, kind): &(NaiveDateTime, ReminderKind)| (at, Reminder { kind, words: None });
        let coming: Vec<_> = self.locked.iter().map(bare).collect();
        self.since(now, coming)
    }
}

/// Each as it may be said.
pub(crate) fn sayable(
    planned: Vec<Planned>,
    settings: &ReminderSettings,
) -> Vec<(NaiveDateTime, Reminder)> {
    let say = |one: Planned| {
        let words = settings.words.then_some(one.words);
        (
            one.at,
            Reminder {
                kind: one.kind,
                words,
            },
        )
    };
    planned.into_iter().map(say).collect()
}

/// Everything there is to be reminded of, with the settings.
pub(crate) fn plan(book: &Book<'_>) -> Result<(Vec<Planned>, ReminderSettings), Error> {
    let around = Around::of(book);
    book.read(move |connection| {
        let settings = setting::reminders(connection)?;
        let mut planned = Vec::new();
        sessions(connection, &around, &settings, &mut planned)?;
        if settings.action {
            actions(connection, &mut planned)?;
        }
        if settings.review {
            looks(connection, &around, &mut planned)?;
        }
        if let Some(quiet) = &settings.quiet {
            let hours = (
                zones::parse_time(&quiet.from)?,
                zones::parse_time(&quiet.until)?,
            );
            for one in &mut planned {
                one.at = after_quiet(one.at, hours);
            }
        }
        Ok((planned, settings))
    })
}

fn sessions(
    connection: &Connection,
    around: &Around,
    settings: &ReminderSettings,
    planned: &mut Vec<Planned>,
) -> Result<(), Stop> {
    for session in session::planned_from(connection, around.now)? {
        if !goes_on(connection, Some(&session.relationship))? {
            continue;
        }
        let day = session_cards::day(&session, around);
        let words = ReminderWords {
            who: who(connection, Some(&session.relationship))?,
            what: String::new(),
            time: zones::clock_face(
                zones::here(around.zone, session_cards::start(&session)).time(),
            ),
        };
        if settings.prepare && session_cards::prepared(connection, &session)?.is_none() {
            planned.extend(on(
                day.checked_sub_days(PREPARE),
                MORNING,
                ReminderKind::Prepare,
                &words,
            ));
        }
        if settings.session {
            planned.extend(on(day.pred_opt(), EVE, ReminderKind::Session, &words));
        }
    }
    Ok(())
}

/// Those I am to do, alone or with somebody.
fn actions(connection: &Connection, planned: &mut Vec<Planned>) -> Result<(), Stop> {
    for action in action::open(connection)? {
        let whose = action.relationship.as_deref();
        if action.owner == Owner::Them || action.due.is_none() || !goes_on(connection, whose)? {
            continue;
        }
        let words = about(who(connection, whose)?, action.what);
        planned.extend(on(action.due, MORNING, ReminderKind::Action, &words));
    }
    Ok(())
}

/// Contracts and goals to be looked at again.
fn looks(connection: &Connection, around: &Around, planned: &mut Vec<Planned>) -> Result<(), Stop> {
    let mut whose: Vec<Option<String>> = vec![None];
    for one in relationship::all(connection)? {
        if goes_on(connection, Some(&one.id))? {
            let contract = reviews::next(connection, &one.id, around.today)?;
            let words = about(who(connection, Some(&one.id))?, String::new());
            planned.extend(on(contract, MORNING, ReminderKind::Review, &words));
            whose.push(Some(one.id));
        }
    }
    for one in &whose {
        for goal in goal::of(connection, one.as_deref())? {
            if goal.state == GoalState::Open {
                let words = about(who(connection, one.as_deref())?, goal.what);
                planned.extend(on(goal.review, MORNING, ReminderKind::Review, &words));
            }
        }
    }
    Ok(())
}

fn about(who: String, what: String) -> ReminderWords {
    let time = String::new();
    ReminderWords { who, what, time }
}

fn who(connection: &Connection, relationship: Option<&str>) -> Result<String, Stop> {
    Ok(match relationship {
        Some(id) => relationships::name_by_id(connection, id)?.first_name,
        None => String::new(),
    })
}

/// Whether there is still something to do: about an ended or paused relationship there is not.
fn goes_on(connection: &Connection, relationship: Option<&str>) -> rusqlite::Result<bool> {
    let Some(id) = relationship else {
        return Ok(true);
    };
    let standing = relationship::get(connection, id)?.map(|one| one.standing.state);
    Ok(standing == Some(content::RelationshipState::Active))
}

fn on(
    date: Option<NaiveDate>,
    (hour, minute): (u32, u32),
    kind: ReminderKind,
    words: &ReminderWords,
) -> Option<Planned> {
    let at = date?.and_hms_opt(hour, minute, 0)?;
    let words = words.clone();
    Some(Planned { at, kind, words })
}

/// The end of the quiet hours a time lies in, or the time itself.
fn after_quiet(at: NaiveDateTime, (from, until): (NaiveTime, NaiveTime)) -> NaiveDateTime {
    let time = at.time();
    let over_midnight = from > until;
    let quiet = if over_midnight {
        time >= from || time < until
    } else {
        time >= from && time < until
    };
    if !quiet {
        return at;
    }
    let waits = over_midnight && time >= from;
    let day = if waits {
        at.date() + Days::new(1)
    } else {
        at.date()
    };
    day.and_time(until)
}

/// Whether the hours are hours.
pub(crate) fn check(settings: &ReminderSettings) -> Result<(), Error> {
    let Some(QuietHours { from, until }) = &settings.quiet else {
        return Ok(());
    };
    zones::parse_time(from)
        .and_then(|_| zones::parse_time(until))
        .map(drop)
}

#[cfg(test)]
mod tests;
