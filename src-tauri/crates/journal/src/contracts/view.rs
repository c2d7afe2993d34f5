//! The contract as its screen shows it: the three texts side by side, how far the two have come, and the contracts
//! before it.

use chrono::{DateTime, FixedOffset, NaiveDate};
use content::{Answers, Content, ContractSide, Instrument, Prompt};
use rusqlite::Connection;

use super::{begun_with, chosen_review, current, points, review_after, signed};
use crate::book::{Book, Stop};
use crate::contract::{self, Contract};
use crate::entry::Entry;
use crate::error::{Error, Thing};
use crate::views::{self, ContractText, ContractView, EarlierContract, RelationshipCard};
use crate::{dates, entries, path, relationships};

/// What the view is made from.
struct Read {
    relationship: RelationshipCard,
    instrument: Instrument,
    contract: Option<Contract>,
    newest: bool,
    texts: [Option<Entry>; 3],
    earlier: Vec<EarlierContract>,
}

/// The newest contract of a relationship, begun or not; or one of its earlier ones.
pub(crate) fn view(
    book: &Book<'_>,
    relationship: String,
    which: Option<String>,
) -> Result<ContractView, Error> {
    let content = book.content();
    let today = book.today();
    let read =
        book.read(move |connection| read(connection, &content, &relationship, which.as_deref()))?;
    Ok(shown(read, today, |at| book.tools.clock.local(at.to_utc())))
}

fn read(
    connection: &Connection,
    content: &Content,
    relationship: &str,
    which: Option<&str>,
) -> Result<Read, Stop> {
    let all = contract::of_relationship(connection, relationship)?;
    let place = match which {
        Some(id) => all
            .iter()
            .position(|one| one.id == id)
            .ok_or(Error::NotFound(Thing::Contract))?,
        None => 0,
    };
    let contract = all.get(place).cloned();
    let text = |side| match contract.as_ref().and_then(|one| one.side(side)) {
        Some(id) => entries::get(connection, id).map(Some),
        None => Ok(None),
    };
    Ok(Read {
        relationship: relationships::card_by_id(connection, content, relationship)?,
        instrument: match &contract {
            Some(contract) => begun_with(connection, content, contract)?,
            None => current(content)?,
        },
        texts: [
            text(ContractSide::Mine)?,
            text(ContractSide::Theirs)?,
            text(ContractSide::Agreed)?,
        ],
        newest: place == 0,
        contract,
        earlier: all.iter().skip(1).map(earlier).collect(),
    })
}

fn earlier(contract: &Contract) -> EarlierContract {
    EarlierContract {
        id: contract.id.clone(),
        position: contract.position,
        signed: contract.signed,
        review: contract.review,
    }
}

fn shown(
    read: Read,
    today: NaiveDate,
    local: impl Fn(DateTime<FixedOffset>) -> DateTime<FixedOffset>,
) -> ContractView {
    let text = |entry: Option<Entry>| {
        entry.map_or_else(ContractText::default, |entry| ContractText {
            formatted: entries::formatted(&read.instrument, &entry.answers),
            saved: Some(dates::saved(local(entry.saved_at))),
            entry: Some(entry.id),
            state: Some(entry.state),
            answers: views::Answers(entry.answers),
        })
    };
    let [mine, theirs, agreed] = read.texts.map(text);
    let contract = read.contract.as_ref();
    let said = &agreed.answers.0;
    ContractView {
        today,
        id: contract.map(|one| one.id.clone()),
        position: contract.map_or(1, |one| one.position),
        newest: read.newest,
        points: path::count(points(&read.instrument)),
        agreed_points: path::count(points(&read.instrument).filter(|point| has_words(said, point))),
        signed: contract.and_then(|one| one.signed),
        review: contract.and_then(|one| one.review),
        suggested_review: suggested_review(&read.instrument, said, today),
        mine,
        theirs,
        agreed,
        earlier: read.earlier,
        relationship: read.relationship,
        instrument: read.instrument,
    }
}

/// The one the two have written down, or six months after they signed; not signed yet, six months from today.
fn suggested_review(instrument: &Instrument, agreed: &Answers, today: NaiveDate) -> NaiveDate {
    let signed = signed(instrument, agreed).ok().flatten();
    chosen_review(instrument, agreed).unwrap_or_else(|| review_after(signed.unwrap_or(today)))
}

/// Whether something was answered: white space is not an agreement.
fn has_words(answers: &Answers, point: &Prompt) -> bool {
    match answers.get(&point.id) {
        Some(serde_json::Value::String(text)) => !text.trim().is_empty(),
        Some(serde_json::Value::Array(items)) => !items.is_empty(),
        Some(serde_json::Value::Object(fields)) => !fields.is_empty(),
        Some(serde_json::Value::Null) | None => false,
        Some(_) => true,
    }
}
