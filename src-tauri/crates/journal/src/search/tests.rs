//! What a person is promised of a search: what was saved is found by any of its words, whatever is typed is words, and what
//! was erased is nowhere.

use chrono::TimeDelta;
use content::{Role, SessionMethod};
use serde_json::json;

use super::*;
use crate::testing::{TestDesk, meeting};
use crate::views::{Answers, GoalDraft, QuestionDraft, SearchFilter, SessionDraft};

mod any;
mod gone;

/// A word nothing else says.
const CANARY: &str = "kanarienvogel";

fn ask(desk: &TestDesk, text: &str) -> SearchView {
    narrowed(desk, text, SearchFilter::default())
}

fn narrowed(desk: &TestDesk, text: &str, filter: SearchFilter) -> SearchView {
    let request = SearchRequest {
        text: text.to_owned(),
        filter,
        limit: 50,
    };
    desk.desk.search(&request).unwrap()
}

/// The ids of what was found in the journal.
fn found(desk: &TestDesk, text: &str) -> Vec<String> {
    ids(ask(desk, text))
}

fn ids(view: SearchView) -> Vec<String> {
    assert_eq!(view.state, SearchState::Done);
    let own = view.hits.into_iter().filter(|hit| hit.date.is_some());
    own.map(|hit| hit.id).collect()
}

fn marked(pieces: &[Piece]) -> Vec<&str> {
    let marked = pieces.iter().filter(|piece| piece.marked);
    marked.map(|piece| piece.text.as_str()).collect()
}

#[test]
fn what_was_written_is_found_and_shown_with_its_words_marked() {
    let test = TestDesk::open();
    let siân = test.relationship("Siân Llŷr").id;
    let said = "The rota was **read out** again, and nobody *minded*.";
    let entry = test.entry(
        "note",
        Some(&siân),
        json!({"headline": "A long morning", "first": said}),
    );
    let view = ask(&test, "mornin");
    assert_eq!(view.hits[0].id, entry.id);
    assert_eq!(marked(&view.hits[0].title), ["morning"]);
    let hit = &ask(&test, "\"read out\" min").hits[0];
    assert_eq!(marked(&hit.passage), ["read out", "minded"]);
    assert_eq!(hit.who.as_deref(), Some("Siân Llŷr"));
    assert_eq!(found(&test, "sian llyr"), found(&test, "SIÂN LLŶR"));
    let kinds: Vec<_> = ask(&test, "sian").hits.iter().map(|hit| hit.kind).collect();
    assert_eq!(kinds, [FoundKind::Relationship, FoundKind::Entry]);
    // Neither the questions nor the marks of Markdown are words of the entry.
    assert_eq!(found(&test, "headline"), [""; 0]);
}

#[test]
fn everything_a_journal_keeps_words_in_can_be_found() {
    let test = meeting::desk();
    let gwen = test.relationship("Gwen").id;
    let session = SessionDraft {
        id: None,
        relationship: gwen.clone(),
        date: "2026-03-20".into(),
        time: "15:30".into(),
        zone: None,
        minutes: 60,
        method: SessionMethod::InPerson,
        place: "The reading room".into(),
        worksheet: None,
    };
    let session = test.desk.plan_session(session).unwrap().session.id;
    let goal = GoalDraft {
        id: None,
        relationship: Some(gwen.clone()),
        parent: None,
        what: "Say no kindly".into(),
        success: "I slept".into(),
        starts: None,
        due: None,
        review: None,
    };
    let goal = test.desk.save_goal(goal).unwrap().goals[0].id.clone();
    let question = QuestionDraft {
        id: None,
        family: "next".into(),
        text: "Who minds the lighthouse?".into(),
    };
    test.desk.save_own_question(question).unwrap();
    assert_eq!(found(&test, "reading room"), [session]);
    assert_eq!(found(&test, "kindly slept"), [goal]);
    assert_eq!(ask(&test, "lighthouse").hits[0].kind, FoundKind::Question);
    // What is the same in every journal is found beside it.
    let bank = &ask(&test, "nobody minded").hits;
    assert_eq!(bank[0].kind, FoundKind::Question);
    assert_eq!(
        ask(&test, "wheel of life").hits[0].kind,
        FoundKind::Instrument
    );
}

