//! Writing a file that goes out of the journal: it is there whole, or what was there before stays.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use crate::error::Error;
use crate::unfinished;

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

/// Lets somebody else write a file beside `to`, and puts it in the place of whatever is there once it is whole.
pub(crate) fn made(to: &Path, make: impl FnOnce(&Path) -> Result<(), Error>) -> Result<(), Error> {
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty());
    let named = tempfile::Builder::new()
        .prefix(".")
        .suffix(".part")
        .to_owned();
    let beside = named
        .tempfile_in(folder.unwrap_or(Path::new(".")))?
        .into_temp_path();
    make(&beside)?;
    // By its name: whoever wrote it may have put another file in its place.
    let written = open(&beside)?;
    if written.metadata()?.len() == 0 {
        return Err(std::io::Error::from(std::io::ErrorKind::WriteZero).into());
    }
    written.sync_all()?;
    beside.persist(to).map_err(|error| error.error)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_else_writes_is_there_whole_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let to = folder.path().join("a.pdf");
        let there = || std::fs::read_dir(folder.path()).unwrap().count();
        made(&to, |_| Ok(())).unwrap_err();
        made(&to, |beside| {
            std::fs::write(beside, "half")?;
            Err(Error::File(std::io::ErrorKind::StorageFull.into()))
        })
        .unwrap_err();
        assert_eq!(there(), 0);
        // As GTK does: another file in the place of the one that was made.
        made(&to, |beside| {
            std::fs::remove_file(beside)?;
            Ok(std::fs::write(beside, "whole")?)
        })
        .unwrap();
        assert_eq!(
            (there(), std::fs::read(&to).unwrap().as_slice()),
            (1, &b"whole"[..])
        );
    }
}
