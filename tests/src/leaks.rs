//! Looking for words that may lie in plain in no file: in the contents and in the names of files, in the encodings that
//! programs keep text in. What is secret, and where it may have been left, is for a journey to say.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use regex::bytes::{Regex, RegexBuilder};
use walkdir::{DirEntry, WalkDir};

use crate::Outcome;

/// Words that are looked for, in large letters and small.
pub struct Secrets(Regex);

impl Secrets {
    /// These words, each as UTF-8 and as UTF-16 of either order of bytes. Letters of ASCII only.
    ///
    /// # Errors
    /// When there are too many of them.
    pub fn new(words: &[&str]) -> Outcome<Self> {
        let of_one = |word: &&str| {
            let little: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let big: Vec<u8> = word.encode_utf16().flat_map(u16::to_be_bytes).collect();
            [word.as_bytes().to_vec(), little, big]
        };
        let ways: Vec<_> = words
            .iter()
            .flat_map(of_one)
            .map(|bytes| literal(&bytes))
            .collect();
        let built = RegexBuilder::new(&ways.join("|"))
            .unicode(false)
            .case_insensitive(true)
            .build()?;
        Ok(Self(built))
    }

    /// Whether these bytes hold any of them.
    pub fn are_in(&self, bytes: &[u8]) -> bool {
        self.0.is_match(bytes)
    }

    /// Every file below a folder that holds any of them, in it or in its name.
    ///
    /// # Errors
    /// When a file of it cannot be read.
    pub fn below(&self, folder: &Path) -> Outcome<Vec<PathBuf>> {
        self.among(WalkDir::new(folder).into_iter().filter_map(Result::ok))
    }

    /// As [`Secrets::below`], for a folder others use too: only what was written since, and nothing below those left out
    /// or where a compiler keeps what it made.
    ///
    /// # Errors
    /// When a file that was written since cannot be read.
    pub fn written_since(
        &self,
        since: SystemTime,
        folder: &Path,
        left_out: &[&Path],
    ) -> Outcome<Vec<PathBuf>> {
        let made = |at: &Path| at.ends_with("target") && at.join(".rustc_info.json").is_file();
        let inside = |entry: &DirEntry| !left_out.contains(&entry.path()) && !made(entry.path());
        let walk = WalkDir::new(folder).into_iter().filter_entry(inside);
        let new = |entry: &DirEntry| {
            let about = entry.metadata().ok();
            about.is_some_and(|about| about.modified().is_ok_and(|at| at >= since))
        };
        self.among(walk.filter_map(Result::ok).filter(new))
    }

    fn among(&self, entries: impl Iterator<Item = DirEntry>) -> Outcome<Vec<PathBuf>> {
        let mut found = Vec::new();
        for entry in entries {
            let named = entry.file_name().as_encoded_bytes();
            let told = self.are_in(named);
            if told || (entry.file_type().is_file() && self.are_in(&contents(entry.path())?)) {
                found.push(entry.into_path());
            }
        }
        Ok(found)
    }
}

/// A file that is gone again holds nothing.
fn contents(path: &Path) -> Outcome<Vec<u8>> {
    match std::fs::read(path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Vec::new()),
        read => Ok(read?),
    }
}

fn literal(bytes: &[u8]) -> String {
    let one = |byte: &u8| match char::from(*byte) {
        letter if letter.is_ascii_alphanumeric() => letter.to_string(),
        _ => format!("\\x{byte:02x}"),
    };
    bytes.iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_every_encoding_and_in_a_name() -> Outcome {
        let folder = tempfile::tempdir()?;
        let secrets = Secrets::new(&["heron seven"])?;
        let put = |name: &str, bytes: Vec<u8>| std::fs::write(folder.path().join(name), bytes);
        let wide =
            |order: fn(u16) -> [u8; 2]| "x Heron seven".encode_utf16().flat_map(order).collect();
        put("narrow", b"\0\xffa HERON seven\xff".to_vec())?;
        put("little", wide(u16::to_le_bytes))?;
        put("big", wide(u16::to_be_bytes))?;
        put("a heron seven.txt", Vec::new())?;
        put("innocent", b"heron  seven, heron\0seven".to_vec())?;
        let mut found: Vec<_> = secrets
            .below(folder.path())?
            .iter()
            .filter_map(|path| path.file_name()?.to_str().map(str::to_owned))
            .collect();
        found.sort();
        assert_eq!(found, ["a heron seven.txt", "big", "little", "narrow"]);
        Ok(())
    }
}
