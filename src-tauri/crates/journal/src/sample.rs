//! Filling the throw-away sample journal from content/. Everything happens as long before now as the sample says, ids
//! included, so that the list sorts as it would have. Who meets whom, and when, is written in `pair`; here is what was
//! written on the way.

use std::cmp::Reverse;
use std::collections::HashMap;

use chrono::{DateTime, Days, FixedOffset, NaiveDate};
use chrono_tz::Tz;
use content::{Answers, ContractSide, EntryState, Instrument, Kind, SampleEntry};
use rusqlite::Connection;
use serde_json::Value;
use vault::Database;

use crate::book::{self, Stop, Tools};
use crate::contract;
use crate::entry::{Begun, Writing};
use crate::error::{Error, Thing};
use crate::{contracts, entries, instrument_version, person, zones};

mod pair;

use pair::Pair;

/// Entries written in one transaction: few enough not to keep anything else waiting, enough to be quick.
const AT_A_TIME: usize = 8;

/// Now, and the rules by which the clocks went before it.
#[derive(Clone, Copy)]
struct Calendar {
    now: DateTime<FixedOffset>,
    zone: Tz,
}

impl Calendar {
    fn of(tools: &Tools) -> Calendar {
        Calendar {
            now: tools.now(),
            // As when a session is planned in a zone too new for the rules this program carries.
            zone: zones::named(&tools.clock.zone()).unwrap_or(Tz::UTC),
        }
    }

    fn today(self) -> NaiveDate {
        self.now.date_naive()
    }

    /// The day some days ago.
    fn day(self, days_ago: u32) -> NaiveDate {
        let today = self.today();
        today
            .checked_sub_days(Days::new(days_ago.into()))
            .unwrap_or(today)
    }

    /// This time of day, some days ago.
    fn ago(self, days_ago: u32) -> DateTime<FixedOffset> {
        zones::settle(self.zone, self.day(days_ago), self.now.time()).at
    }

    /// A time on the wall, some days ago; nothing was written later than now.
    fn at(self, days_ago: u32, time: &str) -> Result<DateTime<FixedOffset>, Error> {
        let time = zones::parse_time(time)?;
        let at = zones::settle(self.zone, self.day(days_ago), time).at;
        Ok(at.min(self.now))
    }
}

/// What the sample calls things by, and the ids they got.
#[derive(Default)]
struct Names {
    relationships: HashMap<String, String>,
    /// By relationship: the other person.
    others: HashMap<String, String>,
    sessions: HashMap<String, String>,
    rows: Rows,
}

/// An entry ready to be written.
struct Ready {
    begun: Begun,
    instrument: Instrument,
    state: EntryState,
    writing: Writing,
    side: Option<Side>,
}

/// Whose text of a contract an entry is, and the id of that contract should there be none yet.
struct Side {
    side: ContractSide,
    contract: String,
}

/// Fills an empty journal. The id of the person whose journal it is comes back.
pub(crate) fn fill(database: &Database, tools: &Tools) -> Result<String, Error> {
    let content = tools.content();
    let (calendar, sample) = (Calendar::of(tools), &content.sample);
    let me = tools.mint(calendar.now)?;
    let mut names = Names::default();
    let mut pairs = Vec::new();
    for relationship in &sample.relationships {
        pairs.push(Pair::of(tools, relationship, calendar, &mut names)?);
    }
    let (owner, name) = (me.clone(), sample.me.clone());
    book::write(database, move |transaction| {
        person::insert_me(transaction, &owner, &name, calendar.now)?;
        pairs.iter().try_for_each(|pair| pair.write(transaction))
    })?;
    // As they were written: a row is carried into an entry from an earlier one.
    let mut entries: Vec<_> = sample.entries.iter().collect();
    entries.sort_by_key(|entry| (Reverse(entry.days_ago), &entry.time));
    for some in entries.chunks(AT_A_TIME) {
        let ready = some
            .iter()
            .map(|entry| ready(tools, entry, &mut names, &me, calendar))
            .collect::<Result<Vec<_>, _>>()?;
        book::write(database, move |transaction| {
            ready
                .iter()
                .try_for_each(|entry| write_entry(transaction, entry))
        })?;
    }
    Ok(me)
}

