//! What a program and all it starts ask of the network, as the system sees it: by strace. Sockets within the computer
//! (the display, the message bus, a program's own helpers) have no address anybody could be reached at, and are not told.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{Computer, Outcome, Trouble};

/// The calls that make a socket or name an address. Nothing reaches another computer without one of the first.
const CALLS: &str = "--trace=socket,connect,bind,listen,sendto,sendmmsg";
/// The kinds of address that lead out of a program to others, this computer's own network among them.
const OUTWARD: [&str; 4] = ["AF_INET", "AF_INET6", "AF_PACKET", "AF_VSOCK"];

/// Listens to one run of a program.
pub struct Wire {
    folder: tempfile::TempDir,
}

impl Wire {
    /// Ready to listen. What is heard is kept apart from the computer's own files.
    ///
    /// # Errors
    /// When there is no room for it.
    pub fn new() -> Outcome<Self> {
        let folder = tempfile::Builder::new().prefix("wire-").tempdir()?;
        Ok(Self { folder })
    }

    /// The command that runs a program on a computer, listened to.
    pub fn command(&self, computer: &Computer, program: &Path) -> Command {
        let mut command = computer.command("strace");
        // By seccomp: nothing else that the program does is held up. No string of it is written down.
        command.args(["--follow-forks", "--seccomp-bpf", "--string-limit=0", CALLS]);
        command.arg("--output").arg(self.log()).arg(program);
        command
    }

    /// Every line that names an address outside of the program, and how many lines there are in all.
    ///
    /// # Errors
    /// When nothing at all was heard: then nothing is known.
    pub fn heard(&self) -> Outcome<(Vec<String>, usize)> {
        let log = std::fs::read_to_string(self.log())?;
        if !log.contains("AF_UNIX") {
            return Err(Trouble::new(format!("strace heard nothing:\n{log}")));
        }
        let outward = |line: &&str| {
            let mut words =
                line.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_');
            words.any(|word| OUTWARD.contains(&word))
        };
        let found = log.lines().filter(outward).map(str::to_owned).collect();
        Ok((found, log.lines().count()))
    }

    fn log(&self) -> PathBuf {
        self.folder.path().join("log")
    }
}
