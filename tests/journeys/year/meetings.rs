//! Sessions: planned, prepared, held with a worksheet, logged. What must not live here: what a worksheet asks.

use ithaca_tests::{Outcome, Role};

use super::Year;
use super::acts::{
    answer, choose, finish_in_session, follow, give_day, press, see_all, see_on_paper,
};
use super::worksheets::{Promise, Sheet, promise};

/// A session from its first minute to the next date.
pub(crate) struct Round {
    /// When it begins (RFC 3339), and the day as Today says it.
    pub(crate) begins: (&'static str, &'static str),
    /// "Session one".
    pub(crate) named: &'static str,
    pub(crate) sheet: Sheet,
    pub(crate) log: Log,
    /// The day its log names for the next, and what is planned then.
    pub(crate) next: Option<(&'static str, Plan)>,
}

/// Held, with its worksheet, logged; and the next one planned.
pub(crate) async fn hold(year: &Year<'_>, round: &Round) -> Outcome {
    let (now, day) = round.begins;
    year.comes_to(now, day).await?;
    at_the_table(year).await?;
    if let Some(title) = round.sheet.title() {
        follow(year.window, &format!("Open {title}")).await?;
        round.sheet.fill_in(year.window).await?;
    }
    write_log(year, &round.log).await?;
    let done = format!("{} with {}", round.named, year.first_name);
    year.window.see(&done).await?;
    match &round.next {
        Some((agreed, plan)) => plan_next(year, agreed, plan).await,
        None => Ok(()),
    }
}

/// When a session is to be, and with what.
pub(crate) struct Plan {
    pub(crate) day: (u32, &'static str),
    /// As it is chosen; "Nothing in particular" for none.
    pub(crate) worksheet: &'static str,
    /// As it is told: "Session two, Monday 16 February at 16:00".
    pub(crate) told: &'static str,
}

/// The first session, on a page that has none yet.
pub(crate) async fn plan_first(year: &Year<'_>, plan: &Plan) -> Outcome {
    year.room("Sessions").await?;
    follow(year.window, "Plan the first session").await?;
    give_day(year.window, "Which day?", plan.day).await?;
    fill_in(year, plan).await
}

/// Another one, from the page of all of them.
pub(crate) async fn plan_one_more(year: &Year<'_>, plan: &Plan) -> Outcome {
    year.room("Sessions").await?;
    follow(year.window, "Plan the next session").await?;
    give_day(year.window, "Which day?", plan.day).await?;
    fill_in(year, plan).await
}

/// The next one, from the page of the last, on the day its log names.
async fn plan_next(year: &Year<'_>, agreed: &str, plan: &Plan) -> Outcome {
    let said = format!("In the log you agreed to meet again on {agreed}.");
    year.window.see(&said).await?;
    follow(year.window, &format!("Plan it for {agreed}")).await?;
    fill_in(year, plan).await
}

async fn fill_in(year: &Year<'_>, plan: &Plan) -> Outcome {
    let window = year.window;
    window.replace(&"At what time?".into(), "16:00").await?;
    choose(window, "How will you meet?", "By video").await?;
    choose(window, "Will you work through something?", plan.worksheet).await?;
    press(window, "Plan it").await?;
    window.see(&format!("Planned: {}.", plan.told)).await
}

/// From Today to the page of the session that is on.
async fn at_the_table(year: &Year<'_>) -> Outcome {
    year.today().await?;
    follow(year.window, "Open the session").await?;
    year.window
        .see(&format!("With {}", year.first_name))
        .await?;
    year.window.see("End and look at the log").await
}

/// What is written while it goes on, and the log as it is finished.
pub(crate) struct Log {
    pub(crate) topics: &'static str,
    pub(crate) promises: &'static [Promise],
    pub(crate) next: Option<(u32, &'static str)>,
    pub(crate) line: &'static str,
}

/// Writes as people speak, then finishes the log.
async fn write_log(year: &Year<'_>, log: &Log) -> Outcome {
    let window = year.window;
    answer(window, "What did you talk about?", log.topics).await?;
    for (place, each) in log.promises.iter().enumerate() {
        if place > 0 {
            press(window, "Add another action").await?;
        }
        promise(window, place + 1, each).await?;
    }
    press(window, "End and look at the log").await?;
    follow(window, "Before next time").await?;
    for each in log.promises {
        let rows = "return [...document.querySelectorAll('main textarea')].some((field) => field.value === arguments[0])";
        window
            .wait_for(each.what, rows, vec![each.what.into()])
            .await?;
    }
    if let Some(day) = log.next {
        give_day(window, "When do you meet next?", day).await?;
    }
    answer(window, "What would you call this meeting?", log.line).await?;
    finish_in_session(window, "Read the log").await
}

/// The log of a session, as it would lie on paper.
pub(crate) async fn see_log_on_paper(year: &Year<'_>, session: &str, words: &[&str]) -> Outcome {
    year.room("Sessions").await?;
    follow(year.window, session).await?;
    follow(year.window, "Read the log").await?;
    follow(year.window, "Print").await?;
    see_on_paper(year.window, words).await
}

/// A mentor's preparation: one's own mind, and a question from the bank beside it.
pub(crate) async fn prepare_as_mentor(year: &Year<'_>, question: &str) -> Outcome {
    let window = year.window;
    start_to_prepare(year).await?;
    let mind = "What are you bringing in that they do not need?";
    answer(window, mind, "A bad night.").await?;
    answer(window, "What will you ask?", "What has she tried?").await?;
    answer(window, "Find", question).await?;
    press(window, &format!("Add: {question}")).await?;
    press(window, "I am ready").await?;
    see_all(window, &["What you prepared", "A bad night.", question]).await
}

/// Called off, and planned again: it is as it was.
pub(crate) async fn call_off_and_undo(year: &Year<'_>, named: &str) -> Outcome {
    year.room("Sessions").await?;
    press(year.window, "Call it off").await?;
    year.window.see(&format!("{named} is called off.")).await?;
    press(year.window, &format!("Undo: plan {named} again")).await?;
    year.window.see(&format!("{named} is planned again.")).await
}

/// Nobody wrote anything when it took place: Today asks, and the log comes afterwards.
pub(crate) async fn log_afterwards(year: &Year<'_>, named: &str, topics: &str) -> Outcome {
    let window = year.window;
    see_all(window, &["Last session", "Did you meet?"]).await?;
    follow(window, "Write the log").await?;
    window
        .see(&format!("Did you meet {}?", year.first_name))
        .await?;
    press(window, "Yes, write the log").await?;
    follow(window, "This time").await?;
    answer(window, "What did you talk about?", topics).await?;
    finish_in_session(window, "Read the log").await?;
    window
        .see(&format!("{named} with {}", year.first_name))
        .await
}

/// One that was never planned is put down with its log.
pub(crate) async fn log_unplanned(year: &Year<'_>, day: (u32, &str), topics: &str) -> Outcome {
    let window = year.window;
    year.room("Sessions").await?;
    follow(window, "Write down one that was never planned").await?;
    give_day(window, "Which day?", day).await?;
    window.replace(&"At what time?".into(), "11:00").await?;
    choose(window, "How did you meet?", "By phone").await?;
    press(window, "Go on to the log").await?;
    follow(window, "This time").await?;
    answer(window, "What did you talk about?", topics).await?;
    finish_in_session(window, "Read the log").await
}

/// The preparation on the session's own page, from Today.
pub(crate) async fn prepare(year: &Year<'_>, topics: &str) -> Outcome {
    let window = year.window;
    start_to_prepare(year).await?;
    answer(window, "What would you like to talk about?", topics).await?;
    press(window, "I am ready").await?;
    window.see("What you prepared").await
}

/// The whole preparation: what was promised stands there from last time, and is ticked off with what came of it.
pub(crate) async fn prepare_in_full(year: &Year<'_>, (what, came): (&str, &str)) -> Outcome {
    let window = year.window;
    start_to_prepare(year).await?;
    follow(window, "All of the preparation").await?;
    follow(window, "Since last time").await?;
    window.see("From last time").await?;
    window.press(&Role::Checkbox.named(what)).await?;
    let field = format!("What came of it?: {what}");
    answer(window, &field, came).await?;
    follow(window, "The meeting").await?;
    answer(
        window,
        "What would you like to leave with?",
        "One sentence to say",
    )
    .await?;
    finish_in_session(window, "What you prepared").await
}

async fn start_to_prepare(year: &Year<'_>) -> Outcome {
    year.today().await?;
    follow(year.window, &format!("Prepare for {}", year.first_name)).await?;
    let title = format!("Before you meet {}", year.first_name);
    year.window.see(&title).await
}
