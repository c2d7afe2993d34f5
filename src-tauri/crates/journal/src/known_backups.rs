//! The backups this journal made itself and where it wrote them, so that a person who erases something can be told what
//! still holds it. Making one is the desk's.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset, Utc};

use crate::book::Book;
use crate::error::{Error, Thing};
use crate::setting;
use crate::views::KnownBackup;

/// Looks which of them are still there. One on a stick that is not plugged in is not found, and holds what it held.
pub(crate) fn look(backups: &mut [KnownBackup]) {
    for backup in backups {
        backup.found = Path::new(&backup.file).is_file();
    }
}

/// Those that were noted when they were made, and those in the journal's `own` folder that nobody noted: an upgrade's, and
/// what was kept of a damaged journal.
pub(crate) fn and_own(
    mut made: Vec<KnownBackup>,
    own: Vec<PathBuf>,
    offset: FixedOffset,
) -> Vec<KnownBackup> {
    let unnoted = |backup: &KnownBackup| made.iter().all(|known| known.file != backup.file);
    let own: Vec<_> = of_upgrades(own, offset)
        .into_iter()
        .filter(unnoted)
        .collect();
    made.extend(own);
    look(&mut made);
    made
}

/// Those that came to be by themselves, in the journal's own folder, each with the day its file was written.
pub(crate) fn of_upgrades(files: Vec<PathBuf>, offset: FixedOffset) -> Vec<KnownBackup> {
    let known = |file: PathBuf| {
        let written = fs::metadata(&file).and_then(|data| data.modified()).ok()?;
        Some(KnownBackup {
            date: DateTime::<Utc>::from(written)
                .with_timezone(&offset)
                .date_naive(),
            file: file.to_string_lossy().into_owned(),
            found: true,
            entries: None,
            newest: None,
        })
    };
    files.into_iter().filter_map(known).collect()
}

/// Deletes one of them, or of the journal's `own`. A file that is not a backup of this journal any more is left alone; what
/// was set aside of a damaged one can be read by nobody, and goes by its place and name.
pub(crate) fn delete(
    book: &Book<'_>,
    journal: &str,
    own: &[PathBuf],
    file: String,
) -> Result<(), Error> {
    let known = book.read(|connection| Ok(setting::backups(connection)?))?;
    let path = Path::new(&file);
    let stands_here = own.iter().any(|backup| backup == path);
    if stands_here && vault::is_set_aside(path) {
        return Ok(vault::remove_set_aside(path)?);
    }
    let ours = (known.iter().any(|backup| backup.file == file) || stands_here)
        && vault::inspect(path).is_ok_and(|backup| backup.id == journal);
    if !ours {
        return Err(Error::NotFound(Thing::Backup));
    }
    fs::remove_file(path)?;
    book.write(move |transaction| Ok(setting::forget_backup(transaction, &file)?))
}
