//! What takes long in the open journal: a backup, a look into one, a copy that is taken away or brought in. Who waits for
//! it, and who ends it. What must not live here: any of that work.
//!
//! `Desk::long` is held by whoever works long, shared, and by whoever changes what the journal stands on (its keys, its
//! folder, its database), alone; by both before the state. So a change waits for long work here, where it holds up no save
//! and no lock: whoever waits to write to the state lets nobody else read it.

use std::sync::{PoisonError, RwLockReadGuard, RwLockWriteGuard};

use super::{Desk, State};

impl Desk {
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
