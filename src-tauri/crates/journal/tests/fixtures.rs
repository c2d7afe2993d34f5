//! A journal of every released schema is kept in `fixtures/`, as it was written then. Each must open for ever, be
//! brought up to date after a verified backup, and still hold what was in it.
//!
//! After a new migration, `cargo test -p journal --test fixtures -- --ignored` writes the next one, once.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use content::{EntryState, Languages, RelationshipKind, Rhythm, Role};
use journal::views::{
    Answers, Code, Draft, Language, NewRelationship, Preferences, ProtectionRequest, Setup,
    UnlockRequest,
};
use journal::{Clock, Desk, LATEST, Paths, migrations};
use serde_json::{Value, json};
use tempfile::TempDir;
use vault::{Cost, Locked, MemoryKeychain, Schema, Surroundings, SystemRandom, Unlock};

#[path = "fixtures/later.rs"]
mod later;

const PASSPHRASE: &str = "correct horse battery staple fixture";

struct StandingClock;

impl Clock for StandingClock {
    fn now(&self) -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339("2026-03-12T14:02:00+00:00").unwrap()
    }

    fn zone(&self) -> String {
        "Etc/UTC".to_owned()
    }
}

fn surroundings() -> Surroundings {
    Surroundings {
        keychain: Arc::new(MemoryKeychain::new()),
        random: Arc::new(SystemRandom),
        cost: Cost::cheap_for_tests(),
    }
}

fn desk(folder: &Path) -> Desk {
    let paths = Paths {
        config: folder.join("config"),
        data: folder.join("data"),
        journals: folder.join("journals"),
    };
    Desk::new(
        paths,
        Arc::new(StandingClock),
        surroundings(),
        Languages::built_in().unwrap(),
    )
}

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

fn by_passphrase() -> UnlockRequest {
    UnlockRequest::Passphrase {
        passphrase: PASSPHRASE.into(),
    }
}

/// A copy of a kept journal, where a desk looks for journals.
fn copy(schema: &str) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let journal = folder.path().join("journals/kept");
    copy_folder(&fixtures().join(schema), &journal);
    (folder, journal)
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for child in fs::read_dir(from)
        .unwrap()
        .map(|child| child.unwrap().path())
    {
        let target = to.join(child.file_name().unwrap());
        if child.is_dir() {
            copy_folder(&child, &target);
        } else {
            fs::copy(&child, &target).unwrap();
        }
    }
}

fn kept() -> Vec<String> {
    let children = fs::read_dir(fixtures())
        .unwrap()
        .map(|child| child.unwrap());
    let folders = children.filter(|child| child.path().is_dir());
    folders
        .map(|child| child.file_name().into_string().unwrap())
        .collect()
}

/// The schema's number, by the folder's name.
fn number(schema: &str) -> usize {
    schema.trim_start_matches("schema-").parse().unwrap()
}

#[test]
fn there_is_a_kept_journal_of_every_schema() {
    for number in 1..=LATEST {
        assert!(kept().contains(&format!("schema-{number:03}")), "{number}");
    }
}

#[test]
fn every_kept_journal_opens_and_holds_what_was_in_it() {
    for schema in kept() {
        let (folder, journal) = copy(&schema);
        let desk = desk(folder.path());
        desk.unlock(by_passphrase()).unwrap();
        holds_what_was_in_it(&desk);
        if number(&schema) >= 2 {
            holds_its_bin_and_its_history(&desk);
        }
        holds_its_wordings(&desk, number(&schema));
        let upgraded = schema != format!("schema-{LATEST:03}");
        assert_eq!(journal.join("backups").exists(), upgraded, "{schema}");
    }
}

fn holds_what_was_in_it(desk: &Desk) {
    let places = desk.places().unwrap();
    assert_eq!(places.journal, "Kept");
    assert_eq!(places.last_backup.unwrap().to_string(), "2026-03-12");
    let gwen = &places.relationships[0];
    assert_eq!(
        (gwen.name.as_str(), gwen.role, gwen.phase.id.as_str()),
        ("Gwen Pritchard", Role::Mentee, "setting-direction")
    );
    let path = desk.path(gwen.id.clone()).unwrap();
    assert_eq!(path.phases[0].done, 1);
    let list = desk.journal_list(None).unwrap();
    assert_eq!(list.count, 3);
    let cards: Vec<_> = list
        .months
        .iter()
        .flat_map(|month| &month.entries)
        .collect();
    let log = cards
        .iter()
        .find(|card| card.instrument.id == "learning-log")
        .unwrap();
    assert_eq!(
        (log.title.as_str(), log.state),
        ("A flat tyre called Rest", EntryState::Done)
    );
    assert_eq!(
        desk.entry(log.id.clone()).unwrap().answers.0["achieved"],
        "I *slept*.\n\nعبد 🌊"
    );
}

