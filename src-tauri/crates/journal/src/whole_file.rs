//! Writing a file that goes out of the journal: it is there whole, or what was there before stays.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;

use crate::error::Error;
use crate::unfinished;

/// How a PDF ends, give or take a few bytes.
const END: &[u8] = b"%%EOF";
/// So many of its last bytes are looked through for that (PDF 1.7, ISO 32000-1, Annex H, note 18).
const LAST: u64 = 1024;

/// Writes these bytes in place of whatever is at `to`.
pub(crate) fn write(to: &Path, bytes: &[u8]) -> Result<(), Error> {
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut file = unfinished::file(folder.unwrap_or(Path::new(".")))?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(to).map_err(|error| error.error)?;
    Ok(())
}

/// Makes a file that somebody wrote survive a power cut. Windows does it only for whoever may write there.
pub(crate) fn sync(file: &Path) -> io::Result<()> {
    open(file)?.sync_all()
}

fn open(file: &Path) -> io::Result<File> {
    OpenOptions::new()
        .read(true)
        .write(cfg!(windows))
        .open(file)
}

/// Lets somebody else write a PDF, and puts it in the place of whatever is at `to` once it is whole. It is written in a folder
/// of its own beside that: whoever goes on writing after it was given up finds no place for it any more.
pub(crate) fn pdf(to: &Path, make: impl FnOnce(&Path) -> Result<(), Error>) -> Result<(), Error> {
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty());
    let beside = unfinished::Folder::begin(folder.unwrap_or(Path::new(".")))?;
    let page = tempfile::Builder::new()
        .suffix(".pdf")
        .tempfile_in(beside.path())?
        .into_temp_path();
    make(&page)?;
    // By its name: whoever wrote it may have put another file in its place.
    let mut written = open(&page)?;
    if !is_whole(&mut written)? {
        return Err(io::Error::from(io::ErrorKind::UnexpectedEof).into());
    }
    written.sync_all()?;
    page.persist(to).map_err(|error| error.error)?;
    Ok(())
}

/// Whether a PDF has its end.
fn is_whole(file: &mut File) -> io::Result<bool> {
    let size = file.metadata()?.len();
    file.seek(SeekFrom::Start(size.saturating_sub(LAST)))?;
    let mut last = Vec::new();
    file.take(LAST).read_to_end(&mut last)?;
    Ok(last.windows(END.len()).any(|part| part == END))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pdf_that_somebody_else_writes_is_there_whole_or_not_at_all() {
        let place = tempfile::tempdir().unwrap();
        let to = place.path().join("a.pdf");
        let there = || std::fs::read_dir(place.path()).unwrap().count();
        pdf(&to, |_| Ok(())).unwrap_err();
        let long = format!("%PDF-1.7\n{}", "x".repeat(5_000));
        // Cut short, and with an end that is none: what comes after it is the rest of another.
        for half in [long.clone(), format!("%%EOF\n{long}")] {
            pdf(&to, |page| Ok(std::fs::write(page, half)?)).unwrap_err();
        }
        pdf(&to, |page| {
            std::fs::write(page, &long)?;
            Err(Error::File(io::ErrorKind::StorageFull.into()))
        })
        .unwrap_err();
        assert_eq!(there(), 0);
        // As GTK does: another file in the place of the one that was made.
        let whole = format!("{long}\n%%EOF\n");
        pdf(&to, |page| {
            std::fs::remove_file(page)?;
            Ok(std::fs::write(page, &whole)?)
        })
        .unwrap();
        assert_eq!((there(), std::fs::read_to_string(&to).unwrap()), (1, whole));
    }

    #[test]
    fn whoever_finishes_a_pdf_after_it_was_given_up_leaves_nothing_there() {
        let place = tempfile::tempdir().unwrap();
        let mut late = None;
        pdf(&place.path().join("a.pdf"), |page| {
            late = Some((page.to_owned(), File::create(page.with_extension("tmp"))?));
            Err(io::Error::from(io::ErrorKind::TimedOut).into())
        })
        .unwrap_err();
        let (page, mut begun) = late.unwrap();
        begun.write_all(b"the rest\n%%EOF").unwrap();
        std::fs::rename(page.with_extension("tmp"), &page).unwrap_err();
        std::fs::write(&page, "%%EOF").unwrap_err();
        assert_eq!(std::fs::read_dir(place.path()).unwrap().count(), 0);
    }
}
