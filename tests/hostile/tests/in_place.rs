//! What a journal's folder costs that somebody handed over with its words and that is opened where it is: its schema is ours, its
//! tables and its index hold what they like. Opening it, looking for something, saving and the check of all pages take no more
//! than 100 MB of the whole program's memory. What must not live here: what is refused and why (`journal/src/desk/tests/in_place.rs`).
//!
//! One test and no other beside it: they would share the memory that is looked at.
#![cfg(target_os = "linux")] // which tells a program what it held at most
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use journal::views::{
    Answers, Draft, ProtectionRequest, SearchFilter, SearchRequest, SearchView, Setup,
    UnlockRequest,
};
use journal::{Clock, Desk, Paths};
use vault::{Cost, MemoryKeychain, RecoveryWords, Surroundings, SystemRandom, Unlock, doors};

const MOST: usize = 100_000_000;

struct StandingClock;

impl Clock for StandingClock {
    fn now(&self) -> DateTime<FixedOffset> {
        DateTime::default()
    }

    fn zone(&self) -> String {
        "Etc/UTC".to_owned()
    }
}

fn desk(folder: &Path) -> Desk {
    let paths = Paths {
        config: folder.join("config"),
        data: folder.join("data"),
        journals: folder.join("journals"),
    };
    let surroundings = Surroundings {
        keychain: Arc::new(MemoryKeychain::new()),
        random: Arc::new(SystemRandom),
        cost: Cost::cheap_for_tests(),
    };
    let content = content::Content::built_in().unwrap();
    Desk::new(paths, Arc::new(StandingClock), surroundings, content)
}

/// A closed journal with some entries that were looked for, opened by its words; and its database.
fn theirs(folder: &Path) -> (Desk, String, PathBuf) {
    let desk = desk(folder);
    let setup = Setup {
        name: "Theirs".into(),
        folder: None,
        protection: ProtectionRequest::Keychain,
    };
    let shown = desk.begin_setup(setup).unwrap();
    let word = |place: &u8| shown.words[usize::from(*place) - 1].clone().into();
    let typed: Vec<_> = shown.ask.iter().map(word).collect();
    desk.finish_setup(&typed).unwrap();
    for number in 0..20 {
        write(&desk, &format!("zebra{number} and the same words")).unwrap();
    }
    let found = search(&desk, "zebra").unwrap().hits.len();
    assert_eq!(found, 20);
    desk.lock();
    let database = folder.join("journals/Theirs/journal.db");
    (desk, shown.words.join(" "), database)
}

fn by_words(words: &str) -> UnlockRequest {
    UnlockRequest::Words {
        words: words.into(),
    }
}

fn change(database: &Path, words: &str, sql: &str) {
    let with = Unlock::Words(RecoveryWords::parse(words).unwrap());
    let connection = doors::by_another_program(database.parent().unwrap(), with).unwrap();
    connection.execute_batch(sql).unwrap();
    connection.close().unwrap();
}

fn write(desk: &Desk, text: &str) -> Result<(), journal::Error> {
    let mut answers = content::Answers::new();
    answers.insert("body".into(), text.into());
    let entry = desk.begin_entry("note", None, None)?;
    desk.save_entry(Draft {
        id: entry.id,
        instrument: entry.instrument.id,
        version: entry.instrument.version,
        wording: entry.instrument.wording,
        relationship: None,
        session: None,
        date: entry.date.to_string(),
        answers: Answers(answers),
        theirs: false,
    })?;
    Ok(())
}

fn search(desk: &Desk, text: &str) -> Result<SearchView, journal::Error> {
    desk.search(&SearchRequest {
        text: text.into(),
        filter: SearchFilter::default(),
        limit: 100,
    })
}

fn in_kilobytes(what: &str) -> usize {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with(what)).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

/// What is held at most while this is done, beside what was held before, in bytes.
fn held_during(work: impl FnOnce()) -> usize {
    let before = in_kilobytes("VmRSS:");
    fs::write("/proc/self/clear_refs", "5").unwrap(); // begins the most anew
    work();
    // Both are counted roughly: what was refused at once held less than nothing.
    in_kilobytes("VmHWM:").saturating_sub(before) * 1024
}

/// Whatever comes of it.
fn opened(desk: &Desk, words: &str) {
    if desk.unlock(by_words(words)).is_ok() {
        for text in ["zebra1", "ze", "same words"] {
            let _ = search(desk, text);
        }
        let _ = write(desk, "and one more");
        let _ = search(desk, "nothing");
        let _ = desk.tend();
        desk.lock();
    }
}

#[test]
fn a_folder_that_is_opened_where_it_is_takes_no_more_than_a_hundred_megabytes() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, words, database) = theirs(folder.path());
    let whole = fs::read(&database).unwrap();
    let same = format!(
        "UPDATE entry_search_data SET block = x'00000000018f5000008f50{}' WHERE id = 10",
        "01017f".repeat(2000)
    );
    for sql in [
        "", // as it was
        // Thirty-eight million parts on one level, and as many pages of what was deleted: two gigabytes, if it is believed.
        "UPDATE entry_search_data SET block = x'0000000001010000928fab00010101' WHERE id = 10",
        "UPDATE entry_search_data SET block = x'00000000ff0000010101000001010101018fffffff7f0101' WHERE id = 10",
        same.as_str(), // one part, two thousand times
        "UPDATE entry_search_data SET block = zeroblob(16000000) WHERE id > 10",
        "UPDATE entry_search_data SET block = x'ffffffffffffffffffffffff' WHERE id = 1",
        "UPDATE entry_search_docsize SET sz = zeroblob(1000000)",
        "UPDATE entry_search_idx SET pgno = 1 << 30",
        "INSERT INTO entry_search_config VALUES ('hashsize', 1 << 30)",
        // The places of one word go on for half a gigabyte.
        "UPDATE entry_search_data SET block = x'0000001207307a656272613101848080800004' WHERE id > 10",
    ] {
        change(&database, &words, sql);
        let held = held_during(|| opened(&desk, &words));
        assert!(held < MOST, "{sql}: {held} bytes");
        fs::write(&database, &whole).unwrap();
    }
}
