//! What the tests about goals, actions and earlier answers share: a plan with every kind of row, a log that looks back,
//! and ids for rows.

use content::Content;
use serde_json::{Value, json};

use super::{TestDesk, content_and, draft};
use crate::views::{ActionCard, EntryView, GoalView, GoalsView, ProtectionRequest};

/// A desk with an open journal whose content has the plan and the log.
pub(crate) fn desk() -> TestDesk {
    let test = TestDesk::empty().restart_with(content());
    test.create(ProtectionRequest::Keychain);
    test
}

/// The small content with the plan and the log.
pub(crate) fn content() -> Content {
    content_and(&[
        ("instruments/plan.toml", PLAN),
        ("instruments/log.toml", LOG),
    ])
}

pub(crate) const PLAN: &str = "
id = 'plan'
version = 1
title = 'Plan'
group = 'goals'
purpose = 'To plan.'
roles = ['both']
phases = ['direction']
sources = ['us']
[[section]]
id = 'all'
title = 'All'
[[section.prompt]]
id = 'goals'
kind = 'goals'
label = 'Where to?'
open = true
[[section.prompt]]
id = 'steps'
kind = 'goals'
label = 'What first?'
open = true
under = 'goals'
[[section.prompt]]
id = 'actions'
kind = 'actions'
label = 'Who does what?'
open = true
";

const LOG: &str = "
id = 'log'
version = 1
title = 'Log'
group = 'sessions'
purpose = 'To look back.'
roles = ['both']
phases = ['direction']
sources = ['us']
[[section]]
id = 'all'
title = 'All'
[[section.prompt]]
id = 'sure'
kind = 'scale'
label = 'How sure now?'
min = 1
max = 10
carry = { instrument = 'note', prompt = 'sure', how = 'fill' }
[[section.prompt]]
id = 'raised'
kind = 'text'
label = 'Did it rise?'
carry = { instrument = 'note', prompt = 'raise', how = 'show' }
[[section.prompt]]
id = 'next'
kind = 'text'
label = 'What next?'
carry = { instrument = 'log', prompt = 'next', how = 'fill' }
[[section.prompt]]
id = 'agreed'
kind = 'actions'
label = 'Agreed?'
";

/// The id of a row, by number.
pub(crate) fn row_id(number: u32) -> String {
    format!("0195f0c4-1e6d-7000-8000-{number:012}")
}

/// A row of an action or goal, by number.
pub(crate) fn row(number: u32, what: &str) -> Value {
    json!({"id": row_id(number), "what": what})
}

/// A row with more said in it.
pub(crate) fn row_with(number: u32, what: &str, more: Value) -> Value {
    let (Value::Object(mut row), Value::Object(more)) = (row(number, what), more) else {
        panic!("rows are objects")
    };
    row.extend(more);
    row.into()
}

impl TestDesk {
    pub(crate) fn save(&self, entry: &EntryView, answers: Value) {
        self.desk.save_entry(draft(entry, answers)).unwrap();
    }

    /// Everything answered in an entry as it is shown now.
    pub(crate) fn shown(&self, entry: &EntryView) -> Value {
        let shown = self.desk.entry(entry.id.clone()).unwrap();
        Value::Object(shown.answers.0)
    }

    pub(crate) fn tree(&self, relationship: Option<&str>) -> GoalsView {
        self.desk.goals(relationship.map(str::to_owned)).unwrap()
    }

    /// Every action of a relationship, the open ones first.
    pub(crate) fn all_actions(&self, relationship: Option<&str>) -> Vec<ActionCard> {
        let view = self.desk.actions(relationship.map(str::to_owned));
        let view = view.unwrap();
        view.open.into_iter().chain(view.closed).collect()
    }

    /// What the open actions of a relationship say, in their order.
    pub(crate) fn to_do(&self, relationship: Option<&str>) -> Vec<String> {
        let view = self.desk.actions(relationship.map(str::to_owned));
        let open = view.unwrap().open.into_iter();
        open.map(|card| card.what).collect()
    }
}

/// The tree of goals as words: each goal with its steps in brackets.
pub(crate) fn words(goals: &[GoalView]) -> String {
    let one = |goal: &GoalView| match goal.steps.as_slice() {
        [] => goal.what.clone(),
        steps => format!("{} ({})", goal.what, words(steps)),
    };
    goals.iter().map(one).collect::<Vec<_>>().join(", ")
}
