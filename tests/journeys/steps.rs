//! What a person does again and again with a journal as a whole: locking it, opening it, losing power under it; and what a
//! failing disk does to it. In the words the window shows. What is checked in between belongs to the journey that takes these
//! steps.
#![allow(dead_code)] // no journey takes all of them

use std::fs;
use std::path::Path;
use std::time::Duration;

use ithaca_tests::{Outcome, Window};

use crate::acts::{follow, press};
use crate::setup::PASSPHRASE;

/// Begins an entry of this instrument, for oneself: from Today by the list of everything there is to write.
pub(crate) async fn begin_to_write(window: &Window, instrument: &str) -> Outcome {
    follow(window, "Today").await?;
    follow(window, "Everything there is to write").await?;
    follow(window, instrument).await
}

/// Locks by the keyboard and sees that nothing of the journal shows any more.
pub(crate) async fn lock(window: &Window, hidden: &str) -> Outcome {
    window.control('l').await?;
    window.see("Use my recovery words").await?;
    window.no_longer_see(hidden).await
}

/// Opens by this computer's login.
pub(crate) async fn open_by_login(window: &Window) -> Outcome {
    press(window, "Open with this computer’s login").await?;
    opened(window).await
}

/// Opens by the passphrase.
pub(crate) async fn open_by_passphrase(window: &Window) -> Outcome {
    window
        .type_into(&"Your passphrase".into(), &format!("{PASSPHRASE}\n"))
        .await?;
    opened(window).await
}

/// Opens by the recovery words.
pub(crate) async fn open_by_words(window: &Window, words: &[String]) -> Outcome {
    press(window, "Use my recovery words").await?;
    window
        .type_into(&"Your twelve recovery words".into(), &words.join(" "))
        .await?;
    press(window, "Open the journal").await
}

/// Waits until the journal is open: its places are there.
pub(crate) async fn opened(window: &Window) -> Outcome {
    window.see("By myself").await
}

/// Waits for a text to be saved while it stands on the page.
pub(crate) async fn saved(window: &Window) -> Outcome {
    window.see("Saved 14:").await
}

/// Two seconds after the last keystroke the power goes.
pub(crate) async fn power_cut_after_two_seconds(window: Window) -> Outcome {
    // Not waiting for luck: two seconds are what Ithaca promises.
    tokio::time::sleep(Duration::from_secs(2)).await;
    window.kill()
}

/// A byte in the last page but one changes, as it would on a failing disk.
pub(crate) fn spoil(journal: &Path) -> Outcome {
    let file = journal.join("journal.db");
    let mut bytes = fs::read(&file)?;
    let page = (bytes.len() / 4096 - 2) * 4096;
    bytes[page + 2000] ^= 1;
    Ok(fs::write(file, bytes)?)
}
