//! The clock that is passed in. Only here is the system's time read.

use chrono::{DateTime, FixedOffset, Local, Utc};
use journal::Clock;

/// What stands in for a time zone nobody knows.
const UNKNOWN: &str = "Etc/UTC";

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

    fn zone(&self) -> String {
        // Asked each time: a computer that travels changes it under us.
        iana_time_zone::get_timezone().unwrap_or_else(|_| UNKNOWN.to_owned())
    }
}

/// For the journeys: starts at the moment `ITHACA_NOW` names (RFC 3339) and runs from there, in the zone `ITHACA_ZONE`
/// names. Another moment in the file `ITHACA_CLOCK` names moves it there, under the open window: a year goes by in one
/// sitting.
#[cfg(feature = "journeys")]
pub(crate) struct JourneysClock {
    file: Option<std::path::PathBuf>,
    set: std::sync::Mutex<Set>,
}

/// A moment, as it was written, and when the clock was set to it.
#[cfg(feature = "journeys")]
struct Set {
    text: String,
    start: DateTime<FixedOffset>,
    since: std::time::Instant,
}

#[cfg(feature = "journeys")]
impl Set {
    fn to(text: &str) -> Option<Self> {
        Some(Self {
            start: DateTime::parse_from_rfc3339(text).ok()?,
            text: text.to_owned(),
            since: std::time::Instant::now(),
        })
    }
}

#[cfg(feature = "journeys")]
impl JourneysClock {
    /// None when the variable is absent or no time.
    pub(crate) fn from_environment() -> Option<Self> {
        let set = Set::to(&std::env::var("ITHACA_NOW").ok()?)?;
        Some(Self {
            file: std::env::var_os("ITHACA_CLOCK").map(Into::into),
            set: std::sync::Mutex::new(set),
        })
    }

    /// What the file says now; None where there is none (yet), or while it is being written.
    fn written(&self) -> Option<String> {
        std::fs::read_to_string(self.file.as_ref()?).ok()
    }
}

#[cfg(feature = "journeys")]
impl Clock for JourneysClock {
    fn now(&self) -> DateTime<FixedOffset> {
        let written = self.written();
        // Nothing that holds the lock can fail half-way.
        let mut set = self
            .set
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(other) = written
            .filter(|text| *text != set.text)
            .and_then(|text| Set::to(&text))
        {
            *set = other;
        }
        let passed = chrono::Duration::from_std(set.since.elapsed()).unwrap_or_default();
        set.start + passed
    }

    fn zone(&self) -> String {
        std::env::var("ITHACA_ZONE").unwrap_or_else(|_| UNKNOWN.to_owned())
    }
}
