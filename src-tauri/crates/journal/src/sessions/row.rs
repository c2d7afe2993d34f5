//! Several sessions in a row by the rhythm two people agreed: the days it suggests, and planning them all at once or none.
//! One session alone belongs to `sessions`.

use super::{Wanted, clashes, keep, merged, take, wanted};
use crate::book::{Book, Stop};
use crate::error::Error;
use crate::session_cards::{self, Around};
use crate::views::{InRow, Planned, SessionDraft};
use crate::{relationships, rhythm};

/// The most sessions that are planned at once: a year of monthly ones after the first.
const LONGEST_ROW: u32 = 12;

/// The days after this session that the rhythm suggests, at the same time on the wall; none when two people meet as
/// needed. `many` beyond twelve is twelve.
pub(crate) fn suggested(
    book: &Book<'_>,
    draft: SessionDraft,
    many: u32,
) -> Result<Vec<InRow>, Error> {
    let (content, around) = (book.content(), Around::of(book));
    let first = wanted(&content, &draft)?;
    book.read(move |connection| {
        let whose = relationships::get(connection, &draft.relationship)?;
        let days = (1..=many.min(LONGEST_ROW))
            .map_while(|nth| rhythm::nth_after(whose.rhythm, first.date, nth));
        let one = |date| {
            let then = Wanted {
                date,
                ..first.clone()
            };
            let relationship = draft.relationship.clone();
            let (session, moved) = merged(None, then, String::new(), relationship, &around);
            let clashes = clashes(connection, &session)?;
            let cards = clashes
                .iter()
                .map(|other| session_cards::card(connection, &content, &around, other));
            Ok(InRow {
                date: session.date,
                time: session.time,
                moved,
                clashes: cards.collect::<Result<_, Stop>>()?,
            })
        };
        days.map(one).collect()
    })
}

/// Plans new sessions, in their order: all of them, or none.
pub(crate) fn plan(book: &Book<'_>, drafts: Vec<SessionDraft>) -> Result<Vec<Planned>, Error> {
    let (content, around) = (book.content(), Around::of(book));
    let row = drafts.into_iter().map(|draft| {
        let draft = SessionDraft { id: None, ..draft };
        Ok((
            wanted(&content, &draft)?,
            book.tools.mint(around.now)?,
            draft,
        ))
    });
    let row = row.collect::<Result<Vec<_>, Error>>()?;
    book.write(move |transaction| {
        row.into_iter()
            .map(|(wanted, id, draft)| keep(transaction, &content, &around, draft, wanted, id))
            .collect()
    })
}

/// Takes sessions away: all of them, or none. What was written for them stays.
pub(crate) fn delete(book: &Book<'_>, ids: Vec<String>) -> Result<(), Error> {
    book.write(move |transaction| ids.iter().try_for_each(|id| take(transaction, id)))
}
