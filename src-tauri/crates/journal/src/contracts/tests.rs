//! What two people are promised about their contract: three texts that never mix, a signature that means something, and
//! an old contract that stays as it was.

use chrono::TimeDelta;
use content::{ContractSide, EntryState};
use serde_json::{Value, json};

use crate::error::Error;
use crate::testing::{TestDesk, draft, meeting};
use crate::views::{Answers, ContractView};

fn with_gwen() -> (TestDesk, String) {
    let test = meeting::desk();
    let gwen = test.relationship("Gwen Pritchard").id;
    (test, gwen)
}

fn answers(answers: Value) -> Answers {
    let Value::Object(answers) = answers else {
        panic!("answers are an object")
    };
    Answers(answers)
}

fn save(test: &TestDesk, relationship: &str, side: ContractSide, said: Value) {
    test.desk
        .save_contract(relationship.into(), side, answers(said))
        .unwrap();
}

fn contract(test: &TestDesk, relationship: &str) -> ContractView {
    test.desk.contract(relationship.into(), None).unwrap()
}

fn signed(review: Option<&str>) -> Value {
    let mut said = json!({
        "often": "Monthly.",
        "signed-one": {"name": "Nia", "date": "2026-03-10"},
        "signed-other": {"name": "Gwen Pritchard", "date": "2026-03-11"},
    });
    if let Some(review) = review {
        said["review-on"] = review.into();
    }
    said
}

#[test]
fn a_contract_nobody_has_begun_asks_its_questions_and_writes_nothing() {
    let (test, gwen) = with_gwen();
    let view = contract(&test, &gwen);
    assert_eq!((view.id, view.position, view.newest), (None, 1, true));
    assert_eq!((view.points, view.agreed_points), (2, 0));
    assert_eq!(view.suggested_review.to_string(), "2026-09-12");
    assert_eq!(view.mine.entry, None);
    assert_eq!(test.desk.journal_list(None).unwrap().count, 0);
}

#[test]
fn each_of_the_three_texts_is_kept_apart_with_its_own_history() {
    let (test, gwen) = with_gwen();
    save(&test, &gwen, ContractSide::Mine, json!({"often": "Weekly"}));
    save(
        &test,
        &gwen,
        ContractSide::Theirs,
        json!({"often": "*Monthly*"}),
    );
    save(
        &test,
        &gwen,
        ContractSide::Agreed,
        json!({"often": "Fortnightly", "where": " "}),
    );
    test.clock.pass(TimeDelta::minutes(11));
    save(
        &test,
        &gwen,
        ContractSide::Agreed,
        json!({"often": "Every three weeks"}),
    );
    let view = contract(&test, &gwen);
    assert_eq!(view.mine.answers.0["often"], "Weekly");
    assert_eq!(view.theirs.formatted["often"], "<p><em>Monthly</em></p>\n");
    assert_eq!(view.agreed.answers.0["often"], "Every three weeks");
    assert_eq!((view.points, view.agreed_points), (2, 1));
    assert_eq!(view.agreed.saved.unwrap().time, "14:13");
    let before = test.desk.history(view.agreed.entry.unwrap()).unwrap();
    assert_eq!(before.revisions.len(), 1);
    let mine = test.desk.history(view.mine.entry.unwrap()).unwrap();
    assert_eq!(mine.revisions.len(), 0);
}

#[test]
fn the_form_filled_in_by_itself_is_what_i_answered_alone() {
    let (test, gwen) = with_gwen();
    let entry = test.entry("contract", Some(&gwen), json!({"often": "Weekly"}));
    assert_eq!(contract(&test, &gwen).mine.entry, Some(entry.id.clone()));
    // And the other way round: what the contract's screen saves is that same entry.
    save(&test, &gwen, ContractSide::Mine, json!({"often": "Daily"}));
    let shown = test.desk.entry(entry.id.clone()).unwrap();
    assert_eq!(shown.answers.0["often"], "Daily");
    // Saved again, a text of another side does not become mine.
    save(
        &test,
        &gwen,
        ContractSide::Agreed,
        json!({"often": "Monthly"}),
    );
    let agreed = contract(&test, &gwen).agreed.entry.unwrap();
    let agreed = test.desk.entry(agreed).unwrap();
    test.desk
        .save_entry(draft(&agreed, json!({"often": "Now and then"})))
        .unwrap();
    assert_eq!(contract(&test, &gwen).mine.entry, Some(entry.id));
}

