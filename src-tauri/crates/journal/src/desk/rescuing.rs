//! Going on with what can still be read of a damaged journal: from the open one, or at the door, where an older version
//! wrote it and it cannot be brought up to date. What must not live here: walking around damaged pages (the vault), and what
//! stands in for rows that were lost (`salvage`).

use std::fs;

use rusqlite::Connection;
use vault::{Locked, Rescued, Vault};

use super::doorstep::key;
use super::long::Since;
use super::{Desk, State, cards};
use crate::error::Error;
use crate::schema::schema;
use crate::views::{Salvaged, UnlockRequest};
use crate::{entry, names, salvage};

/// Tables that are made from the others: the index of the search.
const DERIVED: [&str; 2] = ["entry_search", "find"];

impl Desk {
    /// Copies everything that can still be read into a journal of its own, and lays that open in place of the damaged one,
    /// which stays as it is.
    pub fn rescue(&self, name: &str) -> Result<Salvaged, Error> {
        let name = names::tidy(name)?;
        let since = self.begin_opening();
        let _long = self.work_long();
        let saved = self.in_lasting(|open| self.saved(&open.vault, &name))?;
        self.lay_saved(saved, name, since)
    }

    /// The same for the locked journal, when opening it said that an older version wrote it and that it is damaged. It can
    /// be ended ([`Desk::cancel_at_door`]).
    pub fn rescue_older(&self, name: &str, with: UnlockRequest) -> Result<Salvaged, Error> {
        let name = names::tidy(name)?;
        let since = self.begin_opening();
        let folder = match &*self.state() {
            State::Locked(closed) => closed.folder.clone(),
            _ => return Err(Error::Locked),
        };
        let locked = Locked::look(&folder)?;
        let with = key(with)?;
        let at_door = self.begin_at_door();
        let vault = self.trying(&folder, with, |with| {
            locked.unlock_to_save(with, &self.surroundings, at_door.stop())
        })?;
        let saved = self.saved(&vault, &name)?;
        drop(vault);
        if let Err(ended) = at_door.leave() {
            self.take_away_again(saved.0);
            return Err(ended);
        }
        self.lay_saved(saved, name, since)
    }

    /// What was saved a moment ago, when it was ended too late to end sooner: the damaged journal has all of it.
    pub(super) fn take_away_again(&self, saved: Vault) {
        let folder = saved.folder().to_owned();
        if let Ok(made) = Locked::look(&folder) {
            let _ = self.surroundings.keychain.delete(&made.item());
        }
        drop(saved);
        let _ = fs::remove_dir_all(folder);
    }

    pub(super) fn saved(&self, from: &Vault, name: &str) -> Result<(Vault, Rescued), Error> {
        let folder = cards::fresh_folder(&self.paths.journals, name)?;
        let (forms, now) = (salvage::forms(&self.tools.languages), self.tools.now());
        let make_up = |connection: &Connection| salvage::make_up(connection, &forms, now);
        Ok(from.rescue(&folder, &DERIVED, make_up, &schema(), &self.surroundings)?)
    }

    fn lay_saved(
        &self,
        (mut vault, rescued): (Vault, Rescued),
        name: String,
        since: Since,
    ) -> Result<Salvaged, Error> {
        vault.rename(&name)?;
        let entries = vault
            .database()
            .run(|connection| entry::count(connection))?;
        let few = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
        self.lay_beside(vault, since)?;
        Ok(Salvaged {
            name,
            entries,
            gaps: few(rescued.gaps),
            alone: few(rescued.alone),
        })
    }
}
