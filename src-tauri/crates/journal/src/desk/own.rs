//! One's own instruments on the desk: what was read, reading it again, and the folder to put files into.

use std::path::PathBuf;

use super::{Desk, State};
use crate::error::Error;
use crate::packs;
use crate::views::PacksView;

impl Desk {
    /// One's own instruments, as they were last read.
    pub fn packs(&self) -> Result<PacksView, Error> {
        self.in_open(|open| Ok(open.own.view.clone()))
    }

    /// Reads them again.
    pub fn read_packs(&self) -> Result<PacksView, Error> {
        match &mut *self.state_mut() {
            State::Open(open) if open.sample.is_none() => {
                let (journal, database) = (open.vault.folder(), open.vault.database());
                open.own = packs::read(journal, &self.tools.content, database)?;
                Ok(open.own.view.clone())
            }
            State::Open(_) => Err(Error::Sample),
            _ => Err(Error::Locked),
        }
    }

    /// The folder they belong in, there from now on.
    pub fn packs_folder(&self) -> Result<PathBuf, Error> {
        self.in_open(|open| {
            if open.sample.is_some() {
                return Err(Error::Sample);
            }
            packs::make_folder(open.vault.folder())
        })
    }
}
