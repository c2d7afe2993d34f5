//! What somebody may do in a journal, each by the way the window goes: for journals of which no two are alike. What must not
//! live here: what is promised of them.

use chrono::TimeDelta;
use content::{ContractSide, SessionMethod};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::testing::{TestDesk, draft, working};
use crate::views::{
    ActionState, Answers, AreaChange, GoalDraft, JournalFilter, MilestoneDraft, QuestionDraft,
    SessionDraft, Thought, WheelSetDraft,
};
use crate::wheel_set::BUILT_IN;
use crate::wheels::WHEEL;

/// One thing somebody does in a journal.
#[derive(Debug, Clone)]
pub(super) enum Act {
    Meet(String),
    Write {
        with: usize,
        form: bool,
        said: String,
        again: Option<String>,
    },
    Contract(String),
    Question(String),
    Session(String),
    Walk(String),
    Tick,
    Goal(String),
    Wheel(String),
    AreasWith(String),
    Tag(String),
    Star,
    Filter(String),
    Form(String),
    Finish,
    Close,
    Bin,
    Look,
}

pub(super) fn acts() -> impl Strategy<Value = Vec<Act>> {
    let words = "[^\\x00]{0,40}";
    let name = "[a-zA-Zé漢ع]{1,20}";
    let write = (
        0..3_usize,
        any::<bool>(),
        words,
        proptest::option::of(words),
    );
    let act = prop_oneof![
        2 => name.prop_map(Act::Meet),
        3 => write.prop_map(|(with, form, said, again)| Act::Write { with, form, said, again }),
        1 => words.prop_map(Act::Contract),
        1 => "[a-z?]{1,20}".prop_map(Act::Question),
        1 => words.prop_map(Act::Session),
        1 => words.prop_map(Act::Walk),
        1 => Just(Act::Tick),
        1 => name.prop_map(Act::Goal),
        2 => name.prop_map(Act::Wheel),
        1 => name.prop_map(Act::AreasWith),
        // Few, so that two journals have some in common.
        2 => "[wc]".prop_map(Act::Tag),
        1 => Just(Act::Star),
        1 => name.prop_map(Act::Filter),
        1 => name.prop_map(Act::Form),
        1 => Just(Act::Finish),
        1 => Just(Act::Close),
        1 => Just(Act::Bin),
        1 => Just(Act::Look),
    ];
    proptest::collection::vec(act, 0..16)
}

/// Does all of it, one after the other. `number` tells the rows of one journal from those of another.
pub(super) fn play(test: &TestDesk, acts: &[Act], number: u32) {
    let mut somebody = Somebody {
        test,
        with: vec![None],
        entries: Vec::new(),
        number,
    };
    for act in acts {
        test.clock.pass(TimeDelta::minutes(11));
        somebody.number += 1;
        somebody.does(act);
    }
}

/// Opens all there is to read, and writes nothing.
pub(super) fn look_at_all(test: &TestDesk) {
    let desk = &test.desk;
    for month in desk.journal_list(None).unwrap().months {
        for entry in month.entries {
            desk.entry(entry.id).unwrap();
        }
    }
    desk.goals(None).unwrap();
    for with in desk.places().unwrap().relationships {
        desk.relationship(with.id.clone()).unwrap();
        desk.path(with.id.clone()).unwrap();
        desk.goals(Some(with.id.clone())).unwrap();
        desk.contract(with.id, None).unwrap();
    }
    desk.tags().unwrap();
    desk.questions().unwrap();
}

struct Somebody<'a> {
    test: &'a TestDesk,
    /// Nobody, and then each relationship.
    with: Vec<Option<String>>,
    entries: Vec<String>,
    number: u32,
}

