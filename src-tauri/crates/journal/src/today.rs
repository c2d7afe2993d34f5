//! Today: what comes next, what is to be done, what is to be looked at again, where each relationship stands, what was
//! begun, and what one can do alone. Read at every visit: it asks for what it shows and no more.

use chrono::{Days, NaiveDate};
use content::{Content, RelationshipState};
use rusqlite::Connection;

use crate::action::{self, OpenCount};
use crate::actions::Cards;
use crate::book::{Book, Stop};
use crate::error::Error;
use crate::goal::{self, Goal};
use crate::path::{self, Drawn, Walk};
use crate::rehearsal::Words;
use crate::session::{self, Session};
use crate::session_cards::{self, Around};
use crate::views::{
    ActionCard, DueDate, DueGoal, DueWhat, Owner, RelationshipCard, RelationshipName, SessionCard,
    Standing, TodayView,
};
use crate::{
    entry, entry_cards, questions, relationship, relationships, reviews, sessions, setting,
};

/// What makes sense without anybody else, while there is nobody else.
const ALONE: [&str; 3] = ["note", "wheel-of-life", "is-it-right"];

/// What one writes again and again.
const OFTEN: [&str; 3] = ["learning-log", "note", "wheel-of-life"];

/// How many sessions are shown, and of how many days.
const SESSIONS: usize = 3;
const SESSION_DAYS: Days = Days::new(14);
/// How many actions are shown, and of how many days.
const ACTIONS: u32 = 8;
const ACTION_DAYS: Days = Days::new(7);
/// Of how many days the dates are shown.
const DUE_DAYS: Days = Days::new(30);

/// What now?
///
/// `created` is the day of the journal; none for a sample, which has no words to look for.
pub(crate) fn view(book: &Book<'_>, created: Option<NaiveDate>) -> Result<TodayView, Error> {
    let (content, around) = (book.content(), Around::of(book));
    book.read(move |connection| {
        let look = Look::around(connection, &content, &around)?;
        let standings = look.all.iter().map(|one| look.standing(one));
        let relationships = standings.collect::<Result<Vec<_>, _>>()?;
        let known = look.all.iter().map(|one| &one.card);
        Ok(TodayView {
            today: around.today,
            next: look.next()?,
            passed: look.passed()?,
            actions: look.actions()?,
            open_actions: look.open_of_mine(),
            due: look.due(&relationships),
            question: questions::of_the_day(connection, &content, around.now)?,
            relationships,
            drafts: entry_cards::cards_among(known, entry::drafts(connection)?),
            start_small: if look.all.is_empty() { ALONE } else { OFTEN }
                .iter()
                .filter_map(|id| content.instrument(id))
                .map(path::instrument_card)
                .collect(),
            rehearse: match created {
                Some(created) => Words::of(connection, created)?.due(around.today),
                None => false,
            },
            last_backup: setting::last_backup(connection)?,
        })
    })
}

/// What Today is made from; what several parts of it need is read once.
struct Look<'a> {
    connection: &'a Connection,
    content: &'a Content,
    around: &'a Around,
    /// In the order they are shown.
    all: Vec<Drawn>,
    /// Planned and not over, earliest first.
    coming: Vec<Session>,
    open: Vec<OpenCount>,
    /// The open goals that are to be looked at again, the next first.
    goals: Vec<Goal>,
}

