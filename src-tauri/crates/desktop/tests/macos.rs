//! What macOS tells, told by ourselves in its words: on the workspace's own center, and to everybody. Without cargo's harness,
//! which keeps the main thread to itself: there macOS tells it. What must not live here: whether macOS says so when it
//! sleeps, which no test can ask for.
#![cfg_attr(target_os = "macos", allow(unsafe_code))]
#![allow(clippy::unwrap_used)]

#[cfg(target_os = "macos")]
fn main() {
    told::only_a_sleep_that_begins_and_a_session_that_is_left_are_told();
}

/// Nothing of it is to be heard on other systems.
#[cfg(not(target_os = "macos"))]
fn main() {}

#[cfg(target_os = "macos")]
mod told {
    use std::sync::mpsc::{self, Receiver};
    use std::time::{Duration, Instant};

    use objc2_app_kit::{
        NSWorkspace, NSWorkspaceDidWakeNotification, NSWorkspaceSessionDidBecomeActiveNotification,
        NSWorkspaceSessionDidResignActiveNotification, NSWorkspaceWillSleepNotification,
    };
    use objc2_foundation::{
        NSDate, NSDistributedNotificationCenter, NSNotificationName, NSRunLoop, NSString,
    };

    /// Longer than anything here takes on a busy machine.
    const PATIENCE: Duration = Duration::from_mins(1);
    /// How long the run loop turns before it is looked again, in seconds.
    const TURN: f64 = 0.05;

    pub(super) fn only_a_sleep_that_begins_and_a_session_that_is_left_are_told() {
        let (calling, called) = mpsc::channel();
        desktop::listen(move || calling.send(()).unwrap());
        // SAFETY: these are constants of AppKit that nobody changes.
        let (left, other) = unsafe {
            (
                [
                    NSWorkspaceWillSleepNotification,
                    NSWorkspaceSessionDidResignActiveNotification,
                ],
                [
                    NSWorkspaceDidWakeNotification,
                    NSWorkspaceSessionDidBecomeActiveNotification,
                ],
            )
        };
        // What is not to be heard first: had it been, one call too many would be found below.
        for name in other {
            workspace_says(name);
        }
        everybody_is_told("com.apple.screenIsUnlocked");
        for name in left {
            workspace_says(name);
            heard(&called, &name.to_string());
        }
        // What is told everybody comes by way of another process, and in its order: the unlocking came before this.
        everybody_is_told("com.apple.screenIsLocked");
        heard(&called, "the screen is locked");
        assert!(called.try_recv().is_err(), "something else was heard too");
    }

    fn workspace_says(name: &NSNotificationName) {
        let center = NSWorkspace::sharedWorkspace().notificationCenter();
        // SAFETY: no object is sent along.
        unsafe { center.postNotificationName_object(name, None) };
    }

    fn everybody_is_told(name: &str) {
        let everybody = NSDistributedNotificationCenter::defaultCenter();
        // SAFETY: no object is sent along.
        unsafe { everybody.postNotificationName_object(&NSString::from_str(name), None) };
    }

    /// The run loop turns until `leave` was called.
    fn heard(called: &Receiver<()>, what: &str) {
        let begun = Instant::now();
        while called.try_recv().is_err() {
            assert!(begun.elapsed() < PATIENCE, "not heard: {what}");
            let soon = NSDate::dateWithTimeIntervalSinceNow(TURN);
            NSRunLoop::currentRunLoop().runUntilDate(&soon);
        }
    }
}
