//! The journey `at-hand`: what is always at hand. A quick note over any page and at the door, the keys and switching one off,
//! going back, a second start, moving the journal, a report for whoever helps, the window's own size. What a single part does in every case is
//! tested with the part.

mod acts;
#[allow(dead_code)]
mod setup;
mod steps;

use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;

use acts::{follow, press};
use ithaca_tests::{
    Computer, Elsewhere, Frame, Keychain, Light, Outcome, Role, Trouble, Window, project,
};
use serde_json::json;
use setup::{Lock, PASSPHRASE, set_up};
use steps::{lock, open_by_passphrase};

const NOW: &str = "2026-03-02T14:02:00Z";
const HERON: &str = "The heron on the weir did not move";
const OTTER: &str = "And then the otter";
const STOAT: &str = "A stoat, while the spreadsheet was open";
const QUESTION: &str = "What would you like to keep?";
/// Where somebody has pushed the window.
const SMALL: Frame = Frame {
    left: 30,
    top: 40,
    width: 900,
    height: 650,
};
/// As the program is given to people: in the middle of this screen of 1400×1000.
const AT_FIRST: Frame = Frame {
    left: 60,
    top: 100,
    width: 1280,
    height: 800,
};

fn fail_unless(holds: bool, what: &str) -> Outcome {
    holds.then_some(()).ok_or_else(|| Trouble::new(what))
}

