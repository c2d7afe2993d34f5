//! The system's keychain, for real: without a bus, and on a private bus with a Secret Service of its own.
//!
//! Each case runs in a process of its own, because the session bus is found through the environment. The second needs
//! `dbus-run-session` and `gnome-keyring-daemon`, as the journeys do, and is left out where they are not installed.
#![cfg(all(unix, not(target_os = "macos")))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stderr)]

use std::process::Command;
use std::time::{Duration, Instant};

use secrecy::ExposeSecret;
use secret_service::EncryptionType;
use secret_service::blocking::SecretService;
use vault::{Keychain, KeychainError, SystemKeychain};

/// This test program again, for one of the cases below.
fn myself(case: &str) -> Vec<String> {
    let program = std::env::current_exe().unwrap().display().to_string();
    [&program, "--exact", case, "--ignored"]
        .map(ToOwned::to_owned)
        .to_vec()
}

fn installed(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

#[test]
fn without_a_bus_there_is_no_keychain() {
    let arguments = myself("case_absent");
    let home = tempfile::tempdir().unwrap();
    let status = Command::new(&arguments[0])
        .args(&arguments[1..])
        .env(
            "DBUS_SESSION_BUS_ADDRESS",
            format!("unix:path={}/bus", home.path().display()),
        )
        .env("XDG_RUNTIME_DIR", home.path())
        .status();
    assert!(status.unwrap().success());
}

#[test]
fn on_a_bus_without_a_service_there_is_no_keychain() {
    if !installed("dbus-run-session") {
        eprintln!("left out: dbus-run-session is not installed");
        return;
    }
    let home = tempfile::tempdir().unwrap();
    let configuration = home.path().join("bus.conf");
    let listen = format!("unix:tmpdir={}", home.path().display());
    std::fs::write(&configuration, format!(
        "<busconfig><type>session</type><listen>{listen}</listen><policy context=\"default\">\
         <allow send_destination=\"*\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>"
    )).unwrap();
    let status = Command::new("dbus-run-session")
        .arg(format!("--config-file={}", configuration.display()))
        .arg("--")
        .args(myself("case_absent"))
        .status();
    assert!(status.unwrap().success());
}

#[test]
fn a_real_keychain_keeps_returns_forgets_and_says_when_it_is_locked() {
    if !installed("dbus-run-session") || !installed("gnome-keyring-daemon") {
        eprintln!("left out: dbus-run-session or gnome-keyring-daemon is not installed");
        return;
    }
    let home = tempfile::tempdir().unwrap();
    let script = "printf secret | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; exec \"$@\"";
    let status = Command::new("dbus-run-session")
        .args(["--", "sh", "-c", script, "sh"])
        .args(myself("case_real"))
        .env("HOME", home.path())
        .env("XDG_DATA_HOME", home.path().join("data"))
        .env("XDG_RUNTIME_DIR", home.path())
        .status();
    assert!(status.unwrap().success());
}

#[test]
#[ignore = "a case of without_a_bus_there_is_no_keychain"]
fn case_absent() {
    assert!(matches!(
        SystemKeychain.available(),
        Err(KeychainError::Absent(_))
    ));
    assert!(matches!(
        SystemKeychain.get("a"),
        Err(KeychainError::Absent(_))
    ));
    assert!(matches!(
        SystemKeychain.set("a", &"b".into()),
        Err(KeychainError::Absent(_))
    ));
}

#[test]
#[ignore = "a case of a_real_keychain_keeps_returns_forgets_and_says_when_it_is_locked"]
fn case_real() {
    let keychain = SystemKeychain;
    assert_eq!(keychain.available(), Ok(()));
    assert_eq!(keychain.get("a").unwrap_err(), KeychainError::Missing);
    keychain.set("a", &"first".into()).unwrap();
    keychain.set("a", &"second".into()).unwrap();
    keychain.set("b", &"other".into()).unwrap();
    assert_eq!(keychain.get("a").unwrap().expose_secret(), "second");
    keychain.delete("a").unwrap();
    assert_eq!(keychain.delete("a").unwrap_err(), KeychainError::Missing);
    assert_eq!(keychain.get("b").unwrap().expose_secret(), "other");

    let service = SecretService::connect(EncryptionType::Dh).unwrap();
    service.get_default_collection().unwrap().lock().unwrap();
    let start = Instant::now();
    assert_eq!(keychain.available(), Err(KeychainError::Locked));
    assert_eq!(keychain.get("b").unwrap_err(), KeychainError::Locked);
    assert!(start.elapsed() < Duration::from_secs(11));
}
