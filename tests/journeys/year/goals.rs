//! Steps with goals and actions, the wrong ways too: nothing typed is lost by an error, and what was deleted comes back
//! whole. What must not live here: rows inside a form.

use ithaca_tests::{Outcome, Role, Window};

use super::Year;
use super::acts::{answer, give_day, press, see_all};

const GOAL: &str = "Say no once a week";
const ACTION: &str = "Write down each no";

/// A goal whose end comes before its start is told so, and taken once it does not.
pub(crate) async fn set_one(year: &Year<'_>) -> Outcome {
    let window = year.window;
    year.room("Goals").await?;
    window.see("No goals with Gwen so far.").await?;
    let what = Role::Field.named("What").within("A new goal");
    window.type_into(&what, GOAL).await?;
    press(window, "Say more").await?;
    answer(window, "How will you know?", "My Thursdays are mine.").await?;
    give_day(window, "Starts", (1, "March")).await?;
    give_day(window, "By when", (1, "February")).await?;
    press(window, "Add it").await?;
    window.see("The end comes before the start.").await?;
    give_day(window, "By when", (30, "June")).await?;
    give_day(window, "Look at it again", (1, "June")).await?;
    press(window, "Add it").await?;
    window.see(&format!("Added: {GOAL}")).await?;
    see_all(window, &["Due 30 June", "My Thursdays are mine."]).await
}

/// An action that was due before it was agreed is told so; then it stands under its goal.
pub(crate) async fn promise_something(year: &Year<'_>) -> Outcome {
    let window = year.window;
    press(window, &format!("Add an action to: {GOAL}")).await?;
    let what = Role::Field.named("What").within(GOAL);
    window.type_into(&what, ACTION).await?;
    give_day(window, "By when", (2, "January")).await?;
    add(window).await?;
    window
        .see("This day was over before it was agreed.")
        .await?;
    give_day(window, "By when", (30, "April")).await?;
    add(window).await?;
    window.see("You, due 30 April").await
}

async fn add(window: &Window) -> Outcome {
    let button = Role::Button.named("Add it").within(GOAL);
    window.press(&button).await
}

/// Deleting the goal leaves its action standing alone; undo puts both back as they were.
pub(crate) async fn delete_and_undo(year: &Year<'_>) -> Outcome {
    let window = year.window;
    press(window, &format!("Change: {GOAL}")).await?;
    press(window, &format!("Delete: {GOAL}")).await?;
    window.see(&format!("Deleted: {GOAL}.")).await?;
    window.see("No goals with Gwen so far.").await?;
    let alone = Role::Checkbox.named(ACTION).within("Actions");
    window.is_on(&alone).await?;
    press(window, &format!("Undo: delete {GOAL}")).await?;
    window.see(&format!("It is back: {GOAL}.")).await?;
    let under = Role::Checkbox.named(ACTION).within(GOAL);
    window.is_on(&under).await.map(drop)
}

/// Reached, with what came of it: folded away when the page is opened again, as nothing under it is open.
pub(crate) async fn reach_it(year: &Year<'_>) -> Outcome {
    let window = year.window;
    year.room("Goals").await?;
    window
        .press(&Role::Checkbox.named(&format!("Reached: {GOAL}")))
        .await?;
    let came = format!("What came of it?: {GOAL}");
    answer(window, &came, "Twelve Thursdays.").await?;
    window.press(&Role::Checkbox.named(ACTION)).await?;
    window.see("Done 18 December").await?;
    window.see("Saved ").await?;
    year.room("Goals").await?;
    window.see("Done and let go: one goal, three actions").await
}