/// What a second start of the program says and does, with these arguments.
fn start_again(computer: &Computer, arguments: &[&str]) -> Outcome<String> {
    let output = computer
        .command(project::program("ithaca")?)
        .args(arguments)
        .stdin(Stdio::null())
        .output()?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_always_at_hand() -> Outcome {
    let computer = Computer::new(Keychain::None, Light::Day)?.at(NOW);
    let window = computer.open(&project::program("ithaca")?).await?;
    set_up(&window, Lock::Passphrase).await?;
    jots_over_a_page(&window).await?;
    jots_at_the_door(&window).await?;
    sees_the_keys(&window).await?;
    jots_from_another_program(&computer, &window).await?;
    goes_back(&window).await?;
    starts_again(&computer, &window).await?;
    moves_the_journal(&computer, &window).await?;
    reports(&window).await?;
    window.close().await
}

/// The menu bar that macOS has, drawn here: an item does what its key does, and once.
#[tokio::test(flavor = "multi_thread")]
async fn what_the_menu_bar_does() -> Outcome {
    let computer = Computer::new(Keychain::None, Light::Day)?
        .at(NOW)
        .with_a_menu_bar();
    let ithaca = project::program("ithaca")?;
    let window = computer.open(&ithaca).await?;
    set_up(&window, Lock::Passphrase).await?;
    follows_the_menu(&window).await?;
    locks_by_the_menu(&window).await?;
    quits_with_a_word_unsaved(&computer, window).await
}

/// By the screen's own word, not the page's; and again at the next start, which remembers.
#[tokio::test(flavor = "multi_thread")]
async fn a_window_as_it_was_at_first() -> Outcome {
    let computer = Computer::new(Keychain::None, Light::Day)?.at(NOW);
    let ithaca = project::program("ithaca")?;
    let window = computer.open(&ithaca).await?;
    set_up(&window, Lock::Passphrase).await?;
    window.put(SMALL).await?;
    window.close().await?;

    let window = computer.open(&ithaca).await?;
    window.stands(SMALL).await?;
    open_by_passphrase(&window).await?;
    follow(&window, "Settings").await?;
    follow(&window, "Look").await?;
    press(&window, "Make the window as it was at first").await?;
    window.see("The window is as it was at first.").await?;
    window.stands(AT_FIRST).await?;
    window.close().await?;

    let window = computer.open(&ithaca).await?;
    window.stands(AT_FIRST).await?;
    window.close().await
}

/// Opens the menu bar at its first menu and goes so many to the right, so many down.
async fn choose(window: &Window, right: usize, down: usize) -> Outcome {
    let steps = [vec!["Right"; right], vec!["Down"; down]].concat();
    let keys = [vec!["F10"], steps, vec!["Return"]].concat();
    window.strike(&keys).await
}

/// The bar is drawn anew a moment after its page. Where nothing else can come of it, as at the door, an item is chosen again
/// until the new bar has it.
async fn choose_until(window: &Window, (right, down): (usize, usize), says: &str) -> Outcome {
    let said = "return document.body.innerText.includes(arguments[0])";
    for _ in 0..15 {
        choose(window, right, down).await?;
        for _ in 0..50 {
            if window.run(said, vec![json!(says)]).await? == json!(true) {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
    }
    window.see(says).await
}

async fn is_at(window: &Window, hash: &str) -> Outcome {
    let script = format!("return location.hash === '{hash}'");
    window.wait_for(hash, &script, Vec::new()).await.map(drop)
}

/// A key that the page knows too is pressed for one of them.
async fn follows_the_menu(window: &Window) -> Outcome {
    follow(window, "Journal").await?;
    is_at(window, "#/journal").await?;
    follow(window, "Library").await?;
    is_at(window, "#/library").await?;
    choose(window, 0, 2).await?;
    is_at(window, "#/settings").await?;
    window.strike(&["ctrl+bracketleft"]).await?;
    is_at(window, "#/library").await?;
    window.strike(&["ctrl+k"]).await?;
    window.see("Go to").await?;
    window.escape().await?;
    window.no_longer_see("Go to").await?;
    choose(window, 1, 1).await?;
    window.see(QUESTION).await?;
    window.escape().await?;
    window.no_longer_see(QUESTION).await
}

/// A key that was switched off stays so; its item locks all the same. At the door hardly anything is left to choose.
async fn locks_by_the_menu(window: &Window) -> Outcome {
    follow(window, "Settings").await?;
    follow(window, "Keys").await?;
    window
        .press(&Role::Checkbox.named("Write a quick note"))
        .await?;
    // What is written on the page tells that nothing answers it any more.
    follow(window, "Journal").await?;
    window.no_longer_see("Ctrl N").await?;
    window.strike(&["ctrl+n", "ctrl+k"]).await?;
    window.see("Go to").await?;
    window.escape().await?;
    window.no_longer_see("Go to").await?;
    choose(window, 1, 1).await?;
    window.see(QUESTION).await?;
    window.escape().await?;
    window.no_longer_see(QUESTION).await?;
    choose(window, 1, 3).await?;
    window.see("Use my recovery words").await?;
    // Twice down is the note again: nothing else in its menu can be chosen here.
    choose_until(window, (1, 2), "Your note comes right after.").await?;
    open_by_passphrase(window).await?;
    window.see(QUESTION).await
}

/// Quitting by its key closes the window as its button does: what was being written is in the journal.
async fn quits_with_a_word_unsaved(computer: &Computer, window: Window) -> Outcome {
    window.type_into(&QUESTION.into(), HERON).await?;
    window.strike(&["ctrl+q"]).await?;
    window.ended()?;
    let again = computer.open(&project::program("ithaca")?).await?;
    open_by_passphrase(&again).await?;
    follow(&again, "Journal").await?;
    again.see(HERON).await?;
    again.close().await
}

/// Kept by Escape, and in the list behind it at once.
async fn jots_over_a_page(window: &Window) -> Outcome {
    follow(window, "Journal").await?;
    window.control('n').await?;
    window.see(QUESTION).await?;
    window.type_into(&QUESTION.into(), HERON).await?;
    window.axe("a quick note").await?;
    window.escape().await?;
    window.no_longer_see(QUESTION).await?;
    window.see("Your note is in the journal.").await?;
    window.see(HERON).await?;
    // Nothing is made of nothing.
    press(window, "Note").await?;
    window.see(QUESTION).await?;
    window.escape().await?;
    window.no_longer_see(QUESTION).await?;
    window.see("1 entry").await
}

/// A locked journal asks to be opened first.
async fn jots_at_the_door(window: &Window) -> Outcome {
    lock(window, HERON).await?;
    window.control('n').await?;
    window.see("Your note comes right after.").await?;
    open_by_passphrase(window).await?;
    window.see(QUESTION).await?;
    window.type_into(&QUESTION.into(), OTTER).await?;
    press(window, "Keep it").await?;
    window.no_longer_see(QUESTION).await?;
    window.see("Your note is in the journal.").await
}

async fn sees_the_keys(window: &Window) -> Outcome {
    follow(window, "Today").await?;
    window.see("Monday 2 March").await?;
    window.key('?').await?;
    window
        .see("Show these keys, anywhere but in a field")
        .await?;
    window.axe("the keys").await?;
    follow(window, "Switch keys on or off").await?;
    let keys = Role::Checkbox.named("Show these keys, anywhere but in a field");
    window.press(&keys).await?;
    window.axe("switching keys off").await?;
    follow(window, "Today").await?;
    window.see("Monday 2 March").await?;
    window.key('?').await?;
    // What is asked for next comes alone.
    window.control('k').await?;
    window.see("Go to").await?;
    window.escape().await?;
    window.no_longer_see("Go to").await?;
    fail_unless(
        !window.text().await?.contains("Show these keys"),
        "A key that is switched off does something.",
    )
}

/// The keys that work in any program: nothing before they are switched on; then a note over Ithaca, kept by Escape; at a
/// locked journal's door first the passphrase.
async fn jots_from_another_program(computer: &Computer, window: &Window) -> Outcome {
    let other = Elsewhere::open(computer)?;
    other.key("ctrl+alt+n")?;
    // Control, Alt and the letter.
    fail_unless(other.heard()? == 3, "Ithaca takes keys it was not given.")?;
    fail_unless(
        !window.text().await?.contains(QUESTION),
        "A note nobody asked for.",
    )?;
    follow(window, "Settings").await?;
    follow(window, "Keys").await?;
    let anywhere = "Open a quick note with Ctrl Alt N in any program";
    window.press(&Role::Checkbox.named(anywhere)).await?;
    other.take_keyboard()?;
    other.key("ctrl+alt+n")?;
    window.see(QUESTION).await?;
    window.type_into(&QUESTION.into(), STOAT).await?;
    window.escape().await?;
    window.see("Your note is in the journal.").await?;
    lock(window, STOAT).await?;
    other.take_keyboard()?;
    other.key("ctrl+alt+n")?;
    window.see("Your note comes right after.").await?;
    open_by_passphrase(window).await?;
    window.see(QUESTION).await?;
    window.escape().await?;
    window.no_longer_see(QUESTION).await?;
    follow(window, "Journal").await?;
    window.see(STOAT).await
}

async fn goes_back(window: &Window) -> Outcome {
    follow(window, "Library").await?;
    follow(window, "Wheels").await?;
    let at = |hash: &str| format!("return location.hash === '{hash}'");
    window
        .wait_for("the wheels", &at("#/wheels"), Vec::new())
        .await?;
    window.back().await?;
    window
        .wait_for("the library again", &at("#/library"), Vec::new())
        .await
        .map(drop)
}

/// A second start says what it is asked, or hands over what it was given and ends.
async fn starts_again(computer: &Computer, window: &Window) -> Outcome {
    let version = start_again(computer, &["--version"])?;
    fail_unless(version.starts_with("Ithaca "), "No version was said.")?;
    fail_unless(
        start_again(computer, &["--help"])?.contains("--note"),
        "No help was given.",
    )?;
    start_again(computer, &["--note"])?;
    window.see(QUESTION).await?;
    window.escape().await?;
    window.no_longer_see(QUESTION).await?;
    start_again(computer, &["Old days 2025-03-01.ithaca-backup"])?;
    window.see("Look at this backup?").await?;
    press(window, "Lock and look at it").await?;
    window.see("Old days 2025-03-01.ithaca-backup").await?;
    press(window, "Back").await?;
    open_by_passphrase(window).await
}

/// The folder of the computer's one journal.
fn journal_of(computer: &Computer) -> Outcome<PathBuf> {
    walkdir::WalkDir::new(computer.folder())
        .into_iter()
        .flatten()
        .find(|entry| entry.file_name() == "manifest.toml")
        .and_then(|entry| Some(entry.path().parent()?.to_owned()))
        .ok_or_else(|| Trouble::new("There is no journal."))
}

async fn moves_the_journal(computer: &Computer, window: &Window) -> Outcome {
    let stick = computer.home().join("stick");
    std::fs::create_dir_all(&stick)?;
    // A link is not Ithaca's, and is not followed: it stays, and its folder with it.
    let old = journal_of(computer)?;
    std::os::unix::fs::symlink(&stick, old.join("a link"))?;
    computer.answer_file_dialog(&stick)?;
    follow(window, "Settings").await?;
    follow(window, "Where it lies").await?;
    press(window, "Move it to another place").await?;
    window.see("Move the journal there?").await?;
    press(window, "Move it").await?;
    window.see("Use my recovery words").await?;
    window
        .see(&format!("so the folder stays: {}", old.display()))
        .await?;
    window
        .type_into(&"Your passphrase".into(), &format!("{PASSPHRASE}\n"))
        .await?;
    follow(window, "Journal").await?;
    window.see(OTTER).await?;
    window.see(HERON).await?;
    let there = std::fs::read_dir(&stick)?.count();
    fail_unless(there == 1, "The journal is not where it was moved to.")
}

async fn reports(window: &Window) -> Outcome {
    follow(window, "Settings").await?;
    follow(window, "About Ithaca").await?;
    press(window, "Show the report").await?;
    let report = window.value(&"The report".into()).await?;
    fail_unless(
        report.contains("entries: 3"),
        &format!("Not told: {report}"),
    )?;
    fail_unless(
        !report.contains("heron") && !report.contains("stick") && !report.contains('/'),
        &format!("Something private is in {report}"),
    )?;
    window.axe("about Ithaca").await
}