fn ready(
    tools: &Tools,
    from: &SampleEntry,
    names: &mut Names,
    me: &str,
    calendar: Calendar,
) -> Result<Ready, Error> {
    let at = calendar.at(from.days_ago, &from.time)?;
    let instrument = tools
        .content()
        .instrument(&from.instrument)
        .cloned()
        .ok_or(Error::NotFound(Thing::Instrument))?;
    let begun = Begun {
        id: tools.mint(at)?,
        instrument: instrument.id.clone(),
        version: instrument.version,
        wording: instrument.wording.clone(),
        relationship: known(&names.relationships, from.relationship.as_deref()),
        session: known(&names.sessions, from.session.as_deref()),
        author: author(from, names).unwrap_or_else(|| me.to_owned()),
        about: None,
    };
    let contract = |side| {
        let contract = tools.mint(at)?;
        Ok::<_, Error>(Side { side, contract })
    };
    let mut answers = from.answers_on(calendar.today());
    names
        .rows
        .name(&instrument, &mut answers, || tools.mint(at))?;
    let writing = entries::check(&instrument, calendar.day(from.days_ago), answers, at)?;
    Ok(Ready {
        begun,
        instrument,
        state: from.state,
        writing,
        side: from.side.map(contract).transpose()?,
    })
}

fn known(ids: &HashMap<String, String>, name: Option<&str>) -> Option<String> {
    ids.get(name?).cloned()
}

/// The other person, of what they answered alone.
fn author(from: &SampleEntry, names: &Names) -> Option<String> {
    let theirs = from.side == Some(ContractSide::Theirs);
    known(&names.others, from.relationship.as_deref()).filter(|_| theirs)
}

/// The ids of rows by the names the sample gives them. The same name is the same row in every entry, as when an action is
/// carried from one into the next.
#[derive(Default)]
struct Rows(HashMap<String, String>);

impl Rows {
    fn name(
        &mut self,
        instrument: &Instrument,
        answers: &mut Answers,
        mut mint: impl FnMut() -> Result<String, Error>,
    ) -> Result<(), Error> {
        let has_rows = |kind: &Kind| matches!(kind, Kind::Actions { .. } | Kind::Goals { .. });
        let prompts = instrument.prompts().filter(|prompt| has_rows(&prompt.kind));
        for prompt in prompts {
            let rows = answers.get_mut(&prompt.id).and_then(Value::as_array_mut);
            let ids = rows
                .into_iter()
                .flatten()
                .filter_map(|row| row.get_mut("id"));
            for id in ids {
                let name = id.as_str().unwrap_or_default().to_owned();
                let known = match self.0.get(&name) {
                    Some(known) => known.clone(),
                    None => mint()?,
                };
                *id = known.clone().into();
                self.0.insert(name, known);
            }
        }
        Ok(())
    }
}

fn write_entry(connection: &Connection, ready: &Ready) -> Result<(), Stop> {
    instrument_version::keep(connection, &ready.instrument, ready.writing.at)?;
    entries::write_first(
        connection,
        &ready.instrument,
        &ready.begun,
        ready.state,
        &ready.writing,
    )?;
    match (&ready.side, &ready.begun.relationship) {
        (Some(side), Some(relationship)) => write_side(connection, ready, side, relationship),
        _ => Ok(()),
    }
}

/// Puts a text into the newest contract, or into a new one when that has such a text already. One that is finished is
/// signed by both.
fn write_side(
    connection: &Connection,
    ready: &Ready,
    text: &Side,
    relationship: &str,
) -> Result<(), Stop> {
    let newest = contract::newest(connection, relationship)?;
    let unwritten = newest.filter(|newest| newest.side(text.side).is_none());
    let contract = if let Some(newest) = unwritten {
        newest.id
    } else {
        contract::insert(connection, &text.contract, relationship, ready.writing.at)?;
        text.contract.clone()
    };
    contract::set_side(connection, &contract, text.side, &ready.begun.id)?;
    if text.side == ContractSide::Agreed && ready.state == EntryState::Done {
        let (answers, day) = (&ready.writing.answers, ready.writing.date);
        let (signed, review) = contracts::days(&ready.instrument, answers, day)?;
        contract::sign(connection, &contract, signed, review)?;
    }
    Ok(())
}
