//! The journey `lost-and-found`: what can be lost is lost, and everything that was written is found again. A passphrase, a
//! key, the person in the middle of a sentence, the page itself, the computer, a page of the file. What a single part does in every case is tested with it.

mod acts;
mod losing;
mod setup;
mod steps;

use std::fs;
use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;

use acts::{answer, follow, press};
use ithaca_tests::{
    Computer, Elsewhere, Keychain, Light, News, Outcome, Role, Trouble, Window, project,
};
use setup::{Lock, PASSPHRASE, copy_to_paper, set_up};
use steps::{
    begin_to_write, lock, open_by_login, open_by_passphrase, open_by_words, opened, saved, spoil,
};

/// A Monday, shortly after two.
const NOW: &str = "2026-03-02T14:02:00Z";
/// Half a sentence.
const SENTENCE: &str = "What I did not dare to ask was whether";
const ANOTHER: &str = "walnut ferry compass twenty-two";
const QUESTION: &str = "What was hard?";

async fn begin_a_log(window: &Window) -> Outcome {
    begin_to_write(window, "Learning log").await?;
    answer(window, "What will you call this one?", "Half a thought").await
}

async fn write_half_a_sentence(window: &Window) -> Outcome {
    begin_a_log(window).await?;
    answer(window, QUESTION, SENTENCE).await
}

async fn find_the_sentence(window: &Window) -> Outcome {
    follow(window, "Today").await?;
    follow(window, "Half a thought").await?;
    the_sentence_stands(window).await
}

async fn the_sentence_stands(window: &Window) -> Outcome {
    let kept = window.value(&QUESTION.into()).await?;
    if kept == SENTENCE {
        return Ok(());
    }
    Err(Trouble::new(format!("Only this was kept: {kept:?}")))
}

async fn at_the_door(window: &Window) -> Outcome {
    window.see("Use my recovery words").await?;
    window.no_longer_see("Half a thought").await
}

/// The keychain loses what it holds, as one that is reset does.
fn empty_the_keychain(computer: &Computer) -> Outcome {
    let mut command = computer.command("secret-tool");
    command.args(["clear", "service", "Ithaca"]);
    if command.stdin(Stdio::null()).status()?.success() {
        return Ok(());
    }
    Err(Trouble::new("The keychain could not be emptied."))
}

/// Whoever has a journal open holds its lock, whatever their window shows.
fn nobody_has_it_open(computer: &Computer) -> Outcome<bool> {
    let lock = computer.home().join("Ithaca/Mentoring/lock");
    let lock = std::fs::File::options().write(true).open(lock)?;
    Ok(lock.try_lock().is_ok())
}

async fn go_to_keys(window: &Window) -> Outcome {
    follow(window, "Settings").await?;
    follow(window, "Lock and keys").await?;
    follow(window, "Keys and recovery words").await?;
    window.see("Ways in").await
}

async fn choose_login(window: &Window) -> Outcome {
    window
        .press(&Role::Radio.named("With this computer’s login"))
        .await
}

