//! How often two people mean to meet, as days of the calendar: when the next meeting might be. Only a suggestion is made
//! here; a session is planned in `sessions`.

use chrono::{Datelike, Days, Months, NaiveDate};
use content::Rhythm;

/// The day after `from` that the rhythm suggests, on the same day of the week; none when they meet as needed.
pub(crate) fn next_date(rhythm: Rhythm, from: NaiveDate) -> Option<NaiveDate> {
    nth_after(rhythm, from, 1)
}

/// The `nth` day after `from`, counted from `from` itself: a year of monthly meetings does not creep towards four weeks.
pub(crate) fn nth_after(rhythm: Rhythm, from: NaiveDate, nth: u32) -> Option<NaiveDate> {
    match rhythm {
        Rhythm::Weekly => weeks(from, nth),
        Rhythm::Fortnightly => weeks(from, 2 * nth),
        Rhythm::EveryThreeWeeks => weeks(from, 3 * nth),
        Rhythm::Monthly => months(from, nth),
        Rhythm::EverySixWeeks => weeks(from, 6 * nth),
        Rhythm::Quarterly => months(from, 3 * nth),
        Rhythm::AsNeeded => None,
    }
}

/// As [`next_date`], as often as it takes to come to `today` or after it: a meeting that was left out is not made up for.
pub(crate) fn next_from(rhythm: Rhythm, from: NaiveDate, today: NaiveDate) -> Option<NaiveDate> {
    let mut next = next_date(rhythm, from)?;
    while next < today {
        next = next_date(rhythm, next)?;
    }
    Some(next)
}

fn weeks(from: NaiveDate, weeks: u32) -> Option<NaiveDate> {
    from.checked_add_days(Days::new(7 * u64::from(weeks)))
}

/// The nearest day of the same weekday: whoever meets on Thursdays seldom means a Sunday by "in a month".
fn months(from: NaiveDate, months: u32) -> Option<NaiveDate> {
    let then = from.checked_add_months(Months::new(months))?;
    let ahead = u64::from(from.weekday().days_since(then.weekday()));
    if ahead <= 3 {
        then.checked_add_days(Days::new(ahead))
    } else {
        then.checked_sub_days(Days::new(7 - ahead))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const REGULAR: [Rhythm; 6] = [
        Rhythm::Weekly,
        Rhythm::Fortnightly,
        Rhythm::EveryThreeWeeks,
        Rhythm::Monthly,
        Rhythm::EverySixWeeks,
        Rhythm::Quarterly,
    ];

    fn day(date: &str) -> NaiveDate {
        date.parse().unwrap()
    }

    #[test]
    fn the_next_meeting_is_on_the_same_day_of_the_week() {
        let thursday = day("2026-03-12");
        let next = REGULAR.map(|rhythm| next_date(rhythm, thursday).unwrap().to_string());
        assert_eq!(
            next,
            [
                "2026-03-19",
                "2026-03-26",
                "2026-04-02",
                "2026-04-09",
                "2026-04-23",
                "2026-06-11"
            ]
        );
        assert_eq!(next_date(Rhythm::AsNeeded, thursday), None);
    }

    #[test]
    fn a_pause_is_not_made_up_for() {
        let next = next_from(Rhythm::Fortnightly, day("2026-01-01"), day("2026-03-12"));
        assert_eq!(next, Some(day("2026-03-12")));
    }

    #[test]
    fn a_row_of_monthly_meetings_stays_by_the_day_of_the_month_it_began_on() {
        let row = (1..=12).map(|nth| nth_after(Rhythm::Monthly, day("2026-03-12"), nth).unwrap());
        let days: Vec<_> = row.map(|day| day.format("%d.%m").to_string()).collect();
        assert_eq!(
            days,
            [
                "09.04", "14.05", "11.06", "09.07", "13.08", "10.09", "15.10", "12.11", "10.12",
                "14.01", "11.02", "11.03"
            ]
        );
        assert_eq!(nth_after(Rhythm::AsNeeded, day("2026-03-12"), 2), None);
    }

    proptest! {
        #[test]
        fn every_rhythm_goes_forward_by_whole_weeks(from in 0_i32..60_000, which in 0_usize..6) {
            let from = NaiveDate::from_num_days_from_ce_opt(700_000 + from).unwrap();
            let next = next_date(REGULAR[which], from).unwrap();
            prop_assert!(next > from && next.weekday() == from.weekday());
        }
    }
}
