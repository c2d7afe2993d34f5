//! Steps of looking back, and of the end. What must not live here: the agreement itself, sessions.

use ithaca_tests::Outcome;

use super::Year;
use super::acts::{answer, choose, finish_early, follow, give_day, press, see_all};

/// The review that is due, from the room of reviews. `before` is what was said last time, beside the question.
pub(crate) async fn looks_back(
    year: &Year<'_>,
    due: &str,
    before: Option<&[&str]>,
    better: &str,
    line: &str,
) -> Outcome {
    let window = year.window;
    year.room("Reviews").await?;
    window.see(due).await?;
    follow(window, "Write: Mentoring review").await?;
    answer(window, "How do the two of you get on?", better).await?;
    if let Some(words) = before {
        see_all(window, words).await?;
    }
    follow(window, "From here").await?;
    answer(window, "What will you do differently, in a line?", line).await?;
    finish_early(window).await?;
    year.room("Reviews").await?;
    window.see(line).await
}

/// Nine things that can go wrong: a low number asks what to do about it.
pub(crate) async fn asks_how_it_goes(year: &Year<'_>) -> Outcome {
    let window = year.window;
    year.room("Reviews").await?;
    follow(window, "How are we doing?").await?;
    let end = "How well do you know when it is due to end?";
    choose(window, end, "2").await?;
    let month = "You chose 2. Which month would you suggest, and when will you bring it up?";
    answer(window, month, "December.").await?;
    finish_early(window).await
}

/// The last form of all.
pub(crate) async fn closes(year: &Year<'_>, day: (u32, &str)) -> Outcome {
    let window = year.window;
    year.path().await?;
    follow(window, "Write down what comes next").await?;
    follow(window, "How you finish").await?;
    give_day(window, "When do you meet for the last time?", day).await?;
    follow(window, "What comes next").await?;
    choose(
        window,
        "What will you be to each other from here?",
        "We stay in touch",
    )
    .await?;
    answer(
        window,
        "What will you say of this time, in a line?",
        "A year of Thursdays",
    )
    .await?;
    finish_early(window).await
}

/// Ends it, in one way or the other; the path says so, and everything stays.
pub(crate) async fn ends(year: &Year<'_>, how: &str, told: &str) -> Outcome {
    let window = year.window;
    year.path().await?;
    follow(window, "Names, dates, a pause, the end").await?;
    follow(window, "End it").await?;
    choose(window, "How does it end?", how).await?;
    press(window, "End this relationship").await?;
    window
        .see("It has ended. Everything you wrote is still here.")
        .await?;
    follow(window, &format!("The path with {}", year.first_name)).await?;
    window.see(told).await
}
