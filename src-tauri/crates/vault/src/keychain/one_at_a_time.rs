//! Calls that may hang, one at a time.
//!
//! What lives here: a turn, a thread and a patience. A keychain that asks the person for a password answers when they
//! do, which may be never; the caller gets on with its life after a few seconds.
//! What must not: what is being called.

use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use super::KeychainError;

/// Lets one call through at a time, even when nobody waits for its answer any more.
pub(super) struct OneAtATime {
    taken: Mutex<bool>,
    freed: Condvar,
}

impl OneAtATime {
    pub(super) const fn new() -> OneAtATime {
        OneAtATime {
            taken: Mutex::new(false),
            freed: Condvar::new(),
        }
    }

    /// Runs `work` on a thread of its own.
    ///
    /// Waits up to `patience` for an earlier call ([`KeychainError::Busy`] after that), then as long again for the
    /// answer ([`KeychainError::Locked`] after that: what takes so long is a keychain asking the person).
    pub(super) fn call<T: Send + 'static>(
        &'static self,
        patience: Duration,
        work: impl FnOnce() -> Result<T, KeychainError> + Send + 'static,
    ) -> Result<T, KeychainError> {
        let turn = self.take(patience)?;
        let (reply, answer) = mpsc::sync_channel(1);
        thread::Builder::new()
            .name("keychain".into())
            .spawn(move || {
                // An answer nobody waits for is dropped, and a secret in it wiped.
                let _ = reply.send(work());
                drop(turn);
            })
            .map_err(|error| KeychainError::Absent(error.to_string()))?;
        match answer.recv_timeout(patience) {
            Ok(result) => result,
            Err(RecvTimeoutError::Timeout) => Err(KeychainError::Locked),
            Err(RecvTimeoutError::Disconnected) => Err(KeychainError::Absent("no answer".into())),
        }
    }

    fn take(&'static self, patience: Duration) -> Result<Turn, KeychainError> {
        let taken = self.taken();
        let (mut taken, _) = self
            .freed
            .wait_timeout_while(taken, patience, |taken| *taken)
            .unwrap_or_else(PoisonError::into_inner);
        if *taken {
            return Err(KeychainError::Busy);
        }
        *taken = true;
        Ok(Turn(self))
    }

    fn taken(&self) -> MutexGuard<'_, bool> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Given back when it is dropped, also by a call that panics.
struct Turn(&'static OneAtATime);

impl Drop for Turn {
    fn drop(&mut self) {
        *self.0.taken() = false;
        self.0.freed.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::channel;

    const SHORT: Duration = Duration::from_millis(50);
    const LONG: Duration = Duration::from_secs(20);

    #[test]
    fn a_call_that_hangs_is_locked_and_the_next_one_busy_until_it_ends() {
        static ONE: OneAtATime = OneAtATime::new();
        let (release, hanging) = channel::<()>();
        let first = ONE.call(SHORT, move || {
            let _ = hanging.recv();
            Ok(())
        });
        assert_eq!(first, Err(KeychainError::Locked));
        assert_eq!(ONE.call(SHORT, || Ok(())), Err(KeychainError::Busy));
        drop(release);
        assert_eq!(ONE.call(LONG, || Ok(7)), Ok(7));
    }

    #[test]
    fn a_second_call_waits_for_the_first() {
        static ONE: OneAtATime = OneAtATime::new();
        let slow = thread::spawn(|| {
            ONE.call(LONG, || {
                thread::sleep(SHORT);
                Ok(1)
            })
        });
        assert_eq!(ONE.call(LONG, || Ok(2)), Ok(2));
        assert_eq!(slow.join().unwrap(), Ok(1));
    }

    #[test]
    fn a_call_that_panics_gives_its_turn_back() {
        static ONE: OneAtATime = OneAtATime::new();
        let panicked = ONE.call::<()>(LONG, || panic!("a mistake in a library"));
        assert!(matches!(panicked, Err(KeychainError::Absent(_))));
        assert_eq!(ONE.call(LONG, || Ok(3)), Ok(3));
    }
}
