//! Marking entries: tags with their names, stars, and the filters a person keeps. Everything here can be undone: what is
//! taken away comes back from `removed`.

use std::collections::BTreeMap;

use rusqlite::Connection;

use crate::book::{Book, Stop};
use crate::error::{Error, Thing};
use crate::kept_filter::{self, Filter};
use crate::removed::{self, Kept};
use crate::search::alike;
use crate::tag::{self, Tag};
use crate::views::{EntryMarks, JournalFilter, KeptFilter, TagGone, TagView, Tagged, TagsView};
use crate::{entries, names};

/// The most characters of a tag's or a filter's name.
pub(crate) const LIMIT: usize = 60;

/// A name for a tag or a filter.
fn tidy(name: &str) -> Result<String, Error> {
    let name = names::tidy(name)?;
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.chars().nth(LIMIT).is_some() {
        return Err(Error::NameTooLong);
    }
    Ok(name)
}

/// Everything entries are marked with.
pub(crate) fn view(book: &Book<'_>) -> Result<TagsView, Error> {
    book.read(|connection| Ok(seen(connection)?))
}

fn seen(connection: &Connection) -> rusqlite::Result<TagsView> {
    let mut marks: BTreeMap<String, EntryMarks> = BTreeMap::new();
    for (entry, tag) in tag::all_given(connection)? {
        marks.entry(entry).or_default().tags.push(tag);
    }
    for entry in tag::starred(connection)? {
        marks.entry(entry).or_default().starred = true;
    }
    let filters = kept_filter::all(connection)?.into_iter();
    let filters = filters.map(|kept| KeptFilter {
        id: kept.id,
        name: kept.name,
        filter: kept.narrows,
    });
    Ok(TagsView {
        tags: all(connection)?,
        marks,
        filters: filters.collect(),
    })
}

/// Every tag, by name.
pub(crate) fn all(connection: &Connection) -> rusqlite::Result<Vec<TagView>> {
    let tags = tag::counted(connection)?.into_iter();
    Ok(tags.map(|(tag, count)| shown(tag, count)).collect())
}

fn shown(tag: Tag, count: u32) -> TagView {
    TagView {
        id: tag.id,
        name: tag.name,
        count,
    }
}

/// Gives entries a tag, which is made if there is none of this name.
pub(crate) fn give(book: &Book<'_>, ids: Vec<String>, name: &str) -> Result<Tagged, Error> {
    let (name, now) = (tidy(name)?, book.now());
    let new = Tag {
        id: book.tools.mint(now)?,
        folded: alike(&name),
        name,
        created_at: now,
    };
    book.write(move |transaction| {
        let tag = if let Some(tag) = tag::named(transaction, &new.folded)? {
            tag
        } else {
            tag::put(transaction, &new)?;
            new
        };
        let mut entries = Vec::new();
        for id in ids {
            entries::get(transaction, &id)?;
            if tag::give(transaction, &id, &tag.id)? {
                entries.push(id);
            }
        }
        let count = counted(transaction, &tag.id)?;
        Ok(Tagged {
            tag: shown(tag, count),
            entries,
        })
    })
}

fn counted(connection: &Connection, id: &str) -> rusqlite::Result<u32> {
    let all = tag::counted(connection)?;
    let found = all.into_iter().find(|(tag, _)| tag.id == id);
    Ok(found.map_or(0, |(_, count)| count))
}

/// Takes a tag from entries; it stays, for others.
pub(crate) fn take(book: &Book<'_>, ids: Vec<String>, tag: String) -> Result<TagsView, Error> {
    book.write(move |transaction| {
        for id in ids {
            tag::take(transaction, &id, &tag)?;
        }
        Ok(seen(transaction)?)
    })
}

/// Gives a tag another name. One that another tag has already is refused: merging them is asked for by its own name.
pub(crate) fn rename(book: &Book<'_>, id: String, name: &str) -> Result<TagsView, Error> {
    let name = tidy(name)?;
    book.write(move |transaction| {
        let tag = found(transaction, &id)?;
        let folded = alike(&name);
        if tag::named(transaction, &folded)?.is_some_and(|other| other.id != id) {
            return Err(Error::NameTaken.into());
        }
        tag::put(
            transaction,
            &Tag {
                name,
                folded,
                ..tag
            },
        )?;
        Ok(seen(transaction)?)
    })
}

fn found(connection: &Connection, id: &str) -> Result<Tag, Stop> {
    Ok(tag::get(connection, id)?.ok_or(Error::NotFound(Thing::Tag))?)
}

