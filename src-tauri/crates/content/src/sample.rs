//! The sample journal as data: a relationship and its entries, dated by days before today, so that it is always fresh.
//! Writing it into a journal belongs to the journal crate; the window never sees these types.

use chrono::{NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::answers::Answers;
use crate::{ContractSide, EntryState, RelationshipKind, RelationshipState, Rhythm, Role};
use crate::{SessionMethod, SessionState};

/// The sample journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sample {
    /// The name of the person whose journal it is.
    pub me: String,
    /// Their relationships; at least one.
    pub relationships: Vec<SampleRelationship>,
    /// What they wrote; at least one.
    pub entries: Vec<SampleEntry>,
}

/// A relationship of the sample.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SampleRelationship {
    /// What entries call it by: `[a-z0-9-]+`.
    pub id: String,
    /// The other person's name.
    pub other: String,
    /// Who the journal's owner is in it.
    pub role: Role,
    /// Its kind.
    pub kind: RelationshipKind,
    /// How many days before today it began.
    pub started_days_ago: u32,
    /// In how many days it is to end; negative when that day has passed, none when open.
    pub ends_in_days: Option<i64>,
    /// Whether it goes on.
    pub state: RelationshipState,
    /// How many days before today it ended; just when its state says so.
    pub ended_days_ago: Option<u32>,
    /// Whether it ended before its time, without blame.
    pub early: bool,
    /// How often they mean to meet.
    pub rhythm: Rhythm,
    /// The phases it entered, earliest first; at least one.
    pub phases: Vec<SamplePhase>,
    /// The tasks that are done.
    pub ticks: Vec<SampleTick>,
    /// The sessions planned, held and called off.
    pub sessions: Vec<SampleSession>,
}

/// The day a relationship of the sample entered a phase.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SamplePhase {
    /// Which phase.
    pub phase: String,
    /// How many days before today; never before the relationship began.
    pub days_ago: u32,
}

/// The day a task of the sample was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SampleTick {
    /// Which task.
    pub task: String,
    /// How many days before today; never before the relationship began.
    pub days_ago: u32,
}

/// A session of the sample.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SampleSession {
    /// What entries call it by, unique over all relationships: `[a-z0-9-]+`.
    pub id: String,
    /// In how many days from today; negative when it was before, though never before the relationship began.
    pub in_days: i64,
    /// The time of day it begins, `HH:MM`.
    pub time: String,
    /// How long it takes: 5 to 1440.
    pub minutes: u32,
    /// How the two meet.
    pub method: SessionMethod,
    /// A room, a link, a number; may be empty.
    pub place: String,
    /// What became of it; one that is still to come was not held.
    pub state: SessionState,
    /// The instrument chosen to work through.
    pub worksheet: Option<String>,
}

/// An entry of the sample.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SampleEntry {
    /// The instrument it answers.
    pub instrument: String,
    /// The relationship it belongs to, if any.
    pub relationship: Option<String>,
    /// The session it belongs to, if any; of the same relationship.
    pub session: Option<String>,
    /// Whose text it is; just where its instrument has sides.
    pub side: Option<ContractSide>,
    /// How many days before today it was written.
    pub days_ago: u32,
    /// The time of day it was saved, `HH:MM`.
    pub time: String,
    /// Whether it is finished.
    pub state: EntryState,
    /// The answers by prompt id. With its days put in they fit the instrument.
    pub answers: Answers,
}

impl SampleEntry {
    /// The answers on a day: wherever they say `today+14` or `today-3`, the date that is then.
    pub fn answers_on(&self, today: NaiveDate) -> Answers {
        dated(&self.answers, today)
    }
}

/// Answers with every `today+N` and `today-N` in them made a date.
pub(crate) fn dated(answers: &Answers, today: NaiveDate) -> Answers {
    answers
        .iter()
        .map(|(key, answer)| (key.clone(), dated_value(answer, today)))
        .collect()
}

fn dated_value(value: &Value, today: NaiveDate) -> Value {
    match value {
        Value::String(text) => {
            day(text, today).map_or_else(|| value.clone(), |day| day.to_string().into())
        }
        Value::Array(values) => values
            .iter()
            .map(|value| dated_value(value, today))
            .collect(),
        Value::Object(fields) => dated(fields, today).into(),
        _ => value.clone(),
    }
}

/// The day that a text names, counted from today; none when the text is anything else.
fn day(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let signed = text.strip_prefix("today")?;
    let digits = signed.strip_prefix(['+', '-'])?;
    let few = (1..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    let days: i64 = few.then_some(signed)?.parse().ok()?;
    today.checked_add_signed(TimeDelta::days(days))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use serde_json::json;

    use super::*;

    fn on(answers: &Value) -> Value {
        let today = NaiveDate::from_ymd_opt(2024, 2, 27).unwrap();
        dated(answers.as_object().unwrap(), today).into()
    }

    #[test]
    fn days_in_answers_are_counted_from_today() {
        let written = json!({"when": "today+2", "rows": [{"by": "today-27", "what": "Rest"}], "now": {"date": "today+0"}});
        let told = json!({"when": "2024-02-29", "rows": [{"by": "2024-01-31", "what": "Rest"}], "now": {"date": "2024-02-27"}});
        assert_eq!(on(&written), told);
    }

    #[test]
    fn every_other_text_stays_as_it_is() {
        let written = json!({"a": "today", "b": "today+", "c": "today+1 ", "d": "today++1", "e": "today+12345", "f": "Not today-1", "g": 3, "h": null});
        assert_eq!(on(&written), written);
    }
}
