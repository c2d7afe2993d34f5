//! What one does about the other person in an open journal: sessions, the contract, the relationship itself and its walk
//! through the phases. Each command is passed on to its use case.

use content::{ContractSide, RelationshipState};

use super::Desk;
use crate::error::Error;
use crate::relationships::changes;
use crate::views::{
    Answers, CalendarRequest, CalendarWritten, ContractView, Erasing, InRow, Moving, PathView,
    Planned, RelationshipCard, RelationshipEdit, RelationshipView, ReviewsView, Saved, SessionCard,
    SessionDraft, SessionView, SessionsView, Thought,
};
use crate::{calendar, contracts, erasing, known_backups, path, reviews, sessions};

impl Desk {
    /// The sessions of a relationship.
    pub fn sessions(&self, relationship: String) -> Result<SessionsView, Error> {
        self.in_book(|book| sessions::view(book, relationship))
    }

    /// One session, to be held or looked back at.
    pub fn session(&self, id: String) -> Result<SessionView, Error> {
        self.in_book(|book| sessions::one(book, id))
    }

    /// Plans a session, or changes one.
    pub fn plan_session(&self, session: SessionDraft) -> Result<Planned, Error> {
        self.in_book(|book| sessions::plan(book, session))
    }

    /// The sessions that might follow one by the rhythm.
    pub fn sessions_after(&self, session: SessionDraft, many: u32) -> Result<Vec<InRow>, Error> {
        self.in_book(|book| sessions::row::suggested(book, session, many))
    }

    /// Plans several new sessions: all of them, or none.
    pub fn plan_sessions(&self, sessions: Vec<SessionDraft>) -> Result<Vec<Planned>, Error> {
        self.in_book(|book| sessions::row::plan(book, sessions))
    }

    /// Writes sessions to a calendar file.
    pub fn write_calendar(&self, request: CalendarRequest) -> Result<CalendarWritten, Error> {
        self.outside(&request.to)?;
        self.in_book(|book| calendar::write(book, request))
    }

    /// Calls a session off.
    pub fn cancel_session(&self, id: String) -> Result<SessionCard, Error> {
        self.in_book(|book| sessions::cancel(book, id))
    }

    /// Says that a session took place.
    pub fn hold_session(&self, id: String) -> Result<SessionCard, Error> {
        self.in_book(|book| sessions::hold(book, id))
    }

    /// Takes back that a session was called off, or held.
    pub fn plan_again(&self, id: String) -> Result<Planned, Error> {
        self.in_book(|book| sessions::plan_again(book, id))
    }

    /// Takes sessions away: all of them, or none. What was written for them stays.
    pub fn delete_sessions(&self, ids: Vec<String>) -> Result<(), Error> {
        self.in_book(|book| sessions::row::delete(book, ids))
    }

    /// The newest contract of a relationship, or an earlier one.
    pub fn contract(
        &self,
        relationship: String,
        which: Option<String>,
    ) -> Result<ContractView, Error> {
        self.in_book(|book| contracts::view(book, relationship, which))
    }

    /// Saves one of the three texts of the newest contract.
    pub fn save_contract(
        &self,
        relationship: String,
        side: ContractSide,
        answers: Answers,
    ) -> Result<Saved, Error> {
        self.in_book(|book| contracts::save(book, relationship, side, answers))
    }

    /// Signs the newest contract, once every signature has a name and a day.
    pub fn finish_contract(&self, relationship: String) -> Result<ContractView, Error> {
        self.in_book(|book| contracts::finish(book, relationship))
    }

    /// Begins the next contract with what was agreed in the last.
    pub fn renew_contract(&self, relationship: String) -> Result<ContractView, Error> {
        self.in_book(|book| contracts::renew(book, relationship))
    }

    /// The reviews of a relationship.
    pub fn reviews(&self, relationship: String) -> Result<ReviewsView, Error> {
        self.in_book(|book| reviews::view(book, relationship))
    }

    /// A relationship as it was set up.
    pub fn relationship(&self, id: String) -> Result<RelationshipView, Error> {
        self.in_book(|book| changes::view(book, id))
    }

    /// Changes a relationship.
    pub fn save_relationship(
        &self,
        relationship: RelationshipEdit,
    ) -> Result<RelationshipCard, Error> {
        self.in_book(|book| changes::save(book, relationship))
    }

    /// Pauses a relationship, ends it, or opens it again.
    pub fn set_relationship_state(
        &self,
        id: String,
        state: RelationshipState,
        early: bool,
        date: Option<&str>,
    ) -> Result<RelationshipCard, Error> {
        self.in_book(|book| changes::set_state(book, id, state, early, date))
    }

    /// What would go if everything about a relationship were erased.
    pub fn erasing(&self, id: String) -> Result<Erasing, Error> {
        let own = self.in_open(|open| Ok(open.vault.own_backups()))?;
        self.in_book(|book| erasing::view(book, id, own))
    }

    /// Erases everything about a relationship for good.
    pub fn erase_relationship(&self, id: String) -> Result<(), Error> {
        self.in_book(|book| erasing::erase(book, id))
    }

    /// Deletes a backup this journal made.
    pub fn delete_backup(&self, file: String) -> Result<(), Error> {
        let (journal, own) =
            self.in_open(|open| Ok((open.vault.id(), open.vault.own_backups())))?;
        self.in_book(|book| known_backups::delete(book, &journal, &own, file))
    }

    /// What to ask before walking to a phase.
    pub fn moving(&self, relationship: String, phase: &str) -> Result<Moving, Error> {
        self.in_book(|book| path::moving(book, relationship, phase))
    }

    /// Keeps what is typed before a step, until the step is taken.
    pub fn save_thoughts(
        &self,
        relationship: String,
        thoughts: Vec<Thought>,
    ) -> Result<Saved, Error> {
        self.in_book(|book| path::save_thoughts(book, relationship, thoughts))
    }

    /// Walks to a phase, on or back, and keeps what was thought on the way.
    pub fn move_to_phase(
        &self,
        relationship: String,
        phase: String,
        thoughts: Vec<Thought>,
    ) -> Result<PathView, Error> {
        self.in_book(|book| path::move_to(book, relationship, phase, thoughts))
    }
}