async fn choose_passphrase(window: &Window, passphrase: &str) -> Outcome {
    window.type_into(&"Passphrase".into(), passphrase).await?;
    window.type_into(&"The same again".into(), passphrase).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forgotten_passphrase() -> Outcome {
    let computer = Computer::new(Keychain::None, Light::Day)?.at(NOW);
    let window = computer.open(&project::program("ithaca")?).await?;
    let words = set_up(&window, Lock::Passphrase).await?;
    write_half_a_sentence(&window).await?;
    saved(&window).await?;
    lock(&window, "Half a thought").await?;

    for _ in 0..3 {
        let field = "Your passphrase".into();
        window.type_into(&field, "was it this one\n").await?;
        window.see("That is not the passphrase").await?;
    }
    window
        .type_into(&"Your passphrase".into(), "or this one\n")
        .await?;
    window.see("That was wrong several times in a row.").await?;
    open_by_words(&window, &words).await?;
    window.see("How should it open on this computer?").await?;
    choose_passphrase(&window, ANOTHER).await?;
    press(&window, "Use this from now on").await?;
    opened(&window).await?;
    find_the_sentence(&window).await?;
    lock(&window, "Half a thought").await?;
    window
        .type_into(&"Your passphrase".into(), &format!("{ANOTHER}\n"))
        .await?;
    opened(&window).await?;
    window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_keychain_that_forgot() -> Outcome {
    let computer = Computer::new(Keychain::Unlocked, Light::Day)?.at(NOW);
    let window = computer.open(&project::program("ithaca")?).await?;
    let words = set_up(&window, Lock::Login).await?;
    write_half_a_sentence(&window).await?;
    saved(&window).await?;
    lock(&window, "Half a thought").await?;
    empty_the_keychain(&computer)?;
    press(&window, "Open with this computer’s login").await?;
    window.see("The key is not on this computer").await?;
    open_by_words(&window, &words).await?;
    window.see("How should it open on this computer?").await?;
    choose_login(&window).await?;
    press(&window, "Use this from now on").await?;
    opened(&window).await?;
    find_the_sentence(&window).await?;
    lock(&window, "Half a thought").await?;
    open_by_login(&window).await?;
    window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn in_the_middle_of_a_sentence() -> Outcome {
    let mut computer = Computer::new(Keychain::Unlocked, Light::Day)?.at(NOW);
    computer.have_sleep()?;
    let window = computer.open(&project::program("ithaca")?).await?;
    set_up(&window, Lock::Login).await?;
    write_half_a_sentence(&window).await?;
    let other = copy_the_sentence(&computer, &window).await?;
    // Somebody comes to the door, and stays for eleven minutes.
    computer.set_clock("2026-03-02T14:13:30Z")?;
    at_the_door(&window).await?;
    window.see("Locked at 14:13.").await?;
    other.pastes(None)?;
    other.pastes_marked(None)?;
    open_by_login(&window).await?;
    the_sentence_stands(&window).await?;

    for news in [News::ScreenCovered, News::AboutToSleep, News::LockSession] {
        window.replace(&QUESTION.into(), SENTENCE).await?;
        computer.say(news)?;
        at_the_door(&window).await?;
        open_by_login(&window).await?;
        the_sentence_stands(&window).await?;
    }
    if computer.held_back()? == 0 {
        return Err(Trouble::new("The computer was not asked to wait."));
    }
    window.close().await
}

/// It can be pasted anywhere for as long as the journal is open, by keys or by the middle button.
async fn copy_the_sentence(computer: &Computer, window: &Window) -> Outcome<Elsewhere> {
    window.focus(&QUESTION.into()).await?;
    window.control('a').await?;
    window.control('c').await?;
    let other = Elsewhere::open(computer)?;
    other.pastes(Some(SENTENCE))?;
    other.pastes_marked(Some(SENTENCE))?;
    Ok(other)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_died() -> Outcome {
    let computer = Computer::new(Keychain::None, Light::Day)?.at(NOW);
    let ithaca = project::program("ithaca")?;
    let window = computer.open(&ithaca).await?;
    set_up(&window, Lock::Passphrase).await?;
    write_half_a_sentence(&window).await?;
    // Not waiting for luck: two seconds are what Ithaca promises.
    tokio::time::sleep(Duration::from_secs(2)).await;
    if nobody_has_it_open(&computer)? {
        return Err(Trouble::new("The journal was not even open."));
    }
    window.kill_page()?;
    window.until_covered()?;
    if !nobody_has_it_open(&computer)? {
        return Err(Trouble::new("The journal is still open behind the cover."));
    }
    window.close().await?;

    let window = computer.open(&ithaca).await?;
    open_by_passphrase(&window).await?;
    find_the_sentence(&window).await?;
    window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn every_key_anew() -> Outcome {
    let computer = Computer::new(Keychain::Unlocked, Light::Day)?.at(NOW);
    let window = computer.open(&project::program("ithaca")?).await?;
    let first = set_up(&window, Lock::Login).await?;
    write_half_a_sentence(&window).await?;
    saved(&window).await?;

    go_to_keys(&window).await?;
    press(&window, "Change how it opens").await?;
    window
        .press(&Role::Radio.named("With a passphrase"))
        .await?;
    choose_passphrase(&window, PASSPHRASE).await?;
    press(&window, "Use this from now on").await?;
    window
        .see("From now on it opens with the new passphrase.")
        .await?;

    press(&window, "Change the passphrase, or use the login").await?;
    let today = "The passphrase of today".into();
    window.type_into(&today, "not this one").await?;
    window
        .press(&Role::Radio.named("With a passphrase"))
        .await?;
    choose_passphrase(&window, ANOTHER).await?;
    press(&window, "Use this from now on").await?;
    window.see("That is not the passphrase").await?;
    window.type_into(&today, PASSPHRASE).await?;
    press(&window, "Use this from now on").await?;
    window.no_longer_see("The passphrase of today").await?;

    press(&window, "Make new words").await?;
    window.type_into(&today, ANOTHER).await?;
    press(&window, "Show me new words").await?;
    let second = copy_to_paper(&window).await?;
    press(&window, "Use these words from now on").await?;
    window.see("The new words count.").await?;
    press(&window, "Check that you still have them").await?;
    let paper = "Your twelve recovery words".into();
    window.type_into(&paper, &first.join(" ")).await?;
    press(&window, "Check these words").await?;
    window.see("These words do not open this journal.").await?;
    window.replace(&paper, &second.join(" ")).await?;
    press(&window, "Check these words").await?;
    window.see("Those are the words.").await?;

    press(&window, "Make a new key").await?;
    window.type_into(&today, ANOTHER).await?;
    choose_login(&window).await?;
    press(&window, "Continue").await?;
    let third = copy_to_paper(&window).await?;
    press(&window, "Make the new key").await?;
    window.see("The journal has a new key").await?;
    find_the_sentence(&window).await?;
    lock(&window, "Half a thought").await?;
    open_by_login(&window).await?;
    lock(&window, "Half a thought").await?;
    open_by_words(&window, &second).await?;
    window.see("These words do not open this journal.").await?;
    let door = "Your twelve recovery words".into();
    window.replace(&door, &third.join(" ")).await?;
    press(&window, "Open the journal").await?;
    opened(&window).await?;
    find_the_sentence(&window).await?;
    window.close().await
}

/// Waits until Ithaca has made a backup of this day by itself, and says where it is.
async fn made_by_itself(computer: &Computer, day: &str) -> Outcome<PathBuf> {
    let folder = computer.home().join("Ithaca/Mentoring/backups");
    for _ in 0..300 {
        for file in fs::read_dir(&folder).into_iter().flatten() {
            let file = file?.path();
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            if name.starts_with(&format!("ithaca-{day}-")) && name.ends_with(".tar") {
                return Ok(file);
            }
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    Err(Trouble::new(format!("No backup was made on {day}.")))
}

/// Half a sentence is written on a Monday; on Tuesday the journal is opened, and a backup holds it.
async fn a_day_later(computer: &Computer, window: &Window) -> Outcome<PathBuf> {
    write_half_a_sentence(window).await?;
    saved(window).await?;
    lock(window, "Half a thought").await?;
    computer.set_clock("2026-03-03T14:03:00Z")?;
    open_by_login(window).await?;
    made_by_itself(computer, "2026-03-03").await
}

#[tokio::test(flavor = "multi_thread")]
async fn yesterday_on_a_new_computer() -> Outcome {
    let computer = Computer::new(Keychain::Unlocked, Light::Day)?.at(NOW);
    let ithaca = project::program("ithaca")?;
    let window = computer.open(&ithaca).await?;
    let words = set_up(&window, Lock::Login).await?;
    let backup = a_day_later(&computer, &window).await?;
    find_the_sentence(&window).await?;
    window.replace(&QUESTION.into(), "Nothing much.").await?;
    saved(&window).await?;
    window.close().await?;

    let new = Computer::new(Keychain::None, Light::Day)?.at("2026-03-04T14:02:00Z");
    let carried = new.home().join("carried-over.tar");
    fs::copy(&backup, &carried)?;
    new.answer_file_dialog(&carried)?;
    let window = new.open(&ithaca).await?;
    press(&window, "Restore a backup").await?;
    press(&window, "Choose the file").await?;
    window.see("carried-over.tar").await?;
    window
        .replace(&"What should it be called here?".into(), "Mentoring")
        .await?;
    press(&window, "Continue").await?;
    window
        .type_into(&"Your twelve recovery words".into(), &words.join(" "))
        .await?;
    press(&window, "Continue").await?;
    window.see("It holds one entry").await?;
    press(&window, "Restore").await?;
    window.see("How should it open on this computer?").await?;
    press(&window, "Leave this for later").await?;
    opened(&window).await?;
    find_the_sentence(&window).await?;
    window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_journal() -> Outcome {
    let computer = Computer::new(Keychain::Unlocked, Light::Day)?.at(NOW);
    let ithaca = project::program("ithaca")?;
    let window = computer.open(&ithaca).await?;
    set_up(&window, Lock::Login).await?;
    let backup = a_day_later(&computer, &window).await?;
    window.close().await?;
    let journal = computer.home().join("Ithaca/Mentoring");
    spoil(&journal)?;
    let spoilt = fs::read(journal.join("journal.db"))?;

    let window = computer.open(&ithaca).await?;
    open_by_login(&window).await?;
    window.see("Nothing is written in it any more.").await?;
    follow(&window, "See what can be done").await?;
    window.see("Save what can be read").await?;
    window.axe("a damaged journal").await?;
    let look = format!(
        "Look into it: the backup of 3 March 2026, {}",
        backup.display()
    );
    press(&window, &look).await?;
    window.see("It holds one entry").await?;
    window.axe("a backup that was looked into").await?;
    press(&window, "Put it in the journal’s place").await?;
    press(&window, "Put it in place").await?;
    window.see("The backup is in the journal’s place.").await?;
    window
        .no_longer_see("Nothing is written in it any more.")
        .await?;
    find_the_sentence(&window).await?;
    window.replace(&QUESTION.into(), ANOTHER).await?;
    saved(&window).await?;
    window.close().await?;
    let aside = fs::read(journal.join("backups/damaged-2026-03-03.db"))?;
    if aside == spoilt {
        return Ok(());
    }
    Err(Trouble::new("The damaged file was not kept as it was."))
}
