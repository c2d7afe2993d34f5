//! Reading content files: TOML with its places in, checked types out. Each kind of file has a module of its own; what
//! they share is here (a page to note mistakes on) and in `table`.
//!
//! A reader never stops at a mistake: it notes it, goes on with a placeholder, and whoever gathers the files throws the
//! result away when anything was noted.

mod instrument;
mod phases;
mod prompt;
mod sample;
mod sources;
mod table;
mod value;

use std::cell::RefCell;
use std::collections::BTreeMap;

use toml::de::DeTable;

pub(crate) use instrument::{Known, instrument};
pub(crate) use phases::phases;
pub(crate) use sample::{Shelf, sample};
pub(crate) use sources::sources;
use table::Table;

use crate::Mistake;

/// One file that is being read, and the mistakes found in it so far.
struct Page<'t> {
    file: &'t str,
    text: &'t str,
    mistakes: RefCell<Vec<Mistake>>,
}

impl Page<'_> {
    /// Notes a mistake at a byte of the file.
    fn note(&self, at: usize, what: impl Into<String>, next: impl Into<String>) {
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
        1 + self
            .text
            .bytes()
            .take(at)
            .filter(|byte| *byte == b'\n')
            .count()
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
    let page = Page {
        file,
        text,
        mistakes: RefCell::default(),
    };
    let (root, broken) = DeTable::parse_recoverable(text);
    let read = broken
        .is_empty()
        .then(|| Table::read(&page, root.get_ref(), 0, noun, read));
    // One slip can upset the parser several times on a line: the first time says most.
    let mut last = None;
    for error in &broken {
        let at = error.span().map_or(0, |span| span.start);
        if last.replace(page.line(at)) != Some(page.line(at)) {
            page.note(
                at,
                format!("this is not TOML: {}", error.message()),
                "Mend it; the rest of the file is not checked before.",
            );
        }
    }
    mistakes.append(&mut page.mistakes.into_inner());
    read
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
