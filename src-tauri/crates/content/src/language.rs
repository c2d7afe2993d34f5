//! The languages Ithaca has words in, and the content in each: English as it is written, and every other one laid over
//! it, so that what is not translated yet is said in English. How a translated file is read is in `read`.

use std::collections::BTreeMap;
use std::sync::Arc;

use include_dir::{Dir, include_dir};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::gathered::gather;
use crate::words::Words;
use crate::{Content, Instrument, Mistake};

static WELSH: Dir = include_dir!("$CARGO_MANIFEST_DIR/../../../content/cy");

/// Files, each a path below the folder of its language and its text.
type Files = Vec<(String, String)>;

/// A language Ithaca has words in. Its name in a file is its code.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize, TS,
)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Locale {
    /// English, which everything is written in first.
    #[default]
    En,
    /// Cymraeg, Welsh.
    Cy,
}

impl Words for Locale {
    const NOUN: &'static str = "language";
    const ALL: &'static [(&'static str, Self)] = &[("en", Locale::En), ("cy", Locale::Cy)];
}

impl Locale {
    /// Its code, such as "cy": the name of its folder in content/.
    pub fn code(self) -> &'static str {
        match self {
            Locale::En => "en",
            Locale::Cy => "cy",
        }
    }

    /// The language of a tag as a system writes it, such as "cy-GB" or "cy_GB.UTF-8"; none where Ithaca has no words in it.
    pub fn of_tag(tag: &str) -> Option<Locale> {
        let language = tag.split(['-', '_', '.', '@']).next()?;
        let known = Locale::ALL.iter();
        let mut same = known.filter(|(code, _)| code.eq_ignore_ascii_case(language));
        same.next().map(|(_, locale)| *locale)
    }
}

/// How much of an English file a translation says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extent {
    /// The file, below the folder of the language.
    pub file: String,
    /// How many of its texts are translated.
    pub given: usize,
    /// How many there are.
    pub of: usize,
}

/// The content in every language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Languages {
    english: Arc<Content>,
    others: BTreeMap<Locale, (Arc<Content>, Vec<Extent>)>,
}

/// English alone; every other language falls back to it.
impl From<Content> for Languages {
    fn from(english: Content) -> Self {
        Languages {
            english: Arc::new(english),
            others: BTreeMap::new(),
        }
    }
}

impl Languages {
    /// What is built into the program. A released one has no mistakes: a test sees to it. The file of a mistake is its
    /// path below content/.
    pub fn built_in() -> Result<Languages, Vec<Mistake>> {
        let english = Content::built_in().map_err(|mistakes| below(Locale::En, mistakes))?;
        let (mut files, mut mistakes) = (Files::new(), Vec::new());
        gather(&WELSH, &mut files, &mut mistakes);
        if mistakes.is_empty() {
            Languages::from(english).and(Locale::Cy, &files)
        } else {
            Err(below(Locale::Cy, mistakes))
        }
    }

    /// One more language, from translated files laid over the English; or every mistake in them.
    pub fn and(mut self, locale: Locale, files: &[(String, String)]) -> Result<Self, Vec<Mistake>> {
        let (content, extents) = self
            .english
            .translated(locale, files)
            .map_err(|mistakes| below(locale, mistakes))?;
        self.others.insert(locale, (Arc::new(content), extents));
        Ok(self)
    }

    /// The content in a language.
    pub fn content(&self, locale: Locale) -> &Arc<Content> {
        self.others
            .get(&locale)
            .map_or(&self.english, |(content, _)| content)
    }

    /// The content in each language there is, English first.
    pub fn all(&self) -> impl Iterator<Item = &Content> {
        let others = self.others.values().map(|(content, _)| content.as_ref());
        std::iter::once(self.english.as_ref()).chain(others)
    }

    /// How much of each file is translated, language by language.
    pub fn extents(&self) -> impl Iterator<Item = (Locale, &[Extent])> {
        let others = self.others.iter();
        others.map(|(locale, (_, extents))| (*locale, extents.as_slice()))
    }

    /// The instrument in this very wording, whatever language it is in.
    pub fn worded(&self, id: &str, version: u32, wording: &str) -> Option<&Instrument> {
        let others = self.others.values().map(|(content, _)| content);
        std::iter::once(&self.english)
            .chain(others)
            .filter_map(|content| content.instrument(id))
            .find(|known| known.version == version && known.wording == wording)
    }

    /// The same with one's own instruments beside the built-in ones, in every language alike.
    #[must_use]
    pub fn with_own(&self, own: &[Instrument]) -> Languages {
        let with = |content: &Content| Arc::new(content.with_own(own.iter().cloned()));
        Languages {
            english: with(&self.english),
            others: self
                .others
                .iter()
                .map(|(locale, (content, extents))| (*locale, (with(content), extents.clone())))
                .collect(),
        }
    }
}

fn below(locale: Locale, mut mistakes: Vec<Mistake>) -> Vec<Mistake> {
    for mistake in &mut mistakes {
        mistake.file = format!("{}/{}", locale.code(), mistake.file);
    }
    mistakes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_found_in_whatever_tag_a_system_writes() {
        for tag in ["cy", "cy-GB", "cy_GB.UTF-8", "CY-gb"] {
            assert_eq!(Locale::of_tag(tag), Some(Locale::Cy), "{tag}");
        }
        assert_eq!(Locale::of_tag("en_GB"), Some(Locale::En));
        for tag in ["", "C", "cym", "de-DE"] {
            assert_eq!(Locale::of_tag(tag), None, "{tag}");
        }
        for (code, locale) in Locale::ALL {
            assert_eq!(
                (locale.code(), Locale::of_tag(code)),
                (*code, Some(*locale))
            );
        }
    }
}
