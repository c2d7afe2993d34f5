//! Everything in Ithaca that reads a file or a text from outside, each as one function over bytes: for the fuzzer (`fuzz/`),
//! for the corpus that is replayed with every test, and for the test that counts what a reader costs. A reader may refuse;
//! it may not panic, and what it takes must hold what it promises. What must not live here: reading.
#![allow(clippy::missing_panics_doc)] // a panic is how each of them says that a promise does not hold

use std::cell::LazyCell;

use content::{Content, Packs};

/// A reader, by the name of its target and of the folder of its corpus.
pub type Reader = (&'static str, fn(&[u8]));

/// All of them. What reads another kind of file is added here and to `fuzz/Cargo.toml`, with a first file in its corpus.
pub const READERS: [Reader; 12] = [
    ("slot", slot),
    ("manifest", manifest),
    ("backup", backup),
    ("words", words),
    ("form", form),
    ("page", page),
    ("sample", sample),
    ("markdown", markdown),
    ("link", link),
    ("import", import),
    ("preferences", preferences),
    ("last", last),
];

/// A slot of a journal: an age file.
pub fn slot(bytes: &[u8]) {
    assert!(!vault::doors::slot(bytes), "a slot of nobody's opened");
}

/// The manifest of a journal: what is taken is written again as it was.
pub fn manifest(bytes: &[u8]) {
    if let Some(again) = vault::doors::manifest(bytes) {
        assert!(vault::doors::manifest(again.as_bytes()).is_some_and(|third| third == again));
    }
}

/// A backup: a tar file, read without a key. Nothing is written beside it, whatever paths it names.
pub fn backup(bytes: &[u8]) {
    in_a_file("backup.tar", bytes, |file| {
        let _ = vault::inspect(file);
    });
}

/// Recovery words as they are typed.
pub fn words(bytes: &[u8]) {
    if let Ok(read) = vault::RecoveryWords::parse(&String::from_utf8_lossy(bytes)) {
        assert_eq!(read.words().count(), 12);
    }
}

/// A form somebody sent. What is taken can be written and is taken again, the same.
pub fn form(bytes: &[u8]) {
    thread_local! {
        static CONTENT: LazyCell<Content> = LazyCell::new(|| Content::built_in().unwrap_or_else(|_| unreachable!()));
    }
    CONTENT.with(|content| {
        if let Ok(form) = Packs::beside(content).read("form.toml", bytes) {
            let written = form.to_toml();
            let again = Packs::beside(content).read("form.toml", written.as_bytes());
            assert_eq!(again.as_ref(), Ok(&form));
        }
    });
}

/// A page of the library, with its keys.
pub fn page(bytes: &[u8]) {
    content("library/first.md", bytes);
}

/// The sample journal.
pub fn sample(bytes: &[u8]) {
    content("sample.toml", bytes);
}

fn content(path: &str, bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let _ = Content::parse(&[(path.to_owned(), text)]);
}

/// A text of a journal. Nothing that could run or fetch comes out.
pub fn markdown(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let [entry, page, line] = journal::doors::markdown(&text);
    for made in [entry, page] {
        let made = made.to_ascii_lowercase();
        for never in [
            "<script", "<img", "<iframe", "<style", "<svg", "<object", "<form", "<input",
        ] {
            assert!(!made.contains(never), "{never} came out");
        }
    }
    assert!(line.chars().count() <= 201 && !line.contains('\n'));
}

/// An address in a text.
pub fn link(bytes: &[u8]) {
    if let Ok(address) = journal::Address::parse(&String::from_utf8_lossy(bytes)) {
        let schemes = ["http://", "https://", "mailto:"];
        assert!(
            schemes
                .iter()
                .any(|scheme| address.as_str().starts_with(scheme))
        );
    }
}

/// A copy to be brought in. A sealed one asks for its passphrase and is not opened here.
pub fn import(bytes: &[u8]) {
    in_a_file("copy.json", bytes, |file| {
        let _ = journal::doors::import(file);
    });
}

/// The preferences, beside every journal. They are read at each start, and what is none is set aside.
pub fn preferences(bytes: &[u8]) {
    in_a_file("preferences.toml", bytes, |file| {
        if let Some(folder) = file.parent() {
            journal::doors::preferences(folder);
        }
    });
}

/// What is noted beside a journal's own backups. It is read each minute; what is none is as if nothing had been noted.
pub fn last(bytes: &[u8]) {
    in_a_file("last.toml", bytes, |file| {
        if let Some(folder) = file.parent() {
            // Each takes a line of its own.
            assert!(journal::doors::last(folder) <= bytes.len().div_ceil(4).min(4096));
        }
    });
}

/// Reads these bytes as a file in a folder of its own, and sees that nothing else has come into that folder.
fn in_a_file(name: &str, bytes: &[u8], read: impl FnOnce(&std::path::Path)) {
    let Ok(folder) = tempfile::tempdir() else {
        return;
    };
    let file = folder.path().join(name);
    if std::fs::write(&file, bytes).is_ok() {
        read(&file);
        let there = std::fs::read_dir(folder.path()).map_or(1, Iterator::count);
        assert_eq!(there, 1, "a file came into the folder, or went");
    }
}
