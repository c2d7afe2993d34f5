//! What macOS tells: it goes to sleep, the screen is locked, another person's session comes to the front. What must not live
//! here: what follows from it. No other way to hear it leads round unsafe code; there is none but this, and none in what is
//! done with it.
#![allow(unsafe_code)]

use std::ptr::NonNull;
use std::sync::Arc;
use std::thread;

use block2::RcBlock;
use objc2_app_kit::{
    NSWorkspace, NSWorkspaceSessionDidResignActiveNotification, NSWorkspaceWillSleepNotification,
};
use objc2_foundation::{
    NSDistributedNotificationCenter, NSNotification, NSNotificationCenter, NSString,
};

/// What the login window tells everybody when it covers the screen. It stands in no header of Apple's, and has been told for
/// as long as there is a login window to lock.
const LOCKED: &str = "com.apple.screenIsLocked";

/// Begins to hear; for as long as the program runs. What is told comes on the main thread, which must not wait.
pub(super) fn hear(leave: impl Fn() + Send + Sync + 'static) {
    let leave = Arc::new(leave);
    let told = RcBlock::new(move |_: NonNull<NSNotification>| {
        let leave = Arc::clone(&leave);
        let leaving = thread::Builder::new().name("leaving".into());
        drop(leaving.spawn(move || leave()));
    });
    let locked = NSString::from_str(LOCKED);
    let workspace = NSWorkspace::sharedWorkspace().notificationCenter();
    let everybody = NSDistributedNotificationCenter::defaultCenter();
    let everybody: &NSNotificationCenter = &everybody;
    // SAFETY: these are constants of AppKit that nobody changes.
    let (sleeps, resigns) = unsafe {
        (
            NSWorkspaceWillSleepNotification,
            NSWorkspaceSessionDidResignActiveNotification,
        )
    };
    for (center, name) in [
        (&*workspace, sleeps),
        (&*workspace, resigns),
        (everybody, &*locked),
    ] {
        // SAFETY: no object is named, no queue, and the block holds nothing but what may go from thread to thread. The
        // center keeps the block, and what it gives back, for as long as nobody takes it away.
        let _kept_there = unsafe {
            center.addObserverForName_object_queue_usingBlock(Some(name), None, None, &told)
        };
    }
}
