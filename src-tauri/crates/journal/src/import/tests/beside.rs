//! What is promised where both journals have something of a kind: what is here stays as it is, and what comes finds its place
//! beside it.

use std::fs;

use serde_json::json;

use super::{any_journal::desk, bring, copy, said};
use crate::export::tests::{out, take};
use crate::testing::TestDesk;
use crate::views::{AreaChange, JournalFilter, TakeFormat, TakeWhat};
use crate::wheel_set::BUILT_IN;
use crate::wheels::WHEEL;

/// Scores a wheel whose first area has this name. The entry's id.
pub(super) fn score(test: &TestDesk, called: &str) -> String {
    score_with(test, None, called)
}

fn score_with(test: &TestDesk, whom: Option<&str>, called: &str) -> String {
    let rename = AreaChange::Rename {
        id: "work".into(),
        name: called.into(),
    };
    test.desk.change_areas(BUILT_IN.into(), rename).unwrap();
    let scores = json!({"areas": {"work": {"score": 7, "note": ""}}});
    test.entry(WHEEL, whom, scores).id
}

/// What the first area of a scored wheel was called.
pub(super) fn called(test: &TestDesk, entry: &str) -> String {
    let entry = test.desk.entry(entry.to_owned()).unwrap();
    let area = &entry.instrument.prompt("areas").unwrap().items()[0];
    area.label.clone()
}

#[test]
fn wheels_with_areas_of_ones_own_keep_them_beside_others() {
    let (first, second) = (desk(), desk());
    let theirs = ["Shop", "Field"].map(|name| (score(&first, name), name));
    let mine = score(&second, "Desk");
    let brought = bring(&second, &copy(&first)).unwrap();
    assert_eq!(brought.entries, 2);
    for (entry, name) in &theirs {
        assert_eq!(called(&second, entry), *name);
    }
    assert_eq!(called(&second, &mine), "Desk");
    // The next areas are a version of their own as well.
    let next = score(&second, "Garden");
    assert_eq!(bring(&second, &copy(&first)).unwrap().entries, 0);
    second.desk.take_back(brought.import).unwrap();
    assert_eq!(second.desk.journal_list(None).unwrap().count, 2);
    assert_eq!(called(&second, &mine), "Desk");
    assert_eq!(called(&second, &next), "Garden");
}

#[test]
fn the_next_wheel_of_ones_own_is_no_wheel_that_came_with_a_part() {
    // As an entry alone, and with somebody whose wheel has no set of its own.
    for with in [false, true] {
        let (first, second) = (desk(), desk());
        let gwen = first.relationship("Gwen").id;
        let theirs = score_with(&first, Some(&gwen), "Shop");
        let what = if with {
            TakeWhat::Relationship { id: gwen }
        } else {
            TakeWhat::Entries {
                ids: vec![theirs.clone()],
            }
        };
        let part = out(&first).join("part.json");
        take(&first, what, TakeFormat::Json, &part).unwrap();
        assert_eq!(bring(&second, &part).unwrap().entries, 1);
        let mine = score(&second, "Desk");
        assert_eq!(called(&second, &mine), "Desk");
        assert_eq!(called(&second, &theirs), "Shop");
        // And what comes later takes the number of neither.
        let third = desk();
        let later = score(&third, "Field");
        bring(&second, &copy(&third)).unwrap();
        let last = score(&second, "Garden");
        let there = [&theirs, &mine, &later, &last].map(|entry| called(&second, entry));
        assert_eq!(there, ["Shop", "Desk", "Field", "Garden"]);
    }
}

/// A journal in which an entry is tagged so, with a kept filter for it.
fn tagged(test: &TestDesk, tag: &str) -> (String, JournalFilter) {
    let entry = test.entry("note", None, json!({"headline": "Tagged"})).id;
    let given = test.desk.tag_entries(vec![entry.clone()], tag).unwrap();
    let filter = JournalFilter {
        tag: Some(given.tag.id),
        ..JournalFilter::default()
    };
    test.desk.keep_filter(tag, filter.clone()).unwrap();
    (entry, filter)
}

#[test]
fn a_kept_filter_asks_for_the_tag_of_its_name_here() {
    let (first, second) = (desk(), desk());
    let (_, there) = tagged(&first, "Work");
    let given = second.entry("note", None, json!({"headline": "Mine"})).id;
    let here = second.desk.tag_entries(vec![given], "work").unwrap().tag.id;
    assert_ne!(there.tag.as_ref(), Some(&here));
    bring(&second, &copy(&first)).unwrap();
    let filters = second.desk.tags().unwrap().filters;
    assert_eq!(filters.len(), 1);
    assert_eq!(filters[0].filter.tag, Some(here));
}

#[test]
fn what_a_kept_filter_of_mine_asks_for_stays_when_the_rest_is_taken_back() {
    let (first, second) = (desk(), desk());
    tagged(&first, "Work");
    let brought = bring(&second, &copy(&first)).unwrap();
    let filters = second.desk.tags().unwrap().filters;
    // Kept anew under its name, and under another.
    let starred = JournalFilter {
        starred: true,
        ..filters[0].filter.clone()
    };
    second.desk.keep_filter("Work", starred).unwrap();
    second.desk.take_back(brought.import).unwrap();
    let tags = second.desk.tags().unwrap();
    assert_eq!((tags.filters.len(), tags.tags.len()), (1, 1));
    assert!(tags.filters[0].filter.starred);
    assert_eq!(tags.filters[0].filter.tag, Some(tags.tags[0].id.clone()));
}

/// After it no number would be left for the next wheel.
#[test]
fn a_version_that_no_journal_counts_to_is_refused() {
    let (first, second) = (desk(), desk());
    score(&first, "Shop");
    let file = copy(&first);
    let counted = said(&file)["tables"]["wheel_version"][0]["version"].to_string();
    for (number, refused) in [
        ("2000000000", false),
        ("2000000001", true),
        ("4294967295", true),
    ] {
        let text = fs::read_to_string(&file).unwrap();
        let far = out(&first).join("far.json");
        fs::write(&far, text.replace(&counted, number)).unwrap();
        let came = bring(&second, &far);
        assert_eq!(came.is_err(), refused, "{number}: {came:?}");
        let mine = score(&second, "Desk");
        assert_eq!(called(&second, &mine), "Desk");
    }
}
