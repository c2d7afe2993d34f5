//! Ending long work, because the journal is about to be closed.
//!
//! What lives here: the wish, and the places where long work looks whether it stands. What must not: clearing up after
//! work that was ended, which is the same as after any other that failed.

use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rusqlite::Connection;

use crate::error::Error;

/// Steps of a statement between two looks: a thousand take far less than a millisecond.
const STEPS: i32 = 1_000;

/// The wish that whatever takes long in an open journal ends, and that nothing long begins any more: for somebody who is
/// about to close it. It cannot be taken back.
#[derive(Debug, Clone, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// From now on long work ends with [`Error::Stopped`], and leaves nothing half done.
    pub fn ask(&self) {
        self.0.store(true, Ordering::SeqCst);
    }

    /// Whether that was asked for.
    pub fn is_asked(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }

    /// [`Error::Stopped`] if that was asked for.
    pub fn look(&self) -> Result<(), Error> {
        if self.is_asked() {
            Err(Error::Stopped)
        } else {
            Ok(())
        }
    }

    /// What failed after it was asked for failed because of it: whoever stops says so in many ways.
    pub(crate) fn explain<R>(&self, result: Result<R, Error>) -> Result<R, Error> {
        result.map_err(|error| self.look().err().unwrap_or(error))
    }

    /// Makes the statements on a connection look.
    pub(crate) fn watch(&self, connection: &Connection) -> Result<(), Error> {
        let stop = self.clone();
        Ok(connection.progress_handler(STEPS, Some(move || stop.is_asked()))?)
    }

    /// A reader that ends when it is asked for.
    pub(crate) fn reader<R: Read>(&self, from: R) -> impl Read {
        Stopping { from, stop: self }
    }
}

struct Stopping<'a, R> {
    from: R,
    stop: &'a Stop,
}

impl<R: Read> Read for Stopping<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.stop.look().map_err(io::Error::other)?;
        self.from.read(buffer)
    }
}
