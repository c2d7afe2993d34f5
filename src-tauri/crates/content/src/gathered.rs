//! All the content together: which files there are, in which order they are read, and the copy built into the program.

use std::collections::{BTreeMap, BTreeSet};

use include_dir::{Dir, DirEntry, include_dir};

use crate::read::{self, Known, Places, Shelf};
use crate::{Family, Instrument, Item, Mistake, Page, Phase, Sample, Source, Task};

static BUILT_IN: Dir = include_dir!("$CARGO_MANIFEST_DIR/../../../content/en");

pub(crate) const PHASES: &str = "phases.toml";
const SOURCES: &str = "sources.toml";
pub(crate) const QUESTIONS: &str = "questions.toml";
const SAMPLE: &str = "sample.toml";

/// Everything Ithaca says and asks in one language, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Content {
    /// The phases, in the order of the walk.
    pub phases: Vec<Phase>,
    /// The instruments, by id.
    pub instruments: Vec<Instrument>,
    /// The question bank, in the order of its file.
    pub questions: Vec<Family>,
    /// The library, in the order of the book.
    pub library: Vec<Page>,
    /// The sources, in the order of their file.
    pub sources: Vec<Source>,
    /// The sample journal.
    pub sample: Sample,
}

impl Content {
    /// The content built into the program. A released one has no mistakes: a test sees to it.
    pub fn built_in() -> Result<Content, Vec<Mistake>> {
        let (mut files, mut mistakes) = (Vec::new(), Vec::new());
        gather(&BUILT_IN, &mut files, &mut mistakes);
        if mistakes.is_empty() {
            Content::parse(&files)
        } else {
            Err(mistakes)
        }
    }

    /// Content from files, each a path below `content/en` and its text; or all mistakes in them, by file and line.
    pub fn parse(files: &[(String, String)]) -> Result<Content, Vec<Mistake>> {
        let mut reading = Reading::of(files);
        let (names, pages) = (names(&reading.instruments), names(&reading.pages));
        let sources = reading.root(SOURCES, read::sources);
        let phases = reading.root(PHASES, |name, text, mistakes| {
            read::phases(name, text, &names, mistakes)
        });
        let questions = reading.root(QUESTIONS, read::questions);
        let known = Known {
            phases: something(phases.as_ref()),
            sources: something(sources.as_ref()),
            instruments: &names,
            pages: &pages,
        };
        let instruments = reading.instruments(&known);
        let library = reading.library(&known);
        let shelf = Shelf {
            phases: known.phases,
            names: &names,
            instruments: &instruments,
        };
        let sample = reading.root(SAMPLE, |name, text, mistakes| {
            read::sample(name, text, &shelf, mistakes)
        });
        let mistakes = reading.mistakes();
        match (phases, sources, questions, sample) {
            (Some(phases), Some(sources), Some(questions), Some(sample)) if mistakes.is_empty() => {
                Ok(Content {
                    phases,
                    instruments,
                    questions,
                    library,
                    sources,
                    sample,
                })
            }
            _ => Err(mistakes),
        }
    }

    /// The instrument with this id.
    pub fn instrument(&self, id: &str) -> Option<&Instrument> {
        self.instruments
            .iter()
            .find(|instrument| instrument.id == id)
    }

    /// The phase with this id.
    pub fn phase(&self, id: &str) -> Option<&Phase> {
        self.phases.iter().find(|phase| phase.id == id)
    }

    /// The task with this id and the phase it belongs to.
    pub fn task(&self, id: &str) -> Option<(&Phase, &Task)> {
        self.phases
            .iter()
            .find_map(|phase| Some((phase, phase.tasks.iter().find(|task| task.id == id)?)))
    }

    /// The question of the bank with this id and the family it belongs to.
    pub fn question(&self, id: &str) -> Option<(&Family, &Item)> {
        self.questions.iter().find_map(|family| {
            let mut questions = family.questions.iter();
            Some((family, questions.find(|question| question.id == id)?))
        })
    }

    /// The page of the library with this id.
    pub fn page(&self, id: &str) -> Option<&Page> {
        self.library.iter().find(|page| page.id == id)
    }
}

/// Files by id: the path and the text.
type Named<'f> = BTreeMap<&'f str, (&'f str, &'f str)>;

