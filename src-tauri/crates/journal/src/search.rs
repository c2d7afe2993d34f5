//! Finding things again: one question over everything a journal holds and everything there is to read and write. What is
//! asked is read by `query`, the words of a thing by `text`, the index is kept by `index`; here results are weighed.
//!
//! The index gives the newest things that hold every word, and stops: only so many are read and weighed against each
//! other. The index's own ranking (bm25) would count every match of every word in the whole journal at each keystroke:
//! of a common word in a hundred thousand entries it takes a hundred times as long (`./dev bench` measures both).

use std::collections::HashMap;
use std::sync::Arc;

use rusqlite::Connection;

use crate::book::{Book, Stop};
use crate::error::Error;
use crate::findable::{self, Asked, Row};
use crate::views::{FoundKind, Hit, Piece, SearchNote, SearchRequest, SearchState, SearchView};
use crate::{action, entry, goal, relationships, session};

mod choices;
mod fold;
pub(crate) mod index;
mod narrow;
mod passage;
mod query;
mod recent;
mod shelf;
mod text;

pub(crate) use choices::choices;
use narrow::{Narrow, Stretch};
use passage::Looked;
pub(crate) use query::alike;
use query::{End, Query};
pub(crate) use recent::{clear, note, recent};
pub(crate) use shelf::Shelf;
pub(crate) use text::Text;

/// How many of the newest matches are weighed, if no more are to be shown.
const WEIGHED: usize = 60;
/// The most results that are shown.
const MOST: u32 = 100;
/// A longer beginning that stands in no more places than this is gathered: that takes no longer than counting them.
const GATHERED: u32 = 1000;
/// Of one that stands in more, so many things are looked through for it before it is judged, each time, how common it is,
const PROBED: usize = 100;
/// and that many of them must have it.
const COMMON: usize = 5;

const KINDS: [(FoundKind, &str); 6] = [
    (FoundKind::Entry, "entry"),
    (FoundKind::Session, "session"),
    (FoundKind::Goal, "goal"),
    (FoundKind::Action, "action"),
    (FoundKind::Relationship, "relationship"),
    (FoundKind::Question, "question"),
];

/// A kind by its name in the index.
fn kind_named(name: &str) -> Option<FoundKind> {
    let mut kinds = KINDS.into_iter();
    kinds
        .find(|(_, known)| *known == name)
        .map(|(kind, _)| kind)
}

/// The name of a kind in the index; none of what is not in it.
fn kind_name(kind: FoundKind) -> Option<&'static str> {
    let mut kinds = KINDS.into_iter();
    kinds
        .find(|(known, _)| *known == kind)
        .map(|(_, name)| name)
}

/// What was found, before it is known what it is called.
struct Weighed {
    worth: u32,
    from: From,
}

enum From {
    Journal(Row),
    /// The number of an item on the shelf.
    Shelf(usize),
}

impl Weighed {
    /// The best first; of those as good as each other the newest, and what has no day last.
    fn order(&self, by_date: bool) -> (std::cmp::Reverse<u32>, std::cmp::Reverse<i64>) {
        let place = match &self.from {
            From::Journal(row) => row.place,
            From::Shelf(_) => 0,
        };
        let worth = if by_date { 0 } else { self.worth };
        (std::cmp::Reverse(worth), std::cmp::Reverse(place))
    }
}

