//! What opens the open journal: proving a secret, changing one, new words, a new key, and what an older one left behind.
//! What must not live here: how a slot is made or replaced (the vault), what is asked at the door.

use std::path::Path;

use chrono::{DateTime, NaiveDate};
use rusqlite::Connection;
use secrecy::{ExposeSecret, SecretString};
use vault::{NewKey, RecoveryWords, Slot, Unlock};

use super::doorstep::key;
use super::setup::Asked;
use super::{Closed, Desk, OpenJournal, State, cards};
use crate::book::Book;
use crate::error::Error;
use crate::known_backups;
use crate::rehearsal::Words;
use crate::setting::{self, OldKey};
use crate::views::{
    KeysView, KnownBackup, NewWords, OldKeyView, PlaceKind, PlaceView, ProtectionRequest,
    RecoveryWordsView, UnlockRequest,
};

/// New words between their two steps: shown, and typed back in part.
pub(super) struct Renewal {
    asked: Asked,
    key: Option<ProtectionRequest>,
}

impl Desk {
    /// What opens the open journal, and what an older key still opens.
    pub fn keys(&self) -> Result<KeysView, Error> {
        let keychain = self.keychain();
        let (today, offset) = (self.tools.today(), *self.tools.now().offset());
        self.in_lasting(|open| {
            let card = cards::of_open(open);
            let created = created(open, today);
            let noted = self.with_book(open, |book| {
                book.read(move |connection| {
                    let words = Words::of(connection, created)?;
                    let old = setting::old_key(connection)?;
                    Ok((words, old, setting::backups(connection)?))
                })
            });
            let (words, old, made) = match noted {
                // What opens it stands in files of its own, and can be seen and changed all the same.
                Err(_) if open.vault.database().is_damaged() => {
                    (Words::made(created), None, Vec::new())
                }
                noted => noted?,
            };
            let all = known_backups::and_own(made, open.vault.own_backups(), offset);
            Ok(KeysView {
                today,
                asks: open.asks(),
                slots: card.slots,
                damaged: card.damaged,
                keychain,
                words_since: words.since,
                words_checked: words.checked,
                rehearse: words.due(today),
                old: old.and_then(|old| still_opened(&old, all)),
            })
        })
    }

    /// Changes how the open journal unlocks, next to its recovery words.
    pub fn protect_with(
        &self,
        wanted: &ProtectionRequest,
        proof: Option<UnlockRequest>,
    ) -> Result<(), Error> {
        let protection = self.protection(wanted)?;
        self.in_lasting(|open| self.prove(open, proof))?;
        self.in_lasting_mut(|open| {
            open.vault.protect_with(protection, &self.surroundings)?;
            // It has an everyday way in that somebody knows: from now on that is asked for.
            open.by_words = false;
            Ok(())
        })
    }

    /// Makes new recovery words, for the journal as it is or for a new key. Nothing changes until they are typed back.
    pub fn begin_words(&self, new: NewWords) -> Result<RecoveryWordsView, Error> {
        if let Some(protection) = &new.key {
            self.protection(protection)?;
        }
        self.in_lasting(|open| self.prove(open, new.proof))?;
        let asked = Asked::new(self.tools.random.as_ref())?;
        let view = asked.view();
        *self.renewal() = Some(Renewal {
            asked,
            key: new.key,
        });
        Ok(view)
    }

    /// Forgets words that were shown and not typed back: the old ones hold.
    pub fn cancel_words(&self) {
        *self.renewal() = None;
    }

    /// Checks the words typed back and makes them count, with a new key if that was asked for; `progress` is told numbers
    /// from 0 to 1. What fails may be tried again.
    pub fn finish_words(
        &self,
        typed: &[SecretString],
        progress: &mut dyn FnMut(f32),
    ) -> Result<KeysView, Error> {
        let mut renewal = self.renewal();
        let pending = renewal.as_ref().ok_or(Error::SetupMissing)?;
        if !pending.asked.is_answered_by(typed) {
            return Err(Error::WordsNotYours);
        }
        let made = match &pending.key {
            None => self.replace_words(&pending.asked.words),
            Some(key) => self.make_new_key(key, &pending.asked.words, progress),
        };
        if matches!(made, Ok(()) | Err(Error::NewKeyHolds(_))) {
            *renewal = None;
        }
        drop(renewal);
        made?;
        self.keys()
    }

