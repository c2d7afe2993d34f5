//! What there is to write: the instruments that fit a person's part, by group.

use content::{Content, Group, Role};
use rusqlite::Connection;

use crate::book::{Book, Stop};
use crate::error::{Error, Thing};
use crate::path;
use crate::relationship;
use crate::setting;
use crate::views::Offer;

/// Every group that has something in it; for the person's role in `relationship`, or for anyone.
pub(crate) fn view(book: &Book<'_>, relationship: Option<String>) -> Result<Vec<Offer>, Error> {
    let content = book.content();
    let (role, scheme) = book.read(move |connection| {
        let role = relationship.map_or(Ok(Role::Both), |id| role_in(connection, &id));
        Ok((role?, setting::scheme_shown(connection)?))
    })?;
    Ok(Group::IN_ORDER
        .into_iter()
        .filter(|group| scheme || *group != Group::Scheme)
        .map(|group| offer(&content, group, role))
        .filter(|offer| !offer.instruments.is_empty())
        .collect())
}

fn role_in(connection: &Connection, id: &str) -> Result<Role, Stop> {
    match relationship::get(connection, id)? {
        Some(found) => Ok(found.role),
        None => Err(Error::NotFound(Thing::Relationship).into()),
    }
}

fn offer(content: &Content, group: Group, role: Role) -> Offer {
    let mut instruments: Vec<_> = content
        .instruments
        .iter()
        .filter(|instrument| instrument.group == group && role.is_among(&instrument.roles))
        .map(path::instrument_card)
        .collect();
    instruments.sort_by(|one, other| one.title.cmp(&other.title));
    Offer { group, instruments }
}
