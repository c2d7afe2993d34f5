//! Showing, while a journal is open, that one still has a secret to it.
//!
//! What lives here: trying a secret on its slot and opening nothing. What must not: when that is asked for, and how often
//! it may be tried.

use crate::error::Error;
use crate::locked::{self, Unlock};
use crate::vault::{Surroundings, Vault};

impl Vault {
    /// Whether `with` opens this journal's slot: the same errors as unlocking by it, and nothing is changed. Takes as long
    /// as opening a slot does.
    pub fn prove(&self, with: Unlock, s: &Surroundings) -> Result<(), Error> {
        locked::key(&self.folder, &self.manifest, with, s.keychain.as_ref()).map(drop)
    }
}
