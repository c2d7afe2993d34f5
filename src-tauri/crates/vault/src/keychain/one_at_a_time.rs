//! Calls that may hang, one at a time.
//!
//! What lives here: a turn, a thread and a patience. A keychain that asks the person for a password answers when they
//! do, which may be never; the caller gets on with its life after a few seconds.
//! What must not: what is being called.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use super::KeychainError;

/// Lets one call through at a time, even when nobody waits for its answer any more.
pub(super) struct OneAtATime {
    taken: Mutex<bool>,
    freed: Condvar,
    /// How often it was said that nobody waits any more.
    given_up: AtomicU64,
}

/// How often a call without a limit looks whether anybody still waits for it.
const LOOK: Duration = Duration::from_millis(100);

impl OneAtATime {
    pub(super) const fn new() -> OneAtATime {
        OneAtATime {
            taken: Mutex::new(false),
            freed: Condvar::new(),
            given_up: AtomicU64::new(0),
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
        let turn = self.take(patience).ok_or(KeychainError::Busy)?;
        let answer = begin(turn, work)?;
        match answer.recv_timeout(patience) {
            Err(RecvTimeoutError::Timeout) => Err(KeychainError::Locked),
            answered => said(answered),
        }
    }

    /// Runs `work` on a thread of its own and waits, for its turn and for its answer, until there is one or
    /// [`OneAtATime::give_up`] is called ([`KeychainError::Cancelled`] then). Work that was begun goes on.
    pub(super) fn call_until_given_up<T: Send + 'static>(
        &'static self,
        work: impl FnOnce() -> Result<T, KeychainError> + Send + 'static,
    ) -> Result<T, KeychainError> {
        let begun = self.given_up.load(Ordering::SeqCst);
        let waiting = || self.given_up.load(Ordering::SeqCst) == begun;
        let turn = loop {
            match self.take(LOOK) {
                Some(turn) => break turn,
                None if waiting() => {}
                None => return Err(KeychainError::Cancelled),
            }
        };
        let answer = begin(turn, work)?;
        loop {
            match answer.recv_timeout(LOOK) {
                Err(RecvTimeoutError::Timeout) if waiting() => {}
                Err(RecvTimeoutError::Timeout) => return Err(KeychainError::Cancelled),
                answered => return said(answered),
            }
        }
    }

    /// Lets everybody go who waits without a limit.
    pub(super) fn give_up(&self) {
        self.given_up.fetch_add(1, Ordering::SeqCst);
    }

    /// None when it is still somebody else's after that long.
    fn take(&'static self, patience: Duration) -> Option<Turn> {
        let taken = self.taken();
        let (mut taken, _) = self
            .freed
            .wait_timeout_while(taken, patience, |taken| *taken)
            .unwrap_or_else(PoisonError::into_inner);
        if *taken {
            return None;
        }
        *taken = true;
        Some(Turn(self))
    }

    fn taken(&self) -> MutexGuard<'_, bool> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn begin<T: Send + 'static>(
    turn: Turn,
    work: impl FnOnce() -> Result<T, KeychainError> + Send + 'static,
) -> Result<Receiver<Result<T, KeychainError>>, KeychainError> {
    let (reply, answer) = mpsc::sync_channel(1);
    thread::Builder::new()
        .name("keychain".into())
        .spawn(move || {
            // An answer nobody waits for is dropped, and a secret in it wiped.
            let _ = reply.send(work());
            drop(turn);
        })
        .map_err(|error| KeychainError::Absent(error.to_string()))?;
    Ok(answer)
}

fn said<T>(
    answered: Result<Result<T, KeychainError>, RecvTimeoutError>,
) -> Result<T, KeychainError> {
    answered.unwrap_or_else(|_| Err(KeychainError::Absent("no answer".into())))
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
    fn somebody_who_waits_for_the_person_is_let_go_and_the_next_waits_for_the_turn() {
        static ONE: OneAtATime = OneAtATime::new();
        let (asked, prompts) = channel::<()>();
        let (release, person) = channel::<()>();
        let waiting = thread::spawn(move || {
            ONE.call_until_given_up(move || {
                let _ = asked.send(());
                let _ = person.recv();
                Ok(1)
            })
        });
        prompts.recv().unwrap();
        ONE.give_up();
        assert_eq!(waiting.join().unwrap(), Err(KeychainError::Cancelled));
        let next = thread::spawn(|| ONE.call_until_given_up(|| Ok(2)));
        drop(release);
        assert_eq!(next.join().unwrap(), Ok(2));
    }

    #[test]
    fn a_call_that_panics_gives_its_turn_back() {
        static ONE: OneAtATime = OneAtATime::new();
        let panicked = ONE.call::<()>(LONG, || panic!("a mistake in a library"));
        assert!(matches!(panicked, Err(KeychainError::Absent(_))));
        assert_eq!(ONE.call(LONG, || Ok(3)), Ok(3));
    }
}