/// Gives every entry of one tag another one, and takes the first away. A kept filter that asked for it asks for the other.
pub(crate) fn merge(book: &Book<'_>, from: String, into: String) -> Result<TagGone, Error> {
    book.write(move |transaction| {
        let tag = found(transaction, &from)?;
        found(transaction, &into)?;
        if from == into {
            return Err(Error::NameTaken.into());
        }
        let entries = tag::entries(transaction, &from)?;
        let mut given = Vec::new();
        for entry in &entries {
            if tag::give(transaction, entry, &into)? {
                given.push(entry.clone());
            }
        }
        let filters = kept_filter::asking(transaction, &from)?;
        for filter in &filters {
            kept_filter::ask(transaction, filter.clone(), &into)?;
        }
        tag::remove(transaction, &from)?;
        gone(
            transaction,
            &Kept::Tag {
                tag,
                entries,
                merged: Some((into, given)),
                filters,
            },
        )
    })
}

/// Takes a tag away, from every entry, and the kept filters that ask for it: without it they would show nothing for ever.
pub(crate) fn delete(book: &Book<'_>, id: String) -> Result<TagGone, Error> {
    book.write(move |transaction| {
        let tag = found(transaction, &id)?;
        let entries = tag::entries(transaction, &id)?;
        let filters = kept_filter::asking(transaction, &id)?;
        for filter in &filters {
            kept_filter::remove(transaction, &filter.id)?;
        }
        tag::remove(transaction, &id)?;
        gone(
            transaction,
            &Kept::Tag {
                tag,
                entries,
                merged: None,
                filters,
            },
        )
    })
}

fn gone(connection: &Connection, kept: &Kept) -> Result<TagGone, Stop> {
    Ok(TagGone {
        removed: removed::wrap(kept)?,
        view: seen(connection)?,
    })
}

/// Puts back a tag that was taken away. If one of its name was made meanwhile, that one takes its place.
pub(crate) fn put_back(
    connection: &Connection,
    tag: &Tag,
    entries: &[String],
    merged: Option<&(String, Vec<String>)>,
    filters: Vec<Filter>,
) -> rusqlite::Result<()> {
    let id = if let Some(other) = tag::named(connection, &tag.folded)? {
        other.id
    } else {
        tag::put(connection, tag)?;
        tag.id.clone()
    };
    for entry in entries {
        tag::give(connection, entry, &id)?;
    }
    if let Some((into, given)) = merged {
        for entry in given {
            tag::take(connection, entry, into)?;
        }
    }
    ask_again(connection, filters, &id, merged.map(|(into, _)| into))
}

/// Kept filters ask for a tag again that was put back; one that was forgotten or kept anew since stays as it is.
fn ask_again(
    connection: &Connection,
    filters: Vec<Filter>,
    tag: &str,
    merged: Option<&String>,
) -> rusqlite::Result<()> {
    for filter in filters {
        let now = kept_filter::get(connection, &filter.id)?;
        let asks = now.as_ref().map(|now| now.narrows.tag.as_ref());
        if asks == merged.map(Some) {
            kept_filter::ask(connection, filter, tag)?;
        }
    }
    Ok(())
}

/// Stars an entry, or takes its star away.
pub(crate) fn star(book: &Book<'_>, id: String, starred: bool) -> Result<(), Error> {
    let now = book.now();
    book.write(move |transaction| {
        entries::get(transaction, &id)?;
        Ok(tag::star(transaction, &id, starred, now)?)
    })
}

/// Keeps a filter under a name; one of the same name is replaced.
pub(crate) fn keep_filter(
    book: &Book<'_>,
    name: &str,
    filter: JournalFilter,
) -> Result<TagsView, Error> {
    let (name, now) = (tidy(name)?, book.now());
    let id = book.tools.mint(now)?;
    book.write(move |transaction| {
        let folded = alike(&name);
        let all = kept_filter::all(transaction)?;
        let same = all.into_iter().find(|kept| alike(&kept.name) == folded);
        let kept = Filter {
            id: same.map_or(id, |kept| kept.id),
            name,
            narrows: filter,
            created_at: now,
        };
        kept_filter::put(transaction, &kept)?;
        Ok(seen(transaction)?)
    })
}

/// Takes a kept filter away.
pub(crate) fn delete_filter(book: &Book<'_>, id: String) -> Result<TagGone, Error> {
    book.write(move |transaction| {
        let kept = kept_filter::get(transaction, &id)?.ok_or(Error::NotFound(Thing::Filter))?;
        kept_filter::remove(transaction, &id)?;
        gone(transaction, &Kept::Filter(kept))
    })
}

#[cfg(test)]
mod tests;
