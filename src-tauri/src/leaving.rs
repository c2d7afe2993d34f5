//! Locking without being asked by the person: the desk has been left, the computer goes to sleep, its screen is locked.
//!
//! What lives here: the window is asked to save what is on the page and to lock; when it does not answer at all, the
//! journal is locked without it. What must not: when that is (the desk, the desktop), how a page is saved (the window).

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use journal::Desk;
use tauri::{AppHandle, Emitter, Manager};

/// What the window is told.
const LOCK: &str = "lock-now";
const LOCKED: &str = "locked";

/// How often it is looked whether the desk has been left.
const LOOK: Duration = Duration::from_secs(5);
/// How long the window has to save and lock. A computer that goes to sleep waits for us about that long.
const PATIENCE: Duration = Duration::from_secs(4);
const BEAT: Duration = Duration::from_millis(50);

/// What the window answers while it is asked.
#[derive(Default)]
pub(crate) struct Leaving {
    one_at_a_time: Mutex<()>,
    stays: AtomicBool,
}

impl Leaving {
    /// The window could not save what is on the page: it stays open, because locking would lose that.
    pub(crate) fn stay(&self) {
        self.stays.store(true, Ordering::SeqCst);
    }
}

/// Begins to look every few seconds.
pub(crate) fn watch(app: &AppHandle) {
    let app = app.clone();
    let started = thread::Builder::new().name("idle".into()).spawn(move || {
        loop {
            thread::sleep(LOOK);
            if app.state::<Desk>().is_left() {
                leave(&app);
            }
        }
    });
    // Without it a journal still locks by hand and with the screen.
    drop(started);
}

/// Saves and locks by way of the window; without it, if it does not answer. Not for the main thread: it waits.
pub(crate) fn leave(app: &AppHandle) {
    let (desk, leaving) = (app.state::<Desk>(), app.state::<Leaving>());
    let _turn = leaving
        .one_at_a_time
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    if !desk.is_open() {
        return;
    }
    leaving.stays.store(false, Ordering::SeqCst);
    let asked = app.emit(LOCK, ()).is_ok();
    let begun = Instant::now();
    while asked && desk.is_open() && begun.elapsed() < PATIENCE {
        if leaving.stays.load(Ordering::SeqCst) {
            // Asked again only after as long a time as before.
            desk.stir();
            return;
        }
        thread::sleep(BEAT);
    }
    if desk.is_open() {
        lock(app);
    }
}

/// Locks at once, and tells the window.
pub(crate) fn lock(app: &AppHandle) {
    app.state::<Desk>().lock();
    // A window that cannot hear it has no page to empty.
    let _ = app.emit(LOCKED, ());
}
