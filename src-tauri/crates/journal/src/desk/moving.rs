//! Moving the open journal to another folder: copied and compared while nothing else can happen in it, noted, locked; the
//! old folder goes last. Stopped at any moment, the journal is whole in the place the preferences name.

use std::fs;
use std::path::{Path, PathBuf};

use vault::{Copied, MoveWatch};

use super::{Closed, Desk, OpenJournal, State};
use crate::error::Error;
use crate::views::Moved;
use crate::{dates, setting};

impl Desk {
    /// Where the open journal would lie within a folder; an error says why it cannot.
    pub fn look_at_moving(&self, into: &str) -> Result<String, Error> {
        self.in_open(|open| {
            if open.sample.is_some() {
                return Err(Error::Sample);
            }
            let target = target(open.vault.folder(), Path::new(into))?;
            Ok(target.to_string_lossy().into_owned())
        })
    }

    /// Moves the open journal into a folder, under the name it has, and locks it. `progress` is told numbers from 0 to 1.
    /// After an error it is open where it was.
    pub fn move_journal(&self, into: &str, progress: &mut dyn FnMut(f32)) -> Result<Moved, Error> {
        self.move_watched(into, progress, &mut |_| Ok(()))
    }

    pub(super) fn move_watched(
        &self,
        into: &str,
        progress: &mut dyn FnMut(f32),
        watch: MoveWatch<'_>,
    ) -> Result<Moved, Error> {
        self.remember_reminders();
        *self.renewal() = None;
        let locked_at = dates::time(self.tools.now());
        let _alone = self.after_long_work();
        // Held until the old folder is gone: nobody writes to what is being copied.
        let mut state = self.state_mut();
        let State::Open(open) = &*state else {
            return Err(Error::Locked);
        };
        if open.sample.is_some() {
            return Err(Error::Sample);
        }
        let old = open.vault.folder().to_owned();
        let new = target(&old, Path::new(into))?;
        // In the copy it has to be so.
        self.note_backups(open, &old, &new);
        let copied = self
            .copy_and_note(open, &new, progress, watch)
            .inspect_err(|_| self.note_backups(open, &new, &old))?;
        *state = State::Locked(Closed {
            folder: new.clone(),
            locked_at: Some(locked_at),
        });
        let gone = copied.remove_old();
        drop(state);
        self.empty_clipboard();
        Ok(Moved {
            folder: new.to_string_lossy().into_owned(),
            left: (!gone).then(|| old.to_string_lossy().into_owned()),
        })
    }
}

impl Desk {
    /// Copies the journal, and notes that it lies there from now on.
    fn copy_and_note(
        &self,
        open: &OpenJournal,
        new: &Path,
        progress: &mut dyn FnMut(f32),
        watch: MoveWatch<'_>,
    ) -> Result<Copied, Error> {
        let copied = open.vault.copy_to(new, progress, watch)?;
        match self
            .preferences()
            .moved(open.vault.folder(), copied.folder())
        {
            Ok(()) => Ok(copied),
            Err(error) => {
                copied.give_up();
                Err(error)
            }
        }
    }

    /// Where the backups in the journal's own folder are. A damaged journal, which cannot be written to, is moved all the same.
    fn note_backups(&self, open: &OpenJournal, old: &Path, new: &Path) {
        let (old, new) = (old.to_owned(), new.to_owned());
        let _ = self.with_book(open, |book| {
            book.write(move |transaction| Ok(setting::move_backups(transaction, &old, &new)?))
        });
    }
}

/// The folder in `into` that has the journal's own name. Not within the journal, and nothing may lie there.
fn target(journal: &Path, into: &Path) -> Result<PathBuf, Error> {
    let into = dunce::canonicalize(into).map_err(|_| vault::Error::NotWritable)?;
    let journal = dunce::canonicalize(journal)?;
    if into.starts_with(&journal) {
        return Err(Error::InsideJournal);
    }
    let target = into.join(journal.file_name().unwrap_or_default());
    if target == journal {
        return Err(vault::Error::AlreadyThere.into());
    }
    match fs::read_dir(&target).map(|mut entries| entries.next().is_none()) {
        Ok(true) => Ok(target),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(target),
        Ok(false) | Err(_) => Err(vault::Error::NotEmpty.into()),
    }
}
