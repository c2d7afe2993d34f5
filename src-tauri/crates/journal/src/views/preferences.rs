//! What a person sees before unlocking: the look of the window and which journals it knows. Nothing private.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Everything kept outside the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Preferences {
    /// Day, lamplight, or as the system has it.
    pub appearance: Appearance,
    /// Per cent of the usual size: 100, 112, 125, 150 or 200.
    #[ts(type = "100 | 112 | 125 | 150 | 200")]
    pub text_size: u16,
    /// The language Ithaca speaks, or as the system has it.
    pub language: Language,
    /// The folder of the journal that was open last.
    pub last_journal: Option<String>,
    /// The folders of every journal this computer knows.
    pub known: Vec<String>,
}

/// The language a person chose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Language {
    /// The first of the system's that Ithaca has words in; English when there is none.
    #[default]
    System,
    /// English.
    En,
    /// Cymraeg, Welsh.
    Cy,
}

/// How the window looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Appearance {
    /// As the computer is set.
    #[default]
    System,
    /// Paper by day.
    Light,
    /// Paper by lamplight.
    Dark,
}
