//! What a time on the wall means: the moment it is in a time zone, by that zone's own rules. A time that the clocks skip
//! or repeat is settled here. What is planned for such a moment belongs to whoever plans it.

use chrono::{
    DateTime, FixedOffset, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta,
    TimeZone,
};
use chrono_tz::Tz;

use crate::error::Error;

/// A time on the wall, with the moment it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Settled {
    /// As it stands on the wall: not what was asked for when the clocks skip that.
    pub(crate) wall: NaiveDateTime,
    /// The moment.
    pub(crate) at: DateTime<FixedOffset>,
}

/// The zone of this name.
pub(crate) fn named(zone: &str) -> Result<Tz, Error> {
    zone.parse().map_err(|_| Error::ZoneUnknown)
}

/// "HH:MM", on a day of 24 hours.
pub(crate) fn parse_time(time: &str) -> Result<NaiveTime, Error> {
    let parsed = NaiveTime::parse_from_str(time, "%H:%M").map_err(|_| Error::TimeInvalid)?;
    // The parser alone also takes "9:5".
    if clock_face(parsed) == time {
        Ok(parsed)
    } else {
        Err(Error::TimeInvalid)
    }
}

/// "HH:MM".
pub(crate) fn clock_face(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

/// Settles a time on the wall. One that comes twice is the first of the two. One that the clocks skip is as long after
/// the skip as it would have been after its beginning, as a clock that was not put forward would show.
pub(crate) fn settle(zone: Tz, date: NaiveDate, time: NaiveTime) -> Settled {
    let asked = date.and_time(time);
    let at = match zone.from_local_datetime(&asked) {
        LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => at.fixed_offset(),
        LocalResult::None => after_the_skip(zone, asked),
    };
    Settled {
        wall: here(zone, at).naive_local(),
        at,
    }
}

fn after_the_skip(zone: Tz, asked: NaiveDateTime) -> DateTime<FixedOffset> {
    // No zone has ever skipped more than a day: a day before, its old offset holds.
    let before = asked - TimeDelta::days(1);
    let offset = zone.offset_from_utc_datetime(&before).fix();
    let utc = asked - TimeDelta::seconds(i64::from(offset.local_minus_utc()));
    zone.from_utc_datetime(&utc).fixed_offset()
}

/// A moment as the clocks of a zone show it.
pub(crate) fn here(zone: Tz, at: DateTime<FixedOffset>) -> DateTime<FixedOffset> {
    at.with_timezone(&zone).fixed_offset()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::at;

    fn settled(zone: &str, date: &str, time: &str) -> (String, DateTime<FixedOffset>) {
        let zone = named(zone).unwrap();
        let settled = settle(zone, date.parse().unwrap(), parse_time(time).unwrap());
        (settled.wall.to_string(), settled.at)
    }

    #[test]
    fn a_time_is_the_moment_its_zone_makes_it_in_winter_and_in_summer() {
        assert_eq!(
            settled("Europe/London", "2026-03-12", "15:30").1,
            at("2026-03-12T15:30:00Z")
        );
        assert_eq!(
            settled("Europe/London", "2026-04-12", "15:30").1,
            at("2026-04-12T14:30:00Z")
        );
        assert_eq!(
            settled("Asia/Kathmandu", "2026-04-12", "15:30").1,
            at("2026-04-12T09:45:00Z")
        );
    }

    #[test]
    fn a_time_the_clocks_skip_is_the_one_after_they_went_forward() {
        assert_eq!(
            settled("Europe/London", "2026-03-29", "01:30"),
            ("2026-03-29 02:30:00".into(), at("2026-03-29T01:30:00Z"))
        );
        // Half an hour, at Lord Howe Island.
        assert_eq!(
            settled("Australia/Lord_Howe", "2026-10-04", "02:10").0,
            "2026-10-04 02:40:00"
        );
        // A whole day, when Samoa moved across the date line.
        assert_eq!(
            settled("Pacific/Apia", "2011-12-30", "10:00").0,
            "2011-12-31 10:00:00"
        );
    }

    #[test]
    fn a_time_that_comes_twice_is_the_first_of_the_two() {
        assert_eq!(
            settled("Europe/London", "2026-10-25", "01:30"),
            ("2026-10-25 01:30:00".into(), at("2026-10-25T00:30:00Z"))
        );
    }

    #[test]
    fn only_a_time_of_the_day_and_a_zone_there_is_are_taken() {
        for time in [
            "",
            "24:00",
            "9:05",
            "09:5",
            "09:60",
            "09:05:00",
            "noon",
            "٠٩:٠٥",
        ] {
            assert!(
                matches!(parse_time(time), Err(Error::TimeInvalid)),
                "{time}"
            );
        }
        assert!(matches!(named("Europe/Atlantis"), Err(Error::ZoneUnknown)));
    }
}