#[test]
fn results_are_narrowed_by_what_a_thing_belongs_to() {
    let test = TestDesk::open();
    let (gwen, idris) = (test.relationship("Gwen").id, test.relationship("Idris").id);
    let rota = |with: &str| {
        test.entry("note", Some(with), json!({"first": "the rota"}))
            .id
    };
    let (with, other) = (rota(&gwen), rota(&idris));
    let tagged = test.desk.tag_entries(vec![other.clone()], "Work").unwrap();
    test.desk.star_entry(with.clone(), true).unwrap();
    let filter = |filter| serde_json::from_value::<SearchFilter>(filter).unwrap();
    let only = |narrow| ids(narrowed(&test, "rota", filter(narrow)));
    test.desk
        .move_to_phase(gwen.clone(), "direction".into(), Vec::new())
        .unwrap();
    assert_eq!(only(json!({"relationship": gwen})), [with.as_str()]);
    assert_eq!(only(json!({"tag": tagged.tag.id})), [other.as_str()]);
    assert_eq!(only(json!({"starred": true})), [with.as_str()]);
    assert_eq!(only(json!({"phase": "direction"})), [with.as_str()]);
    assert_eq!(only(json!({"phase": "rapport"})), [other.as_str()]);
    for all in [
        json!({}),
        json!({"whose": "mine"}),
        json!({"from": "2026-03-12"}),
    ] {
        assert_eq!(only(all).len(), 2);
    }
    for none in [
        json!({"kinds": ["goal"]}),
        json!({"whose": "theirs"}),
        json!({"until": "2026-03-11"}),
        json!({"phase": "winding-up"}),
    ] {
        assert_eq!(only(none), [""; 0]);
    }
    // With nothing typed, what it is narrowed by is enough.
    let starred = narrowed(&test, "", filter(json!({"starred": true})));
    assert_eq!(ids(starred), [with]);
    let wrong = SearchRequest {
        filter: filter(json!({"from": "yesterday"})),
        ..SearchRequest::default()
    };
    assert!(matches!(test.desk.search(&wrong), Err(Error::DateInvalid)));
}

#[test]
fn whole_words_in_a_title_come_first_and_of_two_letters_the_newest() {
    let test = TestDesk::open();
    let title = test
        .entry("note", None, json!({"headline": "Rest", "first": "x"}))
        .id;
    test.clock.pass(TimeDelta::days(1));
    let body = test
        .entry("note", None, json!({"first": "rest at last"}))
        .id;
    test.clock.pass(TimeDelta::days(1));
    let begun = test.entry("note", None, json!({"first": "restless"})).id;
    assert_eq!(
        found(&test, "rest"),
        [title.clone(), body.clone(), begun.clone()]
    );
    assert_eq!(found(&test, "re"), [begun, body, title]);
    assert_eq!(ask(&test, "re").notes, [SearchNote::ByDate]);
    assert_eq!(ask(&test, "rest").notes, []);
}

#[test]
fn a_long_beginning_is_found_whether_it_is_common_or_rare() {
    let test = TestDesk::open();
    let first = |said: &str| test.entry("note", None, json!({"first": said})).id;
    // In so many places that none of it is gathered at once.
    let often = "a meerkat in the meetinghouse, ".repeat(GATHERED as usize + 1);
    let oldest = first(&often);
    let mut common = vec![oldest.clone()];
    for number in 1..=PROBED + 30 {
        if number % 7 == 0 {
            common.push(first("a meerkat at meetings"));
        } else {
            first("a meerkat, meekly");
        }
    }
    while test.desk.index_some().unwrap().left > 0 {}
    let sorted = |mut ids: Vec<String>| {
        ids.sort();
        ids
    };
    assert_eq!(sorted(found(&test, "meeti")), sorted(common.clone()));
    assert_eq!(sorted(found(&test, "meerkat meeti")), sorted(common));
    assert_eq!(found(&test, "meetingh"), [oldest.as_str()]);
    assert_eq!(found(&test, "meek").len(), 50);
    first("a meeting of otters");
    assert_eq!(found(&test, "otte").len(), 1);
    assert_eq!(found(&test, "meetz"), [""; 0]);
}

