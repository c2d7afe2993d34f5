//! Finding things: the box over a page, the page with its filters, tags, and choosing several entries. What must not live
//! here: what a search finds.

use ithaca_tests::{Outcome, Role};

use crate::guide::Guide;

pub(crate) async fn pictured(guide: &mut Guide<'_>) -> Outcome {
    let window = guide.window;
    guide.to("#/today", "").await?;
    window.control('k').await?;
    window.see("Go to").await?;
    guide.look_well("search-box-empty").await?;
    window
        .type_into(&"Find anything, or do anything".into(), "rota")
        .await?;
    window.see("Entries").await?;
    guide.look_well("search-box").await?;
    guide.press("Close").await?;
    tagged(guide).await?;
    guide.to("#/search", "Search").await?;
    guide.look("search-empty").await?;
    window.type_into(&"Find".into(), "no").await?;
    window.see("The newest first").await?;
    guide.look_well("search").await?;
    window
        .replace(&"Find".into(), "a zeppelin made of cheese")
        .await?;
    window.see("A shorter word may find more").await?;
    guide.look("search-nothing").await
}

/// An entry with a tag and a star, the tags' own page, and several chosen.
async fn tagged(guide: &mut Guide<'_>) -> Outcome {
    let window = guide.window;
    guide.to("#/journal", "Journal").await?;
    guide.press("Choose several").await?;
    guide.press("Choose all shown").await?;
    guide.press("Tag them").await?;
    window.type_into(&"Add a tag".into(), "autumn").await?;
    guide.look_well("journal-several").await?;
    guide.press("Add").await?;
    window.see("Undo").await?;
    guide.press("Done choosing").await?;
    guide.look("journal-tagged").await?;
    guide.to("#/tags", "Tags").await?;
    window
        .press(&Role::Button.named("Rename the tag “autumn”"))
        .await?;
    window.see("New name").await?;
    guide.look_well("tags").await
}
