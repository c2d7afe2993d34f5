//! The wire types of one's own instruments: the folder they lie in, and what became of each file.

use serde::Serialize;
use ts_rs::TS;

/// One's own instruments, as they were last read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PacksView {
    /// The folder, there or not.
    pub folder: String,
    /// Why it could not be looked into.
    pub trouble: Option<PackTrouble>,
    /// Each file that was looked at, by name.
    pub packs: Vec<PackView>,
    /// How many more there are than are read.
    pub left_out: u32,
}

/// One file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PackView {
    /// Its name.
    pub file: String,
    /// What it is called, when it is sound.
    pub title: Option<String>,
    /// Where it comes from, in the words of whoever wrote it.
    pub source: Option<String>,
    /// Why it was not read at all.
    pub trouble: Option<PackTrouble>,
    /// The first mistakes in it.
    pub mistakes: Vec<PackMistake>,
}

/// Why a file, or the folder, was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum PackTrouble {
    /// It leads elsewhere, and is not followed.
    Link,
    /// It is something else than it should be: a folder where a file should be, or the other way round.
    Kind,
    /// The computer would not let it be read.
    Unread,
}

/// One mistake in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PackMistake {
    /// The line, from 1.
    pub line: u32,
    /// What is wrong, without a full stop.
    pub what: String,
    /// What to do about it.
    pub next: String,
}
