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
    guide.to("#/over-time", "Over time").await?;
    guide.look_well("over-time").await?;
    guide.to("#/year", "2026 in view").await?;
    guide.look_well("year").await?;
    guide.to("#/practice", "My practice").await?;
    guide.look_well("practice").await?;
    guide.to("#/write", "Write something").await?;
    window.see("Take what helps today.").await?;
    guide.look_well("write").await?;
    own_forms(guide).await?;
    settings(guide).await?;
    let scheme = "Offer what helps to start a small scheme";
    window.press(&Role::Checkbox.named(scheme)).await?;
    guide.to("#/write", "Write something").await?;
    window.see("Starting a small scheme").await?;
    guide
        .look_at("write-scheme", "main section:last-of-type")
        .await
}

/// Every part of Settings that a sample has; the one with what is offered comes last.
async fn settings(guide: &mut Guide<'_>) -> Outcome {
    let window = guide.window;
    guide.to("#/settings", "Settings").await?;
    window.see("About Ithaca").await?;
    guide.look_well("settings-sample").await?;
    guide.to("#/settings/look", "Look").await?;
    window.see("Light or dark").await?;
    guide.look_well("settings-look").await?;
    guide.to("#/settings/keyboard", "Keys").await?;
    window.see("in any program").await?;
    guide.look_well("settings-keys").await?;
    guide.to("#/settings/reminders", "Reminders").await?;
    guide.look_well("settings-reminders").await?;
    guide.to("#/settings/about", "About Ithaca").await?;
    window.see("Ithaca 0.").await?;
    guide.press("Show the report").await?;
    window.see("The report").await?;
    guide.look_well("settings-about").await?;
    guide.to("#/settings/forms", "Forms").await?;
    window.see("Offer what helps").await
}

/// What opens over a page by a key.
pub(crate) async fn over_a_page(guide: &mut Guide<'_>) -> Outcome {
    let window = guide.window;
    guide.to("#/today", "").await?;
    guide.press("Note").await?;
    window.see("What would you like to keep?").await?;
    guide.look_well("quick-note").await?;
    guide.press("Keep it").await?;
    window.no_longer_see("What would you like to keep?").await
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

/// A copy of a form, with a question open, tried, in the list; and an empty one that is not ready.
async fn own_forms(guide: &mut Guide<'_>) -> Outcome {
    let window = guide.window;
    window.go("#/new/grow").await?;
    guide.press("Copy and change").await?;
    window.see("Copied from GROW").await?;
    guide.look_well("own-form").await?;
    guide
        .press("Change: How sure are you that you will do it?")
        .await?;
    window.see("What the lowest means").await?;
    guide.look("own-form-scale").await?;
    guide.press("Use this form").await?;
    window.see("It is in use").await?;
    guide.follow("Try it").await?;
    window.see("Nothing you answer here is kept.").await?;
    guide.look("own-try").await?;
    guide.to("#/own", "Your own forms").await?;
    window.see("Copied from GROW").await?;
    guide.look_well("own").await?;
    guide.press("Begin with an empty form").await?;
    guide.press("Use this form").await?;
    window.see("Three things are missing").await?;
    guide.look_well("own-form-missing").await?;
    guide.press("Remove this form").await?;
    window.see("is removed").await?;
    guide.look("own-removed").await
}
