//! How many pages the statements on a connection were handed, which is most of what a step costs that reads a long value.
//!
//! What lives here: asking `SQLite` for that, at every so many steps. What must not: what a page is worth (`steps`). rusqlite has
//! no way to ask, so this leads round it, as `rows` does and nothing else in this crate.
#![allow(unsafe_code)]

use std::ptr;

use rusqlite::{Connection, ffi};

/// The pages a connection was handed since it is watched.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Pages {
    /// That were kept from before.
    pub(crate) kept: u64,
    /// That were read from the file, proved and deciphered.
    pub(crate) read: u64,
}

impl Pages {
    /// Those that were not there before yet.
    pub(crate) fn since(self, before: Pages) -> Pages {
        Pages {
            kept: self.kept.saturating_sub(before.kept),
            read: self.read.saturating_sub(before.read),
        }
    }
}

/// Has `look` told of the pages after every `each` steps of the statements on a connection. They end where it says so.
pub(crate) fn watch(
    connection: &Connection,
    each: u16,
    mut look: impl FnMut(Pages) -> bool + Send + 'static,
) -> rusqlite::Result<()> {
    // SAFETY: the handle is kept by nothing but the closure below, and the closure by nothing but the connection it is of.
    let handle = Handle(unsafe { connection.handle() });
    let before = handle.pages();
    connection.progress_handler(
        i32::from(each),
        Some(move || look(handle.pages().since(before))),
    )
}

/// Of a connection, within what that connection calls while it works.
struct Handle(*mut ffi::sqlite3);

// SAFETY: it goes with its connection from thread to thread, and is used on the one that works on the connection.
unsafe impl Send for Handle {}

impl Handle {
    fn pages(&self) -> Pages {
        Pages {
            kept: self.status(ffi::SQLITE_DBSTATUS_CACHE_HIT),
            read: self.status(ffi::SQLITE_DBSTATUS_CACHE_MISS),
        }
    }

    fn status(&self, what: i32) -> u64 {
        let (mut now, mut most) = (0, 0);
        // SAFETY: `SQLite` calls this while it works on the connection, which is open then; the two numbers are ours, and
        // nothing of the connection is changed by asking.
        unsafe {
            ffi::sqlite3_db_status(
                self.0,
                what,
                ptr::from_mut(&mut now),
                ptr::from_mut(&mut most),
                0,
            )
        };
        now.try_into().unwrap_or(0)
    }
}