impl<'a> Look<'a> {
    fn around(
        connection: &'a Connection,
        content: &'a Content,
        around: &'a Around,
    ) -> rusqlite::Result<Look<'a>> {
        let all = relationship::all(connection)?;
        let all = all.iter().map(|one| path::draw(connection, content, one));
        Ok(Look {
            all: all.collect::<Result<_, _>>()?,
            coming: sessions::coming(connection, around)?,
            open: action::open_counts(connection)?,
            goals: goal::to_review(connection)?,
            connection,
            content,
            around,
        })
    }

    fn relationship(&self, id: &str) -> Option<&RelationshipCard> {
        let mut cards = self.all.iter().map(|one| &one.card);
        cards.find(|card| card.id == id)
    }

    fn name(&self, id: &str) -> Option<RelationshipName> {
        self.relationship(id).map(relationships::name_on)
    }

    /// Whether there is still something to do about a relationship; about oneself there always is.
    fn goes_on(&self, relationship: Option<&str>) -> bool {
        let card = relationship.and_then(|id| self.relationship(id));
        card.is_none_or(|card| card.state != RelationshipState::Ended)
    }

    fn card(&self, session: &Session) -> Result<SessionCard, Stop> {
        let (connection, content) = (self.connection, self.content);
        let name = match self.name(&session.relationship) {
            Some(name) => name,
            None => relationships::name_by_id(connection, &session.relationship)?,
        };
        let card = session_cards::card_of(connection, content, self.around, session, name);
        Ok(card?)
    }

    fn next(&self) -> Result<Vec<SessionCard>, Stop> {
        let last = self.around.today + SESSION_DAYS;
        let soon = self.coming.iter().filter(|session| {
            session_cards::day(session, self.around) <= last
                && self.goes_on(Some(&session.relationship))
        });
        soon.take(SESSIONS).map(|one| self.card(one)).collect()
    }

    /// What was planned and is over, and still says so.
    fn passed(&self) -> Result<Vec<SessionCard>, Stop> {
        let now = self.around.now;
        let planned = session::planned_between(self.connection, now - SESSION_DAYS, now)?;
        let over = planned.iter().rev().filter(|session| {
            session_cards::end(session) <= now && self.goes_on(Some(&session.relationship))
        });
        over.take(SESSIONS).map(|one| self.card(one)).collect()
    }

    fn actions(&self) -> Result<Vec<ActionCard>, Stop> {
        let last = self.around.today + ACTION_DAYS;
        let due = action::mine_due(self.connection, last, ACTIONS)?;
        let mut cards = Cards::of(self.connection, self.around.today);
        due.into_iter().map(|action| cards.card(action)).collect()
    }

    /// How many actions I am to do, alone or with somebody.
    fn open_of_mine(&self) -> u32 {
        let mine = self
            .open
            .iter()
            .filter(|open| open.owner != Owner::Them && self.goes_on(open.relationship.as_deref()));
        mine.map(|open| open.count).sum()
    }

    fn standing(&self, one: &Drawn) -> Result<Standing, Stop> {
        let (connection, content) = (self.connection, self.content);
        let id = &one.card.id;
        let walk = Walk::new(content, &one.steps);
        let tasks = || {
            let here = content.phases.get(walk.here());
            here.into_iter()
                .flat_map(|phase| path::tasks(phase, one.card.role))
        };
        let next = self.coming.iter().find(|it| it.relationship == *id);
        let open = self.open.iter();
        let open = open.filter(|open| open.relationship.as_ref() == Some(id));
        Ok(Standing {
            phases: (0..content.phases.len())
                .map(|place| walk.mark(place))
                .collect(),
            done: path::count(tasks().filter(|task| one.ticks.contains_key(&task.id))),
            tasks: path::count(tasks()),
            last_session: session::held_before(connection, id, self.around.now)?
                .map(|session| session.date),
            next_session: next.map(|session| self.card(session)).transpose()?,
            open_actions: open.map(|open| open.count).sum(),
            contract_review: reviews::next(connection, id, self.around.today)?,
            next_review: self
                .goals
                .iter()
                .find(|goal| goal.relationship.as_ref() == Some(id))
                .and_then(|goal| goal.review),
            relationship: one.card.clone(),
        })
    }

    fn due(&self, standings: &[Standing]) -> Vec<DueDate> {
        let contracts = standings.iter().filter_map(|standing| {
            Some(DueDate {
                relationship: Some(relationships::name_on(&standing.relationship)),
                what: DueWhat::Contract,
                date: standing.contract_review?,
                goal: None,
            })
        });
        let goals = self.goals.iter().filter_map(|goal| {
            Some(DueDate {
                relationship: goal.relationship.as_deref().and_then(|id| self.name(id)),
                what: DueWhat::Goal,
                date: goal.review?,
                goal: Some(DueGoal {
                    id: goal.id.clone(),
                    what: goal.what.clone(),
                }),
            })
        });
        let mut due: Vec<_> = contracts.chain(goals).collect();
        let last = self.around.today + DUE_DAYS;
        due.retain(|one| {
            let whose = one.relationship.as_ref().map(|name| name.id.as_str());
            one.date <= last && self.goes_on(whose)
        });
        due.sort_by_key(|one| one.date);
        due
    }
}

#[cfg(test)]
mod tests;
