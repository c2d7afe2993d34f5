//! The single acts this journey has beyond those of every journey. What must not live here: what several of them make up.

use ithaca_tests::{Outcome, Role, Window};
use serde_json::json;

pub(crate) use crate::acts::{answer, finish, follow, give_day, press};

/// Chooses an answer of this question.
pub(crate) async fn choose(window: &Window, question: &str, answer: &str) -> Outcome {
    window
        .press(&Role::Radio.named(answer).within(question))
        .await
}

/// Sees all of this.
pub(crate) async fn see_all(window: &Window, words: &[&str]) -> Outcome {
    for each in words {
        window.see(each).await?;
    }
    Ok(())
}

/// Finishes an instrument from any of its pages, by its list of steps.
pub(crate) async fn finish_early(window: &Window) -> Outcome {
    follow(window, "Check").await?;
    window.see("Check your answers").await?;
    press(window, "Finish").await?;
    window.see("Open it again").await
}

/// Finishes what belongs to a session, which leads back to it: it says this then.
pub(crate) async fn finish_in_session(window: &Window, says: &str) -> Outcome {
    follow(window, "Check").await?;
    window.see("Check your answers").await?;
    press(window, "Finish").await?;
    window.see(says).await
}

/// Sees all of this on the sheet that would be printed, and goes back.
pub(crate) async fn see_on_paper(window: &Window, words: &[&str]) -> Outcome {
    window.see("On paper").await?;
    let script = "const sheet = document.querySelector('main article.sheet');
        const says = (sheet?.innerText ?? '').replace(/[\\u2066-\\u2069]/g, '').replace(/\\s+/g, ' ').toLowerCase();
        return says.includes(arguments[0].toLowerCase())";
    for each in words {
        let what = format!("“{each}” on the sheet");
        window.wait_for(&what, script, vec![json!(each)]).await?;
    }
    follow(window, "Go to the entry").await
}
