//! The pages in a folder and the folders in it, within bounds: no link is followed, nothing hidden is looked at, and what
//! is too large is passed over unread. What must not live here: what a page says.

use std::fs::{self, DirEntry};
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};

use super::{Gathered, MOST, PAGE, markdown};
use crate::error::Error;
use crate::import::{LIMIT, file};
use crate::views::{BringFrom, SkipWhy};

/// How deep folders are looked into.
const DEPTH: usize = 16;

/// Reads every page.
pub(super) fn read(folder: &Path, zone: FixedOffset) -> Result<Gathered, Error> {
    let mut gathered = Gathered::of(BringFrom::Markdown);
    let mut pages = Vec::new();
    pages_in(folder, DEPTH, &mut pages, &mut gathered)?;
    if pages.is_empty() {
        return Err(Error::FileNotReadable);
    }
    pages.sort();
    let mut room = LIMIT;
    for page in pages {
        let name = page.strip_prefix(folder).unwrap_or(&page).to_string_lossy();
        let size = fs::metadata(&page)?.len();
        if size > PAGE as u64 {
            gathered.skip(SkipWhy::TooLong, &name);
            continue;
        }
        room = room.checked_sub(size).ok_or(Error::FileTooLarge)?;
        match file::text(&page, None) {
            Ok(text) => gathered.keep(markdown::note(&page, &text, changed(&page, zone)?))?,
            Err(Error::FileNotReadable | Error::FileSealed) => {
                gathered.skip(SkipWhy::NotText, &name);
            }
            Err(error) => return Err(error),
        }
    }
    Ok(gathered)
}

fn pages_in(
    folder: &Path,
    depth: usize,
    pages: &mut Vec<PathBuf>,
    gathered: &mut Gathered,
) -> Result<(), Error> {
    for entry in fs::read_dir(folder)? {
        let entry: DirEntry = entry?;
        let (name, path) = (entry.file_name(), entry.path());
        let kind = entry.file_type()?;
        if name.to_string_lossy().starts_with('.') || kind.is_symlink() {
            continue;
        }
        if kind.is_dir() && depth > 0 {
            pages_in(&path, depth - 1, pages, gathered)?;
        } else if kind.is_file() && is_page(&path) {
            pages.push(path);
        } else {
            gathered.skip(SkipWhy::NotMarkdown, &name.to_string_lossy());
        }
        if pages.len() > MOST {
            return Err(Error::FileTooLarge);
        }
    }
    Ok(())
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
