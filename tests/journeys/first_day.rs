//! The journey `first-day`: from an empty machine to an encrypted journal with something in it, once with a keychain and
//! once without, through the real window. What a single part does in every case is tested with the part.

mod acts;
mod setup;
mod steps;

use acts::{answer, finish, follow, give_day, press};
use ithaca_tests::leaks::Secrets;
use ithaca_tests::{Computer, Keychain, Light, Outcome, Role, Trouble, Window, project};
use setup::{Lock, PASSPHRASE, set_up};
use steps::{
    begin_to_write, lock, open_by_login, open_by_passphrase, open_by_words, opened,
    power_cut_after_two_seconds, saved,
};

/// A Monday, shortly after two.
const NOW: &str = "2026-03-02T14:02:00Z";
/// Words that must not stand anywhere but in the encrypted journal.
const SECRET: &str = "the heron I did not tell anyone about";

fn fail_unless(holds: bool, what: &str) -> Outcome {
    if holds {
        Ok(())
    } else {
        Err(Trouble::new(what))
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn with_a_keychain() -> Outcome {
    let ithaca = project::program("ithaca")?;
    let computer = Computer::new(Keychain::Unlocked, Light::Day)?.at(NOW);
    let window = computer.open(&ithaca).await?;
    let words = set_up(&window, Lock::Login).await?;
    begin_with_gwen(&window).await?;
    walk_the_path(&window).await?;
    meet_first(&window).await?;
    draw_a_wheel(&window).await?;
    log_what_was_learned(&window).await?;
    leave_a_draft(&window).await?;
    power_cut_after_two_seconds(window).await?;

    let window = computer.open(&ithaca).await?;
    open_by_login(&window).await?;
    find_the_draft(&window).await?;
    read_the_journal(&window).await?;
    lock(&window, "Gwen Pritchard").await?;
    open_by_words(&window, &words).await?;
    opened(&window).await?;
    choose_a_passphrase(&window).await?;
    press(&window, "Lock").await?;
    open_by_passphrase(&window).await?;
    window.resize(1100, 760).await?;
    window.close().await?;

    let window = computer.open(&ithaca).await?;
    let size = "return innerWidth === 1100 && innerHeight === 760";
    window
        .wait_for("the window to be as large as it was", size, Vec::new())
        .await?;
    open_by_passphrase(&window).await?;
    read_the_journal(&window).await?;
    let backup = computer.home().join("by-hand.tar");
    computer.answer_file_dialog(&backup)?;
    back_up(&window).await?;
    window.close().await?;
    let leaks = Secrets::new(&[SECRET])?.below(computer.folder())?;
    fail_unless(
        leaks.is_empty(),
        &format!("A journal's words lie in plain in {leaks:?}"),
    )?;
    restore_elsewhere(&backup, &words).await
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_keychain() -> Outcome {
    let ithaca = project::program("ithaca")?;
    let computer = Computer::new(Keychain::None, Light::Lamp)?.at(NOW);
    let window = computer.open(&ithaca).await?;
    let words = set_up(&window, Lock::Passphrase).await?;
    leave_a_draft(&window).await?;
    power_cut_after_two_seconds(window).await?;

    let window = computer.open(&ithaca).await?;
    window
        .type_into(&"Your passphrase".into(), "quince ladder harbour sixteen")
        .await?;
    press(&window, "Open the journal").await?;
    window
        .see("That is not the passphrase for this journal.")
        .await?;
    open_by_passphrase(&window).await?;
    find_the_draft(&window).await?;
    lock(&window, "A draft").await?;

    press(&window, "Use my recovery words").await?;
    let field = "Your twelve recovery words".into();
    window.type_into(&field, "tabel").await?;
    press(&window, "Open the journal").await?;
    window
        .see("is not on the list of recovery words. The nearest is “table”")
        .await?;
    window
        .replace(&field, &words.join(" ").to_uppercase())
        .await?;
    press(&window, "Open the journal").await?;
    window.see("How should it open on this computer?").await?;
    press(&window, "Leave this for later").await?;
    opened(&window).await?;
    find_the_draft(&window).await?;
    window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_keychain_never_makes_a_new_journal() -> Outcome {
    let ithaca = project::program("ithaca")?;
    let mut computer = Computer::new(Keychain::Unlocked, Light::Day)?.at(NOW);
    let window = computer.open(&ithaca).await?;
    let words = set_up(&window, Lock::Login).await?;
    leave_a_draft(&window).await?;
    saved(&window).await?;
    window.close().await?;
    computer.lose_keychain();

    let window = computer.open(&ithaca).await?;
    press(&window, "Open with this computer’s login").await?;
    window.see("This computer has no keychain").await?;
    open_by_words(&window, &words).await?;
    window.see("How should it open on this computer?").await?;
    window.type_into(&"Passphrase".into(), PASSPHRASE).await?;
    window
        .type_into(&"The same again".into(), PASSPHRASE)
        .await?;
    press(&window, "Use this from now on").await?;
    opened(&window).await?;
    find_the_draft(&window).await?;
    lock(&window, "A draft").await?;
    open_by_passphrase(&window).await?;
    window.close().await
}

async fn begin_with_gwen(window: &Window) -> Outcome {
    follow(window, "Begin a mentoring relationship").await?;
    window
        .type_into(&"The other person’s name".into(), "Gwen Pritchard")
        .await?;
    press(window, "Begin this relationship").await?;
    window.see("Choose your part in it.").await?;
    window.press(&Role::Radio.named("I am the mentee")).await?;
    window
        .press(&Role::Radio.named("We have agreed a date"))
        .await?;
    let end = "The day it ends";
    give_day(window, end, (1, "March")).await?;
    press(window, "Begin this relationship").await?;
    window.see("The end comes before the start.").await?;
    window
        .replace(&Role::Field.named("Year").within(end), "2027")
        .await?;
    window
        .select(
            &Role::Select.named("How often will you meet?"),
            "Every three weeks",
        )
        .await?;
    press(window, "Begin this relationship").await?;
    window.see("The path with Gwen").await
}

async fn walk_the_path(window: &Window) -> Outcome {
    for phase in [
        "Building rapport",
        "Setting direction",
        "Progression",
        "Winding up",
        "Moving on",
    ] {
        window.see(phase).await?;
    }
    window
        .press(&Role::Checkbox.named("Both say yes, out loud"))
        .await?;
    window.see("Done today").await?;
    follow(window, "Finish this phase").await?;
    let ease = "How at ease are we when we meet?";
    window.see(ease).await?;
    answer(window, ease, "More at ease than I feared.").await?;
    press(window, "Move on to setting direction").await?;
    window.see("On to setting direction.").await?;
    press(window, "Undo: go to building rapport again").await?;
    window.see("You are in building rapport again.").await?;
    follow(window, "Finish this phase").await?;
    press(window, "Move on to setting direction").await?;
    window.see("On to setting direction.").await?;
    press(window, "Walked in a day").await?;
    follow(window, "Walk back to this phase: building rapport").await?;
    press(window, "Go back to building rapport").await?;
    window.see("Back to building rapport.").await?;
    press(window, "Four steps on this path").await?;
    window.see("More at ease than I feared.").await?;
    let ticked = window
        .is_on(&Role::Checkbox.named("Both say yes, out loud"))
        .await?;
    fail_unless(ticked, "The tick was lost on the way.")
}

async fn meet_first(window: &Window) -> Outcome {
    follow(window, "Have a first meeting").await?;
    window.see("What brings the mentee here?").await?;
    window
        .press(&Role::Checkbox.named("Why mentoring, and why now"))
        .await?;
    press(window, "Add a note: Why mentoring, and why now").await?;
    answer(
        window,
        "Note: Why mentoring, and why now",
        "A new team, and nobody to ask.",
    )
    .await?;
    saved(window).await?;
    follow(window, "Before you part").await?;
    give_day(window, "When do you meet next?", (23, "March")).await?;
    answer(window, "How was it, in a line?", "Easier than I feared").await?;
    finish(window).await?;
    window.see("A new team, and nobody to ask.").await?;
    press(window, "Open it again").await?;
    follow(window, "Before you part").await?;
    answer(window, "What else did you agree?", "Phones off.").await?;
    finish(window).await?;
    window.see("Phones off.").await?;
    follow(window, "Go to the path with Gwen").await?;
    window.see("The path with Gwen").await
}

async fn draw_a_wheel(window: &Window) -> Outcome {
    begin_to_write(window, "Wheel of life").await?;
    window
        .see("How content are you with each part of your life?")
        .await?;
    for (area, score) in [
        ("Work", "4"),
        ("Money", "6"),
        ("Health", "7"),
        ("Rest", "3"),
    ] {
        window.press(&Role::Radio.named(score).within(area)).await?;
    }
    window
        .see("Health is highest at 7; Rest is lowest at 3.")
        .await?;
    press(window, "Continue").await?;
    answer(
        window,
        "What would you call this wheel?",
        "March, with a dent",
    )
    .await?;
    press(window, "Continue").await?;
    window
        .see("Which one or two would you like to work on?")
        .await?;
    finish(window).await?;
    window
        .see("Health is highest at 7; Rest is lowest at 3.")
        .await?;
    window.see_css("main svg").await?;
    let row = "return [...document.querySelectorAll('main table tr')].some((row) => /Rest\\s*3/.test(row.innerText))";
    window
        .wait_for("the table beside the wheel", row, Vec::new())
        .await
        .map(drop)
}

async fn log_what_was_learned(window: &Window) -> Outcome {
    begin_to_write(window, "Learning log").await?;
    answer(
        window,
        "What will you call this one?",
        "Asking <b>first</b>",
    )
    .await?;
    let text = "I asked **before** I answered. <script>document.title = 'run'</script>";
    answer(window, "What did you manage?", text).await?;
    saved(window).await?;
    follow(window, "What next").await?;
    window
        .press(&Role::Checkbox.named("Something that worked"))
        .await?;
    finish(window).await?;
    window.see("Asking <b>first</b>").await?;
    let formatted = "return [...document.querySelectorAll('main strong')].some((bold) => bold.textContent === 'before')";
    window
        .wait_for("the bold word", formatted, Vec::new())
        .await?;
    let inert = "return document.querySelector('main script') === null && document.title !== 'run'";
    window
        .wait_for("nothing to run", inert, Vec::new())
        .await
        .map(drop)
}

async fn leave_a_draft(window: &Window) -> Outcome {
    begin_to_write(window, "Learning log").await?;
    answer(window, "What will you call this one?", "A draft").await?;
    answer(
        window,
        "What was hard?",
        &format!("Saying nothing of {SECRET}."),
    )
    .await
}

async fn find_the_draft(window: &Window) -> Outcome {
    follow(window, "Today").await?;
    follow(window, "A draft").await?;
    let kept = window.value(&"What was hard?".into()).await?;
    fail_unless(
        kept.contains(SECRET),
        &format!("Only this was kept: {kept:?}"),
    )?;
    follow(window, "Today").await?;
    window.see("Left open").await
}

async fn read_the_journal(window: &Window) -> Outcome {
    follow(window, "Journal").await?;
    window.see("4 entries").await?;
    for words in [
        "March",
        "A draft",
        "Asking <b>first</b>",
        "March, with a dent",
        "Easier than I feared",
    ] {
        window.see(words).await?;
    }
    let newest = "return document.querySelector('main h3')?.textContent === 'A draft'";
    window
        .wait_for("the newest first", newest, Vec::new())
        .await
        .map(drop)
}

async fn choose_a_passphrase(window: &Window) -> Outcome {
    follow(window, "Settings").await?;
    follow(window, "Lock and keys").await?;
    window.see("It opens with this computer’s login.").await?;
    follow(window, "Keys and recovery words").await?;
    press(window, "Change how it opens").await?;
    window
        .press(&Role::Radio.named("With a passphrase"))
        .await?;
    window.type_into(&"Passphrase".into(), PASSPHRASE).await?;
    window
        .type_into(&"The same again".into(), PASSPHRASE)
        .await?;
    press(window, "Use this from now on").await?;
    window
        .see("From now on it opens with the new passphrase.")
        .await
}

async fn back_up(window: &Window) -> Outcome {
    follow(window, "Settings").await?;
    follow(window, "Backups").await?;
    press(window, "Back up now").await?;
    window.see("then opened again and checked.").await
}

/// A new computer, the file and the paper: nothing else.
async fn restore_elsewhere(backup: &std::path::Path, words: &[String]) -> Outcome {
    let computer = Computer::new(Keychain::None, Light::Day)?.at(NOW);
    let carried = computer.home().join("carried-over.tar");
    std::fs::copy(backup, &carried)?;
    computer.answer_file_dialog(&carried)?;
    let window = computer.open(&project::program("ithaca")?).await?;
    press(&window, "Restore a backup").await?;
    press(&window, "Choose the file").await?;
    window.see("carried-over.tar").await?;
    press(&window, "Continue").await?;
    window
        .type_into(&"Your twelve recovery words".into(), &words.join(" "))
        .await?;
    press(&window, "Continue").await?;
    window.see("Is this the one?").await?;
    press(&window, "Restore").await?;
    window.see("How should it open on this computer?").await?;
    press(&window, "Leave this for later").await?;
    opened(&window).await?;
    read_the_journal(&window).await?;
    find_the_draft(&window).await?;
    window.close().await
}
