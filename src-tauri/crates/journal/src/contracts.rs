//! The contract of a relationship: what each of the two answered alone, what they agreed, signing it, and beginning anew
//! from what was agreed. Its questions are an instrument's, its texts are entries; what is kept of an entry that changes
//! belongs to `history`.

use chrono::{DateTime, FixedOffset, Months, NaiveDate};
use content::{Answers, Content, ContractSide, EntryState, Instrument, Kind, Prompt};
use rusqlite::Connection;

use crate::book::{Book, Stop};
use crate::contract::{self, Contract};
use crate::entry::{self, Begun};
use crate::error::{Error, Thing};
use crate::views::{self, ContractView, Saved};
use crate::{
    dates, entries, history, instrument_version, path, phase_change, relationship, relationships,
    task_tick,
};

mod view;

pub(crate) use view::view;

/// The instrument it is.
pub(crate) const INSTRUMENT: &str = "contract";

/// How long after signing it is looked at again, unless somebody says otherwise.
const REVIEW_AFTER: Months = Months::new(6);

/// A moment with ids to spare: what one change may have to make.
struct Making {
    now: DateTime<FixedOffset>,
    me: String,
    contract: String,
    entry: String,
    revisions: Vec<String>,
}

impl Making {
    fn of(book: &Book<'_>) -> Result<Making, Error> {
        let now = book.now();
        let revisions = (0..3).map(|_| book.tools.mint(now));
        Ok(Making {
            now,
            me: book.me(),
            contract: book.tools.mint(now)?,
            entry: book.tools.mint(now)?,
            revisions: revisions.collect::<Result<_, _>>()?,
        })
    }
}

/// When a contract signed on a day is looked at again, unless somebody says otherwise.
pub(crate) fn review_after(signed: NaiveDate) -> NaiveDate {
    signed.checked_add_months(REVIEW_AFTER).unwrap_or(signed)
}

/// Saves one of the texts of the newest contract, for the first time or again; not once it is signed.
pub(crate) fn save(
    book: &Book<'_>,
    relationship: String,
    side: ContractSide,
    answers: views::Answers,
) -> Result<Saved, Error> {
    let (content, making) = (book.content(), Making::of(book)?);
    let now = making.now;
    book.write(move |transaction| {
        relationships::get(transaction, &relationship)?;
        let contract = newest_or_new(transaction, &relationship, &making)?;
        if contract.signed.is_some() {
            return Err(Error::ContractSigned.into());
        }
        if let Some(entry) = contract.side(side) {
            return save_again(transaction, entry, answers.0, making);
        }
        let instrument = begun_with(transaction, &content, &contract)?;
        let text = Text {
            relationship,
            side,
            answers: answers.0,
        };
        save_first(transaction, &contract, &instrument, text, &making)
    })?;
    Ok(dates::saved(now))
}

fn newest_or_new(
    connection: &Connection,
    relationship: &str,
    making: &Making,
) -> Result<Contract, Stop> {
    if let Some(newest) = contract::newest(connection, relationship)? {
        return Ok(newest);
    }
    contract::insert(connection, &making.contract, relationship, making.now)?;
    Ok(contract::newest(connection, relationship)?.ok_or(Error::NotFound(Thing::Contract))?)
}

/// The version of the instrument a contract's texts answer: that of the text begun first, or today's.
fn begun_with(
    connection: &Connection,
    content: &Content,
    contract: &Contract,
) -> Result<Instrument, Stop> {
    for side in [
        ContractSide::Agreed,
        ContractSide::Mine,
        ContractSide::Theirs,
    ] {
        if let Some(id) = contract.side(side) {
            let entry = entries::get(connection, id)?;
            return entries::kept(connection, &entry.instrument, entry.version, &entry.wording);
        }
    }
    Ok(current(content)?)
}

fn current(content: &Content) -> Result<Instrument, Error> {
    content
        .instrument(INSTRUMENT)
        .cloned()
        .ok_or(Error::NotFound(Thing::Instrument))
}

/// A text to be written for the first time.
struct Text {
    relationship: String,
    side: ContractSide,
    answers: Answers,
}

