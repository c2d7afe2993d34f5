//! Sheets and calendars of what is taken: all of it and nothing else, each in one file.

use std::fs;

use calcard::icalendar::{ICalendar, ICalendarComponentType, ICalendarProperty};

use super::{full, out, request, session, take};
use crate::error::Error;
use crate::testing::{TestDesk, draft, meeting, poppler};
use crate::views::{TakeFormat, TakeRequest, TakeWhat};

/// What the sheets of something say.
fn sheets(test: &TestDesk, what: TakeWhat) -> Option<String> {
    let to = out(test).join("sheets.pdf");
    let taken = take(test, what, TakeFormat::Pdf, &to).unwrap();
    assert_eq!((taken.files, taken.sessions), (1, 0));
    let says = poppler::pages(&fs::read(to).unwrap())?.concat();
    assert_eq!(
        says.matches("Page 1 of").count(),
        taken.entries as usize,
        "{says}"
    );
    Some(says)
}

#[test]
fn sheets_hold_what_was_chosen_and_nothing_else() {
    let test = meeting::desk();
    let gwen = full(&test);
    let Some(all) = sheets(&test, TakeWhat::Everything) else {
        return;
    };
    for says in [
        "Said better | now.",
        "Nul: a/b?",
        "With Tomasz",
        "Alone",
        "Each month",
    ] {
        assert!(all.contains(says), "{says}: {all}");
    }
    assert!(!all.contains("First said.") && !all.contains("In the bin"));
    let hers = sheets(&test, TakeWhat::Relationship { id: gwen }).unwrap();
    assert!(hers.contains("Said better | now.") && hers.contains("NUL: A/B?"));
    assert!(!hers.contains("With Tomasz") && !hers.contains("Alone"));
    let one = test.entry("note", None, serde_json::json!({"headline": "Only this"}));
    let two = test.entry("note", None, serde_json::json!({"headline": "And this"}));
    let ids = vec![one.id, two.id];
    let some = sheets(&test, TakeWhat::Entries { ids }).unwrap();
    assert!(some.contains("Only this") && some.contains("And this"));
    assert!(!some.contains("Alone"));
}

/// What each event in a file is called.
fn events(file: &str) -> Vec<String> {
    let calendar = ICalendar::parse(file).unwrap();
    let events = calendar
        .components
        .iter()
        .filter(|part| part.component_type == ICalendarComponentType::VEvent);
    let called = events.map(|event| {
        let title = event.property(&ICalendarProperty::Summary).unwrap();
        title.values[0].as_text().unwrap().to_owned()
    });
    called.collect()
}

fn calendar(test: &TestDesk, what: TakeWhat) -> Vec<String> {
    let preview = test.desk.look_at_taking(what.clone()).unwrap();
    let to = out(test).join("sessions.ics");
    let taken = take(test, what, TakeFormat::Calendar, &to).unwrap();
    let file = fs::read_to_string(&to).unwrap();
    let said = events(&file);
    let many = u32::try_from(said.len()).unwrap();
    assert_eq!((taken.sessions, preview.calendar), (many, many));
    assert_eq!((taken.entries, taken.files), (0, 1));
    assert!(many == 0 || file.contains("LOCATION:Library"), "{file}");
    said
}

#[test]
fn a_calendar_holds_the_sessions_of_what_was_chosen_and_no_others() {
    let test = meeting::desk();
    let gwen = full(&test);
    let tomasz = test.relationship("Tomasz Kowalski").id;
    let off = session(&test, &tomasz);
    test.desk.cancel_session(off.clone()).unwrap();
    let prepared = test
        .desk
        .begin_entry("note", Some(tomasz.clone()), Some(off))
        .unwrap();
    let written = draft(&prepared, serde_json::json!({"headline": "For the second"}));
    test.desk.save_entry(written).unwrap();
    let mut all = calendar(&test, TakeWhat::Everything);
    all.sort();
    assert_eq!(
        all,
        [
            "Session with Gwen Pritchard",
            "Session with Tomasz Kowalski"
        ]
    );
    let hers = calendar(&test, TakeWhat::Relationship { id: gwen });
    assert_eq!(hers, ["Session with Gwen Pritchard"]);
    // Of an entry, the session it was written for.
    let ids = vec![prepared.id];
    let of_one = calendar(&test, TakeWhat::Entries { ids });
    assert_eq!(of_one, ["Session with Tomasz Kowalski"]);
}

#[test]
fn a_form_in_which_nothing_would_be_is_not_offered_and_not_written() {
    let offered = |test: &TestDesk, what: &TakeWhat| {
        let preview = test.desk.look_at_taking(what.clone()).unwrap();
        let offers = preview.formats.into_iter();
        offers
            .map(|offer| (offer.format, offer.single))
            .collect::<Vec<_>>()
    };
    let refused = |test: &TestDesk, what: &TakeWhat, format| {
        let to = out(test).join("nothing");
        let refused = take(test, what.clone(), format, &to);
        assert!(matches!(refused, Err(Error::NotFound(_))), "{refused:?}");
        assert_eq!(fs::read_dir(out(test)).unwrap().count(), 0);
    };
    let (json, csv) = ((TakeFormat::Json, true), (TakeFormat::Csv, false));
    let test = meeting::desk();
    assert_eq!(offered(&test, &TakeWhat::Everything), [json, csv]);
    for format in [TakeFormat::Word, TakeFormat::Pdf, TakeFormat::Calendar] {
        refused(&test, &TakeWhat::Everything, format);
    }
    let alone = test.entry("note", None, serde_json::json!({"headline": "Alone"}));
    let alone = TakeWhat::Entries {
        ids: vec![alone.id],
    };
    refused(&test, &alone, TakeFormat::Calendar);
    let files = [TakeFormat::Markdown, TakeFormat::Word, TakeFormat::Pdf];
    let [markdown, word, pdf] = files.map(|format| (format, true));
    assert_eq!(offered(&test, &alone), [json, markdown, word, pdf, csv]);
}

#[test]
fn with_a_passphrase_neither_says_anything_to_whoever_has_the_file() {
    let test = meeting::desk();
    full(&test);
    let passphrase = "correct horse battery staple fixture";
    for (format, begins) in [
        (TakeFormat::Pdf, "%PDF-"),
        (TakeFormat::Calendar, "BEGIN:VCALENDAR"),
    ] {
        let to = out(&test).join("sealed.age");
        let sealed = TakeRequest {
            passphrase: Some(passphrase.into()),
            ..request(TakeWhat::Everything, format, &to)
        };
        test.desk.take(&sealed, &mut |_| {}).unwrap();
        let bytes = fs::read(&to).unwrap();
        let seen = String::from_utf8_lossy(&bytes);
        assert!(!seen.contains("Gwen") && !seen.contains(begins));
        let mut plain = Vec::new();
        let mut opened = vault::unseal(bytes.as_slice(), &passphrase.into()).unwrap();
        std::io::Read::read_to_end(&mut opened, &mut plain).unwrap();
        assert!(plain.starts_with(begins.as_bytes()));
        assert_eq!(fs::read_dir(out(&test)).unwrap().count(), 1);
    }
}
