//! How long a person waits after typing wrong passphrases one after the other.
//!
//! What lives here: counting, for each journal, while the program runs, and how long the wait is. What must not: keeping it
//! anywhere. A wait is for somebody who sits down at another's desk. Whoever can start the program anew can as well copy
//! the folder and guess elsewhere, where only scrypt stands in their way; and a wait that is kept could be used to keep
//! the owner out. The recovery words are never waited for: 128 random bits are not guessed.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset, TimeDelta};

use crate::error::Error;

/// How many are free; after that each wait is twice as long as the one before.
const FREE: u32 = 3;
/// In seconds: the first wait, and the longest.
const FIRST: i64 = 5;
const LONGEST: i64 = 60;

/// The journals whose passphrase was mistyped, and how often in a row.
#[derive(Default)]
pub(crate) struct Attempts(HashMap<PathBuf, Failed>);

struct Failed {
    times: u32,
    last: DateTime<FixedOffset>,
}

impl Attempts {
    /// Whether one may try again; how many seconds are left when not.
    pub(crate) fn may_try(
        &mut self,
        journal: &Path,
        now: DateTime<FixedOffset>,
    ) -> Result<(), Error> {
        let Some(failed) = self.0.get_mut(journal) else {
            return Ok(());
        };
        // A clock that was put back must not make anybody wait until it has caught up.
        failed.last = failed.last.min(now);
        let left = TimeDelta::seconds(wait_after(failed.times)) - (now - failed.last);
        // A part of a second counts as a whole one: what is said is never too short.
        let seconds = (left.num_milliseconds() + 999) / 1000;
        match u32::try_from(seconds) {
            Ok(seconds) if seconds > 0 => Err(Error::TooSoon(seconds)),
            _ => Ok(()),
        }
    }

    /// One more that was wrong.
    pub(crate) fn failed(&mut self, journal: &Path, now: DateTime<FixedOffset>) {
        let failed = self.0.entry(journal.to_owned()).or_insert(Failed {
            times: 0,
            last: now,
        });
        failed.times += 1;
        failed.last = now;
    }

    /// It opened: all is forgotten.
    pub(crate) fn forget(&mut self, journal: &Path) {
        self.0.remove(journal);
    }
}

/// Seconds to wait after so many wrong ones in a row.
fn wait_after(times: u32) -> i64 {
    match times.checked_sub(FREE) {
        None => 0,
        Some(more) => LONGEST.min(FIRST << more.min(6)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::at;

    #[test]
    fn the_wait_grows_to_a_minute_and_no_further() {
        let waits: Vec<i64> = (0..10).map(wait_after).collect();
        assert_eq!(waits, [0, 0, 0, 5, 10, 20, 40, 60, 60, 60]);
        assert_eq!(wait_after(u32::MAX), 60);
    }

    #[test]
    fn a_wait_ends_by_the_clock_and_a_clock_that_was_put_back_does_not_lengthen_it() {
        let (mut attempts, journal) = (Attempts::default(), Path::new("/j"));
        let noon = at("2026-03-12T12:00:00+01:00");
        for _ in 0..3 {
            attempts.may_try(journal, noon).unwrap();
            attempts.failed(journal, noon);
        }
        let left = |attempts: &mut Attempts, now| match attempts.may_try(journal, now) {
            Err(Error::TooSoon(seconds)) => seconds,
            _ => 0,
        };
        assert_eq!(left(&mut attempts, noon), 5);
        assert_eq!(
            left(&mut attempts, noon + TimeDelta::milliseconds(4_100)),
            1
        );
        let earlier = at("2016-03-12T12:00:00+01:00");
        assert_eq!(left(&mut attempts, earlier), 5);
        assert_eq!(left(&mut attempts, earlier + TimeDelta::seconds(5)), 0);
        attempts.may_try(Path::new("/other"), noon).unwrap();
        attempts.forget(journal);
        attempts.failed(journal, noon);
        attempts.may_try(journal, noon).unwrap();
    }
}
