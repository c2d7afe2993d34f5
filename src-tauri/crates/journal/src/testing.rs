//! What the unit tests share: a clock that stands still, randomness that counts, small content, and a desk on a
//! temporary folder.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use chrono::{DateTime, FixedOffset, TimeDelta};
use content::{Content, Languages};
use secrecy::SecretString;
use serde_json::Value;
use tempfile::TempDir;
use vault::{Cost, MemoryKeychain, Randomness, Surroundings};

use crate::clock::Clock;
use crate::desk::{Desk, Paths};
use crate::error::Error;
use crate::views::{
    Answers, Draft, EntryView, NewWords, Opened, ProtectionRequest, RecoveryWordsView,
    RelationshipCard, Setup,
};

pub(crate) mod meeting;
pub(crate) mod poppler;
mod words;
pub(crate) mod working;

use words::{NOTE, PHASES, QUESTIONS, SAMPLE, SOURCES, WHEEL};

pub(crate) const PASSPHRASE: &str = "correct horse battery staple fixture";

/// A moment written out.
pub(crate) fn at(moment: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(moment).unwrap()
}

/// Randomness that never repeats itself and is the same in every run.
#[derive(Default)]
pub(crate) struct CountingRandom(AtomicU64);

impl Randomness for CountingRandom {
    fn fill(&self, bytes: &mut [u8]) -> std::io::Result<()> {
        for part in bytes.chunks_mut(8) {
            let count = self
                .0
                .fetch_add(1, Ordering::Relaxed)
                .wrapping_mul(0x9e37_79b9_7f4a_7c15);
            part.copy_from_slice(&count.to_be_bytes()[..part.len()]);
        }
        Ok(())
    }
}

/// A clock that moves only when told to. It starts on Thursday 12 March 2026 at 14:02, an hour ahead of UTC, in Berlin.
pub(crate) struct TestClock(Mutex<DateTime<FixedOffset>>, Mutex<String>);

impl TestClock {
    pub(crate) fn pass(&self, time: TimeDelta) {
        *self.0.lock().unwrap() += time;
    }

    /// The computer travels: it is this moment, in this zone.
    pub(crate) fn travel(&self, now: &str, zone: &str) {
        *self.0.lock().unwrap() = at(now);
        zone.clone_into(&mut self.1.lock().unwrap());
    }
}

impl Clock for TestClock {
    fn now(&self) -> DateTime<FixedOffset> {
        *self.0.lock().unwrap()
    }

    fn zone(&self) -> String {
        self.1.lock().unwrap().clone()
    }
}

/// Small content: five phases, a note with every kind of text, a wheel, and a sample.
pub(crate) fn content() -> Content {
    content_and(&[])
}

/// The small content and some more files.
pub(crate) fn content_and(more: &[(&str, &str)]) -> Content {
    let files = [
        ("phases.toml", PHASES),
        ("sources.toml", SOURCES),
        ("questions.toml", QUESTIONS),
        ("sample.toml", SAMPLE),
        ("instruments/note.toml", NOTE),
        ("instruments/wheel-of-life.toml", WHEEL),
    ];
    let files: Vec<_> = files
        .iter()
        .chain(more)
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect();
    Content::parse(&files).unwrap()
}

/// A desk on a folder of its own.
pub(crate) struct TestDesk {
    pub(crate) desk: Desk,
    pub(crate) clock: Arc<TestClock>,
    pub(crate) keychain: Arc<MemoryKeychain>,
    pub(crate) folder: TempDir,
}

impl TestDesk {
    /// On an empty computer.
    pub(crate) fn empty() -> TestDesk {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(TestClock(
            Mutex::new(at("2026-03-12T14:02:00+01:00")),
            Mutex::new("Europe/Berlin".to_owned()),
        ));
        let keychain = Arc::new(MemoryKeychain::new());
        let desk = desk_on(&folder, &clock, &keychain, content());
        TestDesk {
            desk,
            clock,
            keychain,
            folder,
        }
    }

    /// With an open journal that opens by this computer's login.
    pub(crate) fn open() -> TestDesk {
        let test = TestDesk::empty();
        test.create(ProtectionRequest::Keychain);
        test
    }

