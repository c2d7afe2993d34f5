//! A backup opened with tools that are not ours: tar, the `age` command line, and `SQLCipher` as Python's `sqlcipher3` has it.
//!
//! They are there in `./dev test`, which says so and without which this fails; a bare `cargo test` leaves it out and says
//! that where they are missing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stderr)]

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use content::Languages;
use journal::views::{Answers, Draft, ProtectionRequest, Setup};
use journal::{Clock, Desk, Paths};
use serde_json::{Value, json};
use vault::{Cost, MemoryKeychain, Surroundings, SystemRandom};

struct StandingClock;

impl Clock for StandingClock {
    fn now(&self) -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339("2026-03-12T14:02:00+00:00").unwrap()
    }

    fn zone(&self) -> String {
        "Etc/UTC".to_owned()
    }
}

/// A journal as a person makes one, at the cost a person's has, with one entry. Its words come back.
fn journal_in(folder: &Path, text: &str) -> (Desk, String) {
    let paths = Paths {
        config: folder.join("config"),
        data: folder.join("data"),
        journals: folder.join("journals"),
    };
    let surroundings = Surroundings {
        keychain: Arc::new(MemoryKeychain::new()),
        random: Arc::new(SystemRandom),
        cost: Cost::standard(),
    };
    let languages = Languages::built_in().unwrap();
    let desk = Desk::new(paths, Arc::new(StandingClock), surroundings, languages);
    let setup = Setup {
        name: "Mine".into(),
        folder: None,
        protection: ProtectionRequest::Keychain,
    };
    let shown = desk.begin_setup(setup).unwrap();
    let typed: Vec<_> = shown
        .ask
        .iter()
        .map(|place| shown.words[usize::from(*place) - 1].clone().into())
        .collect();
    desk.finish_setup(&typed).unwrap();
    let begun = desk.begin_entry("note", None, None).unwrap();
    let prompt = begun.instrument.sections[0].prompts[0].id.clone();
    let draft = Draft {
        id: begun.id,
        instrument: begun.instrument.id,
        version: begun.instrument.version,
        wording: begun.instrument.wording,
        relationship: None,
        session: None,
        date: begun.date.to_string(),
        answers: Answers(serde_json::Map::from_iter([(prompt, json!(text))])),
        theirs: false,
    };
    desk.save_entry(draft).unwrap();
    let words = shown.words.join(" ");
    (desk, words)
}

/// The Python that has `sqlcipher3`, as `./dev` puts it there.
fn python() -> Option<std::path::PathBuf> {
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(3)?;
    let python = project.join("target/tools/sqlcipher/bin/python");
    let asked = |command: &mut Command| command.output().is_ok_and(|said| said.status.success());
    let there = asked(Command::new(&python).args(["-c", "import sqlcipher3"]))
        && asked(Command::new("age").arg("--version"));
    there.then_some(python)
}

#[test]
fn a_backup_opens_with_tools_that_are_not_ours() {
    let Some(python) = python() else {
        assert!(
            env::var_os("ITHACA_ALL_TOOLS").is_none(),
            "./dev test brings age and Python's sqlcipher3, and they are not there"
        );
        eprintln!("left out: age, or Python's sqlcipher3 in target/tools/sqlcipher, is not there");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let text = "Geiriau i’w cadw: what I did not dare to ask";
    let (desk, words) = journal_in(folder.path(), text);
    let backup = folder.path().join("mine.tar");
    desk.back_up(backup.to_str().unwrap(), &mut |_| ()).unwrap();
    drop(desk);

    let copy = folder.path().join("copy");
    fs::create_dir(&copy).unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/by_hand.py");
    let said = Command::new(python)
        .arg(script)
        .args([&backup, &copy])
        .arg(words)
        .output()
        .unwrap();
    let wrong = String::from_utf8_lossy(&said.stderr);
    assert!(said.status.success(), "{wrong}");
    let answers: Value = serde_json::from_slice(&said.stdout).unwrap();
    let answers: Vec<&str> = answers
        .as_object()
        .unwrap()
        .values()
        .filter_map(Value::as_str)
        .collect();
    assert_eq!(answers, [text]);
}
