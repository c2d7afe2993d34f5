//! What the desktop tells: the computer goes to sleep, the screen is locked. Each system says it in its own way, so there is a
//! file for each, and one function that begins to hear.
//!
//! What must not live here: what follows from it (`leaving`), and a sleep that nobody told (the desk sees it by its clock).

#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "macos")]
mod macos;
#[cfg(windows)]
mod windows;

#[cfg(target_os = "linux")]
pub(crate) use linux::listen;

#[cfg(not(target_os = "linux"))]
pub(crate) fn listen(app: &tauri::AppHandle) {
    let app = app.clone();
    let leave = move || crate::leaving::leave(&app);
    #[cfg(target_os = "macos")]
    macos::hear(leave);
    #[cfg(windows)]
    windows::hear(leave);
}
