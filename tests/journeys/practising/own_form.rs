//! A form made one's own: copied, changed, refused until it is whole, tried, put on paper, filled in, changed again, removed
//! and brought back. Files are in `files`.

use ithaca_tests::{Outcome, Role, Window};
use serde_json::json;

use super::finish_early;
use crate::acts::{answer, follow, press};

/// What the copy is called.
pub(crate) const TITLE: &str = "After my supervision";
/// The question that is added to it.
pub(crate) const ADDED: &str = "How light do you feel?";
const TAKEN: &str = "What do you take away?";
const REWORDED: &str = "What one thing do you take away?";
const FELT: &str = "What was it like to talk about?";
const LINE: &str = "What was this session about, in a line?";

/// Everything there is to write.
async fn write_something(window: &Window) -> Outcome {
    follow(window, "Today").await?;
    follow(window, "Everything there is to write").await?;
    window.see("Make your own form").await
}

/// Copies a form; rewords, moves, takes out and brings back, adds; it is not used before it is whole.
pub(crate) async fn copied_and_changed(window: &Window) -> Outcome {
    write_something(window).await?;
    window.axe("all there is to write").await?;
    follow(window, "After supervision").await?;
    press(window, "Copy and change").await?;
    window.see("Copied from After supervision").await?;
    window.axe("a copied form").await?;
    window.replace(&"What is it called?".into(), TITLE).await?;
    press(window, &format!("Move up: {FELT}")).await?;
    window.see("Saved 09:").await?;
    press(window, &format!("Change: {TAKEN}")).await?;
    window.replace(&"The question".into(), REWORDED).await?;
    press(window, &format!("Done: {REWORDED}")).await?;
    press(window, &format!("Remove: {LINE}")).await?;
    press(window, &format!("Undo: remove: {LINE}")).await?;
    press(window, "Remove: What will you do?").await?;
    window.see("Removed: What will you do?").await?;
    window.axe("a form that is being changed").await?;
    window
        .select(
            &Role::Select
                .named("How is it answered?")
                .within("From here"),
            "A number on a scale",
        )
        .await?;
    press(window, "Add a question to: From here").await?;
    press(window, "Use this form").await?;
    window
        .see("One thing is missing before it can be used")
        .await?;
    window.axe("a form with something missing").await?;
    follow(window, "Part 2, question 4: Write the question.").await?;
    answer(window, "The question", ADDED).await?;
    answer(window, "What the highest means", "As a feather").await?;
    press(window, "Use this form").await?;
    window.see("It is in use").await?;
    window.axe("a form in use").await
}

/// It asks as it will, and keeps nothing of what is answered.
pub(crate) async fn tried_and_put_on_paper(window: &Window) -> Outcome {
    follow(window, "Try it").await?;
    window.see("Nothing you answer here is kept.").await?;
    window.press(&Role::Radio.named("7").within(ADDED)).await?;
    window.axe("a form to try").await?;
    follow(window, "Go on changing it").await?;
    follow(window, "See it on paper").await?;
    let script =
        "return document.querySelector('main article.sheet')?.innerText.includes(arguments[0])";
    window
        .wait_for("the question on the sheet", script, vec![json!(ADDED)])
        .await?;
    window.axe("a form on paper").await?;
    follow(window, "Go on changing it").await?;
    window.see("It is in use").await
}

/// It is asked like any other, in its new order and words.
pub(crate) async fn filled_in(window: &Window) -> Outcome {
    write_something(window).await?;
    follow(window, TITLE).await?;
    let order = "const asked = [...document.querySelectorAll('main form :is(h1, h2)')].map((at) => at.textContent);
        const place = (question) => asked.findIndex((said) => said.startsWith(question));
        return place(arguments[0]) > 0 && place(arguments[0]) < place(arguments[1])";
    let moved = vec![json!(FELT), json!("What else could you have done")];
    window
        .wait_for("the questions in their new order", order, moved)
        .await?;
    answer(window, FELT, "Like putting down a bag.").await?;
    follow(window, "From here").await?;
    answer(window, REWORDED, "Wait.").await?;
    window.press(&Role::Radio.named("9").within(ADDED)).await?;
    answer(window, LINE, "The second silence").await?;
    window.axe("one’s own form, filled in").await?;
    finish_early(window).await?;
    follow(window, "Journal").await?;
    window.see("The second silence").await
}

/// A change makes a new version: what was answered keeps its question.
pub(crate) async fn changed_later(window: &Window) -> Outcome {
    write_something(window).await?;
    follow(window, TITLE).await?;
    follow(window, "Change this form").await?;
    press(window, &format!("Change: {REWORDED}")).await?;
    let question = "The question".into();
    window
        .replace(&question, "And what stays with you?")
        .await?;
    press(window, "Use it with these changes").await?;
    window.see("It is in use").await?;
    follow(window, "Journal").await?;
    follow(window, "The second silence").await?;
    window.see(REWORDED).await?;
    write_something(window).await?;
    follow(window, TITLE).await?;
    follow(window, "From here").await?;
    window.see("And what stays with you?").await
}

/// Removed, it is offered no more; undone, it is.
pub(crate) async fn removed_and_brought_back(window: &Window) -> Outcome {
    follow(window, "Today").await?;
    window.go("#/own").await?;
    window
        .press(&Role::Link.named(TITLE).within("Forms you made"))
        .await?;
    press(window, "Remove this form").await?;
    window.see("What you wrote in it stays.").await?;
    window.axe("a form removed").await?;
    press(window, &format!("Undo: remove: {TITLE}")).await?;
    window.see(&format!("{TITLE} is back.")).await?;
    follow(window, "Journal").await?;
    window.see("The second silence").await
}
