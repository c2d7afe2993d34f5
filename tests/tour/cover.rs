//! The cover: the first screen of all, a new journal up to its clean first page, and the locked one. What must not live
//! here: a journal with something in it.

use ithaca_tests::{Computer, Keychain, Light, Outcome, Role};
use serde_json::{Value, json};

use crate::guide::{Found, Guide};
use crate::{NOW, open};

/// The first screen of all, and what a computer without a keychain is told.
pub(crate) async fn pictured(light: Light, found: &mut Found) -> Outcome {
    let computer = Computer::new(Keychain::None, light)?.at(NOW);
    let window = open(&computer).await?;
    let mut guide = Guide::new(&window, light, found);
    window.see("Start a journal").await?;
    guide.look_well("welcome").await?;
    guide.press("Restore a backup").await?;
    window.see("Which backup?").await?;
    guide.look("restore-file").await?;
    guide.press("Back").await?;
    guide.press("Start a journal").await?;
    guide.press("Continue").await?;
    window.see("Choose a passphrase").await?;
    guide.press("Continue").await?;
    window.see("Type a passphrase").await?;
    guide.look("setup-passphrase-errors").await?;
    window.close().await
}

/// The questions of a new journal, its first pages, and the locked cover.
pub(crate) async fn new_journal(light: Light, found: &mut Found) -> Outcome {
    let computer = Computer::new(Keychain::Unlocked, light)?.at(NOW);
    let window = open(&computer).await?;
    let mut guide = Guide::new(&window, light, found);
    set_up(&mut guide).await?;
    window.see("A clean page").await?;
    guide.look_well("today-clean").await?;
    guide.to("#/journal", "Journal").await?;
    window.see("Nothing written yet.").await?;
    guide.look("journal-empty").await?;
    guide.to("#/goals", "My goals").await?;
    guide.look("goals-own-empty").await?;
    guide.to("#/relationships", "Everyone").await?;
    guide.look("everyone-empty").await?;
    guide.to("#/settings", "Settings").await?;
    window.see("Where it lies").await?;
    guide.look_well("settings").await?;
    guide.to("#/settings/backups", "Backups").await?;
    window.see("One a day, when something has changed").await?;
    guide.look("settings-backups").await?;
    guide.to("#/settings/opening", "Lock and keys").await?;
    window.see("Lock by itself").await?;
    guide.look("settings-opening").await?;
    guide.to("#/settings/place", "Where it lies").await?;
    guide.look("settings-place").await?;
    window.control('l').await?;
    window.see("Use my recovery words").await?;
    guide.look("locked-login").await?;
    guide.press("Use my recovery words").await?;
    window.see("In the order on your paper").await?;
    guide.look_well("locked-words").await?;
    window.close().await
}

async fn set_up(guide: &mut Guide<'_>) -> Outcome {
    let window = guide.window;
    guide.press("Start a journal").await?;
    window.see("What is your journal called?").await?;
    guide.look("setup-name").await?;
    guide.press("Continue").await?;
    window.see("How should it open?").await?;
    guide.look("setup-how").await?;
    window
        .press(&Role::Radio.named("With this computer’s login"))
        .await?;
    guide.press("Continue").await?;
    window.see("Write down twelve recovery words").await?;
    guide.look_well("setup-words").await?;
    let script = "return [...document.querySelectorAll('main ol li, ol li')].map((item) => item.lastElementChild.textContent.trim())";
    let words = window.run(script, Vec::new()).await?;
    guide.press("I have written them down").await?;
    window.see("Type three of them back").await?;
    guide.look("setup-typed").await?;
    type_back(guide, &words).await
}

async fn type_back(guide: &Guide<'_>, words: &Value) -> Outcome {
    for place in 1..=12_usize {
        let field = format!("Word {place}");
        let asked = "return [...document.querySelectorAll('label')].some((label) => label.textContent.trim() === arguments[0])";
        if guide.window.run(asked, vec![json!(field)]).await? == json!(true) {
            let word = words[place - 1].as_str().unwrap_or_default();
            guide.window.type_into(&field.as_str().into(), word).await?;
        }
    }
    guide.press("Open my journal").await
}
