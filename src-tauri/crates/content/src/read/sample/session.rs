//! Reads the sessions of the sample's relationships, and remembers whose each is.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::{Shelf, check_instrument, time, within};
use crate::read::{Ids, Table};
use crate::{SampleSession, SessionMethod, SessionState};

/// How long a session takes, in minutes: what a journal keeps.
const MINUTES: RangeInclusive<u32> = 5..=1440;

/// The sessions so far.
#[derive(Default)]
pub(super) struct Sessions {
    ids: Ids,
    /// By id: the relationship.
    whose: BTreeMap<String, String>,
}

impl Sessions {
    pub(super) fn read(
        &mut self,
        table: &mut Table,
        relationship: &str,
        started: Option<u32>,
        known: &Shelf,
    ) -> SampleSession {
        let id = table.id("id");
        self.ids.take(table.page, &id, table.place("id"));
        self.whose
            .entry(id.clone())
            .or_insert_with(|| relationship.to_owned());
        let in_days = in_days(table, started);
        SampleSession {
            id,
            in_days,
            time: time(table),
            minutes: minutes(table),
            method: table.word("method").unwrap_or(SessionMethod::InPerson),
            place: table.some_text("place").unwrap_or_default(),
            state: state(table, in_days),
            worksheet: worksheet(table, known),
        }
    }

    /// The relationship a session belongs to.
    pub(super) fn whose(&self, session: &str) -> Option<&str> {
        self.whose.get(session).map(String::as_str)
    }
}

fn in_days(table: &mut Table, started: Option<u32>) -> i64 {
    let days_ago = table.some_number("days_ago");
    within(table, "days_ago", days_ago, started);
    let in_days = table.some_number::<u32>("in_days").map(i64::from);
    let said = [table.has("days_ago"), table.has("in_days")];
    if said == [true, true] {
        let what = format!("{} has both `days_ago` and `in_days`", table.name());
        table.note("in_days", what, "Take one of them out.");
    } else if said == [false, false] {
        let what = format!("{} has neither `days_ago` nor `in_days`", table.name());
        table.note("in_days", what, "Add one of them.");
    }
    let before = days_ago.map(|days| -i64::from(days));
    before.or(in_days).unwrap_or_default()
}

fn minutes(table: &mut Table) -> u32 {
    let minutes = table.number("minutes");
    if let Some(minutes) = minutes.filter(|minutes| !MINUTES.contains(minutes)) {
        table.note(
            "minutes",
            format!("{} takes {minutes} minutes", table.name()),
            format!("Use {} to {}.", MINUTES.start(), MINUTES.end()),
        );
    }
    minutes.unwrap_or_default()
}

fn state(table: &mut Table, in_days: i64) -> SessionState {
    let state = table.word("state").unwrap_or(SessionState::Planned);
    if state == SessionState::Held && in_days > 0 {
        table.note(
            "state",
            format!("{} is still to come, so it was not held", table.name()),
            "Make it planned or cancelled, or write `days_ago` for `in_days`.",
        );
    }
    state
}

fn worksheet(table: &mut Table, shelf: &Shelf) -> Option<String> {
    let worksheet = table.some_id("worksheet")?;
    check_instrument(table, "worksheet", &worksheet, shelf);
    Some(worksheet)
}
