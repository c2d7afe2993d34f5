//! Several wheels held against one another, area by area: by the ids of the areas, whatever they were called then. Pure:
//! what it needs is passed in. The sentence about a change is written where it is read, in the window.

use std::collections::BTreeMap;

use content::Item;

use crate::views::{AreaRow, AreaScore, Inherited};
use crate::wheel_set::Area;

/// 0 to 10; none is not nought.
pub(crate) type Score = Option<u8>;

/// A wheel as it was scored.
pub(crate) struct Scored {
    /// The areas it asked for, with their names of that day.
    pub(crate) areas: Vec<Item>,
    /// By area.
    pub(crate) scores: BTreeMap<String, u8>,
}

impl Scored {
    /// In the order of the wheel.
    pub(crate) fn in_order(&self) -> Vec<Score> {
        let score = |area: &Item| self.scores.get(&area.id).copied();
        self.areas.iter().map(score).collect()
    }

    fn name(&self, id: &str) -> Option<&str> {
        let area = self.areas.iter().find(|area| area.id == id)?;
        Some(&area.label)
    }

    /// What the area this one was a part of had, if that was asked for here and this one was not.
    pub(crate) fn inherited(&self, id: &str, known: &[Area]) -> Option<Inherited> {
        if self.name(id).is_some() {
            return None;
        }
        let mut child = id;
        // A part may have been split again; an area is never its own ancestor, but a list is never longer than itself.
        for _ in known {
            let area = known.iter().find(|area| area.id == child)?;
            let parent = area.split_from.as_deref()?;
            if let (Some(name), Some(score)) = (self.name(parent), self.scores.get(parent)) {
                return Some(Inherited {
                    name: name.to_owned(),
                    score: *score,
                });
            }
            child = parent;
        }
        None
    }
}

/// A row for each area of the last wheel, in its order, then one for each area only earlier ones asked for. `wheels` come
/// oldest first; `known` are the areas of the set, whose present names are shown.
pub(crate) fn rows(wheels: &[Scored], known: &[Area]) -> Vec<AreaRow> {
    let Some(last) = wheels.last() else {
        return Vec::new();
    };
    let mut rows: Vec<AreaRow> = Vec::new();
    for (wheel, on) in
        std::iter::once((last, true)).chain(wheels.iter().rev().map(|one| (one, false)))
    {
        for area in &wheel.areas {
            if rows.iter().all(|row| row.id != area.id) {
                rows.push(row(area, on, wheels, known));
            }
        }
    }
    rows
}

fn row(area: &Item, on: bool, wheels: &[Scored], known: &[Area]) -> AreaRow {
    let present = known.iter().find(|known| known.id == area.id);
    let name = present.map_or(&area.label, |known| &known.name);
    let scores = wheels.iter().map(|wheel| AreaScore {
        score: wheel.scores.get(&area.id).copied(),
        asked: wheel.name(&area.id).is_some(),
        named: wheel
            .name(&area.id)
            .filter(|then| then != name)
            .map(str::to_owned),
        inherited: wheel.inherited(&area.id, known),
    });
    AreaRow {
        id: area.id.clone(),
        scores: scores.collect(),
        name: name.clone(),
        on,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn wheel(areas: &[(&str, &str, Score)]) -> Scored {
        Scored {
            areas: areas
                .iter()
                .map(|(id, label, _)| Item {
                    id: (*id).to_owned(),
                    label: (*label).to_owned(),
                })
                .collect(),
            scores: areas
                .iter()
                .filter_map(|(id, _, score)| Some(((*id).to_owned(), (*score)?)))
                .collect(),
        }
    }

    fn area(id: &str, name: &str, split_from: Option<&str>) -> Area {
        Area {
            id: id.to_owned(),
            name: name.to_owned(),
            retired: false,
            split_from: split_from.map(str::to_owned),
        }
    }

    #[test]
    fn a_renamed_area_keeps_its_history_and_says_what_it_was_called() {
        let then = wheel(&[("work", "Work", Some(4))]);
        let now = wheel(&[("work", "The day job", Some(6))]);
        let rows = rows(&[then, now], &[area("work", "The shop", None)]);
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0].name, "The shop");
        let said: Vec<_> = rows[0]
            .scores
            .iter()
            .map(|one| (one.score, one.named.as_deref()))
            .collect();
        assert_eq!(
            said,
            [(Some(4), Some("Work")), (Some(6), Some("The day job"))]
        );
    }

    #[test]
    fn a_new_area_has_no_earlier_score_and_a_part_shows_what_the_whole_had() {
        let then = wheel(&[("health", "Health", Some(5)), ("money", "Money", Some(0))]);
        let now = wheel(&[
            ("body", "Body", Some(7)),
            ("legs", "Legs", Some(2)),
            ("play", "Play", Some(3)),
            ("money", "Money", None),
        ]);
        let known = [
            area("health", "Health", None),
            area("body", "Body", Some("health")),
            area("legs", "Legs", Some("body")),
            area("play", "Play", None),
            area("money", "Money", None),
        ];
        let rows = rows(&[then, now], &known);
        let ids: Vec<_> = rows.iter().map(|row| (row.id.as_str(), row.on)).collect();
        assert_eq!(
            ids,
            [
                ("body", true),
                ("legs", true),
                ("play", true),
                ("money", true),
                ("health", false)
            ]
        );
        let whole = Some(Inherited {
            name: "Health".into(),
            score: 5,
        });
        assert_eq!(rows[0].scores[0].inherited, whole);
        assert_eq!(rows[1].scores[0].inherited, whole);
        assert_eq!(rows[2].scores[0].inherited, None);
        assert!(!rows[2].scores[0].asked && rows[2].scores[0].score.is_none());
        // Nought is a score; no score is not nought.
        assert_eq!(rows[3].scores[0].score, Some(0));
        assert!(rows[3].scores[1].asked && rows[3].scores[1].score.is_none());
        assert_eq!(
            (rows[4].scores[0].score, rows[4].scores[1].asked),
            (Some(5), false)
        );
    }

    proptest! {
        #[test]
        fn every_area_ever_asked_for_has_one_row_with_a_score_from_each_wheel(
            wheels in prop::collection::vec(
                prop::collection::btree_map("[a-h]", prop::option::of(0_u8..=10), 1..8), 1..=3),
        ) {
            let scored: Vec<Scored> = wheels
                .iter()
                .map(|areas| {
                    let areas: Vec<_> = areas.iter().map(|(id, score)| (id.as_str(), id.as_str(), *score)).collect();
                    wheel(&areas)
                })
                .collect();
            let rows = rows(&scored, &[]);
            for (place, areas) in wheels.iter().enumerate() {
                for (id, score) in areas {
                    let found: Vec<_> = rows.iter().filter(|row| row.id == *id).collect();
                    prop_assert_eq!(found.len(), 1);
                    prop_assert_eq!(found[0].scores[place].score, *score);
                }
            }
            let on = rows.iter().filter(|row| row.on).count();
            prop_assert_eq!(on, wheels.last().unwrap().len());
        }
    }
}
