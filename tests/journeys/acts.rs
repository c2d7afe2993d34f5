//! The single acts of a person in Ithaca: press, follow, answer, tick, finish. In the words the window shows. What is done
//! with several of them, and what is checked in between, belongs to the journey.
#![allow(dead_code)] // no journey does all of it

use ithaca_tests::{Outcome, Role, Window};

/// Presses a button.
pub(crate) async fn press(window: &Window, button: &str) -> Outcome {
    window.press(&Role::Button.named(button)).await
}

/// Follows a link.
pub(crate) async fn follow(window: &Window, link: &str) -> Outcome {
    window.press(&Role::Link.named(link)).await
}

/// Answers a long or short question.
pub(crate) async fn answer(window: &Window, question: &str, words: &str) -> Outcome {
    window.type_into(&question.into(), words).await
}

/// From the last page of an instrument over the check page to the finished entry.
pub(crate) async fn finish(window: &Window) -> Outcome {
    press(window, "Continue").await?;
    window.see("Check your answers").await?;
    press(window, "Finish").await?;
    window.see("Open it again").await
}

/// Gives a day of the year that stands there already: to a question, or to a row.
pub(crate) async fn give_day(window: &Window, within: &str, (day, month): (u32, &str)) -> Outcome {
    window
        .replace(&Role::Field.named("Day").within(within), &day.to_string())
        .await?;
    window
        .select(&Role::Select.named("Month").within(within), month)
        .await
}

/// Lets the journal stay open however the clock moves; Settings are open after it.
pub(crate) async fn stay_open(window: &Window) -> Outcome {
    follow(window, "Settings").await?;
    follow(window, "Lock and keys").await?;
    let never = Role::Radio.named("Never").within("Lock by itself");
    window.press(&never).await
}
