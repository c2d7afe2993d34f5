//! With whom a draft was written, chosen after its first words: a quick note is typed before one thinks of that. An entry
//! that means something to the relationship it is in (a session's, one side of a contract, one with actions or goals, a
//! finished one) is never moved.

use content::EntryState;

use super::{get, kept, relationship_card};
use crate::book::Book;
use crate::error::{Error, Thing};
use crate::{contracts, entry, rows};

/// Files a draft with somebody, or with nobody.
pub(crate) fn file(book: &Book<'_>, id: String, relationship: Option<String>) -> Result<(), Error> {
    let content = book.content();
    book.write(move |transaction| {
        let found = get(transaction, &id)?;
        let instrument = kept(
            transaction,
            &found.instrument,
            found.version,
            &found.wording,
        )?;
        let free = found.state == EntryState::Draft
            && found.session.is_none()
            && found.about.is_none()
            && !rows::has_any(&instrument)
            && !contracts::is_one_side(transaction, &id)?;
        if !free {
            return Err(Error::NotFound(Thing::Entry).into());
        }
        relationship_card(transaction, &content, relationship.as_deref())?;
        Ok(entry::set_relationship(
            transaction,
            &id,
            relationship.as_deref(),
        )?)
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::error::{Error, Thing};
    use crate::testing::TestDesk;

    fn refused(result: &Result<(), Error>) -> bool {
        matches!(result, Err(Error::NotFound(Thing::Entry)))
    }

    #[test]
    fn a_note_is_filed_with_somebody_and_with_nobody_again() {
        let test = TestDesk::open();
        let gwen = test.relationship("Gwen").id;
        let id = test.entry("note", None, json!({"first": "heron"})).id;
        let with = || {
            let view = test.desk.entry(id.clone()).unwrap();
            view.relationship.map(|card| card.id)
        };
        test.desk
            .file_entry(id.clone(), Some(gwen.clone()))
            .unwrap();
        assert_eq!(with(), Some(gwen));
        test.desk.file_entry(id.clone(), None).unwrap();
        assert_eq!(with(), None);
    }

    #[test]
    fn what_is_finished_or_gone_and_whom_nobody_knows_are_left_alone() {
        let test = TestDesk::open();
        let gwen = test.relationship("Gwen").id;
        let id = test.entry("note", None, json!({"first": "heron"})).id;
        let nobody = test.desk.file_entry(id.clone(), Some("nobody".into()));
        assert!(matches!(nobody, Err(Error::NotFound(Thing::Relationship))));
        test.desk.finish_entry(id.clone()).unwrap();
        assert!(refused(
            &test.desk.file_entry(id.clone(), Some(gwen.clone()))
        ));
        test.desk.reopen_entry(id.clone()).unwrap();
        test.desk.bin_entry(id.clone()).unwrap();
        assert!(refused(&test.desk.file_entry(id, Some(gwen))));
    }
}
