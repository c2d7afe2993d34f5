//! What the sample has not got, made in a journal of one's own by the keyboard: an entry that said something else before, a
//! form, a backup, a file to bring in. What must not live here: walking through it.

use std::path::Path;

use ithaca_tests::{Computer, Outcome, Role, Window};
use serde_json::json;

use super::held::{acts, held};
use super::rooms::named;
use super::{enter, visit};
use crate::acts::answer;
use crate::setup::copy_to_paper;

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

/// What an entry said before, and what it says now.
const REVISION: &str = "
    press Make it say this again             | It says this again.            | button Undo: make it say
    press Undo: make it say                  | It says again what it said     | button Make it say this again
    ";

const BRING: &str = "
    press Choose a file…                     | What it would bring            | button Choose another file…
    press Bring it in                        | 2 entries brought in           | button Undo: take back
    press Undo: take back                    | Taken back.                    | p Taken back.
    press Choose a file…                     | What it would bring            | button Choose another file…
    press Bring it in                        | What came in                   | button Undo: take back
    press Take them back: 2 entries          | What came in with that file    | button Keep them
    press Keep them                          | What came in                   | button Take them back: 2
    press Take them back: 2 entries          | What came in with that file    | button Keep them
    press Take them back in: Take back 2     | Taken back.                    | p Taken back.
    ";

const BACKUPS: &str = "
    press Make one now                       | Made, read back and counted.   | button Make one now
    press Back up now                        | then opened again and checked. | button Back up now
    press Look into it                       | It holds one entry             | div
    press Open it beside this one            | What should it be called?      | input What should it be called?
    press Back                               |                                | button Open it beside this one
    press Put it in the journal’s place      | is kept first                  | button Leave it as it is
    press Leave it as it is                  |                                | button Put it in the journal’s place
    press Close                              |                                | button Look into it
    ";

const KEYS: &str = "
    press Change how it opens                | How should it open?            | input
    press Cancel                             |                                | button Change how it opens
    press Check that you still have them     | Check these words              | textarea Your twelve recovery words
    press I cannot find them                 | Show me new words              | button Show me new words
    press Show me new words                  | I have written them down       | h3
    press I have written them down           | Type three of them back        | h3
    press Cancel                             |                                | button Make new words
    press Make a new key                     | How should it open under       | input With this computer’s login
    press Cancel                             |                                | button Make a new key
    press Change how it opens                | How should it open?            | input
    choose With a passphrase                 | The same again                 | input
    type quince ladder harbour seventeen into: Passphrase     |               | input Passphrase
    type quince ladder harbour seventeen into: The same again |               | input The same again
    press Use this from now on               | From now on it opens           | p From now on
    press Change the passphrase, or use the login | The passphrase of today   | input The passphrase of today
    press Cancel                             |                                | button Change the passphrase
    ";

const NEW_KEY: &str = "
    press Make a new key                     | How should it open under       | input With this computer’s login
    press Continue                           | One answer needs another look  | div
    choose With this computer’s login        |                                | input With this computer’s login
    press Continue                           | I have written them down       | h3
    ";

/// What is left of the older key goes, too.
const OLD_KEY: &str = "
    press Make the new key                   | The journal has a new key      | p The journal has a new key
    press Remove it from the keychain        | no longer holds the older key. | p This computer’s keychain
    press Delete this backup                 | The file goes and cannot be    | button Keep it
    press Keep it                            |                                | button Delete this backup
    press Delete this backup                 | The file goes and cannot be    | button Keep it
    press Delete for good in: Delete the backup | is deleted.                 | p The backup made
    ";

/// After each act in one's own rooms the focus is where one goes on.
pub(crate) async fn keeps_the_focus(
    computer: &Computer,
    window: &Window,
    known: &[(&str, String)],
    told: &mut Vec<String>,
) -> Outcome {
    let revision = named("entry/CHANGED/history/EARLIER", known);
    held(window, told, &revision, REVISION).await?;
    computer.answer_file_dialog(&from_elsewhere(&computer.home())?)?;
    held(window, told, "#/bring", BRING).await?;
    held(window, told, "#/settings/keys", NEW_KEY).await?;
    copy_to_paper(window).await?;
    acts(window, told, "#/settings/keys", OLD_KEY).await?;
    held(window, told, "#/settings/keys", KEYS).await?;
    computer.answer_file_dialog(&computer.home().join("again.tar"))?;
    held(window, told, "#/settings/backups", BACKUPS).await
}