/// Since schema 2.
fn holds_its_bin_and_its_history(desk: &Desk) {
    let bin = desk.bin().unwrap().entries;
    let titles: Vec<_> = bin.iter().map(|entry| entry.card.title.as_str()).collect();
    assert_eq!(titles, ["Thrown away"]);
    let list = desk.journal_list(None).unwrap();
    let mut cards = list.months.iter().flat_map(|month| &month.entries);
    let log = cards
        .find(|card| card.instrument.id == "learning-log")
        .unwrap();
    let history = desk.history(log.id.clone()).unwrap();
    assert_eq!(history.revisions.len(), 1);
    assert!(history.revisions[0].now);
}

/// What was written before there were other languages was asked in English. Since schema 4 the wheel is in Welsh.
fn holds_its_wordings(desk: &Desk, schema: usize) {
    let list = desk.journal_list(None).unwrap();
    for card in list.months.iter().flat_map(|month| &month.entries) {
        let asked = desk.entry(card.id.clone()).unwrap().instrument;
        let welsh = schema >= 4 && asked.id == "wheel-of-life";
        let (wording, title) = match asked.id.as_str() {
            "wheel-of-life" if welsh => ("cy", "Olwyn bywyd"),
            "wheel-of-life" => ("en", "Wheel of life"),
            _ => ("en", asked.title.as_str()),
        };
        assert_eq!(
            (asked.wording.as_str(), asked.title.as_str()),
            (wording, title)
        );
        assert_eq!(card.instrument.title, title);
    }
}

#[test]
fn an_older_journal_is_brought_up_to_date_after_a_verified_backup() {
    for schema in kept() {
        let (_folder, journal) = copy(&schema);
        let older = number(&schema);
        let next = later::with_one_more(older);
        let shapes = later::shapes(&next, older + 1);
        let schema = Schema {
            migrations: &next,
            latest: older + 1,
            shapes: &shapes,
        };
        let with = Unlock::Passphrase(PASSPHRASE.into());
        let vault = Locked::look(&journal)
            .unwrap()
            .unlock(with, &schema, &surroundings())
            .unwrap();
        let rows = "SELECT (SELECT count(*) FROM entry), (SELECT count(*) FROM later)";
        let rows = vault
            .database()
            .run(|c| c.query_row(rows, [], |row| Ok((row.get(0)?, row.get(1)?))))
            .unwrap();
        let binned = u32::from(older >= 2);
        assert_eq!(rows, (3 + binned, 0));
        let backups: Vec<_> = fs::read_dir(journal.join("backups"))
            .unwrap()
            .map(|file| file.unwrap().path())
            .collect();
        assert_eq!(backups.len(), 1);
        assert_eq!(vault::inspect(&backups[0]).unwrap().name, "Kept");
    }
}

#[test]
fn a_newer_journal_is_refused_untouched() {
    let (folder, journal) = copy(&format!("schema-{LATEST:03}"));
    let newer = later::with_one_more(LATEST);
    let shapes = later::shapes(&newer, LATEST + 1);
    let schema = Schema {
        migrations: &newer,
        latest: LATEST + 1,
        shapes: &shapes,
    };
    let with = Unlock::Passphrase(PASSPHRASE.into());
    drop(
        Locked::look(&journal)
            .unwrap()
            .unlock(with, &schema, &surroundings())
            .unwrap(),
    );
    let before = fs::read(journal.join("journal.db")).unwrap();
    let refused = desk(folder.path()).unlock(by_passphrase());
    assert_eq!(
        refused.unwrap_err().code(),
        journal::views::Code::NewerVersion
    );
    assert_eq!(fs::read(journal.join("journal.db")).unwrap(), before);
}

#[test]
#[ignore = "writes the kept journal of a new schema, once, before it is released"]
fn write_the_journal_to_keep() {
    let kept = fixtures().join(format!("schema-{LATEST:03}"));
    assert!(!kept.exists(), "a kept journal is never written again");
    assert!(migrations().validate().is_ok());
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    create(&desk);
    fill(&desk, &folder.path().join("backup.tar"));
    drop(desk);
    let made = folder.path().join("journals/Kept");
    copy_folder(&made.join("slots"), &kept.join("slots"));
    for file in ["manifest.toml", "journal.db"] {
        fs::copy(made.join(file), kept.join(file)).unwrap();
    }
}