#[test]
fn the_places_of_a_beginning_are_counted_no_further_than_it_takes() {
    let test = TestDesk::open();
    test.entry("note", None, json!({"first": "otter, otters, Öttery; ot"}));
    while test.desk.index_some().unwrap().left > 0 {}
    let rare = |most| {
        let asks = move |connection: &Connection| Ok(findable::is_rare(connection, "otte", most)?);
        let said = test.desk.in_book(|book| book.look(asks));
        said.unwrap().unwrap()
    };
    assert!(!rare(2) && rare(3) && rare(u32::MAX - 1));
}

#[test]
fn what_only_the_newest_things_say_is_not_looked_for_in_all_there_are() {
    let looked = |says: &dyn Fn(usize) -> bool| {
        let mut probe = Probe::default();
        (1..10_000).find(|at| probe.goes_on(says(*at)).is_none())
    };
    assert_eq!(looked(&|_| false), Some(PROBED));
    assert_eq!(looked(&|at| at <= 60), Some(2 * PROBED));
    assert_eq!(looked(&|at| at <= PROBED + COMMON), Some(3 * PROBED));
    // As common throughout as it has to be.
    assert_eq!(looked(&|at| at % (PROBED / COMMON) == 0), None);
}

#[test]
fn nothing_to_look_for_and_too_much_of_it_are_told() {
    let test = TestDesk::open();
    assert_eq!(ask(&test, "?!… 🌊 \"\"").state, SearchState::Nothing);
    assert_eq!(ask(&test, &"*".repeat(10_000)).state, SearchState::Nothing);
    let long = ask(&test, &"rota ".repeat(2_000));
    assert_eq!(
        (long.state, long.notes, long.hits.len()),
        (SearchState::Done, vec![SearchNote::Shortened], 0)
    );
}

#[test]
fn a_name_that_changes_is_found_as_it_is_now() {
    let test = TestDesk::open();
    let gwen = test.relationship("Gwen").id;
    let entry = test
        .entry("note", Some(&gwen), json!({"first": "the rota"}))
        .id;
    assert_eq!(found(&test, "gwen rota"), [entry.as_str()]);
    let mut edit = test.desk.relationship(gwen).unwrap();
    edit.people[0].name = "Angharad".into();
    let edit = crate::views::RelationshipEdit {
        id: edit.id,
        people: edit.people,
        role: Role::Mentee,
        kind: edit.kind,
        started: edit.started.to_string(),
        ends: None,
        rhythm: edit.rhythm,
    };
    test.desk.save_relationship(edit).unwrap();
    assert_eq!(found(&test, "angharad rota"), [entry]);
    assert_eq!(found(&test, "gwen"), [""; 0]);
}

#[test]
fn a_tag_and_its_name_are_no_words_of_an_entry_and_leave_nothing_to_read_anew() {
    let test = TestDesk::open();
    let entry = test.entry("note", None, json!({"first": "the rota"})).id;
    while test.desk.index_some().unwrap().left > 0 {}
    let given = test.desk.tag_entries(vec![entry.clone()], "Work").unwrap();
    test.desk.rename_tag(given.tag.id.clone(), CANARY).unwrap();
    test.desk.star_entry(entry, true).unwrap();
    assert_eq!(ask(&test, "rota").unread, 0);
    assert_eq!(test.desk.index_some().unwrap().left, 0);
    assert_eq!(found(&test, CANARY), [""; 0]);
}

#[test]
fn what_was_looked_for_stays_in_the_journal_and_can_be_cleared() {
    let test = TestDesk::open();
    for text in ["one", "  two \n words ", "one", &"w".repeat(500)] {
        test.desk.note_search(text).unwrap();
    }
    let kept = test.desk.recent_searches().unwrap();
    assert_eq!(kept[1..], ["one", "two words"]);
    assert_eq!(kept[0].len(), 120);
    for number in 0..20 {
        test.desk.note_search(&number.to_string()).unwrap();
    }
    assert_eq!(test.desk.recent_searches().unwrap().len(), 10);
    test.desk.clear_searches().unwrap();
    assert_eq!(test.desk.recent_searches().unwrap(), [""; 0]);
}

#[test]
fn answers_of_every_kind_are_words() {
    let content = meeting::content();
    let answers: Answers = Answers(
        json!({"first": "# Rest\n\n[a link](https://example.org/kanal) *here*"})
            .as_object()
            .unwrap()
            .clone(),
    );
    let said = text::said(content.instrument("note").unwrap(), &answers.0);
    assert!(said.starts_with("Rest a link here"), "{said}");
}