    fn replace_words(&self, words: &RecoveryWords) -> Result<(), Error> {
        let today = self.tools.today();
        self.in_lasting_mut(|open| {
            open.vault.replace_words(words, &self.surroundings)?;
            // They hold from now on. A day that cannot be noted, because the journal is only read or the disk is full, must
            // not be told as words that were not made: the old ones open nothing any more.
            let _ = self.with_book(open, |book| {
                book.write(move |connection| Ok(setting::set_words_since(connection, today)?))
            });
            Ok(())
        })
    }

    fn make_new_key(
        &self,
        wanted: &ProtectionRequest,
        words: &RecoveryWords,
        progress: &mut dyn FnMut(f32),
    ) -> Result<(), Error> {
        let protection = self.protection(wanted)?;
        let _alone = self.after_long_work();
        let mut state = self.state_mut();
        let State::Open(open) = &mut *state else {
            return Err(Error::Locked);
        };
        let backups = known_now(self, open)?;
        let today = self.tools.today();
        let note = move |copy: &Connection, item: Option<&str>| {
            note_old_key(copy, item, &backups)?;
            setting::set_words_since(copy, today)
        };
        let new = NewKey {
            protection,
            words,
            note: &note,
        };
        let made = open.vault.make_new_key(new, &self.surroundings, progress);
        match made {
            Ok(()) => {
                open.by_words = false;
                Ok(())
            }
            Err(error) if open.vault.is_closed() => {
                let folder = open.vault.folder().to_owned();
                *state = State::Locked(Closed {
                    folder,
                    locked_at: None,
                });
                Err(Error::NewKeyHolds(error))
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Takes the older key out of this computer's keychain. Backups that were made under it then open by the recovery
    /// words of their time alone.
    pub fn forget_old_key(&self) -> Result<KeysView, Error> {
        self.in_lasting(|open| {
            let mut old = self.with_book(open, |book| {
                book.read(|connection| Ok(setting::old_key(connection)?.unwrap_or_default()))
            })?;
            for item in std::mem::take(&mut old.items) {
                open.vault.forget_item(&item, &self.surroundings)?;
            }
            self.with_book(open, |book| {
                book.write(move |connection| Ok(setting::set_old_key(connection, &old)?))
            })
        })?;
        self.keys()
    }

    /// Whether a person still has the recovery words of the open journal. The day they had is kept, where it can be.
    pub fn check_words(&self, typed: &SecretString) -> Result<KeysView, Error> {
        let words = RecoveryWords::parse(typed.expose_secret()).map_err(vault::Error::from)?;
        self.in_lasting(|open| Ok(open.vault.prove(Unlock::Words(words), &self.surroundings)?))?;
        let today = self.tools.today();
        // They are the words, whether or not the day can be noted.
        let _ = self.in_book(|book| book.write(move |c| Ok(setting::set_words_checked(c, today)?)));
        self.keys()
    }

    /// Puts the question off.
    pub fn check_words_later(&self) -> Result<(), Error> {
        let today = self.tools.today();
        self.in_book(|book| book.write(move |c| Ok(setting::set_words_later(c, today)?)))
    }

    /// What kind of place a folder is, or the one new journals go into; none for an ordinary one.
    pub fn place(&self, folder: Option<&str>) -> Option<PlaceView> {
        place(folder.map_or(self.paths.journals.as_path(), Path::new))
    }

    /// Holds a secret of today up to the journal, where one is asked for.
    fn prove(&self, open: &OpenJournal, proof: Option<UnlockRequest>) -> Result<(), Error> {
        if !open.asks() {
            return Ok(());
        }
        let Some(proof) = proof else {
            return Err(Error::SecretMissing);
        };
        self.trying(open.vault.folder(), key(proof)?, |with| {
            open.vault.prove(with, &self.surroundings)
        })
    }

    /// Tries a secret, if it is not too soon after wrong ones, and counts how that went.
    pub(super) fn trying<R>(
        &self,
        folder: &Path,
        with: Unlock,
        attempt: impl FnOnce(Unlock) -> Result<R, vault::Error>,
    ) -> Result<R, Error> {
        if matches!(with, Unlock::Passphrase(_)) {
            self.attempts().may_try(folder, self.tools.now())?;
        }
        let tried = attempt(with);
        match &tried {
            Err(vault::Error::WrongPassphrase) => {
                self.attempts().failed(folder, self.tools.now());
            }
            Ok(_) => self.attempts().forget(folder),
            Err(_) => {}
        }
        Ok(tried?)
    }

    /// Works in the open journal, unless it is a sample.
    pub(super) fn in_lasting<R>(
        &self,
        work: impl FnOnce(&OpenJournal) -> Result<R, Error>,
    ) -> Result<R, Error> {
        self.in_open(|open| match open.sample {
            None => work(open),
            Some(_) => Err(Error::Sample),
        })
    }

    fn in_lasting_mut<R>(
        &self,
        work: impl FnOnce(&mut OpenJournal) -> Result<R, Error>,
    ) -> Result<R, Error> {
        let _alone = self.after_long_work();
        match &mut *self.state_mut() {
            State::Open(open) if open.sample.is_none() => work(open),
            State::Open(_) => Err(Error::Sample),
            _ => Err(Error::Locked),
        }
    }

    pub(super) fn with_book<R>(&self, open: &OpenJournal, work: impl FnOnce(&Book<'_>) -> R) -> R {
        work(&Book {
            database: open.vault.database(),
            tools: &self.tools,
            languages: &open.languages(),
            me: &open.me,
        })
    }
}

impl OpenJournal {
    /// Whether a secret is asked for before what opens the journal changes. By the login there is none to ask for, and
    /// somebody who came in by the recovery words has shown one.
    fn asks(&self) -> bool {
        !self.by_words && self.vault.slots().any(|slot| slot == Slot::Passphrase)
    }
}

/// Every backup of the open journal this computer knows of.
fn known_now(desk: &Desk, open: &OpenJournal) -> Result<Vec<String>, Error> {
    let made = desk.with_book(open, |book| {
        book.read(|connection| Ok(setting::backups(connection)?))
    })?;
    let own = open.vault.own_backups();
    let own = own.iter().map(|file| file.to_string_lossy().into_owned());
    Ok(made.into_iter().map(|one| one.file).chain(own).collect())
}

/// Keeps in mind what still opens by the key before, so that it can be offered for deletion also tomorrow.
fn note_old_key(copy: &Connection, item: Option<&str>, backups: &[String]) -> rusqlite::Result<()> {
    let mut old = setting::old_key(copy)?.unwrap_or_default();
    old.items.extend(item.map(str::to_owned));
    for file in backups {
        if !old.backups.contains(file) {
            old.backups.push(file.clone());
        }
    }
    setting::set_old_key(copy, &old)
}

/// The day of the journal, for what is as old as itself; one that cannot be read is taken for today.
pub(super) fn created(open: &OpenJournal, today: NaiveDate) -> NaiveDate {
    DateTime::parse_from_rfc3339(open.vault.created()).map_or(today, |moment| moment.date_naive())
}

/// What an older key still opens: none when it is out of the keychain and no backup made under it is known any more.
fn still_opened(old: &OldKey, mut backups: Vec<KnownBackup>) -> Option<OldKeyView> {
    backups.retain(|backup| old.backups.contains(&backup.file));
    let keychain = !old.items.is_empty();
    (keychain || !backups.is_empty()).then_some(OldKeyView { keychain, backups })
}

/// What kind of place this folder is.
pub(super) fn place(folder: &Path) -> Option<PlaceView> {
    vault::Place::of(folder).map(|place| match place {
        vault::Place::Network(name) => PlaceView {
            kind: PlaceKind::Network,
            name,
        },
        vault::Place::Synced(name) => PlaceView {
            kind: PlaceKind::Synced,
            name: name.to_owned(),
        },
    })
}