#[test]
fn a_text_in_the_bin_is_not_the_contract_s_and_the_next_one_begins_anew() {
    let (test, gwen) = with_gwen();
    save(&test, &gwen, ContractSide::Mine, json!({"often": "Weekly"}));
    let first = contract(&test, &gwen).mine.entry.unwrap();
    test.desk.bin_entry(first.clone()).unwrap();
    assert_eq!(contract(&test, &gwen).mine.entry, None);
    save(&test, &gwen, ContractSide::Mine, json!({"often": "Daily"}));
    let second = contract(&test, &gwen).mine.entry.unwrap();
    assert_ne!(first, second);
    test.desk.restore_entry(first.clone()).unwrap();
    assert_eq!(test.desk.entry(first).unwrap().answers.0["often"], "Weekly");
}

#[test]
fn a_contract_is_signed_when_both_have_a_name_and_a_day_and_not_before() {
    let (test, gwen) = with_gwen();
    let finish = || test.desk.finish_contract(gwen.clone());
    assert!(matches!(finish(), Err(Error::NotFound(_))));
    save(&test, &gwen, ContractSide::Mine, json!({"often": "Weekly"}));
    let mut said = signed(None);
    said["signed-other"] = json!({"name": " ", "date": "2026-03-11"});
    save(&test, &gwen, ContractSide::Agreed, said);
    match finish() {
        Err(Error::NotSigned(prompt)) => assert_eq!(prompt, "signed-other"),
        other => panic!("{other:?}"),
    }
    assert_eq!(contract(&test, &gwen).agreed.state, Some(EntryState::Draft));
    save(&test, &gwen, ContractSide::Agreed, signed(None));
    let view = finish().unwrap();
    assert_eq!(view.signed.unwrap().to_string(), "2026-03-11");
    assert_eq!(view.review.unwrap().to_string(), "2026-09-11");
    assert_eq!(view.mine.state, Some(EntryState::Done));
    assert_eq!(view.agreed.state, Some(EntryState::Done));
    assert_eq!(view.theirs.entry, None);
}

#[test]
fn what_was_signed_takes_no_more_words_until_it_is_agreed_afresh() {
    let (test, gwen) = with_gwen();
    save(&test, &gwen, ContractSide::Mine, json!({"often": "Daily"}));
    save(&test, &gwen, ContractSide::Agreed, signed(None));
    test.desk.finish_contract(gwen.clone()).unwrap();
    let before = contract(&test, &gwen);
    for side in [
        ContractSide::Mine,
        ContractSide::Theirs,
        ContractSide::Agreed,
    ] {
        let later = answers(json!({"often": "Never"}));
        let refused = test.desk.save_contract(gwen.clone(), side, later);
        assert!(matches!(refused, Err(Error::ContractSigned)), "{side:?}");
    }
    assert_eq!(contract(&test, &gwen), before);
    test.desk.renew_contract(gwen.clone()).unwrap();
    save(
        &test,
        &gwen,
        ContractSide::Agreed,
        json!({"often": "Weekly"}),
    );
    assert_eq!(contract(&test, &gwen).agreed.answers.0["often"], "Weekly");
}

#[test]
fn the_review_is_on_the_day_the_two_chose_and_not_before_they_signed() {
    let (test, gwen) = with_gwen();
    save(
        &test,
        &gwen,
        ContractSide::Agreed,
        signed(Some("2026-03-10")),
    );
    assert!(matches!(
        test.desk.finish_contract(gwen.clone()),
        Err(Error::ReviewBeforeSigning)
    ));
    save(
        &test,
        &gwen,
        ContractSide::Agreed,
        signed(Some("2026-06-01")),
    );
    assert_eq!(
        contract(&test, &gwen).suggested_review.to_string(),
        "2026-06-01"
    );
    let view = test.desk.finish_contract(gwen).unwrap();
    assert_eq!(view.review.unwrap().to_string(), "2026-06-01");
}

#[test]
fn answering_alone_leaves_the_task_open_and_signing_ticks_it() {
    let (test, gwen) = with_gwen();
    let ticked = || {
        let path = test.desk.path(gwen.clone()).unwrap();
        let task = path.phases[0].tasks.iter().find(|task| task.id == "agree");
        task.unwrap().done.is_some()
    };
    let mine = test.entry("contract", Some(&gwen), json!({"often": "Weekly"}));
    test.desk.finish_entry(mine.id).unwrap();
    assert!(!ticked());
    save(&test, &gwen, ContractSide::Agreed, signed(None));
    test.desk.finish_contract(gwen.clone()).unwrap();
    assert!(ticked());
}

