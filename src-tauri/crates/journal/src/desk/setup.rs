//! Setting up a journal: what is chosen and shown is kept in memory, in types that are wiped, until the words have been
//! typed back. Nothing is written before that.

use std::path::PathBuf;
use std::sync::Mutex;

use secrecy::{ExposeSecret, SecretString};
use vault::{Protection, Randomness, RecoveryWords, Vault};

use super::{Desk, Kept, OpenJournal, cards};
use crate::book::{self, Tools};
use crate::error::Error;
use crate::schema::schema;
use crate::views::{Opened, ProtectionRequest, RecoveryWordsView, Setup, Strength};
use crate::{binned, dates, import, names, packs, person};

/// How many of the twelve words are typed back.
const ASKED: usize = 3;
/// zxcvbn's 3 is at least 10^8 guesses. At the cost a slot is written with, about a second of one core and 256 MiB a
/// guess, that is years of work for a thief; 2 would be a week or two.
const ENOUGH: u8 = 3;

/// A setup between its two steps.
pub(super) struct Pending {
    name: String,
    parent: PathBuf,
    protection: ProtectionRequest,
    asked: Asked,
}

/// New words, and which of them are to be typed back.
pub(super) struct Asked {
    pub(super) words: RecoveryWords,
    ask: Vec<u8>,
}

impl Desk {
    /// How well a passphrase would stand up to guessing.
    pub fn passphrase_strength(&self, passphrase: &SecretString) -> Strength {
        let score = vault::strength(passphrase).score;
        Strength {
            score,
            enough: score >= ENOUGH,
        }
    }

    /// Begins a setup and makes its recovery words. Nothing is written yet; a setup begun before is forgotten.
    pub fn begin_setup(&self, setup: Setup) -> Result<RecoveryWordsView, Error> {
        let name = names::tidy(&setup.name)?;
        self.protection(&setup.protection)?;
        let asked = Asked::new(self.tools.random.as_ref())?;
        let view = asked.view();
        let parent = setup
            .folder
            .map_or_else(|| self.paths.journals.clone(), PathBuf::from);
        *self.setup() = Some(Pending {
            name,
            parent,
            protection: setup.protection,
            asked,
        });
        Ok(view)
    }

    /// Forgets the setup and its words.
    pub fn cancel_setup(&self) {
        *self.setup() = None;
    }

    /// Checks the words typed back, in the order they were asked for, and makes the journal. If anything stands in
    /// the way the setup is kept, so that it can be tried again.
    pub fn finish_setup(&self, words: &[SecretString]) -> Result<Opened, Error> {
        let mut setup = self.setup();
        let pending = setup.as_ref().ok_or(Error::SetupMissing)?;
        if !pending.asked.is_answered_by(words) {
            return Err(Error::WordsNotYours);
        }
        let since = self.begin_opening();
        let vault = self.create(pending)?;
        let opened = Opened {
            name: vault.name().to_owned(),
            sample: false,
            needs_protection: false,
        };
        let open = open_journal(vault, &self.tools)?;
        // Made, and opened by these words from now on, whether or not it is laid open.
        *setup = None;
        self.lay(open, since)?;
        Ok(opened)
    }

    fn create(&self, pending: &Pending) -> Result<Vault, Error> {
        let protection = self.protection(&pending.protection)?;
        let folder = cards::fresh_folder(&pending.parent, &pending.name)?;
        let created = dates::moment(self.tools.now());
        let made = Vault::create(
            &folder,
            &pending.name,
            &created,
            protection,
            &pending.asked.words,
            &schema(),
            &self.surroundings,
        )?;
        Ok(made)
    }

    /// The protection asked for, if it is good enough and possible here.
    pub(super) fn protection(&self, wanted: &ProtectionRequest) -> Result<Protection, Error> {
        match wanted {
            ProtectionRequest::Keychain => {
                self.surroundings
                    .keychain
                    .available()
                    .map_err(vault::Error::from)?;
                Ok(Protection::Keychain)
            }
            ProtectionRequest::Passphrase { passphrase } => {
                if !self.passphrase_strength(passphrase).enough {
                    return Err(Error::PassphraseWeak);
                }
                Ok(Protection::Passphrase(passphrase.clone()))
            }
        }
    }
}

impl Asked {
    pub(super) fn new(random: &dyn Randomness) -> Result<Asked, Error> {
        Ok(Asked {
            words: RecoveryWords::generate(random)?,
            ask: places_to_ask(random)?,
        })
    }

    pub(super) fn view(&self) -> RecoveryWordsView {
        RecoveryWordsView {
            words: self.words.words().map(str::to_owned).collect(),
            ask: self.ask.clone(),
        }
    }

    pub(super) fn is_answered_by(&self, typed: &[SecretString]) -> bool {
        let asked = self
            .ask
            .iter()
            .map(|place| self.words.words().nth(usize::from(*place) - 1));
        let matches = |(asked, typed): (Option<&str>, &SecretString)| {
            asked.is_some_and(|word| typed.expose_secret().trim().eq_ignore_ascii_case(word))
        };
        typed.len() == self.ask.len() && asked.zip(typed).all(matches)
    }
}

/// Three different places from 1 to 12, in order.
fn places_to_ask(random: &dyn Randomness) -> Result<Vec<u8>, Error> {
    let mut left: Vec<u8> = (1..=12).collect();
    let mut bytes = [0; ASKED];
    random.fill(&mut bytes)?;
    let mut ask: Vec<u8> = bytes
        .iter()
        .map(|byte| left.remove(usize::from(*byte) % left.len()))
        .collect();
    ask.sort_unstable();
    Ok(ask)
}

/// An open vault with the person whose journal it is. What has been in its bin for its time is gone, and one's own
/// instruments are read; what of that cannot be done, on a full disk say, keeps nobody out of what they wrote, and is done
/// at the next opening. A journal in which a damaged page is met on the way opens to be read and saved.
pub(super) fn open_journal(vault: Vault, tools: &Tools) -> Result<OpenJournal, Error> {
    let me = whose(&vault, tools)?;
    let _ = import::undo::sweep(vault.database());
    let _ = binned::erase_due(vault.database(), tools);
    let own = packs::read(vault.folder(), &tools.languages, vault.database())
        .unwrap_or_else(|_| packs::unread_folder(vault.folder(), &tools.languages));
    Ok(OpenJournal {
        vault,
        me,
        sample: None,
        own: Mutex::new(own),
        by_words: false,
        kept: Kept::default(),
    })
}

/// The id of the person whose journal it is, written down if a crash came between making it and now.
fn whose(vault: &Vault, tools: &Tools) -> Result<String, Error> {
    let now = tools.now();
    let id = tools.mint(now)?;
    match vault.database().run(|connection| person::me(connection)) {
        Ok(Some(me)) => Ok(me),
        Ok(None) => book::write(vault.database(), move |transaction| {
            person::insert_me(transaction, &id, "", now)?;
            Ok(id)
        }),
        // Nothing is written in it any more: nobody is ever known by this id.
        Err(vault::Error::DatabaseDamaged) if is_legible(vault) => Ok(id),
        Err(error) => Err(error.into()),
    }
}

/// Whether it can still be read which tables there are. Where it cannot, nothing can be saved, and a backup is all there is.
fn is_legible(vault: &Vault) -> bool {
    let tables = |connection: &mut rusqlite::Connection| {
        connection.query_row("SELECT count(1) FROM sqlite_schema", [], |_| Ok(()))
    };
    vault.database().run(tables).is_ok()
}
