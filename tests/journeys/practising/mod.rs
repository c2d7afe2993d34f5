//! The steps of the journey `practice`, by what they are about. What must not live here: acts that every journey has
//! (`acts.rs`), setting up a journal.

pub(crate) mod files;
pub(crate) mod languages;
pub(crate) mod looking;
pub(crate) mod own_form;
pub(crate) mod supervision;

use ithaca_tests::{Outcome, Window};

use crate::acts::{follow, press};

/// The practice room.
async fn practice(window: &Window) -> Outcome {
    follow(window, "Today").await?;
    follow(window, "Practice").await?;
    window.see("How you are as a mentor").await
}

/// Finishes an instrument from any of its pages, by its list of steps.
async fn finish_early(window: &Window) -> Outcome {
    follow(window, "Check").await?;
    window.see("Check your answers").await?;
    press(window, "Finish").await?;
    window.see("Open it again").await
}