/// Looks for something. A newer search ends it.
pub(crate) fn find(
    book: &Book<'_>,
    shelf: Arc<Shelf>,
    request: &SearchRequest,
) -> Result<SearchView, Error> {
    let query = Query::of(&request.text);
    let narrow = Narrow::by(&request.filter)?;
    let mut notes = Vec::new();
    let mut note = |holds: bool, note| notes.extend(holds.then_some(note));
    note(query.shortened, SearchNote::Shortened);
    note(query.is_short(), SearchNote::ByDate);
    if query.is_empty() && !narrow.is_any() {
        return Ok(outcome(SearchState::Nothing));
    }
    let unread = unread(book)?;
    let limit = usize::try_from(request.limit.clamp(1, MOST)).unwrap_or_default();
    let looked = book.look(move |connection| look(connection, &shelf, &query, &narrow, limit))?;
    let Some(looked) = looked else {
        return Ok(outcome(SearchState::Superseded));
    };
    note(looked.cut, SearchNote::Cut);
    note(looked.more, SearchNote::More);
    Ok(SearchView {
        hits: looked.hits,
        notes,
        unread,
        ..outcome(SearchState::Done)
    })
}

fn outcome(state: SearchState) -> SearchView {
    SearchView {
        state,
        hits: Vec::new(),
        notes: Vec::new(),
        unread: 0,
    }
}

/// What came of looking.
struct Found {
    hits: Vec<Hit>,
    cut: bool,
    more: bool,
}

fn look(
    connection: &Connection,
    shelf: &Shelf,
    query: &Query,
    narrow: &Narrow,
    limit: usize,
) -> Result<Found, Stop> {
    let (rows, cut) = newest(connection, query, narrow, limit.max(WEIGHED))?;
    let mut weighed: Vec<Weighed> = rows.into_iter().map(|row| weigh(row, query)).collect();
    if !narrow.is_about_the_journal() {
        weighed.extend(shelf.find(query, narrow));
    }
    weighed.sort_by_key(|one| one.order(query.is_short()));
    let more = cut || weighed.len() > limit;
    weighed.truncate(limit);
    Ok(Found {
        hits: hits(connection, shelf, query, weighed)?,
        cut,
        more,
    })
}

/// Reads what has changed since the last search. Where nothing can be written, what was read before is still found.
fn unread(book: &Book<'_>) -> Result<u32, Error> {
    match index::fresh(book) {
        Err(Error::Vault(vault::Error::DiskFull | vault::Error::NotWritable)) => {
            book.read(|connection| Ok(findable::count_stale(connection)?))
        }
        read => read,
    }
}

/// The newest things that hold all of it, at most so many, and whether there are more.
fn newest(
    connection: &Connection,
    query: &Query,
    narrow: &Narrow,
    most: usize,
) -> Result<(Vec<Row>, bool), Stop> {
    let Some(stretches) = narrow.stretches(connection)? else {
        return Ok((Vec::new(), false));
    };
    let mut rows = Vec::new();
    for stretch in &stretches {
        rows.extend(in_stretch(connection, query, narrow, stretch, most + 1)?);
    }
    rows.sort_by_key(|row| std::cmp::Reverse(row.place));
    let cut = rows.len() > most;
    rows.truncate(most);
    if query.ends_in_a_letter() {
        rows.retain(|row| holds(row, query));
    }
    Ok((rows, cut))
}

/// The index has the first letters of every word at hand. All words with a longer beginning it would have to gather first,
/// which takes the longer the commoner they are: so only what is rare is gathered. What is common is found sooner by looking
/// through the newest things with its first letters. Where the beginning is a common word by itself, there is no need for
/// either.
fn in_stretch(
    connection: &Connection,
    query: &Query,
    narrow: &Narrow,
    stretch: &Stretch,
    most: usize,
) -> Result<Vec<Row>, Stop> {
    let asks = |end| Asked {
        expression: narrow.expression(query, stretch, end),
        places: &stretch.places,
        marks: narrow.marks(),
    };
    if let Some(beginning) = query.long_beginning() {
        let whole = findable::newest(connection, &asks(End::Whole), most)?;
        if whole.len() == most {
            return Ok(whole);
        }
        if findable::is_rare(connection, beginning, GATHERED)? {
            return Ok(findable::newest(connection, &asks(End::Open), most)?);
        }
        let mut probe = Probe::default();
        let asked = asks(End::AtHand);
        let some = findable::newest_that(connection, &asked, most, |row| {
            probe.goes_on(holds(row, query))
        })?;
        if let Some(some) = some {
            return Ok(some);
        }
    }
    Ok(findable::newest(connection, &asks(End::Open), most)?)
}

