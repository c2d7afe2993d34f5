//! What a person is promised when they take something away: all of it and nothing else, outside the journal, whole or not
//! at all.

use std::fs;
use std::path::PathBuf;

use content::{ContractSide, SessionMethod};
use serde_json::{Value, json};

use crate::desk::Machine;
use crate::error::Error;
use crate::testing::{TestDesk, draft, meeting};
use crate::views::{
    Answers, CalendarRequest, Code, DocumentWords, DrawingFile, SessionDraft, TakeFormat,
    TakeRequest, TakeWhat, Taken,
};

mod formats;
mod full_disk;
mod sheets;

pub(crate) fn words() -> DocumentWords {
    let all = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let word = str::to_owned;
    DocumentWords {
        language: word("en-GB"),
        session: word("Session with {name}"),
        with: word("With"),
        written: word("Form"),
        draft: word("Draft"),
        what: word("What"),
        success: word("How you will know"),
        who: word("Who"),
        by: word("By when"),
        state: word("State"),
        came: word("What came of it"),
        me: word("Me"),
        them: word("{name}"),
        both: word("Both"),
        open: word("Open"),
        done: word("Done"),
        reached: word("Reached"),
        dropped: word("Dropped"),
        area: word("Area"),
        score: word("Score"),
        note: word("Note"),
        statement: word("Statement"),
        whose: word("Whose"),
        name: word("Name"),
        date: word("Date"),
        signature: word("Signature"),
        out_of: word("{score} of {max}"),
        mine: word("Mine"),
        theirs: word("{name}’s"),
        agreed: word("Agreed"),
        months: all.map(word).to_vec(),
        page: word("Page {page} of {pages}"),
    }
}

pub(crate) fn out(test: &TestDesk) -> PathBuf {
    let out = test.folder.path().join("out");
    fs::create_dir_all(&out).unwrap();
    out
}

pub(crate) fn request(what: TakeWhat, format: TakeFormat, to: &std::path::Path) -> TakeRequest {
    TakeRequest {
        what,
        format,
        to: to.to_string_lossy().into_owned(),
        name: "Ithaca: all".into(),
        passphrase: None,
        words: words(),
    }
}

pub(crate) fn take(
    test: &TestDesk,
    what: TakeWhat,
    format: TakeFormat,
    to: &std::path::Path,
) -> Result<Taken, Error> {
    test.desk.take(&request(what, format, to), &mut |_| {})
}

/// The file of everything, read.
pub(crate) fn everything(test: &TestDesk) -> Value {
    let to = out(test).join("all.json");
    take(test, TakeWhat::Everything, TakeFormat::Json, &to).unwrap();
    serde_json::from_slice(&fs::read(to).unwrap()).unwrap()
}

fn session(test: &TestDesk, relationship: &str) -> String {
    let session = SessionDraft {
        id: None,
        relationship: relationship.into(),
        date: "2026-03-20".into(),
        time: "15:30".into(),
        zone: None,
        minutes: 60,
        method: SessionMethod::InPerson,
        place: "Library".into(),
        worksheet: None,
    };
    test.desk.plan_session(session).unwrap().session.id
}

/// A journal with two relationships, and something of every kind in the first. Its id.
fn full(test: &TestDesk) -> String {
    let gwen = test.relationship("Gwen Pritchard").id;
    let tomasz = test.relationship("Tomasz").id;
    let held = session(test, &gwen);
    let log = test
        .desk
        .begin_entry("meeting-log", Some(gwen.clone()), Some(held))
        .unwrap();
    let save = |said: &str| {
        let answers = json!({"said": said});
        test.desk.save_entry(draft(&log, answers)).unwrap();
        test.clock.pass(chrono::TimeDelta::minutes(11));
    };
    save("First said.");
    save("Said *better* | now.");
    test.entry("note", Some(&gwen), json!({"headline": "Nul: a/b?"}));
    test.clock.pass(chrono::TimeDelta::minutes(1));
    test.entry("note", Some(&gwen), json!({"headline": "NUL: A/B?"}));
    test.entry("note", Some(&tomasz), json!({"headline": "With Tomasz"}));
    test.entry("note", None, json!({"headline": "Alone"}));
    let binned = test.entry("note", Some(&gwen), json!({"headline": "In the bin"}));
    test.desk.bin_entry(binned.id).unwrap();
    for side in [ContractSide::Mine, ContractSide::Theirs] {
        let answers = json!({"often": "Each month"}).as_object().unwrap().clone();
        test.desk
            .save_contract(gwen.clone(), side, Answers(answers))
            .unwrap();
    }
    gwen
}