fn save_first(
    connection: &Connection,
    contract: &Contract,
    instrument: &Instrument,
    text: Text,
    making: &Making,
) -> Result<(), Stop> {
    let writing = entries::check(
        instrument,
        making.now.date_naive(),
        text.answers,
        making.now,
    )?;
    instrument_version::keep(connection, instrument, making.now)?;
    let author = match text.side {
        ContractSide::Theirs => the_other(connection, &text.relationship)?,
        ContractSide::Mine | ContractSide::Agreed => making.me.clone(),
    };
    let begun = Begun {
        id: making.entry.clone(),
        instrument: instrument.id.clone(),
        version: instrument.version,
        wording: instrument.wording.clone(),
        relationship: Some(text.relationship),
        session: None,
        author,
        about: None,
    };
    entry::insert(connection, &begun, EntryState::Draft, &writing)?;
    Ok(contract::set_side(
        connection,
        &contract.id,
        text.side,
        &making.entry,
    )?)
}

/// Whoever was named first: of a group, one text stands for all of them.
pub(crate) fn the_other(connection: &Connection, relationship: &str) -> Result<String, Stop> {
    let people = relationship::people(connection, relationship)?;
    let first = people.into_iter().next();
    Ok(first
        .map(|(id, _)| id)
        .ok_or(Error::NotFound(Thing::Relationship))?)
}

fn save_again(
    connection: &Connection,
    id: &str,
    answers: Answers,
    mut making: Making,
) -> Result<(), Stop> {
    let standing = entry::standing(connection, id)?.ok_or(Error::NotFound(Thing::Entry))?;
    let before = entries::get(connection, id)?;
    let instrument = entries::kept(
        connection,
        &standing.instrument,
        standing.version,
        &standing.wording,
    )?;
    let writing = entries::check(&instrument, before.date, answers, making.now)?;
    if history::is_due(&standing, making.now)
        && let Some(revision) = making.revisions.pop()
    {
        history::keep_before(connection, revision, id, &writing.answers)?;
    }
    Ok(entry::update(connection, id, &writing)?)
}

/// An entry of the contract that was written like any other form is what I answered alone, unless it is a text of a
/// contract already.
pub(crate) fn note_saved(
    connection: &Connection,
    entry: &str,
    new: String,
    now: DateTime<FixedOffset>,
) -> Result<(), Stop> {
    let standing = entry::standing(connection, entry)?;
    let Some(relationship) = standing
        .filter(|standing| standing.instrument == INSTRUMENT)
        .and_then(|standing| standing.relationship)
    else {
        return Ok(());
    };
    if contract::side_of(connection, entry)?.is_some() {
        return Ok(());
    }
    let newest = if let Some(newest) = contract::newest(connection, &relationship)? {
        newest.id
    } else {
        contract::insert(connection, &new, &relationship, now)?;
        new
    };
    Ok(contract::set_side(
        connection,
        &newest,
        ContractSide::Mine,
        entry,
    )?)
}

/// Whether finishing this entry leaves its task open: each of the two has answered alone, and nothing is agreed.
pub(crate) fn is_one_side(connection: &Connection, entry: &str) -> rusqlite::Result<bool> {
    let side = contract::side_of(connection, entry)?;
    Ok(matches!(
        side,
        Some(ContractSide::Mine | ContractSide::Theirs)
    ))
}

/// Signs the newest contract, once every signature has a name and a day: its texts are finished and its task is ticked.
pub(crate) fn finish(book: &Book<'_>, relationship: String) -> Result<ContractView, Error> {
    let (content, making) = (book.content(), Making::of(book)?);
    let of = relationship.clone();
    book.write(move |transaction| {
        let missing = Error::NotFound(Thing::Contract);
        let contract = contract::newest(transaction, &of)?.ok_or(missing)?;
        let agreed = contract
            .side(ContractSide::Agreed)
            .ok_or(Error::NotFound(Thing::Contract))?;
        let agreed = entries::get(transaction, agreed)?;
        let instrument = entries::kept(
            transaction,
            &agreed.instrument,
            agreed.version,
            &agreed.wording,
        )?;
        let today = making.now.date_naive();
        let (signed, review) = days(&instrument, &agreed.answers, today)?;
        contract::sign(transaction, &contract.id, signed, review)?;
        finish_texts(transaction, &contract, making.revisions, making.now)?;
        tick(transaction, &content, &of, making.now)
    })?;
    view(book, relationship, None)
}

/// When what was agreed was signed, and when it is to be looked at again. One that asks for no signature is signed today.
pub(crate) fn days(
    instrument: &Instrument,
    answers: &Answers,
    today: NaiveDate,
) -> Result<(NaiveDate, NaiveDate), Error> {
    let signed = signed(instrument, answers)?.unwrap_or(today);
    let review = chosen_review(instrument, answers);
    if review.is_some_and(|review| review < signed) {
        return Err(Error::ReviewBeforeSigning);
    }
    Ok((signed, review.unwrap_or_else(|| review_after(signed))))
}

