//! Reminders as the desk keeps them: what came due since it was asked last, whether the journal is open or locked.

use std::sync::{MutexGuard, PoisonError};

use super::{Desk, State};
use crate::error::Error;
use crate::reminders::{self, Said};
use crate::views::Reminder;

impl Desk {
    /// What has come due since this was asked last. To be asked every minute or so.
    pub fn remind(&self) -> Result<Vec<Reminder>, Error> {
        let now = self.tools.now();
        match self.in_book(reminders::plan) {
            Ok((planned, settings)) => {
                let coming = reminders::sayable(planned, &settings);
                Ok(self.said().since(now, coming))
            }
            Err(Error::Locked) => Ok(self.said().since_locked(now)),
            Err(error) => Err(error),
        }
    }

    /// Before the journal closes: times and kinds stay in memory, so that reminders still come. A sample has none.
    pub(super) fn remember_reminders(&self) {
        let lasting = match &*self.state() {
            State::Open(open) => open.sample.is_none(),
            _ => return,
        };
        match self.in_book(reminders::plan) {
            Ok((planned, _)) if lasting => self.said().remember(&planned, self.tools.now()),
            _ => self.forget_reminders(),
        }
    }

    /// Another journal lies on the desk: what came due in the one before is not said over it.
    pub(super) fn forget_reminders(&self) {
        self.said().forget();
    }

    fn said(&self) -> MutexGuard<'_, Said> {
        self.said.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
