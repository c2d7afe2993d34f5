//! The clock that is passed in. Only here is the system's time read.

use chrono::{DateTime, FixedOffset, Local, Utc};
use journal::Clock;

/// The computer's own clock and time zone.
pub(crate) struct SystemClock;

impl Clock for SystemClock {
    #[allow(clippy::disallowed_methods)] // the one place where the time is taken from the system
    fn now(&self) -> DateTime<FixedOffset> {
        Local::now().fixed_offset()
    }

    fn local(&self, at: DateTime<Utc>) -> DateTime<FixedOffset> {
        // By the zone's rules: a winter entry read in summer still says the hour it was written.
        at.with_timezone(&Local).fixed_offset()
    }
}

/// For the journeys: starts at the moment `ITHACA_NOW` names (RFC 3339) and runs from there.
#[cfg(feature = "journeys")]
pub(crate) struct JourneysClock {
    start: DateTime<FixedOffset>,
    since: std::time::Instant,
}

#[cfg(feature = "journeys")]
impl JourneysClock {
    /// None when the variable is absent or no time.
    pub(crate) fn from_environment() -> Option<Self> {
        let text = std::env::var("ITHACA_NOW").ok()?;
        let start = DateTime::parse_from_rfc3339(&text).ok()?;
        Some(Self {
            start,
            since: std::time::Instant::now(),
        })
    }
}

#[cfg(feature = "journeys")]
impl Clock for JourneysClock {
    fn now(&self) -> DateTime<FixedOffset> {
        let passed = chrono::Duration::from_std(self.since.elapsed()).unwrap_or_default();
        self.start + passed
    }
}
