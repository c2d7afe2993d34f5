//! The worksheets, two or three answers each. What must not live here: the sessions they belong to.

use ithaca_tests::{Outcome, Role, Window};

use super::acts::{answer, choose, finish_in_session, follow, give_day, see_all};

/// Something somebody will do.
pub(crate) struct Promise {
    pub(crate) what: &'static str,
    /// "I", "Both", or the other's first name.
    pub(crate) who: &'static str,
    pub(crate) by: (u32, &'static str),
}

/// A promise in the row of this number.
pub(crate) async fn promise(window: &Window, nth: usize, promise: &Promise) -> Outcome {
    let row = format!("Action {nth}");
    let what = Role::Field.named("What").within(&row);
    window.type_into(&what, promise.what).await?;
    let who = Role::Select.named("Who").within(&row);
    window.select(&who, promise.who).await?;
    give_day(window, &row, promise.by).await
}

/// What can be worked through in a session.
#[derive(Clone, Copy)]
pub(crate) enum Sheet {
    Grow,
    Oskar,
    OskarAgain,
    Oscar,
    ThreeStage,
    None,
}

impl Sheet {
    /// Its title; None where there is nothing to open.
    pub(crate) fn title(self) -> Option<&'static str> {
        match self {
            Self::Grow => Some("GROW"),
            Self::Oskar | Self::OskarAgain => Some("OSKAR"),
            Self::Oscar => Some("OSCAR"),
            Self::ThreeStage => Some("Explore, understand, act"),
            Self::None => None,
        }
    }

    /// Fills it in where it lies open, and finishes it.
    pub(crate) async fn fill_in(self, window: &Window) -> Outcome {
        match self {
            Self::Grow => grow(window).await?,
            Self::Oskar => oskar(window).await?,
            Self::OskarAgain => oskar_again(window).await?,
            Self::Oscar => oscar(window).await?,
            Self::ThreeStage => three_stage(window).await?,
            Self::None => return Ok(()),
        }
        finish_in_session(window, "End and look at the log").await
    }
}

/// GROW: a commitment of 6 is asked what would make it higher.
async fn grow(window: &Window) -> Outcome {
    answer(window, "What is it about?", "Saying no").await?;
    follow(window, "Way forward").await?;
    let step = Promise {
        what: "Ask Sara for an hour",
        who: "I",
        by: (2, "February"),
    };
    promise(window, 1, &step).await?;
    choose(window, "How sure are you that you will do it?", "7").await?;
    window
        .no_longer_see("What would make it one higher?")
        .await?;
    choose(window, "How sure are you that you will do it?", "6").await?;
    let more = "You chose 6. What would make it one higher?";
    answer(window, more, "If she asked me first.").await
}

/// OSKAR for the first time: nothing has been said before.
async fn oskar(window: &Window) -> Outcome {
    window.see("What is better?").await?;
    follow(window, "Outcome").await?;
    answer(window, "What is it about?", "The Tuesday meeting").await?;
    follow(window, "Scaling").await?;
    choose(window, "Where are you now?", "4").await?;
    window.no_longer_see("you said:").await?;
    follow(window, "Affirm and action").await?;
    let step = Promise {
        what: "Speak first, once",
        who: "I",
        by: (24, "February"),
    };
    promise(window, 1, &step).await
}

/// OSKAR again: it opens with what is better, beside what was to be done, and with the last number beside the scale.
async fn oskar_again(window: &Window) -> Outcome {
    see_all(
        window,
        &[
            "What is better?",
            "On 16 February you said:",
            "Speak first, once",
        ],
    )
    .await?;
    answer(window, "What is better?", "I spoke twice, and nobody died.").await?;
    follow(window, "Outcome").await?;
    answer(window, "What is it about?", "The Tuesday meeting, still").await?;
    follow(window, "Scaling").await?;
    see_all(window, &["On 16 February you said:", "4 out of 10"]).await?;
    choose(window, "Where are you now?", "7").await
}

/// OSCAR: a likelihood of 5 is asked what would have to change.
async fn oscar(window: &Window) -> Outcome {
    answer(
        window,
        "How would you like things to be?",
        "Two days a week without meetings.",
    )
    .await?;
    follow(window, "Actions").await?;
    let step = Promise {
        what: "Block the days",
        who: "I",
        by: (27, "March"),
    };
    promise(window, 1, &step).await?;
    choose(window, "How likely is it that you really will?", "5").await?;
    let more = "You chose 5. What would have to change to make it a 7?";
    answer(window, more, "My manager would have to know.").await
}

/// Explore, understand, act.
async fn three_stage(window: &Window) -> Outcome {
    answer(window, "What is it about?", "The offer from Leeds").await?;
    answer(window, "What is going on?", "They want an answer by May.").await?;
    follow(window, "Action").await?;
    answer(window, "What will you do first?", "Go and look at it.").await?;
    give_day(window, "By when?", (20, "April")).await
}
