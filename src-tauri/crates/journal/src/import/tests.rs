//! What a person is promised when they bring something in: all of what they took away comes back as it was, a second time
//! brings nothing, it can be taken back, and a file that is not sound changes nothing.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::TimeDelta;
use serde_json::{Value, json};

use crate::error::Error;
use crate::export::tests::{everything, out, take};
use crate::testing::{TestDesk, meeting};
use crate::views::{BringPreview, Brought, Came, Code, TakeFormat, TakeWhat};

mod acts;
mod any_journal;
mod back;
mod beside;
mod changed;
mod clash;
mod copied;
mod folders;
mod foreign;
mod large;
mod left_behind;
mod meanwhile;
mod stays;

use any_journal::desk;

/// The file of everything in a journal.
fn copy(test: &TestDesk) -> PathBuf {
    everything(test);
    out(test).join("all.json")
}

/// What a file says, without the moment it was made.
fn said(file: &Path) -> Value {
    let mut said: Value = serde_json::from_slice(&fs::read(file).unwrap()).unwrap();
    said.as_object_mut().unwrap().remove("made");
    said
}

fn bring(test: &TestDesk, file: &Path) -> Result<Brought, Error> {
    let seen = look_at(test, file)?.seen;
    bring_seen(test, file, &seen)
}

/// What was seen at an earlier look.
fn bring_seen(test: &TestDesk, file: &Path, seen: &str) -> Result<Brought, Error> {
    let file = file.to_string_lossy();
    test.desk.bring(&file, None, seen, &mut |_| {})
}

fn look_at(test: &TestDesk, file: &Path) -> Result<BringPreview, Error> {
    test.desk.look_at_bringing(&file.to_string_lossy(), None)
}

fn look(test: &TestDesk, file: &Path) -> BringPreview {
    look_at(test, file).unwrap()
}

fn small(test: &TestDesk) -> (String, PathBuf) {
    let gwen = test.relationship("Gwen").id;
    test.entry("note", Some(&gwen), json!({"headline": "With Gwen"}));
    let alone = test.entry("note", None, json!({"headline": "Alone"}));
    (alone.id, copy(test))
}

#[test]
fn it_is_said_first_what_would_come_in() {
    let first = desk();
    let (_, file) = small(&first);
    let second = desk();
    let preview = look(&second, &file);
    assert_eq!((preview.entries, preview.relationships), (2, 1));
    assert_eq!(preview.people, ["Gwen"]);
    assert_eq!(
        preview.first.map(|day| day.to_string()).as_deref(),
        Some("2026-03-12")
    );
    assert_eq!((preview.here, preview.unfit), (0, 0));
    assert_eq!(second.desk.journal_list(None).unwrap().count, 0);
    let here = look(&first, &file);
    assert_eq!((here.entries, here.here, here.anything), (0, 2, false));
}

#[test]
fn what_was_changed_since_stays_when_the_rest_is_taken_back() {
    let first = desk();
    let (alone, file) = small(&first);
    let second = desk();
    let brought = bring(&second, &file).unwrap();
    let open = second.desk.entry(alone.clone()).unwrap();
    second.clock.pass(TimeDelta::minutes(1));
    second.save(&open, json!({"headline": "Alone no more"}));
    let back = second.desk.take_back(brought.import).unwrap();
    assert_eq!((back.entries, back.kept), (1, 1));
    assert_eq!(
        second.desk.entry(alone).unwrap().answers.0["headline"],
        "Alone no more"
    );
    assert_eq!(second.desk.places().unwrap().relationships, []);
}

