//! The question bank: what content/ asks and what a person added, which of them are starred, and the day's question.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveTime};
use content::Content;
use rusqlite::Connection;

use crate::book::{Book, Stop};
use crate::error::{Error, Thing};
use crate::own_family::{self, OwnFamily};
use crate::own_question::{self, OwnQuestion};
use crate::removed::{self, Kept};
use crate::views::{FamilyDraft, FamilyView, QuestionDraft, QuestionView, QuestionsView, Removed};
use crate::{fields, names, question_star};

/// Every question there is to borrow.
pub(crate) fn view(book: &Book<'_>) -> Result<QuestionsView, Error> {
    let (content, now) = (book.content(), book.now());
    book.read(move |connection| Ok(shown(connection, &content, now)?))
}

fn shown(
    connection: &Connection,
    content: &Content,
    now: DateTime<FixedOffset>,
) -> rusqlite::Result<QuestionsView> {
    let bank = Bank::read(connection, content)?;
    Ok(QuestionsView {
        of_the_day: bank.of_the_day(now),
        families: bank.families,
    })
}

/// The day's question, the same all day; none when there is no question at all.
pub(crate) fn of_the_day(
    connection: &Connection,
    content: &Content,
    now: DateTime<FixedOffset>,
) -> rusqlite::Result<Option<QuestionView>> {
    Ok(Bank::read(connection, content)?.of_the_day(now))
}

struct Bank {
    families: Vec<FamilyView>,
    /// When a person wrote or starred something, by the question's id.
    written: HashMap<String, DateTime<FixedOffset>>,
    starred: HashMap<String, DateTime<FixedOffset>>,
}

impl Bank {
    fn read(connection: &Connection, content: &Content) -> rusqlite::Result<Bank> {
        let starred = question_star::all(connection)?;
        let question = |id: &str, text: &str, own| QuestionView {
            starred: starred.contains_key(id),
            id: id.to_owned(),
            text: text.to_owned(),
            own,
        };
        let mut families: Vec<_> = content
            .questions
            .iter()
            .map(|family| FamilyView {
                id: family.id.clone(),
                title: family.title.clone(),
                about: family.about.clone(),
                own: false,
                questions: family
                    .questions
                    .iter()
                    .map(|item| question(&item.id, &item.label, false))
                    .collect(),
            })
            .collect();
        families.extend(own_family::all(connection)?.into_iter().map(own_view));
        let mut written = HashMap::new();
        for own in own_question::all(connection)? {
            // A family of content/ may go in an update; the person's question in it does not.
            let place = families.iter().position(|family| family.id == own.family);
            if let Some(family) = families.get_mut(place.unwrap_or(0)) {
                family.questions.push(question(&own.id, &own.text, true));
            }
            written.insert(own.id, own.created_at);
        }
        Ok(Bank {
            families,
            written,
            starred,
        })
    }

    fn of_the_day(&self, now: DateTime<FixedOffset>) -> Option<QuestionView> {
        let midnight = now.with_time(NaiveTime::MIN).single().unwrap_or(now);
        let until = |at: Option<&DateTime<FixedOffset>>| at.is_some_and(|at| *at < midnight);
        let questions = self.families.iter().flat_map(|family| &family.questions);
        // What is written or starred today counts from tomorrow: the day's question does not change under one's eyes.
        let settled: Vec<_> = questions
            .filter(|one| !one.own || until(self.written.get(&one.id)))
            .map(|one| (one, until(self.starred.get(&one.id))))
            .collect();
        let bank: Vec<_> = settled
            .iter()
            .map(|(one, starred)| (one.id.as_str(), *starred))
            .collect();
        let drawn = draw(&bank, now.date_naive())?;
        Some(settled[drawn].0.clone())
    }
}

fn own_view(family: OwnFamily) -> FamilyView {
    FamilyView {
        id: family.id,
        title: family.title,
        about: String::new(),
        own: true,
        questions: Vec::new(),
    }
}

/// Which of these questions, each with whether it is starred, is the day's. Every question belongs to one day in seven,
/// so that none comes twice within a week; of that day's, each draws a lot anew every week and a starred one draws
/// twice; the highest wins. A question added or taken away changes only the days it wins.
fn draw(bank: &[(&str, bool)], day: NaiveDate) -> Option<usize> {
    let number = day.num_days_from_ce();
    let turn = u64::from(number.rem_euclid(7).unsigned_abs());
    let its_turn = |id: &str| lot(&("turn", id)) % 7 == turn;
    let any = bank.iter().any(|(id, _)| its_turn(id));
    let all = bank.iter().enumerate();
    // A bank too small for every day of the week has a question on every day all the same.
    let here = all.filter(|(_, (id, _))| !any || its_turn(id));
    let highest = |id: &str, starred: bool| {
        let first = lot(&(number, id, 1));
        if starred {
            first.max(lot(&(number, id, 2)))
        } else {
            first
        }
    };
    here.max_by_key(|(_, (id, starred))| highest(id, *starred))
        .map(|(place, _)| place)
}

