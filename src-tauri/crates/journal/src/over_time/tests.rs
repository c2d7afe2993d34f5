//! What changes over time in an open journal, told by the desk.

use chrono::TimeDelta;
use serde_json::{Value, json};

use crate::testing::{TestDesk, at, content_and, draft};
use crate::views::{AreaChange, Cell, Chart, DrawingFile, OverTimeView, ProtectionRequest};

const CHECK: &str = "
id = 'check'
version = 1
title = 'Check'
group = 'learning'
purpose = 'To see.'
roles = ['both']
phases = ['direction']
sources = ['us']
[[section]]
id = 'all'
title = 'All'
[[section.prompt]]
id = 'sure'
kind = 'scale'
label = 'How sure?'
optional = true
min = 1
max = 10
track = 'commitment'
[[section.prompt]]
id = 'untold'
kind = 'scale'
label = 'Not drawn'
optional = true
min = 0
max = 10
[[section.prompt]]
id = 'true'
kind = 'statements'
label = 'How true?'
optional = true
min = 1
max = 5
[[section.prompt.group]]
id = 'heard'
title = 'Being heard'
statements = [{ id = 'a', label = 'A' }, { id = 'b', label = 'B' }]
[[section.prompt.group]]
id = 'seen'
title = 'Being seen'
statements = [{ id = 'c', label = 'C' }]
";

fn desk() -> TestDesk {
    let content = content_and(&[("instruments/check.toml", CHECK)]);
    let test = TestDesk::empty().restart_with(content);
    test.create(ProtectionRequest::Keychain);
    test
}

/// Answers on a day of its own, finished.
fn done(test: &TestDesk, instrument: &str, with: Option<&str>, answers: Value) -> String {
    let entry = test.entry(instrument, with, answers);
    test.desk.finish_entry(entry.id.clone()).unwrap();
    test.clock.pass(TimeDelta::days(40));
    entry.id
}

fn all(test: &TestDesk) -> OverTimeView {
    test.desk.over_time(None).unwrap()
}

fn chart<'a>(view: &'a OverTimeView, id: &str) -> &'a Chart {
    view.charts.iter().find(|chart| chart.id == id).unwrap()
}

/// The values of a line, and where it begins anew.
fn line(chart: &Chart, id: &str) -> (Vec<Option<i32>>, Vec<usize>) {
    let line = chart.lines.iter().find(|line| line.id == id).unwrap();
    let from = line.ranges.iter().map(|range| range.from).collect();
    (line.values.clone(), from)
}

#[test]
fn an_empty_journal_has_no_line() {
    assert_eq!(all(&desk()).charts, []);
}

#[test]
fn only_finished_entries_outside_the_bin_are_on_a_line() {
    let test = desk();
    let first = done(&test, "check", None, json!({"sure": 4}));
    test.entry("check", None, json!({"sure": 9}));
    let binned = done(&test, "check", None, json!({"sure": 1}));
    test.desk.bin_entry(binned).unwrap();
    let left_out = done(&test, "check", None, json!({}));
    let last = done(&test, "check", None, json!({"sure": 6, "untold": 3}));
    let view = all(&test);
    let track = chart(&view, "track commitment");
    assert_eq!(track.title, "Check");
    assert_eq!(track.lines[0].title, "How sure?");
    assert_eq!(track.entries, [first, left_out, last]);
    // What was left out is a gap in the middle, not nought.
    assert_eq!(
        line(track, "commitment"),
        (vec![Some(4), None, Some(6)], vec![0])
    );
    let ids: Vec<_> = view.charts.iter().map(|chart| &*chart.id).collect();
    assert_eq!(ids, ["track commitment", "counts"]);
}

#[test]
fn a_scale_whose_range_changed_is_not_joined() {
    let test = desk();
    done(&test, "check", None, json!({"sure": 9}));
    let changed = CHECK
        .replace("version = 1", "version = 2")
        .replacen("max = 10", "max = 7", 1);
    let test = test.restart_with(content_and(&[("instruments/check.toml", &changed)]));
    test.desk.start_up();
    test.desk
        .unlock(crate::views::UnlockRequest::Keychain)
        .unwrap();
    done(&test, "check", None, json!({"sure": 5}));
    done(&test, "check", None, json!({"sure": 6}));
    let view = all(&test);
    let track = chart(&view, "track commitment");
    assert_eq!(
        line(track, "commitment"),
        (vec![Some(9), Some(5), Some(6)], vec![0, 1])
    );
    let most: Vec<_> = track.lines[0].ranges.iter().map(|one| one.max).collect();
    assert_eq!(most, [10, 7]);
}

#[test]
fn groups_of_statements_are_in_percent_and_only_when_complete() {
    let test = desk();
    done(
        &test,
        "check",
        None,
        json!({"true": {"a": 1, "b": 1, "c": 3}}),
    );
    done(&test, "check", None, json!({"true": {"a": 5}}));
    done(&test, "check", None, json!({"true": {"a": 4, "b": 5}}));
    let view = all(&test);
    let groups = chart(&view, "check true");
    assert_eq!(
        line(groups, "heard"),
        (vec![Some(20), None, Some(90)], vec![0])
    );
    assert_eq!(line(groups, "seen"), (vec![Some(60), None, None], vec![0]));
}