/// The files sorted by what they are, and the mistakes so far.
struct Reading<'f> {
    roots: BTreeMap<&'f str, &'f str>,
    instruments: Named<'f>,
    pages: Named<'f>,
    mistakes: Vec<Mistake>,
}

impl<'f> Reading<'f> {
    fn of(files: &'f [(String, String)]) -> Self {
        let mut reading = Reading {
            roots: BTreeMap::new(),
            instruments: BTreeMap::new(),
            pages: BTreeMap::new(),
            mistakes: Vec::new(),
        };
        for (path, text) in files {
            if let Some(id) = named(path, "instruments/", ".toml") {
                reading.instruments.insert(id, (path, text));
            } else if let Some(id) = named(path, "library/", ".md") {
                reading.pages.insert(id, (path, text));
            } else if [PHASES, SOURCES, QUESTIONS, SAMPLE].contains(&path.as_str()) {
                reading.roots.insert(path, text);
            } else {
                let next =
                    "Move it out of content/en, or call it instruments/ID.toml or library/ID.md.";
                reading
                    .mistakes
                    .push(whole_file(path, "nothing reads this file", next));
            }
        }
        reading
    }

    fn root<T>(
        &mut self,
        name: &str,
        read: impl FnOnce(&str, &str, &mut Vec<Mistake>) -> Option<T>,
    ) -> Option<T> {
        let Some(text) = self.roots.get(name) else {
            self.mistakes.push(whole_file(
                name,
                "this file is missing",
                "Put it into content/en.",
            ));
            return None;
        };
        read(name, text, &mut self.mistakes)
    }

    /// What was found, by file and line.
    fn mistakes(self) -> Vec<Mistake> {
        let mut mistakes = self.mistakes;
        mistakes.sort();
        mistakes
    }

    /// The instruments without mistakes, as long as each is looked at alone.
    fn instruments(&mut self, known: &Known) -> Vec<Instrument> {
        let (mut sound, mut carrying) = (Vec::new(), Vec::new());
        for (id, (path, text)) in &self.instruments {
            let before = self.mistakes.len();
            let read = read::instrument(path, id, text, known, &mut self.mistakes);
            if let Some((instrument, asking)) = read {
                carrying.extend(asking);
                sound.extend(Some(instrument).filter(|_| self.mistakes.len() == before));
            }
        }
        let all: Vec<&Instrument> = sound.iter().collect();
        read::check_carried(&carrying, known.instruments, &all, &mut self.mistakes);
        sound
    }

    /// The pages whose keys could be read, in the order of the book.
    fn library(&mut self, known: &Known) -> Vec<Page> {
        let (mut pages, mut places) = (Vec::new(), Places::new());
        for (id, (path, text)) in &self.pages {
            let page = read::page(path, id, text, known, &mut places, &mut self.mistakes);
            pages.extend(page);
        }
        pages.sort_by_key(|page| page.place);
        pages
    }
}

/// The id in the path of a file that is called by one.
pub(crate) fn named<'p>(path: &'p str, folder: &str, ending: &str) -> Option<&'p str> {
    let id = path.strip_prefix(folder)?.strip_suffix(ending)?;
    let letter = |byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
    (!id.is_empty() && id.bytes().all(letter)).then_some(id)
}

fn names(files: &Named) -> BTreeSet<String> {
    files.keys().map(ToString::to_string).collect()
}

/// A list that was read and has something in it; where nothing was read, no name can be called unknown.
fn something<T>(list: Option<&Vec<T>>) -> Option<&[T]> {
    list.map(Vec::as_slice).filter(|list| !list.is_empty())
}

pub(crate) fn whole_file(file: &str, what: &str, next: &str) -> Mistake {
    Mistake {
        file: file.to_owned(),
        line: 1,
        what: what.to_owned(),
        next: next.to_owned(),
    }
}

pub(crate) fn gather(folder: &Dir, files: &mut Vec<(String, String)>, mistakes: &mut Vec<Mistake>) {
    for entry in folder.entries() {
        match entry {
            DirEntry::Dir(folder) => gather(folder, files, mistakes),
            DirEntry::File(file) => {
                let path = file.path().to_string_lossy().replace('\\', "/");
                match file.contents_utf8() {
                    Some(text) => files.push((path, text.to_owned())),
                    None => mistakes.push(whole_file(
                        &path,
                        "this file is not UTF-8 text",
                        "Save it as UTF-8.",
                    )),
                }
            }
        }
    }
}