fn finish_texts(
    connection: &Connection,
    contract: &Contract,
    revisions: Vec<String>,
    now: DateTime<FixedOffset>,
) -> Result<(), Stop> {
    let texts = [&contract.mine, &contract.theirs, &contract.agreed];
    for (id, revision) in texts.into_iter().flatten().zip(revisions) {
        entry::set_state(connection, id, EntryState::Done)?;
        history::keep(connection, revision, entries::get(connection, id)?, now)?;
    }
    Ok(())
}

fn tick(
    connection: &Connection,
    content: &Content,
    relationship: &str,
    now: DateTime<FixedOffset>,
) -> Result<(), Stop> {
    let steps = phase_change::walk(connection, relationship)?;
    if let Some(task) = path::task_of(content, &steps, INSTRUMENT) {
        task_tick::tick(connection, relationship, &task.id, now.date_naive(), now)?;
    }
    Ok(())
}

/// What is filled in once, by both together.
fn together(instrument: &Instrument) -> impl Iterator<Item = &Prompt> {
    let sections = instrument
        .sections
        .iter()
        .filter(|section| section.together);
    sections.flat_map(|section| &section.prompts)
}

/// The points that each answers alone.
fn points(instrument: &Instrument) -> impl Iterator<Item = &Prompt> {
    let sections = instrument
        .sections
        .iter()
        .filter(|section| !section.together);
    sections.flat_map(|section| &section.prompts)
}

/// The day of the last signature, when each has a name and a day; none when the form asks for none.
fn signed(instrument: &Instrument, answers: &Answers) -> Result<Option<NaiveDate>, Error> {
    let signatures = together(instrument).filter(|prompt| matches!(prompt.kind, Kind::Signature));
    let mut last = None;
    for prompt in signatures {
        let day = signature(answers, &prompt.id);
        last = last.max(Some(
            day.ok_or_else(|| Error::NotSigned(prompt.id.clone()))?,
        ));
    }
    Ok(last)
}

/// The day of a signature that has a name as well.
fn signature(answers: &Answers, prompt: &str) -> Option<NaiveDate> {
    let answer = answers.get(prompt)?;
    let name = answer.get("name")?.as_str()?;
    let day = dates::parse(answer.get("date")?.as_str()?).ok()?;
    (!name.trim().is_empty()).then_some(day)
}

/// The review date the two chose: the first date that is asked of both together.
fn chosen_review(instrument: &Instrument, answers: &Answers) -> Option<NaiveDate> {
    let prompt = together(instrument).find(|prompt| matches!(prompt.kind, Kind::Date))?;
    dates::parse(answers.get(&prompt.id)?.as_str()?).ok()
}

/// Begins the next contract with what was agreed in the last, without its signatures. The last one is kept whole. While
/// the newest is not signed there is nothing to begin anew.
pub(crate) fn renew(book: &Book<'_>, relationship: String) -> Result<ContractView, Error> {
    let (content, making) = (book.content(), Making::of(book)?);
    let of = relationship.clone();
    book.write(move |transaction| {
        let missing = Error::NotFound(Thing::Contract);
        let last = contract::newest(transaction, &of)?.ok_or(missing)?;
        if last.signed.is_none() {
            return Ok(());
        }
        let instrument = current(&content)?;
        let before = match last.side(ContractSide::Agreed) {
            Some(agreed) => entries::get(transaction, agreed)?.answers,
            None => Answers::new(),
        };
        contract::insert(transaction, &making.contract, &of, making.now)?;
        let next = newest_or_new(transaction, &of, &making)?;
        let text = Text {
            relationship: of,
            side: ContractSide::Agreed,
            answers: still_fitting(&instrument, before),
        };
        save_first(transaction, &next, &instrument, text, &making)
    })?;
    view(book, relationship, None)
}

/// What was agreed on the points there still are.
fn still_fitting(instrument: &Instrument, answers: Answers) -> Answers {
    let fits = |id: &str, answer: &serde_json::Value| {
        let alone = Answers::from_iter([(id.to_owned(), answer.clone())]);
        instrument.check_answers(&alone).is_ok()
    };
    let is_point = |id: &str| points(instrument).any(|prompt| prompt.id == id);
    answers
        .into_iter()
        .filter(|(id, answer)| is_point(id) && fits(id, answer))
        .collect()
}

#[cfg(test)]
mod tests;
