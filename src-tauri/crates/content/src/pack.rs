//! One's own instruments: each is a text file that somebody wrote, checked as strictly as the built-in ones and bounded, so
//! that a file from a stranger can cost little and do nothing. Where such files lie is the journal's business.

use std::collections::{BTreeMap, BTreeSet};

use crate::read::{self, Known, Others};
use crate::{Content, Group, Instrument, Mistake};

/// The wording of one's own instruments: in whatever language their writer chose, which is not asked.
pub const OWN_WORDING: &str = "own";

/// The most bytes a file of one's own may have.
pub const PACK_LIMIT: usize = 200_000;

/// The most mistakes told of one file, and the most characters of each.
const MISTAKES: usize = 10;
const LETTERS: usize = 300;

/// What is wrong with a form that is being written, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misplaced {
    /// The part of the form, as keys of its file and places from 0: `section.0.prompt.2.label`. Empty: all of it.
    pub place: String,
    /// What is wrong, without a full stop.
    pub what: String,
    /// What to do about it, as a sentence.
    pub next: String,
}

/// One's own instruments beside the built-in ones, read file by file.
pub struct Packs<'c> {
    content: &'c Content,
    instruments: BTreeSet<String>,
    pages: BTreeSet<String>,
    /// By id, each with the file it is in.
    files: BTreeMap<String, String>,
}

impl<'c> Packs<'c> {
    /// None yet, beside this content.
    pub fn beside(content: &'c Content) -> Self {
        let ids = |instrument: &Instrument| instrument.id.clone();
        Packs {
            content,
            instruments: content.instruments.iter().map(ids).collect(),
            pages: content.library.iter().map(|page| page.id.clone()).collect(),
            files: BTreeMap::new(),
        }
    }

    /// Reads one file; the first mistakes in it, by line, when there are any.
    pub fn read(&mut self, file: &str, bytes: &[u8]) -> Result<Instrument, Vec<Mistake>> {
        let text = text(file, bytes).map_err(|mistake| vec![mistake])?;
        let mut mistakes = Vec::new();
        let others = Others {
            known: Known {
                phases: Some(&self.content.phases),
                sources: Some(&self.content.sources),
                instruments: &self.instruments,
                pages: &self.pages,
            },
            built_in: &self.content.instruments,
            own: &self.files,
        };
        match read::pack(file, text, &others, &mut mistakes) {
            Some(instrument) if mistakes.is_empty() => {
                self.files.insert(instrument.id.clone(), file.to_owned());
                Ok(instrument)
            }
            _ => Err(told(mistakes)),
        }
    }

    /// Holds a form that was put together otherwise to the same rules, by reading the file it would be. It counts as read.
    pub fn check(&mut self, form: &Instrument) -> Result<Instrument, Vec<Misplaced>> {
        let text = form.to_toml();
        self.read(&form.title, text.as_bytes()).map_err(|found| {
            let places = read::places(&text);
            let misplaced = |mistake: Mistake| Misplaced {
                place: places.get(&mistake.line).cloned().unwrap_or_default(),
                what: mistake.what,
                next: mistake.next,
            };
            found.into_iter().map(misplaced).collect()
        })
    }
}

impl Instrument {
    /// This instrument as one of a person's own: with an id of its own (`own-` comes before it if it is not there), and
    /// asking itself for what it asked itself before. An agreement of two sides cannot be one's own, as its readers say;
    /// what is left of it asks one person.
    #[must_use]
    pub fn as_own(&self, id: &str) -> Instrument {
        let id = read::own_id(id);
        let mut own = self.clone();
        for section in &mut own.sections {
            section.together = false;
            for carry in section
                .prompts
                .iter_mut()
                .filter_map(|prompt| prompt.carry.as_mut())
            {
                if carry.instrument == self.id {
                    carry.instrument.clone_from(&id);
                }
            }
        }
        Instrument {
            id,
            version: 1,
            group: Group::Own,
            sides: false,
            wording: OWN_WORDING.to_owned(),
            ..own
        }
    }
}

impl Content {
    /// The same content with one's own instruments beside the built-in ones.
    #[must_use]
    pub fn with_own(&self, own: impl IntoIterator<Item = Instrument>) -> Content {
        let mut content = self.clone();
        content.instruments.extend(own);
        content
    }
}

fn text<'b>(file: &str, bytes: &'b [u8]) -> Result<&'b str, Mistake> {
    let mistake = |line, what: &str, next: &str| Mistake {
        file: file.to_owned(),
        line,
        what: what.to_owned(),
        next: next.to_owned(),
    };
    if bytes.len() > PACK_LIMIT {
        let next = "An instrument is a few pages of text; take out what does not belong to it.";
        return Err(mistake(1, "this file is larger than 200 KB", next));
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let before = &bytes[..error.valid_up_to()];
        let line = before.split(|byte| *byte == b'\n').count();
        let next = "Save the file as plain text, in UTF-8.";
        mistake(line, "this is not UTF-8 text", next)
    })
}

/// As many as can be read at once, none longer than a person reads.
fn told(mut mistakes: Vec<Mistake>) -> Vec<Mistake> {
    mistakes.sort();
    mistakes.truncate(MISTAKES);
    for mistake in &mut mistakes {
        for words in [&mut mistake.what, &mut mistake.next] {
            if let Some((cut, _)) = words.char_indices().nth(LETTERS) {
                words.truncate(cut);
                words.push('…');
            }
        }
    }
    mistakes
}
