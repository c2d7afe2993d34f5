//! The wire types of the menu bar: what can be pressed there, what else is written there, and how it stands at a moment. What
//! must not live here: which menu holds what (the shell), the words themselves (the window).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Shortcut;

/// What the window does when it is pressed in the menu bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum MenuAct {
    /// Shows what Ithaca is and what it is made of.
    About,
    /// Shows the settings.
    Settings,
    /// Opens a quick note, as its key does.
    Note,
    /// Shows what can be written.
    Write,
    /// Locks the journal, as its key does.
    Lock,
    /// Goes back, as its key does.
    Back,
    /// Shows today.
    Today,
    /// Shows everyone.
    Relationships,
    /// Shows what was written.
    Journal,
    /// Shows the question bank.
    Questions,
    /// Shows the record of practice.
    Practice,
    /// Opens the box that finds anything, as its key does.
    Find,
    /// Shows the keys, as theirs does.
    Keys,
    /// Shows the library.
    Library,
}

/// What else is written in the menu bar: its menus, and what the system does by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
#[allow(missing_docs)] // each is the English word for itself
pub enum MenuWord {
    App,
    File,
    Edit,
    View,
    Go,
    Window,
    Help,
    Services,
    Hide,
    HideOthers,
    ShowAll,
    Quit,
    Close,
    Undo,
    Redo,
    Cut,
    Copy,
    Paste,
    SelectAll,
    FullScreen,
    Minimise,
    Zoom,
    ToFront,
}

/// How the menu bar stands. Nothing of a journal is in it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
pub struct MenuBar {
    /// What each is called.
    pub acts: BTreeMap<MenuAct, String>,
    /// What else is written.
    pub words: BTreeMap<MenuWord, String>,
    /// What can be pressed now.
    pub on: Vec<MenuAct>,
    /// The keys that do nothing, because a person switched them off.
    pub off: Vec<Shortcut>,
}
