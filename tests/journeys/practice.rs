//! The journey `practice`: a mentor looks at themselves twice, goes to supervision, reads a page in the middle of a sentence;
//! and makes a form their own: copied, changed, tried, filled in, sent, and taken from a file; then goes to Welsh and back.
//! With axe-core on each page.
//! What a single part does in every case is tested with the part.

mod acts;
mod practising;
mod setup;

use ithaca_tests::{Computer, Keychain, Light, Outcome, project};
use practising::{files, languages, looking, own_form, supervision};
use setup::{Lock, set_up};

#[tokio::test(flavor = "multi_thread")]
async fn a_mentors_practice() -> Outcome {
    let computer = Computer::new(Keychain::Unlocked, Light::Day)?
        .in_zone("Europe/London")
        .at("2026-03-02T14:02:00Z");
    let window = computer.open(&project::program("ithaca")?).await?;
    set_up(&window, Lock::Login).await?;
    acts::stay_open(&window).await?;
    looking::at_oneself(&window, ["2", "3", "4"], "9 of 15").await?;
    supervision::prepared(&window).await?;
    supervision::logged(&window).await?;
    computer.set_clock("2026-09-07T09:30:00Z")?;
    looking::at_oneself(&window, ["4", "4", "5"], "13 of 15").await?;
    looking::both_times_side_by_side(&window).await?;
    supervision::prepared_again(&window).await?;
    window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_of_ones_own() -> Outcome {
    let computer = Computer::new(Keychain::None, Light::Lamp)?.at("2026-09-07T09:30:00Z");
    let window = computer.open(&project::program("ithaca")?).await?;
    set_up(&window, Lock::Passphrase).await?;
    own_form::copied_and_changed(&window).await?;
    own_form::tried_and_put_on_paper(&window).await?;
    own_form::filled_in(&window).await?;
    own_form::changed_later(&window).await?;
    let file = files::saved(&computer, &window).await?;
    files::added(&computer, &window, &file).await?;
    files::refused(&computer, &window).await?;
    files::in_the_folder(&window).await?;
    own_form::removed_and_brought_back(&window).await?;
    languages::to_welsh_and_back(&window).await?;
    window.close().await
}