#[test]
fn agreeing_anew_starts_from_what_was_agreed_and_keeps_the_old_contract_whole() {
    let (test, gwen) = with_gwen();
    save(&test, &gwen, ContractSide::Mine, json!({"often": "Weekly"}));
    save(
        &test,
        &gwen,
        ContractSide::Agreed,
        signed(Some("2026-06-01")),
    );
    let first = test.desk.finish_contract(gwen.clone()).unwrap();
    let renewed = test.desk.renew_contract(gwen.clone()).unwrap();
    assert_eq!((renewed.position, renewed.newest), (2, true));
    assert_eq!(
        renewed.agreed.answers,
        answers(json!({"often": "Monthly."}))
    );
    assert_eq!((renewed.mine.entry, renewed.signed), (None, None));
    save(
        &test,
        &gwen,
        ContractSide::Agreed,
        json!({"often": "Quarterly"}),
    );
    let old = renewed.earlier[0].clone();
    assert_eq!(
        (Some(old.id.clone()), old.position, old.signed),
        (first.id.clone(), 1, first.signed)
    );
    let old = test.desk.contract(gwen.clone(), Some(old.id)).unwrap();
    assert_eq!((old.newest, old.agreed), (false, first.agreed));
    assert_eq!(old.mine.answers.0["often"], "Weekly");
    // Asked twice, the new one is only begun once.
    assert_eq!(test.desk.renew_contract(gwen).unwrap().position, 2);
}

#[test]
fn what_does_not_fit_its_question_is_refused_and_nothing_is_begun() {
    let (test, gwen) = with_gwen();
    let save = |relationship: &str, said: Value| {
        test.desk
            .save_contract(relationship.into(), ContractSide::Agreed, answers(said))
    };
    assert!(matches!(
        save(&gwen, json!({"often": 3})),
        Err(Error::Answers(_))
    ));
    assert!(matches!(
        save(&gwen, json!({"never": "x"})),
        Err(Error::Answers(_))
    ));
    assert!(matches!(save("nobody", json!({})), Err(Error::NotFound(_))));
    assert_eq!(contract(&test, &gwen).id, None);
    let elsewhere = test.desk.contract(gwen, Some("nothing".into()));
    assert!(matches!(elsewhere, Err(Error::NotFound(_))));
}

#[test]
fn the_other_person_is_the_author_of_their_text() {
    let (test, gwen) = with_gwen();
    save(
        &test,
        &gwen,
        ContractSide::Theirs,
        json!({"often": "Monthly"}),
    );
    let theirs = contract(&test, &gwen).theirs.entry.unwrap();
    let author: String = test
        .desk
        .in_book(|book| {
            book.read(move |connection| {
                Ok(connection.query_row(
                    "SELECT person.name FROM entry JOIN person ON person.id = entry.author WHERE entry.id = ?1",
                    [theirs],
                    |row| row.get(0),
                )?)
            })
        })
        .unwrap();
    assert_eq!(author, "Gwen Pritchard");
}

#[test]
fn a_list_says_whose_text_each_is() {
    let (test, gwen) = with_gwen();
    for side in [
        ContractSide::Mine,
        ContractSide::Theirs,
        ContractSide::Agreed,
    ] {
        save(&test, &gwen, side, json!({"often": format!("{side:?}")}));
    }
    test.entry("note", Some(&gwen), json!({"first": "A note"}));
    let listed = test.desk.journal_list(None).unwrap().months;
    let mut sides: Vec<_> = listed[0]
        .entries
        .iter()
        .map(|card| (card.excerpt.clone(), card.side))
        .collect();
    sides.sort_by(|one, other| one.0.cmp(&other.0));
    let said = |text: &str, side| (text.to_owned(), side);
    assert_eq!(
        sides,
        [
            said("A note", None),
            said("Agreed", Some(ContractSide::Agreed)),
            said("Mine", Some(ContractSide::Mine)),
            said("Theirs", Some(ContractSide::Theirs)),
        ]
    );
    let drafts = test.desk.today().unwrap().drafts;
    assert_eq!(drafts.iter().filter(|card| card.side.is_some()).count(), 3);
}
