//! What a person is promised when they erase what concerns somebody else: that nothing of it is left, and that
//! everything else is.

use chrono::{NaiveDate, TimeDelta};
use content::{ContractSide, SessionMethod};
use serde_json::json;

use crate::error::Error;
use crate::testing::{TestDesk, draft, meeting};
use crate::views::{Answers, SessionDraft, Thought};

/// What is written in every place there is; nothing else in a journal says it.
const CANARY: &str = "kanarienvogel";

/// A relationship that says it in every table that can.
fn told_everything(test: &TestDesk) -> String {
    let id = test.relationship(&format!("Gwen {CANARY}")).id;
    let session = SessionDraft {
        id: None,
        relationship: id.clone(),
        date: "2026-03-20".into(),
        time: "15:30".into(),
        zone: None,
        minutes: 60,
        method: SessionMethod::InPerson,
        place: CANARY.into(),
        worksheet: None,
    };
    let session = test.desk.plan_session(session).unwrap().session.id;
    let log = test
        .desk
        .begin_entry("meeting-log", Some(id.clone()), Some(session))
        .unwrap();
    let write = |said: String| {
        test.desk
            .save_entry(draft(&log, json!({"said": said})))
            .unwrap();
        test.clock.pass(TimeDelta::minutes(11));
    };
    write(CANARY.repeat(2_000));
    write("Something else.".into());
    let binned = test.entry("note", Some(&id), json!({"headline": CANARY}));
    test.desk.bin_entry(binned.id).unwrap();
    let answers = json!({"often": CANARY}).as_object().unwrap().clone();
    test.desk
        .save_contract(id.clone(), ContractSide::Theirs, Answers(answers))
        .unwrap();
    let thought = Thought {
        question: "Q?".into(),
        answer: CANARY.into(),
    };
    test.desk
        .move_to_phase(id.clone(), "direction".into(), vec![thought])
        .unwrap();
    for sql in [
        "INSERT INTO goal (id, relationship, position, what, success, state, came, made, created_at) \
         VALUES ('g', ?1, 1, ?2, ?2, 'open', ?2, '2026-03-12', '2026-03-12T00:00:00.000Z')",
        "INSERT INTO milestone (id, goal, position, what, created_at) \
         SELECT 'm', 'g', 1, ?2, '2026-03-12T00:00:00.000Z' WHERE ?1 = ?1",
        "INSERT INTO action (id, relationship, what, owner, state, came, made, created_at) \
         VALUES ('a', ?1, ?2, 'me', 'open', ?2, '2026-03-12', '2026-03-12T00:00:00.000Z')",
    ] {
        let id = id.clone();
        test.desk
            .in_book(|book| {
                book.write(move |connection| Ok(connection.execute(sql, [&id, CANARY])?))
            })
            .unwrap();
    }
    id
}

/// Every table whose rows say it anywhere.
fn tables_that_say_it(test: &TestDesk) -> Vec<String> {
    test.desk
        .in_book(|book| {
            book.read(|connection| {
                let mut tables = connection.prepare(
                    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
                )?;
                let tables: Vec<String> =
                    tables.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
                let says_it = |table: &String| {
                    let mut rows = connection.prepare(&format!("SELECT * FROM {table}")).unwrap();
                    let columns = rows.column_count();
                    let mut rows = rows.query([]).unwrap();
                    let mut found = false;
                    while let Some(row) = rows.next().unwrap() {
                        found |= (0..columns).any(|column| {
                            let value: rusqlite::types::Value = row.get(column).unwrap();
                            matches!(value, rusqlite::types::Value::Text(words) if words.contains(CANARY))
                        });
                    }
                    found
                };
                Ok(tables.into_iter().filter(says_it).collect())
            })
        })
        .unwrap()
}

fn pragma(test: &TestDesk, name: &'static str) -> i64 {
    test.desk
        .in_book(|book| {
            book.read(move |connection| {
                Ok(connection.query_row(&format!("PRAGMA {name}"), [], |row| row.get(0))?)
            })
        })
        .unwrap()
}

#[test]
fn nothing_of_an_erased_relationship_is_left_in_any_table_or_any_free_page() {
    let test = meeting::desk();
    let id = told_everything(&test);
    test.desk.index_some().unwrap();
    // Every table that can hold somebody's words was told them: a new one belongs here.
    assert_eq!(
        tables_that_say_it(&test),
        [
            "action",
            "entry",
            "entry_revision",
            "entry_search",
            "entry_search_content",
            "goal",
            "milestone",
            "person",
            "phase_change",
            "session"
        ]
    );
    let pages = pragma(&test, "page_count");
    test.desk.erase_relationship(id.clone()).unwrap();
    assert_eq!(tables_that_say_it(&test), [""; 0]);
    // Whatever was in a deleted row was overwritten, and no page is kept for later.
    assert_eq!(
        (
            pragma(&test, "secure_delete"),
            pragma(&test, "freelist_count")
        ),
        (1, 0)
    );
    assert!(pragma(&test, "page_count") < pages);
    assert!(matches!(test.desk.path(id), Err(Error::NotFound(_))));
    assert_eq!(test.desk.bin().unwrap().entries, []);
}

