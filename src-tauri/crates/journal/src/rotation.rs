//! Which of the backups made by themselves are kept: the last of each of the seven newest days, the four newest weeks and
//! the six newest months in which one was made.
//!
//! What lives here: that rule, as a function of nothing but what there is. What must not: files, and a clock. Newest means
//! made last, whatever its day says: a clock that was ten years ahead, and is not any more, puts nothing out of order.

use std::collections::HashSet;
use std::hash::Hash;

use chrono::{Datelike, NaiveDate};

/// How many of each are kept.
const DAYS: usize = 7;
const WEEKS: usize = 4;
const MONTHS: usize = 6;

/// A backup that was made and found to be whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Made {
    /// Each has one more than the one before.
    pub(crate) number: u32,
    /// The local date it was made, as the clock had it.
    pub(crate) day: NaiveDate,
}

/// Those that are not kept.
pub(crate) fn superseded(made: &[Made]) -> Vec<Made> {
    let mut newest_first = made.to_vec();
    newest_first.sort_by_key(|one| std::cmp::Reverse(one.number));
    let (mut days, mut weeks, mut months) = (Last::of(DAYS), Last::of(WEEKS), Last::of(MONTHS));
    newest_first.retain(|one| {
        let kept = [
            days.keeps(one.day),
            weeks.keeps((one.day.iso_week().year(), one.day.iso_week().week())),
            months.keeps((one.day.year(), one.day.month())),
        ];
        kept == [false; 3]
    });
    newest_first
}

/// The last of each period, for so many periods.
struct Last<T> {
    seen: HashSet<T>,
    most: usize,
}

impl<T: Eq + Hash> Last<T> {
    fn of(most: usize) -> Last<T> {
        Last {
            seen: HashSet::new(),
            most,
        }
    }

    fn keeps(&mut self, period: T) -> bool {
        self.seen.len() < self.most && self.seen.insert(period)
    }
}

#[cfg(test)]
mod tests {
    use chrono::{Days, Months};
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// One backup after another, each followed by the rotation, as it happens.
    fn after(days: impl IntoIterator<Item = NaiveDate>) -> Vec<Made> {
        let mut kept = Vec::new();
        for (number, day) in (1..).zip(days) {
            kept.push(Made { number, day });
            let gone = superseded(&kept);
            kept.retain(|one| !gone.contains(one));
        }
        kept
    }

    fn every_day(from: &str, count: usize) -> Vec<NaiveDate> {
        day(from).iter_days().take(count).collect()
    }

    #[test]
    fn after_a_year_of_days_a_week_a_month_and_half_a_year_are_left() {
        let kept = after(every_day("2025-01-01", 365));
        let days: Vec<String> = kept.iter().map(|one| one.day.to_string()).collect();
        assert_eq!(
            days,
            [
                "2025-07-31",
                "2025-08-31",
                "2025-09-30",
                "2025-10-31",
                "2025-11-30",
                // The ends of weeks, and the last seven days.
                "2025-12-14",
                "2025-12-21",
                "2025-12-25",
                "2025-12-26",
                "2025-12-27",
                "2025-12-28",
                "2025-12-29",
                "2025-12-30",
                "2025-12-31",
            ]
        );
    }

    #[test]
    fn somebody_who_writes_once_a_month_loses_none_of_the_last_seven() {
        let months = (0..20).filter_map(|n| day("2024-01-15").checked_add_months(Months::new(n)));
        let kept = after(months);
        assert_eq!(kept.len(), 7);
        assert_eq!(kept.last().unwrap().day, day("2025-08-15"));
    }

    #[test]
    fn a_clock_ten_years_ahead_and_back_again_empties_nothing_and_stops_nothing() {
        let mut days = every_day("2026-01-01", 60);
        days.extend(every_day("2036-03-02", 9));
        let ahead = after(days.clone());
        assert!(ahead.len() >= 7);
        days.extend(every_day("2026-03-02", 3));
        let back = after(days);
        let newest: Vec<NaiveDate> = back.iter().rev().take(3).map(|one| one.day).collect();
        assert_eq!(
            newest,
            [day("2026-03-04"), day("2026-03-03"), day("2026-03-02")]
        );
        assert!(back.len() >= 7);
        assert!(
            back.iter()
                .any(|one| one.day.year() == 2026 && one.number <= 60),
            "what was made before the clock went wrong is still among them"
        );
    }

    proptest! {
        #[test]
        fn whatever_the_clock_did_the_newest_is_kept_and_enough_besides(
            jumps in prop::collection::vec(-4000_i64..4000, 1..120)
        ) {
            let mut now = day("2026-03-12");
            let days: Vec<NaiveDate> = jumps.iter().map(|jump| {
                let by = Days::new(jump.unsigned_abs());
                now = if *jump < 0 { now - by } else { now + by };
                now
            }).collect();
            let kept = after(days.clone());
            let newest = u32::try_from(days.len()).unwrap();
            prop_assert!(kept.iter().any(|one| one.number == newest));
            prop_assert!(kept.len() <= DAYS + WEEKS + MONTHS);
            let different: HashSet<_> = days.iter().collect();
            prop_assert!(kept.len() >= different.len().min(DAYS));
            prop_assert!(superseded(&kept).is_empty(), "what is kept is kept tomorrow too");
        }

        #[test]
        fn of_any_heap_of_files_the_newest_is_never_dropped(
            made in prop::collection::vec((any::<u32>(), 0_u64..5000), 1..60)
        ) {
            let made: Vec<Made> = made.into_iter().map(|(number, after)| Made {
                number,
                day: day("2020-01-01") + Days::new(after),
            }).collect();
            let gone = superseded(&made);
            let newest = made.iter().map(|one| one.number).max();
            prop_assert!(made.iter().any(|one| Some(one.number) == newest && !gone.contains(one)));
        }
    }
}
