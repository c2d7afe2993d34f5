//! What a person is promised of tags: two names that look alike are one tag, and all that is taken away comes back.

use serde_json::json;

use super::*;
use crate::testing::TestDesk;

fn names(view: &TagsView) -> Vec<(&str, u32)> {
    let tags = view.tags.iter();
    tags.map(|tag| (tag.name.as_str(), tag.count)).collect()
}

fn entries<const N: usize>(test: &TestDesk) -> [String; N] {
    std::array::from_fn(|_| test.entry("note", None, json!({"first": "x"})).id)
}

#[test]
fn names_that_look_alike_are_one_tag() {
    let test = TestDesk::open();
    let [one, two] = entries(&test);
    let made = test
        .desk
        .tag_entries(vec![one.clone()], "  Siân   o’r Bala ");
    assert!(matches!(made, Ok(ref made) if made.tag.name == "Siân o’r Bala"));
    let again = test
        .desk
        .tag_entries(vec![one.clone(), two.clone()], "sian O’R bala")
        .unwrap();
    assert_eq!((again.entries, again.tag.count), (vec![two], 2));
    for wrong in ["", " \u{200b}", &"é".repeat(61)] {
        assert!(
            test.desk.tag_entries(vec![one.clone()], wrong).is_err(),
            "{wrong}"
        );
    }
    let gone = test
        .desk
        .tag_entries(vec![one.clone(), "nobody".into()], "New");
    assert!(matches!(gone, Err(Error::NotFound(Thing::Entry))));
    assert_eq!(names(&test.desk.tags().unwrap()), [("Siân o’r Bala", 2)]);
    test.desk.bin_entry(one).unwrap();
    assert_eq!(names(&test.desk.tags().unwrap()), [("Siân o’r Bala", 1)]);
}

#[test]
fn a_tag_is_renamed_but_not_to_another_s_name() {
    let test = TestDesk::open();
    let [one] = entries(&test);
    let work = test
        .desk
        .tag_entries(vec![one.clone()], "Work")
        .unwrap()
        .tag
        .id;
    test.desk.tag_entries(vec![one], "Home").unwrap();
    let renamed = test.desk.rename_tag(work.clone(), "WORK").unwrap();
    assert_eq!(names(&renamed), [("Home", 1), ("WORK", 1)]);
    let taken = test.desk.rename_tag(work, "hóme");
    assert!(matches!(taken, Err(Error::NameTaken)));
    let nobody = test.desk.rename_tag("nobody".into(), "New");
    assert!(matches!(nobody, Err(Error::NotFound(Thing::Tag))));
}

#[test]
fn merging_and_taking_away_are_undone_as_if_they_had_not_been() {
    let test = TestDesk::open();
    let [one, two, three] = entries(&test);
    let tag = |ids: &[&String], name| {
        let ids = ids.iter().map(|id| (*id).clone()).collect();
        test.desk.tag_entries(ids, name).unwrap().tag.id
    };
    let work = tag(&[&one, &two], "Work");
    let job = tag(&[&two, &three], "Job");
    let before = test.desk.tags().unwrap();
    let merged = test.desk.merge_tags(job.clone(), work.clone()).unwrap();
    assert_eq!(names(&merged.view), [("Work", 3)]);
    test.desk.put_back(&merged.removed).unwrap();
    assert_eq!(test.desk.tags().unwrap(), before);
    let gone = test.desk.delete_tag(work.clone()).unwrap();
    assert_eq!(names(&gone.view), [("Job", 2)]);
    test.desk.put_back(&gone.removed).unwrap();
    assert_eq!(test.desk.tags().unwrap(), before);
    assert!(matches!(
        test.desk.merge_tags(job.clone(), job),
        Err(Error::NameTaken)
    ));
    // What was erased meanwhile stays gone.
    let gone = test.desk.delete_tag(work).unwrap();
    test.desk.bin_entry(one.clone()).unwrap();
    test.desk.erase_entry(one).unwrap();
    test.desk.put_back(&gone.removed).unwrap();
    assert_eq!(names(&test.desk.tags().unwrap()), [("Job", 2), ("Work", 1)]);
}

