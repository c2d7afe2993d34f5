//! What the desktop tells: the computer goes to sleep, the screen is locked, the session is left. Each system says it in its
//! own way, so there is a file for each, and one function that begins to hear.
//!
//! What must not live here: what follows from it (`leaving`, in the shell), a sleep that nobody told (the desk sees it by its
//! clock), and Tauri: so this is tested on each system without a window, which a test cannot open everywhere.

#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "macos")]
mod macos;
#[cfg(windows)]
mod windows;

#[cfg(target_os = "linux")]
use linux::hear;
#[cfg(target_os = "macos")]
use macos::hear;
#[cfg(windows)]
use windows::hear;

/// Begins to hear, for as long as the program runs. `leave` is called each time the computer is about to sleep or the session
/// is left, twice when that is told twice, and on a thread that may wait: where the system lets us, it sleeps only after
/// `leave` has come back. What cannot be heard is not said.
pub fn listen(leave: impl Fn() + Send + Sync + 'static) {
    hear(leave);
}

/// Other systems tell nothing that is known here.
#[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
fn hear(leave: impl Fn() + Send + Sync + 'static) {
    drop(leave);
}
