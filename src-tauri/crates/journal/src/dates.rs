//! Dates as people give them and moments as they are kept. Formatting for people belongs to ui/.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, SecondsFormat, Utc};

use crate::error::Error;
use crate::views::Saved;

/// A day as "YYYY-MM-DD", between 1900 and 2199: outside it is a slip of the keyboard.
pub(crate) fn parse(date: &str) -> Result<NaiveDate, Error> {
    let day = NaiveDate::parse_from_str(date, "%Y-%m-%d").map_err(|_| Error::DateInvalid)?;
    let as_written = day.to_string() == date; // the parser alone also takes "2026-1-2"
    if as_written && (1900..2200).contains(&day.year()) {
        Ok(day)
    } else {
        Err(Error::DateInvalid)
    }
}

/// A first day and perhaps a last one, which may be the same.
pub(crate) fn parse_span(
    first: &str,
    last: Option<&str>,
) -> Result<(NaiveDate, Option<NaiveDate>), Error> {
    let first = parse(first)?;
    let last = last.map(parse).transpose()?;
    if last.is_some_and(|last| last < first) {
        return Err(Error::EndBeforeStart);
    }
    Ok((first, last))
}

/// A moment as it is kept: UTC, RFC 3339, milliseconds.
pub(crate) fn moment(at: DateTime<FixedOffset>) -> String {
    at.with_timezone(&Utc)
        .to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// "HH:MM".
pub(crate) fn time(at: DateTime<FixedOffset>) -> String {
    at.format("%H:%M").to_string()
}

/// When something was saved, for the window.
pub(crate) fn saved(at: DateTime<FixedOffset>) -> Saved {
    Saved {
        date: at.date_naive().to_string(),
        time: time(at),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::at;

    #[test]
    fn a_date_is_a_real_day_in_four_two_and_two_figures() {
        assert!(parse("2024-02-29").is_ok());
        for date in [
            "",
            "2026-02-29",
            "2026-1-2",
            "12/03/2026",
            "0026-01-01",
            "+12026-01-01",
            "2026-03-12T10:00",
            "9999-12-31",
        ] {
            assert!(matches!(parse(date), Err(Error::DateInvalid)), "{date}");
        }
    }

    #[test]
    fn an_end_before_the_start_is_refused_and_the_same_day_is_not() {
        assert!(matches!(
            parse_span("2026-03-12", Some("2026-03-11")),
            Err(Error::EndBeforeStart)
        ));
        assert!(parse_span("2026-03-12", Some("2026-03-12")).is_ok());
        assert!(parse_span("2026-03-12", None).is_ok());
    }

    #[test]
    fn a_moment_is_kept_in_utc_and_shown_in_local_time() {
        let late = at("2026-03-12T23:30:00+13:00");
        assert_eq!(moment(late), "2026-03-12T10:30:00.000Z");
        assert_eq!(
            saved(late),
            Saved {
                date: "2026-03-12".into(),
                time: "23:30".into()
            }
        );
    }
}
