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

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::thread;

    use age::Decryptor;
    use uuid::Uuid;

    use crate::random::SystemRandom;
    use crate::secret::Key;
    use crate::slot;

    /// The factor as it stands in the file: "-> scrypt SALT 18".
    fn written(file: &[u8]) -> u8 {
        let text = String::from_utf8_lossy(file);
        let stanza = text.lines().nth(1).unwrap();
        assert!(stanza.starts_with("-> scrypt "), "{stanza}");
        stanza.rsplit(' ').next().unwrap().parse().unwrap()
    }

    #[test]
    fn a_slot_is_written_at_17_to_19_by_a_constant_and_the_file_says_so() {
        let key = Key::random(&SystemRandom).unwrap();
        let cost = Cost::standard();
        let file = slot::seal_with_passphrase(&key, Uuid::nil(), &"p".into(), cost).unwrap();
        assert_eq!(written(&file), cost.log_n());
        assert!((17..=19).contains(&written(&file)));
        assert!(Decryptor::new_buffered(&file[..]).unwrap().is_scrypt());
    }

    #[test]
    fn one_is_worked_at_a_time() {
        let (working, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
        thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for _ in 0..50 {
                        let _turn = one_at_a_time();
                        most.fetch_max(
                            working.fetch_add(1, Ordering::SeqCst) + 1,
                            Ordering::SeqCst,
                        );
                        thread::yield_now();
                        working.fetch_sub(1, Ordering::SeqCst);
                    }
                });
            }
        });
        assert_eq!(most.load(Ordering::SeqCst), 1);
    }

    /// The dearest slot that is read takes 1 GiB and some seconds, so only the long tests work one; that 21 is refused
    /// without any work costs nothing.
    #[test]
    fn up_to_20_is_read_and_21_is_refused_unworked() {
        let key = Key::random(&SystemRandom).unwrap();
        let file = slot::seal_with_passphrase(&key, Uuid::nil(), &"p".into(), Cost(2)).unwrap();
        let dearer = |factor: u8| {
            let text = String::from_utf8_lossy(&file[..100]).into_owned();
            let stanza = text.lines().nth(1).unwrap();
            let mut other = b"age-encryption.org/v1\n".to_vec();
            other.extend(format!("{}{factor}", stanza.strip_suffix('2').unwrap()).as_bytes());
            other.extend(&file[22 + stanza.len()..]);
            slot::open_with_passphrase(&other, Uuid::nil(), &"p".into()).unwrap_err()
        };
        assert_eq!(dearer(MAX_READ + 1), slot::NotOpened::Damaged);
        if std::env::var_os("ITHACA_LONG").is_some() {
            let key = Key::random(&SystemRandom).unwrap();
            let cost = Cost(MAX_READ);
            let file = slot::seal_with_passphrase(&key, Uuid::nil(), &"p".into(), cost).unwrap();
            slot::open_with_passphrase(&file, Uuid::nil(), &"p".into()).unwrap();
        }
    }
}
