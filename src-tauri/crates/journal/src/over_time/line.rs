//! One line from its readings. Pure: a gap stays a gap, and what is measured otherwise is not joined.

use crate::views::{TimeLine, TimeRange};

/// One value with what it is measured by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reading<'a> {
    pub(super) value: i32,
    pub(super) min: i32,
    pub(super) max: i32,
    pub(super) basis: Basis<'a>,
}

/// Two readings can be joined where this is the same: the scale, and of a sum, what was added up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Basis<'a> {
    pub(super) scale: (i32, i32),
    pub(super) parts: Vec<&'a str>,
}

impl<'a> Reading<'a> {
    /// A value on a scale of its own.
    pub(super) fn on(min: i32, max: i32, value: i32) -> Reading<'a> {
        Reading {
            value,
            min,
            max,
            basis: Basis {
                scale: (min, max),
                parts: Vec::new(),
            },
        }
    }
}

/// The line; none if nothing was ever read on it.
pub(super) fn line(id: &str, title: &str, readings: &[Option<Reading<'_>>]) -> Option<TimeLine> {
    let mut ranges = Vec::new();
    let mut before = None;
    for (from, reading) in readings.iter().enumerate() {
        let Some(reading) = reading else { continue };
        if before != Some(&reading.basis) {
            let (min, max) = (reading.min, reading.max);
            ranges.push(TimeRange { from, min, max });
        }
        before = Some(&reading.basis);
    }
    (!ranges.is_empty()).then(|| TimeLine {
        id: id.to_owned(),
        title: title.to_owned(),
        values: readings
            .iter()
            .map(|reading| Some(reading.as_ref()?.value))
            .collect(),
        ranges,
    })
}

/// A part in the hundred of a whole above nought, halves rounded up.
pub(super) fn per_cent(part: i32, whole: i32) -> i32 {
    (200 * part + whole).div_euclid(2 * whole)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(readings: &[Option<(i32, i32, i32)>]) -> Option<TimeLine> {
        let readings: Vec<_> = readings
            .iter()
            .map(|reading| reading.map(|(min, max, value)| Reading::on(min, max, value)))
            .collect();
        line("a", "A", &readings)
    }

    #[test]
    fn a_gap_stays_a_gap_and_another_scale_begins_anew() {
        let line = read(&[
            None,
            Some((0, 10, 4)),
            None,
            Some((0, 10, 6)),
            Some((1, 5, 3)),
        ]);
        let line = line.unwrap();
        assert_eq!(line.values, [None, Some(4), None, Some(6), Some(3)]);
        let ranges = line.ranges.iter().map(|one| (one.from, one.min, one.max));
        assert_eq!(ranges.collect::<Vec<_>>(), [(1, 0, 10), (4, 1, 5)]);
        assert_eq!(read(&[None, None]), None);
    }

    #[test]
    fn a_sum_of_other_statements_is_not_joined() {
        let of = |parts: &[&'static str]| {
            let mut reading = Reading::on(0, 100, 50);
            reading.basis.parts = parts.to_vec();
            Some(reading)
        };
        let line = line(
            "a",
            "A",
            &[of(&["x", "y"]), of(&["x", "y"]), of(&["x", "z"])],
        )
        .unwrap();
        let from: Vec<_> = line.ranges.iter().map(|one| one.from).collect();
        assert_eq!(from, [0, 2]);
    }

    proptest! {
        /// Every value stands in the range that began last before it, and a range begins only at a value.
        #[test]
        fn every_value_has_its_range(readings in prop::collection::vec(prop::option::of((0..3_i32, 5..12_i32)), 0..40)) {
            let given: Vec<_> = readings.iter().map(|one| one.map(|(min, max)| (min, max, max - 1))).collect();
            let Some(line) = read(&given) else {
                prop_assert!(readings.iter().all(Option::is_none));
                return Ok(());
            };
            for (place, value) in line.values.iter().enumerate() {
                let range = line.ranges.iter().rev().find(|range| range.from <= place);
                prop_assert_eq!(*value, given[place].map(|(.., value)| value));
                if let Some(given) = given[place] {
                    prop_assert_eq!(range.map(|range| (range.min, range.max)), Some((given.0, given.1)));
                }
            }
            prop_assert!(line.ranges.iter().all(|range| line.values[range.from].is_some()));
        }

        /// As a whole number it is never further than half from the fraction.
        #[test]
        fn percentages_are_rounded_half_up(whole in 1..500_i32, part in 0..500_i32) {
            let rounded = per_cent(part, whole);
            let twice = 2 * rounded * whole - 200 * part;
            prop_assert!(twice > -whole && twice <= whole);
        }
    }
}
