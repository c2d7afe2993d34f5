//! The pages in a folder and the folders in it, within bounds: no link is followed, nothing hidden is looked at, and what
//! is too large is passed over unread. What must not live here: what a page says.

use std::fs::{self, DirEntry, FileType, ReadDir};
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use vault::Stop;

use super::{Gathered, MOST, PAGE, markdown};
use crate::error::Error;
use crate::import::{LIMIT, file};
use crate::views::{BringFrom, SkipWhy};

/// How deep folders are looked into.
const DEPTH: usize = 16;

/// Reads every page, unless it is to stop: a folder may be that of a whole disk, and on a drive that takes its time.
pub(super) fn read(folder: &Path, zone: FixedOffset, stop: &Stop) -> Result<Gathered, Error> {
    let mut looking = Looking {
        stop,
        seen: 0,
        pages: Vec::new(),
        gathered: Gathered::of(BringFrom::Markdown),
    };
    looking.walk(fs::read_dir(folder)?, DEPTH)?;
    let (mut pages, mut gathered) = (looking.pages, looking.gathered);
    if pages.is_empty() {
        return Err(Error::FileNotReadable);
    }
    pages.sort();
    let mut room = LIMIT;
    for page in pages {
        stop.look().map_err(Error::from)?;
        let name = page.strip_prefix(folder).unwrap_or(&page).to_string_lossy();
        let Ok(about) = fs::metadata(&page) else {
            gathered.skip(SkipWhy::NotOpened, &name);
            continue;
        };
        if about.len() > PAGE as u64 {
            gathered.skip(SkipWhy::TooLong, &name);
            continue;
        }
        room = room.checked_sub(about.len()).ok_or(Error::FileTooLarge)?;
        match file::text(&page, None) {
            Ok(text) => gathered.keep(markdown::note(&page, &text, changed(&page, zone)?))?,
            Err(Error::FileNotReadable | Error::FileSealed) => {
                gathered.skip(SkipWhy::NotText, &name);
            }
            // One page that is somebody else's keeps no other out.
            Err(Error::File(_)) => gathered.skip(SkipWhy::NotOpened, &name),
            Err(error) => return Err(error),
        }
    }
    Ok(gathered)
}

/// So many files and folders are looked at.
const SEEN: usize = 2 * MOST;

struct Looking<'a> {
    stop: &'a Stop,
    seen: usize,
    pages: Vec<PathBuf>,
    gathered: Gathered,
}

impl Looking<'_> {
    fn walk(&mut self, folder: ReadDir, depth: usize) -> Result<(), Error> {
        for entry in folder {
            self.stop.look().map_err(Error::from)?;
            self.seen += 1;
            if self.seen > SEEN {
                return Err(Error::FileTooLarge);
            }
            let Ok(entry) = entry else {
                self.gathered.skip(SkipWhy::NotOpened, "");
                continue;
            };
            self.one(&entry, depth)?;
        }
        Ok(())
    }

    fn one(&mut self, entry: &DirEntry, depth: usize) -> Result<(), Error> {
        let (name, path) = (entry.file_name(), entry.path());
        let name = name.to_string_lossy();
        let kind = entry.file_type();
        if name.starts_with('.') || kind.as_ref().is_ok_and(FileType::is_symlink) {
            return Ok(());
        }
        match kind {
            Ok(kind) if kind.is_dir() && depth > 0 => match fs::read_dir(&path) {
                Ok(folder) => self.walk(folder, depth - 1)?,
                Err(_) => self.gathered.skip(SkipWhy::NotOpened, &name),
            },
            Ok(kind) if kind.is_file() && is_page(&path) => self.pages.push(path),
            Ok(_) => self.gathered.skip(SkipWhy::NotMarkdown, &name),
            Err(_) => self.gathered.skip(SkipWhy::NotOpened, &name),
        }
        if self.pages.len() > MOST {
            return Err(Error::FileTooLarge);
        }
        Ok(())
    }
}

fn ends_in(file: &Path, endings: &[&str]) -> bool {
    let ending = file.extension().and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| endings.iter().any(|one| ending.eq_ignore_ascii_case(one)))
}

fn is_page(file: &Path) -> bool {
    ends_in(file, &["md", "markdown"])
}

/// Whether a file somebody chose by itself is a text by its name.
pub(super) fn is_text(file: &Path) -> bool {
    is_page(file) || ends_in(file, &["txt"])
}

/// The day a file was last changed.
pub(super) fn changed(file: &Path, zone: FixedOffset) -> Result<NaiveDate, Error> {
    let changed: DateTime<Utc> = fs::metadata(file)?.modified()?.into();
    Ok(changed.with_timezone(&zone).date_naive())
}
