//! The wire types of what the program does round the journal: keys in any program, moving its folder, what others wrote
//! that is in it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whether keys open a quick note in any program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct NoteAnywhere {
    /// Whether they do.
    pub on: bool,
    /// Why they cannot.
    pub trouble: Option<NoteTrouble>,
}

/// Why keys cannot open a quick note in any program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum NoteTrouble {
    /// Under Wayland no program hears keys that are pressed outside its window.
    Wayland,
    /// Another program has them.
    Taken,
}

/// A journal that was moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Moved {
    /// Where it lies now.
    pub folder: String,
    /// The old folder, when something else was in it and is still there.
    pub left: Option<String>,
}

/// Something others wrote that is in the program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Licence {
    /// What it is called.
    pub name: String,
    /// Which version.
    pub version: String,
    /// Its licence, as its authors say it: an SPDX expression.
    pub licence: String,
}
