//! What is promised where both journals have something of a kind: what is here stays as it is, and what comes finds its place
//! beside it.

use serde_json::json;

use super::{any_journal::desk, bring, copy};
use crate::testing::TestDesk;
use crate::views::AreaChange;
use crate::wheel_set::BUILT_IN;
use crate::wheels::WHEEL;

/// Scores a wheel whose first area has this name. The entry's id.
fn score(test: &TestDesk, called: &str) -> String {
    let rename = AreaChange::Rename {
        id: "work".into(),
        name: called.into(),
    };
    test.desk.change_areas(BUILT_IN.into(), rename).unwrap();
    let scores = json!({"areas": {"work": {"score": 7, "note": ""}}});
    test.entry(WHEEL, None, scores).id
}

/// What the first area of a scored wheel was called.
fn called(test: &TestDesk, entry: &str) -> String {
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
