//! What a row can stand for: an action or a goal, seen alike. Which of its fields a row may change is decided here; when
//! it does belongs to the module above.

use chrono::{DateTime, FixedOffset, NaiveDate};
use rusqlite::{Connection, Result};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{Above, Fields, Of, Row, say};
use crate::action::{self, Action};
use crate::goal::{self, Goal};
use crate::views::{ActionState, GoalState, Owner};

/// Which one it is, whose, and where it came from.
pub(super) struct Origin<'a> {
    pub(super) id: &'a str,
    pub(super) relationship: Option<&'a str>,
    pub(super) entry: Option<&'a str>,
    pub(super) made: NaiveDate,
    pub(super) created_at: DateTime<FixedOffset>,
}

/// An action or a goal.
pub(super) trait Living: Clone + PartialEq {
    fn get(connection: &Connection, id: &str) -> Result<Option<Self>>;
    /// The one a new row of an entry stands for.
    fn of_row(connection: &Connection, row: &Row, of: Of<'_>, above: Option<&str>) -> Result<Self>;
    fn put(&self, connection: &Connection) -> Result<()>;
    fn remove(&self, connection: &Connection) -> Result<()>;

    fn origin(&self) -> Origin<'_>;
    fn is_open(&self) -> bool;
    /// What each field of its row says now.
    fn says(&self) -> Vec<(&'static str, String)>;

    /// Takes over what a row changes; of a carried row only its words, its state and what came of it.
    fn take(&mut self, fields: &Fields<'_>, own: bool, today: NaiveDate);

    /// Whether anything would be left without it.
    fn holds_something(&self, _: &Connection) -> Result<bool> {
        Ok(false)
    }

    /// Follows the goal it is a step to when another one takes that place in the entry, unless it was moved by hand.
    fn move_under(&mut self, _: &Connection, _: &Above) -> Result<()> {
        Ok(())
    }
}

/// A word of a closed list; what an answer cannot hold was refused before.
fn word<T: DeserializeOwned>(said: &str) -> Option<T> {
    serde_json::from_value(Value::String(said.to_owned())).ok()
}

/// The word of a closed list.
fn as_word(value: impl serde::Serialize) -> String {
    let word = serde_json::to_value(value).ok();
    word.as_ref()
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned()
}

fn day(day: Option<NaiveDate>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

/// What is to be done and what came of it. What it is cannot be emptied.
fn take_words(fields: &Fields<'_>, what: &mut String, came: &mut String) {
    if let Some(changed) = fields
        .changed("what")
        .filter(|words| !words.trim().is_empty())
    {
        changed.clone_into(what);
    }
    if let Some(changed) = fields.changed("came") {
        changed.clone_into(came);
    }
}

impl Living for Action {
    fn get(connection: &Connection, id: &str) -> Result<Option<Action>> {
        action::get(connection, id)
    }

    fn of_row(_: &Connection, row: &Row, of: Of<'_>, _: Option<&str>) -> Result<Action> {
        let mut action = Action {
            id: say(row, "id").to_owned(),
            relationship: of.relationship.map(str::to_owned),
            goal: None,
            session: of.session.map(str::to_owned),
            entry: Some(of.entry.to_owned()),
            what: String::new(),
            owner: Owner::Me,
            due: None,
            state: ActionState::Open,
            came: String::new(),
            closed: None,
            made: of.date,
            created_at: of.now,
        };
        action.take(&Fields { row, before: None }, true, of.now.date_naive());
        Ok(action)
    }

    fn put(&self, connection: &Connection) -> Result<()> {
        action::put(connection, self)
    }

    fn remove(&self, connection: &Connection) -> Result<()> {
        action::remove(connection, &self.id)
    }

    fn origin(&self) -> Origin<'_> {
        Origin {
            id: &self.id,
            relationship: self.relationship.as_deref(),
            entry: self.entry.as_deref(),
            made: self.made,
            created_at: self.created_at,
        }
    }

    fn is_open(&self) -> bool {
        self.state == ActionState::Open
    }

    fn says(&self) -> Vec<(&'static str, String)> {
        vec![
            ("what", self.what.clone()),
            ("who", as_word(self.owner)),
            ("by", day(self.due)),
            ("state", as_word(self.state)),
            ("came", self.came.clone()),
        ]
    }

    fn take(&mut self, fields: &Fields<'_>, own: bool, today: NaiveDate) {
        take_words(fields, &mut self.what, &mut self.came);
        if let Some(state) = fields.changed("state") {
            self.state = word(state).unwrap_or(ActionState::Open);
            self.closed = (!self.is_open()).then_some(today);
        }
        if own {
            if let Some(who) = fields.changed("who") {
                self.owner = word(who).unwrap_or(Owner::Me);
            }
            if let Some(by) = fields.changed("by") {
                self.due = by.parse().ok();
            }
        }
    }
}

impl Living for Goal {
    fn get(connection: &Connection, id: &str) -> Result<Option<Goal>> {
        goal::get(connection, id)
    }

    fn of_row(connection: &Connection, row: &Row, of: Of<'_>, above: Option<&str>) -> Result<Goal> {
        let mut goal = Goal {
            id: say(row, "id").to_owned(),
            relationship: of.relationship.map(str::to_owned),
            parent: above.map(str::to_owned),
            position: goal::next_position(connection, of.relationship, above)?,
            what: String::new(),
            success: String::new(),
            starts: None,
            due: None,
            review: None,
            state: GoalState::Open,
            came: String::new(),
            closed: None,
            entry: Some(of.entry.to_owned()),
            made: of.date,
            created_at: of.now,
        };
        goal.take(&Fields { row, before: None }, true, of.now.date_naive());
        Ok(goal)
    }

    fn put(&self, connection: &Connection) -> Result<()> {
        goal::put(connection, self)
    }

    fn remove(&self, connection: &Connection) -> Result<()> {
        goal::remove(connection, &self.id)
    }

    fn origin(&self) -> Origin<'_> {
        Origin {
            id: &self.id,
            relationship: self.relationship.as_deref(),
            entry: self.entry.as_deref(),
            made: self.made,
            created_at: self.created_at,
        }
    }

    fn is_open(&self) -> bool {
        self.state == GoalState::Open
    }

    fn says(&self) -> Vec<(&'static str, String)> {
        vec![
            ("what", self.what.clone()),
            ("success", self.success.clone()),
            ("by", day(self.due)),
            ("state", as_word(self.state)),
            ("came", self.came.clone()),
        ]
    }

    fn take(&mut self, fields: &Fields<'_>, own: bool, today: NaiveDate) {
        take_words(fields, &mut self.what, &mut self.came);
        if let Some(state) = fields.changed("state") {
            self.state = word(state).unwrap_or(GoalState::Open);
            self.closed = (!self.is_open()).then_some(today);
        }
        if own {
            if let Some(success) = fields.changed("success") {
                success.clone_into(&mut self.success);
            }
            if let Some(by) = fields.changed("by") {
                self.due = by.parse().ok();
            }
        }
    }

    fn holds_something(&self, connection: &Connection) -> Result<bool> {
        goal::holds_something(connection, &self.id)
    }

    fn move_under(&mut self, connection: &Connection, above: &Above) -> Result<()> {
        let stayed = self.parent.is_none() || self.parent == above.before;
        let follows = above.before != above.next && stayed;
        let Some(next) = above.next.as_deref().filter(|_| follows) else {
            return Ok(());
        };
        if !goal::is_at_or_under(connection, next, &self.id)? {
            self.position =
                goal::next_position(connection, self.relationship.as_deref(), Some(next))?;
            self.parent = Some(next.to_owned());
        }
        Ok(())
    }
}
