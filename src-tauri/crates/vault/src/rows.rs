//! How much a piece of work is handed by its questions: whoever asks may keep all of it, beyond what `SQLite` is allowed to hold.
//!
//! What lives here: counting it row by row, and ending what is handed too much. What must not: how much is enough (`enough`).
//! rusqlite has no way to be told of rows, so this leads round it, as `pages` does.
#![allow(unsafe_code)]

use std::cell::RefCell;
use std::ffi::{c_int, c_uint, c_void};
use std::ptr;

use rusqlite::{Connection, ffi};

use crate::enough::{self, Enough};
use crate::error::Error;

/// What a value costs whoever keeps it, however short it is, in bytes.
const VALUE: u64 = 24;

/// What some work was handed.
pub(crate) struct Handed {
    bytes: u64,
    allowed: u64,
    enough: Enough,
}

thread_local! {
    /// Of the work in this thread. The rows of a connection come up in the thread that works on it, and nothing but their bytes
    /// goes further: so `SQLite` is given no address of ours that it might keep for longer than there is something there.
    static HANDED: RefCell<Option<Handed>> = const { RefCell::new(None) };
}

/// From now on the rows are counted that questions on this connection hand to this thread, until [`end`].
pub(crate) fn watch(connection: &Connection, enough: Enough) {
    HANDED.set(Some(Handed::nothing(enough)));
    // SAFETY: the handle is of an open connection and kept by nobody; the function needs nothing that would be passed on to it.
    unsafe {
        ffi::sqlite3_trace_v2(
            connection.handle(),
            ffi::SQLITE_TRACE_ROW,
            Some(row),
            ptr::null_mut(),
        )
    };
}

/// Counts no more, and tells of what was counted since [`watch`].
pub(crate) fn end() -> Handed {
    HANDED
        .take()
        .unwrap_or_else(|| Handed::nothing(Enough::Steps(0)))
}

impl Handed {
    fn nothing(enough: Enough) -> Handed {
        Handed {
            bytes: 0,
            allowed: enough::HANDED,
            enough,
        }
    }

    /// Whether there may be more after this.
    fn add(&mut self, bytes: u64) -> bool {
        self.bytes = self.bytes.saturating_add(bytes);
        if self.bytes > self.allowed {
            self.allowed = self.enough.handed_by_now();
        }
        self.bytes <= self.allowed
    }

    /// [`Error::Foreign`] if it was too much.
    pub(crate) fn look(&self) -> Result<(), Error> {
        if self.bytes > self.allowed {
            Err(Error::Foreign)
        } else {
            Ok(())
        }
    }

    #[cfg(any(test, feature = "testing"))]
    pub(crate) fn bytes(&self) -> u64 {
        self.bytes
    }
}

/// `SQLite` calls this with each row that a statement is about to hand over.
unsafe extern "C" fn row(_: c_uint, _: *mut c_void, of: *mut c_void, _: *mut c_void) -> c_int {
    let of = of.cast::<ffi::sqlite3_stmt>();
    // SAFETY: for a row, what it passes on is the statement, which has that row now. Neither the kind of a value nor the length
    // of a text or of bytes as it is held changes anything about it.
    let bytes = unsafe {
        (0..ffi::sqlite3_data_count(of)).fold(0, |bytes, column| {
            let length = match ffi::sqlite3_column_type(of, column) {
                ffi::SQLITE_TEXT | ffi::SQLITE_BLOB => ffi::sqlite3_column_bytes(of, column),
                _ => 0,
            };
            bytes + VALUE + u64::try_from(length).unwrap_or(0)
        })
    };
    let add = |handed: &RefCell<Option<Handed>>| {
        handed.borrow_mut().as_mut().is_none_or(|it| it.add(bytes))
    };
    if HANDED.try_with(add) == Ok(false) {
        // SAFETY: a statement is of an open connection. This one row is handed over; then the statement ends.
        unsafe { ffi::sqlite3_interrupt(ffi::sqlite3_db_handle(of)) };
    }
    0
}
