//! The calendar file as somebody else's program reads it: every check here goes by `calcard`, which has no line in common
//! with the library that writes the file. How the file looks inside belongs to `tests`.

use calcard::common::PartialDateTime;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty, ICalendarStatus,
    ICalendarValue,
};
use calcard::{Entry, Parser};
use chrono::{DateTime, FixedOffset};
use chrono_tz::Tz;

use super::{planned, raw};
use crate::testing::{TestDesk, meeting};
use crate::views::{CalendarRequest, SessionDraft, SessionView};

/// The whole file is one calendar, and every line of it was understood. (The parser's own strictness refuses any event
/// inside a calendar, so it is asked here.)
fn read(file: &str) -> ICalendar {
    let mut parser = Parser::new(file);
    let Entry::ICalendar(calendar) = parser.entry() else {
        panic!("no calendar: {file}")
    };
    assert_eq!(parser.entry(), Entry::Eof, "{file}");
    let parts = calendar.components.iter();
    let lines: Vec<_> = parts.clone().flat_map(|part| &part.entries).collect();
    for line in &lines {
        let known = !matches!(line.name, ICalendarProperty::Other(_));
        assert!(known && line.values.len() == 1, "{line:?}");
    }
    let around = 2 * parts.len(); // BEGIN and END
    let whole = file.replace("\r\n ", "");
    assert_eq!(lines.len() + around, whole.lines().count(), "{whole}");
    calendar
}

fn events(calendar: &ICalendar) -> Vec<&ICalendarComponent> {
    let is_event =
        |part: &&ICalendarComponent| part.component_type == ICalendarComponentType::VEvent;
    calendar.components.iter().filter(is_event).collect()
}

fn value<'a>(event: &'a ICalendarComponent, property: &ICalendarProperty) -> &'a ICalendarValue {
    let found = event.property(property);
    let values = &found.unwrap_or_else(|| panic!("no {property:?}")).values;
    assert_eq!(values.len(), 1, "{property:?}: {values:?}");
    &values[0]
}

fn text<'a>(event: &'a ICalendarComponent, property: &ICalendarProperty) -> &'a str {
    value(event, property).as_text().unwrap()
}

/// A time in the file is a moment, so a zone is nobody's guess.
fn moment(event: &ICalendarComponent, property: &ICalendarProperty) -> DateTime<FixedOffset> {
    let when: &PartialDateTime = value(event, property).as_partial_date_time().unwrap();
    DateTime::parse_from_rfc3339(&when.to_rfc3339().unwrap()).unwrap()
}

fn sequence(event: &ICalendarComponent) -> i64 {
    value(event, &ICalendarProperty::Sequence)
        .as_integer()
        .unwrap()
}

/// The one event of the file with this session alone: its number, and whether it is called off.
fn alone(test: &TestDesk, id: &str) -> (String, i64, bool) {
    let only = |request: &mut CalendarRequest| request.session = Some(id.to_owned());
    let calendar = read(&raw(test, only).1);
    let [event] = events(&calendar)[..] else {
        panic!("one event: {calendar:?}")
    };
    let off = match event.status().unwrap() {
        ICalendarStatus::Cancelled => true,
        ICalendarStatus::Confirmed => false,
        other => panic!("{other:?}"),
    };
    (event.uid().unwrap().to_owned(), sequence(event), off)
}

/// A session as it is kept, to be changed.
fn draft(view: SessionView) -> SessionDraft {
    let kept = view.session;
    SessionDraft {
        id: Some(kept.id),
        relationship: kept.relationship.id,
        date: kept.date.to_string(),
        time: kept.time,
        zone: None,
        minutes: kept.minutes,
        method: kept.method,
        place: kept.place,
        worksheet: None,
    }
}

