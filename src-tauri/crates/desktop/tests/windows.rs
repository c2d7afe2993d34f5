//! What Windows tells, told to the very window that hears it, as Windows does: by a message that waits for its answer. Any
//! Windows will do, and Wine. What must not live here: whether Windows tells it when it sleeps, which no test can ask for.
#![cfg(windows)]
#![allow(unsafe_code)]
#![allow(clippy::unwrap_used)]

use std::iter;
use std::ptr::null_mut;
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Mutex, OnceLock};
use std::thread;
use std::time::{Duration, Instant};

use windows_sys::Win32::Foundation::{HWND, WPARAM};
use windows_sys::Win32::UI::WindowsAndMessaging::{
    FindWindowExW, GA_PARENT, GetAncestor, GetDesktopWindow, IsWindowVisible,
    PBT_APMPOWERSTATUSCHANGE, PBT_APMRESUMEAUTOMATIC, PBT_APMRESUMESUSPEND, PBT_APMSUSPEND,
    SendMessageW, WM_ENDSESSION, WM_NULL, WM_POWERBROADCAST, WM_QUERYENDSESSION,
    WM_WTSSESSION_CHANGE, WTS_CONSOLE_CONNECT, WTS_CONSOLE_DISCONNECT, WTS_REMOTE_CONNECT,
    WTS_REMOTE_DISCONNECT, WTS_SESSION_LOCK, WTS_SESSION_UNLOCK,
};
use windows_sys::core::w;

/// Longer than anything here takes on a busy machine.
const PATIENCE: Duration = Duration::from_mins(1);
/// How long `leave` is held up, to see that the answer waits for it.
const HELD: Duration = Duration::from_secs(1);

/// A process has one window that hears: what it calls says here that it was called, and waits to be let go.
struct Ear {
    called: Receiver<()>,
    go_on: Sender<()>,
}

fn ear() -> &'static Mutex<Ear> {
    static EAR: OnceLock<Mutex<Ear>> = OnceLock::new();
    EAR.get_or_init(|| {
        let (calling, called) = mpsc::channel();
        let (go_on, going_on) = mpsc::channel();
        let going_on = Mutex::new(going_on);
        desktop::listen(move || {
            calling.send(()).unwrap();
            going_on.lock().unwrap().recv_timeout(PATIENCE).unwrap();
        });
        Mutex::new(Ear { called, go_on })
    })
}

/// The window, once the thread that hears has made it.
fn window() -> HWND {
    let begun = Instant::now();
    loop {
        // SAFETY: the name is a constant; all that is null may be.
        let found =
            unsafe { FindWindowExW(null_mut(), null_mut(), w!("IthacaSession"), null_mut()) };
        if !found.is_null() {
            return found;
        }
        assert!(begun.elapsed() < PATIENCE, "there is no window");
        thread::yield_now();
    }
}

/// Comes back when the window has answered, as it does for Windows.
fn say(message: u32, what: usize) -> isize {
    // SAFETY: none of these messages points at anything.
    unsafe { SendMessageW(window(), message, what as WPARAM, 0) }
}

#[test]
fn only_a_sleep_that_begins_and_a_session_that_is_left_are_told() {
    const LEFT: [(u32, u32); 5] = [
        (WM_POWERBROADCAST, PBT_APMSUSPEND),
        (WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK),
        (WM_WTSSESSION_CHANGE, WTS_CONSOLE_DISCONNECT),
        (WM_WTSSESSION_CHANGE, WTS_REMOTE_DISCONNECT),
        (WM_ENDSESSION, 1),
    ];
    const OTHER: [(u32, u32); 9] = [
        (WM_POWERBROADCAST, PBT_APMRESUMESUSPEND),
        (WM_POWERBROADCAST, PBT_APMRESUMEAUTOMATIC),
        (WM_POWERBROADCAST, PBT_APMPOWERSTATUSCHANGE),
        (WM_WTSSESSION_CHANGE, WTS_SESSION_UNLOCK),
        (WM_WTSSESSION_CHANGE, WTS_CONSOLE_CONNECT),
        (WM_WTSSESSION_CHANGE, WTS_REMOTE_CONNECT),
        (WM_QUERYENDSESSION, 0),
        (WM_ENDSESSION, 0),
        (WM_NULL, PBT_APMSUSPEND),
    ];
    let ear = ear().lock().unwrap();
    // More than once: it goes on hearing.
    for (message, what) in iter::repeat_n(LEFT, 2).flatten() {
        ear.go_on.send(()).unwrap();
        say(message, what as usize);
        assert!(ear.called.try_recv().is_ok(), "{message:#x} {what}");
    }
    for (message, what) in OTHER {
        let answer = say(message, what as usize);
        assert!(ear.called.try_recv().is_err(), "{message:#x} {what}");
        if message == WM_QUERYENDSESSION {
            assert_ne!(answer, 0, "it would keep Windows from ending");
        }
    }
}

#[test]
fn its_window_is_told_what_everybody_is_told_and_nobody_sees_it() {
    drop(ear().lock().unwrap());
    let window = window();
    // SAFETY: the window lives as long as the program.
    let (above, desktop, seen) = unsafe {
        (
            GetAncestor(window, GA_PARENT),
            GetDesktopWindow(),
            IsWindowVisible(window),
        )
    };
    assert_eq!(above, desktop, "what is told everybody does not reach it");
    assert_eq!(seen, 0);
}

#[test]
fn windows_has_its_answer_only_when_all_is_saved() {
    let ear = ear().lock().unwrap();
    let (answering, answered) = mpsc::channel();
    let saying = thread::spawn(move || {
        say(WM_POWERBROADCAST, PBT_APMSUSPEND as usize);
        answering.send(()).unwrap();
    });
    ear.called.recv_timeout(PATIENCE).unwrap();
    assert!(
        answered.recv_timeout(HELD).is_err(),
        "it answered before all was saved"
    );
    ear.go_on.send(()).unwrap();
    answered.recv_timeout(PATIENCE).unwrap();
    saying.join().unwrap();
}
