//! The tour: pictures of every screen into `target/tour/`, by day and by lamplight, each looked at by axe-core. The main
//! ones in two sizes of window and with text twice as large; the others by day in the usual window and by lamplight in the
//! small one. What a screen does is tested by the journeys.

mod cover;
mod forms;
mod gallery;
mod guide;
mod kept;
mod people;
mod reading;
mod rooms;
mod searching;
mod sessions;

use guide::{Found, Guide, USUAL};
use ithaca_tests::{Computer, Keychain, Light, Outcome, Trouble, Window, project};

/// A Monday in spring, half past nine. The sample counts its days back from here.
const NOW: &str = "2026-05-11T09:30:00Z";

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_by_day() -> Outcome {
    tour(Light::Day).await
}

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_by_lamplight() -> Outcome {
    tour(Light::Lamp).await
}

async fn tour(light: Light) -> Outcome {
    let mut found = Found::default();
    cover::pictured(light, &mut found).await?;
    sample(light, &mut found).await?;
    cover::new_journal(light, &mut found).await?;
    gallery::pictured(light, &mut found).await?;
    found.told().map_or(Ok(()), |told| Err(Trouble::new(told)))
}

/// Every screen of an open journal, from the sample.
async fn sample(light: Light, found: &mut Found) -> Outcome {
    let computer = Computer::new(Keychain::None, light)?.at(NOW);
    let window = open(&computer).await?;
    let mut guide = Guide::new(&window, light, found);
    guide.press("Explore a sample journal").await?;
    window.see("Sample journal.").await?;
    window.see("Where things are").await?;
    guide.look_well("today").await?;
    people::pictured(&mut guide).await?;
    sessions::pictured(&mut guide).await?;
    rooms::pictured(&mut guide).await?;
    reading::pictured(&mut guide).await?;
    forms::pictured(&mut guide).await?;
    kept::pictured(&mut guide).await?;
    rooms::over_a_page(&mut guide).await?;
    searching::pictured(&mut guide).await?;
    window.close().await
}

/// A window of the usual size.
async fn open(computer: &Computer) -> Outcome<Window> {
    let window = computer.open(&project::program("ithaca")?).await?;
    window.resize(USUAL.0, USUAL.1).await?;
    Ok(window)
}
