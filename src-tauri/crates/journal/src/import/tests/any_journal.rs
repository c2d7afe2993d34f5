//! Any journal at all, made by acts a person can do: it comes back as it was, beside any other too, and goes again without a
//! trace.

use proptest::prelude::*;
use serde_json::Value;

use super::acts::{Act, acts, look_at_all, play};
use super::{bring, copy, look, said};
use crate::export::tests::{everything, out, take};
use crate::testing::{TestDesk, meeting, working};
use crate::views::{TakeFormat, TakeWhat};

/// A desk with forms of every kind of row, and of meeting somebody.
pub(super) fn desk() -> TestDesk {
    let test = TestDesk::empty().restart_with({
        let mut all = meeting::content();
        all.instruments.extend(
            working::content()
                .instruments
                .into_iter()
                .filter(|one| one.id == "plan"),
        );
        all
    });
    test.create(crate::views::ProtectionRequest::Keychain);
    test
}

/// The rows of a table in a copy, each without what a journal counts for itself: the numbers of versions.
fn rows(copy: &Value, table: &str) -> Vec<Value> {
    let mut rows = copy["tables"][table].as_array().unwrap().clone();
    for row in &mut rows {
        row.as_object_mut().unwrap().remove("version");
    }
    rows
}

/// What each entry of these was asked, as a copy has it.
fn asked(copy: &Value, entries: &[Value]) -> Vec<Value> {
    let find = |table: &str, keys: &[&str], like: &Value| -> Value {
        let mut rows = copy["tables"][table].as_array().unwrap().iter();
        let found = rows.find(|row| keys.iter().all(|key| row[key] == like[key]));
        found.cloned().unwrap()
    };
    let asked = entries.iter().map(|entry| {
        let entry = find("entry", &["id"], entry);
        let keys = ["instrument", "version", "wording"];
        let mut asked = find("instrument_wording", &keys, &entry)["definition"].take();
        asked.as_object_mut().unwrap().remove("version");
        asked
    });
    asked.collect()
}

/// What there is with the person met last, and the newer entries.
fn parts(test: &TestDesk) -> Vec<TakeWhat> {
    let people = test.desk.places().unwrap().relationships;
    let last = people
        .into_iter()
        .max_by(|one, other| one.id.cmp(&other.id));
    let with = last.map(|one| TakeWhat::Relationship { id: one.id });
    let mut parts: Vec<_> = with.into_iter().collect();
    let entries = everything(test)["tables"]["entry"].take();
    let ids = entries.as_array().unwrap().iter();
    let ids: Vec<_> = ids.map(|entry| entry["id"].as_str().unwrap()).collect();
    let ids = ids[ids.len() / 2..].iter().map(ToString::to_string);
    parts.push(TakeWhat::Entries { ids: ids.collect() });
    parts
}

/// What goes with its own id, whatever else is there.
const ITS_OWN: [&str; 14] = [
    "relationship",
    "relationship_person",
    "phase_change",
    "task_tick",
    "session",
    "entry",
    "entry_revision",
    "goal",
    "milestone",
    "action",
    "contract",
    "entry_star",
    "own_question",
    "own_instrument",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn what_was_taken_away_comes_back_as_it_was(acts in acts()) {
        let first = desk();
        play(&first, &acts, 0);
        let file = copy(&first);
        let second = desk();
        bring(&second, &file).unwrap();
        prop_assert_eq!(said(&copy(&second)), said(&file));
        // A second time there is nothing new in it.
        prop_assert!(!look(&second, &file).anything);
        bring(&second, &file).unwrap();
        prop_assert_eq!(said(&copy(&second)), said(&file));
    }

    #[test]
    fn what_was_taken_in_part_comes_back_as_it_was(acts in acts()) {
        let first = desk();
        play(&first, &acts, 0);
        for what in parts(&first) {
            let file = out(&first).join("part.json");
            take(&first, what, TakeFormat::Json, &file).unwrap();
            let second = desk();
            bring(&second, &file).unwrap();
            let part = said(&file);
            prop_assert_eq!(&said(&copy(&second))["tables"], &part["tables"]);
            // And what is done there next is beside it.
            play(&second, &[Act::Wheel("Desk".into())], 2_000);
            let (came, both) = (rows(&part, "entry"), said(&copy(&second)));
            prop_assert_eq!(asked(&both, &came), asked(&part, &came));
            let mut mine = rows(&both, "entry");
            mine.retain(|entry| !came.contains(entry));
            prop_assert_eq!(mine.len(), 1);
            prop_assert!(asked(&both, &mine)[0].to_string().contains("\"Desk\""));
        }
    }

    #[test]
    fn what_was_brought_in_beside_another_is_there_and_is_taken_back_whole(here in acts(), comes in acts()) {
        let (first, second) = (desk(), desk());
        play(&first, &comes, 0);
        play(&second, &here, 1_000);
        // Drafts catch up with their actions when they are opened; that is nobody's change, then as little as later.
        look_at_all(&second);
        let (file, before) = (copy(&first), said(&copy(&second)));
        let brought = bring(&second, &file).unwrap();
        let (comes, both) = (said(&file), said(&copy(&second)));
        for table in ITS_OWN {
            let there = rows(&both, table);
            for row in rows(&comes, table).iter().chain(&rows(&before, table)) {
                prop_assert!(there.contains(row), "{}: {}", table, row);
            }
        }
        let came = rows(&comes, "entry");
        prop_assert_eq!(asked(&both, &came), asked(&comes, &came));
        look_at_all(&second);
        let back = second.desk.take_back(brought.import).unwrap();
        prop_assert_eq!(back.kept, 0);
        look_at_all(&second);
        prop_assert_eq!(said(&copy(&second)), before);
    }
}