#[test]
fn it_reads_every_event_at_its_time_on_the_wall_before_and_after_the_clocks_change() {
    let test = meeting::desk();
    let gwen = test.relationship("Gwen Pritchard").id;
    for date in ["2026-03-27", "2026-03-30", "2026-10-23", "2026-10-26"] {
        planned(&test, &gwen, date, "");
    }
    let calendar = read(&raw(&test, |_| ()).1);
    let berlin: Tz = "Europe/Berlin".parse().unwrap();
    let wall: Vec<_> = events(&calendar)
        .into_iter()
        .map(|event| {
            let start = moment(event, &ICalendarProperty::Dtstart);
            let lasts = moment(event, &ICalendarProperty::Dtend) - start;
            assert_eq!(lasts.num_minutes(), 90);
            start.with_timezone(&berlin).format("%F %R %z").to_string()
        })
        .collect();
    assert_eq!(
        wall,
        [
            "2026-03-27 17:00 +0100",
            "2026-03-30 17:00 +0200",
            "2026-10-23 17:00 +0200",
            "2026-10-26 17:00 +0100"
        ]
    );
}

#[test]
fn it_reads_what_was_typed_to_the_letter() {
    let test = meeting::desk();
    let name = "ليلى حداد 🌿; “Lou”, the second\\first";
    let somebody = test.relationship(name).id;
    let place = "Room 3; left, not right\nring: twice \\o/ 👩🏽‍🏫";
    planned(&test, &somebody, "2026-03-20", place);
    let calendar = read(&raw(&test, |_| ()).1);
    let [event] = events(&calendar)[..] else {
        panic!("one event: {calendar:?}")
    };
    assert_eq!(
        text(event, &ICalendarProperty::Summary),
        format!("Session with {name}")
    );
    assert_eq!(text(event, &ICalendarProperty::Location), place);
}

#[test]
fn no_line_is_longer_than_75_octets_and_none_is_cut_within_a_letter() {
    let test = meeting::desk();
    let gwen = test.relationship("Gwen Pritchard").id;
    for letters in ["long ", "ä, ", "🌿", "مكتبة "] {
        planned(&test, &gwen, "2026-03-20", letters.repeat(60).trim());
    }
    // A letter that was cut in two would not have been read as UTF-8.
    let (_, file) = raw(&test, |_| ());
    for line in file.split("\r\n") {
        assert!(line.len() <= 75 && !line.contains('\n'), "{line:?}");
    }
    let calendar = read(&file);
    let mut places: Vec<_> = events(&calendar)
        .into_iter()
        .map(|event| text(event, &ICalendarProperty::Location).chars().count())
        .collect();
    places.sort_unstable();
    assert_eq!(places, [60, 179, 299, 359]);
}

#[test]
fn a_session_stays_the_same_event_and_every_change_is_the_newer_one() {
    let test = meeting::desk();
    let gwen = test.relationship("Gwen Pritchard").id;
    let id = planned(&test, &gwen, "2026-03-20", "");
    let uid = format!("{id}@ithaca");
    let mut number = -1;
    let mut newer = |off: bool| {
        let (read, sequence, called_off) = alone(&test, &id);
        assert_eq!((read.as_str(), called_off), (uid.as_str(), off));
        assert!(sequence > number, "{sequence} after {number}");
        number = sequence;
    };
    newer(false);
    let mut later = draft(test.desk.session(id.clone()).unwrap());
    later.date = "2026-03-27".into();
    test.desk.plan_session(later).unwrap();
    newer(false);
    test.desk.cancel_session(id.clone()).unwrap();
    newer(true);
    test.desk.plan_again(id.clone()).unwrap();
    newer(false);
}

#[test]
fn what_no_calendar_shows_is_no_change() {
    let test = meeting::desk();
    let gwen = test.relationship("Gwen Pritchard").id;
    let id = planned(&test, &gwen, "2026-03-20", "");
    let before = alone(&test, &id);
    let mut same = draft(test.desk.session(id.clone()).unwrap());
    same.worksheet = Some("note".into());
    test.desk.plan_session(same).unwrap();
    test.desk.hold_session(id.clone()).unwrap();
    assert_eq!(alone(&test, &id), before);
}