#[test]
fn everything_else_stays_as_it_was() {
    let test = meeting::desk();
    let tomasz = test.relationship("Tomasz").id;
    let with = test.entry("note", Some(&tomasz), json!({"headline": "With Tomasz"}));
    let alone = test.entry("note", None, json!({"headline": "Alone"}));
    let id = told_everything(&test);
    test.desk.erase_relationship(id).unwrap();
    assert_eq!(
        test.desk.entry(with.id).unwrap().relationship.unwrap().name,
        "Tomasz"
    );
    assert_eq!(
        test.desk.entry(alone.id).unwrap().answers.0["headline"],
        "Alone"
    );
    let places = test.desk.places().unwrap().relationships;
    assert_eq!(places.len(), 1);
    assert_eq!(places[0].id, tomasz);
    let test = test.restart_with(meeting::content());
    test.desk
        .unlock(crate::views::UnlockRequest::Keychain)
        .unwrap();
    assert_eq!(test.desk.journal_list(None).unwrap().count, 2);
}

#[test]
fn before_it_is_erased_it_is_said_what_goes_and_which_backups_still_hold_it() {
    let test = meeting::desk();
    let file = |name: &str| test.folder.path().join(name).to_string_lossy().into_owned();
    test.desk.back_up(&file("before.tar"), &mut |_| {}).unwrap();
    test.clock.pass(TimeDelta::days(1));
    let id = told_everything(&test);
    test.desk.back_up(&file("moved.tar"), &mut |_| {}).unwrap();
    test.desk.back_up(&file("after.tar"), &mut |_| {}).unwrap();
    std::fs::rename(file("moved.tar"), file("elsewhere.tar")).unwrap();
    let erasing = test.desk.erasing(id.clone()).unwrap();
    assert_eq!(erasing.people, [format!("Gwen {CANARY}")]);
    assert_eq!(
        (
            erasing.entries,
            erasing.revisions,
            erasing.sessions,
            erasing.goals,
            erasing.actions
        ),
        (3, 1, 1, 1, 1)
    );
    assert_eq!(erasing.last_backup, NaiveDate::from_ymd_opt(2026, 3, 13));
    let backups: Vec<_> = erasing
        .backups
        .iter()
        .map(|backup| (backup.file.clone(), backup.found))
        .collect();
    assert_eq!(
        backups,
        [(file("after.tar"), true), (file("moved.tar"), false)]
    );
    test.desk.erase_relationship(id).unwrap();
    test.desk.delete_backup(file("after.tar")).unwrap();
    assert!(!test.folder.path().join("after.tar").exists());
    let gone = test.desk.erasing("nobody".into());
    assert!(matches!(gone, Err(Error::NotFound(_))));
}

#[test]
fn only_a_backup_this_journal_made_is_deleted() {
    let test = meeting::desk();
    let file = |name: &str| test.folder.path().join(name).to_string_lossy().into_owned();
    test.desk.back_up(&file("ours.tar"), &mut |_| {}).unwrap();
    std::fs::copy(file("ours.tar"), file("copy.tar")).unwrap();
    std::fs::write(file("letter.txt"), "Dear Gwen").unwrap();
    for other in ["copy.tar", "letter.txt", "nothing.tar"] {
        assert!(
            matches!(
                test.desk.delete_backup(file(other)),
                Err(Error::NotFound(_))
            ),
            "{other}"
        );
    }
    // Something else was put in its place since.
    std::fs::write(file("ours.tar"), "Dear Gwen").unwrap();
    assert!(matches!(
        test.desk.delete_backup(file("ours.tar")),
        Err(Error::NotFound(_))
    ));
    assert!(test.folder.path().join("ours.tar").exists());
}

#[test]
fn a_backup_that_an_upgrade_made_by_itself_is_told_of_and_can_be_deleted() {
    let test = meeting::desk();
    let made = test.folder.path().join("made.tar");
    test.desk
        .back_up(&made.to_string_lossy(), &mut |_| {})
        .unwrap();
    let id = told_everything(&test);
    let mut journals = std::fs::read_dir(test.journals()).unwrap();
    let folder = journals.next().unwrap().unwrap().path().join("backups");
    std::fs::create_dir_all(&folder).unwrap();
    let own = folder.join("before-upgrade-from-2-to-3.tar");
    std::fs::rename(made, &own).unwrap();
    std::fs::write(folder.join("letter.txt"), "Dear Gwen").unwrap();
    std::fs::write(folder.join("letter.tar"), "Dear Gwen").unwrap();
    let own = own.to_string_lossy().into_owned();
    let backups = test.desk.erasing(id.clone()).unwrap().backups;
    assert!(
        backups
            .iter()
            .any(|backup| backup.file == own && backup.found)
    );
    test.desk.erase_relationship(id).unwrap();
    test.desk.delete_backup(own.clone()).unwrap();
    assert!(!std::path::Path::new(&own).exists());
    // What somebody else has put there is left alone.
    let letter = folder.join("letter.tar").to_string_lossy().into_owned();
    assert!(matches!(
        test.desk.delete_backup(letter),
        Err(Error::NotFound(_))
    ));
}