#[test]
fn what_came_is_known_until_it_is_taken_back() {
    let first = desk();
    let (alone, file) = small(&first);
    let second = desk();
    assert_eq!(second.desk.what_came().unwrap().came, []);
    let brought = bring(&second, &file).unwrap();
    let came = Came {
        import: brought.import.clone(),
        entries: 2,
        day: "2026-03-12".parse().unwrap(),
        time: "14:02".into(),
    };
    second.clock.pass(TimeDelta::days(1));
    let view = second.desk.what_came().unwrap();
    assert_eq!(view.today.to_string(), "2026-03-13");
    assert_eq!(view.came, [came]);
    // A second time nothing came but what has no entries, and of that there is nothing either.
    bring(&second, &file).unwrap();
    let entries = || {
        let came = second.desk.what_came().unwrap().came.into_iter();
        came.map(|one| one.entries).collect::<Vec<_>>()
    };
    assert_eq!(entries(), [2]);
    second.desk.bin_entry(alone.clone()).unwrap();
    second.desk.erase_entry(alone).unwrap();
    assert_eq!(entries(), [1]);
    second.desk.take_back(brought.import).unwrap();
    assert_eq!(entries(), [0; 0]);
}

#[test]
fn a_sealed_copy_asks_for_its_passphrase() {
    let first = desk();
    small(&first);
    let to = out(&first).join("all.json.age");
    let passphrase = "correct horse battery staple fixture";
    first
        .desk
        .take(
            &crate::views::TakeRequest {
                what: TakeWhat::Everything,
                format: TakeFormat::Json,
                to: to.to_string_lossy().into_owned(),
                name: String::new(),
                passphrase: Some(passphrase.into()),
                words: crate::export::tests::words(),
            },
            &mut |_| {},
        )
        .unwrap();
    let second = desk();
    let with = |passphrase: Option<&str>| {
        let typed = passphrase.map(Into::into);
        second
            .desk
            .look_at_bringing(&to.to_string_lossy(), typed.as_ref())
    };
    assert_eq!(with(None).unwrap_err().code(), Code::FileSealed);
    assert_eq!(
        with(Some("wrong")).unwrap_err().code(),
        Code::WrongPassphrase
    );
    assert_eq!(with(Some(passphrase)).unwrap().entries, 2);
}

#[test]
fn a_file_that_is_not_sound_is_refused_and_changes_nothing() {
    let first = desk();
    let (_, file) = small(&first);
    let good = fs::read_to_string(&file).unwrap();
    let second = desk();
    let before = said(&copy(&second));
    let bad = out(&second).join("bad");
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let cases: Vec<(Vec<u8>, Code)> = vec![
        (b"".to_vec(), Code::FileNotReadable),
        (b"PK\x03\x04zip".to_vec(), Code::FileNotReadable),
        (b"\x7fELF\x00\x01".to_vec(), Code::FileNotReadable),
        (
            b"{\"format\": \"\xff\xfe\"}".to_vec(),
            Code::FileNotReadable,
        ),
        (deep.clone().into_bytes(), Code::FileNotReadable),
        (
            format!("{{\"format\": \"ithaca-export\", \"x\": {deep}}}").into_bytes(),
            Code::FileNotReadable,
        ),
        ("<div>".repeat(200_000).into_bytes(), Code::FileNotReadable),
        (
            good.as_bytes()[..good.len() / 2].to_vec(),
            Code::FileNotReadable,
        ),
        (
            good.replace("\"version\": 1,", "\"version\": 2,")
                .into_bytes(),
            Code::FileNewer,
        ),
        (
            good.replace("2026-03-12", "2026-13-12").into_bytes(),
            Code::FileNotReadable,
        ),
        (
            good.replace("\"monthly\"", "\"hourly\"").into_bytes(),
            Code::FileNotReadable,
        ),
        (
            good.replace("\"person\": [", "\"setting\": [").into_bytes(),
            Code::FileNotReadable,
        ),
        (
            good.replace("\"Gwen\"", &format!("\"{}\"", "n".repeat(121)))
                .into_bytes(),
            Code::FileTooLarge,
        ),
        (
            good.replace("\"Gwen\"", "\"Gwen\\n\"").into_bytes(),
            Code::FileNotReadable,
        ),
        (
            good.replace("\"rhythm\":", "\"rhythms\":").into_bytes(),
            Code::FileNotReadable,
        ),
        // What only the database's own rules know.
        (
            good.replace("\"early\":0", "\"early\":7").into_bytes(),
            Code::FileNotReadable,
        ),
    ];
    for (at, (bytes, code)) in cases.into_iter().enumerate() {
        fs::write(&bad, bytes).unwrap();
        assert_eq!(bring(&second, &bad).unwrap_err().code(), code, "case {at}");
        assert_eq!(said(&copy(&second)), before, "case {at}");
    }
    assert_eq!(
        bring(&second, &out(&second)).unwrap_err().code(),
        Code::FileNotReadable
    );
    assert_eq!(said(&copy(&second)), before);
}

