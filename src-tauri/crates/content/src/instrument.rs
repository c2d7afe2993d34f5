//! An instrument: one guided screen as data. Which kinds of prompt there are is in `prompt`; what was answered is the
//! journal's.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::answers::Answers;
use crate::{Group, Prompt, Role};

/// One guided screen. The journal keeps each version it used as JSON, so a field added later needs a default.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Instrument {
    /// For ever, and the name of its file: `[a-z0-9-]+`.
    pub id: String,
    /// From 1; raised when its questions change.
    pub version: u32,
    /// Which words it asks in: the code of a language, such as "en", and from the second edition of a translation on its
    /// number behind a hyphen, such as "cy-2"; "own" of one's own. An entry is kept with the wording it began with.
    #[serde(default = "english")]
    pub wording: String,
    /// Its name on the screen.
    pub title: String,
    /// Where it stands among the others.
    pub group: Group,
    /// What it is for, in a sentence.
    pub purpose: String,
    /// How long it takes, in words.
    pub time: Option<String>,
    /// Whom it is for; at least one.
    pub roles: Vec<Role>,
    /// The phases it helps in; empty means any time.
    pub phases: Vec<String>,
    /// Keys of the sources it draws on; at least one.
    pub sources: Vec<String>,
    /// Where it comes from, in the words of whoever wrote it; only one's own say so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub source: Option<String>,
    /// The page of the library that helps here.
    #[serde(default)]
    pub library: Option<String>,
    /// Whether two people answer it, each alone, and then agree one text for each point.
    #[serde(default)]
    pub sides: bool,
    /// The `line` prompt whose answer is an entry's title in the journal.
    pub headline: Option<String>,
    /// Its parts, in the order of the screen; at least one.
    pub sections: Vec<Section>,
}

/// What was kept before there were other languages.
fn english() -> String {
    crate::Locale::En.code().to_owned()
}

/// A part of an instrument.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Section {
    /// Unique among the sections of its instrument: `[a-z0-9-]+`.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// Why it is asked.
    pub why: Option<String>,
    /// Whether it is filled in once, by both together, where the instrument has sides.
    #[serde(default)]
    pub together: bool,
    /// Its prompts, in the order of the screen; at least one.
    pub prompts: Vec<Prompt>,
}

impl Instrument {
    /// Every prompt of every section, in the order of the screen.
    pub fn prompts(&self) -> impl Iterator<Item = &Prompt> {
        self.sections.iter().flat_map(|section| &section.prompts)
    }

    /// The prompt with this id. A follow-up's id finds nothing: it belongs to its scale.
    pub fn prompt(&self, id: &str) -> Option<&Prompt> {
        self.prompts().find(|prompt| prompt.id == id)
    }

    /// What these answers say under the headline prompt, trimmed; none when there is no such prompt or no words.
    pub fn headline_in<'a>(&self, answers: &'a Answers) -> Option<&'a str> {
        let words = answers.get(self.headline.as_deref()?)?.as_str()?.trim();
        (!words.is_empty()).then_some(words)
    }
}
