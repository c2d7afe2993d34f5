//! The list of entries: newest first, by month, and the cards it is made of.

use std::collections::HashMap;

use chrono::Datelike;
use content::Content;
use rusqlite::Connection;

use crate::book::Book;
use crate::entry::{self, Listed};
use crate::error::Error;
use crate::relationships;
use crate::views::{EntryCard, InstrumentCard, JournalView, Month, RelationshipCard};

/// The journal, newest first; all of it without a limit. The count is of all entries either way.
pub(crate) fn list(book: &Book<'_>, limit: Option<u32>) -> Result<JournalView, Error> {
    let content = book.content();
    book.read(move |connection| {
        let listed = entry::latest(connection, limit)?;
        Ok(JournalView {
            count: entry::count(connection)?,
            binned: entry::count_binned(connection)?,
            months: by_month(cards(connection, &content, listed)?),
        })
    })
}

fn by_month(cards: Vec<EntryCard>) -> Vec<Month> {
    let mut months: Vec<Month> = Vec::new();
    for card in cards {
        let (year, month) = (card.date.year(), card.date.month());
        match months
            .last_mut()
            .filter(|last| (last.year, last.month) == (year, month))
        {
            Some(last) => last.entries.push(card),
            None => months.push(Month {
                year,
                month,
                entries: vec![card],
            }),
        }
    }
    months
}

/// The cards of what a list found.
pub(crate) fn cards(
    connection: &Connection,
    content: &Content,
    listed: Vec<Listed>,
) -> rusqlite::Result<Vec<EntryCard>> {
    let known = relationships::cards(connection, content)?;
    Ok(cards_among(&known, listed))
}

/// As [`cards`], for whoever knows the relationships.
pub(crate) fn cards_among<'a>(
    known: impl IntoIterator<Item = &'a RelationshipCard>,
    listed: Vec<Listed>,
) -> Vec<EntryCard> {
    let known = known.into_iter().map(|card| (card.id.as_str(), card));
    let known: HashMap<&str, &RelationshipCard> = known.collect();
    let cards = listed.into_iter().map(|listed| card(listed, &known));
    cards.collect()
}

fn card(listed: Listed, known: &HashMap<&str, &RelationshipCard>) -> EntryCard {
    EntryCard {
        title: listed
            .title
            .unwrap_or_else(|| listed.instrument_title.clone()),
        instrument: InstrumentCard {
            id: listed.instrument,
            title: listed.instrument_title,
            purpose: listed.instrument_purpose,
            time: listed.instrument_time,
        },
        relationship: listed
            .relationship
            .and_then(|id| known.get(id.as_str()).copied().cloned()),
        id: listed.id,
        excerpt: listed.excerpt,
        state: listed.state,
        date: listed.date,
        side: listed.side,
        by: listed.by.map(|name| crate::names::first(&name).to_owned()),
    }
}
