//! The journey `by-keyboard`: every room without a mouse, in the sample journal and in one's own. Whatever answers a press is
//! come to by Tab or an arrow and is seen to have the focus; the focus is never lost; Back leads to where one was. What a room
//! is for belongs to the other journeys.

mod acts;
mod reaching;
#[allow(dead_code)] // what other journeys do besides
mod setup;
mod steps;

use acts::{follow, press};
use ithaca_tests::{Computer, Keychain, Light, Outcome, Role, Window, project};
use reaching::held::{held, making, writing};
use reaching::ones_own::{keeps_the_focus, made, opened_up};
use reaching::rooms::{DAMAGED, OF_ONES_OWN, OF_THE_SAMPLE, in_the_sample, named};
use reaching::{enter, fail_unless, there, visit, walk};
use serde_json::json;
use setup::{Lock, set_up};
use steps::{open_by_passphrase, spoil};

const NOW: &str = "2026-05-11T09:30:00Z";

#[tokio::test(flavor = "multi_thread")]
async fn every_room_without_a_mouse() -> Outcome {
    let computer = Computer::new(Keychain::None, Light::Day)?.at(NOW);
    let window = computer.open(&project::program("ithaca")?).await?;
    window.resize(1280, 800).await?;
    let mut told = Vec::new();
    window.see("Explore a sample journal").await?;
    walk(&window, "the welcome", &mut told).await?;
    press(&window, "Explore a sample journal").await?;
    window.see("Gwen Pritchard").await?;
    let known = in_the_sample(&window).await?;
    for (_, room) in OF_THE_SAMPLE {
        let room = named(room, &known);
        visit(&window, &room).await?;
        walk(&window, &room, &mut told).await?;
    }
    over_a_page(&window, &mut told).await?;
    fail_unless(told.is_empty(), &told.join("\n"))?;
    comes_back(&window).await?;
    window.close().await
}

/// After each act the focus is where a person goes on, and never nowhere.
#[tokio::test(flavor = "multi_thread")]
async fn the_focus_is_never_lost() -> Outcome {
    let computer = Computer::new(Keychain::None, Light::Day)?.at(NOW);
    let window = computer.open(&project::program("ithaca")?).await?;
    window.resize(1280, 800).await?;
    press(&window, "Explore a sample journal").await?;
    window.see("Gwen Pritchard").await?;
    let mut told = Vec::new();
    let known = in_the_sample(&window).await?;
    for (room, table) in [writing::ALL, making::ALL].concat() {
        held(&window, &mut told, &named(room, &known), table).await?;
    }
    fail_unless(told.is_empty(), &told.join("\n"))?;
    a_week_begins_where_one_says(&window).await?;
    window.close().await
}

/// In every month that is opened from then on.
async fn a_week_begins_where_one_says(window: &Window) -> Outcome {
    for day in ["Saturday", "Monday"] {
        visit(window, "#/settings/language").await?;
        window.enter(&Role::Radio.named(day)).await?;
        visit(window, "#/goals").await?;
        enter(window, "Change: A mile").await?;
        enter(window, "Calendar").await?;
        let first = "const column = document.querySelector('table[role=grid] th');
            return column?.textContent.includes(arguments[0])";
        let what = format!("a month whose weeks begin on a {day}");
        window.wait_for(&what, first, vec![json!(day)]).await?;
    }
    Ok(())
}

/// What the sample has not got: a journal that was written in, changed, backed up and at last damaged.
#[tokio::test(flavor = "multi_thread")]
async fn every_room_of_a_journal_of_ones_own() -> Outcome {
    let computer = Computer::new(Keychain::Unlocked, Light::Lamp)?.at(NOW);
    let ithaca = project::program("ithaca")?;
    let window = computer.open(&ithaca).await?;
    window.resize(1280, 800).await?;
    set_up(&window, Lock::Login).await?;
    let known = made(&computer, &window).await?;
    let mut told = Vec::new();
    for (room, address) in OF_ONES_OWN {
        let address = named(address, &known);
        visit(&window, &address).await?;
        opened_up(&computer, &window, room).await?;
        walk(&window, &address, &mut told).await?;
    }
    keeps_the_focus(&computer, &window, &known, &mut told).await?;
    fail_unless(told.is_empty(), &told.join("\n"))?;
    window.close().await?;
    spoil(&computer.home().join("Ithaca/Mentoring"))?;
    let window = computer.open(&ithaca).await?;
    open_by_passphrase(&window).await?;
    visit(&window, &named(DAMAGED.1, &known)).await?;
    opened_up(&computer, &window, DAMAGED.0).await?;
    walk(&window, "the damaged journal", &mut told).await?;
    fail_unless(told.is_empty(), &told.join("\n"))?;
    window.close().await
}

/// What opens over a page keeps the focus to itself while it is open, and gives it back.
async fn over_a_page(window: &Window, told: &mut Vec<String>) -> Outcome {
    visit(window, "#/today").await?;
    press(window, "Note").await?;
    window.see("What would you like to keep?").await?;
    walk(window, "the quick note", told).await?;
    window.escape().await?;
    window.no_longer_see("What would you like to keep?").await?;
    window.key('?').await?;
    window
        .see("Show these keys, anywhere but in a field")
        .await?;
    walk(window, "the keys", told).await?;
    window.escape().await?;
    window.control('k').await?;
    window.see("Go to").await?;
    walk(window, "the search box", told).await?;
    window.escape().await
}

/// Three rooms on and three back: to the entry one opened, as far down the journal as one was, with what was chosen there.
async fn comes_back(window: &Window) -> Outcome {
    follow(window, "Journal").await?;
    there(window, "#/journal").await?;
    let far = "const link = [...document.querySelectorAll('main h3 a')].at(-2);
        link.focus(); link.scrollIntoView({ block: 'center' });
        return [Math.round(scrollY), link.getAttribute('href')]";
    let before = window.run(far, Vec::new()).await?;
    fail_unless(
        before[0].as_u64() > Some(1000),
        "The journal is too short to go down in.",
    )?;
    window.key(char::from(fantoccini::key::Key::Enter)).await?;
    window
        .wait_for(
            "the entry",
            "return location.hash === arguments[0]",
            vec![before[1].clone()],
        )
        .await?;
    there(window, "#/entry").await?;
    follow(window, "Library").await?;
    there(window, "#/library").await?;
    follow(window, "Wheels").await?;
    there(window, "#/wheels").await?;
    for room in ["#/library", "#/entry", "#/journal"] {
        window.back().await?;
        there(window, room).await?;
    }
    let again = "return document.activeElement?.getAttribute('href') === arguments[0][1]
        && Math.abs(scrollY - arguments[0][0]) < 4";
    window
        .wait_for("the same place in the journal", again, vec![before])
        .await
        .map(drop)
}
