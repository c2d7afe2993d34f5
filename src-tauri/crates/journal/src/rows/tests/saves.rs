//! Whatever is saved in whatever order: what lives is what the last save said, with what was done before its row went and
//! what was carried.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use serde_json::{Value, json};

use super::begin;
use crate::testing::working::{desk, row, row_id, row_with};
use crate::views::ActionState;

/// What one save says: for each of five rows nothing, or its words and whether it is done. Word 0 is a row without words.
type Save = Vec<Option<(u8, bool)>>;

fn saves() -> impl Strategy<Value = Vec<Save>> {
    let said = prop::option::of((0_u8..4, any::<bool>()));
    prop::collection::vec(prop::collection::vec(said, 5), 1..8)
}

/// What each action says and whether it is done, by its id.
#[derive(Default)]
struct Model {
    living: BTreeMap<String, (String, bool)>,
    said: BTreeSet<String>,
}

impl Model {
    fn save(&mut self, first: u32, save: &Save) {
        let rows = (first..).zip(save).filter_map(|(number, said)| {
            let (word, done) = (*said)?;
            (word > 0).then(|| (row_id(number), (words(word), done)))
        });
        let rows: BTreeMap<_, _> = rows.collect();
        self.living
            .retain(|id, (_, done)| *done || rows.contains_key(id));
        // The draft is looked at after each save: a row left without words shows again what was done.
        let said = (first..).zip(save).filter(|(_, said)| said.is_some());
        let said = said.map(|(number, _)| row_id(number)).collect();
        for (id, (what, done)) in rows {
            // A row that comes back does not open again what was done.
            let before = self.living.get(&id).is_some_and(|living| living.1);
            let kept = before && !self.said.contains(&id);
            self.living.insert(id, (what, done || kept));
        }
        self.said = said;
    }
}

fn words(word: u8) -> String {
    if word == 0 {
        String::new()
    } else {
        format!("word {word}")
    }
}

fn rows(first: u32, save: &Save) -> Vec<Value> {
    let rows = (first..).zip(save).filter_map(|(number, said)| {
        let (word, done) = (*said)?;
        let state = if done { "done" } else { "open" };
        Some(row_with(number, &words(word), json!({"state": state})))
    });
    rows.collect()
}

#[test]
fn after_any_sequence_of_saves_what_lives_is_what_the_last_one_said() {
    let test = desk();
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig::with_cases(48));
    let run = std::cell::Cell::new(0);
    runner
        .run(&saves(), |saves| {
            run.set(run.get() + 100);
            let (first, earlier) = (run.get(), run.get() + 50);
            let with = test.relationship("Gwen").id;
            test.entry(
                "plan",
                Some(&with),
                json!({"actions": [row(earlier, "carried")]}),
            );
            let plan = begin(&test, Some(&with));
            let carried = plan.answers.0["actions"][0].clone();
            let mut model = Model::default();
            for save in &saves {
                let mut rows = rows(first, save);
                rows.insert(0, carried.clone());
                test.save(&plan, json!({"actions": rows}));
                model.save(first, save);
                prop_assert_eq!(&test.shown(&plan)["actions"][0], &carried);
            }
            let mut expected = model.living;
            expected.insert(row_id(earlier), ("carried".into(), false));
            let living: BTreeMap<_, _> = test
                .all_actions(Some(&with))
                .into_iter()
                .map(|card| (card.id, (card.what, card.state == ActionState::Done)))
                .collect();
            prop_assert_eq!(living, expected);
            Ok(())
        })
        .unwrap();
}
