//! When two people are to look at how it is going: the day their contract names, or the day they named when they last
//! looked.

use chrono::{Months, NaiveDate};
use rusqlite::Connection;

use crate::{contract, dates, entry};

mod view;

pub(crate) use view::view;

/// The form to look back with, and its question of when to do so again. Both ids are for ever.
const REVIEW: &str = "review";
const NEXT: &str = "next-review";

/// How long after a review comes the next, when nobody has said.
const AFTER: Months = Months::new(6);

/// The day of the next review of a relationship; none while nothing is signed and nothing was reviewed.
pub(crate) fn next(
    connection: &Connection,
    relationship: &str,
    today: NaiveDate,
) -> rusqlite::Result<Option<NaiveDate>> {
    let in_force = contract::days_in_force(connection, relationship)?;
    let until_today = (today.succ_opt().unwrap_or(today), "");
    let looked = entry::finished_in(connection, Some(relationship), REVIEW, until_today)?;
    Ok(match (in_force, looked) {
        (None, None) => None,
        (Some((_, review)), None) => Some(review),
        // What was signed after the last look back was agreed with it in mind.
        (Some((signed, review)), Some(looked)) if looked.date < signed => Some(review),
        (in_force, Some(looked)) => {
            let named = looked.answers.get(NEXT).and_then(|answer| answer.as_str());
            let named = named.and_then(|day| dates::parse(day).ok());
            let still_ahead = in_force
                .map(|(_, review)| review)
                .filter(|review| *review > looked.date);
            let usual = looked.date.checked_add_months(AFTER);
            named.or(still_ahead).or(usual)
        }
    })
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use content::ContractSide;
    use serde_json::{Value, json};

    use crate::testing::{TestDesk, meeting};
    use crate::views::Answers;

    fn next(test: &TestDesk, relationship: &str) -> Option<String> {
        let relationship = relationship.to_owned();
        let day = test.desk.in_book(|book| {
            let today = book.today();
            book.read(move |connection| Ok(super::next(connection, &relationship, today)?))
        });
        day.unwrap().map(|day| day.to_string())
    }

    fn sign(test: &TestDesk, relationship: &str, day: &str) {
        let said = json!({
            "signed-one": {"name": "Nia", "date": day},
            "signed-other": {"name": "Gwen", "date": day},
        });
        let Value::Object(said) = said else { panic!() };
        test.desk
            .save_contract(relationship.into(), ContractSide::Agreed, Answers(said))
            .unwrap();
        test.desk.finish_contract(relationship.into()).unwrap();
    }

    fn look_back(test: &TestDesk, relationship: &str, answers: Value) {
        let review = test.entry("review", Some(relationship), answers);
        test.desk.finish_entry(review.id).unwrap();
    }

    #[test]
    fn the_contract_says_when_to_look_back_until_the_two_have_and_then_they_do() {
        let test = meeting::desk();
        let gwen = test.relationship("Gwen").id;
        assert_eq!(next(&test, &gwen), None);
        sign(&test, &gwen, "2026-03-12");
        assert_eq!(next(&test, &gwen).as_deref(), Some("2026-09-12"));
        test.clock.pass(TimeDelta::days(30));
        // Early and without a day: what the contract says still stands.
        look_back(&test, &gwen, json!({}));
        assert_eq!(next(&test, &gwen).as_deref(), Some("2026-09-12"));
        test.clock.pass(TimeDelta::days(1));
        look_back(&test, &gwen, json!({"next-review": "2026-08-01"}));
        assert_eq!(next(&test, &gwen).as_deref(), Some("2026-08-01"));
        test.clock.pass(TimeDelta::days(169));
        look_back(&test, &gwen, json!({}));
        assert_eq!(next(&test, &gwen).as_deref(), Some("2027-03-28"));
        test.clock.pass(TimeDelta::days(10));
        test.desk.renew_contract(gwen.clone()).unwrap();
        sign(&test, &gwen, "2026-10-08");
        assert_eq!(next(&test, &gwen).as_deref(), Some("2027-04-08"));
    }

    #[test]
    fn a_draft_of_a_review_changes_nothing() {
        let test = meeting::desk();
        let gwen = test.relationship("Gwen").id;
        test.entry("review", Some(&gwen), json!({"next-review": "2026-08-01"}));
        assert_eq!(next(&test, &gwen), None);
    }
}
