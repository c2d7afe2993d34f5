//! What the sample people get tells: enough of everything to see what a journal becomes. That a sample leaves nothing
//! behind is tested above.

use std::collections::{BTreeSet, HashMap};

use chrono::{Days, NaiveDate};
use content::{
    Answers, Content, ContractSide, EntryState, RelationshipState, SampleEntry, SessionState,
};
use serde_json::Value;

use crate::testing::TestDesk;
use crate::views::{ActionCard, ActionState, DueWhat, GoalState, When};

fn sample() -> TestDesk {
    let test = TestDesk::empty().restart_with(Content::built_in().unwrap());
    test.desk.open_sample().unwrap();
    test
}

/// The relationship with somebody of this first name.
fn with(test: &TestDesk, first_name: &str) -> String {
    let standings = test.desk.today().unwrap().relationships;
    let mut cards = standings.into_iter().map(|one| one.relationship);
    cards.find(|card| card.first_name == first_name).unwrap().id
}

fn today(test: &TestDesk) -> NaiveDate {
    test.desk.today().unwrap().today
}

/// The closed ones, or the open ones, of everybody.
fn actions(test: &TestDesk, open: bool) -> Vec<ActionCard> {
    let names = ["Delroy", "Gwen", "Tomasz", "Farah"];
    let of = names.map(|name| test.desk.actions(Some(with(test, name))).unwrap());
    let own = test.desk.actions(None).unwrap();
    let all = of.into_iter().chain([own]);
    all.flat_map(|one| if open { one.open } else { one.closed })
        .collect()
}

#[test]
fn it_is_made_quickly_and_shows_ten_months_of_many_forms() {
    let begun = std::time::Instant::now();
    let test = sample();
    // Two seconds is what it may take on a quiet machine; this one may be busy.
    assert!(begun.elapsed().as_secs() < 10, "{:?}", begun.elapsed());
    let list = test.desk.journal_list(None).unwrap();
    let cards: Vec<_> = list
        .months
        .iter()
        .flat_map(|month| &month.entries)
        .collect();
    let forms: BTreeSet<_> = cards.iter().map(|card| &card.instrument.id).collect();
    let wheels = cards
        .iter()
        .filter(|card| card.instrument.id == "wheel-of-life");
    assert!(
        forms.len() >= 18 && wheels.count() >= 4,
        "{} forms",
        forms.len()
    );
    assert!(cards.len() >= 30 && list.months.len() >= 9);
    let first = cards.iter().map(|card| card.date).min().unwrap();
    assert!(today(&test) - first >= chrono::TimeDelta::days(182));
    assert!(cards.iter().any(|card| card.state == EntryState::Draft));
}

#[test]
fn one_relationship_has_ended_well_and_three_go_on() {
    let test = sample();
    let standings = test.desk.today().unwrap().relationships;
    let states: Vec<_> = standings.iter().map(|one| one.relationship.state).collect();
    let (active, ended) = (RelationshipState::Active, RelationshipState::Ended);
    assert_eq!(states, [active, active, active, ended]);
    let delroy = &standings[3].relationship;
    assert_eq!(
        (delroy.first_name.as_str(), delroy.early),
        ("Delroy", false)
    );
    let path = test.desk.path(delroy.id.clone()).unwrap();
    assert_eq!(path.relationship.phase.id, "moving-on");
    let goals = test.desk.goals(Some(delroy.id.clone())).unwrap();
    assert_eq!(goals.goals[0].state, GoalState::Reached);
    let open = test.desk.actions(Some(delroy.id.clone())).unwrap().open;
    assert!(open.is_empty(), "nothing is left to do for what has ended");
}

#[test]
fn the_contract_was_answered_by_each_agreed_and_signed_by_both() {
    let test = sample();
    let contract = test.desk.contract(with(&test, "Gwen"), None).unwrap();
    let signed = contract.signed.unwrap();
    assert!(signed < contract.today);
    let review = contract.review.unwrap();
    assert!(contract.today < review && review <= contract.today + Days::new(30));
    for text in [&contract.mine, &contract.theirs, &contract.agreed] {
        assert_eq!(text.state, Some(EntryState::Done));
        assert!(text.answers.0.len() > 8);
    }
    assert!(contract.agreed_points * 2 > contract.points);
    for signature in ["signed-one", "signed-other"] {
        assert_eq!(
            contract.agreed.answers.0[signature]["date"],
            signed.to_string()
        );
    }
    assert_ne!(
        author(&test, contract.theirs.entry),
        author(&test, contract.mine.entry)
    );
    let due = test.desk.today().unwrap().due;
    assert!(due.iter().any(|one| one.what == DueWhat::Contract));
}

fn author(test: &TestDesk, entry: Option<String>) -> String {
    let name = test.desk.in_book(|book| {
        book.read(move |connection| {
            let sql = "SELECT name FROM person JOIN entry ON entry.author = person.id WHERE entry.id = ?1";
            Ok(connection.query_row(sql, [entry], |row| row.get::<_, String>(0))?)
        })
    });
    name.unwrap()
}

