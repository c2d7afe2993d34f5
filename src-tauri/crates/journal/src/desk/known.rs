//! Which journals this computer knows, and which of them lies on the desk, locked. What must not live here: what can be said
//! of one without its key (`cards`), and opening any.

use std::path::{Path, PathBuf};

use super::{Closed, Desk, State, cards};
use crate::error::Error;
use crate::views::{Preferences, StartUp};

impl Desk {
    /// Lays another journal on the desk, locked. The one that was open is closed.
    pub fn choose_journal(&self, folder: &str) -> Result<StartUp, Error> {
        let folder = PathBuf::from(folder);
        let looked = vault::Locked::look(&folder);
        // A damaged one may be chosen: unlocking says what is wrong and what to do.
        if let Err(vault::Error::NotFound) = looked {
            return Err(vault::Error::NotFound.into());
        }
        self.forget_reminders();
        self.lay_nothing_more();
        self.stop_long_work();
        *self.state_mut() = State::Locked(Closed {
            folder: folder.clone(),
            locked_at: None,
        });
        self.remember(&folder);
        Ok(self.start_up())
    }

    /// Takes a journal off the list of those that are known, if there is none in its folder; nothing else is touched. One that
    /// is there stays on it.
    pub fn forget_journal(&self, folder: &str) -> Result<StartUp, Error> {
        let gone = PathBuf::from(folder);
        if let Err(vault::Error::NotFound) = vault::Locked::look(&gone) {
            let mut state = self.state_mut();
            if !matches!(&*state, State::Open(_)) {
                self.preferences().forget(folder)?;
                if matches!(&*state, State::Locked(closed) if closed.folder == gone) {
                    self.forget_reminders();
                    *state = self.at_start();
                }
            }
        }
        Ok(self.start_up())
    }

    pub(super) fn at_start(&self) -> State {
        at_start(self.preferences().now(), &self.paths.journals)
    }

    /// A journal that cannot be noted is still open, and one in the default folder is found again without a note.
    pub(super) fn remember(&self, folder: &Path) {
        let _ = self.preferences().remember(folder);
    }
}

/// The journal used last, found or not; else the first one known; else none.
pub(super) fn at_start(preferences: &Preferences, journals: &Path) -> State {
    let last = preferences.last_journal.as_ref().map(PathBuf::from);
    match last.or_else(|| cards::known(preferences, journals).into_iter().next()) {
        Some(folder) => State::Locked(Closed {
            folder,
            locked_at: None,
        }),
        None => State::Absent,
    }
}
