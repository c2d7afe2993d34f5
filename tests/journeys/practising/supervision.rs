//! Supervision: prepared, with a page of the library read in the middle of a sentence, and logged; what was taken away meets
//! one before the next.

use ithaca_tests::{Outcome, Role, Window};
use serde_json::json;

use super::{finish_early, practice};
use crate::acts::{answer, finish, follow, give_day, press};

const MEETING: &str = "Which meeting keeps coming back to you";

/// Prepares; the sentence one was writing waits while a page is read.
pub(crate) async fn prepared(window: &Window) -> Outcome {
    practice(window).await?;
    follow(window, "Before supervision").await?;
    window.see("If you have not been before").await?;
    window.axe("before supervision").await?;
    follow(window, "Your meetings").await?;
    answer(window, MEETING, "We sat in silence, and I spoke firs").await?;
    read_a_page(window).await?;
    follow(window, "Your list").await?;
    let agenda = "What do you want to talk about, in which order?";
    answer(window, agenda, "The silence, then the ending.").await?;
    let one = "If you left with one thing, what should it be?";
    answer(window, one, "Courage to wait").await?;
    finish(window).await
}

/// From a worksheet to the library and back to the very place in the sentence.
async fn read_a_page(window: &Window) -> Outcome {
    follow(window, "Read about this").await?;
    window.see("Drawn from").await?;
    window.axe("a page of the library").await?;
    press(window, "Back").await?;
    let script = "const at = document.activeElement;
        return at?.tagName === 'TEXTAREA' && at.value === arguments[0] && at.selectionStart === at.value.length";
    let sentence = json!("We sat in silence, and I spoke firs");
    window
        .wait_for("the caret in the sentence", script, vec![sentence])
        .await?;
    window.key('t').await?;
    let whole = json!("We sat in silence, and I spoke first");
    window
        .wait_for("the sentence to go on", script, vec![whole])
        .await
        .map(drop)
}

/// Logs it, with what was to be talked about beside the first question.
pub(crate) async fn logged(window: &Window) -> Outcome {
    practice(window).await?;
    follow(window, "After supervision").await?;
    window.see("The silence, then the ending.").await?;
    window.axe("after supervision").await?;
    let seen = "What do you see now that you did not see before?";
    answer(window, seen, "That I fill what is theirs.").await?;
    follow(window, "From here").await?;
    let kept = "What do you take away?";
    answer(window, kept, "Ten breaths before I speak.").await?;
    let step = Role::Field.named("What").within("Action 1");
    window.type_into(&step, "Sit through one silence").await?;
    give_day(window, "When do you meet next?", (9, "September")).await?;
    let line = "What was this session about, in a line?";
    answer(window, line, "On silence").await?;
    finish_early(window).await?;
    window.axe("a log of supervision").await
}

/// What was taken away, and what one said one would do, come up half a year later.
pub(crate) async fn prepared_again(window: &Window) -> Outcome {
    practice(window).await?;
    window
        .press(&Role::Link.named("Look again").within("Before supervision"))
        .await?;
    window.see("Sit through one silence").await?;
    window.see("Ten breaths before I speak.").await?;
    window.axe("before supervision, again").await
}
