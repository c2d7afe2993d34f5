//! The rooms that are not about one person: questions, library, practice, what there is to write, settings. What must not
//! live here: the journal and its entries.

use ithaca_tests::{Outcome, Role};

use crate::guide::Guide;

pub(crate) async fn pictured(guide: &mut Guide<'_>) -> Outcome {
    let window = guide.window;
    guide.to("#/questions", "Question").await?;
    window.see("Only starred").await?;
    guide.look_well("questions").await?;
    window.type_into(&"Find a question".into(), "could").await?;
    guide.look("questions-found").await?;
    library(guide).await?;
    guide.to("#/wheels", "Wheels").await?;
    guide.look_well("wheels").await?;
    guide
        .to("#/wheels/of/life/areas", "The areas of a wheel")
        .await?;
    guide.look_well("wheel-areas").await?;
    guide
        .to("#/wheels/assessment", "Professional assessment")
        .await?;
    guide.look("assessments").await?;
    guide.to("#/practice", "My practice").await?;
    guide.look_well("practice").await?;
    guide.to("#/write", "Write something").await?;
    window.see("Take what helps today.").await?;
    guide.look_well("write").await?;
    guide.to("#/settings", "Settings").await?;
    window.see("How the pages look").await?;
    guide.look_well("settings-sample").await?;
    let scheme = "Offer what helps to start a small scheme";
    window.press(&Role::Checkbox.named(scheme)).await?;
    guide.to("#/write", "Write something").await?;
    window.see("Starting a small scheme").await?;
    guide
        .look_at("write-scheme", "main section:last-of-type")
        .await
}

async fn library(guide: &mut Guide<'_>) -> Outcome {
    let window = guide.window;
    guide.to("#/library", "Library").await?;
    window.see_css("main ul.lines a").await?;
    guide.look_well("library").await?;
    window
        .type_into(&"Find a word in it".into(), "silence")
        .await?;
    window.see("pages").await?;
    guide.look("library-found").await?;
    let page = "#/library/listening";
    window.go(page).await?;
    window.see("Drawn from").await?;
    guide.look_well("library-page").await
}