fn create(desk: &Desk) {
    let protection = ProtectionRequest::Passphrase {
        passphrase: PASSPHRASE.into(),
    };
    let shown = desk
        .begin_setup(Setup {
            name: "Kept".into(),
            folder: None,
            protection,
        })
        .unwrap();
    let word = |place: &u8| shown.words[usize::from(*place) - 1].clone().into();
    desk.finish_setup(&shown.ask.iter().map(word).collect::<Vec<_>>())
        .unwrap();
}

fn fill(desk: &Desk, backup: &Path) {
    let gwen = desk
        .begin_relationship(&NewRelationship {
            names: vec!["Gwen Pritchard".into()],
            role: Role::Mentee,
            kind: RelationshipKind::OneToOne,
            started: "2026-01-20".into(),
            ends: Some("2026-12-31".into()),
            rhythm: Rhythm::EveryThreeWeeks,
        })
        .unwrap();
    let task = desk.path(gwen.id.clone()).unwrap().phases[0].tasks[0]
        .id
        .clone();
    desk.tick_task(gwen.id.clone(), task, true).unwrap();
    desk.move_to_phase(gwen.id.clone(), "setting-direction".into(), vec![])
        .unwrap();
    let log = json!({"name": "A flat tyre called Rest", "achieved": "I *slept*.\n\nعبد 🌊"});
    let log = write(desk, "learning-log", None, log);
    desk.finish_entry(log).unwrap();
    write(
        desk,
        "initial-meeting",
        Some(gwen.id),
        json!({"aims": {"begun": {"done": true, "note": ""}}}),
    );
    speak(desk, Language::Cy);
    write(
        desk,
        "wheel-of-life",
        None,
        json!({"areas": {"rest": {"score": 3, "note": "Sundays"}}}),
    );
    speak(desk, Language::En);
    let thrown_away = json!({"name": "Thrown away"});
    let thrown_away = write(desk, "learning-log", None, thrown_away);
    desk.bin_entry(thrown_away).unwrap();
    desk.back_up(backup.to_str().unwrap(), &mut |_| {}).unwrap();
}

fn speak(desk: &Desk, language: Language) {
    let now = desk.start_up().preferences;
    desk.set_preferences(&Preferences { language, ..now })
        .unwrap();
}

fn write(desk: &Desk, instrument: &str, relationship: Option<String>, answers: Value) -> String {
    let begun = desk
        .begin_entry(instrument, relationship.clone(), None)
        .unwrap();
    let Value::Object(answers) = answers else {
        panic!("answers are an object")
    };
    let draft = Draft {
        id: begun.id.clone(),
        instrument: instrument.into(),
        version: begun.instrument.version,
        wording: begun.instrument.wording,
        relationship,
        session: None,
        date: "2026-03-01".into(),
        answers: Answers(answers),
        theirs: false,
    };
    desk.save_entry(draft).unwrap();
    begun.id
}

/// A damaged journal cannot be brought up to date, and its pages can still be read around the damaged one.
#[test]
fn an_older_journal_with_a_damaged_page_is_saved_as_far_as_it_can_be_read() {
    for schema in kept().into_iter().filter(|name| number(name) < LATEST) {
        let (folder, journal) = copy(&schema);
        let path = journal.join("journal.db");
        let whole = fs::read(&path).unwrap();
        let (mut saved, mut lost, mut most) = (0, 0, 0);
        // Every fifth is enough to meet each kind of page.
        for page in (number(&schema)..whole.len() / 4096).step_by(5) {
            let mut bytes = whole.clone();
            bytes[page * 4096 + 2000] ^= 1;
            fs::write(&path, &bytes).unwrap();
            let desk = desk(folder.path());
            desk.choose_journal(journal.to_str().unwrap()).unwrap();
            let code = desk.unlock(by_passphrase()).unwrap_err().code();
            if code == Code::DatabaseDamaged {
                // What tables there are stands on that page: nothing can be read without it.
                lost += 1;
                continue;
            }
            assert_eq!(code, Code::OlderDamaged, "{schema} {page}");
            let rescued = desk
                .rescue_older(&format!("{schema} {page}"), by_passphrase())
                .unwrap();
            assert_eq!(desk.journal_list(None).unwrap().count, rescued.entries);
            desk.lock();
            desk.unlock(by_passphrase()).unwrap();
            assert_eq!(fs::read(&path).unwrap(), bytes, "{schema} {page}");
            (saved, most) = (saved + 1, most.max(rescued.entries));
        }
        fs::write(&path, &whole).unwrap();
        let desk = desk(folder.path());
        desk.choose_journal(journal.to_str().unwrap()).unwrap();
        desk.unlock(by_passphrase()).unwrap();
        let entries = desk.journal_list(None).unwrap().count;
        assert!(
            saved > 3 * lost && most == entries,
            "{schema}: {saved}, {lost}, {most} of {entries}"
        );
    }
}
