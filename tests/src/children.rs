//! Processes the harness starts, and their children: found by id and ended by id, never by name, so that nothing else on
//! the machine is ever touched.

use std::collections::HashMap;
use std::path::Path;
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

use crate::{Outcome, Trouble};

/// A process that was killed goes at once, but for one that waits for a disk.
const GONE: Duration = Duration::from_secs(20);

/// A started process that ends, with all its descendants, when this is dropped.
pub(crate) struct Guard(Child);

impl Guard {
    pub(crate) fn start(command: &mut Command) -> Outcome<Self> {
        let name = command.get_program().to_string_lossy().into_owned();
        let child = command.spawn().map_err(|error| {
            Trouble::new(format!("{name} could not be started: {error}. Is its package installed? ./dev test installs it."))
        })?;
        Ok(Self(child))
    }

    pub(crate) fn id(&self) -> u32 {
        self.0.id()
    }

    pub(crate) fn child(&mut self) -> &mut Child {
        &mut self.0
    }

    /// Ends the process and everything below it at once (SIGKILL).
    pub(crate) fn end(&mut self) {
        let below = descendants(self.0.id());
        // Already gone is as good as ended.
        let _ = self.0.kill();
        let _ = self.0.wait();
        for id in below {
            kill(id);
        }
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        self.end();
    }
}

/// Ends one process at once. One that is gone already is no trouble.
pub(crate) fn kill(id: u32) {
    if let Some(pid) = i32::try_from(id).ok().and_then(Pid::from_raw) {
        let _ = kill_process(pid, Signal::KILL);
    }
}

/// Every process below this one, children before grandchildren.
pub(crate) fn descendants(of: u32) -> Vec<u32> {
    let mut by_parent: HashMap<u32, Vec<u32>> = HashMap::new();
    for id in all() {
        if let Some(parent) = parent(id) {
            by_parent.entry(parent).or_default().push(id);
        }
    }
    let mut found = by_parent.remove(&of).unwrap_or_default();
    let mut next = 0;
    while let Some(id) = found.get(next) {
        let below = by_parent.remove(id).unwrap_or_default();
        found.extend(below);
        next += 1;
    }
    found
}

/// Every process of this machine whose command or surroundings name this folder, however it was started.
pub(crate) fn told_of(folder: &Path) -> Vec<u32> {
    let folder = folder.as_os_str().as_encoded_bytes();
    let names = |id: &u32| {
        ["cmdline", "environ"].iter().any(|file| {
            std::fs::read(format!("/proc/{id}/{file}"))
                .is_ok_and(|said| said.windows(folder.len()).any(|part| part == folder))
        })
    };
    all().filter(names).collect()
}

/// Every process of this machine.
fn all() -> impl Iterator<Item = u32> {
    let folders = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    folders.filter_map(|folder| folder.file_name().to_str()?.parse().ok())
}

fn parent(id: u32) -> Option<u32> {
    let stat = std::fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    // The name, in brackets, may hold anything: what follows its last bracket is safe to split.
    let (_, rest) = stat.rsplit_once(')')?;
    rest.split_whitespace().nth(1)?.parse().ok()
}

/// The descendants that run this very program.
pub(crate) fn running(program: &Path, below: u32) -> Vec<u32> {
    let is_it =
        |id: &u32| std::fs::read_link(format!("/proc/{id}/exe")).is_ok_and(|exe| exe == program);
    descendants(below).into_iter().filter(is_it).collect()
}

/// The descendants whose program has this file name.
pub(crate) fn named(name: &str, below: u32) -> Vec<u32> {
    let is_it = |id: &u32| {
        std::fs::read_link(format!("/proc/{id}/exe"))
            .is_ok_and(|exe| exe.file_name().is_some_and(|file| file == name))
    };
    descendants(below).into_iter().filter(is_it).collect()
}

/// Waits until none of these processes runs any more. What has ended and was not taken note of runs no more.
///
/// # Errors
/// When some go on running, with their names.
pub fn until_gone(ids: &[u32]) -> Outcome {
    let running = || {
        let exe = |id: &u32| std::fs::read_link(format!("/proc/{id}/exe")).ok();
        ids.iter().filter_map(exe).collect::<Vec<_>>()
    };
    let gone = until("the end of what was started", GONE, || {
        running().is_empty().then_some(())
    });
    gone.map_err(|trouble| Trouble::new(format!("{trouble:?} Still running: {:?}", running())))
}

/// Asks again every 20 ms until there is an answer.
pub(crate) fn until<T>(
    what: &str,
    limit: Duration,
    mut ask: impl FnMut() -> Option<T>,
) -> Outcome<T> {
    let begun = Instant::now();
    loop {
        if let Some(answer) = ask() {
            return Ok(answer);
        }
        if begun.elapsed() > limit {
            return Err(Trouble::new(format!(
                "Waited {} s in vain for {what}.",
                limit.as_secs()
            )));
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}
