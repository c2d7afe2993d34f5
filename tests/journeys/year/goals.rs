//! Steps with goals and actions, the wrong ways too: nothing typed is lost by an error, and what was deleted comes back
//! whole. What must not live here: rows inside a form.

use ithaca_tests::{Outcome, Role, Window};
use serde_json::json;

use super::Year;
use super::acts::{answer, give_day, press, see_all};

const GOAL: &str = "Say no once a week";
const ACTION: &str = "Write down each no";
const STEP: &str = "Say it to Priya first";

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

/// A step under it. What a goal could stand under only in a circle, itself or its own step, is not offered.
pub(crate) async fn take_a_step(year: &Year<'_>) -> Outcome {
    let window = year.window;
    press(window, &format!("Add a step to: {GOAL}")).await?;
    let what = Role::Field.named("What").within(GOAL);
    window.type_into(&what, STEP).await?;
    add(window).await?;
    window.see(&format!("Added: {STEP}")).await?;
    offered(window, GOAL, &[]).await?;
    offered(window, STEP, &["Nothing: a goal of its own", GOAL]).await
}

/// What the goal can be put under, by the list in its form; none, when there is no list.
async fn offered(window: &Window, goal: &str, all: &[&str]) -> Outcome {
    press(window, &format!("Change: {goal}")).await?;
    let more = Role::Button.named("Say more").within(goal);
    if window.has(&more).await? {
        window.press(&more).await?;
    }
    let script = "const form = document.querySelector('main form[aria-label^=\"Change\"]');
        const options = [...(form?.querySelectorAll('option') ?? [])].map((at) => at.textContent);
        const goals = options.filter((said) => said.startsWith('Nothing') || arguments[1].includes(said));
        return form !== null && goals.join('|') === arguments[0].join('|')";
    let known = json!([GOAL, STEP]);
    window
        .wait_for("what it can be under", script, vec![json!(all), known])
        .await?;
    press(window, "Cancel").await
}

async fn add(window: &Window) -> Outcome {
    let button = Role::Button.named("Add it").within(GOAL);
    window.press(&button).await
}

/// Deleting the goal leaves its step and its action standing alone; undo puts all back as they were.
pub(crate) async fn delete_and_undo(year: &Year<'_>) -> Outcome {
    let window = year.window;
    press(window, &format!("Change: {GOAL}")).await?;
    press(window, &format!("Delete: {GOAL}")).await?;
    window.see(&format!("Deleted: {GOAL}.")).await?;
    let step = Role::Checkbox.named(&format!("Reached: {STEP}"));
    window.is_on(&step).await?;
    let alone = Role::Checkbox.named(ACTION).within("Other actions");
    window.is_on(&alone).await?;
    press(window, &format!("Undo: delete {GOAL}")).await?;
    window.see(&format!("It is back: {GOAL}.")).await?;
    window.is_on(&step.within(GOAL)).await?;
    let under = Role::Checkbox.named(ACTION).within(GOAL);
    window.is_on(&under).await?;
    press(window, &format!("Change: {STEP}")).await?;
    press(window, &format!("Delete: {STEP}")).await?;
    window.see(&format!("Deleted: {STEP}.")).await
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
