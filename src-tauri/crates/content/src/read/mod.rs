//! Reading content files: TOML, or Markdown behind it, with its places in, checked types out. Each kind of file has a module of its own; what
//! they share is here (a page to note mistakes on) and in `table`.
//!
//! A reader never stops at a mistake: it notes it, goes on with a placeholder, and whoever gathers the files throws the
//! result away when anything was noted.

mod carry;
mod instrument;
mod known;
mod library;
mod pack;
mod phases;
mod place;
mod prompt;
mod questions;
mod sample;
mod sources;
mod table;
pub(crate) mod translation;
mod value;

use std::cell::RefCell;
use std::collections::BTreeMap;

use toml::de::DeTable;

pub(crate) use carry::check_carried;
pub(crate) use instrument::instrument;
pub(crate) use known::Known;
pub(crate) use library::{Places, page};
pub(crate) use pack::{Others, own_id, pack};
pub(crate) use phases::phases;
pub(crate) use place::places;
pub(crate) use questions::questions;
pub(crate) use sample::{Shelf, sample};
pub(crate) use sources::sources;
use table::Table;

use crate::Mistake;

/// The most mistakes noted in a file of one's own: whoever wrote it mends a few and looks again.
const MOST_NOTED: usize = 200;

/// One file that is being read, and the mistakes found in it so far.
struct Page<'t> {
    file: &'t str,
    text: &'t str,
    /// Whether it is one of a person's own, which may come from anywhere: then everything in it is bounded.
    own: bool,
    /// The bytes at which lines end.
    ends: Vec<usize>,
    mistakes: RefCell<Vec<Mistake>>,
}

impl<'t> Page<'t> {
    fn of(file: &'t str, text: &'t str) -> Self {
        Page {
            file,
            text,
            own: false,
            ends: text.match_indices('\n').map(|(at, _)| at).collect(),
            mistakes: RefCell::default(),
        }
    }

    /// Notes a mistake at a byte of the file.
    fn note(&self, at: usize, what: impl Into<String>, next: impl Into<String>) {
        if self.own && self.mistakes.borrow().len() >= MOST_NOTED {
            return;
        }
        let (file, line) = (self.file.to_owned(), self.line(at));
        self.mistakes.borrow_mut().push(Mistake {
            file,
            line,
            what: what.into(),
            next: next.into(),
        });
    }

    /// The line a byte stands on, from 1.
    fn line(&self, at: usize) -> usize {
        1 + self.ends.partition_point(|end| *end < at)
    }

    /// Reads TOML whose places are places of this file; none when it is not TOML.
    fn table<T>(
        &self,
        toml: &str,
        noun: &'static str,
        read: impl FnOnce(&mut Table) -> T,
    ) -> Option<T> {
        let (root, broken) = DeTable::parse_recoverable(toml);
        // One slip can upset the parser several times on a line: the first time says most.
        let mut last = None;
        for error in &broken {
            let at = error.span().map_or(0, |span| span.start);
            if last.replace(self.line(at)) != Some(self.line(at)) {
                self.note(
                    at,
                    format!("this is not TOML: {}", error.message()),
                    "Mend it; the rest of the file is not checked before.",
                );
            }
        }
        broken
            .is_empty()
            .then(|| Table::read(self, root.get_ref(), 0, noun, read))
    }

    /// Reads all of it, adding its mistakes to `mistakes`. None when it is not TOML.
    fn read<T>(
        self,
        noun: &'static str,
        mistakes: &mut Vec<Mistake>,
        read: impl FnOnce(&mut Table) -> T,
    ) -> Option<T> {
        let read = self.table(self.text, noun, read);
        mistakes.append(&mut self.mistakes.into_inner());
        read
    }
}

/// Reads one file, adding its mistakes to `mistakes`. None when it is not TOML, so that nobody blames other files for
/// what could not be read here.
fn file<T>(
    file: &str,
    text: &str,
    noun: &'static str,
    mistakes: &mut Vec<Mistake>,
    read: impl FnOnce(&mut Table) -> T,
) -> Option<T> {
    Page::of(file, text).read(noun, mistakes, read)
}

/// Ids that must not be used twice, with the byte each was first seen at.
#[derive(Default)]
struct Ids(BTreeMap<String, usize>);

impl Ids {
    /// Takes an id for its first use, or notes that it is used again. An empty one was noted already.
    fn take(&mut self, page: &Page, id: &str, at: usize) {
        if id.is_empty() {
            return;
        }
        let first = *self.0.entry(id.to_owned()).or_insert(at);
        if first != at {
            let line = page.line(first);
            page.note(
                at,
                format!("the id `{id}` is used twice"),
                format!("It is on line {line} too; give one of them another id."),
            );
        }
    }
}
