//! What a calendar program reads in the file.
#![allow(clippy::unwrap_used)]

use content::SessionMethod;

use crate::testing::{TestDesk, meeting};
use crate::views::{CalendarRequest, CalendarWritten, SessionDraft};

mod second_reader;

fn planned(test: &TestDesk, relationship: &str, date: &str, place: &str) -> String {
    let session = SessionDraft {
        id: None,
        relationship: relationship.into(),
        date: date.into(),
        time: "17:00".into(),
        zone: None,
        minutes: 90,
        method: SessionMethod::InPerson,
        place: place.into(),
        worksheet: None,
    };
    test.desk.plan_session(session).unwrap().session.id
}

/// The file as it stands on the disk.
fn raw(test: &TestDesk, change: impl FnOnce(&mut CalendarRequest)) -> (CalendarWritten, String) {
    let folder = tempfile::tempdir().unwrap();
    let mut request = CalendarRequest {
        to: folder
            .path()
            .join("sessions.ics")
            .to_string_lossy()
            .into_owned(),
        session: None,
        relationship: None,
        title: "Session with {name}".into(),
        places: true,
    };
    change(&mut request);
    let done = test.desk.write_calendar(request).unwrap();
    let file = std::fs::read_to_string(&done.file).unwrap();
    (done, file)
}

/// The file with its long lines whole: a line that begins with a space goes on from the one before.
fn written(
    test: &TestDesk,
    change: impl FnOnce(&mut CalendarRequest),
) -> (CalendarWritten, String) {
    let (done, file) = raw(test, change);
    (done, file.replace("\r\n ", ""))
}

#[test]
fn every_planned_session_is_an_event_at_its_moment() {
    let test = meeting::desk();
    let gwen = test.relationship("Gwen Pritchard").id;
    planned(&test, &gwen, "2026-03-20", "");
    let id = planned(
        &test,
        &gwen,
        "2026-04-10",
        "The reading room; second floor, left",
    );
    let (done, file) = written(&test, |_| ());
    assert_eq!(done.sessions, 2);
    assert_eq!(file.matches("BEGIN:VEVENT").count(), 2);
    assert!(file.contains(&format!("UID:{id}@ithaca")), "{file}");
    // In Berlin, before and after the clocks go forward.
    for line in [
        "DTSTART:20260320T160000Z",
        "DTSTART:20260410T150000Z",
        "DTEND:20260410T163000Z",
        "SUMMARY:Session with Gwen Pritchard",
    ] {
        assert!(file.contains(line), "{line} in {file}");
    }
    assert!(
        file.contains("LOCATION:The reading room\\; second floor\\, left"),
        "{file}"
    );
}

#[test]
fn without_names_and_places_it_says_nothing_about_anybody() {
    let test = meeting::desk();
    let gwen = test.relationship("Gwen Pritchard").id;
    planned(&test, &gwen, "2026-03-20", "Gwen's kitchen");
    let (_, file) = written(&test, |request| {
        request.title = "Session".into();
        request.places = false;
    });
    assert!(
        file.contains("SUMMARY:Session") && !file.contains("Gwen"),
        "{file}"
    );
}

#[test]
fn one_session_alone_or_those_of_one_person() {
    let test = meeting::desk();
    let (gwen, farah) = (test.relationship("Gwen").id, test.relationship("Farah").id);
    let id = planned(&test, &gwen, "2026-03-20", "");
    planned(&test, &farah, "2026-03-21", "");
    assert_eq!(
        written(&test, |request| request.relationship = Some(farah))
            .0
            .sessions,
        1
    );
    test.desk.cancel_session(id.clone()).unwrap();
    let (done, file) = written(&test, |request| request.session = Some(id));
    assert_eq!(done.sessions, 1);
    assert!(file.contains("STATUS:CANCELLED"), "{file}");
}

#[test]
fn what_a_person_typed_stays_one_value_of_one_event() {
    let test = meeting::desk();
    let somebody = test.relationship("Nia\\, ; BEGIN:VEVENT").id;
    planned(&test, &somebody, "2026-03-20", "");
    let (_, file) = written(&test, |_| ());
    let lines: Vec<_> = file
        .lines()
        .filter(|line| line.starts_with("BEGIN:VEVENT"))
        .collect();
    assert_eq!(lines.len(), 1, "{file}");
}

#[test]
fn a_folder_that_is_not_there_is_an_error_and_no_file() {
    let test = meeting::desk();
    let request = CalendarRequest {
        to: "/nowhere/at/all/sessions.ics".into(),
        session: None,
        relationship: None,
        title: "Session".into(),
        places: false,
    };
    assert!(test.desk.write_calendar(request).is_err());
}
