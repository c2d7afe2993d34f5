//! Taking things out of the journal: everything, a relationship or some entries, in one of several forms. The copy is not
//! encrypted unless it is asked for; the screen says so before. What must not live here: the words of a document, which
//! are passed in, and reading a copy again (`import`).

use std::path::{Path, PathBuf};

use vault::Cost;

use crate::book::Book;
use crate::error::{Error, Thing};
use crate::views::{TakeFormat, TakeOffer, TakeRequest, Taken};
use crate::{import, names};

mod calendar;
mod columns;
mod csv;
mod document;
pub(crate) mod json;
mod markdown;
mod named;
mod pdf;
pub(crate) mod preview;
mod prose;
pub(crate) mod rows;
mod runs;
#[cfg(test)]
mod schema;
mod scope;
pub(crate) mod tables;
mod target;
#[cfg(test)]
pub(crate) mod tests;
mod told;
mod word;

use scope::Scope;
pub(crate) use target::outside;
use target::{Files, Seal};

/// What taking needs to know of the journal besides what is in it.
pub(crate) struct About<'a> {
    /// Where it is.
    pub(crate) folder: &'a Path,
    /// What a guess at a passphrase is to cost.
    pub(crate) cost: Cost,
    /// Whoever locks the journal ends it.
    pub(crate) stop: &'a vault::Stop,
}

/// How far it is.
pub(crate) struct Steps<'a> {
    done: u32,
    of: u32,
    said: u32,
    progress: &'a mut dyn FnMut(f32),
    stop: &'a vault::Stop,
}

impl Steps<'_> {
    /// One more is done, and there is to be another. Said a hundred times at most.
    fn step(&mut self) -> Result<(), Error> {
        self.done = self.done.saturating_add(1).min(self.of);
        let hundredth = self.done * 100 / self.of.max(1);
        if hundredth > self.said {
            self.said = hundredth;
            #[allow(clippy::cast_precision_loss)] // 0 to 100
            (self.progress)(hundredth as f32 / 100.0);
        }
        Ok(self.stop.look()?)
    }
}

/// Writes a copy.
pub(crate) fn take(
    book: &Book<'_>,
    about: &About<'_>,
    request: &TakeRequest,
    progress: &mut dyn FnMut(f32),
) -> Result<Taken, Error> {
    let scope = Scope::wanted(request.what.clone())?;
    let to = PathBuf::from(&request.to);
    target::outside(about.folder, &to)?;
    let preview = preview::view(book, request.what.clone())?;
    let seal = request.passphrase.as_ref().map(|passphrase| Seal {
        passphrase,
        cost: about.cost,
    });
    let offered = |offer: &&TakeOffer| offer.format == request.format;
    let Some(offer) = preview.formats.iter().find(offered) else {
        return Err(Error::NotFound(match request.format {
            TakeFormat::Calendar => Thing::Session,
            _ => Thing::Entry,
        }));
    };
    let mut steps = Steps {
        done: 0,
        of: preview.entries,
        said: 0,
        progress,
        stop: about.stop,
    };
    let mut taken = Taken {
        to: request.to.clone(),
        entries: preview.entries,
        sessions: 0,
        files: 1,
        too_large: false,
    };
    if offer.single {
        target::file(&to, seal.as_ref(), |out| {
            in_one(book, &scope, request, out, &mut steps, &mut taken)
        })?;
        // Sealed, a copy is a little larger.
        taken.too_large |=
            request.format == TakeFormat::Json && std::fs::metadata(&to)?.len() > import::LIMIT;
        return Ok(taken);
    }
    let mut write = |files: &mut dyn Files| {
        taken.files = 0;
        let files = &mut Counted(files, &mut taken.files);
        many(book, &scope, request, files, &mut steps)
    };
    if let Some(seal) = seal {
        target::sealed_folder(&to, &seal, &mut write)?;
    } else {
        let made = target::folder(&to, &names::folder(&request.name), &mut write)?;
        taken.to = made.to_string_lossy().into_owned();
    }
    Ok(taken)
}

/// Writes what becomes one file.
fn in_one(
    book: &Book<'_>,
    scope: &Scope,
    request: &TakeRequest,
    out: &mut dyn std::io::Write,
    steps: &mut Steps<'_>,
    taken: &mut Taken,
) -> Result<(), Error> {
    match request.format {
        TakeFormat::Json => {
            steps.of = rows_in(book, scope)?;
            taken.too_large = !json::write(book, scope, out, steps)?;
            Ok(())
        }
        TakeFormat::Pdf => Ok(out.write_all(&sheets(book, scope, request, steps)?)?),
        TakeFormat::Calendar => {
            let (text, sessions) = calendar::file(book, scope, &request.words)?;
            (taken.entries, taken.sessions) = (0, sessions);
            Ok(out.write_all(text.as_bytes())?)
        }
        TakeFormat::Markdown | TakeFormat::Word | TakeFormat::Csv => {
            many(book, scope, request, &mut Only(out), steps)
        }
    }
}

/// Writes what becomes several files, or one of them.
fn many(
    book: &Book<'_>,
    scope: &Scope,
    request: &TakeRequest,
    files: &mut dyn Files,
    steps: &mut Steps<'_>,
) -> Result<(), Error> {
    if request.format == TakeFormat::Csv {
        csv::write(book, scope, files, steps)
    } else {
        documents(book, scope, request, files, steps)
    }
}

/// How many rows a whole copy has.
fn rows_in(book: &Book<'_>, scope: &Scope) -> Result<u32, Error> {
    let scope = scope.clone();
    book.read(move |connection| {
        let counts: Result<Vec<u32>, _> = tables::all()
            .map(|table| rows::count(connection, table, &scope))
            .collect();
        Ok(counts?.into_iter().fold(0, u32::saturating_add))
    })
}

/// One entry is one file, and no folder.
struct Only<'a>(&'a mut dyn std::io::Write);

impl Files for Only<'_> {
    fn add(&mut self, _name: &str, bytes: &[u8]) -> Result<(), Error> {
        Ok(self.0.write_all(bytes)?)
    }
}

/// Counts what is added.
struct Counted<'a>(&'a mut dyn Files, &'a mut u32);

impl Files for Counted<'_> {
    fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), Error> {
        *self.1 += 1;
        self.0.add(name, bytes)
    }
}

/// Writes a file for each entry.
fn documents(
    book: &Book<'_>,
    scope: &Scope,
    request: &TakeRequest,
    files: &mut dyn Files,
    steps: &mut Steps<'_>,
) -> Result<(), Error> {
    let mut names = target::Names::default();
    told::each(book, scope, |told| {
        let document = document::of(&told, &request.words);
        let (ending, bytes) = if request.format == TakeFormat::Word {
            ("docx", word::file(&document, &request.words)?)
        } else {
            ("md", markdown::page(&told, &document).into_bytes())
        };
        let name = names.free(&format!("{} {}", told.date, document.title), ending);
        files.add(&name, &bytes)?;
        steps.step()?;
        Ok(())
    })
}

/// Sheets of each entry, in one file.
fn sheets(
    book: &Book<'_>,
    scope: &Scope,
    request: &TakeRequest,
    steps: &mut Steps<'_>,
) -> Result<Vec<u8>, Error> {
    let mut sheets = pdf::Sheets::new(&request.name, &request.words);
    told::each(book, scope, |told| {
        sheets.add(&document::of(&told, &request.words))?;
        steps.step()
    })?;
    sheets.finish()
}
