//! When a person is asked whether they still have their recovery words.
//!
//! What lives here: the days, and what is kept of them in the journal. What must not: the words, and trying them.

use chrono::{Days, NaiveDate};
use rusqlite::Connection;

use crate::setting;

/// After new words: soon enough that a lost paper is remembered.
const FIRST: Days = Days::new(30);
/// After they were found to be there.
const AGAIN: Days = Days::new(182);
/// After somebody said not now.
const LATER: Days = Days::new(30);

/// What is known of a journal's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Words {
    /// The day they were made.
    pub(crate) since: NaiveDate,
    /// The day they last opened something.
    pub(crate) checked: Option<NaiveDate>,
    /// The day the question was last put off.
    later: Option<NaiveDate>,
}

impl Words {
    /// Where nothing is known but the day they were made, at the latest.
    pub(crate) fn made(since: NaiveDate) -> Words {
        Words {
            since,
            checked: None,
            later: None,
        }
    }

    /// `created` is the day of the journal, whose first words are as old as itself.
    pub(crate) fn of(connection: &Connection, created: NaiveDate) -> rusqlite::Result<Words> {
        let since = setting::words_since(connection)?.unwrap_or(created);
        Ok(Words {
            since,
            // What was found of older words says nothing of these.
            checked: setting::words_checked(connection)?.filter(|day| *day >= since),
            later: setting::words_later(connection)?,
        })
    }

    /// Whether to ask today. Days that lie ahead, because the clock was wrong once, do not count.
    pub(crate) fn due(&self, today: NaiveDate) -> bool {
        let past = |day: &NaiveDate| *day <= today;
        let asked = match self.checked.filter(past) {
            Some(checked) => checked + AGAIN,
            None => self.since.min(today) + FIRST,
        };
        let later = self.later.filter(past).map(|day| day + LATER);
        today >= asked && later.is_none_or(|day| today >= day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn it_is_asked_after_a_month_then_after_half_a_year_and_not_at_once_again() {
        let words = Words {
            since: day("2026-03-01"),
            checked: None,
            later: None,
        };
        assert!(!words.due(day("2026-03-30")));
        assert!(words.due(day("2026-03-31")));
        let later = Words {
            later: Some(day("2026-04-02")),
            ..words
        };
        assert!(!later.due(day("2026-05-01")));
        assert!(later.due(day("2026-05-02")));
        let checked = Words {
            checked: Some(day("2026-05-02")),
            ..later
        };
        assert!(!checked.due(day("2026-10-30")));
        assert!(checked.due(day("2026-10-31")));
    }

    #[test]
    fn a_clock_that_was_wrong_neither_asks_for_ever_nor_never_again() {
        let ahead = Words {
            since: day("2036-03-01"),
            checked: Some(day("2036-05-01")),
            later: Some(day("2036-05-02")),
        };
        assert!(!ahead.due(day("2026-04-01")));
        let behind = Words {
            since: day("2026-03-01"),
            checked: Some(day("2036-05-01")),
            later: Some(day("2036-05-02")),
        };
        assert!(behind.due(day("2026-04-01")));
    }
}
