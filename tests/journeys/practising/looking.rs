//! A mentor looks at themselves: the same statements twice, half a year apart, and both times side by side.

use ithaca_tests::{Outcome, Role, Window};

use super::{finish_early, practice};
use crate::acts::follow;

const FORM: &str = "Seven things that help";
/// The group that is scored; a group has a total once all of it is.
const LISTENING: [&str; 3] = [
    "They can think aloud with me",
    "I hear them out with respect",
    "My face and my voice say that I want to know",
];

/// Scores how one listens, and finds the total in the practice room.
pub(crate) async fn at_oneself(window: &Window, scores: [&str; 3], total: &str) -> Outcome {
    practice(window).await?;
    window.axe("the practice room").await?;
    let again = Role::Link.named("Look again").within(FORM);
    if window.has(&again).await? {
        window.press(&again).await?;
    } else {
        follow(window, FORM).await?;
    }
    window.see("How often do you do each of these?").await?;
    window.axe(FORM).await?;
    for (statement, score) in LISTENING.into_iter().zip(scores) {
        window
            .press(&Role::Radio.named(score).within(statement))
            .await?;
    }
    finish_early(window).await?;
    window.axe("what was scored").await?;
    practice(window).await?;
    window.see(total).await
}

/// What was put in March stands beside what was put in September.
pub(crate) async fn both_times_side_by_side(window: &Window) -> Outcome {
    let script = "const table = [...document.querySelectorAll('main table')]
            .find(({ caption }) => caption?.textContent.startsWith(arguments[0]));
        const row = [...(table?.rows ?? [])].find(({ cells }) => cells[0].textContent.trim() === 'Listening');
        const head = [...(table?.rows[0].cells ?? [])].map((cell) => cell.textContent.trim());
        const says = [...(row?.cells ?? [])].map((cell) => cell.textContent.trim());
        return head.slice(1).join() === '2 March,7 September' && says.slice(1).join() === '9 of 15,13 of 15'";
    let arguments = vec![serde_json::json!(FORM)];
    window
        .wait_for("both times side by side", script, arguments)
        .await?;
    window.axe("the practice room, twice").await
}
