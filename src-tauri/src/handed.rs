//! What the program was started with, until the window takes it: a backup to look at, a wish for a quick note. A second start
//! hands it to the first. What must not live here: reading the file.

use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tauri::{AppHandle, Emitter, Manager};

use crate::window;

/// What the window is told.
pub(crate) const NOTE: &str = "note";
const FILE: &str = "handed";

#[derive(Default)]
pub(crate) struct Handed(Mutex<Wish>);

#[derive(Default)]
struct Wish {
    file: Option<PathBuf>,
    note: bool,
}

impl Handed {
    /// What the program itself was started with: the window asks for it.
    pub(crate) fn at_start(file: Option<PathBuf>, note: bool) -> Handed {
        Handed(Mutex::new(Wish { file, note }))
    }

    /// Once.
    pub(crate) fn take_file(&self) -> Option<String> {
        let file = self.wish().file.take()?;
        file.into_os_string().into_string().ok()
    }

    /// Once.
    pub(crate) fn take_note(&self) -> bool {
        std::mem::take(&mut self.wish().note)
    }

    // A wish is whole at any moment.
    fn wish(&self) -> MutexGuard<'_, Wish> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A second start: the window comes forward, with what it was started with.
pub(crate) fn receive(app: &AppHandle, file: Option<PathBuf>, note: bool) {
    window::bring_forward(app);
    if file.is_some() {
        app.state::<Handed>().wish().file = file;
        // A window that cannot hear it takes it when it begins.
        let _ = app.emit(FILE, ());
    }
    if note {
        let _ = app.emit(NOTE, ());
    }
}