#[test]
fn the_file_of_everything_holds_every_table_and_not_the_bin() {
    let test = meeting::desk();
    full(&test);
    let file = everything(&test);
    assert_eq!(file["format"], "ithaca-export");
    assert_eq!(
        (&file["version"], &file["scope"]),
        (&json!(1), &json!("everything"))
    );
    let rows = |table: &str| file["tables"][table].as_array().unwrap().len();
    assert_eq!(
        [
            rows("person"),
            rows("relationship"),
            rows("session"),
            rows("entry"),
            rows("entry_revision"),
            rows("contract")
        ],
        [2, 2, 1, 7, 1, 1]
    );
    let said = file.to_string();
    assert!(said.contains("Said *better*") && said.contains("First said."));
    assert!(!said.contains("In the bin"));
    let authors: Vec<_> = file["tables"]["entry"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["author"] == "me")
        .collect();
    assert_eq!(authors.iter().filter(|mine| **mine).count(), 6);
}

#[test]
fn a_relationship_is_taken_without_the_others_and_said_before() {
    let test = meeting::desk();
    let gwen = full(&test);
    let what = TakeWhat::Relationship { id: gwen };
    let preview = test.desk.look_at_taking(what.clone()).unwrap();
    assert_eq!(preview.named.as_deref(), Some("Gwen Pritchard"));
    assert_eq!(preview.people, ["Gwen Pritchard"]);
    assert_eq!(
        [
            preview.entries,
            preview.drafts,
            preview.revisions,
            preview.sessions
        ],
        [5, 5, 1, 1]
    );
    assert_eq!(
        preview.forms.iter().map(|form| form.entries).sum::<u32>(),
        5
    );
    let to = out(&test).join("gwen.json");
    let taken = take(&test, what, TakeFormat::Json, &to).unwrap();
    assert_eq!((taken.entries, taken.files), (5, 1));
    let said = fs::read_to_string(to).unwrap();
    assert!(said.contains("Gwen Pritchard") && !said.contains("Tomasz") && !said.contains("Alone"));
}

