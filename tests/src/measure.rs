//! Measuring a start from outside, without the program's help: when its window is mapped and painted, and what memory all
//! its processes share out between them. What is compared with what, and what is enough, is `./dev start-up`'s business.

use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    ChangeWindowAttributesAux, ConnectionExt, EventMask, ImageFormat, Window as XWindow,
};
use x11rb::rust_connection::RustConnection;

use crate::children::{Guard, descendants};
use crate::screen::REAL_WIDTH;
use crate::{Computer, Outcome, Trouble};

const PATIENCE: Duration = Duration::from_secs(30);

/// One start of a program.
#[derive(Clone, Copy, Debug)]
pub struct Start {
    /// From starting the process to its window being mapped.
    pub mapped: Duration,
    /// From starting the process to the first frame with something on it.
    pub painted: Duration,
    /// Proportional memory of all its processes after the wait, in KiB.
    pub memory: u64,
}

/// Starts a program once on a computer and measures it; memory is read this long after the window was painted.
///
/// # Errors
/// When no window comes up.
pub fn start(computer: &Computer, program: &Path, rest: Duration) -> Outcome<Start> {
    let (x, screen) = x11rb::connect(Some(computer.display()))?;
    let root = x
        .setup()
        .roots
        .get(screen)
        .ok_or_else(|| Trouble::new("The display has no screen."))?
        .root;
    let watch = ChangeWindowAttributesAux::new().event_mask(EventMask::SUBSTRUCTURE_NOTIFY);
    x.change_window_attributes(root, &watch)?.check()?;
    let mut command = computer.command(program);
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let begun = Instant::now();
    let running = Guard::start(&mut command)?;
    let window = mapped(&x, begun)?;
    let mapped = begun.elapsed();
    painted(&x, window, begun)?;
    let painted = begun.elapsed();
    std::thread::sleep(rest);
    Ok(Start {
        mapped,
        painted,
        memory: memory(running.id())?,
    })
}

/// Waits for a window of some size to be mapped.
fn mapped(x: &RustConnection, begun: Instant) -> Outcome<XWindow> {
    while begun.elapsed() < PATIENCE {
        match x.poll_for_event()? {
            Some(Event::MapNotify(event)) if !event.override_redirect => {
                // A window that is gone again was not the one.
                let Ok(size) = x.get_geometry(event.window)?.reply() else {
                    continue;
                };
                if size.width >= REAL_WIDTH {
                    return Ok(event.window);
                }
            }
            Some(_) => {}
            None => std::thread::sleep(Duration::from_millis(1)),
        }
    }
    Err(Trouble::new("No window was mapped in time."))
}

/// Waits until the window shows more than a blank: at least four colours, as words have. Asked once a frame.
fn painted(x: &RustConnection, window: XWindow, begun: Instant) -> Outcome {
    while begun.elapsed() < PATIENCE {
        let image = x
            .get_image(ImageFormat::Z_PIXMAP, window, 0, 0, 1000, 600, u32::MAX)?
            .reply()?;
        if has_words(&image.data) {
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(16));
    }
    Err(Trouble::new("The window stayed blank."))
}

/// Looks at every seventh pixel and stops at the fourth colour: looking must not slow down what is looked at.
fn has_words(pixels: &[u8]) -> bool {
    let mut colours: Vec<&[u8]> = Vec::with_capacity(4);
    for pixel in pixels.chunks_exact(4).step_by(7) {
        if !colours.contains(&pixel) {
            colours.push(pixel);
        }
        if colours.len() == 4 {
            return true;
        }
    }
    false
}

/// The proportional set size of a process and everything below it, in KiB: shared pages are counted once in all.
fn memory(id: u32) -> Outcome<u64> {
    let mut sum = 0;
    for id in std::iter::once(id).chain(descendants(id)) {
        // A process that ended meanwhile holds nothing.
        let Ok(text) = std::fs::read_to_string(format!("/proc/{id}/smaps_rollup")) else {
            continue;
        };
        let line = text.lines().find_map(|line| line.strip_prefix("Pss:"));
        sum += line
            .and_then(|line| line.trim().strip_suffix(" kB")?.trim().parse::<u64>().ok())
            .unwrap_or(0);
    }
    if sum == 0 {
        return Err(Trouble::new(
            "The program ended before its memory was read.",
        ));
    }
    Ok(sum)
}
