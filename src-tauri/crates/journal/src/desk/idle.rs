//! Locking by itself: when nobody has done anything for the minutes that are set.
//!
//! What lives here: when that is, from what the window reports and the clock that is passed in. What must not: asking again
//! and again (the shell does), and how the text on the page is saved first (the window does).

use chrono::TimeDelta;

use super::Desk;
use crate::setting;

impl Desk {
    /// Somebody is doing something at the window. To be said every few seconds at most, while they are.
    pub fn stir(&self) {
        *self.stirred() = self.tools.now();
    }

    /// Whether the open journal should be locked, because nobody has stirred for so long. A sample never is: it has
    /// nothing private, and locking it would end it.
    pub fn is_left_alone(&self) -> bool {
        let now = self.tools.now();
        let last = {
            let mut stirred = self.stirred();
            // A clock that was put back must not keep the journal open until it has caught up.
            *stirred = (*stirred).min(now);
            *stirred
        };
        let minutes = self.minutes();
        minutes > 0 && now - last >= TimeDelta::minutes(i64::from(minutes))
    }

    /// Whether the computer has slept since this was last asked, which the shell does every few seconds: the clock went on
    /// by more than a minute meanwhile. For an open journal that locks by itself, whatever its minutes are; and wherever
    /// no system says that it goes to sleep.
    pub fn has_slept(&self) -> bool {
        let now = self.tools.now();
        let before = {
            let mut asked = self.asked();
            std::mem::replace(&mut *asked, now)
        };
        now - before > TimeDelta::minutes(1) && self.minutes() > 0
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
        // Where it was busy until now, with a new key say, the time that took was no sleep.
        *self.asked() = self.tools.now();
        // A journal that cannot be asked any more is closed like one that is left alone for the usual time.
        match minutes {
            Ok(minutes) => minutes,
            Err(crate::Error::Locked) => 0,
            Err(_) => setting::LOCK_AFTER,
        }
    }
}