/// A number that looks like chance and is the same for the same thing.
fn lot(of: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    of.hash(&mut hasher);
    hasher.finish()
}

/// Stars a question, or takes its star away.
pub(crate) fn star(book: &Book<'_>, id: String, starred: bool) -> Result<(), Error> {
    let (content, now) = (book.content(), book.now());
    book.write(move |transaction| {
        let known =
            content.question(&id).is_some() || own_question::get(transaction, &id)?.is_some();
        if starred && !known {
            return Err(Error::NotFound(Thing::Question).into());
        }
        Ok(question_star::set(transaction, &id, starred, now)?)
    })
}

/// Writes a question of one's own, or changes one.
pub(crate) fn save_question(book: &Book<'_>, draft: QuestionDraft) -> Result<QuestionsView, Error> {
    let (content, now) = (book.content(), book.now());
    let new = book.tools.mint(now)?;
    let text = fields::line("text", &draft.text)?;
    book.write(move |transaction| {
        let (id, created_at) = match draft.id {
            Some(id) => {
                let before = question(transaction, &id)?;
                (before.id, before.created_at)
            }
            None => (new, now),
        };
        let known = content
            .questions
            .iter()
            .any(|family| family.id == draft.family);
        if !known {
            family(transaction, &draft.family)?;
        }
        let own = OwnQuestion {
            id,
            family: draft.family,
            text,
            created_at,
        };
        own_question::put(transaction, &own)?;
        Ok(shown(transaction, &content, now)?)
    })
}

/// Makes a family of one's own, or renames one.
pub(crate) fn save_family(book: &Book<'_>, draft: FamilyDraft) -> Result<QuestionsView, Error> {
    let (content, now) = (book.content(), book.now());
    let new = book.tools.mint(now)?;
    let title = names::tidy(&draft.title)?;
    book.write(move |transaction| {
        let (id, created_at) = match draft.id {
            Some(id) => {
                let before = family(transaction, &id)?;
                (before.id, before.created_at)
            }
            None => (new, now),
        };
        let own = OwnFamily {
            id,
            title,
            created_at,
        };
        own_family::put(transaction, &own)?;
        Ok(shown(transaction, &content, now)?)
    })
}

fn question(connection: &Connection, id: &str) -> Result<OwnQuestion, Stop> {
    Ok(own_question::get(connection, id)?.ok_or(Error::NotFound(Thing::Question))?)
}

fn family(connection: &Connection, id: &str) -> Result<OwnFamily, Stop> {
    Ok(own_family::get(connection, id)?.ok_or(Error::NotFound(Thing::Family))?)
}

/// Takes a question of one's own away, with its star.
pub(crate) fn delete_question(book: &Book<'_>, id: String) -> Result<Removed, Error> {
    let now = book.now();
    book.write(move |transaction| {
        let own = question(transaction, &id)?;
        take_away(transaction, None, vec![own], now)
    })
}

/// Takes a family of one's own away, with its questions: a refusal would make a person empty it one by one, and all of
/// it can be put back.
pub(crate) fn delete_family(book: &Book<'_>, id: String) -> Result<Removed, Error> {
    let now = book.now();
    book.write(move |transaction| {
        let family = family(transaction, &id)?;
        let mut questions = own_question::all(transaction)?;
        questions.retain(|own| own.family == id);
        own_family::remove(transaction, &id)?;
        take_away(transaction, Some(family), questions, now)
    })
}

fn take_away(
    connection: &Connection,
    family: Option<OwnFamily>,
    questions: Vec<OwnQuestion>,
    now: DateTime<FixedOffset>,
) -> Result<Removed, Stop> {
    let starred = question_star::all(connection)?;
    for own in &questions {
        own_question::remove(connection, &own.id)?;
        question_star::set(connection, &own.id, false, now)?;
    }
    let questions = questions.into_iter().map(|own| {
        let star = starred.contains_key(&own.id);
        (own, star)
    });
    Ok(removed::wrap(&Kept::Questions {
        family,
        questions: questions.collect(),
    })?)
}

#[cfg(test)]
mod tests;
