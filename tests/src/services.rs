//! The services a computer of a journey runs: its screen, its message bus, its keychain. What must not live here: which of
//! them a computer has, and when they end (each ends when its guard is dropped).

use std::io::{BufRead, BufReader, Write};
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::children::{Guard, until};
use crate::{Computer, Outcome, Trouble};

const PATIENCE: Duration = Duration::from_secs(20);

/// What unlocks the keychain.
pub(crate) const PASSWORD: &str = "the login of this computer";

/// A virtual screen on a display number the server picks itself: two at a time never collide.
pub(crate) fn screen() -> Outcome<(Guard, String)> {
    let mut command = Command::new("Xvfb");
    command.args([
        "-displayfd",
        "1",
        "-screen",
        "0",
        "1400x1000x24",
        "-nolisten",
        "tcp",
        "-noreset",
    ]);
    command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let mut screen = Guard::start(&mut command)?;
    let mut number = String::new();
    if let Some(said) = screen.child().stdout.take() {
        BufReader::new(said).read_line(&mut number)?;
    }
    match number.trim() {
        "" => Err(Trouble::new(
            "Xvfb ended before it said which display it is.",
        )),
        number => Ok((screen, format!(":{number}"))),
    }
}

/// A message bus without service files: nothing is started behind a journey's back, so a computer without a keychain
/// really has none.
pub(crate) fn bus(run: &Path) -> Outcome<Guard> {
    let socket = run.join("bus");
    let config = run.join("bus.conf");
    let text = format!(
        r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path={}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>"#,
        socket.display()
    );
    std::fs::write(&config, text)?;
    let mut command = Command::new("dbus-daemon");
    command
        .arg("--nofork")
        .arg("--nopidfile")
        .arg(format!("--config-file={}", config.display()));
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let bus = Guard::start(&mut command)?;
    until("the message bus", PATIENCE, || {
        UnixStream::connect(&socket).ok()
    })?;
    Ok(bus)
}

/// A real Secret Service, unlocked as a desktop's login does it.
pub(crate) fn keyring(computer: &Computer) -> Outcome<Guard> {
    let mut command = computer.command("gnome-keyring-daemon");
    command.args(["--unlock", "--components=secrets", "--foreground"]);
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let mut keyring = Guard::start(&mut command)?;
    if let Some(mut password) = keyring.child().stdin.take() {
        password.write_all(PASSWORD.as_bytes())?;
    }
    until_owned(computer, "org.freedesktop.secrets")?;
    Ok(keyring)
}

/// Waits until somebody answers to this name on the computer's message bus.
pub(crate) fn until_owned(computer: &Computer, name: &str) -> Outcome {
    until(name, PATIENCE, || {
        let mut ask = computer.command("dbus-send");
        ask.args([
            "--session",
            "--print-reply",
            "--dest=org.freedesktop.DBus",
            "/org/freedesktop/DBus",
        ]);
        ask.arg("org.freedesktop.DBus.NameHasOwner")
            .arg(format!("string:{name}"));
        let said = ask.stderr(Stdio::null()).output().ok()?;
        String::from_utf8_lossy(&said.stdout)
            .contains("true")
            .then_some(())
    })
}
