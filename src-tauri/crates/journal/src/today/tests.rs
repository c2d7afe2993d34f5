//! What a person is promised about Today: it counts right, it shows what is next, and it leaves out what is over.

use chrono::TimeDelta;
use content::{ContractSide, RelationshipState, SessionMethod};
use serde_json::json;

use crate::testing::{TestDesk, meeting};
use crate::views::{
    ActionDraft, Answers, DueWhat, GoalDraft, Owner, SessionDraft, Standing, TodayView,
};

fn plan(test: &TestDesk, relationship: &str, date: &str) -> String {
    let draft = SessionDraft {
        id: None,
        relationship: relationship.into(),
        date: date.into(),
        time: "15:30".into(),
        zone: None,
        minutes: 60,
        method: SessionMethod::Video,
        place: String::new(),
        worksheet: None,
    };
    test.desk.plan_session(draft).unwrap().session.id
}

fn act(test: &TestDesk, relationship: Option<&str>, what: &str, owner: Owner, due: Option<&str>) {
    test.desk
        .save_action(ActionDraft {
            id: None,
            relationship: relationship.map(str::to_owned),
            goal: None,
            what: what.into(),
            owner,
            due: due.map(str::to_owned),
        })
        .unwrap();
}

fn aim(test: &TestDesk, relationship: Option<&str>, what: &str, review: &str) {
    test.desk
        .save_goal(GoalDraft {
            id: None,
            relationship: relationship.map(str::to_owned),
            parent: None,
            what: what.into(),
            success: String::new(),
            starts: None,
            due: None,
            review: Some(review.into()),
        })
        .unwrap();
}

fn agree(test: &TestDesk, relationship: &str, review: &str) {
    let said = json!({
        "review-on": review,
        "signed-one": {"name": "Nia", "date": "2026-03-01"},
        "signed-other": {"name": "Gwen", "date": "2026-03-01"},
    });
    let said = said.as_object().unwrap().clone();
    test.desk
        .save_contract(relationship.into(), ContractSide::Agreed, Answers(said))
        .unwrap();
    test.desk.finish_contract(relationship.into()).unwrap();
}

fn end(test: &TestDesk, relationship: &str) {
    test.desk
        .set_relationship_state(relationship.into(), RelationshipState::Ended, false, None)
        .unwrap();
}

fn standing<'a>(today: &'a TodayView, relationship: &str) -> &'a Standing {
    today
        .relationships
        .iter()
        .find(|standing| standing.relationship.id == relationship)
        .unwrap()
}

#[test]
fn an_empty_journal_has_a_question_and_something_to_begin_with() {
    let test = meeting::desk();
    let today = test.desk.today().unwrap();
    assert!(today.question.is_some());
    assert_eq!(
        (today.next, today.actions, today.due),
        (vec![], vec![], vec![])
    );
    assert_eq!(today.open_actions, 0);
}

#[test]
fn the_next_three_sessions_of_a_fortnight_come_first_and_what_is_over_does_not() {
    let test = meeting::desk();
    let (gwen, tomasz) = (test.relationship("Gwen").id, test.relationship("Tomasz").id);
    let gone = test.relationship("Farah").id;
    let held = plan(&test, &gwen, "2026-02-10");
    test.desk.hold_session(held).unwrap();
    let yesterday_s = plan(&test, &gwen, "2026-03-11");
    plan(&test, &gone, "2026-03-13");
    end(&test, &gone);
    let last_day = plan(&test, &tomasz, "2026-03-26");
    let today_s = plan(&test, &gwen, "2026-03-12");
    plan(&test, &gwen, "2026-03-27");
    let today = test.desk.today().unwrap();
    let next: Vec<_> = today.next.iter().map(|card| card.id.clone()).collect();
    assert_eq!(next, [today_s.clone(), last_day.clone()]);
    let with_gwen = standing(&today, &gwen);
    assert_eq!(with_gwen.last_session.unwrap().to_string(), "2026-02-10");
    assert_eq!(with_gwen.next_session.as_ref().unwrap().id, today_s);
    assert_eq!(standing(&today, &tomasz).last_session, None);
    plan(&test, &gwen, "2026-03-20");
    plan(&test, &gwen, "2026-03-21");
    assert_eq!(test.desk.today().unwrap().next.len(), 3);
    // Once it is over nobody has to say so for the next one to come first; it is asked about until somebody does.
    test.clock.pass(TimeDelta::hours(4));
    let later = test.desk.today().unwrap();
    assert_ne!(later.next[0].id, today_s);
    let passed: Vec<_> = later.passed.iter().map(|card| card.id.clone()).collect();
    assert_eq!(passed, [today_s.clone(), yesterday_s]);
    test.desk.hold_session(today_s).unwrap();
    assert_eq!(test.desk.today().unwrap().passed.len(), 1);
    test.clock.pass(TimeDelta::days(14));
    let passed = test.desk.today().unwrap().passed;
    assert!(
        passed
            .iter()
            .all(|card| card.date.to_string().as_str() > "2026-03-12")
    );
}

