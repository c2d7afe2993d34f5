//! Steps on the path: forms opened from its tasks, and moves between phases. What must not live here: sessions, reviews.

use ithaca_tests::Outcome;

use super::Year;
use super::acts::{answer, choose, finish, finish_early, follow, press, see_all};

/// The talk before anyone says yes, from the path's own task.
pub(crate) async fn talk_first(year: &Year<'_>) -> Outcome {
    let window = year.window;
    year.path().await?;
    follow(window, "Say what you expect, and what this is not").await?;
    let expect = "What does each of you expect, of the other and of your meetings?";
    answer(window, expect, "Somebody who asks, and has no stake in it.").await?;
    follow(window, "Yes, no, or not yet").await?;
    choose(window, "What is your answer?", "Yes").await?;
    let line = "How would you put it to them, in a line?";
    answer(window, line, "Gladly, from next week").await?;
    finish(window).await
}

/// How the first meeting was, in numbers.
pub(crate) async fn weigh_the_first_meeting(year: &Year<'_>) -> Outcome {
    let window = year.window;
    year.path().await?;
    follow(window, "Ask yourself whether you can get on").await?;
    choose(window, "Which meeting have you just had?", "The first").await?;
    choose(window, "How relaxed are you when you meet?", "6").await?;
    choose(window, "How safe is what you say to each other?", "8").await?;
    finish_early(window).await?;
    year.path().await?;
    let done = ["Two of nine tasks are done", "Done today"];
    see_all(window, &done).await
}

/// On from the phase one is in, with a thought on one of its questions.
pub(crate) async fn moves_on(year: &Year<'_>, to: &str, thought: Option<(&str, &str)>) -> Outcome {
    let window = year.window;
    year.path().await?;
    follow(window, "Finish this phase").await?;
    if let Some((question, words)) = thought {
        answer(window, question, words).await?;
    }
    press(window, &format!("Move on to {to}")).await?;
    window.see(&format!("On to {to}.")).await
}

/// Back to a phase one has walked.
pub(crate) async fn moves_back(year: &Year<'_>, to: &str, why: (&str, &str)) -> Outcome {
    let window = year.window;
    year.path().await?;
    // The stage is folded; its summary says how long it took.
    let open = "for (const fold of document.querySelectorAll('main details.stage__fold')) fold.open = true";
    window.run(open, Vec::new()).await?;
    follow(window, &format!("Walk back to this phase: {to}")).await?;
    answer(window, why.0, why.1).await?;
    press(window, &format!("Go back to {to}")).await?;
    window.see(&format!("Back to {to}.")).await
}

/// What the path remembers of the way so far.
pub(crate) async fn remembers(year: &Year<'_>, steps: &str, lines: &[&str]) -> Outcome {
    year.path().await?;
    press(year.window, &format!("{steps} on this path")).await?;
    see_all(year.window, lines).await
}
