//! What Windows tells: it goes to sleep, the session is locked, left or ended. It tells windows, so there is one that nobody
//! sees, on a thread of its own. What must not live here: what follows from it. No other way to hear it leads round unsafe code.
//!
//! It is an ordinary window that is never shown, not one for messages only (`HWND_MESSAGE`): what Windows tells everybody,
//! sleep and the end of a session among it, does not reach those. `RegisterSuspendResumeNotification` asks for sleep to be told
//! to this window by name as well, because a computer that never sleeps deeply ("modern standby") tells nobody else.
#![allow(unsafe_code)]

use std::ptr::{null, null_mut};
use std::sync::OnceLock;
use std::thread;

use windows_sys::Win32::Foundation::{HANDLE, HWND, LPARAM, LRESULT, WPARAM};
use windows_sys::Win32::System::LibraryLoader::GetModuleHandleW;
use windows_sys::Win32::System::Power::RegisterSuspendResumeNotification;
use windows_sys::Win32::System::RemoteDesktop::{
    NOTIFY_FOR_THIS_SESSION, WTSRegisterSessionNotification,
};
use windows_sys::Win32::UI::WindowsAndMessaging::{
    CreateWindowExW, DEVICE_NOTIFY_WINDOW_HANDLE, DefWindowProcW, DispatchMessageW, GetMessageW,
    MSG, PBT_APMSUSPEND, RegisterClassW, WM_ENDSESSION, WM_POWERBROADCAST, WM_WTSSESSION_CHANGE,
    WNDCLASSW, WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT, WTS_SESSION_LOCK,
};
use windows_sys::core::w;

/// What is done when it is told: Windows calls a function that can carry nothing along.
static LEAVE: OnceLock<Box<dyn Fn() + Send + Sync>> = OnceLock::new();

/// Begins to hear; for as long as the program runs. Asked a second time it does nothing.
pub(super) fn hear(leave: impl Fn() + Send + Sync + 'static) {
    if LEAVE.set(Box::new(leave)).is_ok() {
        drop(thread::Builder::new().name("session".into()).spawn(receive));
    }
}

/// Messages to a window come to the thread that made it. Where one of these calls fails, that is not heard.
fn receive() {
    let name = w!("IthacaSession");
    let class = WNDCLASSW {
        lpfnWndProc: Some(told),
        // SAFETY: no name asks for the program itself.
        hInstance: unsafe { GetModuleHandleW(null()) },
        lpszClassName: name,
        ..WNDCLASSW::default()
    };
    // SAFETY: the class and its name outlive the window, which lives as long as this function; all that is null may be.
    unsafe {
        RegisterClassW(&raw const class);
        let (nobody, nothing, from) = (null_mut(), null_mut(), class.hInstance);
        let window = CreateWindowExW(0, name, name, 0, 0, 0, 0, 0, nobody, nothing, from, null());
        if window.is_null() {
            return;
        }
        WTSRegisterSessionNotification(window, NOTIFY_FOR_THIS_SESSION);
        RegisterSuspendResumeNotification(window as HANDLE, DEVICE_NOTIFY_WINDOW_HANDLE);
        let mut message = MSG::default();
        while GetMessageW(&raw mut message, window, 0, 0) > 0 {
            DispatchMessageW(&raw const message);
        }
    }
}

/// Windows waits about two seconds for the answer before it sleeps, and five before it ends: time to save and lock.
unsafe extern "system" fn told(window: HWND, message: u32, what: WPARAM, more: LPARAM) -> LRESULT {
    if is_left(message, what)
        && let Some(leave) = LEAVE.get()
    {
        leave();
    }
    // SAFETY: as it came.
    unsafe { DefWindowProcW(window, message, what, more) }
}

fn is_left(message: u32, what: WPARAM) -> bool {
    let what = u32::try_from(what).unwrap_or(0);
    match message {
        WM_POWERBROADCAST => what == PBT_APMSUSPEND,
        // It is told too when somebody changed their mind, with nothing in it.
        WM_ENDSESSION => what != 0,
        WM_WTSSESSION_CHANGE => matches!(
            what,
            WTS_SESSION_LOCK | WTS_CONSOLE_DISCONNECT | WTS_REMOTE_DISCONNECT
        ),
        _ => false,
    }
}
