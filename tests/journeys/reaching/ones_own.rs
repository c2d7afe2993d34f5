//! What the sample has not got, made in a journal of one's own by the keyboard: an entry that said something else before, a
//! form, a backup, a file to bring in. What must not live here: walking through it.

use std::path::Path;

use ithaca_tests::{Computer, Outcome, Role, Window};
use serde_json::json;

use super::{enter, visit};
use crate::acts::answer;

const TITLED: &str = "What will you call this one?";

/// Makes all of it, and gives what the rooms call it.
pub(crate) async fn made(
    computer: &Computer,
    window: &Window,
) -> Outcome<Vec<(&'static str, String)>> {
    let changed = changed_entry(window).await?;
    let history = format!("#/entry/{changed}/history");
    visit(window, &history).await?;
    let first = "return [...document.querySelectorAll('main ol a')].at(-1)?.getAttribute('href').split('/').at(-1)";
    let earlier = window
        .wait_for("an earlier moment", first, Vec::new())
        .await?;
    let form = copied_form(window).await?;
    backed_up(computer, window).await?;
    Ok(vec![
        ("CHANGED", changed),
        ("EARLIER", earlier.as_str().unwrap_or_default().to_owned()),
        ("FORM", form),
    ])
}

/// Finished, opened again, changed and finished again.
async fn changed_entry(window: &Window) -> Outcome<String> {
    visit(window, "#/new/learning-log").await?;
    for title in ["Asking", " first"] {
        answer(window, TITLED, title).await?;
        window.enter(&Role::Link.named("Check")).await?;
        window.see("Check your answers").await?;
        enter(window, "Finish").await?;
        window.see("Open it again").await?;
        if title == "Asking" {
            enter(window, "Open it again").await?;
        }
    }
    address(window, "#/entry/").await
}

async fn copied_form(window: &Window) -> Outcome<String> {
    visit(window, "#/new/supervision-log").await?;
    enter(window, "Copy and change").await?;
    window.see("Copied from After supervision").await?;
    address(window, "#/own/").await
}

async fn backed_up(computer: &Computer, window: &Window) -> Outcome {
    computer.answer_file_dialog(&computer.home().join("by-hand.tar"))?;
    visit(window, "#/settings/backups").await?;
    enter(window, "Back up now").await?;
    window.see("then opened again and checked.").await
}

/// The id in the address the window has come to.
async fn address(window: &Window, begins: &str) -> Outcome<String> {
    let script = "return location.hash.startsWith(arguments[0]) && location.hash.split('/')[2]";
    let id = window.wait_for(begins, script, vec![json!(begins)]).await?;
    Ok(id.as_str().unwrap_or_default().to_owned())
}

/// Opens what a room keeps folded, as far as there is something: what is to be brought in, what a backup holds, how a journal
/// opens.
pub(crate) async fn opened_up(computer: &Computer, window: &Window, room: &str) -> Outcome {
    match room {
        "bring" => {
            computer.answer_file_dialog(&from_elsewhere(&computer.home())?)?;
            enter(window, "Choose a file…").await?;
            window.see("What it would bring").await
        }
        "backups" | "damaged" => {
            enter(window, "Look into it").await?;
            window.see("It holds one entry").await?;
            enter(window, "Open it beside this one").await?;
            window.see("What should it be called?").await
        }
        "keys" => {
            enter(window, "Change how it opens").await?;
            window.see("How should it open?").await?;
            window
                .enter(&Role::Radio.named("With a passphrase"))
                .await?;
            window.see("The same again").await
        }
        "ownForm" => {
            enter(window, "Change: What do you take away?").await?;
            window.see("How to go about it").await
        }
        _ => Ok(()),
    }
}

/// Two entries of another program, and one with nothing in it.
fn from_elsewhere(folder: &Path) -> Outcome<std::path::PathBuf> {
    let file = folder.join("Journal.json");
    let entry = |(at, text): (usize, &&str)| json!({"uuid": format!("E{at}"), "creationDate": format!("2025-03-0{}T20:00:00Z", at + 1), "text": text});
    let texts = ["The first evening.", "The second evening.", ""];
    let entries: Vec<_> = texts.iter().enumerate().map(entry).collect();
    std::fs::write(
        &file,
        json!({"metadata": {"version": "1.0"}, "entries": entries}).to_string(),
    )?;
    Ok(file)
}
