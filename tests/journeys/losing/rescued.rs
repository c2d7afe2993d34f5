//! A damaged journal of which there is no good backup: what can be read goes into a journal of its own, and from there into
//! a file that something of somebody else's reads.

use std::path::Path;
use std::process::Command;

use ithaca_tests::{Computer, Keychain, Light, Outcome, Role, Trouble, project};

use crate::acts::{follow, press};
use crate::setup::{Lock, set_up};
use crate::steps::{open_by_login, saved, spoil};
use crate::{NOW, SENTENCE, find_the_sentence, write_half_a_sentence};

/// Says which forms of a copy hold a text in an answer.
const READ: &str = "import json, sys
copy = json.load(open(sys.argv[1], encoding='utf-8'))
print([one['instrument'] for one in copy['tables']['entry'] if sys.argv[2] in one['answers'].values()])";

fn read(copy: &Path) -> Outcome {
    let read = Command::new("/usr/bin/python3")
        .args(["-c", READ])
        .arg(copy)
        .arg(SENTENCE)
        .output()?;
    let said = String::from_utf8_lossy(&read.stdout);
    if said.trim() == "['learning-log']" {
        return Ok(());
    }
    let wrong = String::from_utf8_lossy(&read.stderr);
    Err(Trouble::new(format!("Another reader found: {said}{wrong}")))
}

/// The page that [`spoil`] spoils. Others may be written anew, and say the same, when an interrupted save is taken back.
fn damaged_page(journal: &Path) -> Outcome<Vec<u8>> {
    let bytes = std::fs::read(journal.join("journal.db"))?;
    let pages = bytes.chunks(4096);
    let count = pages.len();
    Ok(pages.skip(count - 2).take(1).flatten().copied().collect())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_can_be_read_is_saved() -> Outcome {
    let computer = Computer::new(Keychain::Unlocked, Light::Day)?.at(NOW);
    let ithaca = project::program("ithaca")?;
    let window = computer.open(&ithaca).await?;
    set_up(&window, Lock::Login).await?;
    write_half_a_sentence(&window).await?;
    saved(&window).await?;
    window.close().await?;
    let journal = computer.home().join("Ithaca/Mentoring");
    spoil(&journal)?;
    let spoilt = damaged_page(&journal)?;

    let window = computer.open(&ithaca).await?;
    open_by_login(&window).await?;
    window.see("Nothing is written in it any more.").await?;
    follow(&window, "See what can be done").await?;
    window
        .replace(&"What should it be called?".into(), "What was left")
        .await?;
    press(&window, "Save what can be read").await?;
    window.see("could be saved and").await?;
    window
        .no_longer_see("Nothing is written in it any more.")
        .await?;
    find_the_sentence(&window).await?;

    let copy = computer.home().join("All.json");
    computer.answer_file_dialog(&copy)?;
    window.go("#/take").await?;
    window
        .press(&Role::Radio.named("For Ithaca (JSON)"))
        .await?;
    press(&window, "Choose where…").await?;
    window.see(&copy.to_string_lossy()).await?;
    read(&copy)?;
    window.close().await?;
    if damaged_page(&journal)? == spoilt {
        return Ok(());
    }
    Err(Trouble::new("The damaged page is not as it was."))
}
