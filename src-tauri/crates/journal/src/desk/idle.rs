//! Locking by itself: when nobody has done anything for the minutes that are set.
//!
//! What lives here: when that is, from what the window reports and the clock that is passed in. What must not: asking again
//! and again (the shell does), and how the text on the page is saved first (the window does).

use chrono::{DateTime, FixedOffset, TimeDelta};

use super::Desk;
use crate::setting;

impl Desk {
    /// Somebody is doing something at the window. To be said every few seconds at most, while they are.
    pub fn stir(&self) {
        *self.stirred() = self.tools.now();
    }

    /// Somebody has just opened a journal: whatever was before is over.
    pub(super) fn arrive(&self) {
        self.stir();
        *self.looked() = self.tools.now();
    }

    /// Whether the open journal should be locked, which the shell asks every few seconds: nobody has stirred for its minutes,
    /// or the computer has slept since this was last asked, which is when the clock went on by more than a minute meanwhile. A
    /// sample is never to be locked, because it has nothing private and locking would end it; nor is a journal that never
    /// locks by itself.
    pub fn is_left(&self) -> bool {
        let now = self.tools.now();
        let slept = now - *self.looked() > TimeDelta::minutes(1);
        let minutes = self.minutes();
        // Where it was busy until now, with a new key say, the time that took was no sleep.
        *self.looked() = self.tools.now();
        let alone = now - self.stirred_before(now) >= TimeDelta::minutes(i64::from(minutes));
        minutes > 0 && (slept || alone)
    }

    /// A clock that was put back must not keep the journal open until it has caught up.
    fn stirred_before(&self, now: DateTime<FixedOffset>) -> DateTime<FixedOffset> {
        let mut stirred = self.stirred();
        *stirred = (*stirred).min(now);
        *stirred
    }

    /// After how many minutes the open journal locks; 0 is never, and none open.
    fn minutes(&self) -> u16 {
        let minutes = self.in_open(|open| {
            if open.sample.is_some() {
                return Ok(0);
            }
            self.with_book(open, |book| {
                book.read(|connection| Ok(setting::lock_after(connection)?))
            })
        });
        // A journal that cannot be asked any more is closed like one that is left alone for the usual time.
        match minutes {
            Ok(minutes) => minutes,
            Err(crate::Error::Locked) => 0,
            Err(_) => setting::LOCK_AFTER,
        }
    }
}
