//! What the tests of memory share: a desk of its own, a journal on it, and what the whole program held at most while
//! something was done. What must not live here: a file from outside.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use journal::views::{ProtectionRequest, Setup};
use journal::{Clock, Desk, Paths};
use vault::{Cost, MemoryKeychain, Surroundings, SystemRandom};

/// No file from outside may take more, in bytes.
pub(crate) const MOST: usize = 100_000_000;

struct StandingClock;

impl Clock for StandingClock {
    fn now(&self) -> DateTime<FixedOffset> {
        DateTime::default()
    }

    fn zone(&self) -> String {
        "Etc/UTC".to_owned()
    }
}

/// A desk with nothing on it, all of whose places are in this folder.
pub(crate) fn desk(folder: &Path) -> Desk {
    let paths = Paths {
        config: folder.join("config"),
        data: folder.join("data"),
        journals: folder.join("journals"),
    };
    let surroundings = Surroundings {
        keychain: Arc::new(MemoryKeychain::new()),
        random: Arc::new(SystemRandom),
        cost: Cost::cheap_for_tests(),
    };
    let content = content::Content::built_in().unwrap();
    Desk::new(paths, Arc::new(StandingClock), surroundings, content)
}

/// Makes a journal of this name on it, which is then open. Its words.
pub(crate) fn begin(desk: &Desk, name: &str) -> String {
    let setup = Setup {
        name: name.into(),
        folder: None,
        protection: ProtectionRequest::Keychain,
    };
    let shown = desk.begin_setup(setup).unwrap();
    let word = |place: &u8| shown.words[usize::from(*place) - 1].clone().into();
    let typed: Vec<_> = shown.ask.iter().map(word).collect();
    desk.finish_setup(&typed).unwrap();
    shown.words.join(" ")
}

fn in_kilobytes(what: &str) -> usize {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with(what)).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

/// What is held at most while this is done, beside what was held before, in bytes.
pub(crate) fn held_during(work: impl FnOnce()) -> usize {
    let before = in_kilobytes("VmRSS:");
    fs::write("/proc/self/clear_refs", "5").unwrap(); // begins the most anew
    work();
    (in_kilobytes("VmHWM:") - before) * 1024
}
