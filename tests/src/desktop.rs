//! The part of a desktop that tells of sleep and of locked screens: logind is played by python3-dbusmock, and what it or a
//! screen saver says is said by dbus-send. What Ithaca should do then is not this file's business.

use std::process::Stdio;

use crate::children::Guard;
use crate::notices::PYTHON;
use crate::services::until_owned;
use crate::{Computer, Outcome, Trouble};

/// What a desktop tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// The screen saver covers the screen.
    ScreenCovered,
    /// The computer is about to sleep.
    AboutToSleep,
    /// The session is to be locked.
    LockSession,
}

pub(crate) fn start(computer: &Computer) -> Outcome<Guard> {
    let mut command = computer.command(PYTHON);
    command.args(["-m", "dbusmock", "--template", "logind"]);
    command.arg("--logfile").arg(log(computer));
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let logind = Guard::start(&mut command)?;
    until_owned(computer, "org.freedesktop.login1")?;
    Ok(logind)
}

pub(crate) fn say(computer: &Computer, news: News) -> Outcome {
    let (path, signal, yes) = match news {
        News::ScreenCovered => (
            "/org/gnome/ScreenSaver",
            "org.gnome.ScreenSaver.ActiveChanged",
            true,
        ),
        News::AboutToSleep => (
            "/org/freedesktop/login1",
            "org.freedesktop.login1.Manager.PrepareForSleep",
            true,
        ),
        News::LockSession => (
            "/org/freedesktop/login1/session/auto",
            "org.freedesktop.login1.Session.Lock",
            false,
        ),
    };
    let mut command = computer.command("dbus-send");
    command.args(["--session", "--type=signal", path, signal]);
    if yes {
        command.arg("boolean:true");
    }
    if command.status()?.success() {
        return Ok(());
    }
    Err(Trouble::new(format!("dbus-send could not say {news:?}.")))
}

/// Each Inhibit that was asked of logind stands in its log.
pub(crate) fn held_back(computer: &Computer) -> Outcome<usize> {
    let log = std::fs::read_to_string(log(computer))?;
    Ok(log
        .lines()
        .filter(|line| line.contains(" Inhibit "))
        .count())
}

fn log(computer: &Computer) -> std::path::PathBuf {
    computer.folder().join("logind.log")
}
