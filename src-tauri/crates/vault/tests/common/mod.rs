//! What the tests of the vault share: surroundings without a real keychain, a small schema, and a journal with a row.
#![allow(
    dead_code,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::missing_panics_doc
)]

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use rusqlite_migration::{M, Migrations};
use tempfile::TempDir;
use vault::{
    Cost, Error, Locked, MemoryKeychain, NewKey, Protection, RecoveryWords, Schema, Shape, Stop,
    Surroundings, SystemRandom, Unlock, Vault,
};

pub const CREATED: &str = "2025-01-02T03:04:05Z";
pub const PASSPHRASE: &str = "a passphrase nobody drew";

static STEPS: LazyLock<Migrations<'static>> = LazyLock::new(|| {
    Migrations::new(vec![
        M::up("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT"),
        M::up("ALTER TABLE note ADD COLUMN mood TEXT"),
    ])
});

static SHAPES: LazyLock<Vec<Shape>> = LazyLock::new(|| {
    let made = (1..=2).map(|steps| Shape::made_by(&STEPS, steps).unwrap());
    made.collect()
});

/// The schema of version 1 or 2.
pub fn schema(latest: usize) -> Schema<'static> {
    Schema {
        migrations: &STEPS,
        latest,
        shapes: &SHAPES,
    }
}

/// A home with a keychain and a place for a journal.
pub struct Home {
    pub temporary: TempDir,
    folder: PathBuf,
    pub keychain: Arc<MemoryKeychain>,
    pub surroundings: Surroundings,
    pub words: RecoveryWords,
}

impl Home {
    pub fn new() -> Home {
        Home::of(tempfile::tempdir().unwrap())
    }

    /// In a folder that somebody else made, and will remove.
    pub fn at(folder: &Path) -> Home {
        let mut inside = tempfile::Builder::new();
        let mut temporary = inside
            .prefix("unused-")
            .tempdir_in(env::temp_dir())
            .unwrap();
        fs::remove_dir(temporary.path()).unwrap();
        temporary.disable_cleanup(true);
        Home {
            folder: folder.to_owned(),
            ..Home::of(temporary)
        }
    }

    fn of(temporary: TempDir) -> Home {
        let keychain = Arc::new(MemoryKeychain::new());
        Home {
            folder: temporary.path().to_owned(),
            temporary,
            surroundings: Surroundings {
                keychain: keychain.clone(),
                random: Arc::new(SystemRandom),
                cost: Cost::cheap_for_tests(),
            },
            keychain,
            words: RecoveryWords::generate(&SystemRandom).unwrap(),
        }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    pub fn journal(&self) -> PathBuf {
        self.path("journal")
    }

    pub fn create(&self, protection: Protection) -> Result<Vault, Error> {
        self.create_with(protection, &self.words)
    }

    pub fn create_with(
        &self,
        protection: Protection,
        words: &RecoveryWords,
    ) -> Result<Vault, Error> {
        let (schema, s) = (schema(1), &self.surroundings);
        Vault::create(
            &self.journal(),
            "Mine",
            CREATED,
            protection,
            words,
            &schema,
            s,
        )
    }

    /// A journal with one row, closed again.
    pub fn with_passphrase() -> Home {
        Home::with(Protection::Passphrase(PASSPHRASE.into()))
    }

    pub fn with(protection: Protection) -> Home {
        let home = Home::new();
        let vault = home.create(protection).unwrap();
        write(&vault, "hello");
        home
    }

    pub fn unlock(&self, with: Unlock) -> Result<Vault, Error> {
        self.unlock_as(with, 1)
    }

    pub fn unlock_as(&self, with: Unlock, latest: usize) -> Result<Vault, Error> {
        Locked::look(&self.journal())?.unlock(with, &schema(latest), &self.surroundings)
    }

    /// The words, read again as a person types them.
    pub fn by_words(&self) -> Unlock {
        let typed = self.words.words().collect::<Vec<_>>().join(" ");
        Unlock::Words(RecoveryWords::parse(&typed).unwrap())
    }
}

pub fn by_passphrase() -> Unlock {
    Unlock::Passphrase(PASSPHRASE.into())
}

pub fn write(vault: &Vault, text: &'static str) {
    let inserted = vault
        .database()
        .run(move |c| c.execute("INSERT INTO note (text) VALUES (?1)", [text]));
    assert_eq!(inserted.unwrap(), 1);
}

/// A new key that remembers nothing of the one before.
pub fn wanted(protection: Protection, words: &RecoveryWords) -> NewKey<'_> {
    NewKey {
        protection,
        words,
        note: &|_, _| Ok(()),
    }
}

pub fn read(vault: &Vault) -> Vec<String> {
    vault
        .database()
        .run(|c| {
            let mut query = c.prepare("SELECT text FROM note ORDER BY id")?;
            let rows = query.query_map([], |row| row.get(0))?;
            rows.collect()
        })
        .unwrap()
}

/// Every file below a folder, with its bytes; the lock apart, which holds nothing.
pub fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.file_name().unwrap() != "lock" {
            found.insert(path.clone(), fs::read(path).unwrap());
        }
    }
    found
}

pub fn flip(path: &Path, offset: usize) {
    let mut bytes = fs::read(path).unwrap();
    bytes[offset] ^= 0x01;
    fs::write(path, bytes).unwrap();
}

/// Restores with the system's own randomness.
pub fn restore(backup: &Path, into: &Path) -> Result<Locked, Error> {
    vault::restore(backup, into, &SystemRandom, &Stop::default())
}
