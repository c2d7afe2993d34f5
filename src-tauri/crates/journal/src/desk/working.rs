//! Goals, actions and questions in an open journal: each command passed on to its use case.

use super::Desk;
use crate::error::Error;
use crate::views::{
    ActionCard, ActionDraft, ActionState, ActionsView, FamilyDraft, GoalDraft, GoalState,
    GoalsView, MilestoneDraft, MyActions, QuestionDraft, QuestionsView, Removed,
};
use crate::{actions, goals, milestones, questions, removed};

impl Desk {
    /// The goals of a relationship, or those of my own.
    pub fn goals(&self, relationship: Option<String>) -> Result<GoalsView, Error> {
        self.in_book(|book| goals::view(book, relationship))
    }

    /// Makes a goal, or changes one.
    pub fn save_goal(&self, goal: GoalDraft) -> Result<GoalsView, Error> {
        self.in_book(|book| goals::save(book, goal))
    }

    /// Moves an open goal before or behind the open one beside it.
    pub fn move_goal(&self, id: String, up: bool) -> Result<GoalsView, Error> {
        self.in_book(|book| goals::move_by_one(book, id, up))
    }

    /// Says that a goal is reached or dropped and what came of it, or opens it again.
    pub fn close_goal(
        &self,
        id: String,
        state: GoalState,
        came: String,
    ) -> Result<GoalsView, Error> {
        self.in_book(|book| goals::close(book, id, state, came))
    }

    /// Takes a goal away with its milestones; its steps and actions stay.
    pub fn delete_goal(&self, id: String) -> Result<Removed, Error> {
        self.in_book(|book| goals::delete(book, id))
    }

    /// Sets a mark on the way to a goal, or changes one.
    pub fn save_milestone(&self, milestone: MilestoneDraft) -> Result<GoalsView, Error> {
        self.in_book(|book| milestones::save(book, milestone))
    }

    /// Marks a milestone as reached today, or as not reached yet.
    pub fn reach_milestone(&self, id: String, reached: bool) -> Result<GoalsView, Error> {
        self.in_book(|book| milestones::reach(book, id, reached))
    }

    /// Takes a milestone away.
    pub fn delete_milestone(&self, id: String) -> Result<Removed, Error> {
        self.in_book(|book| milestones::delete(book, id))
    }

    /// The actions of a relationship, or those of my own.
    pub fn actions(&self, relationship: Option<String>) -> Result<ActionsView, Error> {
        self.in_book(|book| actions::view(book, relationship))
    }

    /// Everything I am to do, with whomever.
    pub fn my_actions(&self) -> Result<MyActions, Error> {
        self.in_book(actions::mine)
    }

    /// Makes an action, or changes one.
    pub fn save_action(&self, action: ActionDraft) -> Result<ActionCard, Error> {
        self.in_book(|book| actions::save(book, action))
    }

    /// Says that an action is done or dropped and what came of it, or opens it again.
    pub fn close_action(
        &self,
        id: String,
        state: ActionState,
        came: String,
    ) -> Result<ActionCard, Error> {
        self.in_book(|book| actions::close(book, id, state, came))
    }

    /// Takes an action away.
    pub fn delete_action(&self, id: String) -> Result<Removed, Error> {
        self.in_book(|book| actions::delete(book, id))
    }

    /// Puts back what was taken away.
    pub fn put_back(&self, removed: &Removed) -> Result<(), Error> {
        self.in_book(|book| removed::put_back(book, removed))
    }

    /// Every question there is to borrow, and the day's.
    pub fn questions(&self) -> Result<QuestionsView, Error> {
        self.in_book(questions::view)
    }

    /// Stars a question, or takes its star away.
    pub fn star_question(&self, id: String, starred: bool) -> Result<(), Error> {
        self.in_book(|book| questions::star(book, id, starred))
    }

    /// Writes a question of one's own, or changes one.
    pub fn save_own_question(&self, question: QuestionDraft) -> Result<QuestionsView, Error> {
        self.in_book(|book| questions::save_question(book, question))
    }

    /// Makes a family of one's own, or renames one.
    pub fn save_own_family(&self, family: FamilyDraft) -> Result<QuestionsView, Error> {
        self.in_book(|book| questions::save_family(book, family))
    }

    /// Takes a question of one's own away.
    pub fn delete_own_question(&self, id: String) -> Result<Removed, Error> {
        self.in_book(|book| questions::delete_question(book, id))
    }

    /// Takes a family of one's own away, with its questions.
    pub fn delete_own_family(&self, id: String) -> Result<Removed, Error> {
        self.in_book(|book| questions::delete_family(book, id))
    }
}
