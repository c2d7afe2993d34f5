//! The desk: which journal lies on it, and whether it is absent, locked or open. Every command of the window is one
//! method here. The doorstep (setting up, unlocking, restoring) is in `doorstep`, what opens the open one in `keys`, the sample in `sample`, and what one
//! does in an open journal in `rooms`, which only passes on to the use cases.

use std::path::PathBuf;
use std::sync::atomic::AtomicU64;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use chrono::{DateTime, FixedOffset};
use content::Languages;
use secrecy::SecretString;
use vault::{KeychainError, Surroundings, Vault};

use crate::attempts::Attempts;
use crate::book::{Book, Tools};
use crate::clipboard::{self, Clipboard, NoClipboard};
use crate::clock::Clock;
use crate::dates;
use crate::error::Error;
use crate::packs::Own;
use crate::preferences::PreferencesFile;
use crate::reminders::Said;
use crate::speech::Speech;
use crate::views::{JournalState, KeychainView, KeychainWhy, Preferences, StartUp};

mod at_door;
mod backups;
mod cards;
mod doorstep;
mod finding;
mod idle;
mod keeping;
mod keys;
mod known;
mod long;
mod meeting;
mod moving;
mod over_time;
mod own;
mod reminding;
mod report;
mod rescuing;
mod rooms;
mod sample;
mod setup;
mod taking;
mod wheels;
mod working;

use at_door::Door;
use keeping::Kept;
pub use report::Machine;

use keys::Renewal;
use known::at_start;
use sample::ThrowAway;
use setup::Pending;

/// Where things are on this computer. Folders are made when they are first needed.
#[derive(Debug, Clone)]
pub struct Paths {
    /// The folder of the preferences file.
    pub config: PathBuf,
    /// The folder of what the program keeps for itself: sample journals.
    pub data: PathBuf,
    /// The folder new journals go into unless another is chosen.
    pub journals: PathBuf,
}

/// Which journal lies on the desk, with all it needs. One for the whole program; every method may be called from any
/// thread. Saving goes on while a backup is made; locking ends it.
pub struct Desk {
    paths: Paths,
    tools: Tools,
    surroundings: Surroundings,
    preferences: Mutex<PreferencesFile>,
    setup: Mutex<Option<Pending>>,
    renewal: Mutex<Option<Renewal>>,
    state: RwLock<State>,
    long: RwLock<()>,
    /// Held while something is brought in.
    bringing: Mutex<()>,
    /// How often something was locked: see `long`.
    locks: AtomicU64,
    door: Mutex<Door>,
    /// Held while something takes long at the door.
    at_door: RwLock<()>,
    /// Held while a journal is being opened: that may wait for the person, and everything else goes on meanwhile.
    opening: Mutex<()>,
    attempts: Mutex<Attempts>,
    stirred: Mutex<DateTime<FixedOffset>>,
    /// When it was last looked whether the desk has been left.
    looked: Mutex<DateTime<FixedOffset>>,
    clipboard: Arc<dyn Clipboard>,
    copied: Mutex<Option<SecretString>>,
    said: Mutex<Said>,
    shelf: Mutex<Option<finding::Folded>>,
}

enum State {
    /// No journal is known.
    Absent,
    /// A journal is known. It may be missing, damaged or without its key: it is never replaced by a new one.
    Locked(Closed),
    Open(Box<OpenJournal>),
}

struct Closed {
    folder: PathBuf,
    /// When it was locked in this run, "HH:MM".
    locked_at: Option<String>,
}

/// Dropped from the top: the vault closes before a sample's folder goes.
struct OpenJournal {
    vault: Vault,
    me: String,
    sample: Option<ThrowAway>,
    /// Read again while others work in the journal: behind a lock of its own, held for no longer than a look.
    own: Mutex<Own>,
    /// Whether the recovery words opened it, and nothing else has been chosen since.
    by_words: bool,
    /// What became of looking after it.
    kept: Kept,
}

impl OpenJournal {
    fn own(&self) -> MutexGuard<'_, Own> {
        self.own.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// All there is to write in it, in every language.
    fn languages(&self) -> Languages {
        self.own().languages.clone()
    }
}

impl Desk {
    /// Sets up the desk with the journal used last. Sample journals left behind by a crash are swept away, and journals that
    /// it kept from being finished.
    pub fn new(
        paths: Paths,
        clock: Arc<dyn Clock>,
        surroundings: Surroundings,
        content: impl Into<Languages>,
    ) -> Desk {
        sample::sweep(&paths.data);
        vault::sweep_unfinished(&paths.journals);
        let preferences = PreferencesFile::open(&paths.config);
        let state = at_start(preferences.now(), &paths.journals);
        let tools = Tools {
            clock,
            random: Arc::clone(&surroundings.random),
            languages: content.into(),
            speech: Mutex::new(Speech::of(preferences.now().language)),
        };
        let [stirred, looked] = [tools.now(); 2].map(Mutex::new);
        Desk {
            paths,
            tools,
            surroundings,
            preferences: Mutex::new(preferences),
            setup: Mutex::new(None),
            renewal: Mutex::new(None),
            state: RwLock::new(state),
            long: RwLock::default(),
            bringing: Mutex::default(),
            locks: AtomicU64::new(0),
            door: Mutex::default(),
            at_door: RwLock::default(),
            opening: Mutex::new(()),
            attempts: Mutex::default(),
            stirred,
            looked,
            clipboard: Arc::new(NoClipboard),
            copied: Mutex::new(None),
            said: Mutex::default(),
            shelf: Mutex::default(),
        }
    }

