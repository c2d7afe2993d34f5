//! Today: where each relationship stands, what was begun, and what one can do alone.

use content::Content;
use rusqlite::Connection;

use crate::book::{Book, Stop};
use crate::error::Error;
use crate::path::{self, Walk};
use crate::views::{Standing, TodayView};
use crate::{entry, entry_cards, relationship, setting};

/// What makes sense without anybody else, while there is nobody else.
const ALONE: [&str; 3] = ["note", "wheel-of-life", "is-it-right"];

/// What one writes again and again.
const OFTEN: [&str; 3] = ["learning-log", "note", "wheel-of-life"];

/// What now?
pub(crate) fn view(book: &Book<'_>) -> Result<TodayView, Error> {
    let (content, today) = (book.content(), book.today());
    book.read(move |connection| {
        let all = relationship::all(connection)?;
        let standings = all
            .iter()
            .map(|one| standing(connection, &content, &one.id));
        Ok(TodayView {
            today,
            relationships: standings.collect::<Result<_, _>>()?,
            drafts: entry_cards::cards(connection, &content, entry::drafts(connection)?)?,
            start_small: if all.is_empty() { ALONE } else { OFTEN }
                .iter()
                .filter_map(|id| content.instrument(id))
                .map(path::instrument_card)
                .collect(),
            last_backup: setting::last_backup(connection)?,
        })
    })
}

fn standing(connection: &Connection, content: &Content, id: &str) -> Result<Standing, Stop> {
    let drawn = path::draw(connection, content, id)?;
    let walk = Walk::new(content, &drawn.steps);
    let tasks = || {
        content
            .phases
            .get(walk.here())
            .into_iter()
            .flat_map(|phase| path::tasks(phase, drawn.card.role))
    };
    Ok(Standing {
        phases: (0..content.phases.len())
            .map(|place| walk.mark(place))
            .collect(),
        done: path::count(tasks().filter(|task| drawn.ticks.contains_key(&task.id))),
        tasks: path::count(tasks()),
        relationship: drawn.card,
    })
}
