//! Reads `questions.toml`.

use super::{Ids, Table, file};
use crate::{Family, Item, Mistake};

/// The families of questions, in the order of the file; none when it is not TOML.
pub(crate) fn questions(
    name: &str,
    text: &str,
    mistakes: &mut Vec<Mistake>,
) -> Option<Vec<Family>> {
    file(name, text, "list of questions", mistakes, |root| {
        let (mut families, mut questions) = (Ids::default(), Ids::default());
        root.tables("family", "family of questions", |table| {
            let id = table.id("id");
            families.take(table.page, &id, table.place("id"));
            Family {
                id,
                title: table.text("title"),
                about: table.text("about"),
                questions: table.tables("questions", "question", |table| {
                    question(table, &mut questions)
                }),
            }
        })
    })
}

fn question(table: &mut Table, ids: &mut Ids) -> Item {
    let id = table.id("id");
    ids.take(table.page, &id, table.place("id"));
    Item {
        id,
        label: table.text("text"),
    }
}
