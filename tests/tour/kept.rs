//! What becomes of an entry: changed, compared with what it said, moved to the bin. What must not live here: how it was
//! written.

use ithaca_tests::{Outcome, Role};

use crate::guide::Guide;

pub(crate) async fn pictured(guide: &mut Guide<'_>) -> Outcome {
    let window = guide.window;
    window.go("#/new/note").await?;
    let question = "What would you like to keep?";
    window
        .type_into(&question.into(), "She asks before she answers.")
        .await?;
    guide.press("Continue").await?;
    window.see("Check your answers").await?;
    guide.press("Finish").await?;
    guide.press("Open it again").await?;
    window
        .replace(&question.into(), "She waits before she answers.")
        .await?;
    window.see("Saved").await?;
    guide.follow("What it said before").await?;
    window.see("A moment is kept when").await?;
    guide.look("history").await?;
    guide.follow("Monday 11 May, 09:").await?;
    window.see("Make it say this again").await?;
    guide.look_well("history-compare").await?;
    guide.follow("All moments").await?;
    guide.follow("Go to the entry").await?;
    guide.press("Move to the bin").await?;
    window.see("You can take it back for 30 days.").await?;
    guide.look("bin-ask").await?;
    let ask = "Move this entry to the bin?";
    window
        .press(&Role::Button.named("Move to the bin").within(ask))
        .await?;
    window.see("Moved to the bin.").await?;
    guide.look("bin-undo").await?;
    window.go("#/bin").await?;
    window.see("Take it out").await?;
    guide.look_well("bin").await
}