#[test]
fn actions_are_overdue_due_today_due_this_week_done_and_dropped() {
    let test = sample();
    let today = today(&test);
    let shown = test.desk.today().unwrap().actions;
    assert!(shown.iter().any(|action| action.overdue));
    assert!(shown.iter().any(|action| action.due == Some(today)));
    let later = |action: &ActionCard| action.due.is_some_and(|due| due > today);
    assert!(shown.iter().any(later));
    let closed = actions(&test, false);
    for state in [ActionState::Done, ActionState::Dropped] {
        assert!(closed.iter().any(|action| action.state == state));
    }
    for action in &closed {
        let day = action.closed.unwrap();
        assert!(action.made <= day && day <= today, "{}", action.what);
        assert!(!action.came.is_empty(), "{}", action.what);
    }
    let goals = test.desk.goals(Some(with(&test, "Gwen"))).unwrap();
    let steps = goals.goals.iter().any(|goal| !goal.steps.is_empty());
    assert!(steps && goals.closed_goals > 0);
}

#[test]
fn sessions_were_held_called_off_and_prepared_and_the_next_is_tomorrow() {
    let test = sample();
    let next = &test.desk.today().unwrap().next;
    let tomorrow = today(&test) + Days::new(1);
    assert_eq!(
        (next[0].date, next[0].relationship.first_name.as_str()),
        (tomorrow, "Tomasz")
    );
    assert!(next[0].prepared.is_none(), "there is something to do");
    let gwen = test.desk.sessions(with(&test, "Gwen")).unwrap();
    let ahead = gwen.next.unwrap();
    assert!(ahead.when == When::Ahead && ahead.prepared.unwrap().state == EntryState::Draft);
    for state in [SessionState::Held, SessionState::Cancelled] {
        assert!(gwen.past.iter().any(|one| one.state == state));
    }
    let logged = gwen.past.iter().filter(|one| one.log.is_some()).count();
    assert!(logged >= 4 && gwen.past.iter().any(|one| one.prepared.is_some()));
    // Times on the wall stay what they were on the other side of a change of the clocks.
    assert!(gwen.past.iter().all(|one| one.zone.is_none()));
    assert!(gwen.past.iter().any(|one| one.time == "17:30"));
}

#[test]
fn the_practice_room_has_a_history() {
    let test = sample();
    let shelves = test.desk.practice().unwrap().shelves;
    let of = |id: &str| {
        let mut found = shelves.iter();
        found.find(|shelf| shelf.instrument.id == id).unwrap()
    };
    let competencies = of("mentor-competencies");
    assert_eq!(competencies.days.len(), 2);
    assert_eq!(competencies.measures.len(), 7);
    for measure in &competencies.measures {
        assert!(
            measure.values.iter().all(Option::is_some),
            "{}",
            measure.label
        );
    }
    assert!(of("mentor-session-reflection").days.len() >= 3);
    assert_eq!(of("supervision-log").days.len(), 1);
}

#[test]
fn every_finished_entry_answers_what_its_form_must_know() {
    let content = Content::built_in().unwrap();
    let today = NaiveDate::from_ymd_opt(2026, 5, 11).unwrap();
    for entry in &content.sample.entries {
        let instrument = content.instrument(&entry.instrument).unwrap();
        let answers = entry.answers_on(today);
        let on = format!("{}, {} days ago", entry.instrument, entry.days_ago);
        assert_eq!(instrument.check_answers(&answers), Ok(()), "{on}");
        if entry.state == EntryState::Draft {
            continue;
        }
        for section in &instrument.sections {
            // What is filled in together stands in what was agreed.
            let alone = entry.side.is_some_and(|side| side != ContractSide::Agreed);
            let asked = section.prompts.iter().filter(|prompt| !prompt.optional);
            for prompt in asked.filter(|_| !(section.together && alone)) {
                assert!(answers.contains_key(&prompt.id), "{on}: {}", prompt.id);
            }
        }
    }
}

#[test]
fn a_row_that_is_carried_says_since_when_and_is_still_open_then() {
    let content = Content::built_in().unwrap();
    let mut entries: Vec<&SampleEntry> = content.sample.entries.iter().collect();
    entries.sort_by_key(|entry| (std::cmp::Reverse(entry.days_ago), &entry.time));
    let mut made: HashMap<String, (String, bool)> = HashMap::new();
    for entry in entries {
        for row in rows(&entry.answers) {
            let say = |field: &str| row[field].as_str().unwrap_or_default().to_owned();
            let open = say("state") == "open";
            let since = if let Some((since, still_open)) = made.get(&say("id")) {
                assert!(still_open, "{row} was closed before");
                assert_eq!(say("since"), *since, "{row}");
                since.clone()
            } else {
                assert_eq!(say("since"), "", "{row} was never made");
                format!("today-{}", entry.days_ago)
            };
            made.insert(say("id"), (since, open));
        }
    }
    assert!(made.len() > 12);
}

fn rows(answers: &Answers) -> Vec<&Value> {
    let lists = answers.values().filter_map(Value::as_array);
    lists.flatten().filter(|row| row.is_object()).collect()
}