#[test]
fn what_i_am_to_do_is_shown_by_its_day_and_counted_whenever_it_is_due() {
    let test = meeting::desk();
    let (gwen, gone) = (test.relationship("Gwen").id, test.relationship("Farah").id);
    act(&test, Some(&gwen), "Soon", Owner::Both, Some("2026-03-19"));
    act(&test, None, "Now", Owner::Me, Some("2026-03-12"));
    act(&test, Some(&gwen), "Later", Owner::Me, Some("2026-03-20"));
    act(&test, Some(&gwen), "Some day", Owner::Me, None);
    act(&test, Some(&gwen), "Hers", Owner::Them, Some("2026-03-12"));
    act(&test, Some(&gone), "Over", Owner::Me, Some("2026-03-12"));
    end(&test, &gone);
    let today = test.desk.today().unwrap();
    let shown: Vec<_> = today
        .actions
        .iter()
        .map(|card| card.what.as_str())
        .collect();
    assert_eq!(shown, ["Now", "Soon"]);
    assert_eq!(today.open_actions, 4);
    assert_eq!(standing(&today, &gwen).open_actions, 4);
    test.clock.pass(TimeDelta::days(1));
    for number in 0..9 {
        act(
            &test,
            None,
            &format!("More {number}"),
            Owner::Me,
            Some("2026-03-13"),
        );
    }
    let today = test.desk.today().unwrap();
    assert_eq!((today.actions.len(), today.open_actions), (8, 13));
    assert!(today.actions[0].overdue && today.actions[0].what == "Now");
}

#[test]
fn what_is_to_be_looked_at_again_is_said_a_month_before_and_until_it_is_done() {
    let test = meeting::desk();
    let (gwen, tomasz) = (test.relationship("Gwen").id, test.relationship("Tomasz").id);
    let gone = test.relationship("Farah").id;
    agree(&test, &gwen, "2026-03-10");
    agree(&test, &tomasz, "2026-04-12");
    agree(&test, &gone, "2026-03-20");
    end(&test, &gone);
    aim(&test, Some(&gwen), "Delegate", "2026-04-11");
    aim(&test, Some(&gwen), "Say no", "2026-05-01");
    aim(&test, None, "Sleep", "2026-03-12");
    let today = test.desk.today().unwrap();
    let due: Vec<_> = today
        .due
        .iter()
        .map(|one| {
            let whose = one
                .relationship
                .as_ref()
                .map(|name| name.first_name.as_str());
            let goal = one.goal.as_ref().map(|goal| goal.what.as_str());
            (one.date.to_string(), one.what, whose, goal)
        })
        .collect();
    assert_eq!(
        due,
        [
            (
                "2026-03-10".to_owned(),
                DueWhat::Contract,
                Some("Gwen"),
                None
            ),
            ("2026-03-12".to_owned(), DueWhat::Goal, None, Some("Sleep")),
            (
                "2026-04-11".to_owned(),
                DueWhat::Goal,
                Some("Gwen"),
                Some("Delegate")
            )
        ]
    );
    let with_gwen = standing(&today, &gwen);
    assert_eq!(with_gwen.contract_review.unwrap().to_string(), "2026-03-10");
    assert_eq!(with_gwen.next_review.unwrap().to_string(), "2026-04-11");
}

#[test]
fn the_day_s_question_is_the_same_all_day() {
    let test = meeting::desk();
    let morning = test.desk.today().unwrap().question;
    test.clock.pass(TimeDelta::hours(9));
    assert_eq!(test.desk.today().unwrap().question, morning);
}