#[test]
fn an_area_keeps_its_line_under_a_new_name_and_a_part_begins_its_own() {
    let test = desk();
    let scores =
        |work: u8| json!({"areas": {"work": {"score": work, "note": "x"}, "rest": {"score": 2}}});
    done(&test, "wheel-of-life", None, scores(4));
    let rename = AreaChange::Rename {
        id: "work".into(),
        name: "The shop".into(),
    };
    test.desk.change_areas("life".into(), rename).unwrap();
    let split = AreaChange::Split {
        id: "rest".into(),
        names: ["Sleep".into(), "Sundays".into()],
    };
    test.desk.change_areas("life".into(), split).unwrap();
    let begun = test
        .desk
        .begin_scores("wheel-of-life".into(), None, None, false)
        .unwrap();
    let sleep = begun.instrument.prompt("areas").unwrap().items()[1]
        .id
        .clone();
    let areas = json!({"areas": {"work": {"score": 7}, sleep.clone(): {"score": 6}}});
    test.desk.save_entry(draft(&begun, areas)).unwrap();
    test.desk.finish_entry(begun.id).unwrap();
    let view = all(&test);
    let wheel = chart(&view, "wheel life");
    assert_eq!(wheel.lines[0].title, "The shop");
    assert_eq!(line(wheel, "work"), (vec![Some(4), Some(7)], vec![0]));
    assert_eq!(line(wheel, "rest"), (vec![Some(2), None], vec![0]));
    assert_eq!(line(wheel, &sleep), (vec![None, Some(6)], vec![1]));
    assert_eq!(wheel.lines.len(), 3);
}

#[test]
fn one_relationship_has_its_own_lines_and_how_others_see_me_is_on_none() {
    let test = desk();
    let gwen = test.relationship("Gwen Pritchard").id;
    done(&test, "check", None, json!({"sure": 2}));
    done(&test, "check", Some(&gwen), json!({"sure": 8}));
    let theirs = test
        .desk
        .begin_scores("check".into(), None, Some(gwen.clone()), true)
        .unwrap();
    let mut answers = draft(&theirs, json!({"true": {"c": 1}}));
    answers.theirs = true;
    test.desk.save_entry(answers).unwrap();
    test.desk.finish_entry(theirs.id).unwrap();
    let with = test.desk.over_time(Some(gwen)).unwrap();
    assert_eq!(with.relationship.as_ref().unwrap().first_name, "Gwen");
    assert_eq!(
        line(chart(&with, "track commitment"), "commitment").0,
        [Some(8)]
    );
    let ids: Vec<_> = with.charts.iter().map(|chart| &*chart.id).collect();
    assert_eq!(ids, ["track commitment", "counts"]);
    assert_eq!(
        line(chart(&all(&test), "track commitment"), "commitment").0,
        [Some(2), Some(8)]
    );
}

#[test]
fn a_month_without_any_is_nought() {
    let test = desk();
    // 12 March, 21 April (nothing is finished), 31 May.
    done(&test, "note", None, json!({"headline": "One"}));
    test.clock.pass(TimeDelta::days(40));
    done(&test, "note", None, json!({"headline": "Two"}));
    let view = all(&test);
    let counts = chart(&view, "counts");
    let days: Vec<_> = counts.days.iter().map(ToString::to_string).collect();
    assert_eq!(
        days,
        [
            "2026-03-01",
            "2026-04-01",
            "2026-05-01",
            "2026-06-01",
            "2026-07-01"
        ]
    );
    let entries = line(counts, "entries").0;
    assert_eq!(entries, [Some(1), Some(0), Some(1), Some(0), Some(0)]);
    assert_eq!(counts.lines.len(), 1);
}

#[test]
fn a_year_holds_its_entries_and_phases_and_this_day_of_years_before() {
    let test = desk();
    let gwen = test.relationship("Gwen Pritchard").id;
    let first = done(&test, "note", None, json!({"headline": "A year ago"}));
    let phase = |view: &crate::views::PathView| view.phases[1].id.clone();
    let path = test.desk.path(gwen.clone()).unwrap();
    test.desk
        .move_to_phase(gwen, phase(&path), Vec::new())
        .unwrap();
    let next = at("2027-03-12T09:00:00+01:00");
    test.clock.travel(&next.to_rfc3339(), "Europe/Berlin");
    let second = test.entry("note", None, json!({"headline": "Today"}));

    let year = test.desk.year(None).unwrap();
    assert_eq!((year.first, year.year, year.last), (2026, 2027, 2027));
    let ids: Vec<_> = year.entries.iter().map(|one| &*one.id).collect();
    assert_eq!(ids, [&*second.id]);
    let days: Vec<_> = year.on_this_day.iter().map(|one| &*one.id).collect();
    assert_eq!(days, [&*first]);
    let band = &year.bands[0];
    assert_eq!(band.from.to_string(), "2027-01-01");
    assert_eq!(band.to.to_string(), "2027-03-12");

    let year = test.desk.year(Some(2026)).unwrap();
    assert_eq!(year.entries[0].title, "A year ago");
    let bands: Vec<_> = year
        .bands
        .iter()
        .map(|band| (band.from.to_string(), band.to.to_string()))
        .collect();
    assert_eq!(
        bands,
        [
            ("2026-03-01".to_owned(), "2026-04-20".to_owned()),
            ("2026-04-21".to_owned(), "2026-12-31".to_owned())
        ]
    );
}

#[test]
fn a_table_goes_where_the_person_says_and_nowhere_when_they_do_not() {
    let test = desk();
    let file = DrawingFile::Csv {
        rows: vec![vec![Cell::Text("=1".into()), Cell::Number(2)]],
    };
    assert_eq!(test.desk.save_drawing(&file, || None).unwrap(), None);
    let to = test.folder.path().join("wheel.csv");
    let to = to.to_str().unwrap().to_owned();
    let chosen = test.desk.save_drawing(&file, || Some(to.clone())).unwrap();
    assert_eq!(chosen.as_deref(), Some(&*to));
    let written = std::fs::read_to_string(&to).unwrap();
    assert_eq!(written, "\u{feff}'=1,2\r\n");
    test.desk.lock();
    assert!(test.desk.save_drawing(&file, || Some(to)).is_err());
}
