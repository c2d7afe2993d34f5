//! What the unit tests share: a clock that stands still, randomness that counts, small content, and a desk on a
//! temporary folder.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use chrono::{DateTime, FixedOffset, TimeDelta};
use content::Content;
use secrecy::SecretString;
use serde_json::Value;
use tempfile::TempDir;
use vault::{Cost, MemoryKeychain, Randomness, Surroundings};

use crate::clock::Clock;
use crate::desk::{Desk, Paths};
use crate::views::{Answers, Draft, EntryView, Opened, ProtectionRequest, RelationshipCard, Setup};

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

/// A clock that moves only when told to. It starts on Thursday 12 March 2026 at 14:02, an hour ahead of UTC.
pub(crate) struct TestClock(Mutex<DateTime<FixedOffset>>);

impl TestClock {
    pub(crate) fn pass(&self, time: TimeDelta) {
        *self.0.lock().unwrap() += time;
    }
}

impl Clock for TestClock {
    fn now(&self) -> DateTime<FixedOffset> {
        *self.0.lock().unwrap()
    }
}

/// Small content: five phases, a note with every kind of text, a wheel, and a sample.
pub(crate) fn content() -> Content {
    let files = [
        ("phases.toml", PHASES),
        ("sources.toml", SOURCES),
        ("sample.toml", SAMPLE),
        ("instruments/note.toml", NOTE),
        ("instruments/wheel-of-life.toml", WHEEL),
    ];
    let files: Vec<_> = files
        .iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect();
    Content::parse(&files).unwrap()
}

const SOURCES: &str = "
[[source]]
key = 'us'
title = 'Ours'
body = 'Us'
year = 2026
licence = 'None'
";

const PHASES: &str = "
[[phase]]
id = 'rapport'
title = 'Building rapport'
purpose = 'P.'
focus = ['f']
aware = ['a']
questions = ['Q?']
[[phase.task]]
id = 'say-hello'
label = 'Say hello'
[[phase.task]]
id = 'write-note'
label = 'Write a note'
instrument = 'note'
[[phase.task]]
id = 'mentors-only'
label = 'Think as a mentor'
roles = ['mentor']

[[phase]]
id = 'direction'
title = 'Setting direction'
purpose = 'P.'
focus = ['f']
aware = ['a']
questions = ['Q?']
[[phase.task]]
id = 'write-again'
label = 'Write another note'
instrument = 'note'
[[phase.task]]
id = 'draw-wheel'
label = 'Draw a wheel'
instrument = 'wheel-of-life'

[[phase]]
id = 'progression'
title = 'Progression'
purpose = 'P.'
focus = ['f']
aware = ['a']
questions = ['Q?']
[[phase.task]]
id = 'go-on'
label = 'Go on'

[[phase]]
id = 'winding-up'
title = 'Winding up'
purpose = 'P.'
focus = ['f']
aware = ['a']
questions = ['Q?']
[[phase.task]]
id = 'wind-up'
label = 'Wind up'

[[phase]]
id = 'moving-on'
title = 'Moving on'
purpose = 'P.'
focus = ['f']
aware = ['a']
questions = ['Q?']
[[phase.task]]
id = 'move-on'
label = 'Move on'
";

const NOTE: &str = "
id = 'note'
version = 1
title = 'A note'
group = 'learning'
purpose = 'To write.'
roles = ['both']
phases = ['rapport']
sources = ['us']
headline = 'headline'
[[section]]
id = 'all'
title = 'All'
[[section.prompt]]
id = 'headline'
kind = 'line'
label = 'In a line?'
[[section.prompt]]
id = 'points'
kind = 'checklist'
label = 'Which?'
notes = true
items = [{ id = 'one', label = 'One' }, { id = 'two', label = 'Two' }]
[[section.prompt]]
id = 'first'
kind = 'text'
label = 'First?'
[[section.prompt]]
id = 'second'
kind = 'text'
label = 'Second?'
[[section.prompt]]
id = 'sure'
kind = 'scale'
label = 'How sure?'
min = 1
max = 10
[section.prompt.follow_up]
below = 7
id = 'raise'
kind = 'text'
label = 'What would raise it?'
";

const WHEEL: &str = "
id = 'wheel-of-life'
version = 1
title = 'Wheel of life'
group = 'learning'
purpose = 'To see.'
time = '5 minutes'
roles = ['both']
phases = ['direction']
sources = ['us']
[[section]]
id = 'today'
title = 'Today'
[[section.prompt]]
id = 'areas'
kind = 'wheel'
label = 'How content?'
areas = [{ id = 'work', label = 'Work' }, { id = 'rest', label = 'Rest' }, { id = 'home', label = 'Home' }]
";

const SAMPLE: &str = "
me = 'Nia'
[[relationship]]
id = 'gwen'
other = 'Gwen Pritchard'
role = 'mentee'
kind = 'one-to-one'
started_days_ago = 90
rhythm = 'monthly'
phases = [{ phase = 'rapport', days_ago = 90 }, { phase = 'direction', days_ago = 30 }]
ticks = [{ task = 'say-hello', days_ago = 80 }]
[[entry]]
instrument = 'note'
relationship = 'gwen'
days_ago = 80
time = '18:30'
state = 'done'
[entry.answers]
headline = 'First'
first = 'We *met*.'
[[entry]]
instrument = 'wheel-of-life'
days_ago = 20
time = '08:00'
state = 'draft'
[entry.answers]
areas = { work = { score = 4, note = '' } }
";

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
        let clock = Arc::new(TestClock(Mutex::new(at("2026-03-12T14:02:00+01:00"))));
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

    /// The program ends and is started again.
    pub(crate) fn restart(self) -> TestDesk {
        self.restart_with(content())
    }

    /// The program ends, is updated and started again.
    pub(crate) fn restart_with(self, content: Content) -> TestDesk {
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
            .begin_entry(instrument, relationship.map(str::to_owned))
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
    content: Content,
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

/// What the window hands over for an entry as it was shown, with other answers.
pub(crate) fn draft(entry: &EntryView, answers: Value) -> Draft {
    let Value::Object(answers) = answers else {
        panic!("answers are an object")
    };
    Draft {
        id: entry.id.clone(),
        instrument: entry.instrument.id.clone(),
        version: entry.instrument.version,
        relationship: entry.relationship.as_ref().map(|card| card.id.clone()),
        date: entry.date.to_string(),
        answers: Answers(answers),
    }
}

/// A passphrase nobody would guess.
pub(crate) fn passphrase() -> ProtectionRequest {
    ProtectionRequest::Passphrase {
        passphrase: PASSPHRASE.into(),
    }
}
