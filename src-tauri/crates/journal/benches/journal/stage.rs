//! A journal with a number of entries of about 150 words each, made by the desk and filled by hand: saving ten thousand
//! entries one by one would take longer than measuring. The same in every run but for ids and the key.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Days, FixedOffset, NaiveDate};
use content::{Content, RelationshipKind, Rhythm, Role};
use journal::views::{
    Answers, Draft, EntryView, NewRelationship, ProtectionRequest, Setup, UnlockRequest,
};
use journal::{Clock, Desk, Paths};
use serde_json::json;
use tempfile::TempDir;
use vault::{Cost, Keychain as _, MemoryKeychain, Surroundings, SystemRandom};

use crate::raw::Raw;

struct StandingClock;

impl Clock for StandingClock {
    fn now(&self) -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339("2026-03-12T14:02:00+00:00").unwrap()
    }

    fn zone(&self) -> String {
        "Etc/UTC".to_owned()
    }
}

/// A filled journal, locked, with what is needed to open it by hand.
pub(crate) struct Stage {
    pub(crate) desk: Desk,
    pub(crate) database: PathBuf,
    /// As the database takes it: 64 hexadecimal figures.
    pub(crate) key: String,
    _folder: TempDir,
}

/// Today, as [`StandingClock`] has it.
pub(crate) const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 3, 12).unwrap();

impl Stage {
    /// With a number of entries, and the first of them.
    pub(crate) fn with(entries: u32) -> (Stage, EntryView) {
        Stage::filled((1..entries).map(words))
    }

    /// With an entry for each of these texts, and one before them.
    pub(crate) fn filled(texts: impl Iterator<Item = String>) -> (Stage, EntryView) {
        let stage = Stage::empty();
        stage.unlock();
        let entry = begin(&stage.desk);
        stage.desk.save_entry(draft(&entry, 0)).unwrap();
        stage.desk.lock();
        let texts: Vec<String> = texts.collect();
        Raw::open(&stage.database, &stage.key).fill(&entry.id, &texts, day);
        (stage, entry)
    }

    /// With nothing in it.
    pub(crate) fn empty() -> Stage {
        // On the disk the project is on: a save is mostly waiting for it.
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
        let keychain = Arc::new(MemoryKeychain::new());
        let desk = desk(folder.path(), &keychain);
        create(&desk);
        let journal = PathBuf::from(desk.start_up().journal.unwrap().folder);
        let key = key(&journal, &keychain);
        desk.lock();
        Stage {
            desk,
            database: journal.join("journal.db"),
            key,
            _folder: folder,
        }
    }

    pub(crate) fn unlock(&self) {
        self.desk.unlock(UnlockRequest::Keychain).unwrap();
    }
}

fn desk(folder: &Path, keychain: &Arc<MemoryKeychain>) -> Desk {
    let paths = Paths {
        config: folder.join("config"),
        data: folder.join("data"),
        journals: folder.join("journals"),
    };
    let surroundings = Surroundings {
        keychain: Arc::clone(keychain) as _,
        random: Arc::new(SystemRandom),
        cost: Cost::cheap_for_tests(),
    };
    Desk::new(
        paths,
        Arc::new(StandingClock),
        surroundings,
        Content::built_in().unwrap(),
    )
}

fn create(desk: &Desk) {
    let setup = Setup {
        name: "Bench".into(),
        folder: None,
        protection: ProtectionRequest::Keychain,
    };
    let shown = desk.begin_setup(setup).unwrap();
    let word = |place: &u8| shown.words[usize::from(*place) - 1].clone().into();
    desk.finish_setup(&shown.ask.iter().map(word).collect::<Vec<_>>())
        .unwrap();
}

pub(crate) fn begin(desk: &Desk) -> EntryView {
    let relationship = NewRelationship {
        names: vec!["Gwen Pritchard".into()],
        role: Role::Mentee,
        kind: RelationshipKind::OneToOne,
        started: "2026-01-20".into(),
        ends: None,
        rhythm: Rhythm::Monthly,
    };
    let gwen = desk.begin_relationship(&relationship).unwrap();
    desk.begin_entry("learning-log", Some(gwen.id), None)
        .unwrap()
}

/// The journal key, out of the keychain's slot by any age.
fn key(journal: &Path, keychain: &MemoryKeychain) -> String {
    use secrecy::ExposeSecret;
    let id = vault::Locked::look(journal).unwrap().id();
    let identity: age::x25519::Identity =
        keychain.get(&id).unwrap().expose_secret().parse().unwrap();
    let slot = std::fs::read(journal.join("slots/keychain.age")).unwrap();
    let decryptor = age::Decryptor::new_buffered(&slot[..]).unwrap();
    let mut text = String::new();
    let identity: &dyn age::Identity = &identity;
    decryptor
        .decrypt(std::iter::once(identity))
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text.split('"').nth(3).unwrap().to_owned()
}

/// An entry, written anew.
pub(crate) fn draft(entry: &EntryView, seed: u32) -> Draft {
    let serde_json::Value::Object(answers) = json!({"name": "A morning", "achieved": words(seed)})
    else {
        unreachable!("it is written as an object")
    };
    Draft {
        id: entry.id.clone(),
        instrument: entry.instrument.id.clone(),
        version: entry.instrument.version,
        wording: entry.instrument.wording.clone(),
        relationship: entry.relationship.as_ref().map(|card| card.id.clone()),
        session: None,
        date: entry.date.to_string(),
        answers: Answers(answers),
        theirs: false,
    }
}

/// The day of an entry: ten a day, backwards.
fn day(number: u32) -> NaiveDate {
    TODAY - Days::new(u64::from(number / 10))
}

/// About 150 words that look like writing, the same for the same seed.
pub(crate) fn words(seed: u32) -> String {
    const WORDS: [&str; 24] = [
        "today", "I", "asked", "whether", "the", "rota", "could", "wait", "and", "Idris", "said",
        "nothing", "for", "a", "while", "then", "we", "walked", "to", "the", "river", "*slowly*",
        "without", "hurry",
    ];
    let mut state = u64::from(seed).wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut text = String::new();
    for number in 1..=150 {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        text.push_str(WORDS[usize::try_from(state >> 33).unwrap() % WORDS.len()]);
        text.push_str(if number % 50 == 0 { ".\n\n" } else { " " });
    }
    text
}
