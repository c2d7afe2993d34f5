//! What a search can be narrowed by in this journal.

use crate::book::Book;
use crate::error::Error;
use crate::views::SearchChoices;
use crate::{path, relationship, relationships, setting, tags};

/// What there is to choose from.
pub(crate) fn choices(book: &Book<'_>) -> Result<SearchChoices, Error> {
    let (content, today) = (book.content(), book.today());
    book.read(move |connection| {
        let all = relationship::all(connection)?;
        let names = all.iter().map(|one| relationships::name(connection, one));
        Ok(SearchChoices {
            today,
            relationships: names.collect::<rusqlite::Result<_>>()?,
            tags: tags::all(connection)?,
            phases: content.phases.iter().map(path::phase_name).collect(),
            recent: setting::searches(connection)?,
        })
    })
}
