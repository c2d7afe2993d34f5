//! The corpus of the fuzzer, read again by every reader: each file, every way to cut it short, and a flipped bit at each of
//! its first places. On a stable compiler, with every test. What must not live here: what a reader promises (`src/lib.rs`).
#![allow(clippy::unwrap_used, clippy::print_stdout)]

use std::fs;
use std::path::{Path, PathBuf};

use hostile::READERS;

/// Of a larger file only so many places are cut at and flipped.
const PLACES: usize = 400;

fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus")
}

fn files(of: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found: Vec<_> = fs::read_dir(corpus().join(of))
        .unwrap_or_else(|error| panic!("fuzz/corpus/{of}: {error}"))
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.clone(), fs::read(path).unwrap()))
        .collect();
    found.sort();
    found
}

#[test]
fn every_reader_has_a_corpus_and_bears_it_cut_short_and_flipped() {
    for (name, read) in READERS {
        let files = files(name);
        assert!(!files.is_empty(), "fuzz/corpus/{name} is empty");
        for (path, bytes) in files {
            println!("{}", path.display()); // a panic names no file by itself
            read(&bytes);
            let step = bytes.len().div_ceil(PLACES).max(1);
            for at in (0..bytes.len()).step_by(step) {
                read(&bytes[..at]);
                let mut flipped = bytes.clone();
                flipped[at] ^= 1 << (at % 8);
                read(&flipped);
            }
        }
    }
}

/// What one reader takes is nonsense to all others: they refuse it.
#[test]
fn every_reader_bears_the_files_of_all_others() {
    for (_, read) in READERS {
        for (of, _) in READERS {
            for (_, bytes) in files(of) {
                read(&bytes);
            }
        }
    }
}

/// The fuzzer has a target for each reader, and no other.
#[test]
fn the_fuzzer_knows_every_reader() {
    let manifest = fs::read_to_string(corpus().join("../Cargo.toml")).unwrap();
    for (name, _) in READERS {
        assert!(manifest.contains(&format!("name = \"{name}\"")), "{name}");
        let target = corpus().join("../targets").join(format!("{name}.rs"));
        let text = fs::read_to_string(target).unwrap();
        assert!(text.contains(&format!("hostile::{name}(bytes)")), "{name}");
    }
    assert_eq!(manifest.matches("[[bin]]").count(), READERS.len());
}

/// Writes the files of the corpus that only the vault can make: `cargo test -p hostile -- --ignored`.
#[test]
#[ignore = "writes into fuzz/corpus"]
fn write_what_only_the_vault_can_make() {
    use std::sync::Arc;
    use vault::{Cost, MemoryKeychain, Protection, RecoveryWords, Surroundings, SystemRandom};
    let home = tempfile::tempdir().unwrap();
    let surroundings = Surroundings {
        keychain: Arc::new(MemoryKeychain::default()),
        random: Arc::new(SystemRandom),
        cost: Cost::cheap_for_tests(),
    };
    let schema = journal::schema();
    let words = RecoveryWords::generate(&SystemRandom).unwrap();
    let at = home.path().join("journal");
    let made = "2026-03-02T14:02:00Z";
    let protection = Protection::Passphrase("of a corpus".to_owned().into());
    let vault = vault::Vault::create(
        &at,
        "Corpus",
        made,
        protection,
        &words,
        &schema,
        &surroundings,
    );
    let put = |bytes: Vec<u8>, to: &str| fs::write(corpus().join(to), bytes).unwrap();
    let backup = home.path().join("backup.tar");
    vault.unwrap().backup(&backup, &mut |_| ()).unwrap();
    // Enough of it to be read: what is in the database is never looked at without a key.
    put(fs::read(backup).unwrap(), "backup/whole.tar");
    put(
        fs::read(at.join("slots/passphrase.age")).unwrap(),
        "slot/passphrase.age",
    );
    put(
        fs::read(at.join("manifest.toml")).unwrap(),
        "manifest/whole.toml",
    );
}
