//! Moving the open journal to another folder: copied and compared while nothing else can happen in it, noted, locked; the
//! old folder goes last. Stopped at any moment, the journal is whole in the place the preferences name.

use std::fs;
use std::path::{Path, PathBuf};

use vault::MoveWatch;

use super::{Closed, Desk, State};
use crate::dates;
use crate::error::Error;
use crate::views::Moved;

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
        // Held until the old folder is gone: nobody writes to what is being copied.
        let mut state = self.state_mut();
        let State::Open(open) = &*state else {
            return Err(Error::Locked);
        };
        if open.sample.is_some() {
            return Err(Error::Sample);
        }
        let old = open.vault.folder().to_owned();
        let copied = open
            .vault
            .copy_to(&target(&old, Path::new(into))?, progress, watch)?;
        let new = copied.folder().to_owned();
        if let Err(error) = self.preferences().moved(&old, &new) {
            copied.give_up();
            return Err(error);
        }
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

/// The folder in `into` that has the journal's own name. Not within the journal, and nothing may lie there.
fn target(journal: &Path, into: &Path) -> Result<PathBuf, Error> {
    let into = fs::canonicalize(into).map_err(|_| vault::Error::NotWritable)?;
    let journal = fs::canonicalize(journal)?;
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
