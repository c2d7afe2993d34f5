//! A keychain that is locked, and the desktop's own dialog in which it asks for its password. What the program says
//! meanwhile belongs to a journey.

use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use crate::children::{Guard, until};
use crate::services::{PASSWORD, until_owned};
use crate::{Computer, Outcome, Trouble};

const PATIENCE: Duration = Duration::from_secs(20);

/// Where systems keep the dialog.
const PLACES: [&str; 3] = [
    "/usr/libexec/gcr-prompter",
    "/usr/lib/gcr/gcr-prompter",
    "/usr/libexec/gcr4-prompter",
];

/// Locks the collection that holds the keys, as the keychain's own program does on request.
pub(crate) fn lock(computer: &Computer) -> Outcome {
    let mut command = computer.command("dbus-send");
    command.args([
        "--session",
        "--print-reply",
        "--dest=org.freedesktop.secrets",
        "/org/freedesktop/secrets",
        "org.freedesktop.Secret.Service.Lock",
        "array:objpath:/org/freedesktop/secrets/collection/login",
    ]);
    let said = command.output()?;
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    if said.contains("collection/login") {
        return Ok(());
    }
    Err(Trouble::new(format!("It is not locked: {said}")))
}

/// Starts what shows the dialogs. It ends by itself some seconds after the last.
pub(crate) fn start(computer: &Computer) -> Outcome<Guard> {
    let program = PLACES.iter().find(|place| Path::new(place).exists());
    let program = program
        .ok_or_else(|| Trouble::new("There is no gcr-prompter. Is the package gcr installed?"))?;
    let mut command = computer.command(program);
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let prompts = Guard::start(&mut command)?;
    until_owned(computer, "org.gnome.keyring.SystemPrompter")?;
    Ok(prompts)
}

/// Types the password into the dialog that stands there.
pub(crate) fn answer(computer: &Computer) -> Outcome {
    until("the dialog of the keychain", PATIENCE, || {
        let mut find = computer.command("xdotool");
        find.args(["search", "--onlyvisible", "--class", "gcr-prompter"]);
        find.args(["windowfocus", "--sync"]);
        let found = find.stderr(Stdio::null()).stdout(Stdio::null()).status();
        found.ok()?.success().then_some(())
    })?;
    for act in [&["type", "--delay", "20", PASSWORD][..], &["key", "Return"]] {
        if !computer.command("xdotool").args(act).status()?.success() {
            return Err(Trouble::new("The password could not be typed."));
        }
    }
    Ok(())
}
