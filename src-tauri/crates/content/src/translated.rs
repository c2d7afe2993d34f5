//! English content with a translation laid over it. Which keys of a file may be translated is in `read::translation`;
//! here is which file belongs to what.

use std::collections::BTreeSet;

use crate::gathered::{PHASES, QUESTIONS, named, whole_file};
use crate::language::{Extent, Locale};
use crate::read::{Known, translation};
use crate::{Content, Instrument, Mistake, Page};

impl Content {
    /// This content in another language, from files whose paths are those of the English; or every mistake in them.
    pub(crate) fn translated(
        &self,
        locale: Locale,
        files: &[(String, String)],
    ) -> Result<(Content, Vec<Extent>), Vec<Mistake>> {
        let mut over = Over {
            content: self.clone(),
            names: ids(&self.instruments, |instrument| &instrument.id),
            pages: ids(&self.library, |page| &page.id),
            locale,
            extents: extents(self),
            mistakes: Vec::new(),
        };
        for (path, text) in files {
            over.lay(path, text);
        }
        let Over {
            content,
            extents,
            mut mistakes,
            ..
        } = over;
        mistakes.sort();
        if mistakes.is_empty() {
            Ok((content, extents))
        } else {
            Err(mistakes)
        }
    }
}

/// The content as far as it is translated.
struct Over {
    content: Content,
    names: BTreeSet<String>,
    pages: BTreeSet<String>,
    locale: Locale,
    extents: Vec<Extent>,
    mistakes: Vec<Mistake>,
}

impl Over {
    fn lay(&mut self, path: &str, text: &str) {
        let given = if path == PHASES {
            translation::phases(path, text, &mut self.content.phases, &mut self.mistakes)
        } else if path == QUESTIONS {
            translation::questions(path, text, &mut self.content.questions, &mut self.mistakes)
        } else if let Some(id) = named(path, "instruments/", ".toml") {
            self.instrument(path, id, text)
        } else if let Some(id) = named(path, "library/", ".md") {
            self.page(path, id, text)
        } else {
            self.nowhere(
                path,
                "this file is not one that is translated",
                "Take it out. Translated are phases.toml, questions.toml, instruments/ID.toml and library/ID.md.",
            )
        };
        let extent = self.extents.iter_mut().find(|extent| extent.file == path);
        if let Some(extent) = extent {
            extent.given = given;
        }
    }

    fn instrument(&mut self, path: &str, id: &str, text: &str) -> usize {
        let mut instruments = self.content.instruments.iter_mut();
        let Some(instrument) = instruments.find(|instrument| instrument.id == id) else {
            let what = format!("there is no instrument `{id}` in English");
            return self.nowhere(path, &what, "Give the file the name of an English one.");
        };
        translation::instrument(path, text, instrument, self.locale, &mut self.mistakes)
    }

    fn page(&mut self, path: &str, id: &str, text: &str) -> usize {
        let mut pages = self.content.library.iter_mut();
        let Some(page) = pages.find(|page| page.id == id) else {
            let what = format!("there is no page `{id}` in English");
            return self.nowhere(path, &what, "Give the file the name of an English one.");
        };
        let known = Known {
            phases: None,
            sources: None,
            instruments: &self.names,
            pages: &self.pages,
        };
        translation::page(path, text, page, &known, &mut self.mistakes)
    }

    fn nowhere(&mut self, path: &str, what: &str, next: &str) -> usize {
        self.mistakes.push(whole_file(path, what, next));
        0
    }
}

fn ids<T>(things: &[T], id: impl Fn(&T) -> &String) -> BTreeSet<String> {
    things.iter().map(|thing| id(thing).clone()).collect()
}

/// Every English file and how much there is to translate in it.
fn extents(english: &Content) -> Vec<Extent> {
    let extent = |file: String, of| Extent { file, given: 0, of };
    let roots = [
        extent(PHASES.to_owned(), translation::in_phases(&english.phases)),
        extent(
            QUESTIONS.to_owned(),
            translation::in_questions(&english.questions),
        ),
    ];
    let instruments = english.instruments.iter().map(|instrument: &Instrument| {
        let file = format!("instruments/{}.toml", instrument.id);
        extent(file, translation::in_instrument(instrument))
    });
    let pages = english.library.iter().map(|page: &Page| {
        let file = format!("library/{}.md", page.id);
        extent(file, translation::IN_PAGE)
    });
    roots.into_iter().chain(instruments).chain(pages).collect()
}
