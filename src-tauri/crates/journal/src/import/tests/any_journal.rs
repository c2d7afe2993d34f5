//! Any journal at all, made by acts a person can do: it comes back as it was, and goes again without a trace.

use chrono::TimeDelta;
use content::ContractSide;
use proptest::prelude::*;
use serde_json::json;

use super::{bring, copy, look, said};
use crate::testing::{TestDesk, draft, meeting, working};
use crate::views::{ActionState, Answers, QuestionDraft};

/// One thing somebody does in a journal.
#[derive(Debug, Clone)]
enum Act {
    Meet(String),
    Write {
        with: usize,
        form: bool,
        said: String,
        again: Option<String>,
    },
    Contract(String),
    Question(String),
    Finish,
    Close,
    Bin,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let words = "[^\\x00]{0,40}";
    let act = prop_oneof![
        "[a-zA-Zé漢ع]{1,20}".prop_map(Act::Meet),
        (
            0..3_usize,
            any::<bool>(),
            words,
            proptest::option::of(words)
        )
            .prop_map(|(with, form, said, again)| Act::Write {
                with,
                form,
                said,
                again
            }),
        words.prop_map(Act::Contract),
        "[a-z?]{1,20}".prop_map(Act::Question),
        Just(Act::Finish),
        Just(Act::Close),
        Just(Act::Bin),
    ];
    proptest::collection::vec(act, 0..12)
}

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

fn play(test: &TestDesk, acts: &[Act]) {
    let mut with: Vec<Option<String>> = vec![None];
    let mut entries = Vec::new();
    for (at, act) in acts.iter().enumerate() {
        test.clock.pass(TimeDelta::minutes(11));
        match act {
            Act::Meet(name) => with.push(Some(test.relationship(name).id)),
            Act::Write {
                with: whom,
                form,
                said,
                again,
            } => {
                let whom = with[whom % with.len()].as_deref();
                let number = u32::try_from(at).unwrap();
                let answers = |said: &str| {
                    if *form {
                        json!({"actions": [working::row(number, &format!("Do {said}"))],
                               "goals": [working::row(number + 100, "Learn")],
                               "steps": [working::row(number + 200, "Begin")]})
                    } else {
                        json!({"headline": "A line", "first": said})
                    }
                };
                let entry = test.entry(if *form { "plan" } else { "note" }, whom, answers(said));
                if let Some(again) = again {
                    test.clock.pass(TimeDelta::minutes(11));
                    test.desk.save_entry(draft(&entry, answers(again))).unwrap();
                }
                entries.push(entry.id);
            }
            Act::Contract(said) => {
                if let Some(whom) = with.last().cloned().flatten() {
                    let answers = json!({"often": said}).as_object().unwrap().clone();
                    test.desk
                        .save_contract(whom, ContractSide::Theirs, Answers(answers))
                        .unwrap();
                }
            }
            Act::Question(asked) => {
                let family = test.desk.questions().unwrap().families[0].id.clone();
                let question = QuestionDraft {
                    id: None,
                    family,
                    text: asked.clone(),
                };
                test.desk.save_own_question(question).unwrap();
            }
            Act::Finish => {
                if let Some(id) = entries.last() {
                    test.desk.finish_entry(id.clone()).unwrap();
                }
            }
            Act::Close => {
                if let Some(action) = test.all_actions(None).first() {
                    test.desk
                        .close_action(action.id.clone(), ActionState::Done, "It went".into())
                        .unwrap();
                }
            }
            Act::Bin => {
                if let Some(id) = entries.pop() {
                    test.desk.bin_entry(id).unwrap();
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn what_was_taken_away_comes_back_as_it_was(acts in acts()) {
        let first = desk();
        play(&first, &acts);
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
    fn what_was_brought_in_is_taken_back_whole(acts in acts()) {
        let first = desk();
        play(&first, &acts);
        let file = copy(&first);
        let second = desk();
        second.entry("note", None, json!({"headline": "Mine"}));
        let before = said(&copy(&second));
        let brought = bring(&second, &file).unwrap();
        second.desk.take_back(brought.import).unwrap();
        prop_assert_eq!(said(&copy(&second)), before);
    }
}