#[test]
fn stars_and_tags_go_and_come_one_by_one() {
    let test = TestDesk::open();
    let [one] = entries(&test);
    let tag = test
        .desk
        .tag_entries(vec![one.clone()], "Work")
        .unwrap()
        .tag
        .id;
    test.desk.star_entry(one.clone(), true).unwrap();
    test.desk.star_entry(one.clone(), true).unwrap();
    let marks = EntryMarks {
        tags: vec![tag.clone()],
        starred: true,
    };
    assert_eq!(test.desk.tags().unwrap().marks[&one], marks);
    test.desk.star_entry(one.clone(), false).unwrap();
    let bare = test.desk.untag_entries(vec![one], tag).unwrap();
    assert!(bare.marks.is_empty());
    assert_eq!(names(&bare), [("Work", 0)]);
}

#[test]
fn a_kept_filter_is_replaced_by_one_of_its_name_and_comes_back() {
    let test = TestDesk::open();
    let starred = JournalFilter {
        starred: true,
        ..JournalFilter::default()
    };
    test.desk
        .keep_filter("Mine", JournalFilter::default())
        .unwrap();
    let kept = test
        .desk
        .keep_filter("mine", starred.clone())
        .unwrap()
        .filters;
    assert_eq!((kept.len(), &kept[0].filter), (1, &starred));
    let gone = test.desk.delete_filter(kept[0].id.clone()).unwrap();
    assert_eq!(gone.view.filters, []);
    test.desk.put_back(&gone.removed).unwrap();
    assert_eq!(test.desk.tags().unwrap().filters, kept);
    assert!(matches!(
        test.desk.delete_filter("nobody".into()),
        Err(Error::NotFound(Thing::Filter))
    ));
}

#[test]
fn a_kept_filter_follows_its_tag_into_another_and_goes_and_comes_with_it() {
    let test = TestDesk::open();
    let [one, two] = entries(&test);
    let tag = |name: &str, entry: &str| {
        let tagged = test.desk.tag_entries(vec![entry.to_owned()], name);
        tagged.unwrap().tag.id
    };
    let (work, care) = (tag("Work", &one), tag("Care", &two));
    let filter = |tag: &str| JournalFilter {
        tag: Some(tag.to_owned()),
        ..JournalFilter::default()
    };
    test.desk.keep_filter("At work", filter(&work)).unwrap();
    let kept = || test.desk.tags().unwrap().filters;
    let before = test.desk.keep_filter("All", filter(&care)).unwrap().filters;

    let merged = test.desk.merge_tags(work.clone(), care.clone()).unwrap();
    let asks = |filters: Vec<KeptFilter>| filters.into_iter().map(|kept| kept.filter);
    assert!(asks(merged.view.filters).eq([filter(&care), filter(&care)]));
    test.desk.put_back(&merged.removed).unwrap();
    assert_eq!(kept(), before);

    let removed = test.desk.delete_tag(work.clone()).unwrap();
    assert!(asks(removed.view.filters).eq([filter(&care)]));
    // One of its name was made meanwhile: it takes its place here too.
    let work = tag("work", &two);
    test.desk.put_back(&removed.removed).unwrap();
    assert!(asks(kept()).eq([filter(&care), filter(&work)]));

    // What was kept anew since under its name is what somebody wants now.
    let merged = test.desk.merge_tags(work, care).unwrap();
    let starred = JournalFilter {
        starred: true,
        ..JournalFilter::default()
    };
    test.desk.keep_filter("At work", starred.clone()).unwrap();
    test.desk.put_back(&merged.removed).unwrap();
    assert!(kept().iter().any(|kept| kept.filter == starred));
}