impl Somebody<'_> {
    fn does(&mut self, act: &Act) {
        let desk = &self.test.desk;
        let last = self.with.last().cloned().flatten();
        match (act, last) {
            (Act::Meet(name), _) => self.with.push(Some(self.test.relationship(name).id)),
            (
                Act::Write {
                    with,
                    form,
                    said,
                    again,
                },
                _,
            ) => {
                let whom = self.with[with % self.with.len()].clone();
                self.writes(whom.as_deref(), *form, said, again.as_deref());
            }
            (Act::Contract(said), Some(whom)) => {
                let answers = json!({"often": said}).as_object().unwrap().clone();
                desk.save_contract(whom, ContractSide::Theirs, Answers(answers))
                    .unwrap();
            }
            (Act::Session(place), Some(whom)) => self.meets(&whom, place),
            (Act::Walk(thought), Some(whom)) => {
                let thought = Thought {
                    question: "Q?".into(),
                    answer: thought.clone(),
                };
                let steps = desk.path(whom.clone()).unwrap().history;
                let on = match steps[0].phase.as_str() {
                    "rapport" => "direction",
                    _ => "rapport",
                };
                desk.move_to_phase(whom, on.into(), vec![thought]).unwrap();
            }
            (Act::Tick, Some(whom)) => {
                desk.tick_task(whom, "say-hello".into(), true).unwrap();
            }
            (Act::AreasWith(name), Some(whom)) => {
                // A second set for the same relationship is refused.
                let _ = desk.save_wheel_set(WheelSetDraft {
                    id: None,
                    name: name.clone(),
                    relationship: Some(whom),
                    like: None,
                });
            }
            (Act::Question(asked), _) => {
                let view = desk.questions().unwrap();
                let question = QuestionDraft {
                    id: None,
                    family: view.families[0].id.clone(),
                    text: asked.clone(),
                };
                desk.save_own_question(question).unwrap();
                desk.star_question("no-fear".into(), true).unwrap();
            }
            (Act::Goal(what), whom) => self.sets_a_goal(whom, what),
            (Act::Wheel(called), whom) => self.scores(whom.as_deref(), called),
            (Act::Form(title), whom) => {
                let form = desk.begin_form(Some("note"), title.clone()).unwrap();
                let form = desk.use_form(form.id).unwrap();
                let said = json!({"headline": title});
                let entry = self.test.entry(&form.id, whom.as_deref(), said);
                self.entries.push(entry.id);
            }
            (Act::Filter(name), _) => {
                let tag = desk.tags().unwrap().tags.pop();
                let filter = JournalFilter {
                    tag: tag.map(|tag| tag.id),
                    ..JournalFilter::default()
                };
                desk.keep_filter(name, filter).unwrap();
            }
            (Act::Close, _) => {
                if let Some(action) = self.test.all_actions(None).first() {
                    desk.close_action(action.id.clone(), ActionState::Done, "It went".into())
                        .unwrap();
                }
            }
            (Act::Look, _) => look_at_all(self.test),
            (act, _) => self.marks(act),
        }
    }

    /// What is done to the last entry.
    fn marks(&mut self, act: &Act) {
        let desk = &self.test.desk;
        let Some(id) = self.entries.last().cloned() else {
            return;
        };
        match act {
            Act::Tag(name) => drop(desk.tag_entries(vec![id], name).unwrap()),
            Act::Star => desk.star_entry(id, true).unwrap(),
            Act::Finish => drop(desk.finish_entry(id).unwrap()),
            Act::Bin => {
                self.entries.pop();
                desk.bin_entry(id).unwrap();
            }
            _ => {}
        }
    }

    fn writes(&mut self, whom: Option<&str>, form: bool, said: &str, again: Option<&str>) {
        let number = self.number;
        let answers = |said: &str| -> Value {
            if form {
                json!({"actions": [working::row(number, &format!("Do {said}"))],
                       "goals": [working::row(number + 100, "Learn")],
                       "steps": [working::row(number + 200, "Begin")]})
            } else {
                json!({"headline": "A line", "first": said})
            }
        };
        let form = if form { "plan" } else { "note" };
        let entry = self.test.entry(form, whom, answers(said));
        if let Some(again) = again {
            self.test.clock.pass(TimeDelta::minutes(11));
            let again = draft(&entry, answers(again));
            self.test.desk.save_entry(again).unwrap();
        }
        self.entries.push(entry.id);
    }

    fn meets(&mut self, whom: &str, place: &str) {
        let desk = &self.test.desk;
        let session = SessionDraft {
            id: None,
            relationship: whom.into(),
            date: "2026-04-20".into(),
            time: "15:30".into(),
            zone: None,
            minutes: 60,
            method: SessionMethod::InPerson,
            place: place.chars().filter(|sign| !sign.is_control()).collect(),
            worksheet: None,
        };
        let session = desk.plan_session(session).unwrap().session.id;
        let log = desk
            .begin_entry("meeting-log", Some(whom.into()), Some(session))
            .unwrap();
        desk.save_entry(draft(&log, json!({"said": place})))
            .unwrap();
        self.entries.push(log.id);
    }

    fn sets_a_goal(&self, whom: Option<String>, what: &str) {
        let goal = GoalDraft {
            id: None,
            relationship: whom,
            parent: None,
            what: what.into(),
            success: String::new(),
            starts: None,
            due: Some("2026-06-01".into()),
            review: None,
        };
        let goals = self.test.desk.save_goal(goal).unwrap().goals;
        let milestone = MilestoneDraft {
            id: None,
            goal: goals[0].id.clone(),
            what: "Half way".into(),
            due: None,
        };
        self.test.desk.save_milestone(milestone).unwrap();
    }

    /// Under another name for the first area each time.
    fn scores(&mut self, whom: Option<&str>, called: &str) {
        let rename = AreaChange::Rename {
            id: "work".into(),
            name: called.into(),
        };
        let changed = self.test.desk.change_areas(BUILT_IN.into(), rename);
        changed.unwrap();
        let scores = json!({"areas": {"work": {"score": 7, "note": called}}});
        let entry = self.test.entry(WHEEL, whom, scores);
        self.entries.push(entry.id);
    }
}