    /// The same, with the computer's clipboard, which locking clears of what was copied here.
    #[must_use]
    pub fn with_clipboard(self, clipboard: Arc<dyn Clipboard>) -> Desk {
        Desk { clipboard, ..self }
    }

    /// As [`Desk::start_up`], once the window has said which languages the system prefers, best first.
    pub fn start_up_in(&self, system: &[String]) -> StartUp {
        self.tools.speech().hear(system);
        self.start_up()
    }

    /// All the window needs for its first screen. Asks the keychain, so it can take as long as that does.
    pub fn start_up(&self) -> StartUp {
        let preferences = self.preferences().now().clone();
        let state = self.state();
        let (standing, journal) = match &*state {
            State::Absent => (JournalState::Absent, None),
            State::Locked(closed) => (
                JournalState::Locked,
                Some(cards::of_folder(&closed.folder, closed.locked_at.clone())),
            ),
            State::Open(open) => (JournalState::Open, Some(cards::of_open(open))),
        };
        drop(state);
        let known = cards::known(&preferences, &self.paths.journals);
        StartUp {
            state: standing,
            journal,
            known: known
                .iter()
                .map(|folder| cards::of_folder(folder, None))
                .collect(),
            keychain: self.keychain(),
            preferences,
            locale: self.tools.locale(),
            default_folder: self.paths.journals.to_string_lossy().into_owned(),
        }
    }

    fn keychain(&self) -> KeychainView {
        match self.surroundings.keychain.available() {
            Ok(()) => KeychainView {
                available: true,
                why: None,
            },
            Err(KeychainError::Absent(_)) => KeychainView {
                available: false,
                why: Some(KeychainWhy::Absent),
            },
            Err(_) => KeychainView {
                available: false,
                why: Some(KeychainWhy::Locked),
            },
        }
    }

    /// Changes how things look and which language is spoken; the known journals are the desk's own to keep.
    pub fn set_preferences(&self, wanted: &Preferences) -> Result<Preferences, Error> {
        let mut preferences = self.preferences();
        // Spoken even when it cannot be noted, as everything else here.
        self.tools.speech().chosen = wanted.language;
        preferences.set_look(wanted)?;
        Ok(preferences.now().clone())
    }

    /// Notes whether a quick note is opened by keys in any program.
    pub fn set_note_anywhere(&self, wanted: bool) -> Result<(), Error> {
        self.preferences().set_note_anywhere(wanted)
    }

    /// Whether it is to be.
    pub fn note_anywhere(&self) -> bool {
        self.preferences().now().note_anywhere
    }

    /// Closes the journal: its connection ends and its key is wiped, words that were shown and not typed back are
    /// forgotten, and what was copied out of it is taken off the clipboard. A sample goes for good. Closed already is fine.
    pub fn lock(&self) {
        self.lay_nothing_more();
        self.stop_long_work();
        self.cancel_at_door();
        self.remember_reminders();
        *self.renewal() = None;
        let locked_at = dates::time(self.tools.now());
        let mut state = self.state_mut();
        if let State::Open(open) = &*state {
            *state = if open.sample.is_some() {
                self.at_start()
            } else {
                State::Locked(Closed {
                    folder: open.vault.folder().to_owned(),
                    locked_at: Some(locked_at),
                })
            };
        }
        drop(state);
        self.empty_clipboard();
    }

    /// The clipboard belongs to another program, which may take its time to answer: the journal is closed before.
    fn empty_clipboard(&self) {
        self.clipboard.unmark();
        if let Some(copied) = self.copied_text().take() {
            clipboard::clear_of(self.clipboard.as_ref(), &copied);
        }
    }

    /// Whether a journal is open that is a person's own. A sample has nothing private, and locking it would end it.
    pub fn is_open(&self) -> bool {
        matches!(&*self.state(), State::Open(open) if open.sample.is_none())
    }

    /// This was copied to the clipboard from a page of the open journal.
    pub fn copied(&self, text: SecretString) {
        *self.copied_text() = Some(text);
    }

    /// Works in the open journal; it cannot be locked meanwhile.
    pub(crate) fn in_book<R>(
        &self,
        work: impl FnOnce(&Book<'_>) -> Result<R, Error>,
    ) -> Result<R, Error> {
        self.in_open(|open| self.with_book(open, work))
    }

    fn in_open<R>(&self, work: impl FnOnce(&OpenJournal) -> Result<R, Error>) -> Result<R, Error> {
        match &*self.state() {
            State::Open(open) => work(open),
            _ => Err(Error::Locked),
        }
    }

    // A panic elsewhere must not lock a person out of their journal: what these guard is whole between two statements.
    fn state(&self) -> RwLockReadGuard<'_, State> {
        self.state.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn state_mut(&self) -> RwLockWriteGuard<'_, State> {
        self.state.write().unwrap_or_else(PoisonError::into_inner)
    }

    fn preferences(&self) -> MutexGuard<'_, PreferencesFile> {
        self.preferences
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    fn setup(&self) -> MutexGuard<'_, Option<Pending>> {
        self.setup.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn renewal(&self) -> MutexGuard<'_, Option<Renewal>> {
        self.renewal.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn attempts(&self) -> MutexGuard<'_, Attempts> {
        self.attempts.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn looked(&self) -> MutexGuard<'_, DateTime<FixedOffset>> {
        self.looked.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn stirred(&self) -> MutexGuard<'_, DateTime<FixedOffset>> {
        self.stirred.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn copied_text(&self) -> MutexGuard<'_, Option<SecretString>> {
        self.copied.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests;
