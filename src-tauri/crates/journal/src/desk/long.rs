//! What takes long in the open journal: a backup, a look into one, a copy that is taken away or brought in. Who waits for
//! it, and who ends it. What must not live here: any of that work.
//!
//! What opens a journal takes its time too, and mostly holds nothing meanwhile: it takes the count of locks when it begins,
//! and lays nothing open when that is another by then.
//!
//! `Desk::long` is held by whoever works long, shared, and by whoever changes what the journal stands on (its keys, its
//! folder, its database), alone; by both before the state. So a change waits for long work here, where it holds up no save
//! and no lock: whoever waits to write to the state lets nobody else read it.

use std::sync::atomic::Ordering;
use std::sync::{PoisonError, RwLockReadGuard, RwLockWriteGuard};

use super::{Desk, OpenJournal, State};
use crate::error::Error;

/// How often something had been locked when a piece of work began.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Since(u64);

impl Desk {
    /// For whoever is about to open a journal.
    pub(super) fn begin_opening(&self) -> Since {
        Since(self.locks.load(Ordering::SeqCst))
    }

    /// Whatever is being opened is not laid open any more.
    pub(super) fn lay_nothing_more(&self) {
        self.locks.fetch_add(1, Ordering::SeqCst);
    }

    /// Lays a journal open on the desk, unless something was locked since its opening began: whoever locked wants nothing
    /// open. One that was open is closed, and whatever takes long in it is ended. A journal that was made for it stays,
    /// locked.
    pub(super) fn lay(&self, open: OpenJournal, since: Since) -> Result<(), Error> {
        let folder = open.vault.folder().to_owned();
        let lasts = open.sample.is_none();
        self.stop_long_work();
        let mut state = self.state_mut();
        if self.begin_opening() != since {
            return Err(Error::Locked);
        }
        *state = State::Open(Box::new(open));
        drop(state);
        self.forget_reminders();
        self.arrive();
        if lasts {
            self.remember(&folder);
        }
        Ok(())
    }

    /// For long work, as long as it takes.
    pub(super) fn work_long(&self) -> RwLockReadGuard<'_, ()> {
        self.long.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until no long work goes on, and lets none begin. Locking ends it meanwhile.
    pub(super) fn after_long_work(&self) -> RwLockWriteGuard<'_, ()> {
        self.long.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whoever closes the journal waits for nothing but what changes it: a backup that is made meanwhile is made the next
    /// time it is open.
    pub(super) fn stop_long_work(&self) {
        if let State::Open(open) = &*self.state() {
            open.vault.stop().ask();
        }
    }
}