#[test]
fn of_many_people_the_first_are_named_and_the_others_counted() {
    let first = desk();
    for number in 0..23 {
        first.relationship(&format!("Gwen {number}"));
    }
    let preview = look(&desk(), &copy(&first));
    assert_eq!((preview.people.len(), preview.others), (20, 3));
}

#[test]
fn a_file_cannot_put_other_questions_in_the_place_of_the_programs_own() {
    let first = desk();
    let (alone, file) = small(&first);
    let changed = fs::read_to_string(&file)
        .unwrap()
        .replace("\"title\":\"A note\"", "\"title\":\"Trap\"");
    assert!(changed.contains("Trap"));
    fs::write(&file, changed).unwrap();
    let second = desk();
    bring(&second, &file).unwrap();
    assert_eq!(second.desk.entry(alone).unwrap().instrument.title, "A note");
}

#[test]
fn one_entry_taken_alone_comes_in_alone() {
    let first = desk();
    let (alone, _) = small(&first);
    let to = out(&first).join("one.json");
    take(
        &first,
        TakeWhat::Entries {
            ids: vec![alone.clone()],
        },
        TakeFormat::Json,
        &to,
    )
    .unwrap();
    let second = desk();
    assert_eq!(bring(&second, &to).unwrap().entries, 1);
    assert_eq!(
        second.desk.entry(alone).unwrap().answers.0["headline"],
        "Alone"
    );
    assert_eq!(second.desk.places().unwrap().relationships, []);
}

#[test]
fn a_page_keeps_its_tags_and_its_star_on_the_way_out_and_in() {
    let test = desk();
    let entry = test.entry("note", None, json!({"headline": "Mine"})).id;
    test.entry("note", None, json!({"headline": "Not marked"}));
    for tag in ["Ask, then \"listen\"", "Siân: [work] #1", "a"] {
        test.desk.tag_entries(vec![entry.clone()], tag).unwrap();
    }
    test.desk.star_entry(entry, true).unwrap();
    let (what, to) = (TakeWhat::Everything, out(&test));
    let taken = take(&test, what, TakeFormat::Markdown, &to).unwrap();
    let other = desk();
    bring(&other, &PathBuf::from(taken.to)).unwrap();
    let mut marked: Vec<_> = foreign::notes(&other)
        .iter()
        .map(|note| (note[1].clone(), note[3].clone(), note[4].clone()))
        .collect();
    marked.sort_by_key(|(title, ..)| title.to_string());
    let tags = json!(["Ask, then \"listen\"", "Siân: [work] #1", "a"]);
    let wanted = [
        (json!("Mine"), tags, json!(true)),
        (json!("Not marked"), json!([]), json!(false)),
    ];
    assert_eq!(marked, wanted);
}

#[test]
fn an_import_that_was_cut_short_is_gone_but_for_what_has_no_mark_when_the_journal_opens_again() {
    let first = desk();
    let (alone, file) = small(&first);
    let second = desk();
    let brought = bring(&second, &file).unwrap();
    let unmarked = alone.clone();
    second
        .desk
        .in_book(|book| {
            book.write(move |transaction| {
                transaction.execute(
                    "UPDATE import SET finished = 0 WHERE id = ?1",
                    [brought.import],
                )?;
                // As by an earlier version of the program: whether it was changed since cannot be told.
                let unmark = "UPDATE import_row SET mark = NULL WHERE key = ?1";
                Ok(transaction.execute(unmark, [unmarked])?)
            })
        })
        .unwrap();
    let second = second.restart_with(meeting::content());
    second
        .desk
        .unlock(crate::views::UnlockRequest::Keychain)
        .unwrap();
    assert_eq!(second.desk.journal_list(None).unwrap().count, 1);
    assert!(second.desk.entry(alone).is_ok());
    assert_eq!(second.desk.places().unwrap().relationships, []);
}
