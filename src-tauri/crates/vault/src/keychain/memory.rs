//! A keychain in memory, for tests.
//!
//! What lives here: a keychain that can be locked, taken away and emptied at will. What must not: a way into a build
//! that is given to people; hence the `testing` feature.
#![cfg(any(test, feature = "testing"))]

use std::collections::HashMap;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use secrecy::SecretString;

use super::{Keychain, KeychainError};

/// A keychain that forgets everything with the process.
#[derive(Debug, Default)]
pub struct MemoryKeychain {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    asking: bool,
    waiting: bool,
    trouble: Option<KeychainError>,
    items: HashMap<String, SecretString>,
}

impl MemoryKeychain {
    /// An empty, working keychain.
    pub fn new() -> MemoryKeychain {
        MemoryKeychain::default()
    }

    /// Answers every call with this error from now on, or works again.
    pub fn set_trouble(&self, trouble: Option<KeychainError>) {
        self.state().trouble = trouble;
    }

    /// Asks the person from now on, who does not answer; or they have answered.
    pub fn set_asking(&self, asking: bool) {
        self.state().asking = asking;
        self.changed.notify_all();
    }

    /// Waits until somebody is being asked.
    pub fn until_asked(&self) {
        let state = self.state();
        drop(self.changed.wait_while(state, |state| !state.waiting));
    }

    /// Forgets everything, as a new computer has.
    pub fn forget_all(&self) {
        self.state().items.clear();
    }

    /// How many secrets are kept.
    pub fn len(&self) -> usize {
        self.state().items.len()
    }

    /// Whether nothing is kept.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn working(&self) -> Result<MutexGuard<'_, State>, KeychainError> {
        let state = self.state();
        match &state.trouble {
            Some(trouble) => Err(trouble.clone()),
            None => Ok(state),
        }
    }
}

impl Keychain for MemoryKeychain {
    fn available(&self) -> Result<(), KeychainError> {
        self.working().map(drop)
    }

    fn get(&self, id: &str) -> Result<SecretString, KeychainError> {
        self.working()?
            .items
            .get(id)
            .cloned()
            .ok_or(KeychainError::Missing)
    }

    fn ask(&self, id: &str) -> Result<SecretString, KeychainError> {
        let mut state = self.state();
        state.waiting = state.asking;
        self.changed.notify_all();
        let mut state = self
            .changed
            .wait_while(state, |state| state.asking && state.waiting)
            .unwrap_or_else(PoisonError::into_inner);
        let given_up = state.asking;
        state.waiting = false;
        drop(state);
        if given_up {
            return Err(KeychainError::Cancelled);
        }
        self.get(id)
    }

    fn give_up(&self) {
        self.state().waiting = false;
        self.changed.notify_all();
    }

    fn set(&self, id: &str, secret: &SecretString) -> Result<(), KeychainError> {
        self.working()?.items.insert(id.to_owned(), secret.clone());
        Ok(())
    }

    fn delete(&self, id: &str) -> Result<(), KeychainError> {
        self.working()?
            .items
            .remove(id)
            .map(drop)
            .ok_or(KeychainError::Missing)
    }
}