#[test]
fn one_entry_carries_nothing_of_the_relationship_nor_what_it_said_before() {
    let test = meeting::desk();
    full(&test);
    let all = everything(&test);
    let log = all["tables"]["entry_revision"][0]["entry"]
        .as_str()
        .unwrap();
    let what = TakeWhat::Entries {
        ids: vec![log.into()],
    };
    let to = out(&test).join("one.json");
    take(&test, what.clone(), TakeFormat::Json, &to).unwrap();
    let file: Value = serde_json::from_slice(&fs::read(to).unwrap()).unwrap();
    assert_eq!(file["tables"]["entry"].as_array().unwrap().len(), 1);
    assert_eq!(
        file["tables"]["instrument_wording"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
    for table in ["person", "relationship", "session", "entry_revision"] {
        assert_eq!(file["tables"][table], json!([]), "{table}");
    }
    assert_eq!(file["tables"]["entry"][0].get("relationship"), None);
    let gone = TakeWhat::Entries {
        ids: vec!["0195f0c4-1e6d-7000-8000-000000000009".into()],
    };
    assert!(matches!(
        test.desk.look_at_taking(gone),
        Err(Error::NotFound(_))
    ));
}

#[test]
fn markdown_is_a_file_for_each_entry_with_readable_names() {
    let test = meeting::desk();
    let gwen = full(&test);
    let what = TakeWhat::Relationship { id: gwen };
    let taken = take(&test, what, TakeFormat::Markdown, &out(&test)).unwrap();
    assert_eq!(taken.to, out(&test).join("Ithaca- all").to_string_lossy());
    let mut names: Vec<_> = fs::read_dir(&taken.to)
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(
        names,
        [
            "2026-03-12 Contract (2).md",
            "2026-03-12 Contract.md",
            "2026-03-12 Meeting log.md",
            "2026-03-12 NUL- A-B- (2).md",
            "2026-03-12 Nul- a-b-.md",
        ]
    );
    assert_eq!(taken.files, 5);
    let log =
        fs::read_to_string(PathBuf::from(&taken.to).join("2026-03-12 Meeting log.md")).unwrap();
    assert!(
        log.starts_with("---\ntitle: \"Meeting log\"\ndate: \"2026-03-12\"\n"),
        "{log}"
    );
    assert!(
        log.contains("with: \"Gwen Pritchard\"\nstate: \"draft\"\n")
            && log.contains("\nSaid *better* | now.\n"),
        "{log}"
    );
}

#[test]
fn a_copy_inside_the_journal_is_refused() {
    let test = meeting::desk();
    full(&test);
    let journal = fs::read_dir(test.journals())
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    for to in [journal.join("all.json"), journal.join("packs/../all.json")] {
        fs::create_dir_all(journal.join("packs")).unwrap();
        let refused = take(&test, TakeWhat::Everything, TakeFormat::Json, &to).unwrap_err();
        assert_eq!(refused.code(), Code::InsideJournal);
    }
    let refused = take(&test, TakeWhat::Everything, TakeFormat::Markdown, &journal).unwrap_err();
    assert_eq!(refused.code(), Code::InsideJournal);
    assert!(!journal.join("all.json").exists());
}

#[test]
fn nothing_else_that_is_written_for_a_person_goes_into_the_journal() {
    let test = meeting::desk();
    let journal = fs::read_dir(test.journals()).unwrap().next().unwrap();
    let inside = journal.unwrap().path().join("packs/a");
    fs::create_dir_all(inside.parent().unwrap()).unwrap();
    let to = inside.to_string_lossy().into_owned();
    let calendar = CalendarRequest {
        to: to.clone(),
        session: None,
        relationship: None,
        title: "Mentoring".into(),
        places: false,
    };
    let drawing = DrawingFile::Svg {
        text: "<svg/>".into(),
    };
    let machine = Machine {
        version: "0.1.0",
        display: "x11",
        webview: String::new(),
    };
    let report = || test.desk.save_report(&machine, &to).unwrap_err();
    let refused = [
        test.desk.write_calendar(calendar).unwrap_err(),
        test.desk
            .save_drawing(&drawing, || Some(to.clone()))
            .unwrap_err(),
        test.desk.share_form("note", &to).unwrap_err(),
        report(),
    ];
    test.desk.lock();
    for refused in refused.iter().chain([&report()]) {
        assert_eq!(refused.code(), Code::InsideJournal);
    }
    assert!(!inside.exists());
}

#[test]
fn with_a_passphrase_the_copy_opens_with_it_and_says_nothing_without() {
    let test = meeting::desk();
    full(&test);
    for format in [TakeFormat::Json, TakeFormat::Markdown] {
        let to = out(&test).join("all.age");
        let sealed = TakeRequest {
            passphrase: Some("correct horse battery staple fixture".into()),
            ..request(TakeWhat::Everything, format, &to)
        };
        test.desk.take(&sealed, &mut |_| {}).unwrap();
        let bytes = fs::read(&to).unwrap();
        assert!(!String::from_utf8_lossy(&bytes).contains("Gwen"));
        let mut plain = vault::unseal(
            bytes.as_slice(),
            &"correct horse battery staple fixture".into(),
        )
        .unwrap();
        if format == TakeFormat::Json {
            let file: Value = serde_json::from_reader(plain).unwrap();
            assert_eq!(file["scope"], "everything");
        } else {
            let mut tar = tar::Archive::new(&mut plain);
            assert_eq!(tar.entries().unwrap().count(), 7);
        }
        assert_eq!(fs::read_dir(out(&test)).unwrap().count(), 1);
    }
}

#[test]
fn a_passphrase_that_would_be_guessed_is_refused_before_anything_is_written() {
    let test = meeting::desk();
    let to = out(&test).join("all.age");
    let weak = TakeRequest {
        passphrase: Some("password".into()),
        ..request(TakeWhat::Everything, TakeFormat::Json, &to)
    };
    let refused = test.desk.take(&weak, &mut |_| {});
    assert!(matches!(refused, Err(Error::PassphraseWeak)));
    assert!(!to.exists());
}

#[test]
fn how_far_it_is_only_goes_up_and_ends_at_all_of_it() {
    let test = meeting::desk();
    full(&test);
    let mut heard = Vec::new();
    let to = out(&test).join("all.json");
    test.desk
        .take(
            &request(TakeWhat::Everything, TakeFormat::Json, &to),
            &mut |part| heard.push(part),
        )
        .unwrap();
    assert!(heard.is_sorted() && (heard[heard.len() - 1] - 1.0).abs() < f32::EPSILON);
}
