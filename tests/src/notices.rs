//! The part of a desktop that shows notifications, played by python3-dbusmock, and what it was given to show. What Ithaca
//! should say is not this file's business.

use std::path::PathBuf;
use std::process::Stdio;

use crate::children::Guard;
use crate::services::until_owned;
use crate::{Computer, Outcome};

/// The system's own Python: only that one has the system's dbusmock.
pub(crate) const PYTHON: &str = "/usr/bin/python3";

pub(crate) fn start(computer: &Computer) -> Outcome<Guard> {
    let mut command = computer.command(PYTHON);
    command.args(["-m", "dbusmock", "--template", "notification_daemon"]);
    command.arg("--logfile").arg(log(computer));
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let desktop = Guard::start(&mut command)?;
    until_owned(computer, "org.freedesktop.Notifications")?;
    Ok(desktop)
}

pub(crate) fn shown(computer: &Computer) -> Outcome<Vec<String>> {
    let log = std::fs::read_to_string(log(computer))?;
    let shown = log.lines().filter(|line| line.contains(" Notify "));
    Ok(shown.map(str::to_owned).collect())
}

fn log(computer: &Computer) -> PathBuf {
    computer.folder().join("notifications.log")
}
