//! A disk that is full while somebody writes: what they write stays on the page, the page says why it is not saved, and it is
//! saved once there is room.
//!
//! The journal lies on a small disk in memory that nobody else sees (Linux, by `unshare`), so the journey runs in a process
//! of its own.

use std::env;
use std::fs;
use std::io::{Write, stderr};
use std::path::{Path, PathBuf};
use std::process::Command;

use ithaca_tests::{Computer, Keychain, Light, Outcome, Role, Trouble, Window, project};

use crate::acts::follow;
use crate::setup::{Lock, set_up};
use crate::steps::{open_by_passphrase, saved};
use crate::{NOW, QUESTION, SENTENCE, made_by_itself, write_half_a_sentence};

const MORE: &str = " he had thought of leaving.";
const SIZE: &str = "size=8m";

/// Whether a small disk can be had this way.
fn allowed(flags: &str) -> Outcome<bool> {
    let there = tempfile::tempdir()?;
    let script = format!("mount -t tmpfs -o {SIZE} none \"$0\"");
    let tried = Command::new("unshare")
        .args([flags, "sh", "-c", &script])
        .arg(there.path())
        .output();
    Ok(tried.is_ok_and(|tried| tried.status.success()))
}

#[test]
fn a_full_disk_takes_no_word_away() -> Outcome {
    let mut flags = None;
    for one in ["-m", "-Urm"] {
        if flags.is_none() && allowed(one)? {
            flags = Some(one);
        }
    }
    let Some(flags) = flags else {
        // By itself, because what a test prints is not shown when it passes.
        let _ = writeln!(stderr(), "NOT RUN: no small disk can be had here");
        return Ok(());
    };
    let run = Command::new("unshare")
        .arg(flags)
        .arg(env::current_exe()?)
        .args(["--exact", "losing::full_disk::case_full"])
        .args(["--ignored", "--nocapture"])
        .output()?;
    if run.status.success() {
        return Ok(());
    }
    let said = [run.stdout, run.stderr].concat();
    Err(Trouble::new(String::from_utf8_lossy(&said)))
}

/// A disk of its own in this folder, until it is dropped.
struct Disk(PathBuf);

impl Disk {
    fn at(folder: PathBuf) -> Outcome<Disk> {
        fs::create_dir_all(&folder)?;
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", SIZE, "none"])
            .arg(&folder)
            .status()?;
        if mounted.success() {
            return Ok(Disk(folder));
        }
        Err(Trouble::new("No disk could be mounted."))
    }

    fn ballast(&self) -> PathBuf {
        self.0.join("ballast")
    }

    /// Takes all the room there is.
    fn fill(&self) -> Outcome {
        let mut ballast = fs::File::create(self.ballast())?;
        while ballast.write_all(&[0; 4096]).is_ok() {}
        Ok(())
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.0).status();
    }
}

async fn stands(window: &Window) -> Outcome {
    let kept = window.value(&QUESTION.into()).await?;
    if kept == format!("{SENTENCE}{MORE}") {
        return Ok(());
    }
    Err(Trouble::new(format!("Only this is there: {kept:?}")))
}

fn picture() -> Outcome<PathBuf> {
    let folder = project::root().join("target/journeys");
    fs::create_dir_all(&folder)?;
    Ok(folder.join("a full disk.png"))
}

fn at_most(folder: &Path, files: usize) -> Outcome {
    let count = fs::read_dir(folder)?.count();
    if count <= files {
        return Ok(());
    }
    Err(Trouble::new(format!("{count} files are left behind.")))
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "a case of a_full_disk_takes_no_word_away"]
async fn case_full() -> Outcome {
    let computer = Computer::new(Keychain::None, Light::Day)?.at(NOW);
    let disk = Disk::at(computer.home().join("Ithaca"))?;
    let ithaca = project::program("ithaca")?;
    let window = computer.open(&ithaca).await?;
    set_up(&window, Lock::Passphrase).await?;
    made_by_itself(&computer, "2026-03-02").await?;
    write_half_a_sentence(&window).await?;
    saved(&window).await?;

    disk.fill()?;
    window.type_into(&QUESTION.into(), MORE).await?;
    window.see("disk is full").await?;
    window.see("Your words are still on this page.").await?;
    window.axe("a full disk").await?;
    window.shot(&picture()?).await?;
    stands(&window).await?;
    // Not even by going elsewhere, or by locking: it would lose them.
    follow(&window, "Journal").await?;
    window
        .see("You are still on the same page, with your words on it.")
        .await?;
    // Whoever leaves the field tries again too. What is said of locking is said once that has ended.
    let again = Role::Button.named("Try again");
    window.focus(&again).await?;
    window.control('l').await?;
    let open = "The journal stays open, so that your words stay on this page.";
    window.see(open).await?;
    stands(&window).await?;

    fs::remove_file(disk.ballast())?;
    window.enter(&again).await?;
    saved(&window).await?;
    window.no_longer_see(open).await?;
    window.close().await?;
    at_most(&computer.home().join("Ithaca/Mentoring"), 5)?;

    let window = computer.open(&ithaca).await?;
    open_by_passphrase(&window).await?;
    follow(&window, "Today").await?;
    follow(&window, "Half a thought").await?;
    stands(&window).await?;
    window.close().await
}
