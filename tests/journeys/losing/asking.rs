//! A keychain that asks the person for a password before it says anything: a real one, locked, with its own dialog.

use ithaca_tests::{Computer, Keychain, Light, Outcome, project};

use crate::acts::press;
use crate::setup::{Lock, set_up};
use crate::steps::{lock, open_by_words, opened, saved};
use crate::{NOW, find_the_sentence, write_half_a_sentence};

const ASKS: &str = "Your computer is asking for your login password.";

#[tokio::test(flavor = "multi_thread")]
async fn a_keychain_that_asks() -> Outcome {
    let mut computer = Computer::new(Keychain::Unlocked, Light::Day)?.at(NOW);
    let window = computer.open(&project::program("ithaca")?).await?;
    let words = set_up(&window, Lock::Login).await?;
    write_half_a_sentence(&window).await?;
    saved(&window).await?;
    lock(&window, "Half a thought").await?;

    computer.lock_keychain()?;
    computer.show_prompts()?;
    press(&window, "Open with this computer’s login").await?;
    window.see(ASKS).await?;
    window.axe("a keychain that asks").await?;
    press(&window, "Cancel").await?;
    window.no_longer_see(ASKS).await?;
    // The words do not wait for it.
    open_by_words(&window, &words).await?;
    window.see("How should it open on this computer?").await?;
    press(&window, "Leave this for later").await?;
    opened(&window).await?;
    find_the_sentence(&window).await?;
    lock(&window, "Half a thought").await?;

    press(&window, "Open with this computer’s login").await?;
    window.see(ASKS).await?;
    computer.answer_prompt()?;
    opened(&window).await?;
    find_the_sentence(&window).await?;
    window.close().await
}
