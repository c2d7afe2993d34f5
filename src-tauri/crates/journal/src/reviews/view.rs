//! The reviews of a relationship on one page: when the next is due, what to write it in, and what was written before.

use chrono::NaiveDate;
use content::{Content, Group, Instrument, Role};
use rusqlite::Connection;

use crate::book::{Book, Stop};
use crate::error::Error;
use crate::views::{EntryCard, GoalReview, GoalState, InstrumentCard, ReviewsView};
use crate::{entry, entry_cards, goal, path, relationships};

/// Looks back as well, though it stands among the goals. The id is for ever.
const GOAL_CHECK: &str = "goal-check";

/// The reviews of a relationship.
pub(crate) fn view(book: &Book<'_>, relationship: String) -> Result<ReviewsView, Error> {
    let (content, today) = (book.content(), book.today());
    book.read(move |connection| {
        let card = relationships::card_by_id(connection, &content, &relationship)?;
        let looking_back: Vec<&Instrument> = content
            .instruments
            .iter()
            .filter(|form| form.group == Group::Review || form.id == GOAL_CHECK)
            .collect();
        Ok(ReviewsView {
            today,
            next: super::next(connection, &relationship, today)?,
            goals: goals(connection, &relationship)?,
            forms: forms(&content, &looking_back, card.role),
            written: written(connection, &content, &relationship, &looking_back)?,
            relationship: card,
        })
    })
}

/// Those for my part, in the order a relationship comes to them: what is no use later stands first.
fn forms(content: &Content, looking_back: &[&Instrument], role: Role) -> Vec<InstrumentCard> {
    let last_phase = |form: &Instrument| {
        let is_in = |phase: &content::Phase| form.phases.contains(&phase.id);
        content.phases.iter().rposition(is_in)
    };
    let mut forms: Vec<&Instrument> = looking_back
        .iter()
        .copied()
        .filter(|form| role.is_among(&form.roles))
        .collect();
    forms.sort_by_key(|form| (last_phase(form), form.title.as_str()));
    forms.into_iter().map(path::instrument_card).collect()
}

/// The open goals with a day to look at them again, the first day first.
fn goals(connection: &Connection, relationship: &str) -> rusqlite::Result<Vec<GoalReview>> {
    let mut found: Vec<GoalReview> = goal::of(connection, Some(relationship))?
        .into_iter()
        .filter(|goal| goal.state == GoalState::Open)
        .filter_map(|goal| {
            let review: NaiveDate = goal.review?;
            Some(GoalReview {
                id: goal.id,
                what: goal.what,
                review,
            })
        })
        .collect();
    found.sort_by_key(|goal| goal.review);
    Ok(found)
}

fn written(
    connection: &Connection,
    content: &Content,
    relationship: &str,
    looking_back: &[&Instrument],
) -> Result<Vec<EntryCard>, Stop> {
    let forms: Vec<&str> = looking_back.iter().map(|form| form.id.as_str()).collect();
    let listed = entry::of_forms(connection, relationship, &forms)?;
    Ok(entry_cards::cards(connection, content, listed)?)
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use serde_json::json;

    use crate::error::{Error, Thing};
    use crate::testing::{TestDesk, meeting};
    use crate::views::{GoalDraft, GoalState};

    fn aim(test: &TestDesk, relationship: &str, what: &str, review: Option<&str>) -> String {
        let draft = GoalDraft {
            id: None,
            relationship: Some(relationship.into()),
            parent: None,
            what: what.into(),
            success: String::new(),
            starts: None,
            due: None,
            review: review.map(str::to_owned),
        };
        let view = test.desk.save_goal(draft).unwrap();
        let made = view.goals.into_iter().find(|goal| goal.what == what);
        made.unwrap().id
    }

    #[test]
    fn a_page_of_reviews_says_what_is_due_and_holds_only_what_was_written_with_this_person() {
        let test = meeting::desk();
        let (gwen, tomasz) = (test.relationship("Gwen").id, test.relationship("Tomasz").id);
        let view = test.desk.reviews(gwen.clone()).unwrap();
        assert_eq!((view.next, view.written.len()), (None, 0));
        assert_eq!(view.forms[0].id, "review");
        let first = test.entry("review", Some(&gwen), json!({"next-review": "2026-08-01"}));
        test.desk.finish_entry(first.id.clone()).unwrap();
        test.clock.pass(TimeDelta::minutes(1));
        let second = test.entry("review", Some(&gwen), json!({}));
        test.entry("review", Some(&tomasz), json!({}));
        test.entry("meeting-log", Some(&gwen), json!({}));
        let binned = test.entry("review", Some(&gwen), json!({}));
        test.desk.bin_entry(binned.id).unwrap();
        aim(&test, &gwen, "Later", Some("2026-06-01"));
        aim(&test, &gwen, "Sooner", Some("2026-04-01"));
        aim(&test, &gwen, "Undated", None);
        let reached = aim(&test, &gwen, "Reached", Some("2026-04-02"));
        test.desk
            .close_goal(reached, GoalState::Reached, String::new())
            .unwrap();
        let view = test.desk.reviews(gwen).unwrap();
        assert_eq!(view.next.unwrap().to_string(), "2026-08-01");
        let goals: Vec<_> = view.goals.iter().map(|goal| goal.what.as_str()).collect();
        assert_eq!(goals, ["Sooner", "Later"]);
        let written: Vec<_> = view.written.iter().map(|card| card.id.clone()).collect();
        assert_eq!(written, [second.id, first.id]);
    }

    #[test]
    fn there_are_no_reviews_with_nobody() {
        let test = meeting::desk();
        let nobody = test.desk.reviews("nobody".into());
        assert!(matches!(nobody, Err(Error::NotFound(Thing::Relationship))));
    }
}
