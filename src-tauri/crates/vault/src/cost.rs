//! How much work a guess at a passphrase costs.
//!
//! What lives here: the scrypt factors this crate writes and reads, and the rule that one is worked at a time.
//! What must not: measuring. A busy machine must never write a weaker slot.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// The scrypt work factor of a slot: N is two to the power of this number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost(u8);

/// The dearest slot that is read: two to the power of 20 takes 1 GiB and a few seconds.
pub(crate) const MAX_READ: u8 = 20;

impl Cost {
    /// What is written: log N 18, which takes 256 MiB and about a second.
    pub const fn standard() -> Cost {
        Cost(18)
    }

    /// Next to nothing, so that tests take milliseconds.
    #[cfg(any(test, feature = "testing"))]
    pub const fn cheap_for_tests() -> Cost {
        Cost(2)
    }

    pub(crate) const fn log_n(self) -> u8 {
        self.0
    }
}

/// Waits for its turn: two scrypts at once would take twice the memory for no gain.
pub(crate) fn one_at_a_time() -> MutexGuard<'static, ()> {
    static TURN: Mutex<()> = Mutex::new(());
    TURN.lock().unwrap_or_else(PoisonError::into_inner)
}
