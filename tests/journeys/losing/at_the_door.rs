//! A backup that takes longer than anybody waits: looking into it and bringing it back are given up, nothing of either is
//! left, and what was typed still is.
//!
//! So that nothing hangs on how fast a machine is, its database is said to have a thousand gigabytes, and has them: a hole
//! in the file, which takes no room. Nobody reads to its end within a journey: when the page says that it was ended, Cancel
//! ended it.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

use ithaca_tests::{Computer, Keychain, Light, Outcome, Trouble, Window, project};

use crate::acts::press;
use crate::setup::{Lock, set_up};
use crate::steps::opened;
use crate::{NOW, a_day_later, find_the_sentence};

const WITHOUT_END: u64 = 1 << 40;
const BLOCK: usize = 512;
const ENDED: &str = "Nothing of it was kept.";

#[tokio::test(flavor = "multi_thread")]
async fn what_takes_long_at_the_door_is_given_up() -> Outcome {
    let computer = Computer::new(Keychain::Unlocked, Light::Day)?.at(NOW);
    let ithaca = project::program("ithaca")?;
    let window = computer.open(&ithaca).await?;
    let words = set_up(&window, Lock::Login).await?;
    let backup = a_day_later(&computer, &window).await?;
    window.close().await?;

    let new = Computer::new(Keychain::None, Light::Day)?.at("2026-03-04T14:02:00Z");
    let carried = new.home().join("Mentoring.tar");
    without_end(&backup, &carried)?;
    new.answer_file_dialog(&carried)?;
    let window = new.open(&ithaca).await?;
    press(&window, "Restore a backup").await?;
    press(&window, "Choose the file").await?;
    press(&window, "Continue").await?;
    window
        .type_into(&"Your twelve recovery words".into(), &words.join(" "))
        .await?;
    press(&window, "Continue").await?;
    given_up(&new, &window, "Looking into the backup").await?;

    // The same words, still in their field, and a backup with an end.
    fs::copy(&backup, &carried)?;
    press(&window, "Continue").await?;
    window.see("It holds one entry").await?;
    without_end(&backup, &carried)?;
    press(&window, "Restore").await?;
    given_up(&new, &window, "Restoring the journal").await?;
    fs::copy(&backup, &carried)?;
    press(&window, "Restore").await?;
    window.see("How should it open on this computer?").await?;
    press(&window, "Leave this for later").await?;
    opened(&window).await?;
    find_the_sentence(&window).await?;
    window.close().await
}

/// By Cancel, while it says that it goes on.
async fn given_up(computer: &Computer, window: &Window, says: &str) -> Outcome {
    window.see(says).await?;
    press(window, "Cancel").await?;
    window.see(ENDED).await?;
    window.no_longer_see(says).await?;
    let here = [computer.home(), computer.folder().join("data")];
    for entry in here.iter().flat_map(walkdir::WalkDir::new).flatten() {
        if entry.file_name() == "journal.db" {
            let left = entry.path().display();
            return Err(Trouble::new(format!("This was left: {left}")));
        }
    }
    Ok(())
}

/// This backup, but that its database goes on and on.
fn without_end(backup: &Path, to: &Path) -> Outcome {
    let bytes = fs::read(backup)?;
    let mut at = 0;
    let header = loop {
        let header = bytes
            .get(at..at + BLOCK)
            .ok_or_else(|| Trouble::new("There is no database in the backup."))?;
        if header.starts_with(b"journal.db\0") {
            break header;
        }
        let size = std::str::from_utf8(&header[124..135])?;
        let size = usize::from_str_radix(size.trim_matches(['\0', ' ']), 8)?;
        at += BLOCK + size.next_multiple_of(BLOCK);
    };
    let mut file = File::create(to)?;
    file.write_all(&bytes[..at])?;
    file.write_all(&as_long_as(WITHOUT_END, header))?;
    let head = u64::try_from(at + BLOCK)?;
    Ok(file.set_len(head + WITHOUT_END)?)
}

/// The head of a file in a tar, for so many bytes: more than its eleven octal figures can say are written as a number.
fn as_long_as(size: u64, header: &[u8]) -> Vec<u8> {
    let mut header = header.to_vec();
    header[124..136].fill(0);
    header[124] = 0x80;
    header[128..136].copy_from_slice(&size.to_be_bytes());
    header[148..156].fill(b' ');
    let sum: u32 = header.iter().map(|byte| u32::from(*byte)).sum();
    header[148..156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
    header
}