    /// Makes a journal as a person would. Its recovery words come back.
    pub(crate) fn create(&self, protection: ProtectionRequest) -> String {
        let setup = Setup {
            name: "My journal".into(),
            folder: None,
            protection,
        };
        let shown = self.desk.begin_setup(setup).unwrap();
        let typed: Vec<_> = shown
            .ask
            .iter()
            .map(|place| SecretString::from(shown.words[usize::from(*place) - 1].clone()))
            .collect();
        let opened = self.desk.finish_setup(&typed).unwrap();
        assert_eq!(
            opened,
            Opened {
                name: "My journal".into(),
                sample: false,
                needs_protection: false
            }
        );
        shown.words.join(" ")
    }

    /// Begins new words or a new key, and types them back. The words come back.
    pub(crate) fn renew(&self, new: NewWords) -> Result<String, Error> {
        let shown = self.desk.begin_words(new)?;
        self.desk.finish_words(&typed_back(&shown), &mut |_| ())?;
        Ok(shown.words.join(" "))
    }

    /// The program ends and is started again.
    pub(crate) fn restart(self) -> TestDesk {
        self.restart_with(content())
    }

    /// The program ends, is updated and started again.
    pub(crate) fn restart_with(self, content: impl Into<Languages>) -> TestDesk {
        let TestDesk {
            desk,
            clock,
            keychain,
            folder,
        } = self;
        drop(desk);
        let desk = desk_on(&folder, &clock, &keychain, content);
        TestDesk {
            desk,
            clock,
            keychain,
            folder,
        }
    }

    /// Begins a relationship with somebody.
    pub(crate) fn relationship(&self, name: &str) -> RelationshipCard {
        self.desk
            .begin_relationship(&crate::views::NewRelationship {
                names: vec![name.to_owned()],
                role: content::Role::Mentee,
                kind: content::RelationshipKind::OneToOne,
                started: "2026-03-01".into(),
                ends: None,
                rhythm: content::Rhythm::Monthly,
            })
            .unwrap()
    }

    /// Begins an entry and saves it with these answers.
    pub(crate) fn entry(
        &self,
        instrument: &str,
        relationship: Option<&str>,
        answers: Value,
    ) -> EntryView {
        let begun = self
            .desk
            .begin_entry(instrument, relationship.map(str::to_owned), None)
            .unwrap();
        self.desk.save_entry(draft(&begun, answers)).unwrap();
        self.desk.entry(begun.id).unwrap()
    }

    pub(crate) fn journals(&self) -> PathBuf {
        self.folder.path().join("journals")
    }
}

fn desk_on(
    folder: &TempDir,
    clock: &Arc<TestClock>,
    keychain: &Arc<MemoryKeychain>,
    content: impl Into<Languages>,
) -> Desk {
    let at = |name: &str| folder.path().join(name);
    let paths = Paths {
        config: at("config"),
        data: at("data"),
        journals: at("journals"),
    };
    let surroundings = Surroundings {
        keychain: Arc::clone(keychain) as _,
        random: Arc::new(vault::SystemRandom),
        cost: Cost::cheap_for_tests(),
    };
    Desk::new(paths, Arc::clone(clock) as _, surroundings, content)
}

/// What a person types back of the words they were shown.
pub(crate) fn typed_back(shown: &RecoveryWordsView) -> Vec<SecretString> {
    let words = shown.ask.iter().map(|place| usize::from(*place) - 1);
    words.map(|at| shown.words[at].as_str().into()).collect()
}

/// What the window hands over for an entry as it was shown, with other answers.
pub(crate) fn draft(entry: &EntryView, answers: Value) -> Draft {
    let Value::Object(answers) = answers else {
        panic!("answers are an object")
    };
    Draft {
        id: entry.id.clone(),
        instrument: entry.instrument.id.clone(),
        version: entry.instrument.version,
        wording: entry.instrument.wording.clone(),
        relationship: entry.relationship.as_ref().map(|card| card.id.clone()),
        session: entry.session.clone(),
        date: entry.date.to_string(),
        answers: Answers(answers),
        theirs: false,
    }
}

/// A passphrase nobody would guess.
pub(crate) fn passphrase() -> ProtectionRequest {
    ProtectionRequest::Passphrase {
        passphrase: PASSPHRASE.into(),
    }
}
