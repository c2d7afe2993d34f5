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
    /// The day a week begins on where days are laid out in weeks, or as the system has it.
    pub first_day: FirstDay,
    /// The letters one's own words are set in.
    pub letters: Letters,
    /// The keys that do nothing, because the person wants it so.
    pub keys_off: Vec<Shortcut>,
    /// Whether a quick note is opened by keys in any program.
    pub note_anywhere: bool,
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

/// The day a week begins on. Which it is by the system, the window finds out: it knows the system's region.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum FirstDay {
    /// As it is where the computer is set to be.
    #[default]
    System,
    /// As in most of Europe.
    Monday,
    /// As in the Americas.
    Sunday,
    /// As in much of the Arab world.
    Saturday,
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

/// The letters one's own words are set in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Letters {
    /// With serifs, as the design has it.
    #[default]
    Serif,
    /// Without: the letters of everything Ithaca says.
    Sans,
}

/// What a key does, where a person may want it to do nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Shortcut {
    /// Opens the box that finds anything.
    Find,
    /// Opens a quick note.
    Note,
    /// Locks the journal.
    Lock,
    /// Goes back to the page before.
    Back,
    /// Shows the shortcuts. The only one that is a single character anywhere on a page.
    Keys,
    /// Goes to the question bank beside a question, and back.
    Bank,
    /// Makes words bold.
    Bold,
    /// Makes words italic.
    Italic,
    /// Makes words a link.
    Link,
    /// Gives the score of its figure, where statements are scored.
    Scores,
}
