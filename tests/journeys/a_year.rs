//! The journey `a-year`: a whole mentoring relationship, once as its mentee and once, in another journal, as its mentor: from
//! the first talk to the goodbye, on a test clock that moves under the open window. What Today, Path and the sheets say is
//! looked at where it tells something. What a single form or part does in every case is tested with it.

mod acts;
mod setup;
mod year;

use ithaca_tests::{Computer, Keychain, Light, Outcome, project};
use setup::{Lock, set_up};
use year::{Year, as_mentee, as_mentor, odds, reminder};

#[tokio::test(flavor = "multi_thread")]
async fn a_mentees_year() -> Outcome {
    let computer = Computer::new(Keychain::Unlocked, Light::Day)?
        .in_zone("Europe/London")
        .at("2026-01-12T09:30:00Z");
    let window = computer.open(&project::program("ithaca")?).await?;
    set_up(&window, Lock::Login).await?;
    let year = Year::new(&computer, &window, "Gwen Pritchard", "Gwen");
    year.stays_open().await?;
    as_mentee::lives(&year).await?;
    window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mentors_year() -> Outcome {
    let computer = Computer::new(Keychain::None, Light::Lamp)?
        .in_zone("Europe/London")
        .at("2026-01-12T09:30:00Z");
    let window = computer.open(&project::program("ithaca")?).await?;
    set_up(&window, Lock::Passphrase).await?;
    let year = Year::new(&computer, &window, "ليلى حداد 🌿", "ليلى");
    year.stays_open().await?;
    as_mentor::lives(&year).await?;
    window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_year_may_bring() -> Outcome {
    let computer = Computer::new(Keychain::None, Light::Day)?
        .in_zone("Europe/London")
        .at("2026-03-02T09:30:00Z");
    let window = computer.open(&project::program("ithaca")?).await?;
    set_up(&window, Lock::Passphrase).await?;
    let three = "ليلى حداد 🌿, Idris Vaughan, 林小雨";
    let year = Year::new(&computer, &window, three, "ليلى, Idris, 林小雨");
    year.stays_open().await?;
    odds::happen(&year).await?;
    window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reminder_reaches_the_desktop() -> Outcome {
    let mut computer = Computer::new(Keychain::Unlocked, Light::Day)?.at("2026-01-25T16:50:00Z");
    computer.show_notifications()?;
    let window = computer.open(&project::program("ithaca")?).await?;
    set_up(&window, Lock::Login).await?;
    let year = Year::new(&computer, &window, "Gwen Pritchard", "Gwen");
    reminder::comes_on_the_eve(&year).await?;
    window.close().await
}
