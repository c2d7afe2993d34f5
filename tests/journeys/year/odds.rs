//! What a year may bring besides: three people at once, sessions planned in a row, a note of five thousand words, a session
//! taken away that has a log, and five relationships on one Today. What must not live here: a year's ordinary steps.

use ithaca_tests::{Outcome, Role, Trouble, Window};

use super::Year;
use super::acts::{answer, finish_in_session, follow, give_day, press, see_all};
use crate::setup::PASSPHRASE;

/// All of it.
pub(crate) async fn happen(year: &Year<'_>) -> Outcome {
    begins_with_three(year.window).await?;
    plans_in_a_row(year).await?;
    takes_a_session_away(year).await?;
    writes_at_length(year).await?;
    has_five_on_one_page(year).await
}

/// A group: three names, in three scripts.
async fn begins_with_three(window: &Window) -> Outcome {
    follow(window, "Begin a mentoring relationship").await?;
    window.press(&Role::Radio.named("Group")).await?;
    let first = "The first person’s name".into();
    window.put_into(&first, "ليلى حداد 🌿").await?;
    for (place, name) in [("Name 2", "Idris Vaughan"), ("Name 3", "林小雨")] {
        press(window, "Add another name").await?;
        window.put_into(&place.into(), name).await?;
    }
    window.press(&Role::Radio.named("I mentor")).await?;
    press(window, "Begin this relationship").await?;
    window.see("The path with ليلى, Idris, 林小雨").await
}

/// Three by the rhythm, over the day the clocks go forward, with one left out; undone as one, and planned again.
async fn plans_in_a_row(year: &Year<'_>) -> Outcome {
    let window = year.window;
    for again in [false, true] {
        year.room("Sessions").await?;
        follow(window, "Plan the first session").await?;
        give_day(window, "Which day?", (9, "March")).await?;
        window.replace(&"At what time?".into(), "16:00").await?;
        let many = Role::Select.named("How many more after it?");
        window.select(&many, "Three more").await?;
        let out = "Monday 11 May at 16:00";
        window.press(&Role::Checkbox.named(out)).await?;
        press(window, "Plan all three").await?;
        let told = "Planned: Session one, Monday 9 March at 16:00, and two more after it.";
        window.see(told).await?;
        window.no_longer_see(out).await?;
        let row = ["Monday 6 April at 16:00", "Monday 8 June at 16:00"];
        see_all(window, &row).await?;
        if !again {
            press(window, "Undo: plan none of the three").await?;
            window.see("They are not planned any more.").await?;
            window.no_longer_see("Monday 6 April").await?;
        }
    }
    Ok(())
}

/// It is held with all three, and has a log: the session goes, the log stays in the journal.
async fn takes_a_session_away(year: &Year<'_>) -> Outcome {
    let window = year.window;
    year.comes_to("2026-03-09T16:00:00Z", "Monday 9 March")
        .await?;
    follow(window, "Open the session").await?;
    window.see("With ليلى, Idris, 林小雨").await?;
    answer(window, "What did you talk about?", "Who goes first.").await?;
    press(window, "End and look at the log").await?;
    finish_in_session(window, "Read the log").await?;
    press(window, "Delete").await?;
    window.see("Delete this session?").await?;
    let sure = Role::Button.named("Delete").within("Delete this session?");
    window.press(&sure).await?;
    window
        .see("The session is gone. What you wrote for it is still in your journal.")
        .await?;
    follow(window, "Journal").await?;
    window.see("Who goes first.").await
}

/// Pasted, saved, and there to its last word after the journal was locked.
async fn writes_at_length(year: &Year<'_>) -> Outcome {
    let window = year.window;
    year.today().await?;
    follow(window, "Note").await?;
    let name = "What will you call it? (optional)".into();
    window.type_into(&name, "At length").await?;
    let last = "And that was all of it.";
    let words = format!("{}{last}", "One word after another. ".repeat(1_249));
    let body = "What would you like to keep?".into();
    window.put_into(&body, &words).await?;
    window.see("Saved ").await?;
    window.control('l').await?;
    window
        .type_into(&"Your passphrase".into(), &format!("{PASSPHRASE}\n"))
        .await?;
    window.see("By myself").await?;
    follow(window, "Journal").await?;
    follow(window, "At length").await?;
    let field = window.value(&body).await?;
    if field.split_whitespace().count() == 5_002 && field.ends_with(last) {
        return Ok(());
    }
    let found = field.split_whitespace().count();
    Err(Trouble::new(format!("{found} words of 5002 are there.")))
}

/// Four more relationships, a session with each of two, things to do and drafts: no scrolling in the usual window.
async fn has_five_on_one_page(year: &Year<'_>) -> Outcome {
    let window = year.window;
    for name in [
        "Owen Rees",
        "Farah Siddiqui",
        "Oluwaseun Adeyemi-Brown",
        "Tomasz Wilk",
    ] {
        follow(window, "Someone new").await?;
        window
            .put_into(&"The other person’s name".into(), name)
            .await?;
        window.press(&Role::Radio.named("I mentor")).await?;
        press(window, "Begin this relationship").await?;
        window.see("Finish this phase").await?;
        let first = name.split(' ').next().unwrap_or(name);
        follow(window, "Goals").await?;
        window.see(&format!("No goals with {first}")).await?;
        press(window, "Add an action").await?;
        let what = Role::Field.named("What").within("Actions");
        window
            .type_into(&what, &format!("Ring {first} back"))
            .await?;
        let due = Role::Field.named("Day").within("Actions");
        window.type_into(&due, "10").await?;
        let month = Role::Select.named("Month").within("Actions");
        window.select(&month, "March").await?;
        let add = Role::Button.named("Add it").within("Actions");
        window.press(&add).await?;
        window.see("You, due").await?;
    }
    window.resize(1280, 800).await?;
    year.comes_to("2026-03-30T09:00:00+01:00", "Monday 30 March")
        .await?;
    let five = [
        "Monday 6 April at 16:00",
        "Ring Owen back",
        "Tomasz Wilk",
        "Write something",
    ];
    see_all(window, &five).await?;
    let fits =
        "const page = document.documentElement; return page.scrollHeight <= page.clientHeight";
    window
        .wait_for("Today without scrolling", fits, Vec::new())
        .await?;
    finds_all_of_it(window).await
}

/// What Today has no room for is a press away.
async fn finds_all_of_it(window: &Window) -> Outcome {
    window.go("#/actions").await?;
    window.see("Everything to do").await?;
    see_all(window, &["Ring Owen back", "Ring Tomasz back"]).await
}
