//! A journal after years of work: ten relationships with forty sessions, four hundred actions and a thousand entries
//! each. Made by the desk but for the actions and the entries, of which one is made by it and copied.

use chrono::{Days, NaiveDate};
use content::{ContractSide, RelationshipKind, Rhythm, Role, SessionMethod};
use journal::views::{
    ActionDraft, Answers, Draft, EntryView, GoalDraft, NewRelationship, Owner, SessionDraft,
};
use serde_json::{Value, json};

use crate::raw::Raw;
use crate::stage::{Stage, TODAY, words};

const RELATIONSHIPS: u32 = 10;
const SESSIONS: u32 = 40;
/// Of the sessions, how many are still to come.
const COMING: u32 = 2;
const GOALS: u32 = 12;
const ACTIONS: u32 = 400;
const ENTRIES: u32 = 1_000;

/// The stage, locked, and the relationships in it.
pub(crate) fn stage() -> (Stage, Vec<String>) {
    let stage = Stage::empty();
    stage.unlock();
    let made: Vec<_> = (0..RELATIONSHIPS).map(|one| make(&stage, one)).collect();
    stage.desk.lock();
    for Made { entry, action, .. } in &made {
        let texts: Vec<String> = (1..ENTRIES).map(words).collect();
        let mut raw = Raw::open(&stage.database, &stage.key);
        raw.act(action, entry, ACTIONS);
        raw.fill(entry, &texts, |number| before(u64::from(number)));
    }
    let relationships = made.into_iter().map(|one| one.relationship);
    (stage, relationships.collect())
}

/// What was made by the desk.
struct Made {
    relationship: String,
    entry: String,
    action: String,
}

fn make(stage: &Stage, number: u32) -> Made {
    let desk = &stage.desk;
    let relationship = NewRelationship {
        names: vec![format!("Gwen Pritchard {number}")],
        role: Role::Mentor,
        kind: RelationshipKind::OneToOne,
        started: "2023-01-20".into(),
        ends: None,
        rhythm: Rhythm::Monthly,
    };
    let relationship = desk.begin_relationship(&relationship).unwrap().id;
    let path = desk.path(relationship.clone()).unwrap();
    for phase in path.phases.iter().take(3) {
        desk.move_to_phase(relationship.clone(), phase.id.clone(), Vec::new())
            .unwrap();
        for task in phase.tasks.iter().take(4) {
            desk.tick_task(relationship.clone(), task.id.clone(), true)
                .unwrap();
        }
    }
    meet(stage, &relationship, number);
    agree(stage, &relationship);
    aim(stage, &relationship);
    let review = json!({"good": words(number), "next-review": "2026-04-01"});
    let review = write(stage, "review", &relationship, None, review);
    desk.finish_entry(review).unwrap();
    let action = ActionDraft {
        id: None,
        relationship: Some(relationship.clone()),
        goal: None,
        what: "Ask the committee about the rota".into(),
        owner: Owner::Me,
        due: None,
    };
    let log = json!({"name": "A morning", "achieved": words(number)});
    Made {
        entry: write(stage, "learning-log", &relationship, None, log),
        action: desk.save_action(action).unwrap().id,
        relationship,
    }
}

/// Sessions three weeks apart, each relationship's on another day. The last of those to come is prepared.
fn meet(stage: &Stage, relationship: &str, number: u32) {
    for session in 0..SESSIONS {
        let weeks = 3 * u64::from(SESSIONS - session);
        let first = before(7 * weeks) + Days::new(u64::from(21 * COMING + number));
        let draft = SessionDraft {
            id: None,
            relationship: relationship.to_owned(),
            date: first.to_string(),
            time: "15:30".into(),
            zone: None,
            minutes: 60,
            method: SessionMethod::Video,
            place: "https://meet.example.org/gwen".into(),
            worksheet: Some("grow".into()),
        };
        let id = stage.desk.plan_session(draft).unwrap().session.id;
        if session + COMING < SESSIONS {
            stage.desk.hold_session(id).unwrap();
        } else {
            write(stage, "prepare-mentor", relationship, Some(id), json!({}));
        }
    }
}

fn agree(stage: &Stage, relationship: &str) {
    let said = json!({
        "review-on": "2026-03-30",
        "signed-one": {"name": "Nia", "date": "2023-02-01"},
        "signed-other": {"name": "Gwen", "date": "2023-02-01"},
    });
    let agreed =
        stage
            .desk
            .save_contract(relationship.to_owned(), ContractSide::Agreed, answers(said));
    agreed.unwrap();
    stage.desk.finish_contract(relationship.to_owned()).unwrap();
}

fn aim(stage: &Stage, relationship: &str) {
    for number in 0..GOALS {
        let draft = GoalDraft {
            id: None,
            relationship: Some(relationship.to_owned()),
            parent: None,
            what: format!("Say no to the {number}th request"),
            success: "I said it, and slept".into(),
            starts: None,
            due: None,
            review: (number % 4 == 0).then(|| "2026-04-05".into()),
        };
        stage.desk.save_goal(draft).unwrap();
    }
}

fn write(
    stage: &Stage,
    instrument: &str,
    relationship: &str,
    session: Option<String>,
    said: Value,
) -> String {
    let begun: EntryView = stage
        .desk
        .begin_entry(instrument, Some(relationship.to_owned()), session.clone())
        .unwrap();
    let draft = Draft {
        id: begun.id.clone(),
        instrument: begun.instrument.id,
        version: begun.instrument.version,
        wording: begun.instrument.wording,
        relationship: Some(relationship.to_owned()),
        session,
        date: begun.date.to_string(),
        answers: answers(said),
        theirs: false,
    };
    stage.desk.save_entry(draft).unwrap();
    begun.id
}

fn answers(said: Value) -> Answers {
    let Value::Object(answers) = said else {
        unreachable!("it is written as an object")
    };
    Answers(answers)
}

fn before(days: u64) -> NaiveDate {
    TODAY - Days::new(days)
}
