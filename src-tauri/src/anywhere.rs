//! Keys that open a quick note in whatever program one is: switched off until a person switches them on. What must not live
//! here: the note.

use journal::views::{NoteAnywhere, NoteTrouble};
use journal::{Desk, Error};
use tauri::{AppHandle, Emitter, Manager};
use tauri_plugin_global_shortcut::{GlobalShortcutExt, ShortcutState};

use crate::{handed, machine, window};

/// Ctrl Alt N; on macOS the command and option keys.
const KEYS: &str = "CmdOrCtrl+Alt+KeyN";

/// Listens from the start, if that was switched on.
pub(crate) fn begin(app: &AppHandle) {
    if app.state::<Desk>().note_anywhere() && possible() {
        // Another program may have taken them meanwhile: Settings says so.
        let _ = listen(app);
    }
}

/// How it stands.
pub(crate) fn now(app: &AppHandle) -> NoteAnywhere {
    let wanted = app.state::<Desk>().note_anywhere();
    let on = possible() && app.global_shortcut().is_registered(KEYS);
    NoteAnywhere {
        on,
        trouble: if possible() {
            (wanted && !on).then_some(NoteTrouble::Taken)
        } else {
            Some(NoteTrouble::Wayland)
        },
    }
}

/// Listens from now on, or no longer.
pub(crate) fn set(app: &AppHandle, wanted: bool) -> Result<NoteAnywhere, Error> {
    let listens = app.global_shortcut().is_registered(KEYS);
    let wanted = wanted && possible();
    let heard = match (wanted, listens) {
        (true, false) => listen(app),
        (false, true) => app.global_shortcut().unregister(KEYS),
        _ => Ok(()),
    };
    if heard.is_err() {
        let trouble = Some(NoteTrouble::Taken);
        return Ok(NoteAnywhere {
            on: !wanted,
            trouble,
        });
    }
    app.state::<Desk>().set_note_anywhere(wanted)?;
    Ok(now(app))
}

fn listen(app: &AppHandle) -> Result<(), tauri_plugin_global_shortcut::Error> {
    app.global_shortcut().on_shortcut(KEYS, |app, _, event| {
        if event.state == ShortcutState::Pressed {
            window::bring_forward(app);
            let _ = app.emit(handed::NOTE, ());
        }
    })
}

/// Under Wayland only its own window tells a program of keys.
fn possible() -> bool {
    machine::display() != "wayland"
}
