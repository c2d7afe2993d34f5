//! What takes long at the door: a look into a backup somebody gave us, bringing it back, and saving what can be read of a
//! damaged journal that cannot be opened. It goes on while no journal is open, so whoever ends it has no journal to ask. What must not live here: any of that work.

use std::sync::{MutexGuard, PoisonError, RwLockReadGuard};

use vault::Stop;

use super::Desk;
use crate::error::Error;

/// The work that goes on at the door, if any.
#[derive(Default)]
pub(super) struct Door {
    /// How many there were: each ends itself and no other.
    turn: u64,
    stop: Option<Stop>,
}

/// While one goes on.
pub(super) struct AtDoor<'a> {
    desk: &'a Desk,
    turn: u64,
    stop: Stop,
    /// Given back after everything that was half made has gone.
    _busy: RwLockReadGuard<'a, ()>,
}

impl Desk {
    /// Ends what takes long at the door; nothing of it is left. What is done already stays.
    pub fn cancel_at_door(&self) {
        if let Some(stop) = &self.door().stop {
            stop.ask();
        }
    }

    /// The same, and waits until nothing of it is left: for whoever ends the program.
    pub fn end_at_door(&self) {
        self.cancel_at_door();
        drop(self.at_door.write().unwrap_or_else(PoisonError::into_inner));
    }

    /// Begins it. One that is still going on is given up for it.
    pub(super) fn begin_at_door(&self) -> AtDoor<'_> {
        let busy = self.at_door.read().unwrap_or_else(PoisonError::into_inner);
        let stop = Stop::default();
        let mut door = self.door();
        if let Some(before) = door.stop.replace(stop.clone()) {
            before.ask();
        }
        door.turn += 1;
        AtDoor {
            desk: self,
            turn: door.turn,
            stop,
            _busy: busy,
        }
    }

    fn door(&self) -> MutexGuard<'_, Door> {
        self.door.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl AtDoor<'_> {
    /// What ends it.
    pub(super) fn stop(&self) -> &Stop {
        &self.stop
    }

    /// It is done, unless it was ended before: from now on nobody ends it any more, and what it opened is a journal like any
    /// other.
    pub(super) fn leave(&self) -> Result<(), Error> {
        let mut door = self.desk.door();
        self.stop.look()?;
        if door.turn == self.turn {
            door.stop = None;
        }
        Ok(())
    }
}

impl Drop for AtDoor<'_> {
    fn drop(&mut self) {
        let mut door = self.desk.door();
        if door.turn == self.turn {
            door.stop = None;
        }
    }
}
