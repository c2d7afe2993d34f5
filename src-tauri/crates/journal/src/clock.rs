//! The time, passed in. The only real clock is made by the shell.

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};

/// Tells the time where the person is.
pub trait Clock: Send + Sync {
    /// Now, in local time.
    fn now(&self) -> DateTime<FixedOffset>;

    /// An earlier moment in local time. A clock that knows the zone's rules should say so here: this takes today's
    /// offset, an hour out across a daylight-saving change.
    fn local(&self, at: DateTime<Utc>) -> DateTime<FixedOffset> {
        at.with_timezone(self.now().offset())
    }

    /// The name of the time zone the person is in, as the IANA database has it, such as "Europe/London". A computer
    /// that does not know says "Etc/UTC".
    fn zone(&self) -> String;

    /// The local date.
    fn today(&self) -> NaiveDate {
        self.now().date_naive()
    }
}