/// How common something turns out to be while the newest things are looked through for it. What somebody writes of only
/// lately is common at first: it is judged by each hundred anew, or it would be looked for in all there are.
#[derive(Default)]
struct Probe {
    looked: usize,
    kept: usize,
}

impl Probe {
    /// Whether the next thing fits; nothing once it is better gathered.
    fn goes_on(&mut self, fits: bool) -> Option<bool> {
        self.looked += 1;
        self.kept += usize::from(fits);
        if self.looked == PROBED && std::mem::take(self).kept < COMMON {
            return None;
        }
        Some(fits)
    }
}

/// Whether a thing holds all of it, in whichever of its texts.
fn holds(row: &Row, query: &Query) -> bool {
    let all = format!("{}\n{}\n{}", row.title, row.body, row.about);
    Looked::through(&all, query).parts == query.parts.len()
}

fn weigh(row: Row, query: &Query) -> Weighed {
    let worth = |text: &str| Looked::through(text, query).worth();
    Weighed {
        worth: 8 * worth(&row.title) + 2 * worth(&row.body) + worth(&row.about),
        from: From::Journal(row),
    }
}

fn hits(
    connection: &Connection,
    shelf: &Shelf,
    query: &Query,
    weighed: Vec<Weighed>,
) -> Result<Vec<Hit>, Stop> {
    let (mut hits, mut names) = (Vec::new(), HashMap::new());
    for one in weighed {
        match one.from {
            From::Shelf(number) => hits.extend(shelf.hit(number, query)),
            From::Journal(row) => hits.extend(hit(connection, &row, query, &mut names)?),
        }
    }
    Ok(hits)
}

fn hit(
    connection: &Connection,
    row: &Row,
    query: &Query,
    names: &mut HashMap<String, String>,
) -> Result<Option<Hit>, Stop> {
    let Some((kind, id)) = findable::at(connection, row.place)? else {
        return Ok(None);
    };
    let Some(kind) = kind_named(&kind) else {
        return Ok(None);
    };
    let mut hit = Hit {
        kind,
        title: Looked::through(&row.title, query).whole(),
        passage: Looked::through(&row.body, query).stretch(),
        date: Some(findable::day_of(row.place)),
        form: None,
        relationship: None,
        who: None,
        state: None,
        id,
    };
    belongs_to(connection, &mut hit)?;
    if let Some(relationship) = hit.relationship.clone() {
        if !names.contains_key(&relationship) {
            let name = relationships::name_by_id(connection, &relationship)?.name;
            names.insert(relationship.clone(), name);
        }
        hit.who = names.get(&relationship).cloned();
    }
    Ok(Some(hit))
}

/// What a thing is called when it has no name, and whom it is with.
fn belongs_to(connection: &Connection, hit: &mut Hit) -> rusqlite::Result<()> {
    hit.relationship = match hit.kind {
        FoundKind::Entry => match entry::glance(connection, &hit.id)? {
            Some(glance) => {
                if hit.title.is_empty() {
                    hit.title.push(Piece::plain(&glance.form));
                }
                hit.form = Some(glance.form);
                hit.state = Some(glance.state);
                glance.relationship
            }
            None => None,
        },
        FoundKind::Session => session::get(connection, &hit.id)?.map(|one| one.relationship),
        FoundKind::Goal => goal::get(connection, &hit.id)?.and_then(|one| one.relationship),
        FoundKind::Action => action::get(connection, &hit.id)?.and_then(|one| one.relationship),
        FoundKind::Relationship => Some(hit.id.clone()),
        FoundKind::Question | FoundKind::Instrument | FoundKind::Page => None,
    };
    Ok(())
}

#[cfg(test)]
mod tests;
